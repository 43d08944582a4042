import { ZERO, add } from '../money/cents';
import type { Cents } from '../money/cents';
import { toCents } from '../money/decimal';
import type { Cell } from '../dossier/cell';
import type { LolfTitle } from '../themes/schema';
import type { LineFigures } from './line-figures';

/** Sums in cents TTC. A line without type, title or year amounts is in none of the respective sums. */
export interface Totals {
  /** By expense type's id, in the order in which types first appear. */
  readonly byType: ReadonlyMap<string, Subtotal>;
  readonly byTitle: Readonly<Record<LolfTitle, Subtotal>>;
  readonly byYear: Readonly<Record<'year1' | 'year2' | 'otherYears', Cents>>;
}

export interface Subtotal {
  readonly gross: Cents;
  readonly eligible: Cents;
}

const NOTHING: Subtotal = { gross: ZERO, eligible: ZERO };

export function totalsOf(lines: readonly LineFigures[]): Totals {
  const byType = new Map<string, Subtotal>();
  const byTitle = { T2: NOTHING, T3: NOTHING, T5: NOTHING };
  const byYear = { year1: ZERO, year2: ZERO, otherYears: ZERO };
  for (const figures of lines) {
    const { type, title, year1, year2, otherYears } = figures.line;
    if (type.value) byType.set(type.value.id, plus(byType.get(type.value.id), figures));
    if (title.value) byTitle[title.value] = plus(byTitle[title.value], figures);
    byYear.year1 = add(byYear.year1, centsIn(year1));
    byYear.year2 = add(byYear.year2, centsIn(year2));
    byYear.otherYears = add(byYear.otherYears, centsIn(otherYears));
  }
  return { byType, byTitle, byYear };
}

const plus = (subtotal: Subtotal | undefined, line: LineFigures): Subtotal => ({
  gross: add(subtotal?.gross ?? ZERO, line.gross),
  eligible: add(subtotal?.eligible ?? ZERO, line.eligible),
});

const centsIn = (cell: Cell<number>): Cents => toCents(cell.value ?? 0) ?? ZERO;
