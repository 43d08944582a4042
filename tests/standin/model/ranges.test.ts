import { errorOf, startExcel } from './workbench';
import type { NodeHost } from '../../../src/standin/wire/node-transport';

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

const onSheet = <T>(host: NodeHost, work: Work<T>): Promise<T> =>
  host.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

/** The addresses that ranges have, by one request. */
async function addresses(
  sheet: Excel.Worksheet,
  ranges: readonly Excel.Range[],
): Promise<string[]> {
  for (const range of ranges) range.load('address');
  await sheet.context.sync();
  return ranges.map((range) => range.address.replace('Feuil1!', ''));
}

describe('values', () => {
  it('are read as typed: numbers, booleans, formulas; texts stay texts', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:F1');
      range.values = [['12.5', 'TRUE', "'007", '12 000,50 €', '=1/0', null]];
      range.load('values, valueTypes');
      await sheet.context.sync();
      expect(range.values).toEqual([[12.5, true, '007', '12 000,50 €', '#DIV/0!', '']]);
      expect(range.valueTypes).toEqual([
        ['Double', 'Boolean', 'String', 'String', 'Error', 'Empty'],
      ]);
    });
  });

  it('are read as an American types them, whatever Excel speaks, and bring their formats', async () => {
    const host = await startExcel({ locale: 'fr-FR' });
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:E1');
      range.values = [['80 %', '12/31/2021', '1,250', '15/03/2021', 'Lot 2']];
      range.load('values, numberFormat');
      await sheet.context.sync();
      expect(range.values).toEqual([[0.8, 44561, 1250, '15/03/2021', 'Lot 2']]);
      expect(range.numberFormat).toEqual([['0%', 'm/d/yyyy', '#,##0', 'General', 'General']]);
    });
  });

  it('leave a number format that stands, and are texts behind an apostrophe', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('A1').numberFormat = [['0.00']];
      const range = sheet.getRange('A1:B1');
      range.formulas = [['80%', "'7/10"]];
      range.load('values, numberFormat');
      await sheet.context.sync();
      expect(range.values).toEqual([[0.8, '7/10']]);
      expect(range.numberFormat).toEqual([['0.00', 'General']]);
    });
  });

  it('stay texts in cells formatted as text', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['12.5']];
      range.load('values');
      await sheet.context.sync();
      expect(range.values).toEqual([['12.5']]);
    });
  });

  it('leave cells alone where they are null, and empty them where they are empty texts', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      range.load('values');
      await sheet.context.sync();
      expect(range.values).toEqual([[1, '', 4]]);
    });
  });

  it('fill a whole range when they are one', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:B2');
      // Typed as an array, though Office.js documents a single value too.
      Object.assign(range, { values: 7 });
      range.load('values');
      await sheet.context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it('of formulas follow what they read within one request', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('A1:A2').formulas = [[1], ['=A1*10']];
      const before = sheet.getRange('A2').load('values');
      sheet.getRange('A1').values = [[2]];
      const after = sheet.getRange('A2').load('values');
      await sheet.context.sync();
      expect([before.values, after.values]).toEqual([[[10]], [[20]]]);
    });
  });

  it('are null for whole columns', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const column = sheet.getRange('B:C').load('values, address, isEntireColumn, rowCount');
      await sheet.context.sync();
      expect(column.toJSON()).toMatchObject({
        values: null,
        address: 'Feuil1!B:C',
        isEntireColumn: true,
        rowCount: 1048576,
      });
    });
  });
});

