import { errorOf, startExcel } from '../model/workbench';

const cellsOf = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => r * columns + c),
  );

describe('office.js over the stand-in', () => {
  it('sends one request for all that is asked before a sync', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1, 2],
        ['=B2+C2', 'x'],
      ];
      range.load('values, formulas, valueTypes, address');
      sheet.load('name');
      await context.sync();
      expect(host.traffic.roundTrips).toBe(1);
      expect(sheet.name).toBe('Feuil1');
      expect(range.address).toBe('Feuil1!B2:C3');
      expect(range.values).toEqual([
        [1, 2],
        [3, 'x'],
      ]);
      expect(range.formulas[1]).toEqual(['=B2+C2', 'x']);
      expect(range.valueTypes[1]).toEqual(['Double', 'String']);
    });
  });

  it('refuses to show what was not loaded', async () => {
    const host = await startExcel();
    const error = await errorOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.load('values');
        await context.sync();
        return range.text;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  it('loads members of objects, of items and of their objects', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const range = worksheets.getActiveWorksheet().getRange('A1');
      range.format.font.bold = true;
      range.load('format/font/bold, worksheet/name');
      worksheets.load('items/name, items/visibility');
      await context.sync();
      expect(range.format.font.bold).toBe(true);
      expect(range.worksheet.name).toBe('Feuil1');
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Feuil1']);
      expect(worksheets.items[0]?.visibility).toBe('Visible');
    });
  });

  it('loads every scalar when no member is named', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: 'Feuil1', position: 0, visibility: 'Visible' });
    });
  });

  it('loads some of the items', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const { names } = context.workbook;
      for (const name of ['un_a', 'un_b', 'un_c', 'un_d']) names.add(name, '=1');
      names.load({ select: 'name', skip: 1, top: 2 });
      await context.sync();
      expect(names.items.map((item) => item.name)).toEqual(['un_b', 'un_c']);
    });
  });

  it('makes an object once, and finds it again by its id in the next request', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('Ajout');
      await context.sync();
      added.name = 'Renommée';
      added.getRange('A1').values = [['ici']];
      await context.sync();
    });
    expect(host.book.sheets().map((sheet) => sheet.name)).toEqual(['Feuil1', 'Renommée']);
  });

  it('takes an object as an argument', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('ma_zone', sheet.getRange('B2:C3'));
      const range = sheet.getRange('A1').getBoundingRect(sheet.getRange('C4'));
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Feuil1!A1:C4');
    });
    expect(host.book.names().map(({ formula }) => formula)).toEqual(['=Feuil1!$B$2:$C$3']);
  });
});

describe('null objects', () => {
  it('are null with all that is asked of them', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Absente');
      const range = sheet.getRange('A1');
      const count = sheet.tables.getCount();
      sheet.load('name');
      range.load('values');
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
      expect(count.value).toBeUndefined();
    });
  });

  it('are null for names and tables that are not there', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject('rien');
      const table = context.workbook.tables.getItemOrNullObject('rien');
      name.load('name');
      await context.sync();
      expect([name.isNullObject, table.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('kept ranges', () => {
  it('follow the rows inserted above them', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B2');
      range.values = [['suivi']];
      await context.sync();
      sheet.getRange('1:3').insert('Down');
      range.load('address, values');
      await context.sync();
      expect(range.address).toBe('Feuil1!B5');
      expect(range.values).toEqual([['suivi']]);
    });
  });

  it('are let go when the run ends, which is no round trip of the add-in’s', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
      await context.sync();
    });
    await host.settled();
    expect(host.traffic).toMatchObject({ roundTrips: 1, cleanups: 1 });
  });
});

describe('large writes', () => {
  it('arrive whole though office.js cuts them into rows', async () => {
    const host = await startExcel();
    const cells = cellsOf(500, 8);
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:H500');
      range.values = cells;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(cells);
    });
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('are refused whole when their size is not the range’s', async () => {
    const host = await startExcel();
    const error = await errorOf(
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:H500').values = cellsOf(
          501,
          8,
        );
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
    expect(host.book.sheets()[0]?.usedRange(true)).toBeNull();
  });
});

describe('several hosts', () => {
  it('have each their own office.js and their own workbook', async () => {
    const [one, other] = [await startExcel(), await startExcel()];
    const write = (host: typeof one, value: number) =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
        await context.sync();
      });
    await Promise.all([write(one, 1), write(other, 2)]);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(one.book.sheets()[0]?.values(cell)).toEqual([[1]]);
    expect(other.book.sheets()[0]?.values(cell)).toEqual([[2]]);
    expect(one.Excel).not.toBe(other.Excel);
  });
});
