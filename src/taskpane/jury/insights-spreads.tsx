import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Deliberation } from '../../documents/jury/insights/deliberation';
import type { Insights } from '../../documents/jury/insights/insights';
import type { Spread } from '../../documents/jury/insights/spreads';
import type { Session } from '../../documents/jury/session';
import { Disclosure } from '../frame/disclosure';
import { useShownItems } from '../frame/shown-items';
import { formatCount, formatPoints } from '../wording/format';
import { useWording } from '../wording/language';
import { Aside, Enough, Figures, Insight } from './insights-frame';
import { INSIGHTS_TEXTS } from './insights-texts';
import { criterionIn, dossierIn } from './names';
import { SpreadStrip } from './spread-strip';

const useStyles = makeStyles({
  list: { margin: '0 0 4px', padding: 0, listStyleType: 'none' },
  entry: { padding: '3px 0', fontSize: tokens.fontSizeBase200 },
  divergences: { margin: '4px 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

/** What is drawn at first; the others are one click away. */
const DRAWN = 20;

interface SpreadsProps {
  readonly insights: Insights;
  readonly deliberation: Deliberation;
  readonly session: Session;
}

/** How far apart the jurors' scores of each ranked dossier lie: for the eye, and as a table. */
export function Spreads({ insights, deliberation, session }: SpreadsProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const texts = INSIGHTS_TEXTS[language].spread;
  const { list, shown, hidden, showAll } = useShownItems<Spread, HTMLOListElement>(
    insights.spreads,
    DRAWN,
  );
  const { scale } = deliberation.panel;
  const isDrawable = scale.max > scale.min;
  return (
    <Insight title={texts.title} lead={texts.lead}>
      {isDrawable && (
        <ol ref={list} className={styles.list}>
          {shown.map((spread) => (
            <li key={spread.dossier} className={styles.entry} tabIndex={-1}>
              {spread.rank}. {dossierIn(session, spread.dossier)}
              <SpreadStrip spread={spread} scale={scale} />
            </li>
          ))}
        </ol>
      )}
      {isDrawable && hidden > 0 && (
        <Button size="small" onClick={showAll}>
          {messages.findings.more(hidden)}
        </Button>
      )}
      <Disclosure small summary={texts.table}>
        <SpreadTable insights={insights} />
      </Disclosure>
      <Divergences insights={insights} deliberation={deliberation} session={session} />
    </Insight>
  );
}

function SpreadTable({ insights }: Pick<SpreadsProps, 'insights'>) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].spread;
  const points = (value: number): string => formatPoints(value, language);
  const rows = insights.spreads.map(({ dossier, marks, range, median, total }) => {
    const ends = range.shown.shown ? range.value : null;
    const middle = median.shown.shown ? median.value : null;
    return [
      dossier,
      marks,
      ends ? texts.fromTo(points(ends.lowest), points(ends.highest)) : texts.none,
      middle === null ? texts.none : points(middle),
      points(total / 100),
    ];
  });
  return (
    <>
      <Figures
        label={texts.title}
        heads={[texts.dossier, texts.marks, texts.ends, texts.middle, texts.total]}
        rows={rows}
      />
      <ExpectedRanks insights={insights} />
    </>
  );
}

/** Beside the ranks, which they do not change. */
function ExpectedRanks({ insights }: Pick<SpreadsProps, 'insights'>) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].spread;
  const { shown, value } = insights.expectedRanks;
  const of = (dossier: string): string => {
    const expected = value?.get(dossier);
    return expected === undefined ? texts.none : formatPoints(expected, language);
  };
  return (
    <Enough shown={shown} of={texts.expected}>
      {value && (
        <>
          <Figures
            label={texts.expected}
            heads={[texts.dossier, texts.rank, texts.expected]}
            rows={insights.spreads.map(({ dossier, rank }) => [dossier, rank, of(dossier)])}
          />
          <Aside>{texts.expectedLead}</Aside>
        </>
      )}
    </Enough>
  );
}

function Divergences({ insights, deliberation, session }: SpreadsProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].spread;
  const { shown, value } = insights.divergences;
  if (value === null || deliberation.divergence === null || !shown.shown) return null;
  const threshold = formatCount(deliberation.divergence, language);
  const summary = texts.divergences(value.length, threshold);
  if (value.length === 0) return <Aside>{summary}</Aside>;
  return (
    <Disclosure small summary={summary}>
      <ul className={styles.divergences}>
        {value.map(({ dossier, criterion, lowest, highest }) => (
          <li key={`${dossier} ${criterion}`}>
            {texts.divergence(
              dossier,
              criterionIn(session, criterion),
              formatCount(lowest, language),
              formatCount(highest, language),
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
