import type ExcelJS from 'exceljs';
import type { Entries } from '../../../src/documents/dossier/entries';
import { FIELDS, RANGES } from '../../../src/documents/dossier/template/fields';
import type { Observations } from '../../../src/workbook/observations';
import { NOTHING_HIDDEN } from '../../builders/observations';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, resavedByExceljs, savedWorkbook } from '../read/files';

const [FIRST, PRICE] = [11, 8];
const LINES: Entries['lines'] = [
  LINE,
  { ...LINE, label: 'Recette', unitPrice: 900 },
  { ...LINE, label: 'Support', unitPrice: { formula: '=IFERROR(1/0,300)' } },
];

/** Our lists are hidden by design. */
const NOTHING: Observations = {
  ...NOTHING_HIDDEN,
  hiddenSheets: [{ name: 'Listes', isVery: false, isRead: false, rows: [] }],
};

/** What is seen of a file; which results it keeps is no matter but where it is asked. */
async function seenIn(bytes: Uint8Array): Promise<Observations> {
  const { observed } = await readDossierFile(bytes);
  return { ...(await observed()), withoutResult: [] };
}

type Change = (sheet: (name: string) => ExcelJS.Worksheet) => void;

/** What is seen once a person has changed something in a dossier of two lines. */
async function seenAfter(change: Change, lines = LINES.slice(0, 2)): Promise<Observations> {
  const bytes = await resavedByExceljs(await savedWorkbook({ lines }), (workbook) =>
    change((name) => {
      const sheet = workbook.getWorksheet(name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      return sheet;
    }),
  );
  return seenIn(bytes);
}

const price = (sheet: ExcelJS.Worksheet, line = 0): ExcelJS.Cell =>
  sheet.getCell(FIRST + line, PRICE);

const at = (row: number, column: number) => ({ sheet: 'Budget', row, column });

describe('In a dossier as it was filled in', () => {
  it('nothing is kept from sight but the lists', async () => {
    expect(await seenIn(await savedWorkbook({ lines: LINES.slice(0, 2) }))).toEqual(NOTHING);
    expect(await seenAfter(() => undefined)).toEqual(NOTHING);
  });

  it('the formulas of which the file keeps no result are counted', async () => {
    const { observed } = await readDossierFile(await savedWorkbook({ lines: LINES.slice(0, 1) }));
    const { withoutResult } = await observed();
    expect(withoutResult).toContainEqual(at(FIRST - 1, 9));
  });
});

describe('Sheets out of sight', () => {
  it('hidden, very hidden', async () => {
    const { hiddenSheets } = await seenAfter((sheet) => {
      sheet('Budget').state = 'hidden';
      sheet('Financement').state = 'veryHidden';
    });
    expect(hiddenSheets).toMatchObject([
      { name: 'Budget', isVery: false, isRead: true, rows: [FIRST - 1, FIRST] },
      { name: 'Financement', isVery: true, isRead: true },
      { name: 'Listes', isVery: false, isRead: false, rows: [] },
    ]);
  });

  it('of a person’s own are told apart', async () => {
    const bytes = await resavedByExceljs(await savedWorkbook(), (workbook) => {
      workbook.addWorksheet('Calculs', { state: 'hidden' });
    });
    const { hiddenSheets } = await seenIn(bytes);
    expect(hiddenSheets).toContainEqual({
      name: 'Calculs',
      isVery: false,
      isRead: false,
      rows: [],
    });
  });
});

describe('Rows and columns out of sight', () => {
  it('a line hidden by hand, and one in which nothing is typed', async () => {
    const { hiddenRows } = await seenAfter((sheet) => {
      sheet('Budget').getRow(FIRST + 1).hidden = true;
      sheet('Budget').getRow(FIRST + 3).hidden = true;
    });
    expect(hiddenRows).toEqual([{ sheet: 'Budget', row: FIRST, isFiltered: false }]);
  });

  it('a line hidden by the filter of the table', async () => {
    const bytes = await altered(await savedWorkbook({ lines: LINES.slice(0, 2) }), {
      'xl/tables/table1.xml': (xml) =>
        xml.replace(
          /<autoFilter ref="([^"]*)"\/>/,
          '<autoFilter ref="$1"><filterColumn colId="0"><filters><filter val="Maquette"/></filters></filterColumn></autoFilter>',
        ),
      'xl/worksheets/sheet2.xml': (xml) =>
        xml.replace(`<row r="${FIRST + 1}"`, `<row r="${FIRST + 1}" hidden="1"`),
    });
    expect((await seenIn(bytes)).hiddenRows).toEqual([
      { sheet: 'Budget', row: FIRST, isFiltered: true },
    ]);
  });

  it('a column, by its title', async () => {
    const { hiddenColumns } = await seenAfter((sheet) => {
      sheet('Budget').getColumn(PRICE).hidden = true;
    });
    expect(hiddenColumns).toContainEqual({
      sheet: 'Budget',
      column: PRICE - 1,
      title: 'Prix unitaire HT',
    });
  });
});

