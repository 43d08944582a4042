import { inject } from '../../src/excel/insert/inject';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import type { PrintSetup, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';
import { NORMAL_MARGINS } from '../../src/sheets/page-margins';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { writeWorkbook } from '../../src/xlsx/write';
import { ALL_CALLS } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { excelWithWork } from '../excel/workbench';
import { seenInBook } from './seen/in-book';
import { seenInFile } from './seen/in-file';
import type { SeenWorkbook } from './seen/seen';

async function injected(declaration: WorkbookDeclaration): Promise<SeenWorkbook> {
  const { book } = await excelWithWork();
  expect(await inject(declaration)).toEqual({ kind: 'done' });
  const seen = seenInBook(
    book,
    declaration.sheets.map(({ name }) => name),
  );
  book.dispose();
  return seen;
}

const written = async (declaration: WorkbookDeclaration): Promise<SeenWorkbook> =>
  seenInFile(await writeWorkbook(declaration));

describe.each(['fr', 'en'] as const)(
  'The file and the injected workbook are the same (%s)',
  (language) => {
    it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
      '%s',
      async (_, call) => {
        const declaration = declareWorkbook(call, language);
        const file = await written(declaration);
        const workbook = await injected(declaration);
        expect(file.names).toEqual(workbook.names);
        expect(file.sheets).toHaveLength(workbook.sheets.length);
        file.sheets.forEach((sheet, index) => expect(sheet).toEqual(workbook.sheets[index]));
      },
      60_000,
    );
  },
);

type Sheet = WorkbookDeclaration['sheets'][number];

/** Each in the sheet of the small declaration that has such a thing. */
const DIFFERENCES: readonly (readonly [what: string, sheet: 0 | 1, change: Partial<Sheet>])[] = [
  ['tab', 0, { tabColor: '#1F3A60' }],
  ['visible sheets', 1, { hidden: true }],
  ['width', 1, { columnWidths: [20, 13] }],
  ['height', 0, { rowHeights: [{ row: 0, points: 25 }] }],
  ['text', 0, { contents: [{ area: cellAt(0, 0), cells: [['Appel\u00a0']] }] }],
  ['look', 0, { formats: [] }],
  ['merge', 0, { merges: [] }],
  ['name', 0, { names: [{ name: FIELDS.call.name, area: cellAt(0, 1) }] }],
  ['table', 1, { tables: [] }],
  ['validation', 1, { validations: [] }],
  ['conditional format', 1, { conditionalFormats: [] }],
  ['freeze', 1, { freeze: { rows: 2, columns: 0 } }],
  ['gridlines', 1, { showGridlines: true }],
  ['footer', 1, { print: { ...aPrint(), footer: { left: '', center: '', right: '&P' } } }],
  ['orientation', 1, { print: { ...aPrint(), orientation: 'portrait' } }],
  ['repeated rows', 1, { print: { ...aPrint(), repeatRows: null } }],
  ['printed area', 1, { print: { ...aPrint(), area: { row: 0, column: 0, rows: 2, columns: 1 } } }],
  ['margins', 1, { print: { ...aPrint(), margins: NORMAL_MARGINS } }],
];

function cellAt(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function aPrint(): PrintSetup {
  const [sheet] = aSmallDeclaration().sheets;
  if (!sheet) throw new Error('The small declaration has no sheet');
  return sheet.print;
}

describe('A difference would be noticed', () => {
  let workbook: SeenWorkbook;
  beforeAll(async () => {
    workbook = await injected(aSmallDeclaration());
  });

  it('and there is none', async () => {
    expect(await written(aSmallDeclaration())).toEqual(workbook);
  });

  it.each(DIFFERENCES)('in the %s', async (_, index, change) => {
    const declaration = aSmallDeclaration();
    const sheets = declaration.sheets.map((sheet, at) =>
      at === index ? { ...sheet, ...change } : sheet,
    );
    expect(await written({ ...declaration, sheets })).not.toEqual(workbook);
  });
});
