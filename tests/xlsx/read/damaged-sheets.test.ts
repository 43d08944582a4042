import { TABLES } from '../../../src/documents/dossier/template/fields';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, refusal, resavedByExceljs, savedWorkbook, zipOf } from './files';

jest.setTimeout(120_000);

/** The parts of a sheet of the person's own, the last of the workbook. */
const OWN = 'xl/worksheets/sheet6.xml';
const OWN_RELATIONSHIPS = 'xl/worksheets/_rels/sheet6.xml.rels';

/** A dossier with a sheet « Devis » of the person's own, which has a table; the price of its line is that formula. */
const withOwnSheet = async (price = '=500'): Promise<Uint8Array> =>
  resavedByExceljs(
    await savedWorkbook({ lines: [{ ...LINE, unitPrice: { formula: price } }] }),
    (workbook) => {
      const sheet = workbook.addWorksheet('Devis');
      sheet.getCell('B4').value = 100;
      sheet.addTable({
        name: 'Devis_recus',
        ref: 'D1',
        columns: [{ name: 'Prestataire' }],
        rows: [['x']],
      });
    },
  );

const plain = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const truncated = (xml: string): string => xml.replace('</sheetData>', '');

async function withoutBudgetTable(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const name = 'xl/worksheets/_rels/sheet2.xml.rels';
  const sheet = 'xl/worksheets/sheet2.xml';
  parts.set(name, (parts.get(name) ?? '').replace(/<Relationship [^>]*table[^>]*>/, ''));
  parts.set(sheet, (parts.get(sheet) ?? '').replace(/<tableParts.*?<\/tableParts>/, ''));
  return zipOf([...parts].map(([part, content]) => ({ name: part, content })));
}

describe('A sheet of the person’s own that is damaged', () => {
  it.each([
    ['its cells', OWN, truncated],
    ['what it refers to', OWN_RELATIONSHIPS, (xml: string) => xml.replace('Id=', 'Ix=')],
    ['its table', 'xl/tables/table3.xml', (xml: string) => xml.replace('ref="', 'ref="?')],
  ])('stops no check, whether it is %s', async (_, part, damage) => {
    const bytes = await altered(await withOwnSheet(), { [part]: damage });
    const { snapshot, remarks } = await readDossierFile(bytes);
    expect(snapshot.tables[TABLES.budget]?.body.values[0]?.[0]).toBe('Maquette');
    expect(remarks).toEqual([]);
  });

  it('stops none where a table of ours was lost, and is found in another sheet', async () => {
    const bytes = await withoutBudgetTable(
      await altered(await withOwnSheet(), { [OWN]: truncated }),
    );
    const { snapshot, remarks } = await readDossierFile(bytes);
    expect(snapshot.tables[TABLES.budget]?.body.values[0]?.[0]).toBe('Maquette');
    expect(remarks).toMatchObject([{ rule: 'file.table' }]);
  });

  it('is named where a formula of the dossier calls on it, and so is why', async () => {
    const bytes = await altered(await withOwnSheet('=Devis!B4*1.2'), { [OWN]: truncated });
    const { remarks } = await readDossierFile(bytes);
    expect(remarks).toMatchObject([{ rule: 'file.formula', place: { sheet: 'Budget' } }]);
    expect(plain(remarks[0]?.message.fr)).toContain(
      'la feuille « Devis » qu’elle appelle est abîmée',
    );
    expect(remarks[0]?.message.en).toContain('the sheet “Devis” that it calls on is damaged');
  });

  it('is named where it may hold the table of ours that is gone', async () => {
    const bytes = await altered(
      await resavedByExceljs(await withOwnSheet(), (workbook) =>
        workbook.removeWorksheet('Budget'),
      ),
      { [OWN]: truncated },
    );
    const error = await refusal(bytes);
    expect(error.problem).toBe('damaged');
    expect(plain(error.sentence.fr)).toContain('« Devis »');
    expect(error.sentence.en).toContain('“Devis”');
  });
});

it('A sheet of ours that is damaged is named', async () => {
  const bytes = await altered(await savedWorkbook({ lines: [LINE] }), {
    'xl/worksheets/sheet3.xml': truncated,
  });
  expect(plain((await refusal(bytes)).sentence.fr)).toContain('« Financement »');
});
