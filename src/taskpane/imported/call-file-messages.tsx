import { makeStyles } from '@fluentui/react-components';
import type { Doubt } from '../../calls/file/doubts';
import { pathInWords } from '../../calls/file/path-words';
import type { FileProblem } from '../../json/problem';
import { Message } from '../frame/message';
import { HelpLink } from '../help/help-link';
import { useWording } from '../wording/language';
import type { CallFile } from './call-file';

const useStyles = makeStyles({
  list: { margin: '6px 0 0', paddingLeft: '18px' },
  item: { marginBottom: '6px' },
  place: { display: 'block' },
});

/** A person mends some, and opens the file again: more than this is not read. */
const MOST_SHOWN = 20;

/** « ligne 12 · taux › pourcentage » */
function Place({ path, line }: Pick<FileProblem, 'path' | 'line'>) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const parts = [
    line === undefined ? null : messages.imported.line(line),
    path === '' ? null : text(pathInWords(path)),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <strong className={styles.place} title={path}>
      {parts.join(' · ')}
    </strong>
  );
}

/** Why a file was refused: each mistake with its line, what was expected and what stands there. */
export function RefusedCallFile({
  file,
}: {
  readonly file: Extract<CallFile, { kind: 'refused' }>;
}) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const { problems, name } = file;
  const more = problems.length - MOST_SHOWN;
  return (
    <Message tone="error" title={messages.imported.refused(name, problems.length)}>
      {messages.imported.refusedLead}
      <ul className={styles.list}>
        {problems.slice(0, MOST_SHOWN).map(({ path, line, expected, found }) => (
          <li key={`${path} ${expected.en}`} className={styles.item}>
            <Place path={path} {...(line === undefined ? {} : { line })} />
            {messages.imported.problem(text(expected), text(found))}
          </li>
        ))}
      </ul>
      {more > 0 && messages.imported.more(more)}
      <HelpLink page="ecrire-un-appel" />
    </Message>
  );
}

interface OpenedNoteProps {
  /** Null where the call comes with the workbook. */
  readonly name: string | null;
  readonly doubts: readonly Doubt[];
}

/** That the call is not one of ours, and what its author should look at again. */
export function ImportedCallNote({ name, doubts }: OpenedNoteProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  return (
    <Message
      tone={doubts.length > 0 ? 'warning' : 'info'}
      title={name === null ? messages.imported.fromWorkbook : messages.imported.fromFile}
    >
      {name === null ? messages.imported.fromWorkbookText : messages.imported.fromFileText(name)}
      {doubts.length > 0 && (
        <>
          {' '}
          {messages.imported.doubts(doubts.length)}
          <ul className={styles.list}>
            {doubts.map(({ path, line, sentence }) => (
              <li key={`${path} ${sentence.en}`} className={styles.item}>
                <Place path={path} {...(line === undefined ? {} : { line })} />
                {text(sentence)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Message>
  );
}
