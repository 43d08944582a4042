import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIELDS, RANGES, TABLES } from '../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { readDossierFile } from '../../builders/dossier-file';
import { readContents } from '../../../src/xlsx/read-contents';
import { callOf } from '../../builders/calls';
import { resave } from '../../sheets/judge/libreoffice';
import { LINE, altered, partsOf, resavedByExceljs, savedWorkbook, zipOf } from './files';

jest.setTimeout(120_000);

const TYPED = {
  fields: { projectTitle: 'L’été à 20 %', requested: 600, depositDate: 44_200, startDate: 44_300 },
  lines: [LINE, { ...LINE, label: 'Second', quantity: 3 }],
};

const BUDGET = 'xl/worksheets/sheet2.xml';

async function read(bytes: Uint8Array) {
  const { snapshot, remarks } = await readDossierFile(bytes);
  const dossier = parseDossier(snapshot, callOf('SNAP3'));
  return { snapshot, remarks, dossier };
}

describe('The same dossier is read whoever saved the file', () => {
  let ours: Uint8Array;
  beforeAll(async () => {
    ours = await savedWorkbook(TYPED);
  });

  /** What was understood, the sheets' own names and places aside. */
  const understood = async (bytes: Uint8Array) => {
    const { dossier, remarks } = await read(bytes);
    return { ...dossier, remarks };
  };

  it('exceljs', async () => {
    expect(await understood(await resavedByExceljs(ours))).toEqual(await understood(ours));
  });

  it('LibreOffice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-read-'));
    try {
      const file = join(folder, 'dossier.xlsx');
      await writeFile(file, ours);
      await resave([file], join(folder, 'out'), join(folder, 'profile'));
      const theirs = new Uint8Array(await readFile(join(folder, 'out', 'dossier.xlsx')));
      const before = await understood(ours);
      const after = await understood(theirs);
      expect(after.lines).toEqual(before.lines);
      expect(after.facts).toEqual(before.facts);
      expect(after.structure).toEqual([]);
      expect(after.overwritten).toEqual([]);
      expect(after.remarks).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a library that drops tables: their lines are found by their headers, and this is said', async () => {
    const { dossier, remarks } = await read(await withoutBudgetTable(ours));
    expect(dossier.lines.map(({ label }) => label.value)).toEqual(['Maquette', 'Second']);
    expect(dossier.structure).toEqual([]);
    expect(remarks).toMatchObject([{ rule: 'file.table', severity: 'warning' }]);
  });

  it('a library that drops tables, and whose headers no longer tell: the table is missing', async () => {
    const bytes = await resavedByExceljs(ours, (workbook) => {
      const budget = workbook.getWorksheet('Budget');
      budget?.removeTable(TABLES.budget);
      budget?.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value === 'Libellé') cell.value = 'Objet';
        }),
      );
    });
    const { dossier, remarks } = await read(bytes);
    expect(dossier.structure).toEqual([{ kind: 'missing-table', table: 'budget' }]);
    expect(remarks).toEqual([]);
  });

  it('a sheet deleted: what it held is missing, the rest is there', async () => {
    const bytes = await resavedByExceljs(ours, (workbook) => workbook.removeWorksheet('Budget'));
    const { dossier } = await read(bytes);
    expect(dossier.structure).toContainEqual({ kind: 'missing-table', table: 'budget' });
    expect(dossier.facts.projectTitle.value).toBe('L’été à 20 %');
  });

  it('names that belong to a sheet, in another case', async () => {
    const bytes = await altered(ours, {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '<definedName name="brm_projet"',
          '<definedName localSheetId="0" name="BRM_Projet"',
        ),
    });
    const { snapshot } = await read(bytes);
    expect(snapshot.names[FIELDS.projectTitle.name]?.values).toEqual([['L’été à 20 %']]);
  });

  it('macros beside the sheets, which nothing looks at', async () => {
    const bytes = await altered(
      ours,
      {
        '[Content_Types].xml': (xml) =>
          xml
            .replace(
              'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
              'vnd.ms-excel.sheet.macroEnabled.main+xml',
            )
            .replace(
              '<Override',
              '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
            ),
      },
      [{ name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }],
    );
    expect(await understood(bytes)).toEqual(await understood(ours));
  });

  it('the strict variant of the format', async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
    const names = ['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', BUDGET];
    const bytes = await altered(ours, Object.fromEntries(names.map((name) => [name, strict])));
    expect(await understood(bytes)).toEqual(await understood(ours));
  });

  it('days counted from 1904', async () => {
    const bytes = await altered(await savedWorkbook({ fields: { depositDate: 44_200 - 1462 } }), {
      'xl/workbook.xml': (xml) =>
        /<workbookPr/.test(xml)
          ? xml.replace(/<workbookPr/, '<workbookPr date1904="1"')
          : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    });
    const { snapshot } = await read(bytes);
    expect(snapshot.names[FIELDS.depositDate.name]?.values).toEqual([[44_200]]);
  });

  it('a chart sheet among the sheets', async () => {
    expect(await understood(await withChartSheet(ours))).toEqual(await understood(ours));
  });

  it('a chart sheet, and a table that was lost', async () => {
    const bytes = await withoutBudgetTable(await withChartSheet(ours));
    expect(await understood(bytes)).toEqual(await understood(await withoutBudgetTable(ours)));
  });

  it.each([
    ['a chart sheet', (bytes: Uint8Array) => withChartSheet(bytes)],
    ['part names in other letters', (bytes: Uint8Array) => withNamesInCapitals(bytes)],
  ])('and opened into the grid, with %s, it is the same', async (_, change) => {
    const opened = async (bytes: Uint8Array) => readContents(bytes, (formula) => formula);
    expect(await opened(await change(ours))).toEqual(await opened(ours));
  });

  it('is not opened into the grid where it is damaged', async () => {
    const bytes = await altered(ours, { 'xl/styles.xml': (xml) => xml.replace('</fonts>', '') });
    await expect(readContents(bytes, (formula) => formula)).rejects.toMatchObject({
      problem: 'damaged',
    });
  });
});