describe('ranges from ranges', () => {
  it('are cells, rows, columns, offsets and bounds', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('B2:D5');
      const found = await addresses(sheet, [
        range.getCell(1, 1),
        range.getRow(3),
        range.getColumn(0),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, 0),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('F7'),
        range.getIntersection(sheet.getRange('C:C')),
        sheet.getCell(0, 2),
        sheet.getRangeByIndexes(9, 0, 2, 3),
      ]);
      expect(found).toEqual([
        ...['C3', 'B5:D5', 'B2:B5', 'D5', 'A3:C6', 'B2:D7', 'B6:D7', 'B1:D1', 'E2:E5'],
        ...['2:5', 'B:D', 'B2:F7', 'C2:C5', 'C1', 'A10:C11'],
      ]);
    });
  });

  it('are where Ctrl and an arrow lead', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('B3').values = [['titre']];
      sheet.getRange('B5:B7').values = [[1], [2], [3]];
      const from = (address: string, direction: 'Up' | 'Down' | 'Left' | 'Right') =>
        sheet.getRange(address).getRangeEdge(direction);
      const found = await addresses(sheet, [
        from('B7', 'Up'),
        from('B5', 'Up'),
        from('B9', 'Up'),
        from('B3', 'Up'),
        from('B1', 'Up'),
        from('B5:C6', 'Down'),
        from('B7', 'Down'),
        from('D5', 'Left'),
        from('B5', 'Right'),
      ]);
      expect(found).toEqual(['B5', 'B3', 'B7', 'B1', 'B1', 'B7', 'B1048576', 'B5', 'XFD5']);
    });
  });

  it('stay within the sheet', async () => {
    const host = await startExcel();
    const error = await errorOf(
      onSheet(host, async (sheet) => {
        sheet.getRange('A1').getOffsetRange(-1, 0);
        await sheet.context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      'InvalidArgument',
      'Range.getOffsetRange',
    ]);
  });

  it('are found by name and by another sheet’s address', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet, { workbook }) => {
      workbook.worksheets.add("L'été");
      workbook.names.add('ma_zone', sheet.getRange('C3:D4'));
      const named = sheet.getRange('ma_zone').load('address');
      await sheet.context.sync();
      expect(named.address).toBe('Feuil1!C3:D4');
      const quoted = workbook.worksheets.getItem("L'été").getRange('A1').load('address');
      await sheet.context.sync();
      expect(quoted.address).toBe("'L''été'!A1");
    });
  });

  it('are what is used, A1 or nothing on an empty sheet', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const empty = sheet.getUsedRangeOrNullObject();
      expect(await addresses(sheet, [sheet.getUsedRange()])).toEqual(['A1']);
      expect(empty.isNullObject).toBe(true);
      sheet.getRange('C3').values = [[1]];
      sheet.getRange('E6').values = [[1]];
      const column = sheet.getRange('E:E').getUsedRange(true);
      expect(await addresses(sheet, [sheet.getUsedRange(true), column])).toEqual([
        'C3:E6',
        'E3:E6',
      ]);
    });
  });

  it('are constants, formulas or blanks, as areas', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:C3');
      range.formulas = [
        [1, 'a', '=A1'],
        [2, '', '=A2'],
        [3, 'b', 'c'],
      ];
      const cells = [
        range.getSpecialCells('Constants'),
        range.getSpecialCells('Constants', 'Numbers'),
        range.getSpecialCells('Formulas'),
        range.getSpecialCells('Blanks'),
      ];
      const none = range.getSpecialCellsOrNullObject('Formulas', 'Errors');
      for (const areas of cells) areas.load('address, areaCount, cellCount');
      await sheet.context.sync();
      expect(cells.map((areas) => areas.address.replaceAll('Feuil1!', ''))).toEqual([
        'A1:B1,A2,A3:C3',
        'A1:A3',
        'C1:C2',
        'B2',
      ]);
      expect(cells[0]?.cellCount).toBe(6);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('rows and columns', () => {
  it('are inserted and deleted, and formulas follow', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('2:2').insert('Down').getCell(0, 0).values = [[10]];
      const total = sheet.getRange('A4').load('values, formulas');
      await sheet.context.sync();
      expect(total.formulas).toEqual([['=SUM(A1:A3)']]);
      expect(total.values).toEqual([[13]]);
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('1:1').delete('Up');
      const moved = sheet.getRange('B3').load('values');
      await sheet.context.sync();
      expect(moved.values).toEqual([[12]]);
    });
  });

  it('are not cut in two: the stand-in says so', async () => {
    const host = await startExcel();
    const error = await errorOf(
      onSheet(host, async (sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('A1').insert('Down');
        await sheet.context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
  });

  it('are cleared, merged and sorted', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['b', 2],
        ['', 9],
        ['a', 3],
        [5, 1],
      ];
      range.sort.apply([{ key: 0, ascending: true }]);
      range.load('values');
      await sheet.context.sync();
      expect(range.values.map(([first]) => first)).toEqual([5, 'a', 'b', '']);
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values, format/font/bold');
      sheet.getRange('D1:E2').merge();
      await sheet.context.sync();
      expect(range.values.flat().every((value) => value === '')).toBe(true);
      expect(range.format.font.bold).toBe(true);
    });
    expect(host.book.sheets()[0]?.merges()).toEqual([{ row: 0, column: 3, rows: 2, columns: 2 }]);
  });
});

