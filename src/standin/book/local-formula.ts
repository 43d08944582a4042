import type { BookLocale } from './locale';
import functionNames from './french-functions.json';
import { mapReferences, referenceText } from './formula-text';

/**
 * Formulas as an Excel of that language shows and reads them. The workbook, its file and office.js's `formulas` hold the
 * English form, whatever the language; the grid and `formulasLocal` have this one.
 */
interface Notation {
  readonly decimal: string;
  readonly argument: string;
  /** Between the columns of a constant array; its rows are parted by `;` in both. */
  readonly column: string;
}

interface Translation {
  readonly from: Notation;
  readonly to: Notation;
  readonly functionName: (name: string) => string;
  readonly words: ReadonlyMap<string, string>;
  /** Parts of a table, as `#This Row`, and errors. */
  readonly signs: ReadonlyMap<string, string>;
}

/** A piece of a formula and what it is in the other notation. */
interface Piece {
  readonly text: string;
  readonly other: string;
  /** Numbers and separators, which are as long in the one as in the other. */
  readonly isSeparating: boolean;
}

const ENGLISH: Notation = { decimal: '.', argument: ',', column: ',' };
const FRENCH: Notation = { decimal: ',', argument: ';', column: '.' };

const WORDS = [
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
] as const;

const SIGNS = [
  ['#ALL', '#Tout'],
  ['#DATA', '#Données'],
  ['#HEADERS', '#En-têtes'],
  ['#TOTALS', '#Totaux'],
  ['#THIS ROW', '#Cette ligne'],
  ['#NAME?', '#NOM?'],
  ['#VALUE!', '#VALEUR!'],
  ['#NUM!', '#NOMBRE!'],
  ['#NULL!', '#NUL!'],
] as const;

/** As formulas are kept: `[#This Row]`, where a search by capitals finds it under `#THIS ROW`. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ['#ALL', '#All'],
  ['#DATA', '#Data'],
  ['#HEADERS', '#Headers'],
  ['#TOTALS', '#Totals'],
  ['#THIS ROW', '#This Row'],
]);

const toFrench = new Map(Object.entries<string>(functionNames));
const toEnglish = new Map([...toFrench].map(([english, french]) => [french, english]));

/** How Excel keeps a function that it does not know: `SUM` typed into a French Excel is one. */
const UNKNOWN = '_xludf.';

const FROM_FRENCH: Translation = {
  from: FRENCH,
  to: ENGLISH,
  functionName: (typed) => {
    const name = typed.toUpperCase();
    const english = toEnglish.get(name);
    if (english !== undefined) return english;
    return toFrench.has(name) ? UNKNOWN + name : typed;
  },
  words: new Map(WORDS.map(([english, french]) => [french, english])),
  signs: new Map(
    SIGNS.map(([english, french]) => [french.toUpperCase(), KEPT.get(english) ?? english]),
  ),
};

const TO_FRENCH: Translation = {
  from: ENGLISH,
  to: FRENCH,
  functionName: (name) =>
    name.startsWith(UNKNOWN)
      ? name.slice(UNKNOWN.length)
      : (toFrench.get(name.toUpperCase()) ?? name),
  words: new Map(WORDS),
  signs: new Map(SIGNS),
};

/**
 * The formula that a text typed into an Excel of that language is, its `=` included. null for what such an Excel does
 * not take: in French a comma that parts no decimals, or a point that does.
 */
export function canonicalFormula(typed: string, locale: BookLocale): string | null {
  if (locale !== 'fr-FR') return typed;
  const pieces = translate(typed, FROM_FRENCH);
  if (!pieces) return null;
  const english = pieces.map(({ other }) => other).join('');
  return mapReferences(english, ({ sheet, from, to }) => referenceText(sheet, from, to));
}

export function localFormula(formula: string, locale: BookLocale): string {
  if (locale !== 'fr-FR') return formula;
  const pieces = translate(formula, TO_FRENCH);
  return pieces?.map(({ other }) => other).join('') ?? formula;
}

/** An error value as an Excel of that language shows it. */
export function localError(error: string, locale: BookLocale): string {
  return locale === 'fr-FR' ? (TO_FRENCH.signs.get(error) ?? error) : error;
}

/** A French formula with English marks between its parts; every other letter stays, and stays in its place. */
export function withEnglishMarks(typed: string): string {
  const pieces = translate(typed, FROM_FRENCH) ?? [{ text: typed, other: '', isSeparating: false }];
  return pieces.map(({ text, other, isSeparating }) => (isSeparating ? other : text)).join('');
}

