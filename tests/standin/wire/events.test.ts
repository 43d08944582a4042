import { startExcel } from '../model/workbench';
import { startNodeHost, type NodeHost } from '../../../src/standin/wire/node-transport';

const cell = { row: 1, column: 1, rows: 1, columns: 1 };

async function listen(host: NodeHost): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
  });
  return heard;
}

function type(host: NodeHost, value: string | number): void {
  host.book.asPerson(() => host.book.sheets()[0]?.write(cell, [[value]]));
}

describe('onChanged', () => {
  it('tells what a person typed, with the value before and after', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    type(host, 12);
    await host.settled();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: host.book.sheets()[0]?.id,
      details: { valueBefore: '', valueAfter: 12, valueTypeAfter: 'Double' },
    });
  });

  it('marks the add-in’s own writes', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    await host.settled();
    expect(heard.map((event) => event.triggerSource)).toEqual(['ThisLocalAddin']);
  });

  it('marks what a colleague’s add-in writes as remote', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    const colleague = await startNodeHost({ book: host.book });
    await colleague.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    await host.settled();
    expect(heard).toMatchObject([{ source: 'Remote', triggerSource: 'Unknown' }]);
  });

  it('gives the range that changed', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    type(host, 'texte');
    await host.settled();
    await host.Excel.run(async (context) => {
      const range = heard[0]?.getRange(context);
      range?.load('address, values');
      await context.sync();
      expect(range?.address).toBe('Feuil1!B2');
      expect(range?.values).toEqual([['texte']]);
    });
  });

  it('is silent before it is asked for, and once it is removed', async () => {
    const host = await startExcel();
    type(host, 1);
    const heard: unknown[] = [];
    const registration = await host.Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(
        async (event) => void heard.push(event),
      );
      await context.sync();
      return result;
    });
    await host.settled();
    expect(heard).toEqual([]);
    await host.Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    type(host, 2);
    await host.settled();
    expect(heard).toEqual([]);
  });

  it('tells rows that come and go', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    host.book.asPerson(() => host.book.sheets()[0]?.insertRows(2, 1));
    host.book.asPerson(() => host.book.sheets()[0]?.deleteRows(2, 1));
    await host.settled();
    expect(heard.map((event) => event.changeType)).toEqual(['RowInserted', 'RowDeleted']);
  });
});

describe('other events', () => {
  it('tell selections, sheets that come, go, and become active, and calculations', async () => {
    const host = await startExcel();
    const heard: string[] = [];
    const note = async (event: { type: string }) => void heard.push(event.type);
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onActivated.add(note);
      worksheets.onCalculated.add(note);
      await context.sync();
    });
    const { book } = host;
    const first = book.sheets()[0];
    book.asPerson(() => book.select(first?.id ?? '', cell));
    const added = book.asPerson(() => book.addSheet('Autre'));
    book.asPerson(() => book.activate(added.id));
    book.asPerson(() => added.write(cell, [['=1+1']]));
    book.calculate();
    book.asPerson(() => book.deleteSheet(added.id));
    await host.settled();
    expect(new Set(heard)).toEqual(
      new Set([
        'WorksheetSelectionChanged',
        'WorksheetAdded',
        'WorksheetActivated',
        'WorksheetCalculated',
        'WorksheetDeleted',
      ]),
    );
  });

  it('tell that a sheet is protected', async () => {
    const host = await startExcel();
    const heard: boolean[] = [];
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onProtectionChanged.add(async (event) => void heard.push(event.isProtected));
      await context.sync();
      const { protection } = worksheets.getActiveWorksheet();
      protection.protect();
      protection.unprotect();
      await context.sync();
    });
    await host.settled();
    expect(heard).toEqual([true, false]);
  });

  it('are forgotten when the pane is closed', async () => {
    const host = await startExcel();
    const heard = await listen(host);
    host.reset();
    type(host, 3);
    await host.settled();
    expect(heard).toEqual([]);
  });
});
