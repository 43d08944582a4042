import { monthNamed } from '../../workbook/day-in-words';
import type { FoundCell } from '../../workbook/whole-sheet';
import type { Period } from '../reading';

const YEAR = /\b(20[1-4]\d)\b/g;

/** The one year that a text names; null: none, or several. */
export function yearIn(text: string): number | null {
  const years = new Set([...text.matchAll(YEAR)].map(([year]) => Number(year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A whole number that is a year, as headings have it. */
export const isYear = (cell: FoundCell): boolean =>
  typeof cell !== 'string' &&
  cell.kind === 'number' &&
  Number.isInteger(cell.value) &&
  cell.value >= 2010 &&
  cell.value < 2050;

/** The months in which quarters and halves begin. */
const QUARTER =
  /\b[tq] ?([1-4])\b|\b([1-4]) ?(?:er|e|eme|nd)? ?(?:trimestre|trim|quarter)\b|\b(?:trimestre|trim|quarter) ?([1-4])\b/;
const HALF = /\b[sh] ?([12])\b|\b([12]) ?(?:er|e|eme|nd)? ?semestre\b|\bsemestre ?([12])\b/;
const NUMBERED_MONTH = /^(?:m|mois|month) ?(1[0-2]|[1-9])(?: 20\d\d)?$/;
const RANKED_YEAR =
  /\b(?:annee|an|year|exercice) ?([1-9])\b|\b([1-9]) ?(?:ere|er|re|e|eme|nd|st|rd|th) (?:annee|an|year)\b|^a([1-9])$/;
const NTH_YEAR = /^(?:annee |exercice |year )?n(?: ?(?:\+ ?)?([1-9]))?$/;
const SHORT_YEAR = /\b[a-z]{3,9} ?(2\d|3\d)$/;
const MONTH_AND_YEAR = /^(0?[1-9]|1[0-2]) (20[1-4]\d)$/;

/**
 * The year, or the part of one, that a heading names; null: none.
 *
 * @param text folded
 */
export function periodIn(text: string): Period | null {
  const year = yearIn(text);
  if (/\b20\d\d (?:20)?\d\d\b/.test(text) && year === null) return null;
  const numbered = MONTH_AND_YEAR.exec(text);
  if (numbered) return { year, rank: null, month: Number(numbered[1]), months: 1 };
  const part = partIn(text);
  if (part) return { year: year ?? shortYear(text), rank: rankIn(text), ...part };
  if (year !== null) return { year, rank: null, month: null, months: 12 };
  const rank = rankIn(text);
  return rank === null ? null : { year: null, rank, month: null, months: 12 };
}

function rankIn(text: string): number | null {
  const ranked = RANKED_YEAR.exec(text);
  if (ranked) return Number(ranked[1] ?? ranked[2] ?? ranked[3]);
  const nth = NTH_YEAR.exec(text);
  return nth ? Number(nth[1] ?? 0) + 1 : null;
}

function partIn(text: string): Pick<Period, 'month' | 'months'> | null {
  const quarter = firstOf(QUARTER.exec(text));
  if (quarter !== null) return { month: quarter * 3 - 2, months: 3 };
  const half = firstOf(HALF.exec(text));
  if (half !== null) return { month: half * 6 - 5, months: 6 };
  const numbered = NUMBERED_MONTH.exec(text);
  if (numbered) return { month: Number(numbered[1]), months: 1 };
  const named = text.split(' ').flatMap((word) => monthNamed(word) ?? []);
  const [month] = named;
  return named.length === 1 && month !== undefined ? { month, months: 1 } : null;
}

const firstOf = (found: RegExpExecArray | null): number | null => {
  const number = found?.slice(1).find((part) => part !== undefined);
  return number === undefined ? null : Number(number);
};

function shortYear(text: string): number | null {
  const found = SHORT_YEAR.exec(text);
  return found ? 2000 + Number(found[1]) : null;
}
