import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { closable, closedStages, nextClosing } from '../../documents/jury/closing/closable';
import { deliberated } from '../../documents/jury/deliberated';
import { EXCHANGE_SENTENCES } from '../../documents/jury/exchange/messages/in-words';
import { unfinishedIn } from '../../documents/jury/progress';
import { blocking } from '../../documents/jury/rules/blocking';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import type { Place } from '../../workbook/scalar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { formatMoment } from '../../money/format';
import { loadCatalogues } from '../../language/catalogue';
import { Message } from '../frame/message';
import { part } from '../frame/part';
import { useWording } from '../wording/language';
import { News } from '../action/action-news';
import { isSettled } from '../action/is-settled';
import { AskFirst } from '../action/ask-first';
import { ChairJurors } from './chair-jurors';
import { ChairLot } from './chair-lot';
import { DeclaredBy, isDeclared, useDeclared, type Declared } from './declared-by';
import { Field } from '../frame/field';
import { closing, declareEligible, openDeliberation, unscreened } from './chair-changes';
import { DrawnUp } from './drawn-up';
import { TEXTS } from './texts';
import { useAction, type Action } from '../action/use-action';

/** What writes and reads files comes with the first of them. */
const JuryFiles = part(async () => {
  const [{ JuryFiles: Loaded }] = await Promise.all([
    import('./files/jury-files'),
    loadCatalogues([EXCHANGE_SENTENCES]),
  ]);
  return Loaded;
});

const useStyles = makeStyles({
  actions: {
    display: 'grid',
    // As wide as the pane, not as the widest list or row of buttons in it.
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '8px',
    justifyItems: 'start',
  },
  text: { margin: '0 0 4px' },
  list: { margin: '4px 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

interface ChairActionsProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change' | 'openBeside'>;
  readonly onWritten: () => void;
  /** Shows a cell in the grid. */
  readonly onSelect: (place: Place) => void;
}

/** The steps that the chair takes: deliberation is opened, stages are closed and sealed. */
export function ChairActions({ verdict, snapshot, port, onWritten, onSelect }: ChairActionsProps) {
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
      <News action={action} onSelect={onSelect} />
      {session.closings.length > 0 && (
        <ul className={styles.list} aria-label={texts.chair.closings}>
          {session.closings.map(({ number, stage: closed, date, by }) => (
            <li key={number}>
              {texts.chair.closingLine(
                number,
                closed.value ?? '',
                formatMoment(date.value ?? ''),
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
          {!closedStages(session).has('opening') && (
            <p className={styles.text}>{texts.chair.unsealed}</p>
          )}
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

interface ClosingProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
  readonly declared: Declared;
}

/** Can always be closed. */
const OPENING = { stage: 'opening', name: 'opening' } as const;

/** A stage is closed once; closed again, it asks why. */
function Closing({ verdict, snapshot, action, declared }: ClosingProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const { session } = verdict;
  const offered = closable(session);
  const [chosen, setChosen] = useState(() => nextClosing(session));
  const { stage, name } = offered.find((one) => one.stage === chosen) ?? offered[0] ?? OPENING;
  const [reason, setReason] = useState('');
  const isAgain = closedStages(session).has(stage);
  const inTheWay = blocking(verdict.findings, stage).length;
  const isSaid = isDeclared(declared) && (!isAgain || reason.trim() !== '');
  const closed = { stage, by: declared.by.trim(), reason: isAgain ? reason.trim() : null };
  return (
    <AskFirst
      offer={texts.chair.close}
      confirm={texts.chair.confirmClose}
      isReady={isSaid && inTheWay === 0 && isSettled(snapshot)}
      isWorking={action.isWorking}
      onConfirm={() => action.write(() => closing({ verdict, snapshot, declared: closed, texts }))}
    >
      {!isSettled(snapshot) && <Message tone="info">{texts.chair.settling}</Message>}
      {inTheWay > 0 && <Message tone="warning">{texts.chair.blocked(inTheWay)}</Message>}
      <p className={styles.text}>{texts.chair.closeLead}</p>
      <p className={styles.text}>{texts.chair.backup}</p>
      <Field
        label={texts.chair.stage}
        hint={texts.closing.seals(name, session.settings.stages.value ?? [])}
      >
        {(id, hint) => (
          <Select
            id={id}
            aria-describedby={hint}
            value={stage}
            onChange={(_, { value }) =>
              setChosen(offered.find((one) => one.stage === value)?.stage ?? stage)
            }
          >
            {offered.map((one) => (
              <option key={one.stage} value={one.stage}>
                {texts.closing.names[one.name]}
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
