import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { part } from '../frame/part';
import { useWording } from '../wording/language';
import { ChairActions } from './chair-actions';
import { RankingList } from './ranking-list';
import { TEXTS } from './texts';

/** What it reckons with comes once scores are open. */
const InsightsView = part(async () => (await import('./insights-view')).InsightsView);

const useStyles = makeStyles({
  section: { marginBottom: '16px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
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
  },
});

interface ChairViewProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change' | 'openBeside'>;
  readonly onWritten: () => void;
  /** What the rules find. */
  readonly findings: ReactNode;
}

/** Who has come how far, what is wrong, what comes next; and, once deliberation is open, the ranking. */
export function ChairView({ verdict, snapshot, port, onWritten, findings }: ChairViewProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.progress}</h2>
        {verdict.standings === null && <p className={styles.lead}>{texts.progressLead}</p>}
        <Progress verdict={verdict} />
      </section>
      {verdict.standings && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{texts.ranking}</h2>
          <RankingList verdict={verdict} standings={verdict.standings} />
        </section>
      )}
      {verdict.standings && <InsightsView verdict={verdict} />}
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.actions}</h2>
        <ChairActions verdict={verdict} snapshot={snapshot} port={port} onWritten={onWritten} />
      </section>
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
            </th>
            {dossiers ? (
              <>
                <td>{dossiers.complete}</td>
                <td>{dossiers.untouched + dossiers.begun}</td>
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
