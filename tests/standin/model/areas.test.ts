import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { errorOf, startExcel } from './workbench';

type Kind = 'Constants' | 'Formulas' | 'Blanks';

/** A first sheet with lines of a column typed and a column computed, and a total that stands apart. */
async function excelWithLines(): Promise<NodeHost> {
  const host = await startExcel();
  await host.Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Feuil1').getRange('A1:D4').formulas = [
      ['Maquette', 1, '=2*B1', 'à revoir'],
      ['Essai', '', 7, ''],
      ['', '', '=2*B3', true],
      ['Atelier', 4, '', '=1/0'],
    ];
    await workbook.context.sync();
  });
  return host;
}

/** The addresses of special cells in several areas, without the sheet's name; null where there are none. */
const specialIn = (
  host: NodeHost,
  areas: string,
  kind: Kind,
  values?: 'Numbers' | 'Text' | 'Errors' | 'Logical',
): Promise<string | null> =>
  host.Excel.run(async ({ workbook }) => {
    const found = workbook.worksheets
      .getItem('Feuil1')
      .getRanges(areas)
      .getSpecialCellsOrNullObject(kind, values)
      .load('address');
    await workbook.context.sync();
    return found.isNullObject ? null : found.address.replaceAll('Feuil1!', '');
  });

describe('special cells of several areas', () => {
  it.each<readonly [Kind, string]>([
    ['Constants', 'A1:B1,A2,D1,D3'],
    ['Blanks', 'B2,A3:B3,D2'],
  ])('are looked for in each of them: %s', async (kind, found) => {
    expect(await specialIn(await excelWithLines(), 'A1:B3,D1:D3', kind)).toBe(found);
  });

  it('are none of the cells between the areas', async () => {
    const host = await excelWithLines();
    expect(await specialIn(host, 'A1:B4,D1:D4', 'Formulas')).toBe('D4');
    expect(await specialIn(host, 'A1:C4,D1:D4', 'Formulas')).toBe('C1,C3,D4');
  });

  it('may be asked for by what they hold', async () => {
    const host = await excelWithLines();
    const areas = 'A1:B4,D1:D4';
    expect(await specialIn(host, areas, 'Constants', 'Numbers')).toBe('B1,B4');
    expect(await specialIn(host, areas, 'Constants', 'Logical')).toBe('D3');
    expect(await specialIn(host, areas, 'Formulas', 'Errors')).toBe('D4');
  });

  it('are a null object where no area has any', async () => {
    const host = await excelWithLines();
    expect(await specialIn(host, 'A1:B4,D1:D3', 'Formulas')).toBeNull();
    expect(await specialIn(host, 'A1:B2,D3:D4', 'Constants', 'Errors')).toBeNull();
  });

  it('are not looked for where nobody has typed', async () => {
    const host = await excelWithLines();
    expect(await specialIn(host, 'A6:B9,F1:F9', 'Blanks')).toBeNull();
    expect(await specialIn(host, 'B1:B9,F1:F9', 'Blanks')).toBe('B2:B3');
  });

  it('are areas themselves, with the number of their cells', async () => {
    const host = await excelWithLines();
    await host.Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Feuil1');
      const blanks = sheet.getRanges('A1:B3,D1:D3').getSpecialCellsOrNullObject('Blanks');
      blanks.load('areaCount,cellCount,areas/items/address');
      await workbook.context.sync();
      expect(blanks).toMatchObject({ areaCount: 3, cellCount: 4 });
      expect(blanks.areas.items.map(({ address }) => address)).toEqual([
        'Feuil1!B2',
        'Feuil1!A3:B3',
        'Feuil1!D2',
      ]);
    });
  });

  it('are refused on a protected sheet, as those of one range are', async () => {
    const host = await excelWithLines();
    await host.Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Feuil1').protection.protect();
      await workbook.context.sync();
    });
    const error = await errorOf(specialIn(host, 'A1:B3,D1:D3', 'Blanks'));
    expect(error.code).toBe('AccessDenied');
  });
});
