import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Move, PointCrossing } from '../../documents/jury/insights/points';
import type { Variations } from '../../documents/jury/insights/variations';
import type { Session } from '../../documents/jury/session';
import type { RankRange, Stability } from '../../documents/jury/statistics/stability';
import type { Variant } from '../../documents/jury/statistics/variants';
import { Disclosure } from '../frame/disclosure';
import { useWording } from '../wording/language';
import { Enough, Figures, Said } from './insights-frame';
import type { InsightsTexts } from './insights-fr';
import { INSIGHTS_TEXTS } from './insights-texts';
import { criterionIn, dossierIn, jurorIn } from './names';

const useStyles = makeStyles({
  heading: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '2px 0', paddingLeft: '18px' },
});

interface VariationsSaidProps {
  readonly variations: Variations;
  readonly session: Session;
}

/** What crosses the line in which variant, kind by kind, and the ranks that were reached. */
export function VariationsSaid({ variations, session }: VariationsSaidProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language];
  const { points } = variations;
  return (
    <>
      {points.value === null ? (
        <Said>{texts.line.noLine}</Said>
      ) : (
        <Crossings variations={variations} points={points.value} session={session} />
      )}
      <Disclosure small summary={texts.whatIf.ranks}>
        <Ranks variations={variations} />
      </Disclosure>
    </>
  );
}

interface CrossingsProps extends VariationsSaidProps {
  readonly points: readonly PointCrossing[];
}

function Crossings({ variations, points, session }: CrossingsProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language];
  const { withoutJuror, coefficients } = variations;
  return (
    <>
      <Trials title={texts.whatIf.withoutJuror}>
        <Enough shown={withoutJuror.shown}>
          <Lines lines={linesOf(withoutJuror.value, session, texts)} />
        </Enough>
      </Trials>
      <Trials title={texts.whatIf.coefficients}>
        <Enough shown={coefficients.shown}>
          {coefficients.value ? (
            <Lines lines={linesOf(coefficients.value, session, texts)} />
          ) : (
            <Said>{texts.whatIf.badCoefficients}</Said>
          )}
        </Enough>
      </Trials>
      <Trials title={texts.whatIf.points}>
        <Enough shown={variations.points.shown}>
          <Lines lines={points.map((crossing) => pointLine(crossing, session, texts))} />
        </Enough>
      </Trials>
    </>
  );
}

function Trials({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h4 className={useStyles().heading}>{title}</h4>
      {children}
    </>
  );
}

/** More than these are looked at on request. */
const SHOWN = 8;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language];
  if (lines.length === 0) return <Said>{texts.whatIf.noCrossing}</Said>;
  const list = (some: readonly string[]) => (
    <ul className={styles.list}>
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <>
      {list(lines.slice(0, SHOWN))}
      {lines.length > SHOWN && (
        <Disclosure small summary={texts.line.more(lines.length - SHOWN)}>
          {list(lines.slice(SHOWN))}
        </Disclosure>
      )}
    </>
  );
}

/** One sentence a variant. Crossings come variant by variant. */
function linesOf(
  { crossings }: Stability<Variant>,
  session: Session,
  texts: InsightsTexts,
): readonly string[] {
  const variants = [...new Set(crossings.map(({ variant }) => variant))];
  return variants.map((variant) =>
    lineOf(
      whatOf(variant, session, texts),
      crossings.filter((crossing) => crossing.variant === variant),
      session,
      texts,
    ),
  );
}

function whatOf(variant: Variant, session: Session, { whatIf }: InsightsTexts): string {
  switch (variant.kind) {
    case 'without-juror':
      return whatIf.without(jurorIn(session, variant.juror));
    case 'coefficient':
      return whatIf.coefficient(criterionIn(session, variant.criterion), variant.change);
    case 'score':
      return whatIf.point(
        variant.dossier,
        variant.to > variant.from ? 1 : -1,
        criterionIn(session, variant.criterion),
      );
  }
}

function pointLine(crossing: PointCrossing, session: Session, texts: InsightsTexts): string {
  const { dossier, change, criteria, moves } = crossing;
  const named = criteria.map((criterion) => criterionIn(session, criterion)).join(', ');
  return lineOf(texts.whatIf.point(dossier, change, named), moves, session, texts);
}

const lineOf = (
  what: string,
  moves: readonly Move[],
  session: Session,
  { whatIf }: InsightsTexts,
): string =>
  whatIf.moved(
    what,
    moves.map(({ dossier, to }) => whatIf.move(dossierIn(session, dossier), to)).join(', '),
  );

function Ranks({ variations }: Pick<VariationsSaidProps, 'variations'>) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language];
  const { withoutJuror, coefficients } = variations;
  const kinds = [
    withoutJuror.shown.shown
      ? { head: texts.whatIf.withoutShort, ranges: withoutJuror.value.dossiers }
      : null,
    coefficients.shown.shown && coefficients.value
      ? { head: texts.whatIf.coefficientShort, ranges: coefficients.value.dossiers }
      : null,
  ].flatMap((kind) => kind ?? []);
  const reached = (range: RankRange<Variant> | undefined): string =>
    range
      ? [
          texts.whatIf.reached(range.best, range.worst),
          ...(range.unrankedIn.length > 0 ? [texts.whatIf.unranked] : []),
        ].join(', ')
      : '';
  return (
    <Figures
      label={texts.whatIf.ranks}
      heads={[texts.spread.dossier, texts.whatIf.asIs, ...kinds.map(({ head }) => head)]}
      rows={withoutJuror.value.dossiers.map(({ dossier, rank }) => [
        dossier,
        rank,
        ...kinds.map(({ ranges }) => reached(ranges.find((range) => range.dossier === dossier))),
      ])}
    />
  );
}
