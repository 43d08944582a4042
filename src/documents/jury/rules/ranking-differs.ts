import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import type { FigureOfTotals, ShownFigure } from '../messages/facts';
import { say } from '../messages/say';
import type { Standing } from '../scoring/standings';
import type { Session, ShownTotal } from '../session';
import { labelOf, STANDINGS } from '../template/choices';
import { together } from './gather';
import { rowsLacking } from './progress';
import { rule } from './rule';

/** Each before those that follow from it: where totals differ, so do ranks. */
const FIGURES: readonly FigureOfTotals[] = ['total', 'status', 'rank', 'position'];

/**
 * The formulas were written with the tie keys and stages of the day when deliberation was opened. Whatever has parted
 * them from the core since: people read the sheets, and the minutes are drawn up by the core.
 */
export const rankingDiffers = rule({
  id: 'jury.ranking-differs',
  severity: 'error',
  description: {
    fr: 'Totaux montre les totaux, statuts et rangs que calcule Barème. Avertissement dans un fichier, dont les résultats peuvent dater.',
    en: 'Totals shows the totals, statuses and ranks that Barème computes. A warning in a file, whose results may be old.',
  },
  blocksClosing: 'scoring',
  faults: ({ session, standings }) => {
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
    return [];
  },
});

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
  }
}

/** They are whole numbers: no rounding parts the two. */
function isShown(raw: Scalar, expected: ShownFigure['expected']): boolean {
  if (expected === null) return isBlank(raw);
  if (typeof expected === 'number') return raw === expected;
  return raw === expected.fr || raw === expected.en;
}
