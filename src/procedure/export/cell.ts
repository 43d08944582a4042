import type { FoundCell } from '../../workbook/whole-sheet';
import { isPersonalText, withoutAddresses } from './personal';

/** What an export says in a cell. */
export type ExportCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A zero that a form may have typed or left blank: the platform writes both alike. */
  | { readonly kind: 'uncertain' }
  /** An ISO day. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** An error, or a formula that nobody has computed; the text is what the cell shows. */
  | { readonly kind: 'error'; readonly text: string }
  /** A person’s address or account, which was not asked for. */
  | { readonly kind: 'withheld' };

const BLANK: ExportCell = { kind: 'blank' };

/** How the cells of an export are to be understood. */
export interface CellRules {
  /** An export without template writes fields of numbers that are blank, hidden or not asked as 0. */
  readonly isDefault: boolean;
  readonly withPersonal: boolean;
}

/** What the cells of one column say, from the first below its heading on. */
export function cellsOfColumn(
  cells: readonly FoundCell[],
  { isDefault, withPersonal }: CellRules,
): readonly ExportCell[] {
  const zero = isDefault ? zeroIn(cells) : null;
  return cells.map((cell) => {
    if (zero && isBareZero(cell)) return zero;
    return withPersonal ? understood(cell) : withoutPersons(understood(cell));
  });
}

/**
 * What a bare 0 says in a column of numbers of an export without template. Decimals are written with their point, a
 * typed zero as `0.0`: among such a bare one was left blank. Once another program has saved the file, it no longer
 * tells, and integers never did.
 *
 * Null: it is no column of numbers, and what stands there is what was typed.
 */
function zeroIn(cells: readonly FoundCell[]): ExportCell | null {
  const filled = cells.filter((cell) => cell !== '');
  if (!filled.every(isNumber)) return null;
  return filled.some(isWithDecimals) ? BLANK : { kind: 'uncertain' };
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Errors among numbers make no other column of them. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'error', 'no-result']);

const isNumber = (cell: FoundCell): boolean =>
  typeof cell === 'string' ? PLAIN_NUMBER.test(cell.trim()) : NUMBERS.has(cell.kind);

const isWithDecimals = (cell: FoundCell): boolean =>
  typeof cell === 'string'
    ? /^-?\d+\.0+$/.test(cell.trim())
    : cell.kind === 'number' && cell.withDecimals === true;

const isBareZero = (cell: FoundCell): boolean =>
  typeof cell === 'string'
    ? cell.trim() === '0'
    : cell.kind === 'number' && cell.value === 0 && !cell.withDecimals;

function understood(cell: FoundCell): ExportCell {
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text === '' ? BLANK : { kind: 'text', text };
  }
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', value: cell.value };
    case 'no-result':
      return { kind: 'error', text: '' };
    case 'date':
    case 'truth':
    case 'error':
      return cell;
  }
}

function withoutPersons(cell: ExportCell): ExportCell {
  if (cell.kind !== 'text') return cell;
  return isPersonalText(cell.text)
    ? { kind: 'withheld' }
    : { kind: 'text', text: withoutAddresses(cell.text) };
}
