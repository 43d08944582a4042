import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import { PORTFOLIO_VERSION } from '../../documents/portfolio/template/version';
import type { PortfolioVerdict } from '../../documents/portfolio/verdict';
import type { WorkbookPort } from '../../excel/port';
import { judgedAlready } from '../../intake/judged-by';
import type { Place } from '../../workbook/scalar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { News } from '../action/action-news';
import { useAction } from '../action/use-action';
import { Message } from '../frame/message';
import { useWording } from '../wording/language';
import { ColumnsPart } from './fetched-columns';
import { ForeseenPart } from './foreseen-part';
import { GatheringPart } from './gathering-part';
import { PORTFOLIO_TEXTS } from './texts';
import { useForesight } from './use-foresight';
import { useReading, type LoadReaders } from './use-reading';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 16px' },
});

interface UpdatePartProps {
  readonly verdict: PortfolioVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change'>;
  readonly onWritten: () => void;
  /** Shows a cell in the grid. */
  readonly onSelect: (place: Place) => void;
  /** How what reads files is loaded; left out: the product’s own. */
  readonly load?: LoadReaders | undefined;
}

/** Reads more files into the portfolio that is open, and follows what people chose in it. */
export function UpdatePart({
  verdict: { portfolio },
  snapshot,
  port,
  onWritten,
  onSelect,
  load,
}: UpdatePartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = PORTFOLIO_TEXTS[language];
  const isOlder = portfolio.version < PORTFOLIO_VERSION;
  const known = useMemo(() => judgedAlready(portfolio), [portfolio]);
  const reading = useReading({
    language: portfolio.language,
    known,
    columns: portfolio.columns,
    load,
  });
  const foresight = useForesight(portfolio, reading);
  const action = useAction(port, language, onWritten);
  const { take, state, readings, columns } = reading;
  // What was written of last; on the way back from it nothing is taken.
  const written = useRef<readonly FileReading[] | null>(null);
  const isDone = action.news.kind === 'done';
  useEffect(() => {
    // What is in the portfolio by now is not to be taken a second time.
    if (isDone && written.current !== null && written.current === readings) take();
    if (isDone) written.current = null;
  }, [isDone, action.news, readings, take]);
  const isUnderWay = state.kind === 'gathering' || state.kind === 'reading';
  const isSettled = snapshot.isPartial !== true;
  const isWhole = state.kind !== 'stopped';
  const update = (): void => {
    written.current = readings;
    action.write(async () => {
      const { updateChange } = await import('./update-change');
      return updateChange({ portfolio, snapshot, readings, columns, language, isWhole });
    });
  };
  if (isOlder) return <Message tone="info">{texts.olderVersion}</Message>;
  return (
    <>
      <GatheringPart
        title={texts.updateTitle}
        lead={texts.updateLead}
        reading={reading}
        isBusy={action.isWorking}
      />
      <ForeseenPart foresight={foresight} isNew={false} />
      {reading.exports.length > 0 && <ColumnsPart reading={reading} />}
      <News action={action} onSelect={onSelect} />
      {/* It passes by itself after each entry: told to whoever waits for it. */}
      {!isSettled && foresight.kind === 'foreseen' && (
        <Message tone="info">{texts.settling}</Message>
      )}
      <div className={styles.actions}>
        <Button
          appearance={foresight.kind === 'foreseen' ? 'primary' : 'secondary'}
          disabledFocusable={isUnderWay || action.isWorking || !isSettled}
          onClick={update}
        >
          {foresight.kind === 'none' ? texts.applyChoices : texts.update}
        </Button>
      </div>
    </>
  );
}