/** The name under which an Excel of that language has a function of the workbook. */
export function localFunctionName(name: string, locale: BookLocale): string {
  return locale === 'fr-FR' ? TO_FRENCH.functionName(name) : name;
}

const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'(?:[^']|'')*'?/y;
const WORD = /[\p{L}_\\$][\p{L}\p{N}_.$]*/uy;
const ERROR = /#[\p{L}/0]+[?!]?/uy;
const NUMBER = /(?:\d+([.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?/iy;

class Reader {
  private at = 0;
  private depthOfArray = 0;

  constructor(
    private readonly formula: string,
    private readonly way: Translation,
  ) {}

  /** null where there are marks that mean nothing in this notation. */
  pieces(): Piece[] | null {
    const pieces: Piece[] = [];
    while (this.at < this.formula.length) {
      const piece = this.next();
      if (!piece) return null;
      this.at += piece.text.length;
      pieces.push(piece);
    }
    return pieces;
  }

  private next(): Piece | null {
    const kept = this.match(STRING) ?? this.match(QUOTED_SHEET);
    if (kept !== null) return same(kept);
    const word = this.match(WORD) ?? '';
    const after = this.formula[this.at + word.length];
    if (after === '[') return this.structured(word);
    if (word !== '') return this.word(word, after);
    const error = this.match(ERROR);
    if (error !== null) return changed(error, this.way.signs.get(error.toUpperCase()) ?? error);
    return this.number() ?? this.mark();
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.formula)?.[0] ?? null;
  }

  private word(word: string, after: string | undefined): Piece {
    if (after === '(') return changed(word, this.way.functionName(word));
    if (after === '!') return same(word);
    return changed(word, this.way.words.get(word.toUpperCase()) ?? word);
  }

  /** `Table[Column]`, `Table[[#This Row],[Column]]`: what is written between the brackets of a column is its name. */
  private structured(table: string): Piece {
    const { from, to, signs } = this.way;
    const text = this.formula.slice(this.at, this.end(this.at + table.length) + 1);
    const inside = text.slice(table.length + 1, -1);
    const part = (name: string): string => signs.get(name.toUpperCase()) ?? name;
    const isList = /^\s*\[/.test(inside);
    const other = isList
      ? inside.replace(/\[((?:[^[\]']|'.)*)\]|[.,;]/g, (whole, name: string | undefined) =>
          name === undefined ? (whole === from.argument ? to.argument : whole) : `[${part(name)}]`,
        )
      : part(inside);
    return changed(text, `${table}[${other}]`);
  }

  private end(opening: number): number {
    let depth = 0;
    for (let at = opening; at < this.formula.length; at += 1) {
      if (this.formula[at] === "'") at += 1;
      else if (this.formula[at] === '[') depth += 1;
      else if (this.formula[at] === ']' && (depth -= 1) === 0) return at;
    }
    return this.formula.length - 1;
  }

  private number(): Piece | null {
    const { from, to } = this.way;
    const text = this.match(NUMBER);
    if (text === null) return null;
    const parting = /[.,]/.exec(text)?.[0];
    const isSecondParting = !/^\d/.test(text) && /\d/.test(this.formula.charAt(this.at - 1));
    if (parting === from.decimal && isSecondParting) return null;
    if (parting === undefined || parting === from.decimal)
      return separating(text, text.replace(from.decimal, to.decimal));
    // Another mark belongs to what follows: `{1.2}` holds two numbers in French, `SUM(1,2)` does in English.
    const whole = /^\d+/.exec(text)?.[0] ?? '';
    return whole === '' ? null : same(whole);
  }

  private mark(): Piece | null {
    const { from, to } = this.way;
    const mark = this.formula.charAt(this.at);
    if (mark === '{') this.depthOfArray += 1;
    if (mark === '}') this.depthOfArray -= 1;
    if (!/[.,;]/.test(mark)) return same(mark);
    if (this.depthOfArray > 0) {
      if (mark === from.column) return separating(mark, to.column);
      return mark === ';' ? same(mark) : null;
    }
    return mark === from.argument ? separating(mark, to.argument) : null;
  }
}

const same = (text: string): Piece => changed(text, text);
const changed = (text: string, other: string): Piece => ({ text, other, isSeparating: false });
const separating = (text: string, other: string): Piece => ({ text, other, isSeparating: true });

const translate = (formula: string, way: Translation): Piece[] | null =>
  new Reader(formula, way).pieces();
