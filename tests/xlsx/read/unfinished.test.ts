import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import { DOSSIER } from '../../../src/documents/dossier/template/template';
import type { SheetContents, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { temporaryName } from '../../../src/workbook/temporary-names';
import { ofDocument } from '../../../src/workbook/template';
import { FileError } from '../../../src/xlsx/file-error';
import { readWorkbook } from '../../../src/xlsx/read';
import { writeWorkbook } from '../../../src/xlsx/write';
import { callOf } from '../../builders/calls';
import { LINE, resavedByExceljs } from './files';
import { SESSION, SITTING_SHEET, marksSheet, workbookOf } from './session';

jest.setTimeout(60_000);

const BOTH = [...ofDocument('dossier', DOSSIER), ...ofDocument('session', SESSION)];

const INSERTED = '1a2b3c4d';
const REPLACING = 'r1a2b3c4d';

const J1 = marksSheet({ table: 'Bareme_Notes_J1' });

const saved = (...sheets: readonly SheetContents[]) => writeWorkbook(workbookOf(...sheets));

/** A dossier, and the same as an interruption leaves it: under temporary names, all else written. */
const { declaration: FINISHED } = declareFilled(callOf('SNAP3'), 'fr', {
  fields: { projectTitle: 'Guichet' },
  ranges: {},
  lines: [LINE],
  grid: [],
});
const left = (token: string): WorkbookDeclaration['sheets'] =>
  FINISHED.sheets.map((sheet) => ({ ...sheet, name: temporaryName(token, sheet.key) }));

const unfinished = (table: string): SheetContents =>
  marksSheet({ table, sheetName: temporaryName(INSERTED, 'marks') });

describe('A sheet that an interrupted insertion has left in a file', () => {
  it('has no table of a member, and is reported by its name', async () => {
    const bytes = await saved(SITTING_SHEET, J1, unfinished('Bareme_Notes_J2'));
    const { snapshot, remarks } = await readWorkbook(bytes, BOTH);
    expect(Object.keys(snapshot.tables)).toEqual(['Bareme_Notes_J1']);
    expect(snapshot.copies).toEqual([]);
    expect(remarks).toMatchObject([{ rule: 'file.unfinished', severity: 'info', place: null }]);
    expect(remarks[0]?.message.fr).toContain('~brm-1a2b3c4d-marks');
  });

  it('is no copy of a sheet whose table it has with a number behind it', async () => {
    const copy = unfinished('Bareme_Budget2');
    const bytes = await writeWorkbook({ ...FINISHED, sheets: [...FINISHED.sheets, copy] });
    expect((await readWorkbook(bytes, BOTH)).snapshot.copies).toEqual([]);
  });

  it('is not read in the place of a sheet that is gone', async () => {
    const sheets = FINISHED.sheets.filter(({ key }) => key !== 'budget');
    const copy = unfinished('Bareme_Budget2');
    const bytes = await writeWorkbook({ ...FINISHED, sheets: [...sheets, copy] });
    const { tables, standIns } = (await readWorkbook(bytes, BOTH)).snapshot;
    expect(tables).not.toHaveProperty('Bareme_Budget');
    expect(standIns).toEqual([]);
  });

  it('has no names: nothing of a dossier is there', async () => {
    const bytes = await writeWorkbook({
      ...FINISHED,
      sheets: [SITTING_SHEET, J1, ...left(INSERTED)],
    });
    const { snapshot, remarks } = await readWorkbook(bytes, BOTH);
    const session = (await readWorkbook(await saved(SITTING_SHEET, J1), BOTH)).snapshot;
    expect(snapshot).toEqual(session);
    expect(remarks).toHaveLength(1);
  });

  it('is not taken for the table that a dossier has lost', async () => {
    const sheets = FINISHED.sheets.filter(({ key }) => key !== 'budget');
    const cells = left(INSERTED).filter(({ key }) => key === 'budget');
    const bytes = await writeWorkbook({ ...FINISHED, sheets: [...sheets, ...cells] });
    const { snapshot } = await readWorkbook(await withoutTables(bytes), BOTH);
    expect(snapshot.tables).not.toHaveProperty('Bareme_Budget');
  });

  it('makes no file one of ours: the refusal names it', async () => {
    const bytes = await writeWorkbook({ ...FINISHED, sheets: left(INSERTED) });
    await expect(readWorkbook(bytes, BOTH)).rejects.toMatchObject({
      problem: 'no-dossier',
      sentence: { fr: expect.stringContaining('~brm-1a2b3c4d-budget') },
    });
  });
});

/** The French sentence of a refusal. */
async function sentenceOf(reading: Promise<unknown>): Promise<string> {
  const refusal: unknown = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refusal instanceof FileError)) throw new Error('The file was read');
  return refusal.sentence.fr;
}

describe('Sheets that a change of call has not finished', () => {
  it('are an error: the sheets before them may be incomplete', async () => {
    const sheetName = temporaryName(REPLACING, 'budget');
    const budget = marksSheet({ table: 'Bareme_Budget_r1a2b3c4d', sheetName });
    const bytes = await writeWorkbook({ ...FINISHED, sheets: [...FINISHED.sheets, budget] });
    const { remarks } = await readWorkbook(bytes, BOTH);
    expect(remarks).toMatchObject([{ rule: 'file.unfinished', severity: 'error' }]);
  });

  it('are not advised to be deleted where nothing else can be read: the former ones need a way back', async () => {
    const bytes = await writeWorkbook({ ...FINISHED, sheets: left(REPLACING) });
    const sentence = await sentenceOf(readWorkbook(bytes, BOTH));
    expect(sentence).toContain('~brm-r1a2b3c4d-budget');
    expect(sentence).toContain('reprenez une version antérieure');
    expect(sentence).not.toContain('Supprimez');
  });
});

describe('A sheet that a person has called nearly so', () => {
  it.each(['~brm-budget', 'brm-1a2b3c4d-marks', '~brm-1a2b3c4d'])('is read: %s', async (name) => {
    const bytes = await saved(
      SITTING_SHEET,
      marksSheet({ table: 'Bareme_Notes_J2', sheetName: name }),
    );
    const { snapshot, remarks } = await readWorkbook(bytes, BOTH);
    expect(Object.keys(snapshot.tables)).toEqual(['Bareme_Notes_J2']);
    expect(remarks).toEqual([]);
  });
});

/** The file after a library that keeps the cells of tables and drops the tables. */
const withoutTables = (bytes: Uint8Array) =>
  resavedByExceljs(bytes, (workbook) => {
    for (const sheet of workbook.worksheets) {
      for (const table of sheet.getTables()) {
        const { name } = table as unknown as { name: string };
        if (name === 'Bareme_Budget') sheet.removeTable(name);
      }
    }
  });
