import { partsOf } from '../../src/documents/dossier/template/template';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { excelWithWork, sheetNames, sheetOf } from './workbench';

async function excelWithDossier(): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(declareWorkbook(callOf('ITN6'), 'fr'));
  host.traffic.reset();
  return host;
}

async function snapshotOf(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours was found.');
  return snapshot;
}

const copiesNow = async () => (await snapshotOf()).copies?.map(({ sheet }) => sheet);

/** As Excel does it from the menu of a tab: the copy comes to the front. */
function copySheet({ book }: NodeHost, name: string, copiedAs = `${name} (2)`): void {
  book.asPerson(() => {
    book.copySheet(sheetOf(book, name).id).name = copiedAs;
  });
}

/** As programs do that know neither names nor tables: the cells, behind a sheet of the person's own. */
function copyCells({ book }: NodeHost, name: string, copiedAs: string): void {
  const original = sheetOf(book, name);
  const used = original.usedRange(true);
  if (!used) throw new Error(`${name} is empty`);
  book.addSheet(copiedAs).write(used, original.formulas(used));
  book.activate(sheetOf(book, 'Notes').id);
}

describe('A copied sheet', () => {
  it.each(['Budget', 'Financement'])(
    'in front hides the dossier’s names and tables with its own: all is read all the same (%s)',
    async (name) => {
      const host = await excelWithDossier();
      const before = await snapshotOf();
      copySheet(host, name);
      const after = await snapshotOf();
      expect([after.names, after.tables]).toEqual([before.names, before.tables]);
      expect(after.copies).toEqual([{ sheet: `${name} (2)`, original: name }]);
    },
  );

  it('is told by the table that it brought, in the same round trip', async () => {
    const host = await excelWithDossier();
    copySheet(host, 'Budget', 'Essai');
    host.book.activate(sheetOf(host.book, 'Notes').id);
    await read();
    host.traffic.reset();
    expect(await copiesNow()).toEqual(['Essai']);
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('is told by the names that it brought, whatever it says by now', async () => {
    const host = await excelWithDossier();
    copySheet(host, 'Dossier');
    const copy = sheetOf(host.book, 'Dossier (2)');
    copy.clear({ row: 0, column: 0, rows: 60, columns: 6 }, 'Contents');
    host.book.activate(sheetOf(host.book, 'Notes').id);
    expect(await copiesNow()).toEqual(['Dossier (2)']);
  });

  it('that brought neither is told by what it says, at one more round trip', async () => {
    const host = await excelWithDossier();
    const copies = {
      Budget: ['Budget (2)', 'Budget Copie', 'Copie de budget', 'Budget (corrigé)', 'Budget (V2)'],
      Dossier: ['Dossier_2'],
      Financement: ['Financement Copy'],
      Grille: ['Grille2'],
    };
    for (const [name, called] of Object.entries(copies))
      for (const copiedAs of called) copyCells(host, name, copiedAs);
    await read();
    host.traffic.reset();
    const due = Object.entries(copies).flatMap(([original, called]) =>
      called.map((sheet) => ({ sheet, original })),
    );
    const { copies: found } = await snapshotOf();
    expect(found).toHaveLength(due.length);
    expect(found).toEqual(expect.arrayContaining(due));
    expect(host.traffic.roundTrips).toBe(2);
  });
});

describe('No copy', () => {
  it('to delete is one whose original was deleted: what is missing is told instead', async () => {
    const host = await excelWithDossier();
    for (const name of ['Budget', 'Financement']) {
      copySheet(host, name);
      host.book.deleteSheet(sheetOf(host.book, name).id);
    }
    const snapshot = await snapshotOf();
    expect(snapshot.copies).toEqual([]);
    const { structure } = parseDossier(snapshot, callOf('ITN6'));
    expect(structure.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['missing-sheet', 'missing-table']),
    );
  });

  it('is a sheet of the person’s own, whatever its name and though it speaks of the dossier', async () => {
    const host = await excelWithDossier();
    for (const name of [
      'Budget détaillé',
      'Dossier (2)',
      'Copie de Financement',
      'Grille (ITN6)',
    ]) {
      host.book.addSheet(name).write({ row: 0, column: 0, rows: 2, columns: 2 }, [
        ['Libellé', 'Montant TTC'],
        ['Total', `=${FIELDS.total.name}`],
      ]);
    }
    expect(await copiesNow()).toEqual([]);
  });

  it('is one whose name only happens to contain the letters: nothing is even looked into', async () => {
    const host = await excelWithDossier();
    host.book.addSheet('Budgetaire');
    await read();
    host.traffic.reset();
    expect(await copiesNow()).toEqual([]);
    expect(host.traffic.roundTrips).toBe(1);
  });

  it.each(['ITN2 v1', 'FRAM26-COMMUNES'])(
    'is what a change of call kept as (%s), at no further round trip',
    async (label) => {
      const host = await excelWithDossierChanged(label);
      expect(sheetNames(host.book)).toContain(`Financement (${label})`);
      await read();
      host.traffic.reset();
      expect(await copiesNow()).toEqual([]);
      expect(host.traffic.roundTrips).toBe(1);
    },
  );

  it('is it either once the table that was kept is deleted with its sheet', async () => {
    const { book } = await excelWithDossierChanged('ITN2');
    for (const name of ['Budget (ITN2)', 'Grille (ITN2)']) book.deleteSheet(sheetOf(book, name).id);
    expect(await copiesNow()).toEqual([]);
  });
});

/** To another call and back, under a label of its own: what is kept says the same as what takes its place. */
async function excelWithDossierChanged(label: string): Promise<NodeHost> {
  const host = await excelWithDossier();
  const call = callOf('ITN6');
  const snapshot = await readTyped(partsOf(call));
  if (!snapshot) throw new Error('no dossier');
  await replace(declareWorkbook(call, 'fr'), { snapshot, label, template: partsOf(call) });
  expect(host.book.tables().map(({ name }) => name)).toContain(TABLES.budget);
  return host;
}
