import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Cents } from '../../money/cents';
import { formatEuros } from '../../money/format';
import type { Figures } from '../../documents/dossier/figures/figures';
import { WhyButton } from '../explain/why-button';
import { NARROW } from '../frame/narrow';
import { formatLegendShare } from '../wording/format';
import { useWording } from '../wording/language';

type Payer = keyof Figures['shares'];

const PAYERS: readonly Payer[] = ['grant', 'carrier', 'coCarriers', 'others'];

const stripes = (angle: string, gap: string): string =>
  `repeating-linear-gradient(${angle}, currentColor 0 2px, transparent 2px ${gap})`;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '14px',
    marginTop: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  legend: { margin: '8px 0 0', display: 'grid', rowGap: '4px' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 48px 24px',
    columnGap: '4px',
    alignItems: 'center',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { gridTemplateColumns: '1fr auto' },
  },
  term: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  figure: {
    margin: 0,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    [NARROW]: { gridRow: 2, gridColumn: 1 },
  },
  share: {
    margin: 0,
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { gridRow: 1, gridColumn: 2 },
  },
  why: { margin: 0, textAlign: 'end' },
  swatch: {
    flexShrink: 0,
    width: '12px',
    height: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '2px',
    boxSizing: 'border-box',
  },
  // A pattern each, so that colour is not what tells them apart; kept where the browser imposes colours.
  pattern: { color: tokens.colorBrandForeground1, forcedColorAdjust: 'none' },
  grant: { backgroundColor: 'currentColor' },
  carrier: { backgroundImage: stripes('45deg', '5px') },
  coCarriers: { backgroundImage: stripes('90deg', '4px') },
  others: {
    backgroundImage: 'radial-gradient(currentColor 1.2px, transparent 1.4px)',
    backgroundSize: '4px 4px',
  },
  empty: { margin: '10px 0 0', color: tokens.colorNeutralForeground3 },
});

interface EntryProps {
  readonly payer: Payer;
  readonly amount: Cents;
  /** Basis points. */
  readonly share: number;
}

function Entry({ payer, amount, share }: EntryProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  return (
    <div className={styles.entry}>
      <dt className={styles.term}>
        <span className={mergeClasses(styles.swatch, styles.pattern, styles[payer])} />
        {messages.dossier[payer]}
      </dt>
      <dd className={styles.figure}>{formatEuros(amount, language)}</dd>
      <dd className={styles.share}>{formatLegendShare(share, language)}</dd>
      <dd className={styles.why}>
        <WhyButton figure={payer} label={messages.dossier[payer]} from={`card ${payer}`} />
      </dd>
    </div>
  );
}

/** Who pays what of the project's cost: a bar for the eye, and the same in words and figures. */
export function SharesBar({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const { messages } = useWording();
  if (figures.total <= 0) return <p className={styles.empty}>{messages.dossier.noCostYet}</p>;
  const shown = PAYERS.filter(
    (payer) => payer === 'grant' || payer === 'carrier' || figures[payer] !== 0,
  );
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {shown.map((payer) => (
          <div
            key={payer}
            className={mergeClasses(styles.pattern, styles[payer])}
            style={{ flexGrow: Math.max(figures.shares[payer], 0), flexBasis: 0 }}
          />
        ))}
      </div>
      <dl className={styles.legend}>
        {shown.map((payer) => (
          <Entry key={payer} payer={payer} amount={figures[payer]} share={figures.shares[payer]} />
        ))}
      </dl>
    </>
  );
}
