import { check } from '../../src/documents/dossier/rules/check';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { FIELDS, TABLES, type FieldKey } from '../../src/documents/dossier/template/fields';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import type { Language } from '../../src/language/language';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import type { Scalar } from '../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeWorkbook } from '../../src/xlsx/write';
import { ALL_CALLS, callOf } from '../builders/calls';
import { readDossierFile } from '../builders/dossier-file';
import { said } from '../builders/said';
import { excelWithWork, sheetOf } from './workbench';

// Each situation is also written to a file and read back.
jest.setTimeout(180_000);

const CALL = callOf('SNAP3');

async function opened(call = CALL, language: Language = 'fr'): Promise<NodeHost> {
  const host = await excelWithWork();
  expect(await inject(declareWorkbook(call, language))).toEqual({ kind: 'done' });
  return host;
}

async function inExcel(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours was found.');
  return snapshot;
}

const inFile = async ({ book }: NodeHost): Promise<WorkbookSnapshot> =>
  (await readDossierFile(await writeWorkbook(contentsOfBook(book)))).snapshot;

function type(
  { book }: NodeHost,
  sheet: string,
  [row, column]: readonly [row: number, column: number],
  ...cells: Scalar[]
): void {
  book.asPerson(() =>
    sheetOf(book, sheet).write({ row, column, rows: 1, columns: cells.length }, [cells]),
  );
}

