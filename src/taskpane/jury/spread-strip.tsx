import { makeStyles, tokens } from '@fluentui/react-components';
import type { Spread } from '../../documents/jury/insights/spreads';
import type { Scale } from '../../documents/jury/scoring/panel';
import { formatCount, formatPoints } from '../wording/format';
import { useWording } from '../wording/language';
import { INSIGHTS_TEXTS } from './insights-texts';

const useStyles = makeStyles({
  // Half a diamond wider than the scale, on whose ends it may stand.
  strip: {
    boxSizing: 'border-box',
    padding: '0 6px',
    height: '20px',
    color: tokens.colorNeutralForeground1,
  },
  picture: { display: 'block', width: '100%', height: '20px', overflow: 'visible' },
});

interface SpreadStripProps {
  readonly spread: Spread;
  readonly scale: Scale;
}

/**
 * The scale as a thin line, the jurors' scores as a thick one, the median as an upright bar, the total as a diamond:
 * shapes of one colour, the text's, so that any theme and imposed colours keep them. The same is said in words.
 */
export function SpreadStrip({ spread, scale }: SpreadStripProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].spread;
  const at = (value: number): string =>
    `${((100 * (value - scale.min)) / (scale.max - scale.min)).toFixed(2)}%`;
  const points = (value: number): string => formatPoints(value, language);
  const range = spread.range.shown.shown ? spread.range.value : null;
  const median = spread.median.shown.shown ? spread.median.value : null;
  const total = spread.total / 100;
  const said = [
    texts.picture(
      points(total),
      formatCount(scale.min, language),
      formatCount(scale.max, language),
    ),
    ...(range ? [texts.range(points(range.lowest), points(range.highest))] : []),
    ...(median === null ? [] : [texts.median(points(median))]),
  ].join(', ');
  return (
    <div className={styles.strip}>
      <svg className={styles.picture} role="img" aria-label={said} stroke="currentColor">
        <line x1="0" x2="100%" y1="10" y2="10" strokeOpacity="0.5" />
        {levelsOf(scale).map((level) => (
          <line key={level} x1={at(level)} x2={at(level)} y1="8" y2="12" strokeOpacity="0.5" />
        ))}
        {range && (
          <line
            x1={at(range.lowest)}
            x2={at(range.highest)}
            y1="10"
            y2="10"
            strokeWidth="4"
            strokeLinecap="square"
          />
        )}
        {median !== null && <line x1={at(median)} x2={at(median)} y1="1" y2="19" strokeWidth="2" />}
        <svg x={at(total)} overflow="visible">
          <path
            d="M0 3 L6 10 L0 17 L-6 10 Z"
            fill={tokens.colorNeutralBackground1}
            strokeWidth="2"
          />
        </svg>
      </svg>
    </div>
  );
}

/** More whole points than these would run into each other on a narrow pane. */
const MOST_LEVELS = 20;

function levelsOf({ min, max }: Scale): readonly number[] {
  const count = Math.floor(max - min);
  return count > MOST_LEVELS ? [min, max] : Array.from({ length: count + 1 }, (_, at) => min + at);
}
