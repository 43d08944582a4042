import { partsOf } from '../../src/documents/dossier/template/template';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import type { HostProblem } from '../../src/excel/port';
import { readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import type { HostCode } from '../../src/standin/host';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { cellNamed, contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

/** A dossier, a total over a table, and its calculated column; the values tell one declaration from another. */
function declarationOf(call: string, values: readonly number[]): WorkbookDeclaration {
  const text = JSON.stringify(aSmallDeclaration()).replaceAll('Double', 'Montant HT');
  return JSON.parse(
    text.replaceAll('"ITN6"', JSON.stringify(call)).replace('[10,20,30]', JSON.stringify(values)),
  ) as WorkbookDeclaration;
}

const ITN6 = declarationOf('ITN6', [10, 20, 30]);
const ITN4 = declarationOf('ITN4', [1, 2, 3]);

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A dossier of ITN6 beside a person's own sheets, which refer to it in each of the possible ways. */
async function excelWithDossier(): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(ITN6);
  const { book } = host;
  book.asPerson(() => {
    sheetOf(book, 'Suivi').write({ row: 0, column: 0, rows: 1, columns: 3 }, [
      ['=Budget!A3*2', `=${FIELDS.total.name}+1`, `=SUM(${TABLES.budget}[Montant HT])`],
    ]);
    sheetOf(book, 'Budget').write(at(2, 4), [['=B3+5']]);
    sheetOf(book, 'Dossier').write(at(8, 0), [['ma note']]);
  });
  book.calculate();
  return host;
}

async function snapshot(): Promise<WorkbookSnapshot> {
  const read = await readTyped(partsOf(callOf('ITN6')));
  if (!read) throw new Error('no dossier');
  return read;
}

const replaceNow = async () =>
  replace(ITN4, { snapshot: await snapshot(), label: 'ITN6', template: partsOf(callOf('ITN6')) });

const valuesOf = (host: NodeHost, sheet: string, row: number, columns: number) =>
  sheetOf(host.book, sheet).values({ row, column: 0, rows: 1, columns })[0];

const formulasIn = ({ book }: NodeHost, sheet: string): unknown[] => {
  const found = sheetOf(book, sheet);
  const used = found.usedRange(true);
  const cells: readonly unknown[] = used ? found.formulas(used).flat() : [];
  return cells.filter((cell) => typeof cell === 'string' && cell.startsWith('='));
};

describe('Replacing the sheets of a call', () => {
  it('puts the new sheets in the place of the others, which are kept at the end', async () => {
    const { book } = await excelWithDossier();
    book.addSheet('Annexe');
    expect(await replaceNow()).toEqual({
      kind: 'done',
      kept: ['Dossier (ITN6)', 'Budget (ITN6)'],
      back: null,
    });
    expect(sheetNames(book)).toEqual([
      'Notes',
      'Suivi',
      'Dossier',
      'Budget',
      'Annexe',
      'Dossier (ITN6)',
      'Budget (ITN6)',
    ]);
    expect(cellNamed(book, FIELDS.call.name)).toBe('ITN4');
    expect(cellNamed(book, FIELDS.total.name)).toBe(12);
  });

  it('takes two round trips, and one more to look for what is to be tidied', async () => {
    const { traffic } = await excelWithDossier();
    const read = await snapshot();
    traffic.reset();
    await replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) });
    expect(traffic.roundTrips).toBe(3);
  });

  it('keeps the former sheets as they were, their formulas frozen to what they showed', async () => {
    const host = await excelWithDossier();
    await replaceNow();
    expect(valuesOf(host, 'Dossier (ITN6)', 1, 2)).toEqual(['Total', 120]);
    expect(valuesOf(host, 'Dossier (ITN6)', 8, 1)).toEqual(['ma note']);
    expect(formulasIn(host, 'Dossier (ITN6)')).toEqual([]);
    expect(valuesOf(host, 'Budget (ITN6)', 2, 2)).toEqual([10, 20]);
    expect(host.book.tables().map(({ name }) => name)).toEqual([
      `${TABLES.budget}_ITN6`,
      TABLES.budget,
    ]);
  });

  it('leaves a person’s own formulas beside the table’s lines alone', async () => {
    const host = await excelWithDossier();
    await replaceNow();
    expect(formulasIn(host, 'Budget (ITN6)')).toEqual(['=B3+5']);
    expect(valuesOf(host, 'Budget (ITN6)', 2, 5)).toEqual([10, 20, '', '', 25]);
  });

  it('gives names to the new cells: formulas that use them go on, the others follow what is kept', async () => {
    const host = await excelWithDossier();
    await replaceNow();
    host.book.calculate();
    expect(valuesOf(host, 'Suivi', 0, 3)).toEqual([20, 13, 120]);
    expect(sheetOf(host.book, 'Suivi').formulas(at(0, 0))).toEqual([["='Budget (ITN6)'!A3*2"]]);
  });

  it('keeps the names that the person gave to the sheets, shortened where they must be', async () => {
    const { book } = await excelWithDossier();
    sheetOf(book, 'Budget').name = 'Budget détaillé du portail';
    await replaceNow();
    expect(sheetNames(book)).toEqual([
      'Notes',
      'Suivi',
      'Dossier',
      'Budget détaillé du portail',
      'Dossier (ITN6)',
      'Budget détaillé du porta (ITN6)',
    ]);
  });

  it('finds free names when sheets were kept from the same call before', async () => {
    const { book } = await excelWithDossier();
    await replaceNow();
    await replace(ITN6, {
      snapshot: await snapshot(),
      label: 'ITN4',
      template: partsOf(callOf('ITN4')),
    });
    await replaceNow();
    expect(sheetNames(book)).toEqual([
      'Notes',
      'Suivi',
      'Dossier',
      'Budget',
      'Dossier (ITN6)',
      'Budget (ITN6)',
      'Dossier (ITN4)',
      'Budget (ITN4)',
      'Dossier (ITN6) (2)',
      'Budget (ITN6) (2)',
    ]);
    expect(new Set(book.tables().map(({ name }) => name))).toEqual(
      new Set([
        TABLES.budget,
        `${TABLES.budget}_ITN6`,
        `${TABLES.budget}_ITN4`,
        `${TABLES.budget}_ITN6_2`,
      ]),
    );
  });

  it('stays on the person’s own sheet, and goes from one budget to the other', async () => {
    const { book } = await excelWithDossier();
    book.activate(sheetOf(book, 'Notes').id);
    await replaceNow();
    expect(book.activeSheetId).toBe(sheetOf(book, 'Notes').id);
    book.activate(sheetOf(book, 'Budget').id);
    await replaceNow();
    expect(book.activeSheetId).toBe(sheetOf(book, 'Budget').id);
  });
});

