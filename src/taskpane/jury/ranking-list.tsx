import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LineEntry } from '../../documents/jury/scoring/line';
import type { Placed, Standing } from '../../documents/jury/scoring/standings';
import type { Session } from '../../documents/jury/session';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { formatCallAmount } from '../wording/format';
import { useWording } from '../wording/language';
import { titleIn } from './names';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 10px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  rank: { fontWeight: tokens.fontWeightSemibold },
  title: { overflowWrap: 'anywhere' },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  below: { backgroundColor: tokens.colorNeutralBackground3 },
  settle: { backgroundColor: tokens.colorStatusWarningBackground1 },
  total: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  note: { margin: '6px 0', fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface RankingListProps {
  readonly verdict: JuryVerdict;
  readonly standings: readonly Standing[];
}

/** Best first, each with what becomes of it at the line; then those that are not ranked, with the reason. */
export function RankingList({ verdict, standings }: RankingListProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const { session, line } = verdict;
  const placed = standings
    .filter((one): one is Placed => one.status === 'ranked')
    .sort((one, other) => one.position - other.position);
  const others = standings.flatMap((one) => (one.status === 'ranked' ? [] : one));
  const entries = new Map((line?.entries ?? []).map((entry) => [entry.id, entry] as const));
  return (
    <>
      {placed.length === 0 ? (
        <p className={styles.note}>{texts.nobodyRanked}</p>
      ) : (
        <ol className={styles.list}>
          {placed.map((one) => (
            <Entry
              key={one.dossier.id}
              one={one}
              session={session}
              entry={entries.get(one.dossier.id)}
            />
          ))}
        </ol>
      )}
      <p className={styles.note}>
        {line ? texts.lineLeft(formatCallAmount(line.left / 100, language)) : texts.noEnvelope}
      </p>
      {others.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.unranked}</h3>
          <ul className={styles.list}>
            {others.map(({ dossier, status }) => (
              <li key={dossier.id} className={styles.entry}>
                <span>{dossier.id}</span>
                <span className={styles.title}>{titleIn(session, dossier.id)}</span>
                <span className={styles.said}>
                  {isScreened(session, dossier.id) ? texts.statuses[status] : texts.unscreened}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Whether somebody has pronounced on the dossier, where the session screens any. */
const isScreened = ({ dossiers, settings }: Session, id: string): boolean =>
  settings.stages.value?.includes('screening') !== true ||
  dossiers.find((dossier) => dossier.id === id)?.screening.kind !== 'blank';

interface EntryProps {
  readonly one: Placed;
  readonly session: Session;
  readonly entry: LineEntry | undefined;
}

function Entry({ one, session, entry }: EntryProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const verdict = entry?.verdict;
  const look =
    verdict === 'to-settle' || verdict === 'blocked'
      ? styles.settle
      : verdict === 'funded' || verdict === undefined
        ? undefined
        : styles.below;
  const amount = entry?.amount ?? null;
  return (
    <li className={mergeClasses(styles.entry, look)} data-dossier={one.dossier.id}>
      <span className={styles.rank}>{one.rank}</span>
      <span className={styles.title}>
        {one.dossier.id} · {titleIn(session, one.dossier.id)}
        {verdict && (
          <span className={styles.said}>
            <br />
            {texts.verdicts[verdict]}
            {amount !== null && ` · ${formatCallAmount(amount / 100, language)}`}
          </span>
        )}
      </span>
      <span className={styles.total}>
        {(one.total / 100).toLocaleString(language, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        })}
      </span>
    </li>
  );
}
