import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import type { CellContent, WorkbookContents } from '../../src/sheets/declaration';
import { PAGE_MARGINS } from '../../src/sheets/page-margins';
import { writeWorkbook } from '../../src/xlsx/write';
import { complaintsAbout, partOf, partsOf } from './package';

/** One sheet whose column A holds these. */
const column = (...contents: readonly CellContent[]): WorkbookContents => ({
  sheets: [
    {
      name: 'L’été, d’abord',
      hidden: false,
      tabColor: null,
      columnWidths: [20],
      rowHeights: [],
      contents: [
        {
          area: { row: 0, column: 0, rows: contents.length, columns: 1 },
          cells: contents.map((content) => [content]),
        },
      ],
      formats: [],
      merges: [],
      tables: [],
      names: [],
      validations: [],
      conditionalFormats: [],
      freeze: null,
      showGridlines: true,
      print: {
        orientation: 'portrait',
        repeatRows: { first: 0, last: 0 },
        footer: { left: '', center: '', right: '' },
        margins: PAGE_MARGINS,
      },
    },
  ],
  styles: {},
});

async function readBack(contents: WorkbookContents): Promise<ExcelJS.Cell[]> {
  const workbook = new ExcelJS.Workbook();
  const file = await writeWorkbook(contents);
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const rows = contents.sheets[0]?.contents[0]?.area.rows ?? 0;
  return Array.from({ length: rows }, (_, row) => sheet?.getCell(row + 1, 1)).filter(
    (cell) => cell !== undefined,
  );
}

/** Two code points are no characters and cannot stand in a file. */
const wellFormed = (text: string): string => text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');

const DANGEROUS = ['=1+1', "=cmd|' /C calc'!A0", '+33 6 12', '-5', '@SUM(A1)', "'quoted"];

describe('Text is never a formula', () => {
  it.each(DANGEROUS)('%s', async (text) => {
    const [cell] = await readBack(column(text));
    expect(cell).toMatchObject({ type: ExcelJS.ValueType.String, value: text });
  });

  it('nor does it become one when someone opens its cell and presses Enter', async () => {
    const parts = await partsOf(await writeWorkbook(column('plain', ...DANGEROUS)));
    const styles = [
      ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(partOf(parts, 'xl/styles.xml'))?.[1] ?? '').matchAll(
        /<xf [^>]*>/g,
      ),
    ].map(([style]) => style.includes('quotePrefix="1"'));
    const cells = partOf(parts, 'xl/worksheets/sheet1.xml').matchAll(/<c r="[^"]*"([^>]*)>/g);
    const quoted = [...cells].map(
      ([, attributes = '']) => styles[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)],
    );
    expect(quoted).toEqual([false, ...DANGEROUS.map(() => true)]);
  });

  it('a formula is one, with the result that is known of it', async () => {
    const [cell] = await readBack(column({ formula: '=1+1', result: 2 }));
    expect(cell).toMatchObject({ formula: '1+1', result: 2 });
  });
});

describe('Whatever a person typed', () => {
  const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 });

  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        const { sheets } = await readXlsx(await writeWorkbook(column(...typed)));
        expect(sheets[0]?.rows.map(([value]) => value)).toEqual(typed.map(wellFormed));
      }),
      { numRuns: 50, examples: [[['_x0041_', ' a ', 'a\r\nb\t', '\u0007', '\uffff', '#REF!']]] },
    );
  }, 60_000);

  it('leaves a file that follows the standard', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        const parts = await partsOf(await writeWorkbook(column(...typed)));
        expect(complaintsAbout(parts)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('numbers keep every digit', async () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(numbers, async (typed) => {
        const cells = await readBack(column(...typed));
        expect(cells.map(({ value }) => value)).toEqual(typed.map((one) => one + 0));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
