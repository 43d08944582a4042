import type { SheetDeclaration } from '../../sheets/declaration';
import type { SheetCells } from '../read/sheet-cells';
import { isInside } from '../read/sheet-cells';
import type { SheetArea } from '../../workbook/area';
import type { FoundTable, TableColumns } from './table-columns';

/** What was found of our sheets in a file, by name. */
export interface Found {
  readonly names: ReadonlyMap<string, SheetArea>;
  readonly tables: ReadonlyMap<string, FoundTable>;
  readonly columns: TableColumns;
  readonly sheets: ReadonlyMap<string, SheetCells>;
}

/** A cell of a file. */
export interface FileCell {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
}

/**
 * Where the cells of one declared sheet stand in a file, after whatever rows and columns were inserted, deleted or
 * moved. Named cells, tables, blocks and labels say it; where they do not agree, nothing is said.
 */
export class Layout {
  /** The sheet as it is called now; null where nothing of it is left. */
  readonly sheet: SheetCells | null;
  private readonly rows = new Votes();
  private readonly columns = new Votes();
  /** The same as texts and tables say it, whatever names mean. */
  private readonly labelledRows = new Votes();
  private readonly labelledColumns = new Votes();
  private readonly single = new Map<string, SheetArea>();

  constructor(
    private readonly declared: SheetDeclaration,
    private readonly found: Found,
  ) {
    this.sheet = this.findSheet();
    if (!this.sheet) return;
    this.voteByNames(this.sheet.name);
    this.voteByTables(this.sheet.name);
    this.voteByLabels(this.sheet);
  }

  /** Null where it cannot be known. */
  place(row: number, column: number): FileCell | null {
    const named = this.single.get(`${row},${column}`);
    const sheet = named ? this.found.sheets.get(named.sheet) : this.sheet;
    if (!sheet) return null;
    if (named) return { sheet, row: named.row, column: named.column };
    const [to, across] = [this.rows.of(row), this.columns.of(column)];
    return this.at(sheet, to, across);
  }

  /**
   * Where the corner of a range is that our formulas add up: below or beside the last that is known, it went as far as
   * that. Null where it cannot be known.
   */
  corner(row: number, column: number): FileCell | null {
    const known = this.place(row, column);
    if (known || !this.sheet) return known;
    return this.at(this.sheet, this.rows.beyond(row), this.columns.beyond(column));
  }

  /** Where the labels around it say that a cell stands, whatever its name means; null where they do not say it. */
  byLabels(row: number, column: number): FileCell | null {
    const [to, across] = [this.labelledRows.of(row), this.labelledColumns.of(column)];
    return this.sheet && this.at(this.sheet, to, across);
  }

  /**
   * Where a cell would stand between the rows around it, where its own label is found beyond them: a label can be
   * written anew elsewhere. Null: it is found where they have it, or they do not say.
   */
  leftBehind(row: number, column: number): FileCell | null {
    const [to, across] = [this.labelledRows.leftBehind(row), this.labelledColumns.of(column)];
    return this.sheet && this.at(this.sheet, to, across);
  }

  /** Everything that says where it stands says that it stands where it was declared. */
  get isUnmoved(): boolean {
    return this.rows.areUnmoved && this.columns.areUnmoved;
  }

  private at(sheet: SheetCells, to: number | null, across: number | null): FileCell | null {
    return to === null || across === null ? null : { sheet, row: to, column: across };
  }

  private findSheet(): SheetCells | null {
    const { names, tables } = this.declared;
    const areas = [
      ...tables.flatMap(({ name }) => this.found.tables.get(name) ?? []),
      ...names.flatMap(({ name }) => this.found.names.get(name) ?? []),
    ];
    const counts = new Map<string, number>();
    for (const { sheet } of areas) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    const [first] = [...counts].sort(([, one], [, other]) => other - one);
    return (first && this.found.sheets.get(first[0])) ?? null;
  }

  private voteByNames(sheet: string): void {
    for (const { name, area } of this.declared.names) {
      const now = this.found.names.get(name);
      if (!now) continue;
      const isSingle = area.rows * area.columns === 1 && now.rows * now.columns === 1;
      if (isSingle) this.single.set(`${area.row},${area.column}`, now);
      if (now.sheet !== sheet) continue;
      if (area.rows === now.rows) this.rows.run(area.row, now.row, area.rows);
      else this.rows.ends(area.row, now.row, area.rows, now.rows);
      if (area.columns === now.columns) this.columns.run(area.column, now.column, area.columns);
    }
  }

  private voteByTables(sheet: string): void {
    for (const { name, area, columns } of this.declared.tables) {
      const now = this.found.tables.get(name);
      if (now?.sheet !== sheet) continue;
      this.label({ from: area.row, to: now.row }, null);
      columns.forEach(({ header }, index) => {
        const position = this.found.columns.position(name, header);
        if (position === undefined) return;
        this.label(null, { from: area.column + index, to: now.column + position });
      });
    }
  }

