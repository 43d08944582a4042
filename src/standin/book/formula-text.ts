/**
 * Formulas as text: finding the references in them and moving them. Univer does this for cells; defined names,
 * conditional formats and validations are ours (it shifts the last two wrongly).
 */
export interface Axis {
  readonly index: number;
  readonly absolute: boolean;
}

/** One corner; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: Axis | null;
  readonly column: Axis | null;
}

export type FormulaToken =
  | { readonly kind: 'text'; readonly text: string }
  /** A defined name, a table without brackets, TRUE or FALSE; function names are text. */
  | { readonly kind: 'name'; readonly text: string }
  | {
      readonly kind: 'reference';
      readonly text: string;
      readonly sheet: string | null;
      readonly from: Corner;
      readonly to: Corner | null;
    }
  /** `Table[…]`, `[…]`: `table` is empty in the second. */
  | {
      readonly kind: 'structured';
      readonly text: string;
      readonly table: string;
      readonly inside: string;
    };

export type ReferenceToken = Extract<FormulaToken, { kind: 'reference' }>;
export type StructuredToken = Extract<FormulaToken, { kind: 'structured' }>;

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(
  String.raw`(${SHEET})?(?:(${CELL})(?::(${CELL}))?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?[1-9]\d{0,6}):(\$?[1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])`,
  'uy',
);
const WORD = /[\p{L}_\\][\p{L}\p{N}_.]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;
const QUOTED_SHEET = /'(?:[^']|'')+'!?/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the bracket opened at `at` closes; `'` escapes the next character inside. */
function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return index;
  }
  return text.length - 1;
}

export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain) tokens.push({ kind: 'text', text: plain });
    plain = '';
  };
  let at = 0;
  while (at < formula.length) {
    const skipped = matchAt(STRING, formula, at);
    if (skipped) {
      plain += skipped[0];
      at += skipped[0].length;
      continue;
    }
    const reference = matchAt(REFERENCE, formula, at);
    if (reference) {
      flush();
      tokens.push(toReference(reference));
      at += reference[0].length;
      continue;
    }
    const word = matchAt(WORD, formula, at)?.[0] ?? '';
    if (formula[at + word.length] === '[') {
      flush();
      const end = closingBracket(formula, at + word.length);
      const inside = formula.slice(at + word.length + 1, end);
      tokens.push({ kind: 'structured', text: formula.slice(at, end + 1), table: word, inside });
      at = end + 1;
      continue;
    }
    if (word && formula[at + word.length] !== '(') {
      flush();
      tokens.push({ kind: 'name', text: word });
      at += word.length;
      continue;
    }
    const rest =
      word ||
      matchAt(NUMBER, formula, at)?.[0] ||
      matchAt(QUOTED_SHEET, formula, at)?.[0] ||
      formula.charAt(at);
    plain += rest;
    at += rest.length;
  }
  flush();
  return tokens;
}

function toReference(match: RegExpExecArray): ReferenceToken {
  const [text, sheet, cellFrom, cellTo, columnFrom, columnTo, rowFrom, rowTo] = match;
  const from = cellFrom ?? columnFrom ?? rowFrom ?? '';
  const to = cellTo ?? columnTo ?? rowTo;
  return {
    kind: 'reference',
    text,
    sheet: sheet ? unquoteSheet(sheet.slice(0, -1)) : null,
    from: toCorner(from),
    to: to ? toCorner(to) : null,
  };
}

function toCorner(text: string): Corner {
  const [, dollarColumn = '', letters = '', dollarRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$5` of `$5:$9` the dollar belongs to the row.
  const rowDollar = letters ? dollarRow : dollarColumn || dollarRow;
  return {
    column: letters ? { index: columnIndex(letters), absolute: dollarColumn === '$' } : null,
    row: digits ? { index: Number(digits) - 1, absolute: rowDollar === '$' } : null,
  };
}

