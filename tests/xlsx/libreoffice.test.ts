import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveFormula } from '../../src/standin/book/formula-text';
import type { WorkbookContents } from '../../src/sheets/declaration';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { readContents } from '../../src/xlsx/read-contents';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { resave } from '../sheets/judge/libreoffice';
import { plainReference } from './seen/seen';

/** What would be missing, were there anything in the file that LibreOffice does not take. Views it keeps on a screen only. */
const taken = ({ sheets, otherNames = [] }: WorkbookContents) => ({
  names: otherNames.map(({ name, formula }) => [name, plainReference(formula)]).sort(),
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    tables: sheet.tables.map(({ name, area, columns }) => [
      name,
      area,
      columns.map(({ header }) => header),
    ]),
    formulas: sheet.contents.flatMap(({ cells }) =>
      cells.flat().filter((content) => typeof content === 'object' && content !== null),
    ).length,
    merges: new Set(sheet.merges),
    repeated: sheet.print?.repeatRows,
    orientation: sheet.print?.orientation,
    validations: new Set(
      sheet.validations.map(({ area, validation }) => [area, validation.prompt]),
    ),
    conditionalFormats: new Set(sheet.conditionalFormats.map(({ formula }) => formula)),
  })),
});

describe('LibreOffice', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-opened-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('opens a file and saves it again without losing anything of it', async () => {
    const file = join(folder, 'budget.xlsx');
    const bytes = await writeWorkbook(declareWorkbook(callOf('SNAP4'), 'fr'));
    await writeFile(file, bytes);
    const saved = join(folder, 'saved');
    await resave([file], saved, join(folder, 'profile'));
    const again = new Uint8Array(await readFile(join(saved, 'budget.xlsx')));
    const [before, after] = await Promise.all(
      [bytes, again].map(async (one) => taken(await readContents(one, moveFormula))),
    );
    expect(after).toEqual(before);
  }, 120_000);
});
