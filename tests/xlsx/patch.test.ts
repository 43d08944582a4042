import { aSmallDeclaration } from '../builders/workbook-declaration';
import { patchCells, type CellEdit } from '../../src/xlsx/patch';
import { readContents } from '../../src/xlsx/read-contents';
import { writeWorkbook } from '../../src/xlsx/write';
import { packedZip } from '../../src/xlsx/write/zip';
import { complaintsAbout, partOf, partsOf } from './package';
import { programsHere } from './read/programs';

jest.setTimeout(600_000);

const edit = (row: number, column: number, value: CellEdit['value']): CellEdit => ({
  sheet: 'Dossier',
  row,
  column,
  value,
});

/** A part of the file written otherwise. */
async function withPart(file: Uint8Array, name: string, change: (text: string) => string) {
  const parts = new Map(await partsOf(file));
  parts.set(name, change(parts.get(name) ?? ''));
  return packedZip(parts);
}

async function cellAt(file: Uint8Array, row: number, column: number) {
  const { sheets } = await readContents(file, (formula) => formula);
  const sheet = sheets.find(({ name }) => name === 'Dossier');
  return sheet?.contents[0]?.cells[row]?.[column] ?? null;
}

const written = (): Promise<Uint8Array> => writeWorkbook(aSmallDeclaration());
const SHEET = 'xl/worksheets/sheet1.xml';

