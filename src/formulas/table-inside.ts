import { syntax } from './uncomputable';

/** What stands in the brackets of a structured reference, however it was written. */
export interface TableInside {
  /** `data`, `this row`, `headers`, `totals`, `all`; several are joined by commas. */
  readonly rows: string;
  /** Excel's escapes undone; null: all columns. */
  readonly first: string | null;
  readonly last: string | null;
}

const COLUMN = String.raw`\[((?:'.|[^'\[\]])+)\]`;
const COLUMNS = new RegExp(`^(?:${COLUMN}(?::${COLUMN})?)?$`, 'su');
const SPECIAL = /^(?:\[#([^\]]+)\]|#([^,[\]]+))\s*,?\s*/u;

/** `Montant TTC`, `[#This Row],[Quantité]`, `@Quantité`, `@[Montant HT]`, `[CP 2021]:[CP 2022]`. Throws `Uncomputable`. */
export function understandInside(inside: string): TableInside {
  const specials: string[] = [];
  let rest = inside.trim();
  if (rest.startsWith('@')) {
    specials.push('this row');
    rest = rest.slice(1);
  }
  for (let match = SPECIAL.exec(rest); match; match = SPECIAL.exec(rest)) {
    specials.push((match[1] ?? match[2] ?? '').trim().toLowerCase());
    rest = rest.slice(match[0].length);
  }
  const isBare = rest !== '' && !rest.includes('[');
  const columns = COLUMNS.exec(isBare ? `[${rest}]` : rest.trim());
  if (!columns) throw syntax();
  const first = columns[1] === undefined ? null : unescaped(columns[1]);
  const last = columns[2] === undefined ? first : unescaped(columns[2]);
  return { rows: specials.join(',') || 'data', first, last };
}

/** The same columns by other titles; which rows are meant stays as it is. */
export function insideWithTitles(inside: string, titleOf: (title: string) => string): string {
  const { rows, first, last } = understandInside(inside);
  if (first === null || last === null) return inside;
  const titles = [...new Set([first, last])].map((title) => `[${escaped(titleOf(title))}]`);
  return [...rows.split(',').map((row) => `[#${row}]`), titles.join(':')].join(',');
}

const escaped = (title: string): string => title.replace(/[[\]#'@]/gu, "'$&");

const unescaped = (column: string): string => column.replace(/'(.)/gsu, '$1');
