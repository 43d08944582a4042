import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { inject } from '../../src/excel/insert/inject';
import { HostError, type HostProblem } from '../../src/excel/port';
import type { HostCode } from '../../src/standin/host';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { cellNamed, contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

describe('Inserting the sheets of a call', () => {
  it('writes them beside what is there, and shows the first', async () => {
    const { book } = await excelWithWork();
    expect(await inject(aSmallDeclaration())).toEqual({ kind: 'done' });
    expect(sheetNames(book)).toEqual(['Notes', 'Suivi', 'Dossier', 'Budget']);
    expect(book.activeSheetId).toBe(sheetOf(book, 'Dossier').id);
    expect(sheetOf(book, 'Notes').values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([
      ['à garder', 42],
    ]);
  });

  it('gives names, tables and formulas that compute', async () => {
    const { book } = await excelWithWork();
    await inject(aSmallDeclaration());
    expect(cellNamed(book, FIELDS.total.name)).toBe(120);
    expect(book.tables().map(({ name, columnNames }) => [name, columnNames])).toEqual([
      [TABLES.budget, ['Libellé', 'Double']],
    ]);
  });

  it('dresses the cells: format, validation, conditional format, frozen panes', async () => {
    const { book } = await excelWithWork();
    await inject(aSmallDeclaration());
    const budget = sheetOf(book, 'Budget');
    expect(sheetOf(book, 'Dossier').style(0, 0)).toMatchObject({
      bold: true,
      fontColor: '#FFFFFF',
      fill: '#1F3A5F',
      fontSize: 14,
      numberFormat: '@',
    });
    expect(budget.validation(3, 0)).toMatchObject({
      prompt: { title: 'Montant' },
      errorAlert: { style: 'Stop' },
    });
    expect(budget.conditionalFormats().map(({ formula }) => formula)).toEqual(['=$A3<0']);
    expect(budget.frozen).toEqual({ rows: 2, columns: 1 });
    expect(budget.showGridlines).toBe(false);
  });

  it('folds away what is to be folded', async () => {
    const { book } = await excelWithWork();
    const [dossier, budget, ...others] = aSmallDeclaration().sheets;
    if (!dossier || !budget) throw new Error('The small declaration has two sheets');
    const folded = { ...budget, foldedColumns: [{ column: 1, columns: 1 }] };
    await inject({ ...aSmallDeclaration(), sheets: [dossier, folded, ...others] });
    expect(sheetOf(book, 'Budget').hiddenColumns()).toEqual([1]);
  });

  it('takes two round trips', async () => {
    const { traffic } = await excelWithWork();
    traffic.reset();
    await inject(aSmallDeclaration());
    expect(traffic.roundTrips).toBe(2);
  });

  // SNAP3 has the most sheets' worth of everything: phases, caps, a project's earlier grants.
  it.each(['fr', 'en'] as const)(
    'sends under 315 KB for the largest call (%s)',
    async (language) => {
      const { traffic, book } = await excelWithWork();
      traffic.reset();
      expect(await inject(declareWorkbook(callOf('SNAP3'), language))).toEqual({ kind: 'done' });
      expect(traffic.roundTrips).toBe(2);
      expect(traffic.bytesSent).toBeLessThan(315_000);
      expect(cellNamed(book, FIELDS.call.name)).toBe('SNAP3');
    },
    60_000,
  );
});

describe('Nothing of the user’s is overwritten', () => {
  async function excelWithSheets(...names: string[]) {
    const host = await excelWithWork();
    for (const name of names) host.book.addSheet(name);
    return host;
  }

  it('asks where a sheet of that name is there, and writes nothing', async () => {
    const { book } = await excelWithSheets('Budget');
    const before = contentsOf(book);
    expect(await inject(aSmallDeclaration())).toEqual({
      kind: 'names-taken',
      taken: [{ key: 'budget', name: 'Budget', proposed: 'Budget (2)' }],
    });
    expect(contentsOf(book)).toEqual(before);
  });

  it('compares names without case, as Excel does', async () => {
    await excelWithSheets('BUDGET', 'dossier');
    expect(await inject(aSmallDeclaration())).toMatchObject({
      kind: 'names-taken',
      taken: [{ proposed: 'Dossier (2)' }, { proposed: 'Budget (2)' }],
    });
  });

  it('proposes a name that is free', async () => {
    await excelWithSheets('Budget', 'Budget (2)', 'Budget (3)');
    expect(await inject(aSmallDeclaration())).toMatchObject({
      taken: [{ proposed: 'Budget (4)' }],
    });
  });

  it('writes under the names that the person accepted, and everything still computes', async () => {
    const { book } = await excelWithSheets('Budget');
    expect(await inject(aSmallDeclaration(), { budget: 'Budget (2)' })).toEqual({ kind: 'done' });
    expect(sheetNames(book)).toEqual(['Notes', 'Suivi', 'Budget', 'Dossier', 'Budget (2)']);
    expect(cellNamed(book, FIELDS.total.name)).toBe(120);
  });

  it('asks again when the accepted name is taken too', async () => {
    await excelWithSheets('Budget', 'Lot 1');
    expect(await inject(aSmallDeclaration(), { budget: 'Lot 1' })).toMatchObject({
      kind: 'names-taken',
      taken: [{ name: 'Lot 1', proposed: 'Budget (2)' }],
    });
  });

  it('says so when a dossier is there already', async () => {
    const { book } = await excelWithWork();
    await inject(aSmallDeclaration());
    const before = contentsOf(book);
    expect(await inject(aSmallDeclaration())).toEqual({ kind: 'already-there' });
    expect(contentsOf(book)).toEqual(before);
  });

  it('says so too when only the budget is left of a dossier', async () => {
    const { book } = await excelWithWork();
    await inject(aSmallDeclaration());
    book.deleteSheet(sheetOf(book, 'Dossier').id);
    expect(await inject(aSmallDeclaration())).toEqual({ kind: 'already-there' });
  });

  it('uses the names again that deleted sheets left behind', async () => {
    const { book } = await excelWithWork();
    await inject(aSmallDeclaration());
    for (const name of ['Dossier', 'Budget']) book.deleteSheet(sheetOf(book, name).id);
    expect(await inject(aSmallDeclaration())).toEqual({ kind: 'done' });
    expect(cellNamed(book, FIELDS.total.name)).toBe(120);
    expect(book.names().filter(({ name }) => name === FIELDS.total.name)).toHaveLength(1);
  });
});

describe('A refusal leaves the workbook as it was', () => {
  /** The actions of the write up to the last sheet's own name, when all that matters stands. */
  async function actionsThatMatter(): Promise<number> {
    const host = await excelWithWork();
    let last = 0;
    host.failAt(({ request, index, member, kind }) => {
      if (request === 1 && kind === 'set' && member === 'Worksheet.name') last = index;
      return false;
    }, 'never');
    await inject(aSmallDeclaration());
    return last + 1;
  }

  it('at whatever action of the write it comes', async () => {
    const write = await actionsThatMatter();
    expect(write).toBeGreaterThan(80);
    for (let at = 0; at < write; at += 1) {
      const host = await excelWithWork();
      const before = contentsOf(host.book);
      const fault = host.failAt(
        ({ request, index }) => request === 1 && index === at,
        'GeneralException',
      );
      await expect(inject(aSmallDeclaration())).rejects.toMatchObject({ problem: 'refused' });
      expect(fault.fired).toBe(true);
      expect({ at, contents: contentsOf(host.book) }).toEqual({ at, contents: before });
    }
  }, 120_000);

  it('when names were left behind by deleted sheets', async () => {
    const host = await excelWithWork();
    await inject(aSmallDeclaration());
    for (const name of ['Dossier', 'Budget']) {
      host.book.deleteSheet(sheetOf(host.book, name).id);
    }
    host.book.activate(sheetOf(host.book, 'Notes').id);
    const before = contentsOf(host.book);
    host.failAt(({ member }) => member === 'Range.formulas', 'GeneralException');
    await expect(inject(aSmallDeclaration())).rejects.toBeInstanceOf(HostError);
    const after = contentsOf(host.book);
    expect(after).toEqual({ ...(before as object), names: expect.anything() });
    const dead = host.book.names().filter(({ name }) => name.startsWith('brm_'));
    expect(dead.every(({ formula }) => formula.includes('#REF!'))).toBe(true);
  });

  it('keeps what a colleague put there between our look and our write', async () => {
    const host = await excelWithWork();
    let seen = false;
    host.failAt(({ request }) => {
      if (request === 1 && !seen) {
        seen = true;
        host.book.addSheet('Budget');
      }
      return false;
    }, 'never');
    expect(await inject(aSmallDeclaration())).toMatchObject({
      kind: 'names-taken',
      taken: [{ name: 'Budget' }],
    });
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi', 'Budget']);
  });

  it('and names the sheets when even the way back is refused', async () => {
    const host = await excelWithWork();
    host.failAt(({ member }) => member === 'Range.formulas', 'GeneralException');
    host.failAt(({ member }) => member === 'Worksheet.delete', 'GeneralException');
    await expect(inject(aSmallDeclaration())).rejects.toMatchObject({
      problem: 'left-behind',
      detail: expect.stringMatching(/^~brm-[0-9a-f]{8}-dossier, ~brm-[0-9a-f]{8}-budget /),
    });
  });
});

describe('A workbook that cannot take sheets says why before anything is written', () => {
  const refusals: [HostCode, HostProblem][] = [
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['InvalidOrTimedOutSession', 'session-lost'],
    ['ActivityLimitReached', 'refused'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['AccessDenied', 'protected'],
  ];

  it.each(refusals)('%s is %s', async (code, problem) => {
    const { refuse, book } = await excelWithWork();
    const before = contentsOf(book);
    refuse(code);
    await expect(inject(aSmallDeclaration())).rejects.toMatchObject({ problem });
    expect(contentsOf(book)).toEqual(before);
  });

  it('a read-only workbook', async () => {
    const host = await excelWithWork({ readOnly: true });
    await expect(inject(aSmallDeclaration())).rejects.toMatchObject({ problem: 'read-only' });
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi']);
  });

  it('a workbook whose structure is protected', async () => {
    const host = await excelWithWork();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(inject(aSmallDeclaration())).rejects.toMatchObject({ problem: 'protected' });
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi']);
  });
});
