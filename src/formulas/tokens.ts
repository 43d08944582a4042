import { Uncomputable, syntax } from './uncomputable';

/** The pieces of a formula, as files and hosts write it: English names, commas, points. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly text: string }
  /** `SUM(` */
  | { readonly kind: 'function'; readonly name: string }
  /** `'L''été'!` */
  | { readonly kind: 'sheet'; readonly name: string }
  /** `$A$1`, `A1:B4`, `A:B` */
  | { readonly kind: 'cells'; readonly text: string }
  /** `Bareme_Budget[[#This Row],[Quantité]]`; without a name inside the table itself, as Excel shows it. */
  | { readonly kind: 'table'; readonly name: string | null; readonly inside: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'mark'; readonly mark: string };

/** Excel's own limit. */
const LONGEST_FORMULA = 8192;

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!\[])`;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');

const SPACE = sticky(String.raw`[ \r\n\t]+`);
const TEXT = sticky(`"((?:[^"]|"")*)"`);
const ERROR = sticky(String.raw`#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)`);
const NUMBER = sticky(String.raw`(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?` + AFTER);
const QUOTED_SHEET = sticky(String.raw`'((?:[^']|'')+)'!`);
const SHEET = sticky(`(${WORD})!`);
const FUNCTION = sticky(String.raw`(?:_xlfn\.)?(?:_xlws\.)?([\p{L}_][\p{L}\p{N}_.]*)\(`);
const CELLS = sticky(`(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN})${AFTER}`);
const TABLE = sticky(String.raw`(${WORD})\[`);
const NAME = sticky(WORD);
const MARK = sticky(String.raw`<>|<=|>=|[-+*/^&=<>%,()@]`);

/** Throws `Uncomputable` where the text is not understood. */
export function tokenize(formula: string): readonly Token[] {
  if (formula.length > LONGEST_FORMULA) throw syntax();
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const space = matchAt(SPACE, formula, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const { token, end } = next(formula, at);
    tokens.push(token);
    at = end;
  }
  return tokens;
}

function next(formula: string, at: number): { token: Token; end: number } {
  if (formula[at] === '[') return ownTableOrLink(formula, at);
  for (const [pattern, make] of KINDS) {
    const match = matchAt(pattern, formula, at);
    if (match) return { token: make(match[1] ?? match[0]), end: at + match[0].length };
  }
  const table = matchAt(TABLE, formula, at);
  if (table) return structured(formula, at, table[1] ?? '');
  const name = matchAt(NAME, formula, at);
  if (name) return { token: { kind: 'name', name: name[0] }, end: at + name[0].length };
  throw syntax();
}

/** `[@Total]`, or `[1]Calculs!A1`: another workbook, by its number among the links of this one. */
function ownTableOrLink(formula: string, at: number): { token: Token; end: number } {
  const found = structured(formula, at, null);
  if (LINKED.test(formula.slice(found.end))) throw new Uncomputable({ kind: 'external' });
  return found;
}

const LINKED = new RegExp(`^(?:${WORD})?!|^${WORD}`, 'u');

const KINDS: readonly (readonly [pattern: RegExp, make: (text: string) => Token])[] = [
  [TEXT, (text) => ({ kind: 'text', value: text.replaceAll('""', '"') })],
  [ERROR, (text) => ({ kind: 'error', text })],
  [NUMBER, (text) => ({ kind: 'number', value: Number(text) })],
  [QUOTED_SHEET, (text) => sheet(text.replaceAll("''", "'"))],
  [SHEET, (text) => sheet(text)],
  [CELLS, (text) => ({ kind: 'cells', text })],
  [FUNCTION, (name) => ({ kind: 'function', name: name.toUpperCase() })],
  [MARK, (mark) => ({ kind: 'mark', mark })],
];

function sheet(name: string): Token {
  if (name.includes('[')) throw new Uncomputable({ kind: 'external' });
  return { kind: 'sheet', name };
}

/** A table's brackets nest; inside a column's name, an apostrophe takes the next sign as it stands. */
function structured(
  formula: string,
  at: number,
  name: string | null,
): { token: Token; end: number } {
  const start = at + (name ?? '').length + 1;
  let depth = 1;
  for (let index = start; index < formula.length; index += 1) {
    const sign = formula[index];
    if (sign === "'") index += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) {
      return {
        token: { kind: 'table', name, inside: formula.slice(start, index) },
        end: index + 1,
      };
    }
  }
  throw syntax();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
