import type ExcelJS from 'exceljs';
import { FIELDS, TABLES } from '../../../src/documents/dossier/template/fields';
import { readDossierFile } from '../../builders/dossier-file';
import { altered, LINE, resavedByExceljs, savedWorkbook } from './files';

// Files are written by a library each time, which takes its time on a busy machine.
jest.setTimeout(120_000);

const copiesIn = async (bytes: Uint8Array) =>
  (await readDossierFile(bytes)).snapshot.copies?.map(({ sheet }) => sheet);

const originalsIn = async (bytes: Uint8Array) =>
  (await readDossierFile(bytes)).snapshot.copies?.map(({ original }) => original);

/** A sheet with the contents of another, as a program copies it that keeps neither names nor tables. */
function copyCells(workbook: ExcelJS.Workbook, from: string, to: string): void {
  const [original, copy] = [workbook.getWorksheet(from), workbook.addWorksheet(to)];
  original?.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const { value } = cell;
      copy.getCell(number, column).value = typeof value === 'string' ? value : null;
    });
  });
}

describe('Copies of a dossier’s sheets in a file', () => {
  it('are none in a workbook as Barème writes it', async () => {
    expect(await copiesIn(await savedWorkbook({ lines: [LINE] }))).toEqual([]);
  });

  it('are told where a program copied cells alone, in the order of the tabs', async () => {
    const bytes = await resavedByExceljs(await savedWorkbook({ lines: [LINE] }), (workbook) => {
      copyCells(workbook, 'Dossier', 'Dossier_2');
      copyCells(workbook, 'Budget', 'Copie de budget');
    });
    expect(await copiesIn(bytes)).toEqual(['Dossier_2', 'Copie de budget']);
    expect(await originalsIn(bytes)).toEqual(['Dossier', 'Budget']);
  });

  it('are told by the names that Excel gives to the copy, or by its table', async () => {
    const withSheets = await resavedByExceljs(
      await savedWorkbook({ lines: [LINE] }),
      (workbook) => {
        workbook.addWorksheet('Financement (2)');
        const copy = workbook.addWorksheet('Essai');
        copy.addTable({
          name: `${TABLES.budget}2`,
          ref: 'A1',
          columns: [{ name: 'Libellé' }],
          rows: [['x']],
        });
      },
    );
    const bytes = await altered(withSheets, {
      'xl/workbook.xml': (text) =>
        text.replace(
          '</definedNames>',
          `<definedName name="${FIELDS.requested.name}" localSheetId="5">'Financement (2)'!$B$2</definedName></definedNames>`,
        ),
    });
    expect(await copiesIn(bytes)).toEqual(['Financement (2)', 'Essai']);
    expect(await originalsIn(bytes)).toEqual(['Financement', 'Budget']);
  });

  it('are not sheets of a like name, nor those that a change of call kept', async () => {
    const bytes = await resavedByExceljs(await savedWorkbook({ lines: [LINE] }), (workbook) => {
      workbook.addWorksheet('Budget 2021').getCell('A1').value = 'Mes notes';
      copyCells(workbook, 'Budget', 'Budget (ITN6)');
      copyCells(workbook, 'Budget', 'Budget (ITN6) (2)');
    });
    expect(await copiesIn(bytes)).toEqual([]);
  });

  it('nor those kept of an earlier version of the call’s rules', async () => {
    const bytes = await resavedByExceljs(await savedWorkbook({ lines: [LINE] }), (workbook) => {
      copyCells(workbook, 'Budget', 'Budget (SNAP3 v1)');
    });
    expect(await copiesIn(bytes)).toEqual([]);
  });

  it('nor those kept of another fund’s call, whose tables bear its code', async () => {
    const bytes = await resavedByExceljs(await savedWorkbook({ lines: [LINE] }), (workbook) => {
      copyCells(workbook, 'Dossier', 'Dossier (FRAM26-COMMUNES)');
      const kept = workbook.addWorksheet('Essai');
      kept.addTable({
        name: `${TABLES.budget}_FRAM26_COMMUNES_2`,
        ref: 'A1',
        columns: [{ name: 'Libellé' }],
        rows: [['x']],
      });
    });
    expect(await copiesIn(bytes)).toEqual([]);
  });

  it.each(['Budget (corrigé)', 'Budget (V2)', 'Mon Budget (bis)', 'Budget (itn6)', 'budget (VF)'])(
    'are those that a person names “%s” as well: only a call’s code tells a kept sheet',
    async (name) => {
      const bytes = await resavedByExceljs(await savedWorkbook({ lines: [LINE] }), (workbook) => {
        copyCells(workbook, 'Budget', name);
      });
      expect(await copiesIn(bytes)).toEqual([name]);
    },
  );
});