  /** A text of ours that stands once in the sheet as it was written, and once as it is now. */
  private voteByLabels(sheet: SheetCells): void {
    const tables = this.declared.tables.flatMap(({ name }) => this.found.tables.get(name) ?? []);
    const ours = onlyOnes(textsOf(this.declared));
    const theirs = onlyOnes(
      textsIn(sheet, (row, column) => tables.some((table) => isInside(table, row, column))),
    );
    for (const [text, { row, column }] of ours) {
      const now = theirs.get(text);
      if (!now) continue;
      this.label({ from: row, to: now.row }, { from: column, to: now.column });
    }
  }

  private label(row: Move | null, column: Move | null): void {
    if (row) for (const votes of [this.rows, this.labelledRows]) votes.run(row.from, row.to, 1);
    if (!column) return;
    for (const votes of [this.columns, this.labelledColumns]) votes.run(column.from, column.to, 1);
  }
}

/** Of a row or a column: where it was declared, and where it stands now. */
interface Move {
  readonly from: number;
  readonly to: number;
}

interface Text {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function* textsOf({ contents }: SheetDeclaration): Generator<Text, void, undefined> {
  for (const { area, cells } of contents) {
    for (const [r, row] of cells.entries()) {
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== 'string' || cell === '') continue;
        yield { text: cell, row: area.row + r, column: area.column + c };
      }
    }
  }
}

function* textsIn(
  sheet: SheetCells,
  isLeftOut: (row: number, column: number) => boolean,
): Generator<Text, void, undefined> {
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let column = 0; column < sheet.columns; column += 1) {
      const text = sheet.value(row, column);
      if (typeof text !== 'string' || text === '' || isLeftOut(row, column)) continue;
      if (!sheet.hasFormula(row, column)) yield { text, row, column };
    }
  }
}

function onlyOnes(texts: Iterable<Text>): ReadonlyMap<string, Text> {
  const found = new Map<string, Text | null>();
  for (const one of texts) found.set(one.text, found.has(one.text) ? null : one);
  return new Map([...found].flatMap(([text, one]) => (one ? [[text, one] as const] : [])));
}

/** Where rows, or columns, went, by what was found again of them. */
class Votes {
  private readonly votes = new Map<number, Map<number, number>>();
  private settled: ReadonlyMap<number, number> | null = null;

  run(from: number, to: number, count: number): void {
    for (let index = 0; index < count; index += 1) this.vote(from + index, to + index);
  }

  /** The first and the last of a block that has grown or shrunk. */
  ends(from: number, to: number, before: number, now: number): void {
    this.vote(from, to);
    this.vote(from + before - 1, to + now - 1);
  }

  private vote(from: number, to: number): void {
    const counts = this.votes.get(from) ?? new Map<number, number>();
    this.votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }

  /** Itself, or as far as both neighbours that are known went. */
  of(from: number): number | null {
    const settled = this.settle();
    const own = settled.get(from);
    if (own !== undefined) return own;
    return this.between(from);
  }

  /** Of one that is found beyond both neighbours, where these have its place. */
  leftBehind(from: number): number | null {
    const own = this.settle().get(from);
    const place = this.between(from);
    if (own === undefined || place === null) return null;
    const [before, after] = this.neighbours(from).map((one) => this.settle().get(one) ?? NaN);
    return own <= (before ?? NaN) || own >= (after ?? NaN) ? place : null;
  }

  /** As far as both neighbours that are known went. */
  private between(from: number): number | null {
    const [before = NaN, after = NaN] = this.neighbours(from);
    const moved = (this.settle().get(before) ?? NaN) - before;
    return moved === (this.settle().get(after) ?? NaN) - after ? from + moved : null;
  }

  private neighbours(from: number): readonly [before: number, after: number] {
    const known = [...this.settle().keys()];
    return [
      Math.max(...known.filter((one) => one < from)),
      Math.min(...known.filter((one) => one > from)),
    ];
  }

  get areUnmoved(): boolean {
    for (const [from, counts] of this.votes) if (counts.size > 1 || !counts.has(from)) return false;
    return true;
  }

  /** The same; after the last that is known, as far as that one went. */
  beyond(from: number): number | null {
    const last = Math.max(...this.settle().keys());
    return from > last ? from - last + (this.settle().get(last) ?? NaN) : this.of(from);
  }

  /** Those on which most agree. */
  private settle(): ReadonlyMap<number, number> {
    this.settled ??= new Map(
      [...this.votes].flatMap(([from, counts]) => {
        const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
        return first && first[1] > (second?.[1] ?? 0) ? [[from, first[0]] as const] : [];
      }),
    );
    return this.settled;
  }
}
