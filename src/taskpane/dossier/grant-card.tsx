import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatEuros, formatPercent } from '../../money/format';
import type { Bound, Figures } from '../../rules/figures';
import { Disclosure } from '../frame/disclosure';
import { Quote } from '../frame/quote';
import { formatCallAmount } from '../wording/format';
import { useWording, type Wording } from '../wording/language';
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
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  maximum: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  pairs: { margin: '6px 0 0', display: 'grid', rowGap: '2px' },
  pair: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  bounds: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  bound: { padding: '6px 0' },
  lead: { margin: '4px 0 0' },
  retained: { fontWeight: tokens.fontWeightSemibold },
});

function boundLabel(bound: Bound, { language, messages }: Wording): string {
  const words = messages.dossier.bound;
  switch (bound.kind) {
    case 'rate':
      return words.rate(formatPercent(bound.rate, language), formatEuros(bound.base, language));
    case 'cap':
      return bound.before > 0
        ? words.capLess(
            formatCallAmount(bound.cap.amount, language),
            formatEuros(bound.before, language),
          )
        : words.cap;
    case 'eligible-cost':
      return words['eligible-cost'];
  }
}

/** The least of the bounds is the maximum: each with its amount and the call's sentence. */
function Why({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const wording = useWording();
  const { language, messages } = wording;
  return (
    <Disclosure small summary={messages.dossier.why}>
      <p className={styles.lead}>{messages.dossier.whyLead}</p>
      <ul className={styles.bounds}>
        {figures.bounds.map((bound, rank) => (
          <li key={`${bound.kind} ${rank}`} className={styles.bound}>
            <span
              className={mergeClasses(
                styles.pair,
                bound.amount === figures.maximum && styles.retained,
              )}
            >
              <span>{boundLabel(bound, wording)}</span>
              <span className={styles.value}>{formatEuros(bound.amount, language)}</span>
            </span>
            <Quote quote={bound.quote} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The one figure that matters, what is asked for, and who pays the project. */
export function GrantCard({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const { requested } = figures;
  const words = messages.dossier;
  return (
    <section className={styles.card}>
      <h2 className={styles.label}>{words.maximum}</h2>
      <p className={styles.maximum}>{formatEuros(figures.maximum, language)}</p>
      <dl className={styles.pairs}>
        <div className={styles.pair}>
          <dt>{words.requested}</dt>
          <dd className={styles.value}>
            {requested === null ? words.requestedBlank : formatEuros(requested, language)}
          </dd>
        </div>
        <div className={styles.pair}>
          <dt>{words.total}</dt>
          <dd className={styles.value}>{formatEuros(figures.total, language)}</dd>
        </div>
      </dl>
      <SharesBar figures={figures} />
      <Why figures={figures} />
    </section>
  );
}
