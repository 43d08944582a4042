import { startExcel } from './workbench';

describe('Rows that are hidden, as by a filter', () => {
  it('take what is written into several rows for those that show, and the first of it for all of them', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [column, second] = [sheet.getRange('A1:A4'), sheet.getRange('A2:A2')];
      column.values = [[1], [2], [3], [4]];
      second.rowHidden = true;
      column.values = [[5], [6], [7], [8]];
      column.load('values,rowHidden');
      await context.sync();
      expect(column.values).toEqual([[5], [2], [5], [5]]);
      expect(column.rowHidden).toBeNull();
    });
  });

  it('take what is written into them alone', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange('A2');
      cell.rowHidden = true;
      cell.values = [[6]];
      cell.load('values,rowHidden');
      await context.sync();
      expect([cell.values, cell.rowHidden]).toEqual([[[6]], true]);
    });
  });
});
