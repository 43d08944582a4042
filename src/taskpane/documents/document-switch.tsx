import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { POINTED } from '../frame/pointed';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    minHeight: '28px',
    padding: '2px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // As wide as it is when marked: nothing moves under the pointer.
    '::after': {
      content: 'attr(data-label)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    ...POINTED,
  },
});

interface DocumentSwitchProps {
  readonly entries: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** The documents of a workbook that holds several, the one in view marked. */
export function DocumentSwitch({ entries, current, onChoose }: DocumentSwitchProps) {
  const styles = useStyles();
  const { messages } = useWording();
  return (
    <nav aria-label={messages.documents.inWorkbook}>
      <ul className={styles.list}>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.entry, id === current && styles.current)}
              data-label={label}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onChoose(id)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
