import { errorOf, startExcel } from '../model/workbench';

const cell = { row: 0, column: 0, rows: 1, columns: 1 };

describe('an action that fails', () => {
  it('becomes an OfficeExtension.Error that says where and why', async () => {
    const host = await startExcel();
    const error = await errorOf(
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Absente').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(host.OfficeExtension.Error);
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    expect(error.debugInfo.statement).toContain('getItem');
  });

  it('ends the request, and what ran before it stays done', async () => {
    const host = await startExcel();
    await errorOf(
      host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['avant']];
        sheet.getRange('A1:B1').values = [['pas la bonne taille']];
        sheet.getRange('A1').values = [['après']];
        await context.sync();
      }),
    );
    expect(host.book.sheets()[0]?.values(cell)).toEqual([['avant']]);
  });
});

describe('requirement sets', () => {
  it('make a member above the declared set unknown, though office.js has it', async () => {
    const host = await startExcel({ apiSet: '1.8' });
    const error = await errorOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
        range.getSpecialCellsOrNullObject('Constants');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.debugInfo.errorLocation).toBe('Range.getSpecialCellsOrNullObject');
    expect(error.message).toContain('ExcelApi 1.9');
  });

  it('reach events and loaded members too', async () => {
    const host = await startExcel();
    const above = (work: (context: Excel.RequestContext) => unknown) =>
      errorOf(
        host.Excel.run(async (context) => {
          work(context);
          await context.sync();
        }),
      );
    const named = await above(({ workbook }) =>
      workbook.worksheets.onNameChanged.add(async () => undefined),
    );
    expect([named.code, named.debugInfo.errorLocation]).toEqual([
      'ApiNotFound',
      'WorksheetCollection.onNameChanged',
    ]);
    const old = await startExcel({ apiSet: '1.1' });
    const hidden = await errorOf(
      old.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('hidden');
        await context.sync();
      }),
    );
    expect([hidden.code, hidden.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Range.hidden']);
  });

  it('let the same member through in a newer Excel', async () => {
    const host = await startExcel({ apiSet: '1.17' });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async () => undefined);
      await context.sync();
    });
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('are told to the add-in as they are declared', async () => {
    const { Office } = await startExcel({ requirements: { DialogApi: '1.2' } });
    const { requirements } = Office.context;
    const asked = [
      ['ExcelApi', '1.9'],
      ['ExcelApi', '1.14'],
      ['ExcelApi', '1.15'],
      ['DialogApi', '1.2'],
      ['ExcelApiOnline', '1.1'],
    ] as const;
    expect(asked.map(([name, version]) => requirements.isSetSupported(name, version))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('what the stand-in lacks', () => {
  it('is said by name, apart from what Excel would lack', async () => {
    const host = await startExcel();
    const error = await errorOf(
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toContain('Worksheet.charts');
  });
});

describe('planned faults', () => {
  const writeThree = (host: Awaited<ReturnType<typeof startExcel>>) =>
    host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [[address]];
      await context.sync();
    });
  const column = { row: 0, column: 0, rows: 3, columns: 1 };

  it('strike the action that the predicate recognises, once', async () => {
    const host = await startExcel();
    const fault = host.failAt(
      ({ member, index }) => member === 'Range.values' && index > 9,
      'GeneralException',
    );
    const error = await errorOf(writeThree(host));
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      'GeneralException',
      'Range.values',
    ]);
    expect(fault.fired).toBe(true);
    const sheet = host.book.sheets()[0];
    expect(sheet?.texts(column)).toEqual([['A1'], [''], ['']]);
    await writeThree(host);
    expect(sheet?.values(column)).toEqual([['A1'], ['A2'], ['A3']]);
  });

  it('strike every action in turn until there is none left', async () => {
    const host = await startExcel();
    let step = 0;
    for (; step < 100; step++) {
      const fault = host.failAt(step, 'GeneralException');
      const failed = await writeThree(host).then(
        () => false,
        () => true,
      );
      expect(failed).toBe(fault.fired);
      fault.cancel();
      if (!failed) break;
    }
    expect(step).toBeGreaterThan(5);
    expect(step).toBeLessThan(100);
  });

  it.each([
    'InvalidOrTimedOutSession',
    'ActivityLimitReached',
    'RequestPayloadSizeLimitExceeded',
    'AccessDenied',
  ] as const)('refuse a whole request with %s', async (code) => {
    const host = await startExcel();
    host.refuse(code);
    expect((await errorOf(writeThree(host))).code).toBe(code);
    expect(host.book.sheets()[0]?.usedRange(true)).toBeNull();
    await writeThree(host);
    expect(host.book.sheets()[0]?.values(cell)).toEqual([['A1']]);
  });

  it('refuse everything while a person edits a cell', async () => {
    const host = await startExcel();
    host.cellEditing = true;
    expect((await errorOf(writeThree(host))).code).toBe('InvalidOperationInCellEditMode');
    host.cellEditing = false;
    await writeThree(host);
  });

  it('let a request wait for the end of the edit where it asks to', async () => {
    const host = await startExcel();
    host.cellEditing = true;
    const read = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    await host.settled();
    host.book.asPerson(() => host.book.sheets()[0]?.write(cell, [['fini']]));
    host.cellEditing = false;
    expect(await read).toEqual([['fini']]);
  });

  it('refuse more than the payload limit, either way', async () => {
    const host = await startExcel({ payloadLimit: 3000 });
    const write = errorOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.values = [['é'.repeat(2000)]];
        await context.sync();
      }),
    );
    expect((await write).code).toBe('RequestPayloadSizeLimitExceeded');
    const read = errorOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z99');
        range.load('values');
        await context.sync();
      }),
    );
    expect((await read).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});
