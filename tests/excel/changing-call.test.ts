import { partsOf } from '../../src/documents/dossier/template/template';
import { budgetColumns } from '../../src/documents/dossier/template/columns';
import type { Entries } from '../../src/documents/dossier/entries';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { identify } from '../../src/documents/dossier/parse/identify';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import { computeFigures } from '../../src/documents/dossier/figures/figures';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import { LISTS } from '../../src/documents/dossier/sheets/list-names';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Call } from '../../src/calls/call';
import { callOf } from '../builders/calls';
import { cellNamed, excelWithWork, sheetNames, sheetOf } from './workbench';

const TYPED: Entries = {
  fields: { projectTitle: 'Portail', carrierName: 'DINUM', requested: 40_000 },
  ranges: { otherFunders: [['Région', 1000]] },
  lines: [
    {
      label: 'Refonte',
      title: 'T3',
      quantity: { formula: '=3*4' },
      unitPrice: 5000,
      vat: 0.2,
      year1: 72_000,
    },
    { label: 'Reprise', title: 'T3', quantity: 1, unitPrice: '250 k€' },
  ],
  grid: [],
};

async function typedIn(call: Call): Promise<WorkbookSnapshot> {
  const snapshot = await readTyped(partsOf(call));
  if (!snapshot) throw new Error('no dossier');
  return snapshot;
}

const typesOf = (call: Call): Entries => {
  const type = call.expenses.types.find(({ id }) => id === 'development')?.label.fr ?? '';
  return { ...TYPED, lines: TYPED.lines.map((line) => ({ ...line, type })) };
};

describe.each([
  ['ITN1', 'SNAP3'],
  ['SNAP4', 'ITN5-GUICHET'],
  ['SNAP2B', 'ITN6'],
])('From %s to %s, in a workbook', (before, after) => {
  const [from, to] = [callOf(before), callOf(after)];

  async function change() {
    const host = await excelWithWork();
    await inject(declareFilled(from, 'fr', typesOf(from)).declaration);
    const snapshot = await typedIn(from);
    const total = cellNamed(host.book, FIELDS.total.name);
    const { declaration } = transfer(snapshot, from, to);
    const outcome = await replace(declaration, {
      template: partsOf(from),
      snapshot,
      label: from.id,
    });
    return { host, outcome, total };
  }

  it('keeps what was typed, and the new sheets compute what the core does', async () => {
    const { host, outcome } = await change();
    const names = ['Dossier', 'Budget', 'Financement', 'Grille'];
    const kept = names.map((name) => `${name} (${from.id})`);
    expect(outcome).toEqual({ kind: 'done', kept, back: null });
    expect(sheetNames(host.book)).toEqual([
      'Notes',
      'Suivi',
      ...names,
      'Listes',
      ...kept,
      `Listes (${from.id})`,
    ]);
    const now = await typedIn(to);
    expect(entriesOf(now, to)).toEqual(typesOf(to));
    const { maximum, total } = computeFigures(to, parseDossier(now, to));
    expect(cellNamed(host.book, FIELDS.call.name)).toBe(to.id);
    expect(cellNamed(host.book, FIELDS.total.name)).toBe(total / 100);
    expect(cellNamed(host.book, FIELDS.maximum.name)).toBe(maximum / 100);
  }, 60_000);

  it('and once the new sheets are deleted, nothing in those that are kept passes for a dossier', async () => {
    const { host } = await change();
    for (const name of ['Dossier', 'Budget', 'Financement', 'Grille', 'Listes']) {
      host.book.deleteSheet(sheetOf(host.book, name).id);
    }
    const { snapshot: left } = await read();
    expect(left === null ? { kind: 'none' } : identify(left)).toEqual({ kind: 'none' });
    expect(await inject(declareWorkbook(to, 'fr'))).toEqual({ kind: 'done' });
  }, 60_000);

  it('and the budget that is kept shows what it showed, unmarked', async () => {
    const { host, total } = await change();
    const table = host.book.tables().find(({ name }) => name.startsWith(`${TABLES.budget}_`));
    const gross = budgetColumns(from).findIndex(({ key }) => key === 'gross');
    const sheet = sheetOf(host.book, `Budget (${from.id})`);
    if (!table) throw new Error('no table was kept');
    const body = { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 };
    const column = { ...body, column: body.column + gross, columns: 1 };
    const amounts = sheet.values(column).flat().map(Number);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
    expect(sheet.formulas(column).flat()).not.toContainEqual(expect.stringMatching(/^=/));
    const marks = sheet.conditionalFormats().map(({ formula }) => formula);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((formula) => formula.includes(LISTS.allTypes))).toEqual([]);
  }, 60_000);
});
