import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { errorOf, startExcel } from './workbench';

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

const run = <T>(host: NodeHost, work: Work<T>): Promise<T> => host.Excel.run(work);

/** The code of the error that the work's request is refused with. */
async function codeOf(host: NodeHost, work: (context: Excel.RequestContext) => unknown) {
  const error = await errorOf(
    run(host, async (context) => {
      work(context);
      await context.sync();
    }),
  );
  return error.code;
}

describe('worksheets', () => {
  it('are added, renamed, moved, hidden and deleted', async () => {
    const host = await startExcel();
    await run(host, async ({ workbook: { worksheets } }) => {
      worksheets.add('Budget').tabColor = '#336699';
      worksheets.add('Listes').visibility = 'Hidden';
      worksheets.add('À jeter');
      worksheets.getItem('À jeter').delete();
      worksheets.getItem('Budget').position = 0;
      worksheets.getItem('Feuil1').name = 'Dossier';
      worksheets.load('items/name, items/position, items/visibility, items/tabColor');
      const first = worksheets.getFirst().load('name');
      const last = worksheets.getLast(true).load('name');
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      const next = worksheets.getItem('Budget').getNext().load('name');
      await worksheets.context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['Budget', 'Visible'],
        ['Dossier', 'Visible'],
        ['Listes', 'Hidden'],
      ]);
      expect(worksheets.items[0]?.tabColor).toBe('#336699');
      expect([first.name, last.name, next.name]).toEqual(['Budget', 'Dossier', 'Dossier']);
      expect(counts.map((count) => count.value)).toEqual([3, 2]);
    });
  });

  it('are found by id as by name, whatever the capitals', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem('FEUIL1').load('id, name');
      await context.sync();
      const same = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      expect(same.name).toBe('Feuil1');
    });
  });

  it.each(['Feuil1', 'feuil1'])('refuse a name that is taken: %s', async (name) => {
    const host = await startExcel();
    expect(await codeOf(host, ({ workbook }) => workbook.worksheets.add(name))).toBe(
      'ItemAlreadyExists',
    );
  });

  it.each(['a/b', 'x'.repeat(32), "'a", 'History', ''])('refuse the name « %s »', async (name) => {
    const host = await startExcel();
    const code = await codeOf(host, ({ workbook }) => {
      workbook.worksheets.getItem('Feuil1').name = name;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('keep one visible', async () => {
    const host = await startExcel();
    expect(await codeOf(host, (c) => c.workbook.worksheets.getFirst().delete())).toBe(
      'InvalidOperation',
    );
  });

  it('are activated, and their cells selected', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      context.workbook.worksheets.add('Autre').getRange('B2:C3').select();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual([
        'Autre',
        'Autre!B2:C3',
        'Autre!B2',
      ]);
    });
  });

  it('freeze rows and columns', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      freezePanes.freezeAt('A1:B3');
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(location.address).toBe('Feuil1!A1:B3');
      freezePanes.unfreeze();
      const nothing = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
    });
  });

  it('keep how they are printed, for the next pane too', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows('$3:$3');
      pageLayout.setPrintArea('A1:H40');
      pageLayout.setPrintMargins('Centimeters', { left: 1, right: 1 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
      await context.sync();
    });
    host.reset();
    await run(host, async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.load(
        'orientation, zoom, leftMargin, headersFooters/defaultForAllPages/rightFooter',
      );
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      await context.sync();
      expect(pageLayout.orientation).toBe('Landscape');
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(pageLayout.leftMargin).toBeCloseTo(28.35, 1);
      expect(pageLayout.headersFooters.defaultForAllPages.rightFooter).toBe('&P / &N');
      expect(titles.address).toBe('Feuil1!3:3');
      expect(columns.isNullObject).toBe(true);
    });
  });

  it('hold custom properties', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const { customProperties } = context.workbook.worksheets.getActiveWorksheet();
      customProperties.add('bareme.clé', 'un');
      await context.sync();
      customProperties.getItem('BAREME.clé').value = 'deux';
      const property = customProperties.getItemOrNullObject('bareme.clé').load('key, value');
      const absent = customProperties.getItemOrNullObject('rien');
      await context.sync();
      expect([property.key, property.value]).toEqual(['bareme.clé', 'deux']);
      expect(absent.isNullObject).toBe(true);
    });
  });
});

