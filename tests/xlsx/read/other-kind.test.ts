import { DOSSIER } from '../../../src/documents/dossier/template/template';
import type { SheetContents } from '../../../src/sheets/declaration';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import { SHIFT_1904 } from '../../../src/workbook/dates';
import { namesIn, ofDocument, tablesIn, type Table } from '../../../src/workbook/template';
import { readWorkbook } from '../../../src/xlsx/read';
import { writeWorkbook } from '../../../src/xlsx/write';
import { callOf } from '../../builders/calls';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, resavedByExceljs, savedWorkbook } from './files';
import { SESSION, SITTING_SHEET, marksSheet, workbookOf } from './session';

jest.setTimeout(60_000);

const BOTH = [...ofDocument('dossier', DOSSIER), ...ofDocument('session', SESSION)];

const J1 = marksSheet({ table: 'Bareme_Notes_J1' });
const J2 = marksSheet({
  table: 'Bareme_Notes_J2',
  marks: [{ formula: '=10+4', result: 3 }, 9],
  twice: [null, 99],
});

const saved = (...sheets: readonly SheetContents[]) => writeWorkbook(workbookOf(...sheets));

/** The sheets of a session after those of a dossier. */
function besideDossier() {
  const typed = { fields: { projectTitle: 'Guichet' }, ranges: {}, lines: [LINE], grid: [] };
  const { declaration } = declareFilled(callOf('SNAP3'), 'fr', typed);
  return writeWorkbook({
    ...declaration,
    sheets: [...declaration.sheets, SITTING_SHEET, J1, J2],
  });
}

/** What was typed in the lines of each member, by the name of the table. */
async function marksIn(bytes: Uint8Array) {
  const { snapshot, remarks } = await readWorkbook(bytes, BOTH);
  const marks = Object.entries(snapshot.tables).map(
    ([name, { body }]) => [name, body.values.map((row) => row[2])] as const,
  );
  return { snapshot, remarks, marks: Object.fromEntries(marks) };
}

describe('A kind of document that the reader has never heard of', () => {
  let reading: Awaited<ReturnType<typeof marksIn>>;
  beforeAll(async () => {
    reading = await marksIn(await saved(SITTING_SHEET, J1, J2));
  });

  it('has its single cells read, and which cells its sum adds up', () => {
    const { names } = reading.snapshot;
    expect(names.brm_seance).toMatchObject({ values: [['Automne']], hasFormula: false });
    expect(names.brm_seance_total).toMatchObject({
      hasFormula: true,
      formulas: [['=ROUND(SUM($C$5:$C$6),2)']],
    });
  });

  it('has its blocks read with what stands around them, typed formulas computed', () => {
    expect(reading.snapshot.names.brm_seance_frais).toMatchObject({
      values: [
        ['Salle', 44_201, 120],
        ['Trajets', 44_202, 240],
      ],
      around: { above: { row: 0 }, below: { row: 6 } },
    });
  });

  it('has the table of each member read, and typed formulas in it computed', () => {
    expect(reading.marks).toEqual({ Bareme_Notes_J1: [12, 15], Bareme_Notes_J2: [14, 9] });
  });

  it('has its computed cells seen where a constant overwrote them', () => {
    const { tables } = reading.snapshot;
    expect(tables.Bareme_Notes_J1?.overwritten).toEqual([]);
    expect(tables.Bareme_Notes_J2?.overwritten).toEqual([{ sheet: 'Notes J2', row: 4, column: 3 }]);
  });

  it('has the labels of its sheets read, and nothing to be remarked', () => {
    expect(reading.snapshot.labels?.map(({ sheet }) => sheet)).toEqual([
      'Séance',
      'Notes J1',
      'Notes J2',
    ]);
    expect(reading.snapshot).toMatchObject({ copies: [], standIns: [] });
    expect(reading.remarks).toEqual([]);
  });

  it('has its dates counted from 1900, those in blocks and tables too', async () => {
    const bytes = await altered(await saved(SITTING_SHEET, J1), {
      'xl/workbook.xml': (xml) =>
        /<workbookPr/.test(xml)
          ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
          : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    });
    const { names, tables } = (await readWorkbook(bytes, BOTH)).snapshot;
    expect(names.brm_seance_jour?.values).toEqual([[44_200 + SHIFT_1904]]);
    expect(names.brm_seance_frais?.values[0]).toEqual(['Salle', 44_201 + SHIFT_1904, 120]);
    expect(tables.Bareme_Notes_J1?.body.values[0]?.slice(0, 3)).toEqual([
      'P1',
      44_100 + SHIFT_1904,
      12,
    ]);
  });
});

