import { makeStyles, tokens } from '@fluentui/react-components';
import { formatEuros } from '../../money/format';
import type { Figures } from '../../documents/dossier/figures/figures';
import { WhyButton } from '../explain/why-button';
import { NARROW } from '../frame/narrow';
import { useWording } from '../wording/language';
import { SharesBar } from './shares-bar';

const useStyles = makeStyles({
  card: {
    marginBottom: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { padding: '8px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  label: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  maximum: {
    margin: '0 0 4px',
    fontSize: `clamp(${tokens.fontSizeBase400}, 10vw, ${tokens.fontSizeHero700})`,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  pairs: { margin: '6px 0 0', display: 'grid' },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 24px',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '24px',
    [NARROW]: { gridTemplateColumns: '1fr 24px' },
  },
  name: { [NARROW]: { gridColumn: '1 / -1' } },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  why: { margin: 0 },
});

/** The one figure that matters, what is asked for, and who pays the project. */
export function GrantCard({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const { requested } = figures;
  const words = messages.dossier;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.label}>{words.maximum}</h2>
        <p className={styles.maximum}>{formatEuros(figures.maximum, language)}</p>
        <WhyButton worded figure="maximum" label={words.maximum} from="card maximum" />
      </div>
      <dl className={styles.pairs}>
        <div className={styles.pair}>
          <dt className={styles.name}>{words.requested}</dt>
          <dd className={styles.value}>
            {requested === null ? words.requestedBlank : formatEuros(requested, language)}
          </dd>
        </div>
        {(['base', 'total'] as const).map((figure) => (
          <div key={figure} className={styles.pair}>
            <dt className={styles.name}>{words[figure]}</dt>
            <dd className={styles.value}>{formatEuros(figures[figure], language)}</dd>
            <dd className={styles.why}>
              <WhyButton figure={figure} label={words[figure]} from={`card ${figure}`} />
            </dd>
          </div>
        ))}
      </dl>
      <SharesBar figures={figures} />
    </section>
  );
}
