import type { Localized } from '../language/language';

/** Deeper than any theme; a text that nests further is no theme and could exhaust the stack. */
const DEEPEST = 20;

/** Where and how a text is not JSON as a theme file has it. Lines count from 1. */
export class JsonTextError extends Error {
  constructor(
    readonly line: number,
    readonly path: string,
    readonly expected: Localized,
    readonly found: Localized,
  ) {
    super(`line ${line}: expected ${expected.en}, found ${found.en}`);
    this.name = 'JsonTextError';
  }
}

const COMMA: Localized = {
  fr: 'une virgule avant ce qui suit, ou la fin de la liste ou du groupe',
  en: 'a comma before what follows, or the end of the list or group',
};
const NO_COMMA: Localized = {
  fr: 'une suite après la virgule, ou pas de virgule',
  en: 'something after the comma, or no comma',
};
const KEY: Localized = {
  fr: 'le nom d’un champ entre guillemets droits (")',
  en: 'the name of a field between straight quotes (")',
};
const POINT: Localized = {
  fr: 'un point et non une virgule pour les décimales (66.67)',
  en: 'a point and not a comma for decimals (66.67)',
};
const COLON: Localized = {
  fr: 'un deux-points après le nom du champ',
  en: 'a colon after the name of the field',
};
const VALUE: Localized = {
  fr: 'une valeur\u00a0: texte entre guillemets droits ("), nombre avec un point, true, false, null, liste [ ] ou groupe { }',
  en: 'a value: text between straight quotes ("), number with a point, true, false, null, list [ ] or group { }',
};
const CLOSED: Localized = {
  fr: 'un guillemet droit (") à la fin du texte, sur la même ligne (retour à la ligne\u00a0: \\n)',
  en: 'a straight quote (") at the end of the text, on the same line (line break: \\n)',
};
const ONCE: Localized = {
  fr: 'un champ écrit une seule fois',
  en: 'a field that is written once',
};
const END: Localized = {
  fr: 'rien après la dernière accolade',
  en: 'nothing after the last brace',
};
const SHALLOW: Localized = {
  fr: `au plus ${DEEPEST} niveaux de listes et de groupes`,
  en: `at most ${DEEPEST} levels of lists and groups`,
};
const PRINTABLE: Localized = {
  fr: 'un texte sans caractère de commande ni caractère invisible qui retourne le sens de lecture',
  en: 'a text without control characters or invisible ones that turn the reading direction',
};

/** Control characters, which no workbook file holds; turned directions, which disguise; halves of a character. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/u;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const STRING = /"(?:[^"\\\r\n]|\\.)*"/y;

/**
 * Reads a text once, strictly, and notes the line of every field: what JSON.parse finds wrong differs from
 * browser to browser, names no line in some, and lets a field written twice pass.
 */
class Reader {
  readonly lines = new Map<string, number>();
  #at = 0;
  #line = 1;

  constructor(private readonly text: string) {}

  read(): void {
    this.#value('', 0);
    this.#space();
    if (this.#at < this.text.length) this.#fail('', END);
  }

  #fail(path: string, expected: Localized): never {
    const shown = JSON.stringify(this.text.slice(this.#at, this.#at + 12).split(/[\r\n]/)[0]);
    const found =
      this.#at >= this.text.length
        ? { fr: 'la fin du fichier', en: 'the end of the file' }
        : { fr: shown, en: shown };
    throw new JsonTextError(this.#line, path, expected, found);
  }

  #space(): void {
    for (; ; this.#at += 1) {
      const character = this.text[this.#at];
      if (character === '\n') this.#line += 1;
      else if (character !== ' ' && character !== '\t' && character !== '\r') return;
    }
  }

  /** Moves past the character when it comes next. */
  #skip(character: string): boolean {
    this.#space();
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** `66,67`: no name of a field begins with a digit, and nobody writes one right after the comma. */
  #isAfterDecimalComma(): boolean {
    return /\d,$/.test(this.text.slice(0, this.#at)) && /\d/.test(this.text[this.#at] ?? '');
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #value(path: string, depth: number): void {
    if (depth > DEEPEST) this.#fail(path, SHALLOW);
    this.#space();
    this.lines.set(path, this.#line);
    const character = this.text[this.#at];
    if (character === '{') return this.#group(path, depth);
    if (character === '[') return this.#list(path, depth);
    if (character === '"') return void this.#string(path, VALUE);
    if (this.#match(NUMBER) === null && this.#match(WORD) === null) this.#fail(path, VALUE);
  }

  #string(path: string, expected: Localized): string {
    if (this.text[this.#at] !== '"') this.#fail(path, expected);
    const start = this.#at;
    const written = this.#match(STRING);
    if (written === null) this.#fail(path, CLOSED);
    const value = unescaped(written);
    if (value === null || UNPRINTABLE.test(value)) {
      this.#at = start;
      this.#fail(path, PRINTABLE);
    }
    return value;
  }

  #group(path: string, depth: number): void {
    const keys = new Set<string>();
    this.#at += 1;
    if (this.#skip('}')) return;
    do {
      this.#space();
      if (keys.size > 0 && this.text[this.#at] === '}') this.#fail(path, NO_COMMA);
      const line = this.#line;
      const key = this.#string(path, this.#isAfterDecimalComma() ? POINT : KEY);
      const inner = path === '' ? key : `${path}.${key}`;
      if (keys.has(key)) this.#fail(inner, ONCE);
      keys.add(key);
      if (!this.#skip(':')) this.#fail(inner, COLON);
      this.#value(inner, depth + 1);
      this.lines.set(inner, line);
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail(path, COMMA);
  }

  #list(path: string, depth: number): void {
    this.#at += 1;
    if (this.#skip(']')) return;
    let index = 0;
    do {
      this.#space();
      if (index > 0 && this.text[this.#at] === ']') this.#fail(path, NO_COMMA);
      this.#value(`${path}[${index}]`, depth + 1);
      index += 1;
    } while (this.#skip(','));
    if (!this.#skip(']')) this.#fail(path, COMMA);
  }
}

/** Null where an escape is none of JSON's. */
function unescaped(written: string): string | null {
  try {
    return JSON.parse(written) as string;
  } catch {
    return null;
  }
}

/** A JSON text understood. */
export interface JsonText {
  readonly value: unknown;
  /** The line on which a field stands, from 1; of the nearest field around it where it is missing. */
  readonly lineOf: (path: string) => number;
}

/**
 * @param file the file's text; editors on Windows leave a byte order mark, which is passed over
 * @throws {JsonTextError} at the first thing that is wrong
 */
export function readJsonText(file: string): JsonText {
  const text = file.replace(/^\uFEFF/, '');
  const reader = new Reader(text);
  reader.read();
  const lineOf = (path: string): number => {
    const line = reader.lines.get(path);
    if (line !== undefined || path === '') return line ?? 1;
    return lineOf(path.replace(/(?:\.|^)[^.[\]]*$|\[\d+\]$/, ''));
  };
  return { value: JSON.parse(text) as unknown, lineOf };
}
