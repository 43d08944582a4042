import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { isToDo, type LineState } from '../../documents/jury/progress';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '4px' },
  select: { flexGrow: 1, minWidth: 0 },
  left: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface DossierChoiceProps {
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: LineState;
  }[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** Which dossier is scored, the way to its neighbours and to the next one that is not scored yet. */
export function DossierChoice({ entries, current, onChoose }: DossierChoiceProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const position = entries.findIndex(({ id }) => id === current);
  const left = entries.filter(({ state }) => isToDo(state));
  const following = [...entries.slice(position + 1), ...entries.slice(0, position)];
  const nextToDo = following.find(({ state }) => isToDo(state));
  const neighbour = (step: -1 | 1) => entries[position + step];
  const go = (entry: { readonly id: string } | undefined): void => {
    if (entry) onChoose(entry.id);
  };
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={texts.previous}
          disabledFocusable={!neighbour(-1)}
          onClick={() => go(neighbour(-1))}
        />
        <Select
          className={styles.select}
          aria-label={texts.dossier}
          value={current}
          onChange={(_, { value }) => onChoose(value)}
        >
          {entries.map(({ id, title, state }) => (
            <option key={id} value={id}>
              {texts.entry(id, title, texts.state[state])}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRightRegular />}
          aria-label={texts.next}
          disabledFocusable={!neighbour(1)}
          onClick={() => go(neighbour(1))}
        />
      </div>
      <div className={styles.left}>
        <span>{texts.left(left.length)}</span>
        {nextToDo && (
          <Button size="small" onClick={() => go(nextToDo)}>
            {texts.nextToDo}
          </Button>
        )}
      </div>
    </>
  );
}
