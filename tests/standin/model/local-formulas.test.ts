import { errorOf, startExcel } from './workbench';

/** Writes `formulasLocal` into A1; answers what the cell then holds. */
async function written(locale: string, formula: string): Promise<Excel.Range> {
  const host = await startExcel({ locale });
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.formulasLocal = [[formula]];
    range.load('formulas, formulasLocal, values, text');
    await context.sync();
    return range;
  });
}

describe('formulas in the language of the person’s Excel', () => {
  it('are French in a French one, while `formulas` stay English', async () => {
    const range = await written('fr-FR', '=SOMME(500;50,5)');
    expect(range.formulas).toEqual([['=SUM(500,50.5)']]);
    expect(range.formulasLocal).toEqual([['=SOMME(500;50,5)']]);
    expect(range.values).toEqual([[550.5]]);
    expect(range.text).toEqual([['550,5']]);
  });

  it('are English in an English one', async () => {
    const range = await written('en-GB', '=SUM(500,50.5)');
    expect(range.formulasLocal).toEqual([['=SUM(500,50.5)']]);
  });

  it('show errors in its words, and answer them in English', async () => {
    const range = await written('fr-FR', '=CNUM("x")');
    expect(range.text).toEqual([['#VALEUR!']]);
    expect(range.values).toEqual([['#VALUE!']]);
  });

  it('are refused with marks that its Excel does not take', async () => {
    expect((await errorOf(written('fr-FR', '=SOMME(1,2,3)'))).code).toBe('InvalidArgument');
  });
});
