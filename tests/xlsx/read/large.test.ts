import { TABLES } from '../../../src/documents/dossier/template/fields';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, refusal, savedWorkbook, zipOf } from './files';

jest.setTimeout(300_000);

const BUDGET = 'xl/worksheets/sheet2.xml';
const LAST_ROW = 1_048_576;

/** Rows down to the last of the sheet, each made from its number, put after those that are there. */
function rowsBelow(xml: string, row: (number: number) => string): string {
  const first =
    Math.max(...[...xml.matchAll(/<row [^>]*r="(\d+)"/g)].map(([, r]) => Number(r))) + 1;
  const rows = Array.from({ length: LAST_ROW - first + 1 }, (_, index) => row(first + index));
  return xml.replace('</sheetData>', () => `${rows.join('')}</sheetData>`);
}

async function withBudget(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await partsOf(await savedWorkbook({ lines: [LINE] }));
  return zipOf(
    [...parts].map(([name, content]) => ({
      name,
      content: name === BUDGET ? change(content) : content,
    })),
  );
}

describe('A sheet that goes down to its last row', () => {
  it('is read when only its format does', async () => {
    const bytes = await withBudget((xml) =>
      rowsBelow(
        xml,
        (row) =>
          `<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`,
      ),
    );
    const before = process.memoryUsage().arrayBuffers;
    const { snapshot, remarks } = await readDossierFile(bytes);
    expect(remarks).toEqual([]);
    expect(snapshot.tables[TABLES.budget]?.body.values[0]?.[0]).toBe('Maquette');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 2 ** 20);
  });

  it('is read when its table was drawn down to it, over empty rows', async () => {
    const parts = await partsOf(await savedWorkbook({ lines: [LINE] }));
    const [table] =
      [...parts].find(([, xml]) => xml.includes(`displayName="${TABLES.budget}"`)) ?? [];
    const bytes = await altered(await savedWorkbook({ lines: [LINE] }), {
      [String(table)]: (xml) =>
        xml.replaceAll(/ref="A(\d+):([A-Z]+)\d+"/g, `ref="A$1:$2${LAST_ROW}"`),
    });
    const { snapshot } = await readDossierFile(bytes);
    const values = snapshot.tables[TABLES.budget]?.body.values ?? [];
    expect(values[0]?.[0]).toBe('Maquette');
    expect(values.length).toBeLessThan(1000);
  });

  it('is refused in a sentence that names it when every row holds something', async () => {
    const bytes = await withBudget((xml) =>
      rowsBelow(xml, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`),
    );
    const error = await refusal(bytes);
    expect(error.problem).toBe('too-large');
    expect(error.sentence.fr).toMatch(/«\sBudget\s» compte plus de 100\s000 lignes/);
  });

  it('is read when a lone note stands in its last cell, and its dimension is absurd', async () => {
    const bytes = await withBudget((xml) =>
      xml
        .replace(/<dimension[^>]*>/, '')
        .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
        .replace(
          '</sheetData>',
          `<row r="${LAST_ROW}"><c r="XFD${LAST_ROW}"><v>1</v></c></row></sheetData>`,
        ),
    );
    const { snapshot } = await readDossierFile(bytes);
    expect(snapshot.tables[TABLES.budget]?.body.values[0]?.[0]).toBe('Maquette');
  });

  it('does not matter when it is none of ours', async () => {
    const ours = await savedWorkbook({ lines: [LINE] });
    const bytes = await altered(
      ours,
      {
        '[Content_Types].xml': (xml) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
          ),
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
          ),
        'xl/workbook.xml': (xml) =>
          xml.replace('</sheets>', '<sheet name="Export" sheetId="99" r:id="rId99"/></sheets>'),
      },
      [
        {
          name: 'xl/worksheets/sheet99.xml',
          content: Buffer.alloc(140 * 2 ** 20, ' '),
          unchecked: true,
        },
      ],
    );
    await expect(readDossierFile(bytes)).resolves.toMatchObject({ remarks: [] });
  });
});
