import { Button, makeStyles, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import type { FileMerge } from '../../../documents/jury/exchange/file-merge';
import { cellsIn } from '../../../documents/jury/exchange/merge';
import { exchangeInWords } from '../../../documents/jury/exchange/messages/in-words';
import { placeFiles } from '../../../documents/jury/exchange/merging';
import { sealedStage } from '../../../seals/header';
import type { Session } from '../../../documents/jury/session';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ChooseFiles } from '../../files/choose-files';
import { Message } from '../../frame/message';
import { TroubleMessage } from '../../frame/trouble-message';
import { useWording } from '../../wording/language';
import { DeclaredBy, isDeclared, type Declared } from '../declared-by';
import { jurorIn } from '../names';
import { ACTION_TEXTS } from '../../action/texts';
import { Unfold } from '../../frame/unfold';
import type { Action } from '../../action/use-action';
import { ReceivedFile } from './received-file';
import { bringing, differencesIn, isTaken, takingOver } from './taking-over';
import { FILE_TEXTS } from './texts';
import { useReceived, type Received } from './use-received';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  choose: { marginBottom: '8px' },
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface TakingProps {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
  readonly declared: Declared;
}

/** Jurors’ files that came back: what they bring is shown file by file, and written once it is accepted. */
export function Taking(props: TakingProps) {
  const { language } = useWording();
  return (
    <Unfold offer={FILE_TEXTS[language].take} isDisabled={props.action.isWorking}>
      {(close) => <Chosen {...props} onClose={close} />}
    </Unfold>
  );
}

function Chosen({
  session,
  snapshot,
  action,
  declared,
  onClose,
}: TakingProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = FILE_TEXTS[language];
  const received = useReceived(session);
  const { merge, choices, unreadable } = received;
  const takes = bringing(merge, choices);
  const cells = takes.reduce((sum, file) => sum + cellsIn(file, isTaken(choices, file)), 0);
  const isOpen = merge.some(
    (file) => file.refusal === null && differencesIn(file) > 0 && !choices.has(file.name),
  );
  const accept = (): void => {
    const asked = { session, snapshot, merge, choices, by: declared.by.trim() };
    action.write(() =>
      takingOver({ ...asked, texts: { files: texts, action: ACTION_TEXTS[language] } }),
    );
    onClose();
  };
  return (
    <>
      <p className={styles.text}>{texts.takeLead}</p>
      <div className={styles.choose}>
        <ChooseFiles
          label={texts.choose}
          accept=".xlsx,.xlsm"
          isBusy={received.isReading}
          onFiles={received.add}
        />
      </div>
      {received.isReading && <Spinner size="tiny" delay={300} label={texts.reading} />}
      {received.trouble && <TroubleMessage trouble={received.trouble} />}
      {unreadable.map(({ name, refusal }) => (
        <Message key={name} tone="warning" title={name}>
          {refusal[language]}
        </Message>
      ))}
      <Contradictions session={session} received={received} />
      {merge.length > 0 && (
        <>
          <ul className={styles.list} aria-label={texts.files}>
            {merge.map((file) => (
              <ReceivedFile
                key={file.name}
                session={session}
                file={file}
                choice={choices.get(file.name)}
                onChoose={(choice) => received.choose(file, choice)}
                onRemove={() => received.remove(file.name)}
              />
            ))}
          </ul>
          <Unplaced snapshot={snapshot} received={received} />
          {isScored(session) && cells > 0 && <Message tone="warning">{texts.closed}</Message>}
          <DeclaredBy
            label={texts.by}
            declared={declared}
            {...(isOpen && { hint: texts.choiceLeft })}
          />
        </>
      )}
      <div className={styles.actions}>
        {merge.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={
              isOpen ||
              cells === 0 ||
              !isDeclared(declared) ||
              received.isReading ||
              action.isWorking
            }
            onClick={accept}
          >
            {cells === 0 ? texts.nothingToTake : texts.confirm(cells)}
          </Button>
        )}
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </>
  );
}

/** The scores have been closed: what is taken over now departs from what was sealed. */
const isScored = ({ seals }: Session): boolean =>
  seals.some(({ lines }) => sealedStage(lines) === 'scoring');

/** Several files of one juror that do not say the same: one of them counts. */
function Contradictions({
  session,
  received,
}: Pick<TakingProps, 'session'> & { readonly received: Received }) {
  const { language } = useWording();
  const texts = FILE_TEXTS[language];
  return groupsOf(received.merge).map(({ juror, names }) => (
    <RadioGroup
      key={juror}
      aria-label={texts.counts(jurorIn(session, juror))}
      value={names.find((name) => received.counting.has(name)) ?? ''}
      onChange={(_, { value }) => received.count(names, value === '' ? null : value)}
    >
      <span>{texts.counts(jurorIn(session, juror))}</span>
      {names.map((name) => (
        <Radio key={name} value={name} label={name} />
      ))}
      <Radio value="" label={texts.setAside} />
    </RadioGroup>
  ));
}

/** The files of each juror of which one has to be chosen, or was. */
function groupsOf(merge: readonly FileMerge[]) {
  const isAmongSeveral = ({ refusal }: FileMerge): boolean =>
    refusal?.id === 'severalFiles' || refusal?.id === 'notTaken';
  const jurors = new Set(merge.filter(isAmongSeveral).flatMap(({ juror }) => juror ?? []));
  return [...jurors].map((juror) => ({
    juror,
    names: merge.flatMap((file) =>
      file.juror === juror && (file.refusal === null || isAmongSeveral(file)) ? file.name : [],
    ),
  }));
}

/** Lines of files that have no place in the session. */
function Unplaced({
  snapshot,
  received: { merge, choices },
}: Pick<TakingProps, 'snapshot'> & { readonly received: Received }) {
  const { language } = useWording();
  const { unplaced } = placeFiles(snapshot, merge, (file) => isTaken(choices, file));
  if (unplaced.length === 0) return null;
  return (
    <Message tone="warning">
      {unplaced.map((message) => exchangeInWords(message, language)).join(' ')}
    </Message>
  );
}