describe('Two kinds of documents in one file', () => {
  it('are each read as if it stood alone', async () => {
    const { snapshot, remarks } = await readWorkbook(await besideDossier(), BOTH);
    const session = (await readWorkbook(await saved(SITTING_SHEET, J1, J2), SESSION)).snapshot;
    const dossier = (await readDossierFile(await besideDossier())).snapshot;
    expect(snapshot.names).toEqual({ ...dossier.names, ...session.names });
    expect(snapshot.tables).toEqual({ ...dossier.tables, ...session.tables });
    expect(remarks).toEqual([]);
    expect(dossier.names).toHaveProperty('brm_projet');
  });

  it('and one for which nobody asked is not read', async () => {
    const { names, tables } = (await readDossierFile(await besideDossier())).snapshot;
    expect(namesIn(SESSION).filter((name) => name in names)).toEqual([]);
    expect(Object.keys(tables)).toEqual(['Bareme_Budget', 'Bareme_Grille']);
  });

  it.each([
    ['a dossier', () => savedWorkbook({ lines: [LINE] })],
    ['a session', () => saved(SITTING_SHEET, J1, J2)],
  ])('where %s stands alone, nothing of the other is missed', async (_, file) => {
    const { remarks } = await readWorkbook(await withDamagedSheet(await file()), BOTH);
    expect(remarks).toEqual([]);
  });

  it('where neither stands, the file is none of ours', async () => {
    const bytes = await saved({ ...SITTING_SHEET, names: [] });
    await expect(readWorkbook(bytes, BOTH)).rejects.toMatchObject({ problem: 'no-dossier' });
  });
});

describe('Tables of members', () => {
  it('are ours whatever the case in which the file writes their names', async () => {
    const odd = marksSheet({ table: 'BAREME_notes_j3', marks: [8] });
    const { marks } = await marksIn(await saved(SITTING_SHEET, J1, odd));
    expect(marks).toEqual({ Bareme_Notes_J1: [12, 15], BAREME_notes_j3: [8] });
  });

  it('are all read where the code of one is that of another with a number behind it', async () => {
    const J12 = marksSheet({ table: 'Bareme_Notes_J12', marks: [4] });
    const { marks, snapshot } = await marksIn(await saved(SITTING_SHEET, J1, J12));
    expect(marks).toEqual({ Bareme_Notes_J1: [12, 15], Bareme_Notes_J12: [4] });
    expect(snapshot.copies).toEqual([]);
  });

  it('are none of a member where another table of the document is called so', async () => {
    const total = { ...marksTable(), key: 'total', name: 'Bareme_Notes_Total', isPerMember: false };
    const later = { ...marksTable(), key: 'later', name: 'Bareme_Notes_Finales_' };
    const template = [{ ...PART, tables: [marksTable(), total, later] }];
    const bytes = await saved(
      J1,
      marksSheet({ table: 'Bareme_Notes_Total', marks: [1] }),
      marksSheet({ table: 'Bareme_Notes_Total2', sheetName: 'Essai', marks: [2] }),
      marksSheet({ table: 'Bareme_Notes_Finales_J1', marks: [3] }),
    );
    const { tables, copies } = (await readWorkbook(bytes, template)).snapshot;
    expect(Object.keys(tables)).toEqual([
      'Bareme_Notes_J1',
      'Bareme_Notes_Total',
      'Bareme_Notes_Finales_J1',
    ]);
    expect(copies).toEqual([{ sheet: 'Essai', original: 'Notes Total' }]);
  });

  it('are told as copies where the sheet says that it is one, and are not lost for that', async () => {
    const copy = marksSheet({ table: 'Bareme_Notes_J12', sheetName: 'Notes J1 (2)' });
    const { marks, snapshot } = await marksIn(await saved(SITTING_SHEET, J1, copy));
    expect(Object.keys(marks)).toEqual(['Bareme_Notes_J1', 'Bareme_Notes_J12']);
    expect(snapshot.copies).toEqual([{ sheet: 'Notes J1 (2)', original: 'Notes J1' }]);
  });

  it('the same where it has names of ours for itself, as sheets have that Excel copied', async () => {
    const copy = marksSheet({ table: 'Bareme_Notes_J12', sheetName: 'Essai' });
    const bytes = await altered(await saved(SITTING_SHEET, J1, copy), {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '</definedNames>',
          `<definedName name="brm_seance" localSheetId="2">'Essai'!$B$1</definedName></definedNames>`,
        ),
    });
    const { snapshot, remarks } = await marksIn(bytes);
    expect(snapshot.copies).toEqual([{ sheet: 'Essai', original: 'Notes J1' }]);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['Notes J1 (ITN6)', 'Bareme_Notes_J1_ITN6'],
    ['Notes J1 (FRAM26-SUD)', 'Bareme_Notes_J1_FRAM26_SUD_2'],
    ['Notes J1 (SNAP3 v1) (2)', 'Bareme_Notes_J1_SNAP3_v12'],
  ])('are not those that were kept: %s', async (sheetName, table) => {
    const { marks, snapshot } = await marksIn(
      await saved(SITTING_SHEET, J1, marksSheet({ table, sheetName })),
    );
    expect(Object.keys(marks)).toEqual(['Bareme_Notes_J1']);
    expect(snapshot.copies).toEqual([]);
  });
});

