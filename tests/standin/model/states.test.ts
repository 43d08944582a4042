import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { errorOf, startExcel } from './workbench';

const codeOf = async (
  { Excel: excel }: NodeHost,
  work: (workbook: Excel.Workbook) => unknown,
): Promise<string> => {
  const error = await errorOf(
    excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    }),
  );
  return error.code;
};

/** A name of the workbook, `total`, at A1. */
async function withName(): Promise<NodeHost> {
  const host = await startExcel();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    context.workbook.names.add('total', sheet.getRange('A1'));
    await context.sync();
  });
  return host;
}

describe('while another workbook is in front', () => {
  it('names stand, with their formula, but without type or range', async () => {
    const host = await withName();
    host.inFront = false;
    await host.Excel.run(async (context) => {
      const item = context.workbook.names.getItemOrNullObject('total').load('type, formula');
      const range = item.getRangeOrNullObject().load('address');
      await context.sync();
      expect([item.isNullObject, item.type, item.formula]).toEqual([false, null, '=Feuil1!$A$1']);
      expect(range.isNullObject).toBe(true);
    });
  });

  it('whatever concerns the selection or a sheet’s names is refused, and no name can be deleted', async () => {
    const host = await withName();
    host.inFront = false;
    const refused = [
      (workbook: Excel.Workbook) => workbook.getActiveCell().load('address'),
      (workbook: Excel.Workbook) => workbook.worksheets.getItem('Feuil1').names.load('items/name'),
      (workbook: Excel.Workbook) => workbook.names.getItem('total').delete(),
    ];
    for (const work of refused) expect(await codeOf(host, work)).toBe('InvalidSelection');
  });

  it('its return is an event of the workbook', async () => {
    const host = await withName();
    let returns = 0;
    await host.Excel.run(async (context) => {
      context.workbook.onActivated.add(async () => {
        returns += 1;
      });
      await context.sync();
    });
    host.inFront = false;
    host.inFront = true;
    await host.settled();
    expect(returns).toBe(1);
  });
});

describe('a name that belongs to a sheet', () => {
  it('wins over the workbook’s of the same spelling while its sheet is in front', async () => {
    const host = await withName();
    await host.Excel.run(async (context) => {
      const { workbook } = context;
      const copy = workbook.worksheets.add('Feuil1 (2)');
      copy.names.add('total', copy.getRange('A1'));
      workbook.worksheets.getItem('Feuil1').activate();
      await context.sync();
      const before = workbook.names.getItem('total').load('scope, formula');
      await context.sync();
      copy.activate();
      await context.sync();
      const during = workbook.names.getItem('total').load('scope, formula');
      workbook.names.load('items/formula');
      await context.sync();
      expect([before.scope, before.formula]).toEqual(['Workbook', '=Feuil1!$A$1']);
      expect([during.scope, during.formula]).toEqual(['Worksheet', "='Feuil1 (2)'!$A$1"]);
      expect(workbook.names.items.map(({ formula }) => String(formula))).toEqual(['=Feuil1!$A$1']);
    });
  });
});

describe('what Excel does not look into', () => {
  it('special cells of a protected sheet', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Feuil1').protection.protect();
      await context.sync();
    });
    const code = await codeOf(host, ({ worksheets }) =>
      worksheets.getItem('Feuil1').getRange('A1:B2').getSpecialCellsOrNullObject('Blanks'),
    );
    expect(code).toBe('AccessDenied');
  });

  it('the header row of a table that shows none; its columns keep their names', async () => {
    const host = await startExcel();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      sheet.getRange('A1:B3').values = [
        ['Libellé', 'Prix'],
        ['a', 1],
        ['b', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Lignes';
      table.showHeaders = false;
      await context.sync();
      const body = table.getDataBodyRange().load('address');
      const column = table.columns.getItem('Prix').getRange().load('address');
      table.columns.load('items/name');
      await context.sync();
      expect([body.address, column.address]).toEqual(['Feuil1!A2:B3', 'Feuil1!B2:B3']);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Libellé', 'Prix']);
    });
    const code = await codeOf(host, ({ tables }) =>
      tables.getItem('Lignes').getHeaderRowRange().load('values'),
    );
    expect(code).toBe('InvalidOperation');
  });

  it('the active worksheet while a chart sheet is in front', async () => {
    const host = await startExcel();
    host.chartInFront = true;
    const code = await codeOf(host, ({ worksheets }) => worksheets.getActiveWorksheet().load('id'));
    expect(code).toBe('GeneralException');
  });
});

describe('a calculation that never ends', () => {
  it('is said to be pending with every result there', async () => {
    const host = await startExcel();
    host.calculationSticks = true;
    await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Feuil1').getRange('A1');
      cell.formulas = [['=1+1']];
      await context.sync();
      cell.load('values');
      const application = context.workbook.application.load('calculationState, calculationMode');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      expect([application.calculationState, application.calculationMode]).toEqual([
        'Pending',
        'Automatic',
      ]);
    });
  });
});
