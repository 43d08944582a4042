import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { errorOf, startExcel } from './workbench';

const formula = '=lignes[[#This Row],[Quantité]]*lignes[[#This Row],[Prix]]';

/** A table of three lines and a calculated column at A3. */
async function startWithTable(): Promise<NodeHost> {
  const host = await startExcel();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A3:C6').values = [
      ['Quantité', 'Prix', 'Montant'],
      [1, 10, ''],
      [2, 20, ''],
      [3, 30, ''],
    ];
    const table = sheet.tables.add(sheet.getRange('A3:C6'), true);
    table.name = 'lignes';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.columns.getItem('Montant').getDataBodyRange().formulas = [
      [formula],
      [formula],
      [formula],
    ];
    await context.sync();
  });
  return host;
}

const onTable = <T>(
  host: NodeHost,
  work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  host.Excel.run((context) => work(context.workbook.tables.getItem('lignes'), context));

const codeOf = async (host: NodeHost, work: (table: Excel.Table) => unknown) => {
  const error = await errorOf(
    onTable(host, async (table, context) => {
      work(table);
      await context.sync();
    }),
  );
  return error.code;
};

describe('a table', () => {
  it('is found by name and by id, with its parts and its looks', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.load('id, name, style, showBandedRows, showFilterButton, showTotals');
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('prix').getDataBodyRange(),
        table.columns.getItemAt(0).getRange(),
        table.rows.getItemAt(2).getRange(),
      ];
      for (const part of parts) part.load('address');
      table.columns.load('items/name, items/index');
      await context.sync();
      expect(parts.map((part) => part.address.replace('Feuil1!', ''))).toEqual([
        ...['A3:C6', 'A3:C3', 'A4:C6', 'B4:B6', 'A3:A6', 'A6:C6'],
      ]);
      expect(table.columns.items.map((column) => column.name)).toEqual([
        'Quantité',
        'Prix',
        'Montant',
      ]);
      expect(table.toJSON()).toMatchObject({
        name: 'lignes',
        style: 'TableStyleLight1',
        showBandedRows: false,
        showFilterButton: false,
        showTotals: false,
      });
      const same = context.workbook.tables.getItem(table.id).load('name');
      await context.sync();
      expect(same.name).toBe('lignes');
    });
  });

  it('computes its structured references', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      const sheet = table.worksheet;
      sheet.getRange('E1').formulas = [['=SUM(lignes[Montant])']];
      const total = sheet.getRange('E1').load('values');
      const amounts = table.columns.getItem('Montant').load('values');
      await context.sync();
      expect(amounts.values).toEqual([['Montant'], [10], [40], [90]]);
      expect(total.values).toEqual([[140]]);
    });
  });

  it('made longer, gets the formula of its calculated columns in the lines that come', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.resize(table.getRange().getResizedRange(2, 0));
      const body = table.getDataBodyRange().load('formulas');
      await context.sync();
      expect(body.formulas.slice(2)).toEqual([
        [3, 30, formula],
        ['', '', formula],
        ['', '', formula],
      ]);
    });
  });

  it('made longer over cells in which something stands, keeps it', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      const below = table.getRange().getRowsBelow(1);
      below.getCell(0, 2).values = [[7]];
      table.resize(table.getRange().getResizedRange(1, 0));
      below.load('formulas');
      await context.sync();
      expect(below.formulas).toEqual([['', '', 7]]);
    });
  });

  it('takes rows at its end and in its middle, and calculated columns go on', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      const last = table.rows.add().getRange();
      const second = table.rows.add(1).getRange();
      last.getResizedRange(0, -1).values = [[4, 40]];
      second.getResizedRange(0, -1).values = [[5, 50]];
      const body = table.getDataBodyRange().load('values, formulas');
      const count = table.rows.getCount();
      await context.sync();
      expect(count.value).toBe(5);
      expect(body.values.map(([, , amount]) => amount)).toEqual([10, 250, 40, 90, 160]);
      expect(body.formulas.every(([, , cell]) => cell === formula)).toBe(true);
    });
  });

  it('loses rows and columns', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.rows.getItemAt(1).delete();
      const quantities = table.columns.getItem('Quantité').getDataBodyRange().load('values');
      await context.sync();
      expect(quantities.values).toEqual([[1], [3]]);
      table.columns.getItem('Montant').delete();
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(['Quantité', 'Prix']);
    });
  });

  it('takes a column on its right', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.columns.add(undefined, [['TVA'], [1], [2], [3]]);
      const added = table.columns.getItem('TVA').getDataBodyRange().load('values, address');
      await context.sync();
      expect([added.address, added.values]).toEqual(['Feuil1!D4:D6', [[1], [2], [3]]]);
    });
  });

  it('is resized from its header row, not off it', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.resize('A3:C9');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Feuil1!A3:C9');
    });
    expect(await codeOf(host, (table) => table.resize('A4:C9'))).toBe('InvalidArgument');
  });

  it('sorts its rows, blanks last', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.rows.add().getRange().getCell(0, 1).values = [[5]];
      table.sort.apply([{ key: 0, ascending: false }]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values.map(([quantity, , amount]) => [quantity, amount])).toEqual([
        [3, 90],
        [2, 40],
        [1, 10],
        ['', 0],
      ]);
    });
  });

  it('tells that its rows were sorted', async () => {
    const host = await startWithTable();
    const heard: string[] = [];
    await onTable(host, async (table, context) => {
      context.workbook.worksheets.onRowSorted.add(async (event) => void heard.push(event.address));
      await context.sync();
      table.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    await host.settled();
    expect(heard).toEqual(['A4:C6']);
  });

  it('turns into a range that keeps its cells, or goes with them', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      const range = table.convertToRange().load('address, values');
      const none = context.workbook.tables.getCount();
      await context.sync();
      expect([range.address, range.values[1]?.[0], none.value]).toEqual(['Feuil1!A3:C6', 1, 0]);
    });
    const other = await startWithTable();
    await onTable(other, async (table, context) => {
      table.delete();
      const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('follows the rows inserted above it', async () => {
    const host = await startWithTable();
    await onTable(host, async (table, context) => {
      table.worksheet.getRange('1:2').insert('Down');
      await context.sync();
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Feuil1!A5:C8');
    });
  });

  it('tells its own changes', async () => {
    const host = await startWithTable();
    const heard: string[] = [];
    await onTable(host, async (table, context) => {
      table.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
    });
    const sheet = host.book.sheets()[0];
    host.book.asPerson(() => sheet?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [['hors']]));
    host.book.asPerson(() => sheet?.write({ row: 3, column: 1, rows: 1, columns: 1 }, [[11]]));
    await host.settled();
    expect(heard).toEqual(['B4']);
  });
});

describe('a table is refused', () => {
  it('where another stands', async () => {
    const host = await startWithTable();
    expect(await codeOf(host, (table) => table.worksheet.tables.add('C6:D9', true))).toBe(
      'InvalidArgument',
    );
  });

  it.each(['A1', 'deux mots', ''])('the name « %s »', async (name) => {
    const host = await startWithTable();
    expect(await codeOf(host, (table) => (table.name = name))).toBe('InvalidArgument');
  });
});