describe('The table of a member that was lost', () => {
  it('is found by its headers, and its formulas say whose it was', async () => {
    const bytes = await withoutTables(await saved(SITTING_SHEET, J1, J2), 'Bareme_Notes_J2');
    const { marks, remarks, snapshot } = await marksIn(bytes);
    expect(marks).toEqual({ Bareme_Notes_J1: [12, 15], Bareme_Notes_J2: [14, 9] });
    expect(snapshot.tables.Bareme_Notes_J2?.overwritten).toHaveLength(1);
    expect(remarks).toMatchObject([{ rule: 'file.table', severity: 'warning' }]);
    expect(remarks[0]?.message.fr).toContain('Bareme_Notes_J2');
  });

  it('all of them too, each under its name', async () => {
    const bytes = await withoutTables(
      await saved(SITTING_SHEET, J1, J2),
      'Bareme_Notes_J1',
      'Bareme_Notes_J2',
    );
    const { marks, remarks } = await marksIn(bytes);
    expect(marks).toEqual({ Bareme_Notes_J1: [12, 15], Bareme_Notes_J2: [14, 9] });
    expect(remarks).toHaveLength(2);
  });

  it('is told, and not read, where nothing says whose it was', async () => {
    const blind = marksSheet({ table: 'Bareme_Notes_J3', twice: [24, 30] });
    const bytes = await withoutTables(await saved(SITTING_SHEET, J1, blind), 'Bareme_Notes_J3');
    const { marks, remarks } = await marksIn(bytes);
    expect(Object.keys(marks)).toEqual(['Bareme_Notes_J1']);
    expect(remarks).toMatchObject([
      { rule: 'file.table', severity: 'error', place: { sheet: 'Notes J3', row: 2, column: 0 } },
    ]);
    expect(remarks[0]?.message.en).toContain('A3:D5');
  });

  it('is told so too on a sheet whose name goes on where that of another member ends', async () => {
    const marks = Array.from({ length: 20 }, (_, row) => row);
    const blind = marksSheet({ table: 'Bareme_Notes_J12', marks, twice: marks });
    const like = marksSheet({ table: 'Bareme_Notes_J1', marks });
    const bytes = await withoutTables(await saved(SITTING_SHEET, like, blind), 'Bareme_Notes_J12');
    const { remarks, snapshot } = await marksIn(bytes);
    expect(remarks).toMatchObject([{ rule: 'file.table', place: { sheet: 'Notes J12' } }]);
    expect(snapshot.copies).toEqual([]);
  });

  it('is neither lost nor counted twice where a program copied the cells of one that stands', async () => {
    const both = await saved(SITTING_SHEET, J1, marksSheet({ table: 'Bareme_Notes_J9' }));
    const bytes = await altered(await withoutTables(both, 'Bareme_Notes_J9'), {
      'xl/worksheets/sheet3.xml': (xml) => xml.replaceAll('Notes_J9[', 'Notes_J1['),
    });
    const { marks, remarks } = await marksIn(bytes);
    expect(marks).toEqual({ Bareme_Notes_J1: [12, 15] });
    expect(remarks).toEqual([]);
  });

  it('is not guessed at where it may be in a sheet that cannot be read: a formula calls on it', async () => {
    const lost = await withoutTables(await saved(SITTING_SHEET, J2, J1), 'Bareme_Notes_J1');
    const bytes = await altered(lost, {
      'xl/worksheets/sheet3.xml': (xml) => xml.replace('</sheetData>', ''),
    });
    await expect(readWorkbook(bytes, BOTH)).rejects.toMatchObject({ problem: 'damaged' });
  });
});

const PART = { key: 'marks', fields: [], blocks: [], texts: [] };

function marksTable(): Table {
  const [table] = tablesIn(SESSION);
  if (!table) throw new Error('a session has a table for each member');
  return table;
}

const withDamagedSheet = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const more = await resavedByExceljs(bytes, (workbook) => {
    workbook.addWorksheet('À moi').getCell('A1').value = 'Notes';
  });
  const own = [...(await partsOf(more)).keys()]
    .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
  return altered(more, { [own ?? '']: (xml) => xml.replace('</sheetData>', '') });
};

/** The file after a library that keeps the cells of those tables and drops the tables. */
async function withoutTables(bytes: Uint8Array, ...tables: readonly string[]): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const gone = [...parts].flatMap(([name, xml]) =>
    tables.some((table) => xml.includes(`displayName="${table}"`)) ? [name] : [],
  );
  const changes = gone.flatMap((table) => {
    const file = table.split('/').at(-1) ?? '';
    const [rels = ''] =
      [...parts].find(([name, xml]) => /worksheets\/_rels/.test(name) && xml.includes(file)) ?? [];
    const sheet = rels.replace('_rels/', '').replace(/\.rels$/, '');
    return [
      [rels, (xml: string) => xml.replace(/<Relationship [^>]*table[^>]*>/, '')] as const,
      [sheet, (xml: string) => xml.replace(/<tableParts.*?<\/tableParts>/, '')] as const,
    ];
  });
  return altered(bytes, Object.fromEntries(changes));
}
