import type { BookTable } from './book';
import type { Corner, FormulaToken } from './formula-text';
import type { BookState } from './state';
import { referenceText, tokenize, unescapeColumn } from './formula-text';

/** A formula in plain references, as Univer's parser takes it. */
export interface ResolvedFormula {
  readonly text: string;
  /** How many rows below the text's own the formula stands: `[#This Row]` is written for the first line. */
  readonly rows: number;
}

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
}

/** Where a text is written out for: no line of a table where it holds wherever on the sheet it stands. */
interface Home {
  readonly sheetId: string;
  readonly row: number | null;
}

type Section = 'data' | 'all' | 'headers' | 'this-row';

interface TableSlice {
  readonly section: Section;
  readonly first: number;
  readonly last: number;
}

interface Shared {
  readonly text: string;
  /** The table whose lines share the text; null when the text holds wherever the formula stands. */
  readonly line: Readonly<BookTable> | null;
}

/**
 * Replaces defined names and structured references by plain references. Univer would do it while parsing, but
 * it keeps parsed formulas by their text for the whole process (a name of one workbook would be taken for the
 * same name in another), reads an unknown column as the one left of the table, and knows no `[@x]`.
 */
export class FormulaResolver {
  private readonly shared = new Map<string, Shared>();
  private state: BookState | null = null;
  /** Sheets with names of their own: what others share says something else there. */
  private homes: ReadonlySet<string> = new Set();

  constructor(
    private readonly current: () => BookState,
    private readonly sheetName: (id: string) => string,
  ) {}

  resolve(formula: string, place: FormulaPlace): ResolvedFormula {
    const state = this.current();
    if (state !== this.state) {
      this.shared.clear();
      this.state = state;
      this.homes = new Set(state.names.flatMap(({ home }) => home ?? []));
    }
    const key = this.homes.has(place.sheetId) ? `${place.sheetId}\n${formula}` : formula;
    const known = this.shared.get(key);
    const shared = known ?? this.share(formula, place.sheetId);
    if (!shared) return { text: this.rewrite(formula, place, 0), rows: 0 };
    this.shared.set(key, shared);
    if (!shared.line) return { text: shared.text, rows: 0 };
    if (!isLine(shared.line, place)) return { text: '=#VALUE!', rows: 0 };
    return { text: shared.text, rows: place.row - shared.line.rect.row - 1 };
  }

  /** The text that all lines of a table share; null when the formula has relative references of its own. */
  private share(formula: string, sheetId: string): Shared | null {
    const tokens = tokenize(formula);
    const lines = new Set(tokens.flatMap((token) => this.lineTable(token) ?? []));
    const [line = null] = lines;
    if (!line) return { text: this.rewrite(formula, { sheetId, row: null }, 0), line: null };
    const isRelative = tokens.some(
      (token) =>
        token.kind === 'reference' &&
        [token.from, token.to].some(
          (corner) => corner && !(corner.row?.absolute && corner.column?.absolute),
        ),
    );
    if (isRelative || lines.size > 1) return null;
    const first = { sheetId: line.sheetId, row: line.rect.row + 1 };
    return { text: this.rewrite(formula, first, 0), line };
  }

  private lineTable(token: FormulaToken): Readonly<BookTable> | null {
    if (token.kind !== 'structured') return null;
    const table = this.table(token.table);
    return table && slice(table, token.inside)?.section === 'this-row' ? table : null;
  }

  private rewrite(formula: string, home: Home, depth: number): string {
    return tokenize(formula)
      .map((token) => {
        if (token.kind === 'structured') return this.structured(token.table, token.inside, home);
        if (token.kind === 'name') return this.named(token.text, home, depth);
        return token.text;
      })
      .join('');
  }

  private named(name: string, home: Home, depth: number): string {
    const meaning = this.meaning(name, home.sheetId);
    if (meaning !== undefined) {
      if (depth > 16) return '#NAME?';
      const text = this.rewrite(meaning.replace(/^=/, ''), home, depth + 1);
      return tokenize(text).length === 1 ? text : `(${text})`;
    }
    return this.table(name) ? this.structured(name, '#Data', home) : name;
  }

  /** A sheet's own name wins on that sheet over the workbook's of the same spelling. */
  private meaning(name: string, sheetId: string): string | undefined {
    const key = name.toLowerCase();
    const named = this.current().names.filter((candidate) => candidate.name.toLowerCase() === key);
    const own = named.find(({ home }) => home === sheetId);
    return (own ?? named.find(({ home }) => home === undefined))?.formula;
  }

  private table(name: string): Readonly<BookTable> | undefined {
    const key = name.toLowerCase();
    return this.current().tables.find((table) => table.name.toLowerCase() === key);
  }

  private structured(name: string, inside: string, home: Home): string {
    const table = this.table(name);
    const part = table && slice(table, inside);
    if (!table || !part) return '#REF!';
    const { rect, sheetId } = table;
    const column = rect.column;
    const sheet = this.sheetName(sheetId);
    const corner = (rowIndex: number, columnIndex: number, absolute: boolean): Corner => ({
      row: { index: rowIndex, absolute },
      column: { index: columnIndex, absolute: true },
    });
    const range = (from: number, to: number, absolute = true): string => {
      const first = corner(from, column + part.first, absolute);
      const last =
        from === to && part.first === part.last ? null : corner(to, column + part.last, absolute);
      return referenceText(sheet, first, last);
    };
    const bottom = rect.row + rect.rows - 1;
    switch (part.section) {
      case 'all':
        return range(rect.row, bottom);
      case 'headers':
        return range(rect.row, rect.row);
      case 'data':
        return bottom > rect.row ? range(rect.row + 1, bottom) : '#REF!';
      case 'this-row':
        return isLine(table, home) ? range(home.row, home.row, false) : '#VALUE!';
    }
  }
}

function isLine(table: Readonly<BookTable>, home: Home): home is FormulaPlace {
  const { sheetId, row } = home;
  const { rect } = table;
  return table.sheetId === sheetId && row !== null && row > rect.row && row < rect.row + rect.rows;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#this row': 'this-row',
};

/** What stands between the outer brackets: `c`, `#All`, `[#This Row],[c]`, `[a]:[b]`; null for what is not there. */
function slice(table: Readonly<BookTable>, inside: string): TableSlice | null {
  const last = table.columnNames.length - 1;
  const text = inside.trim();
  if (text === '') return { section: 'data', first: 0, last };
  if (!text.startsWith('[')) {
    const section = SECTIONS[text.toLowerCase()];
    return section ? { section, first: 0, last } : columnSlice(table, 'data', [text]);
  }
  const parts = [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((match) => match[1] ?? '');
  const section = SECTIONS[(parts[0] ?? '').toLowerCase()];
  const columns = section ? parts.slice(1) : parts;
  if (columns.length === 0) return section ? { section, first: 0, last } : null;
  return columnSlice(table, section ?? 'data', columns);
}

function columnSlice(
  table: Readonly<BookTable>,
  section: Section,
  columns: readonly string[],
): TableSlice | null {
  const indexes = columns.map((column) => {
    const key = unescapeColumn(column).trim().toLowerCase();
    return table.columnNames.findIndex((name) => name.trim().toLowerCase() === key);
  });
  if (indexes.includes(-1)) return null;
  return { section, first: Math.min(...indexes), last: Math.max(...indexes) };
}
