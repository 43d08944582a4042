import { sum, ZERO } from '../../../money/cents';
import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import { amountOf, type Line } from '../scoring/line';
import type { FigureOfTotals, ShownFigure } from '../messages/facts';
import { say } from '../messages/say';
import type { Standing } from '../scoring/standings';
import type { Session, ShownTotal, ShownTotals } from '../session';
import { STANDINGS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { RANKING_FIELDS } from '../template/fields';
import { together } from '../../../findings/gather';
import { rowsLacking } from './progress';
import { rule, type Fault } from './rule';

/** Each before those that follow from it: where totals differ, so do ranks. */
const FIGURES: readonly FigureOfTotals[] = ['total', 'status', 'rank', 'position', 'amount'];

/**
 * Whatever may part the formulas from the core: people read the sheets, and the minutes are drawn up by the core.
 */
export const rankingDiffers = rule({
  id: 'jury.ranking-differs',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Totaux montre les totaux, statuts, rangs et montants que calcule Barème, et Classement la même ligne d’enveloppe. Avertissement dans un fichier, dont les résultats peuvent dater.',
    en: 'Totals shows the totals, statuses, ranks and amounts that Barème computes, and Ranking the same line of the envelope. A warning in a file, whose results may be old.',
  },
  blocksClosing: 'scoring',
  faults: ({ session, standings, line }) => {
    const { shownTotals } = session;
    if (!shownTotals || !standings || isExplained(session)) return [];
    const rows = onlyRows(shownTotals.rows);
    const { isOfNow } = shownTotals;
    for (const figure of FIGURES) {
      const wrong = standings.flatMap((one) => wrongIn(figure, one, rows) ?? []);
      const [first] = wrong;
      if (!first) continue;
      const { place: _, ...facts } = first;
      return together(
        wrong.map(({ place }) => place),
        (cells) => say(isOfNow ? 'rankingDiffers' : 'rankingStale', { cells, ...facts }),
        isOfNow ? undefined : 'warning',
      );
    }
    return [...alteredRows(shownTotals), ...(line ? lineFaults(shownTotals, line) : [])];
  },
});

/** Classement is no table: nothing else tells that somebody has typed over its formulas. */
function alteredRows({ isOfNow, amiss: { raw, place } }: ShownTotals): readonly Fault[] {
  if (isBlank(raw) || raw === 0) return [];
  // The count itself may have been typed over.
  const message = say('rankingAltered', { rows: typeof raw === 'number' ? raw : 1 });
  return [{ place, message, ...(!isOfNow && { severity: 'warning' as const }) }];
}

function lineFaults({ isOfNow, granted, left }: ShownTotals, line: Line): readonly Fault[] {
  const inAll = sum(line.entries.map((entry) => entry.granted));
  return (
    [
      [RANKING_FIELDS.granted, granted, inAll],
      [RANKING_FIELDS.left, left, line.left],
    ] as const
  ).flatMap(([{ label }, { raw, place }, amount]): Fault | [] => {
    const expected = amount / 100;
    // Whoever has cleared the cell sees no figure.
    if (isBlank(raw) || isShown(raw, expected)) return [];
    const facts = { label, shown: String(raw), expected };
    const message = say(isOfNow ? 'lineDiffers' : 'lineStale', facts);
    return { place, message, ...(!isOfNow && { severity: 'warning' as const }) };
  });
}

/** Another rule tells why the sheets differ, and what to do: a row is gone, or a value stands on a formula. */
const isExplained = (session: Session): boolean =>
  rowsLacking({ session }).length > 0 || session.typedOver.some(({ isRanking }) => isRanking);

/** By identifier, case aside; one that stands there twice is told by another rule. */
function onlyRows(rows: readonly ShownTotal[]): ReadonlyMap<string, ShownTotal | null> {
  const found = new Map<string, ShownTotal | null>();
  for (const row of rows) {
    const key = row.id.toLowerCase();
    found.set(key, found.has(key) ? null : row);
  }
  return found;
}

/** Null: the sheet shows what is computed, or has no such cell. */
function wrongIn(
  figure: FigureOfTotals,
  standing: Standing,
  rows: ReadonlyMap<string, ShownTotal | null>,
): (ShownFigure & { readonly place: Place }) | null {
  const { id } = standing.dossier;
  const { raw = null, place } = rows.get(id.toLowerCase())?.[figure] ?? { place: null };
  const expected = expectedOf(figure, standing);
  if (!place || expected === undefined || isShown(raw, expected)) return null;
  return { place, id, figure, shown: isBlank(raw) ? null : String(raw), expected };
}

/** Undefined: dossiers without a rank stand behind the others, and that decides nothing. */
function expectedOf(
  figure: FigureOfTotals,
  standing: Standing,
): ShownFigure['expected'] | undefined {
  const isRanked = standing.status === 'ranked';
  switch (figure) {
    case 'total':
      return standing.totals.total;
    case 'status':
      return labelOf(STANDINGS, standing.status);
    case 'rank':
      return isRanked ? standing.rank : null;
    case 'position':
      return isRanked ? standing.position : undefined;
    case 'amount':
      return isRanked ? (amountOf(standing.dossier) ?? ZERO) / 100 : null;
  }
}

const HALF_A_CENT = 0.005;

/** They are whole numbers, or cents that both have rounded. */
function isShown(raw: Scalar, expected: ShownFigure['expected']): boolean {
  if (expected === null) return isBlank(raw);
  if (typeof expected === 'number') {
    return typeof raw === 'number' && Math.abs(raw - expected) < HALF_A_CENT;
  }
  return raw === expected.fr || raw === expected.en;
}
