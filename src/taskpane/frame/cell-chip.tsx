import { makeStyles, tokens } from '@fluentui/react-components';
import { POINTED } from './pointed';

const useStyles = makeStyles({
  chip: {
    // 24 px high: the least a finger needs (WCAG 2.5.8).
    minHeight: '24px',
    padding: '1px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ...POINTED,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface CellChipProps {
  /** `Budget · H12` */
  readonly label: string;
  /** The same as a sentence; it contains the label. */
  readonly description: string;
  readonly onClick: () => void;
}

/** A cell by its name: a click shows it in the grid. */
export function CellChip({ label, description, onClick }: CellChipProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.chip} aria-label={description} onClick={onClick}>
      {label}
    </button>
  );
}
