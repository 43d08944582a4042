import type { BookEvent, BookScalar, BookSheet, Rect } from '../../../src/standin/book/book';
import type { UniverBook } from '../../../src/standin/book/univer-book';
import { BookError } from '../../../src/standin/book/book';
import { columnIndex } from '../../../src/standin/book/formula-text';
import { createUniverBook } from '../../../src/standin/book/univer-book';

/** `B2:C4`, or `B2`, as a rectangle. */
export function area(address: string): Rect {
  const corners = address.split(':').map((cell) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return { row: Number(digits) - 1, column: columnIndex(letters) };
  });
  const [from = { row: 0, column: 0 }, to = from] = corners;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export function cellOf(address: string): { row: number; column: number } {
  const { row, column } = area(address);
  return { row, column };
}

/** A workbook and its sheets by name, with readings and writings by address. */
export class Bench {
  readonly events: BookEvent[] = [];

  constructor(readonly book: UniverBook) {
    book.on((event) => this.events.push(event));
  }

  sheet(name?: string): BookSheet {
    const found = this.book.sheets().find((sheet) => name === undefined || sheet.name === name);
    if (!found) throw new Error(`no sheet ${name ?? ''}`);
    return found;
  }

  write(address: string, cells: readonly (readonly BookScalar[])[], sheet?: string): void {
    this.sheet(sheet).write(area(address), cells);
  }

  /** As a person at the keyboard. */
  type(address: string, value: BookScalar, sheet?: string): void {
    this.book.asPerson(() => this.write(address, [[value]], sheet));
  }

  values(address: string, sheet?: string): BookScalar[][] {
    return this.sheet(sheet).values(area(address));
  }

  value(address: string, sheet?: string): BookScalar | undefined {
    return this.values(address, sheet)[0]?.[0];
  }

  formula(address: string, sheet?: string): BookScalar | undefined {
    return this.sheet(sheet).formulas(area(address))[0]?.[0];
  }

  text(address: string, sheet?: string): string | undefined {
    return this.sheet(sheet).texts(area(address))[0]?.[0];
  }

  name(name: string): string | undefined {
    return this.book.names().find((candidate) => candidate.name === name)?.formula;
  }
}

export function newBench(...sheetNames: string[]): Bench {
  return new Bench(createUniverBook(sheetNames.length > 0 ? { sheetNames } : {}));
}

export const BUDGET = 'Bareme_Budget';

/** A table of three lines at B4:E7 on the first sheet: label, quantity, unit price, and net as a calculated column. */
export function benchWithBudget(): Bench {
  const bench = newBench('Budget', 'Financement');
  const net = `=ROUND(${BUDGET}[[#This Row],[Quantité]]*${BUDGET}[[#This Row],[Prix unitaire (€)]],2)`;
  bench.write('B4:E7', [
    ['Libellé', 'Quantité', 'Prix unitaire (€)', 'Montant HT'],
    ['Étude', 2, 100.5, net],
    ['Serveurs', 3, 10, net],
    ['Licences', 1, 5.25, net],
  ]);
  bench.book.addTable(bench.sheet().id, area('B4:E7'), BUDGET, true);
  return bench;
}

export const rectOf = (bench: Bench, table = BUDGET): Rect | undefined =>
  bench.book.tables().find(({ name }) => name === table)?.rect;

/** The code of the refusal that the work meets; null when it goes through. */
export function refusal(work: () => unknown): BookError['code'] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof BookError) return error.code;
    throw error;
  }
}