describe('Cells out of sight', () => {
  const veiledBy = async (change: (cell: ExcelJS.Cell) => void) =>
    (await seenAfter((sheet) => change(price(sheet('Budget'))))).veiledCells;
  const told = (by: string) => [{ place: at(FIRST - 1, PRICE - 1), by, holds: LINE.unitPrice }];

  it('white on white, whichever way the file says white', async () => {
    const white = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } } as const;
    for (const color of [{ argb: 'FFFFFFFF' }, { argb: 'FFFEFEFE' }, { theme: 0 }]) {
      const found = await veiledBy((cell) => {
        cell.style = { ...cell.style, fill: white, font: { color } };
      });
      expect(found).toEqual(told('colour'));
    }
  });

  it('in the colour of its ground', async () => {
    const found = await veiledBy((cell) => {
      cell.style = { ...cell.style, font: { color: { argb: 'FFFFFBEA' } } };
    });
    expect(found).toEqual(told('colour'));
  });

  it.each([';;;', ';;', '"";"";""', '_(_);;'])('by the format %s', async (numFmt) => {
    const found = await veiledBy((cell) => {
      cell.style = { ...cell.style, numFmt };
    });
    expect(found).toEqual(told('format'));
  });

  it.each([
    ['[=0]"";General', false],
    ['[=0]"";[Red][<0]-0;0', false],
    ['[<0]"";General', false],
    ['[=1]"oui";0', false],
    ['[<1000]"";0', true],
    ['[<0]0;', true],
    ['""', true],
    ['"65 €"', true],
    [`0;${'['.repeat(100_000)}`, false],
  ])('by what the conditions of the format %s choose', async (numFmt, isVeiled) => {
    const found = await veiledBy((cell) => {
      cell.style = { ...cell.style, numFmt };
    });
    expect(found).toEqual(isVeiled ? told('format') : []);
  });

  it('by a format that writes in white, on white alone', async () => {
    const ground = (argb: string) =>
      ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
    const on = (argb: string) =>
      veiledBy((cell) => {
        cell.style = { ...cell.style, numFmt: '[White]0.00', fill: ground(argb) };
      });
    expect(await on('FFFFFFFF')).toEqual(told('colour'));
    expect(await on('FF1F3A5F')).toEqual([]);
  });

  it('by a format that names the colour of the ground, whatever the font says', async () => {
    const cream = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBEA' } } as const;
    const written = (numFmt: string, color: string) =>
      veiledBy((cell) => {
        cell.style = { ...cell.style, numFmt, fill: cream, font: { color: { argb: color } } };
      });
    for (const named of ['[White]0.00', '[Yellow]0.00', '[Color2]0']) {
      expect(await written(named, 'FF000000')).toEqual(told('colour'));
    }
    expect(await written('[Red]0.00', 'FFFFFBEA')).toEqual([]);
  });

  const inRuns = (...runs: readonly (readonly [text: string, argb: string | null])[]) =>
    seenAfter((sheet) => {
      sheet('Budget').getCell(FIRST, 1).value = {
        richText: runs.map(([text, argb]) => ({
          text,
          ...(argb && { font: { color: { argb } } }),
        })),
      };
    });

  it('in letters of several colours, one of them that of the ground', async () => {
    const { veiledCells } = await inRuns(['Étude ', 'FF000000'], ['annulée', 'FFFFFBEA']);
    expect(veiledCells).toMatchObject([{ place: at(FIRST - 1, 0), by: 'colour' }]);
    expect((await inRuns(['Étude ', 'FF000000'], [' ', 'FFFFFBEA'])).veiledCells).toEqual([]);
    expect((await inRuns(['Étude ', null], ['en gras', 'FFA4001D'])).veiledCells).toEqual([]);
  });

  const under = async (
    rule: Record<string, unknown>,
    style: Partial<ExcelJS.Style> | null = { font: { color: { argb: 'FFFFFBEA' } } },
  ) =>
    seenAfter((sheet) => {
      sheet('Budget').addConditionalFormatting({
        ref: `H${FIRST}:H${FIRST + 1}`,
        rules: [
          { priority: 1, ...(style && { style }), ...rule } as ExcelJS.ConditionalFormattingRule,
        ],
      });
    });

  it.each([
    ['expression', { type: 'expression', formulae: [`$H${FIRST}>700`] }],
    ['comparison', { type: 'cellIs', operator: 'between', formulae: ['800', '1000'] }],
  ])('by a condition that is met: %s', async (_, rule) => {
    expect((await under(rule)).veiledCells).toEqual([
      { place: at(FIRST, PRICE - 1), by: 'colour', holds: 900 },
    ]);
  });

  it('by the format of a condition', async () => {
    const rule = { type: 'expression', formulae: ['TRUE'] };
    const { veiledCells } = await under(rule, { numFmt: ';;;' });
    expect(veiledCells.map(({ by }) => by)).toEqual(['format', 'format']);
  });

  it('by a bar in the place of the number', async () => {
    const bytes = await altered(await savedWorkbook({ lines: LINES.slice(0, 1) }), {
      'xl/worksheets/sheet2.xml': (xml) =>
        xml.replace(
          '<dataValidations',
          `<conditionalFormatting sqref="H${FIRST}"><cfRule type="dataBar" priority="99"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><dataValidations`,
        ),
    });
    expect((await seenIn(bytes)).veiledCells).toEqual(told('format'));
  });

  it('but not by a condition that is not met, nor by one that gives its letters a ground', async () => {
    expect((await under({ type: 'expression', formulae: ['FALSE'] })).veiledCells).toEqual([]);
    const white = {
      font: { color: { argb: 'FFFFFFFF' } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFA4001D' } },
    } as const;
    expect((await under({ type: 'expression', formulae: ['TRUE'] }, white)).veiledCells).toEqual(
      [],
    );
  });

  it('where the file keeps no result of the formula, or a stale zero', async () => {
    for (const result of [undefined, 0]) {
      const found = await veiledBy((cell) => {
        cell.value = { formula: '500+500', ...(result !== undefined && { result }) };
        cell.style = { ...cell.style, font: { color: { argb: 'FFFFFBEA' } } };
      });
      expect(found).toEqual([{ place: at(FIRST - 1, PRICE - 1), by: 'colour', holds: 1000 }]);
    }
  });

  it('in a colour of which nothing is known, where its ground has the same words for it', async () => {
    const found = await veiledBy((cell) => {
      const same = { theme: 6 };
      const fill = { type: 'pattern', pattern: 'solid', fgColor: same } as const;
      cell.style = { ...cell.style, fill, font: { color: same } };
    });
    expect(found).toEqual(told('colour'));
  });

  it('under merged cells', async () => {
    const bytes = await savedWorkbook({ fields: { requested: 5000 } });
    const { row = 0, column = 0 } =
      (await readDossierFile(bytes)).snapshot.names[FIELDS.requested.name] ?? {};
    const merged = await altered(bytes, {
      'xl/worksheets/sheet3.xml': (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells><mergeCell ref="A${row + 1}:B${row + 1}"/></mergeCells>`,
        ),
    });
    expect((await seenIn(merged)).veiledCells).toEqual([
      { place: { sheet: 'Financement', row, column }, by: 'merge', holds: 5000 },
    ]);
  });

  it('but not white in a table of dark style', async () => {
    const bytes = await resavedByExceljs(
      await savedWorkbook({ lines: LINES.slice(0, 1) }),
      (workbook) => {
        const cell = price(workbook.getWorksheet('Budget') as ExcelJS.Worksheet);
        cell.style = { font: { color: { argb: 'FFFFFFFF' } } };
      },
    );
    expect((await seenIn(bytes)).veiledCells).toHaveLength(1);
    const dark = await altered(bytes, {
      'xl/tables/table1.xml': (xml) => xml.replace('TableStyleLight1', 'TableStyleDark1'),
    });
    expect((await seenIn(dark)).veiledCells).toEqual([]);
  });

  it('too small to be read', async () => {
    const found = await veiledBy((cell) => {
      cell.style = { ...cell.style, font: { size: 1 } };
    });
    expect(found).toEqual(told('size'));
  });

  it('but not white on a dark ground, nor pale grey, nor a format of several sections that shows them', async () => {
    const dark = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3A5F' } } as const;
    const seen: readonly Partial<ExcelJS.Style>[] = [
      { fill: dark, font: { color: { argb: 'FFFFFFFF' } } },
      { font: { color: { argb: 'FFBFBFBF' } } },
      { numFmt: '0.00;;' },
      { numFmt: '#,##0.00;-#,##0.00;"–"' },
    ];
    for (const style of seen) {
      expect(
        await veiledBy((cell) => {
          cell.style = { ...cell.style, ...style };
        }),
      ).toEqual([]);
    }
  });

  it('nor a zero that is not shown', async () => {
    const found = await veiledBy((cell) => {
      cell.value = 0;
      cell.style = { ...cell.style, numFmt: ';;;' };
    });
    expect(found).toEqual([]);
  });
});

describe('What comes from elsewhere', () => {
  it('an error under a formula that shows something else', async () => {
    const { maskedErrors } = await seenIn(await savedWorkbook({ lines: LINES }));
    expect(maskedErrors).toEqual([
      { place: at(FIRST + 1, PRICE - 1), error: '#DIV/0!', gives: 300 },
    ]);
  });

  it.each([
    ['=IF(ISERROR(1/0),400,1)', '#DIV/0!'],
    ['=IF(ISNA(VLOOKUP("x",A11:B13,2,FALSE)),1000,1)', '#N/A'],
    ['=1000*IFERROR(1/0,1)', '#DIV/0!'],
  ])('an error that is asked for and passed over: %s', async (formula, error) => {
    const lines = [{ ...LINE, unitPrice: { formula } }];
    const { maskedErrors } = await seenIn(await savedWorkbook({ lines }));
    expect(maskedErrors).toMatchObject([{ error }]);
  });

  it.each([
    '=IF(TRUE,1000,IFERROR(1/0,0))',
    '=CHOOSE(2,IFERROR(1/0,0),1000)',
    '=CHOOSE(0,IFERROR(1/0,0),1000)',
    '=IFERROR(1/0,"à voir")',
    '=IF(ISERROR(1/4),400,1)',
  ])('but not what no number hides, nor a branch that is not taken: %s', async (formula) => {
    const lines = [{ ...LINE, unitPrice: { formula } }];
    expect((await seenIn(await savedWorkbook({ lines }))).maskedErrors).toEqual([]);
  });

  it('but not one that masks no error today', async () => {
    const lines = [{ ...LINE, unitPrice: { formula: '=IFERROR(1/4,300)' } }];
    expect((await seenIn(await savedWorkbook({ lines }))).maskedErrors).toEqual([]);
  });

  it('a function of Google Sheets, apart from errors that somebody hides', async () => {
    const kept = '=IFERROR(__xludf.DUMMYFUNCTION("QUERY(Tarifs!A:B,""select B"")"),300.0)';
    const seen = async (formula: string) =>
      seenIn(await savedWorkbook({ lines: [{ ...LINE, unitPrice: { formula } }] }));
    const place = at(FIRST - 1, PRICE - 1);
    expect(await seen(kept)).toMatchObject({
      maskedErrors: [],
      keptByGoogle: [{ place, error: '#NAME?', gives: 300 }],
    });
    expect(await seen(`${kept}+IFERROR(1/0,5)`)).toMatchObject({
      maskedErrors: [{ place, error: '#DIV/0!', gives: 305 }],
    });
  });

  const LINK = {
    name: 'xl/externalLinks/externalLink1.xml',
    content: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  };
  const PATH = {
    name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
    content:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///C:/Marchés/Tarifs%202021.xlsx" TargetMode="External"/></Relationships>',
  };
  const related = (type: string, target: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    );

  const linked = async (formula: string) =>
    altered(
      await savedWorkbook({ lines: [{ ...LINE, unitPrice: { formula } }] }),
      {
        'xl/_rels/workbook.xml.rels': related('externalLink', 'externalLinks/externalLink1.xml'),
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><externalReferences><externalReference r:id="rId99"/></externalReferences>',
          ),
      },
      [LINK, PATH],
    );

  it.each(['=[1]Tarifs!B2', "='[1]Tarifs et remises'!B2*2", '=[1]!prix'])(
    'another file, into which a price looks: %s',
    async (formula) => {
      expect((await seenIn(await linked(formula))).linkedFiles).toEqual([
        { name: 'Tarifs 2021.xlsx', cells: [at(FIRST - 1, PRICE - 1)] },
      ]);
    },
  );

  it('another file, into which a price looks by a name', async () => {
    const bytes = await altered(await linked('=prix*2'), {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '</definedNames>',
          '<definedName name="prix">[1]Tarifs!$A$1</definedName></definedNames>',
        ),
    });
    expect((await seenIn(bytes)).linkedFiles).toEqual([
      { name: 'Tarifs 2021.xlsx', cells: [at(FIRST - 1, PRICE - 1)] },
    ]);
  });

  it('another file, of which nothing is read', async () => {
    expect((await seenIn(await linked('=IF("[1]x!"="a",1,2)'))).linkedFiles).toEqual([
      { name: 'Tarifs 2021.xlsx', cells: [] },
    ]);
  });

  it('macros', async () => {
    const bytes = await altered(
      await savedWorkbook(),
      { 'xl/_rels/workbook.xml.rels': related('vbaProject', 'vbaProject.bin') },
      [{ name: 'xl/vbaProject.bin', content: 'x' }],
    );
    expect(await seenIn(bytes)).toEqual({ ...NOTHING, hasMacros: true });
  });

  it('days counted from 1904', async () => {
    const bytes = await altered(await savedWorkbook(), {
      'xl/workbook.xml': (xml) =>
        xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    });
    expect(await seenIn(bytes)).toEqual({ ...NOTHING, countsFrom1904: true });
  });
});

describe('A row that is no line of a table', () => {
  it.each([
    ['a single cell', FIELDS.requested.name, { fields: { requested: 5000 } }],
    ['one of a block', RANGES.otherFunders, { ranges: { otherFunders: [['Région', 1000]] } }],
  ])('is looked at as well: %s', async (_, name, typed) => {
    const bytes = await savedWorkbook(typed);
    const { snapshot } = await readDossierFile(bytes);
    const { row = 0 } = snapshot.names[name] ?? {};
    const hidden = await altered(bytes, {
      'xl/worksheets/sheet3.xml': (xml) =>
        xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`),
    });
    expect((await seenIn(hidden)).hiddenRows).toEqual([
      { sheet: 'Financement', row, isFiltered: false },
    ]);
  });
});