/** `A` is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[RC]\d*(?:C\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function cornerText({ row, column }: Corner): string {
  const columnText = column ? `${column.absolute ? '$' : ''}${columnLetters(column.index)}` : '';
  return columnText + (row ? `${row.absolute ? '$' : ''}${row.index + 1}` : '');
}

export function referenceText(sheet: string | null, from: Corner, to: Corner | null): string {
  return `${sheet === null ? '' : `${quoteSheet(sheet)}!`}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`;
}

/** The formula with each reference replaced by what `change` gives; null leaves it. */
export function mapReferences(
  formula: string,
  change: (reference: ReferenceToken) => string | null,
): string {
  return tokenize(formula)
    .map((token) => (token.kind === 'reference' ? (change(token) ?? token.text) : token.text))
    .join('');
}

export function mapStructured(
  formula: string,
  change: (reference: StructuredToken) => string | null,
): string {
  return tokenize(formula)
    .map((token) => (token.kind === 'structured' ? (change(token) ?? token.text) : token.text))
    .join('');
}

export function mapNames(formula: string, change: (name: string) => string | null): string {
  return tokenize(formula)
    .map((token) => (token.kind === 'name' ? (change(token.text) ?? token.text) : token.text))
    .join('');
}

/** As copied from one cell to another: relative parts move, absolute ones stay; off the sheet gives `#REF!`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shift = (axis: Axis | null, by: number): Axis | null =>
    axis && !axis.absolute ? { ...axis, index: axis.index + by } : axis;
  const move = (corner: Corner): Corner => ({
    row: shift(corner.row, rows),
    column: shift(corner.column, columns),
  });
  const isOff = (corner: Corner | null): boolean =>
    (corner?.row?.index ?? 0) < 0 || (corner?.column?.index ?? 0) < 0;
  return mapReferences(formula, ({ sheet, from, to }) => {
    const moved = { from: move(from), to: to && move(to) };
    return isOff(moved.from) || isOff(moved.to)
      ? '#REF!'
      : referenceText(sheet, moved.from, moved.to);
  });
}

/** References to a renamed sheet follow it; `after` null: the sheet is gone. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, ({ sheet, from, to }) => {
    if (sheet?.toLowerCase() !== before.toLowerCase()) return null;
    return after === null ? '#REF!' : referenceText(after, from, to);
  });
}

/** Univer knows neither `[@x]` nor references without the table's name. */
export function qualifyStructured(formula: string, ownTable: string | null): string {
  if (!formula.includes('[')) return formula;
  return mapStructured(formula, ({ table, inside }) => {
    const owner = table || ownTable;
    if (!owner) return null;
    if (inside.startsWith('@')) {
      const column = inside.slice(1).trim();
      if (column === '') return `${owner}[#This Row]`;
      return `${owner}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
    }
    return `${owner}[${inside}]`;
  });
}

export function renameTableIn(formula: string, before: string, after: string | null): string {
  return mapStructured(formula, ({ table, inside }) => {
    if (table.toLowerCase() !== before.toLowerCase()) return null;
    return after === null ? '#REF!' : `${after}[${inside}]`;
  });
}

/** `columns` maps old names to new ones, or to null where the column is gone. */
export function renameColumnsIn(
  formula: string,
  table: string,
  columns: ReadonlyMap<string, string | null>,
): string {
  return mapStructured(formula, (token) => {
    if (token.table.toLowerCase() !== table.toLowerCase()) return null;
    if (!token.inside.includes('[')) {
      const renamed = columns.get(unescapeColumn(token.inside.trim()));
      if (renamed === undefined) return null;
      return renamed === null ? '#REF!' : `${token.table}[${escapeColumn(renamed)}]`;
    }
    let gone = false;
    const inside = token.inside.replace(/\[((?:[^[\]']|'.)*)\]/g, (whole, name: string) => {
      const renamed = columns.get(unescapeColumn(name));
      if (renamed === null) gone = true;
      return renamed ? `[${escapeColumn(renamed)}]` : whole;
    });
    return gone ? '#REF!' : `${token.table}[${inside}]`;
  });
}

export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");
export const unescapeColumn = (name: string): string => name.replace(/'(.)/g, '$1');