describe('formats', () => {
  it('are written and read back, null where cells differ', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const { format } = sheet.getRange('B2:C3');
      format.font.set({
        name: 'Arial',
        size: 12,
        color: '#112233',
        italic: true,
        underline: 'Single',
      });
      format.fill.color = '#DDEEFF';
      format.set({ horizontalAlignment: 'Right', verticalAlignment: 'Center', wrapText: true });
      format.indentLevel = 1;
      format.protection.locked = false;
      sheet.getRange('B2').format.font.bold = true;
      format.load(
        'font/name, font/size, font/color, font/italic, font/underline, font/bold, fill/color, ' +
          'horizontalAlignment, verticalAlignment, wrapText, indentLevel, protection/locked',
      );
      await sheet.context.sync();
      expect(format.font.toJSON()).toMatchObject({
        name: 'Arial',
        size: 12,
        color: '#112233',
        italic: true,
        underline: 'Single',
        bold: null,
      });
      expect(format.fill.color).toBe('#DDEEFF');
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Right',
        verticalAlignment: 'Center',
        wrapText: true,
        indentLevel: 1,
      });
      expect(format.protection.locked).toBe(false);
    });
  });

  it('of numbers shape the text, in the host’s language', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1234.5, 0.5]];
      range.numberFormat = [['0.00', '0.0%']];
      range.load('text, numberFormat');
      await sheet.context.sync();
      expect(range.text).toEqual([['1234,50', '50,0%']]);
      expect(range.numberFormat).toEqual([['0.00', '0.0%']]);
    });
  });

  it('set widths, heights and what is hidden', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('B:C').format.columnWidth = 120;
      sheet.getRange('4:4').format.rowHeight = 30;
      const widths = sheet.getRange('B1:C1').format.load('columnWidth');
      const height = sheet.getRange('A4').format.load('rowHeight');
      const mixed = sheet.getRange('A1:C1').format.load('columnWidth');
      await sheet.context.sync();
      expect(widths.columnWidth).toBeCloseTo(120, 0);
      expect(height.rowHeight).toBeCloseTo(30, 0);
      expect(mixed.columnWidth).toBeNull();
    });
  });
});

describe('data validation', () => {
  it('is set, read back as it was described, and cleared', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      sheet.getRange('Z1:Z2').values = [['oui'], ['non']];
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: '=$Z$1:$Z$2' } };
      dataValidation.prompt = { title: 'Réponse', message: 'Oui ou non', showPrompt: true };
      dataValidation.errorAlert = {
        title: 'Non',
        message: 'Choisir',
        style: 'Stop',
        showAlert: true,
      };
      dataValidation.load('type, rule, prompt, errorAlert, ignoreBlanks');
      await sheet.context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: 'List',
        rule: { list: { source: '=$Z$1:$Z$2' } },
        prompt: { title: 'Réponse', message: 'Oui ou non', showPrompt: true },
        errorAlert: { title: 'Non', message: 'Choisir', style: 'Stop', showAlert: true },
      });
      const around = sheet.getRange('A1:A4').dataValidation.load('type');
      dataValidation.clear();
      const cleared = sheet.getRange('A1').dataValidation.load('type');
      await sheet.context.sync();
      expect([around.type, cleared.type]).toEqual(['Inconsistent', 'None']);
    });
  });

  it('refuses texts longer than Excel’s', async () => {
    const host = await startExcel();
    const error = await errorOf(
      onSheet(host, async (sheet) => {
        const message = 'x'.repeat(256);
        sheet.getRange('A1').dataValidation.prompt = { title: 'Long', message, showPrompt: true };
        await sheet.context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      'InvalidArgument',
      'DataValidation.prompt',
    ]);
  });
});

describe('conditional formats', () => {
  it('are formulas with a format, found again from any cell that they cover', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const added = sheet.getRange('B2:B9').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=$B2>10';
      added.custom.format.font.color = '#C00000';
      added.custom.format.fill.color = '#FFEEEE';
      await sheet.context.sync();
      const found = sheet.getRange('B5').conditionalFormats;
      const elsewhere = sheet.getRange('C5').conditionalFormats.getCount();
      found.load('items/type, items/custom/rule/formula');
      await sheet.context.sync();
      expect(found.items.map((item) => item.custom.rule.formula)).toEqual(['=$B2>10']);
      expect(elsewhere.value).toBe(0);
    });
    expect(host.book.sheets()[0]?.conditionalFormats()).toMatchObject([
      {
        rect: { row: 1, column: 1, rows: 8, columns: 1 },
        formula: '=$B2>10',
        fontColor: '#C00000',
        fill: '#FFEEEE',
      },
    ]);
  });

  it('are cleared together', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const { conditionalFormats } = sheet.getRange('B2:B9');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
      const before = conditionalFormats.getCount();
      conditionalFormats.clearAll();
      const after = conditionalFormats.getCount();
      await sheet.context.sync();
      expect([before.value, after.value]).toEqual([2, 0]);
    });
  });

  it('are deleted one by one after they were read', async () => {
    const host = await startExcel();
    await onSheet(host, async (sheet) => {
      const { conditionalFormats } = sheet.getRange('B2:B9');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
      const found = sheet
        .getRange()
        .conditionalFormats.load('items/id,items/customOrNullObject/rule/formula');
      await sheet.context.sync();
      for (const format of found.items) {
        if (format.customOrNullObject.rule.formula === '=TRUE') format.delete();
      }
      await sheet.context.sync();
    });
    expect(host.book.sheets()[0]?.conditionalFormats()).toMatchObject([{ formula: '=FALSE' }]);
  });
});