/** Row of a field, from 0; its cell is the second one. */
async function rowOf(field: FieldKey): Promise<number> {
  const range = (await inExcel()).names[FIELDS[field].name];
  if (!range) throw new Error(`${field} is gone`);
  return range.row;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const toldOf = (snapshot: WorkbookSnapshot, call = CALL): readonly string[] =>
  check(call, parseDossier(snapshot, call))
    .findings.filter(({ rule }) => rule === 'dossier.structure')
    .map(({ severity, message }) => `${severity}: ${plain(said(message).fr)}`);

/** What is told of the open workbook, which its file tells as well. */
async function told(host: NodeHost): Promise<readonly string[]> {
  const open = toldOf(await inExcel());
  expect(toldOf(await inFile(host))).toEqual(open);
  return open;
}

describe('An amount that nothing reads', () => {
  it('is told where it stands beside its cell, which is blank: it belongs there', async () => {
    const host = await opened();
    const row = await rowOf('requested');
    type(host, 'Financement', [row, 2], 2_500_000);
    expect(await told(host)).toEqual([
      `warning: 2 500 000 en C${row + 1} n’est lu nulle part : la case « Subvention demandée » est en B${row + 1}, et elle est vide. Tapez-le là.`,
    ]);
  });

  it('is good to know of where that cell is filled in', async () => {
    const host = await opened();
    const row = await rowOf('requested');
    type(host, 'Financement', [row, 1], 400_000, '2 500 000 €');
    expect(await told(host)).toEqual([
      `info: « 2 500 000 € » en C${row + 1}, sur la ligne de « Subvention demandée », n’est lu nulle part : ce qui compte est en B${row + 1}. Une note peut rester là.`,
    ]);
  });

  it('is told in a heading, and over one', async () => {
    const host = await opened();
    const heading = (await rowOf('depositDate')) - 1;
    type(host, 'Dossier', [heading, 1], 2_500_000);
    const cell = `B${heading + 1}`;
    expect(await told(host)).toEqual([
      expect.stringContaining(`info: 2 500 000 en ${cell} n’est lu nulle part`),
    ]);
    type(host, 'Dossier', [heading, 0], 2_500_000, '');
    expect(await told(host)).toEqual([
      expect.stringContaining(`info: 2 500 000 en A${heading + 1} n’est`),
    ]);
  });

  it('is told over the label of a cell', async () => {
    const host = await opened();
    const row = await rowOf('contact');
    type(host, 'Dossier', [row, 0], 2_500_000);
    expect(await told(host)).toEqual([
      expect.stringMatching(/^warning: 2 500 000 en A\d+ n’est lu/),
    ]);
  });

  it('is told once a sheet, with its number, where nobody can tell what it was meant for', async () => {
    const host = await opened();
    const heading = (await rowOf('depositDate')) - 1;
    type(host, 'Dossier', [heading, 1], 100_000, 200_000, 300_000);
    expect(await told(host)).toEqual([
      expect.stringMatching(
        /^info: 100 000 en B.* Il en va de même de 2 autres nombres de cette feuille\.$/,
      ),
    ]);
  });

  it('is seen again as soon as somebody types it', async () => {
    const host = await opened();
    const row = await rowOf('requested');
    expect(await told(host)).toEqual([]);
    type(host, 'Financement', [row, 2], 2_500_000);
    expect(await told(host)).toHaveLength(1);
    type(host, 'Financement', [row, 2], '');
    expect(await told(host)).toEqual([]);
  });
});

describe('What is no amount that was meant to count', () => {
  const NOTES: readonly (readonly [what: string, cells: readonly Scalar[], column: number])[] = [
    ['a remark', ['voir annexe 3, 2 500 000 €'], 3],
    ['a number with words of one’s own before it', ['dont Paris', 250_000], 3],
    ['a number with its unit beside it', [250_000, 'habitants'], 3],
    ['a formula', ['=1000*12'], 4],
    ['a percentage', ['75 %'], 3],
    ['a side calculation beyond our columns', [250_000, '=G6*2'], 8],
    ['a text in which digits occur', ['v2 du 12/03'], 3],
  ];
  it('nor is any of these a fault', async () => {
    const host = await opened();
    const row = await rowOf('carrierName');
    type(host, 'Dossier', [row, 1], 'DINUM');
    const toldOfNotes: Record<string, readonly string[]> = {};
    for (const [what, cells, column] of NOTES) {
      type(host, 'Dossier', [row, column], ...cells);
      toldOfNotes[what] = await told(host);
      type(host, 'Dossier', [row, column], ...cells.map(() => ''));
    }
    expect(toldOfNotes).toEqual(Object.fromEntries(NOTES.map(([what]) => [what, []])));
  });

  it('a small number, or a year, in a row that does not wait for one', async () => {
    const host = await opened();
    const row = await rowOf('carrierName');
    type(host, 'Dossier', [row, 1], 'DINUM', '', 2, 2_021);
    expect(await told(host)).toEqual([]);
  });

  it('a line of notes between the cells', async () => {
    const host = await opened();
    const heading = (await rowOf('depositDate')) - 1;
    type(host, 'Dossier', [heading - 1, 0], 'Hypothèse de jours', 4_500);
    expect(await told(host)).toEqual([]);
  });

  it('what stands over a column of their own, beside sheets that have fewer columns than ours today', async () => {
    const bytes = await writeWorkbook(declareWorkbook(CALL, 'fr'));
    const { snapshot } = await readDossierFile(bytes);
    const table = snapshot.tables[TABLES.budget];
    if (!table) throw new Error('no budget');
    const { sheet, row, values } = table.header;
    const typedAt = (column: number): WorkbookSnapshot => ({
      ...snapshot,
      tables: {
        ...snapshot.tables,
        [TABLES.budget]: {
          ...table,
          header: { ...table.header, values: [values[0]?.slice(0, 11) ?? []] },
        },
      },
      constants: [{ sheet, row: row - 2, column, values: [[250_000]] }],
    });
    const unread = (column: number) =>
      toldOf(typedAt(column)).filter((sentence) => sentence.includes('n’est lu nulle part'));
    expect(unread(10)).toHaveLength(1);
    expect(unread(11)).toEqual([]);
  });

  it.each(ALL_CALLS)('what the sheets of $id say themselves, in either language', async (call) => {
    for (const language of ['fr', 'en'] as const) {
      const bytes = await writeWorkbook(declareWorkbook(call, language));
      const { snapshot } = await readDossierFile(bytes);
      expect(snapshot.constants?.length).toBeGreaterThan(0);
      expect(toldOf(snapshot, call)).toEqual([]);
    }
  });
});
