import { Button, Input, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { deliberated } from '../../documents/jury/deliberated';
import { EXCHANGE_SENTENCES } from '../../documents/jury/exchange/messages/in-words';
import { unfinishedIn } from '../../documents/jury/progress';
import { blocking } from '../../documents/jury/rules/blocking';
import { STAGES, type Stage } from '../../documents/jury/seals/header';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { loadCatalogues } from '../../language/catalogue';
import { Message } from '../frame/message';
import { part } from '../frame/part';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { AskFirst } from './ask-first';
import { ChairJurors } from './chair-jurors';
import { ChairLot } from './chair-lot';
import { DeclaredBy, isDeclared, useDeclared, type Declared } from './declared-by';
import { Field } from './field';
import { closing, declareEligible, openDeliberation, unscreened } from './chair-changes';
import { DrawnUp } from './drawn-up';
import { TEXTS } from './texts';
import { useAction, type Action } from './use-action';

/** What writes and reads files comes with the first of them. */
const JuryFiles = part(async () => {
  const [{ JuryFiles: Loaded }] = await Promise.all([
    import('./files/jury-files'),
    loadCatalogues([EXCHANGE_SENTENCES]),
  ]);
  return Loaded;
});

const useStyles = makeStyles({
  actions: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  text: { margin: '0 0 4px' },
  list: { margin: '4px 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
  seal: { overflowWrap: 'anywhere' },
});

interface ChairActionsProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change' | 'openBeside'>;
  readonly onWritten: () => void;
}

/** The steps that the chair takes: deliberation is opened, stages are closed and sealed. */
export function ChairActions({ verdict, snapshot, port, onWritten }: ChairActionsProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const action = useAction(port, language, onWritten);
  const { session } = verdict;
  const declared = useDeclared(session);
  const recorded = deliberated(verdict);
  const open = unscreened(session).length;
  const left = unfinishedIn(session, verdict.panel);
  return (
    <div className={styles.actions}>
      <News action={action} />
      {session.closings.length > 0 && (
        <ul className={styles.list} aria-label={texts.chair.closings}>
          {session.closings.map(({ number, stage: closed, date, by }) => (
            <li key={number}>
              {texts.chair.closingLine(
                number,
                closed.value ?? '',
                momentOf(date.value ?? ''),
                by.value ?? '',
              )}
            </li>
          ))}
        </ul>
      )}
      {open > 0 && (
        <AskFirst
          offer={texts.chair.declareEligible(open)}
          confirm={texts.chair.confirmEligible}
          isWorking={action.isWorking}
          onConfirm={() => action.write(() => declareEligible(session, snapshot, texts))}
        >
          <p className={styles.text}>{texts.chair.eligibleLead}</p>
        </AskFirst>
      )}
      {session.ranked === null && (
        <AskFirst
          offer={texts.chair.openDeliberation}
          confirm={texts.chair.confirmOpen}
          isWorking={action.isWorking}
          onConfirm={() => action.write(() => openDeliberation(session, texts))}
        >
          <p className={styles.text}>{texts.chair.openLead}</p>
          {left > 0 && <p className={styles.text}>{texts.chair.missing(left)}</p>}
        </AskFirst>
      )}
      <ChairLot verdict={verdict} snapshot={snapshot} action={action} declared={declared} />
      <JuryFiles
        session={session}
        snapshot={snapshot}
        port={port}
        action={action}
        declared={declared}
      />
      <ChairJurors session={session} snapshot={snapshot} action={action} declared={declared} />
      <Closing
        key={`${session.closings.length} ${session.ranked === null}`}
        verdict={verdict}
        snapshot={snapshot}
        action={action}
        declared={declared}
      />
      {recorded && <DrawnUp recorded={recorded} snapshot={snapshot} action={action} />}
    </div>
  );
}

/** `2021-03-15 17:30`, as a closing keeps it, the way people write it. */
const momentOf = (kept: string): string => kept.replace(/^(\d{4})-(\d\d)-(\d\d)(?= )/, '$3/$2/$1');

/** The stages of which a closing stands. */
const closedStages = ({ session }: JuryVerdict): ReadonlySet<unknown> =>
  new Set(session.seals.flatMap(({ lines }) => lines.find(([key]) => key === 'stage')?.[1] ?? []));

/** What can be closed by now: opinions and decisions come with deliberation. */
const closable = ({ session }: JuryVerdict): readonly Stage[] =>
  session.ranked === null ? ['opening', 'scoring'] : STAGES;

/** The first stage that has not been closed; the last one once all are. */
function nextClosing(verdict: JuryVerdict): Stage {
  const closed = closedStages(verdict);
  // Once scores are on view, the rules that they were given by are no longer to be opened.
  const stages = closable(verdict).filter(
    (stage) => stage !== 'opening' || verdict.session.ranked === null,
  );
  return stages.find((stage) => !closed.has(stage)) ?? stages.at(-1) ?? 'opening';
}

interface ClosingProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
  readonly declared: Declared;
}

/** A stage is closed once; closed again, it asks why. */
function Closing({ verdict, snapshot, action, declared }: ClosingProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const [stage, setStage] = useState(() => nextClosing(verdict));
  const [reason, setReason] = useState('');
  const isAgain = closedStages(verdict).has(stage);
  const inTheWay = blocking(verdict.findings, stage).length;
  const isSaid = isDeclared(declared) && (!isAgain || reason.trim() !== '');
  const closed = { stage, by: declared.by.trim(), reason: isAgain ? reason.trim() : null };
  return (
    <AskFirst
      offer={texts.chair.close}
      confirm={texts.chair.confirmClose}
      isReady={isSaid && inTheWay === 0}
      isWorking={action.isWorking}
      onConfirm={() => action.write(() => closing({ verdict, snapshot, declared: closed, texts }))}
    >
      {inTheWay > 0 && <Message tone="warning">{texts.chair.blocked(inTheWay)}</Message>}
      <p className={styles.text}>{texts.chair.closeLead}</p>
      <p className={styles.text}>{texts.chair.backup}</p>
      <Field label={texts.chair.stage}>
        {(id) => (
          <Select
            id={id}
            value={stage}
            onChange={(_, { value }) => setStage(STAGES.find((one) => one === value) ?? 'decision')}
          >
            {closable(verdict).map((one) => (
              <option key={one} value={one}>
                {texts.chair.stages[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DeclaredBy label={texts.chair.by} declared={declared} />
      {isAgain && (
        <Field label={texts.chair.reason}>
          {(id) => <Input id={id} value={reason} onChange={(_, { value }) => setReason(value)} />}
        </Field>
      )}
    </AskFirst>
  );
}

function News({ action }: { readonly action: Action }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const { news, isWorking, undo } = action;
  if (isWorking) return <Spinner size="tiny" delay={300} label={texts.working} />;
  switch (news.kind) {
    case 'none':
      return null;
    case 'failed':
      return <TroubleMessage trouble={news.trouble} />;
    case 'refused':
      return <Message tone="warning">{news.why}</Message>;
    case 'done':
      return (
        <Message
          tone="info"
          actions={
            news.undo && (
              <Button
                size="small"
                onClick={() => {
                  if (news.undo) undo(news.undo, texts.undone);
                }}
              >
                {texts.undo}
              </Button>
            )
          }
        >
          <span className={styles.seal}>{news.told}</span>
        </Message>
      );
  }
}