/** A chart sheet before the others, so that each of them has another position. */
const withChartSheet = (bytes: Uint8Array): Promise<Uint8Array> =>
  altered(
    bytes,
    {
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
        ),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      'xl/workbook.xml': (xml) =>
        xml
          .replace('<sheets>', '<sheets><sheet name="Graphique" sheetId="99" r:id="rId99"/>')
          .replaceAll(/localSheetId="(\d+)"/g, (_, id) => `localSheetId="${Number(id) + 1}"`)
          .replace(/activeTab="(\d+)"|<workbookView(?![^>]*activeTab)/, (view, id?: string) =>
            id === undefined ? `${view} activeTab="1"` : `activeTab="${Number(id) + 1}"`,
          ),
    },
    [{ name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' }],
  );

const withoutBudgetTable = (bytes: Uint8Array): Promise<Uint8Array> =>
  altered(bytes, {
    'xl/worksheets/_rels/sheet2.xml.rels': (xml) =>
      xml.replace(/<Relationship [^>]*table[^>]*>/, ''),
    [BUDGET]: (xml) => xml.replace(/<tableParts.*?<\/tableParts>/, ''),
  });

async function withNamesInCapitals(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = [...(await partsOf(bytes))];
  return zipOf(
    parts.map(([name, content]) => ({
      name: /\.rels$|Content/.test(name) ? name : name.toUpperCase(),
      content,
    })),
  );
}

/** The cells of the first line from the label on, as the file's XML writes them. */
async function withFirstCells(...cells: readonly string[]) {
  const bytes = await altered(await savedWorkbook(TYPED), {
    [BUDGET]: (xml) => {
      const row = /<row [^>]*r="(\d+)"[^>]*>(?=(?:(?!<\/row>).)*Maquette)/s.exec(xml)?.[1] ?? '11';
      return cells.reduce((text, cell, index) => {
        const name = `${String.fromCharCode(65 + index)}${row}`;
        const whole = new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's');
        return text.replace(whole, cell.replaceAll('@', name));
      }, xml);
    },
  });
  const { snapshot } = await read(bytes);
  return snapshot.tables[TABLES.budget]?.body.values[0]?.slice(0, cells.length);
}

describe('However a cell is written, it holds what Excel shows', () => {
  it('text in line, in runs, with its spaces and signs', async () => {
    expect(
      await withFirstCells(
        '<c r="@" t="inlineStr"><is><r><t>Ma</t></r><r><t xml:space="preserve">quette </t></r></is></c>',
        '<c r="@" t="inlineStr"><is><t>A &amp; B &#233;</t></is></c>',
        '<c r="@" t="str"><v>T5</v></c>',
        '<c r="@" t="b"><v>1</v></c>',
        '<c r="@" t="e"><v>#REF!</v></c>',
        '<c r="@" s="0"/>',
        '<c r="@"><v>1.2E3</v></c>',
      ),
    ).toEqual(['Maquette ', 'A & B é', 'T5', true, '#REF!', '', 1200]);
  });

  it('days as text, and numbers in cells that show days', async () => {
    expect(
      await withFirstCells(
        '<c r="@" t="d"><v>2021-01-31</v></c>',
        '<c r="@" t="d"><v>2021-01-31T12:00:00Z</v></c>',
      ),
    ).toEqual([44_227, 44_227.5]);
  });

  it('formulas shared by a group of cells, each moved to its place', async () => {
    expect(
      await withFirstCells(
        '<c r="@"><f t="shared" ref="A1:C1" si="0">$G11+H11</f><v>1</v></c>',
        '<c r="@"><f t="shared" si="0"/><v>1</v></c>',
      ),
    ).toEqual([2 + 500.5, 2 + 0.2]);
  });
});

describe('Rows without number or content', () => {
  it('a range of names that holds nothing is read as empty cells', async () => {
    const { snapshot } = await read(await savedWorkbook());
    expect(snapshot.names[RANGES.otherFunders]?.values.flat().every((cell) => cell === '')).toBe(
      true,
    );
  });
});

describe('Cells merged across a table', () => {
  it('are told with their place, and the lines are read all the same', async () => {
    const bytes = await altered(await savedWorkbook(TYPED), {
      [BUDGET]: (xml) =>
        xml.replace(
          /(<mergeCells[^>]*>)|(?=<(?:conditionalFormatting|dataValidations|pageMargins))/,
          (_, open?: string) =>
            open === undefined
              ? '<mergeCells><mergeCell ref="A11:A12"/></mergeCells>'
              : `${open}<mergeCell ref="A11:A12"/>`,
        ),
    });
    const { remarks } = await read(bytes);
    expect(remarks).toMatchObject([
      { rule: 'file.merged', severity: 'error', place: { sheet: 'Budget', row: 10, column: 0 } },
    ]);
    expect(remarks[0]?.message.fr).toContain('A11:A12');
  });
});
