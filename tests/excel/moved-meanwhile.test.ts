import { partsOf } from '../../src/documents/dossier/template/template';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { correct } from '../../src/excel/change/correct';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { check } from '../../src/documents/dossier/rules/check';
import type { BookScalar, BookSheet } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { rewritesFor } from '../../src/taskpane/correct/rewrites-for';
import { callOf } from '../builders/calls';
import { betweenLookAndWrite, contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

const call = callOf('ITN6');
const WRONG = "'1 200,50 €";

/** Lines of the budget, as a person typed them: label and price. */
const LINES: readonly (readonly [string, BookScalar])[] = [
  ['Atelier', 500],
  ['Maquette', WRONG],
  ['Essai', 800],
];

class Budget {
  constructor(readonly host: NodeHost) {}

  static async filledIn(lines = LINES): Promise<Budget> {
    const host = await excelWithWork();
    await inject(declareWorkbook(call, 'fr'));
    const budget = new Budget(host);
    budget.fill(lines);
    return budget;
  }

  get sheet(): BookSheet {
    return this.host.book.sheet(this.table.sheetId) ?? sheetOf(this.host.book, 'Budget');
  }

  get table() {
    const found = this.host.book.tables().find(({ name }) => name === TABLES.budget);
    if (!found) throw new Error('The budget is gone.');
    return found;
  }

  fill(lines: typeof LINES): void {
    this.host.book.asPerson(() =>
      lines.forEach(([label, price], line) => {
        this.write(line, 'Libellé', label);
        this.write(line, 'Titre', 'T5');
        this.write(line, 'Quantité', 1);
        this.write(line, 'Prix unitaire HT', price);
      }),
    );
  }

  private write(line: number, header: string, value: BookScalar): void {
    this.sheet.write(this.cell(line, header), [[value]]);
  }

  private cell(line: number, header: string) {
    const { rect, columnNames } = this.table;
    const column = rect.column + columnNames.indexOf(header);
    return { row: rect.row + 1 + line, column, rows: 1, columns: 1 };
  }

  /** Label and price of every started line. */
  get lines(): BookScalar[][] {
    return Array.from({ length: this.table.rect.rows - 1 }, (_, line) =>
      ['Libellé', 'Prix unitaire HT'].map(
        (header) => this.sheet.formulas(this.cell(line, header))[0]?.[0] ?? '',
      ),
    ).filter(([label]) => label !== '');
  }

  rowOf(line: number): number {
    return this.table.rect.row + 1 + line;
  }

  /** What the click on the one correction of a price would write. */
  async asked() {
    const { snapshot } = await read();
    if (!snapshot) throw new Error('no dossier');
    const { findings } = check(call, parseDossier(snapshot, call));
    const corrections = findings
      .filter(({ rule }) => rule === 'line.number')
      .flatMap((finding) => finding.corrections.slice(0, 1));
    return rewritesFor(corrections, { call, snapshot, language: 'fr' });
  }
}

const CORRECTED = [
  ['Atelier', 500],
  ['Maquette', 1200.5],
  ['Essai', 800],
];

describe('Between the look and the write of a correction', () => {
  it.each([
    ['a line is inserted above', (budget: Budget) => budget.sheet.insertRows(budget.rowOf(0), 1)],
    [
      'a line is inserted just above',
      (budget: Budget) => budget.sheet.insertRows(budget.rowOf(1), 1),
    ],
    ['a row is inserted above the table', (budget: Budget) => budget.sheet.insertRows(1, 2)],
    ['the lines are sorted', (budget: Budget) => budget.fill([...LINES].reverse())],
  ])('%s: the price of that line, and no other, is put right', async (_what, change) => {
    const budget = await Budget.filledIn();
    const asked = await budget.asked();
    betweenLookAndWrite(budget.host, () => change(budget));
    expect(await correct(asked)).toMatchObject({ kind: 'done' });
    expect([...budget.lines].sort()).toEqual([...CORRECTED].sort());
  });

  it('a line is deleted above: the price of that line is put right', async () => {
    const budget = await Budget.filledIn();
    const asked = await budget.asked();
    betweenLookAndWrite(budget.host, () => budget.sheet.deleteRows(budget.rowOf(0), 1));
    expect(await correct(asked)).toMatchObject({ kind: 'done' });
    expect(budget.lines).toEqual(CORRECTED.slice(1));
  });

  it('the line itself is deleted, or its price typed anew: nothing is written, and it is said', async () => {
    const changes: readonly ((budget: Budget) => void)[] = [
      (budget) => budget.sheet.deleteRows(budget.rowOf(1), 1),
      (budget) => budget.fill([LINES[0] ?? ['', 0], ['Maquette', 999], LINES[2] ?? ['', 0]]),
    ];
    for (const change of changes) {
      const expected = await Budget.filledIn();
      change(expected);
      const budget = await Budget.filledIn();
      const asked = await budget.asked();
      betweenLookAndWrite(budget.host, () => change(budget));
      expect(await correct(asked)).toEqual({ kind: 'changed' });
      expect(budget.lines).toEqual(expected.lines);
    }
  }, 30_000);
});

describe('Between the survey and the write of a change of call', () => {
  it.each([
    [
      'a row is inserted in the plan',
      ({ host }: Budget) => sheetOf(host.book, 'Financement').insertRows(5, 1),
    ],
    ['a line is inserted', (budget: Budget) => budget.sheet.insertRows(budget.rowOf(1), 1)],
    ['a line is deleted', (budget: Budget) => budget.sheet.deleteRows(budget.rowOf(0), 1)],
    ['a price is typed', (budget: Budget) => budget.fill([['Atelier', 600]])],
  ])(
    '%s: nothing is written, no cell altered, and it is said',
    async (_what, change) => {
      const [alike, budget] = [await Budget.filledIn(), await Budget.filledIn()];
      alike.host.book.asCoauthor(() => change(alike));
      const host = budget.host;
      Object.assign(globalThis, { Excel: host.Excel, OfficeExtension: host.OfficeExtension });
      const snapshot = await readTyped(partsOf(call));
      if (!snapshot) throw new Error('no dossier');
      betweenLookAndWrite(budget.host, () => change(budget));
      const declaration = declareWorkbook(callOf('ITN4'), 'fr');
      expect(
        await replace(declaration, { template: partsOf(call), snapshot, label: call.id }),
      ).toEqual({
        kind: 'changed',
      });
      expect(sheetNames(host.book)).toEqual(sheetNames(alike.host.book));
      expect(cells(host)).toEqual(cells(alike.host));
    },
    60_000,
  );
});

const cells = ({ book }: NodeHost): unknown =>
  (contentsOf(book) as { sheets: [string, string, unknown][] }).sheets.map(([name, , content]) => [
    name,
    content,
  ]);
