import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useWording } from '../../wording/language';
import { hiddenIn, toldList, type ListFile } from './list-files';
import { OPENING_TEXTS } from './texts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  name: { paddingTop: '4px' },
  button: { minWidth: '24px', padding: '2px' },
  choice: { gridColumn: '1 / -1', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  hidden: { gridColumn: '1 / -1', marginTop: '4px' },
  label: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    minHeight: '24px',
    paddingTop: '4px',
  },
  box: { width: '16px', height: '16px', margin: '1px 0 0' },
});

interface ListFileItemProps {
  readonly file: ListFile;
  readonly onChange: (file: ListFile) => void;
  readonly onRemove: () => void;
}

/** A workbook that holds lists: what is taken of it, and which of them where there are several. */
export function ListFileItem({ file, onChange, onRemove }: ListFileItemProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = OPENING_TEXTS[language].files;
  const lists = file.lists.map((list) => {
    const { listed } = toldList(file, list, language);
    return texts.listed(list.sheet, list.table, listed.dossiers.length);
  });
  const hidden = hiddenIn(file);
  const take = (index: number, isTaken: boolean): void =>
    onChange({
      ...file,
      taken: lists.flatMap((_, one) =>
        (one === index ? isTaken : file.taken.includes(one)) ? one : [],
      ),
    });
  const [only] = lists;
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {lists.length === 1 && only !== undefined ? `${file.name}, ${only}` : file.name}
      </span>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={texts.remove(file.name)}
        onClick={onRemove}
      />
      {lists.length > 1 && (
        <fieldset className={styles.choice} aria-label={texts.whichIn(file.name)}>
          <legend className={styles.legend}>{texts.which}</legend>
          {lists.map((text, index) => (
            <Tick
              key={index}
              text={text}
              isTicked={file.taken.includes(index)}
              onTick={(isTicked) => take(index, isTicked)}
            />
          ))}
        </fieldset>
      )}
      {hidden > 0 && (
        <div className={styles.hidden}>
          <Tick
            text={texts.hiddenRows(hidden)}
            isTicked={file.withHidden}
            onTick={(withHidden) => onChange({ ...file, withHidden })}
          />
        </div>
      )}
    </li>
  );
}

interface TickProps {
  readonly text: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function Tick({ text, isTicked, onTick }: TickProps) {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
      />
      <span>{text}</span>
    </label>
  );
}
