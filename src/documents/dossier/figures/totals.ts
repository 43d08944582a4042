import { ZERO, add } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { sumInCents } from '../../../money/decimal';
import type { LolfTitle } from '../../../calls/nomenclature/lolf-titles';
import type { YearKey } from '../template/columns';
import type { LineFigures } from './line-figures';

/** Sums in cents TTC. A line without type, title or year amounts is in none of the respective sums. */
export interface Totals {
  /** By expense type's id, in the order in which types first appear. */
  readonly byType: ReadonlyMap<string, Subtotal>;
  readonly byTitle: Readonly<Record<LolfTitle, Subtotal>>;
  readonly byYear: Readonly<Record<YearKey, Cents>>;
}

export interface Subtotal {
  readonly gross: Cents;
  readonly eligible: Cents;
}

const NOTHING: Subtotal = { gross: ZERO, eligible: ZERO };

export function totalsOf(lines: readonly LineFigures[]): Totals {
  const byType = new Map<string, Subtotal>();
  const byTitle = { T2: NOTHING, T3: NOTHING, T5: NOTHING };
  const amounts: Readonly<Record<YearKey, number[]>> = { year1: [], year2: [], otherYears: [] };
  for (const figures of lines) {
    const { type, title, years } = figures.line;
    for (const { key, cell } of years) amounts[key].push(cell.value ?? 0);
    if (type.value) byType.set(type.value.id, plus(byType.get(type.value.id), figures));
    if (title.value) byTitle[title.value] = plus(byTitle[title.value], figures);
  }
  const byYear = {
    year1: sumInCents(amounts.year1) ?? ZERO,
    year2: sumInCents(amounts.year2) ?? ZERO,
    otherYears: sumInCents(amounts.otherYears) ?? ZERO,
  };
  return { byType, byTitle, byYear };
}

const plus = (subtotal: Subtotal | undefined, line: LineFigures): Subtotal => ({
  gross: add(subtotal?.gross ?? ZERO, line.gross),
  eligible: add(subtotal?.eligible ?? ZERO, line.eligible),
});
