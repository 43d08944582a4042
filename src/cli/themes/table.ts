import { formatDay, formatEuros, formatShare } from '../../money/format';
import { centsOf } from '../../money/decimal';
import type { Language } from '../../language/language';
import { messagesIn } from '../messages/say';
import type { Messages } from '../messages/fr';
import { printable } from '../printable';
import type { CatalogueEntry } from '../schemas/themes';

/** What stands where the call is silent. */
const SILENT = '–';

type Cells = readonly string[];

/** Columns whose figures are compared down the page. */
const FIGURES: ReadonlySet<number> = new Set([2, 3, 5]);

/** The calls as a table of aligned columns, one line each; lines are cut at the terminal’s width. */
export function tableOf(
  entries: readonly CatalogueEntry[],
  language: Language,
  width: number | undefined,
): string {
  const messages = messagesIn(language);
  const rows = [headers(messages), ...entries.map((entry) => cellsOf(entry, language, messages))];
  const safe = rows.map((row) => row.map(printable));
  const widths = (safe[0] ?? []).map((_, column) =>
    Math.max(...safe.map((row) => row[column]?.length ?? 0)),
  );
  return safe.map((row) => `${cut(lineOf(row, widths), width)}\n`).join('');
}

const lineOf = (row: Cells, widths: readonly number[]): string =>
  row
    .map((cell, column) => {
      const room = widths[column] ?? 0;
      return FIGURES.has(column) ? cell.padStart(room) : cell.padEnd(room);
    })
    .join('  ')
    .trimEnd();

const cut = (line: string, width: number | undefined): string =>
  width !== undefined && line.length > width ? `${line.slice(0, width - 1)}…` : line;

function headers({ columns }: Messages): Cells {
  const { id, kind, rate, cap, size, envelope, opens, closes, title } = columns;
  return [id, kind, rate, cap, size, envelope, opens, closes, title];
}

function cellsOf(entry: CatalogueEntry, language: Language, messages: Messages): Cells {
  const amount = (euros: number | null): string =>
    euros === null ? SILENT : short(euros, language);
  const day = (isoDay: string | null): string => (isoDay === null ? SILENT : formatDay(isoDay));
  return [
    entry.id,
    messages.kinds[entry.kind],
    formatShare(entry.rate, language),
    amount(entry.cap),
    sizeCell(entry.size, amount, messages),
    amount(entry.envelope),
    day(entry.opens),
    day(entry.closes),
    entry.shortTitle,
  ];
}

function sizeCell(
  { min, max, minExclusive }: CatalogueEntry['size'],
  amount: (euros: number | null) => string,
  { sizes }: Messages,
): string {
  if (min !== null && max !== null) return sizes.between({ min: amount(min), max: amount(max) });
  if (min !== null)
    return minExclusive ? sizes.above({ min: amount(min) }) : sizes.from({ min: amount(min) });
  return max === null ? SILENT : sizes.upTo({ max: amount(max) });
}

/** Amounts of a call are round: `48 000 €`, without idle decimals. */
const short = (euros: number, language: Language): string =>
  formatEuros(centsOf(euros), language).replace(/[.,]00(?!\d)/, '');
