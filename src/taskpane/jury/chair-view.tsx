import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { deliberated } from '../../documents/jury/deliberated';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import type { Place } from '../../workbook/scalar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { part } from '../frame/part';
import { useWording } from '../wording/language';
import { ChairActions } from './chair-actions';
import { Section } from '../frame/section';
import { RankingList } from './ranking-list';
import { Reminder } from './reminder';
import { ScoreChanges } from './score-changes';
import { TEXTS } from './texts';

/** What it reckons with comes once scores are open. */
const InsightsView = part(async () => (await import('./insights-view')).InsightsView);

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: '5px 6px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
    },
    // Names give way in a narrow pane; a heading is never cut in two.
    '& th[scope=row]': { overflowWrap: 'anywhere' },
    // Nor does the table leave a pane whose letters are twice as large: there it is, for want of room.
    '@media (max-width: 240px)': {
      '& th, & td': { padding: '3px', overflowWrap: 'anywhere', hyphens: 'auto' },
    },
  },
  // A column of its own would leave no room for names.
  due: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorStatusWarningForeground3,
  },
});

interface ChairViewProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change' | 'openBeside'>;
  readonly onWritten: () => void;
  /** Shows a cell in the grid. */
  readonly onSelect: (place: Place) => void;
  /** What the rules find. */
  readonly findings: ReactNode;
}

/** Who has come how far, what is wrong, what comes next; and, once deliberation is open, the ranking. */
export function ChairView({
  verdict,
  snapshot,
  port,
  onWritten,
  onSelect,
  findings,
}: ChairViewProps) {
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const recorded = deliberated(verdict);
  return (
    <>
      <Section title={texts.progress} lead={verdict.standings === null ? texts.progressLead : null}>
        <Progress verdict={verdict} />
        <Reminder verdict={verdict} />
      </Section>
      {verdict.standings && (
        <Section title={texts.ranking}>
          <RankingList verdict={verdict} standings={verdict.standings} />
        </Section>
      )}
      {verdict.standings && <InsightsView verdict={verdict} />}
      <Section title={texts.actions}>
        <ChairActions
          verdict={verdict}
          snapshot={snapshot}
          port={port}
          onWritten={onWritten}
          onSelect={onSelect}
        />
      </Section>
      {recorded && <ScoreChanges recorded={recorded} />}
      {findings}
    </>
  );
}

function Progress({ verdict }: Pick<ChairViewProps, 'verdict'>) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.juror}</th>
          <th scope="col">{texts.done}</th>
          <th scope="col">{texts.left}</th>
          <th scope="col">{texts.away}</th>
        </tr>
      </thead>
      <tbody>
        {verdict.progress.map(({ code, name, counts, dossiers }) => (
          <tr key={code}>
            <th scope="row">
              {name}
              {!counts && ` (${texts.dropped})`}
              {dossiers && dossiers.commentDue > 0 && (
                <span className={styles.due}>{texts.commentDue(dossiers.commentDue)}</span>
              )}
            </th>
            {dossiers ? (
              <>
                <td>{dossiers.complete}</td>
                <td>{dossiers.untouched + dossiers.begun + dossiers.toReview}</td>
                <td>{dossiers.recused}</td>
              </>
            ) : (
              <td colSpan={3}>{texts.noSheet}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
