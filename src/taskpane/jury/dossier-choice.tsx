import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useRef } from 'react';
import { stateInWords } from '../../documents/jury/sheets/state-in-words';
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
  /** Shows a dossier; the focus stays. */
  readonly onChoose: (id: string) => void;
  /** To where scoring goes on in a dossier. */
  readonly onScore: (id: string) => void;
  /** To the first comment that is due in a dossier. */
  readonly onComment: (id: string) => void;
}

/** Which dossier is scored, the way to its neighbours, to the next that is not scored yet and to the next comment due. */
export function DossierChoice(props: DossierChoiceProps) {
  const { entries, current, onChoose, onScore, onComment } = props;
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const position = entries.findIndex(({ id }) => id === current);
  const left = entries.filter(({ state }) => isToDo(state));
  const following = [...entries.slice(position + 1), ...entries.slice(0, position)];
  const nextToDo = following.find(({ state }) => isToDo(state));
  const due = entries.filter(({ state }) => state.kind === 'comment-due');
  // Here first: one sees what the score was.
  const nextDue =
    due.find(({ id }) => id === current) ?? following.find((one) => due.includes(one));
  // The arrow keys leaf through a list that is closed, dossier by dossier: the focus has to stay in it then.
  const isPointed = useRef(false);
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
          onPointerDown={() => (isPointed.current = true)}
          onKeyDown={() => (isPointed.current = false)}
          onChange={(_, { value }) => (isPointed.current ? onScore : onChoose)(value)}
        >
          {entries.map(({ id, title, state }) => (
            <option key={id} value={id}>
              {texts.entry(id, title, stateInWords(state, language))}
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
          <Button size="small" onClick={() => onScore(nextToDo.id)}>
            {texts.nextToDo}
          </Button>
        )}
        {nextDue && (
          <>
            <span>{texts.commentsDue(due.length)}</span>
            <Button size="small" onClick={() => onComment(nextDue.id)}>
              {texts.nextComment}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