describe('Nothing is written when the workbook is no longer as it was read', () => {
  it.each([
    ['a colleague typed', ({ book }: NodeHost) => sheetOf(book, 'Budget').write(at(2, 0), [[11]])],
    ['a line was inserted', ({ book }: NodeHost) => sheetOf(book, 'Budget').insertRows(3, 1)],
    ['a sheet was renamed', ({ book }: NodeHost) => (sheetOf(book, 'Budget').name = 'Coûts')],
    ['a sheet was deleted', ({ book }: NodeHost) => book.deleteSheet(sheetOf(book, 'Budget').id)],
    [
      'a formula took the place of its own result',
      ({ book }: NodeHost) => sheetOf(book, 'Dossier').write(at(0, 1), [['="ITN6"']]),
    ],
  ])('%s', async (_what, change) => {
    const host = await excelWithDossier();
    const read = await snapshot();
    host.book.asCoauthor(() => change(host));
    const before = contentsOf(host.book);
    expect(
      await replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) }),
    ).toEqual({
      kind: 'changed',
    });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

describe('Sheets of which rows are hidden', () => {
  it('are not replaced until the rows show: of several rows Excel would write those that do', async () => {
    const host = await excelWithDossier();
    const before = contentsOf(host.book);
    const shown = valuesOf(host, 'Budget', 2, 8);
    sheetOf(host.book, 'Budget').setRowsHidden(2, 1, true);
    await expect(replaceNow()).rejects.toMatchObject({ problem: 'rows-hidden' });
    expect(contentsOf(host.book)).toEqual(before);
    sheetOf(host.book, 'Budget').setRowsHidden(2, 1, false);
    expect(await replaceNow()).toMatchObject({ kind: 'done' });
    expect(valuesOf(host, 'Budget (ITN6)', 2, 8)).toEqual(shown);
  });
});

describe('A refusal leaves the workbook as it was', () => {
  /** What changes something, up to the last sheet's own name, when all that matters stands. */
  async function actionsThatMatter(): Promise<readonly number[]> {
    const host = await excelWithDossier();
    const read = await snapshot();
    const actions: number[] = [];
    let last = 0;
    host.failAt(({ request, index, member, kind }) => {
      if (request === 1 && (kind === 'set' || kind === 'method')) actions.push(index);
      if (request === 1 && kind === 'set' && member === 'Worksheet.name') last = index;
      return false;
    }, 'never');
    await replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) });
    return actions.filter((index) => index <= last);
  }

  it('at whatever action of the write it comes', async () => {
    const actions = await actionsThatMatter();
    expect(actions.length).toBeGreaterThan(50);
    for (const action of actions) {
      const host = await excelWithDossier();
      const read = await snapshot();
      const before = contentsOf(host.book);
      const fault = host.failAt(
        ({ request, index }) => request === 1 && index === action,
        'GeneralException',
      );
      await expect(
        replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) }),
      ).rejects.toMatchObject({
        problem: 'refused',
      });
      expect(fault.fired).toBe(true);
      expect({ action, contents: contentsOf(host.book) }).toEqual({ action, contents: before });
    }
  }, 300_000);

  it('but one that comes when all is written, while tidying, is no refusal', async () => {
    const host = await excelWithDossier();
    const read = await snapshot();
    const fault = host.failAt(({ request }) => request === 2, 'GeneralException');
    const replaced = { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) };
    expect(await replace(ITN4, replaced)).toMatchObject({ kind: 'done' });
    expect(fault.fired).toBe(true);
  });

  it('and says so when even the way back is refused', async () => {
    const host = await excelWithDossier();
    const read = await snapshot();
    host.failAt(({ member }) => member === 'Range.formulas', 'GeneralException');
    host.failAt(({ member }) => member === 'Worksheet.delete', 'GeneralException');
    await expect(
      replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) }),
    ).rejects.toMatchObject({
      problem: 'half-replaced',
    });
  });
});

describe('A workbook whose sheets cannot be replaced says why before anything is written', () => {
  const refusals: [HostCode, HostProblem][] = [
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['InvalidOrTimedOutSession', 'session-lost'],
    ['AccessDenied', 'protected'],
  ];

  it.each(refusals)('%s is %s', async (code, problem) => {
    const host = await excelWithDossier();
    const read = await snapshot();
    const before = contentsOf(host.book);
    host.refuse(code);
    await expect(
      replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) }),
    ).rejects.toMatchObject({
      problem,
    });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each(['workbook', 'sheet'])('a protected %s', async (what) => {
    const host = await excelWithDossier();
    const read = await snapshot();
    await Excel.run(async (context) => {
      const { protection } =
        what === 'sheet' ? context.workbook.worksheets.getItem('Budget') : context.workbook;
      protection.protect();
      await context.sync();
    });
    const before = contentsOf(host.book);
    await expect(
      replace(ITN4, { snapshot: read, label: 'ITN6', template: partsOf(callOf('ITN6')) }),
    ).rejects.toMatchObject({
      problem: 'protected',
    });
    expect(contentsOf(host.book)).toEqual(before);
  });
});
