import { FIELDS, RANGES, TABLES } from '../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import type { RawRange } from '../../../src/workbook/range';
import { readDossierFile } from '../../builders/dossier-file';
import { callOf } from '../../builders/calls';
import { LINE, resavedByExceljs, savedWorkbook, setCell } from './files';

// Files are written by a library each time, which takes its time on a busy machine.
jest.setTimeout(120_000);

describe('Reading a workbook file', () => {
  it('gives named cells, ranges and tables as an open workbook gives them', async () => {
    const bytes = await savedWorkbook({
      fields: { projectTitle: 'L’été', requested: 600, depositDate: 44_200 },
      lines: [LINE],
    });
    const { snapshot, remarks } = await readDossierFile(bytes);
    expect(remarks).toEqual([]);
    expect(snapshot.names[FIELDS.projectTitle.name]).toEqual({
      sheet: 'Dossier',
      row: 5,
      column: 1,
      values: [['L’été']],
      hasFormula: false,
    });
    expect(snapshot.names[FIELDS.total.name]?.hasFormula).toBe(true);
    expect(snapshot.names[FIELDS.depositDate.name]?.values).toEqual([[44_200]]);
    expect(snapshot.names[RANGES.coCarriers]?.values).toHaveLength(5);
    expect(snapshot.names[RANGES.coCarriers]?.hasFormula).toBeUndefined();
    const budget = snapshot.tables[TABLES.budget];
    expect(budget?.header.values[0]?.slice(0, 2)).toEqual(['Libellé', 'Type de dépense']);
    expect(budget?.body.values[0]?.slice(0, 9)).toEqual([
      'Maquette',
      'Développement',
      'T5',
      '',
      '',
      '',
      2,
      500.5,
      0.2,
    ]);
    expect(budget?.overwritten).toEqual([]);
  });

  it('is understood without a structural problem', async () => {
    const call = callOf('SNAP3');
    const { snapshot } = await readDossierFile(await savedWorkbook({ lines: [LINE] }));
    const dossier = parseDossier(snapshot, call);
    expect(dossier.structure).toEqual([]);
    expect(dossier.overwritten).toEqual([]);
    expect(dossier.lines).toHaveLength(1);
  });

  it('gives what was typed under the table and under the funders, which no formula counts', async () => {
    const ours = await savedWorkbook({ lines: [LINE] });
    const { snapshot: before } = await readDossierFile(ours);
    const body = before.tables[TABLES.budget]?.body;
    const funders = before.names[RANGES.otherFunders];
    expect([body?.below, funders?.below]).toEqual([undefined, undefined]);
    const under = (range: RawRange | undefined, column: number) =>
      range && {
        sheet: range.sheet,
        row: range.row + range.values.length,
        column: range.column + column,
      };
    const bytes = await resavedByExceljs(ours, (workbook) => {
      setCell(workbook, under(body, 1), 'Développement');
      setCell(workbook, under(body, 6), 9000);
      setCell(workbook, under(funders, 1), 500);
    });
    const { snapshot } = await readDossierFile(bytes);
    const { structure } = parseDossier(snapshot, callOf('SNAP3'));
    expect(structure.map(({ kind }) => kind)).toEqual(['outside-table', 'outside-range']);
  });

  it('finds computed cells that were typed over', async () => {
    const ours = await savedWorkbook({ lines: [LINE, LINE] });
    const { snapshot: before } = await readDossierFile(ours);
    const grant = before.names[FIELDS.grant.name];
    const budget = before.tables[TABLES.budget];
    const gross = {
      sheet: 'Budget',
      row: (budget?.body.row ?? 0) + 1,
      column: (budget?.body.column ?? 0) + (budget?.header.values[0]?.indexOf('Montant TTC') ?? 0),
    };
    const bytes = await resavedByExceljs(ours, (workbook) => {
      setCell(workbook, grant, 48_000);
      setCell(workbook, gross, 999);
    });
    const { snapshot } = await readDossierFile(bytes);
    expect(snapshot.names[FIELDS.grant.name]).toMatchObject({
      hasFormula: false,
      values: [[48_000]],
    });
    expect(snapshot.tables[TABLES.budget]?.overwritten).toEqual([gross]);
  });
});