describe('Cells written into a file', () => {
  it.each<CellEdit['value']>([
    4,
    -0.5,
    true,
    'Été',
    '  deux  espaces ',
    'a & <b> "c"',
    'ligne\nautre',
    '=1+1',
    '_x0041_',
  ])('hold %j', async (value) => {
    const { bytes, formulas } = await patchCells(await written(), [edit(0, 1, value)]);
    expect(formulas).toEqual([]);
    expect(await cellAt(bytes, 0, 1)).toBe(value);
  });

  it('come where the sheet has no cell and no row, in the order that files demand', async () => {
    const edits = [edit(30, 2, 'bas'), edit(0, 5, 'droite'), edit(10, 0, 1), edit(10, 3, 2)];
    const { bytes } = await patchCells(await written(), edits);
    for (const { row, column, value } of edits)
      expect(await cellAt(bytes, row, column)).toBe(value);
    const parts = await partsOf(bytes);
    expect(complaintsAbout(parts)).toEqual([]);
    const rows = [...partOf(parts, SHEET).matchAll(/<row r="(\d+)"/g)].map(([, r]) => Number(r));
    expect(rows).toEqual(rows.toSorted((one, other) => one - other));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('are blank again where nothing is to stand', async () => {
    const { bytes } = await patchCells(await written(), [edit(0, 1, null)]);
    expect(await cellAt(bytes, 0, 1)).toBeNull();
  });

  it('leave all else to the byte, and have it computed when it is opened', async () => {
    const file = await written();
    const before = await partsOf(file);
    const after = await partsOf((await patchCells(file, [edit(0, 0, 'Autre')])).bytes);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, text]) => text !== before.get(name));
    expect(changed.map(([name]) => name)).toEqual([SHEET]);
    expect(after.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keep the looks of the cell', async () => {
    const file = await written();
    const looks = async (bytes: Uint8Array) =>
      (await readContents(bytes, (formula) => formula)).sheets[0]?.formats;
    const { bytes } = await patchCells(file, [edit(0, 0, 'Autre')]);
    expect(await looks(bytes)).toEqual(await looks(file));
  });

  it('stay texts when somebody enters them anew, and look as before', async () => {
    const file = await written();
    const { bytes } = await patchCells(file, [
      edit(0, 0, '=1+1'),
      edit(0, 1, "'été"),
      edit(2, 0, '=2'),
    ]);
    const parts = await partsOf(bytes);
    expect(complaintsAbout(parts)).toEqual([]);
    const looks = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/s.exec(partOf(parts, 'xl/styles.xml'));
    const xfs = looks?.[2]?.match(/<xf\b[^>]*?(?:\/>|[^/]>.*?<\/xf>)/gs) ?? [];
    expect(xfs).toHaveLength(Number(looks?.[1]));
    for (const cell of ['A1', 'B1', 'A3']) {
      const style = new RegExp(`<c r="${cell}"[^>]*\\ss="(\\d+)"`).exec(partOf(parts, SHEET))?.[1];
      expect(xfs[Number(style)]).toContain('quotePrefix="1"');
    }
    const formatsOf = async (one: Uint8Array) =>
      (await readContents(one, (formula) => formula)).sheets[0]?.formats;
    expect(await formatsOf(bytes)).toEqual(await formatsOf(file));
  });

  it('are not written over a formula, which others may share', async () => {
    const file = await written();
    const over = edit(1, 1, 5);
    const { bytes, formulas } = await patchCells(file, [over, edit(0, 1, 'X')]);
    expect(formulas).toEqual([over]);
    expect(await cellAt(bytes, 1, 1)).toMatchObject({ formula: expect.any(String) });
    expect(await cellAt(bytes, 0, 1)).toBe('X');
  });

  it('find rows and cells that state no place of their own, under any prefix', async () => {
    const bare = await withPart(await written(), SHEET, (text) =>
      text
        .replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x=')
        .replace(
          /<x:sheetData>.*<\/x:sheetData>/s,
          () => '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row><x:row/></x:sheetData>',
        )
        .replace(/<x:(?:mergeCells|conditionalFormatting|dataValidations).*(?=<x:page)/s, '')
        .replace('<x:?xml', '<?xml'),
    );
    const edits = [edit(0, 1, 'deux'), edit(0, 2, 3), edit(1, 0, 4), edit(2, 1, 5)];
    const { bytes } = await patchCells(bare, edits);
    expect(await cellAt(bytes, 0, 0)).toBe(1);
    for (const { row, column, value } of edits)
      expect(await cellAt(bytes, row, column)).toBe(value);
  });

  it('come into a sheet that has no rows at all', async () => {
    const empty = await withPart(await written(), SHEET, (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'),
    );
    const { bytes } = await patchCells(empty, [edit(3, 1, 'X'), edit(1, 0, 2)]);
    expect([await cellAt(bytes, 3, 1), await cellAt(bytes, 1, 0)]).toEqual(['X', 2]);
  });

  it('ask for what the file has: another sheet is a mistake of ours', async () => {
    await expect(patchCells(await written(), [{ ...edit(0, 0, 1), sheet: 'X' }])).rejects.toThrow(
      RangeError,
    );
  });

  it('are read again by every program, whoever saved the file before', async () => {
    const edits = [edit(0, 1, 'Été & <hiver>'), edit(2, 0, 4.5), edit(20, 3, 'bas')];
    const values = async (bytes: Uint8Array) =>
      Promise.all(edits.map(({ row, column }) => cellAt(bytes, row, column)));
    for (const program of await programsHere()) {
      const theirs = await program.resaved(await written());
      const { bytes } = await patchCells(theirs, edits);
      const again = await program.resaved(bytes);
      expect({ program: program.name, values: await values(again) }).toEqual({
        program: program.name,
        values: edits.map(({ value }) => value),
      });
    }
  });
});

describe('The settings of a workbook', () => {
  const settingsOf = async (workbook: (text: string) => string) => {
    const file = await withPart(await written(), 'xl/workbook.xml', workbook);
    const { bytes } = await patchCells(file, [edit(0, 0, 'X')]);
    return /<calcPr[^>]*>(?=(.*))/s.exec(partOf(await partsOf(bytes), 'xl/workbook.xml'));
  };

  it('keep what a person has chosen of calculation', async () => {
    const found = await settingsOf((text) =>
      text.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual" fullCalcOnLoad="0"/>'),
    );
    expect(found?.[0]).toBe('<calcPr calcMode="manual" fullCalcOnLoad="1"/>');
  });

  it('come before what the format has behind them', async () => {
    const found = await settingsOf((text) =>
      text.replace(/<calcPr[^>]*>/, '<fileRecoveryPr repairLoad="1"/>'),
    );
    expect(found?.[1]).toMatch(/^<fileRecoveryPr/);
  });
});
