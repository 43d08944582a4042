import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { Call } from '../../calls/call';
import type { Change } from '../../excel/change/rewrites';
import type { WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import { formatEuros } from '../../money/format';
import type { BudgetReading } from '../../recognition/reading';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { News } from '../action/action-news';
import { useAction, type Asked } from '../action/use-action';
import { BackButton } from '../frame/back-button';
import { Screen } from '../frame/screen';
import { Section } from '../frame/section';
import { useSelection } from '../frame/use-selection';
import { useWording } from '../wording/language';
import { addingOf, obstacleTo } from './adding';
import { ColumnsPart } from './columns-part';
import { LeftOutPart, LinesPart } from './lines-part';
import { QuestionsPart } from './questions-part';
import { RemarksList } from './remarks-list';
import { areaOf, isSameBlock, ownSheetsIn, sourceOf, type Source } from './source';
import { SourcePart } from './source-part';
import { sumsOf } from './sums';
import { SumsPart } from './sums-part';
import { BUDGET_TEXTS } from './texts';
import { useReading } from './use-reading';
import { useSource } from './use-source';

const useStyles = makeStyles({
  foot: {
    display: 'grid',
    justifyItems: 'start',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Lines that were added, and the way back. */
export interface Added {
  readonly told: string;
  readonly undo: Change;
}

/** The dossier that lines are to be added to. */
export interface Into {
  readonly call: Call;
  /** The workbook as it was read. */
  readonly snapshot: WorkbookSnapshot;
  /** Lines that its budget has. */
  readonly standing: number;
  /** Its sheets were made by an earlier version, and may lack columns. */
  readonly isOlder: boolean;
  readonly onWritten: () => void;
  readonly onAdded: (added: Added) => void;
}

interface BudgetScreenProps {
  readonly port: Pick<WorkbookPort, 'readBlock' | 'change' | 'select'>;
  /** null: no call's sheets are there yet. */
  readonly into: Into | null;
  /** All that was read in the workbook; null: nothing of ours is there. */
  readonly snapshot: WorkbookSnapshot | null;
  readonly notices: ReactNode;
  /** What was read before the call was chosen. */
  readonly initial: Source | null;
  readonly onBack: () => void;
  /** A call is to be chosen for what was read. */
  readonly onChooseCall: (source: Source | null) => void;
}

const nothing = (): void => undefined;

/** A budget that exists already: where it is, what was understood of it, and one click that adds its lines. */
export function BudgetScreen(props: BudgetScreenProps) {
  const { port, into, snapshot, notices, initial, onBack, onChooseCall } = props;
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const ownSheets = useMemo(() => ownSheetsIn(snapshot), [snapshot]);
  const from = useSource(port, ownSheets, language, initial);
  const { source } = from;
  const budget = useReading(source, into?.call ?? null);
  const action = useAction(port, language, into?.onWritten ?? nothing);
  const { news: obstacle, select } = useSelection(port);
  const { news } = action;
  const onAdded = into?.onAdded;
  useEffect(() => {
    if (news.kind === 'done' && news.undo) onAdded?.({ told: news.told, undo: news.undo });
  }, [news, onAdded]);
  const reading = budget?.reading ?? null;
  const onSelect = source?.kind === 'selection' ? select : null;
  const add = (): void => {
    if (!source || !reading || !into) return;
    action.write(async (): Promise<Asked> => {
      const again = await readAgain(source);
      if (again) {
        from.choose(again);
        return { refused: texts.sourceChanged };
      }
      return addingOf(reading, into, language);
    });
  };
  /** What stands there by now, where it is something else than what the person has looked at. */
  const readAgain = async (seen: Source): Promise<Source | null> => {
    if (seen.kind === 'file') return null;
    const outcome = await port.readBlock(areaOf(seen.cells));
    if (outcome.kind === 'read' && isSameBlock(outcome.block, seen.cells)) return null;
    const found = sourceOf(outcome, ownSheets, language);
    return 'source' in found ? found.source : seen;
  };
  return (
    <Screen
      title={texts.title}
      status={action.isWorking ? texts.adding : spoken(reading, language)}
      above={
        <BackButton disabled={action.isWorking} help="construire-un-budget" onClick={onBack}>
          {into ? texts.back : texts.backToCalls}
        </BackButton>
      }
      footer={
        into ? (
          <AddingFoot reading={reading} into={into} isWorking={action.isWorking} onAdd={add} />
        ) : (
          <CallFoot isRead={reading !== null} onChooseCall={() => onChooseCall(source)} />
        )
      }
    >
      {notices}
      {obstacle}
      <News action={action} onSelect={select} />
      <SourcePart from={from} isBusy={action.isWorking} />
      {budget && source && (
        <>
          {reading && reading.lines.length > 0 && (
            <SumsPart reading={reading} onSelect={onSelect} />
          )}
          <QuestionsPart budget={budget} />
          {budget.reading.remarks.length > 0 && (
            <Section title={texts.remarks(budget.reading.remarks.length)}>
              <RemarksList remarks={budget.reading.remarks} onSelect={onSelect} />
            </Section>
          )}
          <ColumnsPart key={source.block.sheet} block={source.block} budget={budget} />
          <LinesPart call={into?.call ?? null} budget={budget} onSelect={onSelect} />
          <LeftOutPart budget={budget} />
        </>
      )}
    </Screen>
  );
}

function spoken(reading: BudgetReading | null, language: Language): string {
  if (!reading) return '';
  const sum = formatEuros(sumsOf(reading).gross, language);
  return BUDGET_TEXTS[language].status(reading.lines.length, sum);
}

interface AddingFootProps {
  readonly reading: BudgetReading | null;
  readonly into: Into;
  readonly isWorking: boolean;
  readonly onAdd: () => void;
}

function AddingFoot({ reading, into, isWorking, onAdd }: AddingFootProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const count = reading?.lines.length ?? 0;
  const inTheWay =
    reading && count > 0
      ? (obstacleTo(reading, language) ??
        (into.isOlder ? texts.older : into.snapshot.isPartial === true ? texts.settling : null))
      : null;
  return (
    <div className={styles.foot}>
      {inTheWay !== null && <p className={styles.note}>{inTheWay}</p>}
      {inTheWay === null && count > 0 && into.standing > 0 && (
        <p className={styles.note}>{texts.below(into.standing)}</p>
      )}
      <Button
        appearance="primary"
        disabledFocusable={isWorking || count === 0 || inTheWay !== null}
        icon={isWorking ? <Spinner size="tiny" delay={300} /> : null}
        onClick={onAdd}
      >
        {isWorking ? texts.adding : count === 0 ? texts.addNothing : texts.add(count)}
      </Button>
    </div>
  );
}

interface CallFootProps {
  readonly isRead: boolean;
  readonly onChooseCall: () => void;
}

function CallFoot({ isRead, onChooseCall }: CallFootProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  return (
    <div className={styles.foot}>
      <p className={styles.note}>{isRead ? texts.callFirst : texts.callFirstUnread}</p>
      <Button appearance={isRead ? 'primary' : 'secondary'} onClick={onChooseCall}>
        {texts.chooseCall}
      </Button>
    </div>
  );
}