describe('names', () => {
  it('are ranges that follow their cells, or constants', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      names.add('brm_zone', sheet.getRange('B2:B3'), 'Une zone');
      names.add('brm_taux', '=0.75').visible = false;
      await context.sync();
      sheet.name = "L'été";
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      names.load('items/name, items/type, items/value, items/visible, items/comment');
      const range = names.getItem('BRM_ZONE').getRange().load('address');
      const constant = names.getItem('brm_taux').getRangeOrNullObject();
      await context.sync();
      expect(names.items.map((item) => item.toJSON())).toMatchObject([
        { name: 'brm_zone', type: 'Range', visible: true, comment: 'Une zone' },
        { name: 'brm_taux', type: 'Double', value: 0.75, visible: false },
      ]);
      expect(range.address).toBe("'L''été'!B3:B4");
      expect(constant.isNullObject).toBe(true);
    });
  });

  it.each(['A1', 'R1C1_x', 'deux mots', '1er', 'c'])('refuse « %s »', async (name) => {
    const host = await startExcel();
    expect(await codeOf(host, ({ workbook }) => workbook.names.add(name, '=1'))).toBe(
      'InvalidArgument',
    );
  });

  it('refuse a name twice', async () => {
    const host = await startExcel();
    const code = await codeOf(host, ({ workbook: { names } }) => {
      names.add('brm_x', '=1');
      names.add('BRM_X', '=2');
    });
    expect(code).toBe('ItemAlreadyExists');
  });

  it('are deleted', async () => {
    const host = await startExcel();
    await run(host, async ({ workbook: { names } }) => {
      names.add('brm_x', '=1');
      names.getItem('brm_x').delete();
      const gone = names.getItemOrNullObject('brm_x');
      await names.context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('protection', () => {
  it('of a sheet leaves unlocked cells to write, and refuses the rest', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, 'secret');
      sheet.getRange('A1').values = [['permis']];
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const refused: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange('A2').values = [['non']]),
      (sheet) => (sheet.getRange('A1').format.font.bold = true),
      (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').color = '#000000'),
      (sheet) => (sheet.getRange('A1').numberFormat = [['0']]),
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.tables.add('C1:D2', true),
      (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'),
      (sheet) => (sheet.getRange('A1').dataValidation.ignoreBlanks = true),
      (sheet) => sheet.protection.unprotect('faux'),
    ];
    for (const work of refused) {
      const code = codeOf(host, ({ workbook }) => work(workbook.worksheets.getActiveWorksheet()));
      expect(await code).toBe('AccessDenied');
    }
    await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.unprotect('secret');
      sheet.getRange('A2').values = [['oui']];
      await context.sync();
    });
  });

  it('of the workbook keeps its sheets as they are, not their cells', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await codeOf(host, ({ workbook }) => workbook.worksheets.add())).toBe('AccessDenied');
  });

  it('of a read-only workbook refuses every write and no reading', async () => {
    const host = await startExcel({ readOnly: true });
    const write = codeOf(host, ({ workbook }) => workbook.names.add('brm_x', '=1'));
    expect(await write).toBe('AccessDenied');
    await run(host, async (context) => {
      context.workbook.load('readOnly');
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
      expect(range.values).toEqual([['']]);
    });
  });
});

describe('calculation', () => {
  it('waits for the end of the request when it is suspended', async () => {
    const host = await startExcel();
    await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1:A2').formulas = [[2], ['=A1*2']];
      await context.sync();
      const total = sheet.getRange('A2').load('values');
      await context.sync();
      expect(total.values).toEqual([[4]]);
    });
  });

  it('tells its mode and separators', async () => {
    const host = await startExcel();
    await run(host, async ({ application }) => {
      application.load('calculationMode, decimalSeparator');
      await application.context.sync();
      expect([application.calculationMode, application.decimalSeparator]).toEqual([
        'Automatic',
        ',',
      ]);
    });
  });
});

describe('a workbook beside this one', () => {
  const EMPTY_ZIP = btoa(`PK\x05\x06${'\0'.repeat(18)}`);

  it('is opened from the file that the add-in hands over, or empty', async () => {
    const host = await startExcel();
    const opened: (string | null)[] = [];
    host.onWorkbookOpened(
      (bytes) => void opened.push(bytes && btoa(String.fromCharCode(...bytes))),
    );
    await host.Excel.createWorkbook(EMPTY_ZIP);
    await host.Excel.createWorkbook();
    expect(opened).toEqual([EMPTY_ZIP, null]);
  });

  it.each(['@@@', btoa('Titre;Montant')])(
    'is refused where that is no workbook: %s',
    async (file) => {
      const host = await startExcel();
      expect((await errorOf(host.Excel.createWorkbook(file))).code).toBe('InvalidArgument');
    },
  );

  it('is beyond an Excel older than ExcelApi 1.8', async () => {
    const host = await startExcel({ apiSet: '1.7' });
    expect((await errorOf(host.Excel.createWorkbook(EMPTY_ZIP))).code).toBe('ApiNotFound');
  });
});
