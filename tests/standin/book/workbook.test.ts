import type { BookEvent } from '../../../src/standin/book/book';
import { BUDGET, area, benchWithBudget, newBench, refusal } from './workbench';

describe('sheets', () => {
  it('a renamed sheet is renamed in formulas and names', () => {
    const bench = newBench('Budget', 'Financement');
    bench.write('A1', [['=Budget!B2+1']], 'Financement');
    bench.write('B2', [[41]], 'Budget');
    bench.book.addName('brm_total', '=Budget!$B$2');
    bench.write('A2', [['=brm_total']], 'Financement');
    bench.sheet('Budget').name = 'Budget de l’État';
    expect(bench.formula('A1', 'Financement')).toBe("='Budget de l’État'!B2+1");
    expect(bench.name('brm_total')).toBe("='Budget de l’État'!$B$2");
    expect(bench.values('A1:A2', 'Financement').flat()).toEqual([42, 41]);
    expect(bench.events).toContainEqual(
      expect.objectContaining({
        kind: 'sheetRenamed',
        before: 'Budget',
        after: 'Budget de l’État',
      }),
    );
  });

  it('a deleted sheet takes its tables along and leaves #REF!; undo brings all back', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=Budget!C5`]], 'Financement');
    bench.book.addName('brm_total', '=Budget!$E$5');
    bench.book.deleteSheet(bench.sheet('Budget').id);
    expect(bench.book.sheets().map(({ name }) => name)).toEqual(['Financement']);
    expect(bench.book.tables()).toEqual([]);
    expect(bench.name('brm_total')).toBe('=#REF!');
    expect(bench.value('A1', 'Financement')).toBe('#REF!');
    bench.book.undo();
    expect(bench.value('A1', 'Financement')).toBe(2);
    expect(bench.value('E5', 'Budget')).toBe(201);
    expect(bench.book.tables()).toHaveLength(1);
  });

  it('names that Excel refuses are refused', () => {
    const { book } = newBench('Budget');
    for (const name of ['', 'a/b', 'x'.repeat(32), 'History', "'x", 'a:b', '[x]'])
      expect(refusal(() => book.addSheet(name))).toBe('InvalidArgument');
    expect(refusal(() => book.addSheet('BUDGET'))).toBe('ItemAlreadyExists');
  });

  it('the last visible sheet can neither be hidden nor deleted', () => {
    const bench = newBench('Un', 'Deux');
    bench.sheet('Deux').hidden = true;
    expect(refusal(() => (bench.sheet('Un').hidden = true))).toBe('InvalidOperation');
    expect(refusal(() => bench.book.deleteSheet(bench.sheet('Un').id))).toBe('InvalidOperation');
  });

  it('order, colour, gridlines and frozen panes are kept, and undone', () => {
    const bench = newBench('Un', 'Deux', 'Trois');
    const sheet = bench.sheet('Trois');
    sheet.position = 0;
    sheet.tabColor = '#1F4E79';
    sheet.showGridlines = false;
    sheet.frozen = { rows: 4, columns: 1 };
    expect(bench.book.sheets().map(({ name }) => name)).toEqual(['Trois', 'Un', 'Deux']);
    expect([sheet.tabColor, sheet.showGridlines, sheet.frozen]).toEqual([
      '#1F4E79',
      false,
      { rows: 4, columns: 1 },
    ]);
    for (let step = 0; step < 4; step += 1) bench.book.undo();
    expect([sheet.position, sheet.tabColor, sheet.showGridlines, sheet.frozen]).toEqual([
      2,
      '',
      true,
      { rows: 0, columns: 0 },
    ]);
  });
});

describe('names', () => {
  it('hold cells, ranges, constants and formulas, whatever their case', () => {
    const bench = newBench('Financement');
    bench.write('A1:A2', [[1000], [0.75]]);
    bench.book.addName('brm_assiette', '=Financement!$A$1');
    bench.book.addName('brm_taux', '=Financement!$A$2');
    bench.book.addName('brm_plafond', '=600');
    bench.book.addName('brm_maximum', '=MIN(BRM_TAUX*brm_assiette,brm_plafond)');
    bench.write('B1:B2', [['=brm_maximum'], ['=-brm_plafond+brm_taux%']]);
    expect(bench.value('B1')).toBe(600);
    bench.write('A1', [[100]]);
    expect(bench.value('B1')).toBe(75);
    bench.book.setName('brm_plafond', { formula: '=50' });
    expect(bench.value('B1')).toBe(50);
    bench.book.deleteName('brm_plafond');
    expect(bench.value('B1')).toBe('#NAME?');
  });

  it('may not look like a cell, nor stand twice', () => {
    const { book } = newBench();
    book.addName('brm_taux', '=1');
    for (const name of ['A1', 'R1C1', 'C1_total', 'R', 'deux mots', '2x'])
      expect(refusal(() => book.addName(name, '=1'))).toBe('InvalidArgument');
    expect(refusal(() => book.addName('BRM_TAUX', '=1'))).toBe('ItemAlreadyExists');
    expect(refusal(() => book.deleteName('brm_x'))).toBe('ItemNotFound');
  });
});

describe('cells', () => {
  it('give back what was written; null leaves, an empty text empties', () => {
    const bench = newBench();
    bench.write('A1:E1', [['x', 1.5, true, '=A1&"y"', '12']]);
    expect(bench.values('A1:F1')).toEqual([['x', 1.5, true, 'xy', 12, '']]);
    bench.write('A1:B1', [[null, '']]);
    expect(bench.values('A1:B1')).toEqual([['x', '']]);
    expect(bench.sheet().usedRange(true)).toEqual(area('A1:E1'));
  });

  it('show numbers by their format, in the workbook’s language', () => {
    const bench = newBench();
    const formats = ['#,##0.00 "€"', '0.0%', 'dd/mm/yyyy', 'General', '@'];
    formats.forEach((numberFormat, row) =>
      bench.sheet().setStyle({ row, column: 0, rows: 1, columns: 1 }, { numberFormat }),
    );
    bench.write('A1:A5', [[1234567.5], [0.756], [44200], [1.5], ['12']]);
    const texts = bench.sheet().texts(area('A1:A5')).flat();
    expect(texts.map((text) => text.replace(/\s/gu, ' '))).toEqual([
      '1 234 567,50 €',
      '75,6%',
      '04/01/2021',
      '1,5',
      '12',
    ]);
    expect(bench.value('A5')).toBe('12');
  });

  it('keep their styles, one property at a time', () => {
    const sheet = newBench().sheet();
    sheet.setStyle(area('A1:B2'), {
      bold: true,
      fill: '#DDEEFF',
      fontColor: '#0000FF',
      locked: false,
      indent: 1,
    });
    sheet.setStyle(area('B2'), { fill: null, horizontal: 'Right', wrap: true, numberFormat: '0' });
    expect(sheet.style(1, 1)).toMatchObject({
      bold: true,
      fill: null,
      fontColor: '#0000FF',
      locked: false,
      indent: 1,
      horizontal: 'Right',
      wrap: true,
      numberFormat: '0',
    });
    expect(sheet.style(0, 0)).toMatchObject({
      fill: '#DDEEFF',
      horizontal: 'General',
      wrap: false,
    });
    expect(sheet.style(5, 5)).toMatchObject({
      bold: false,
      fill: null,
      locked: true,
      numberFormat: 'General',
      fontSize: 11,
    });
    sheet.clear(area('A1:B2'), 'Formats');
    expect(sheet.style(0, 0)).toMatchObject({ bold: false, fill: null, locked: true });
  });

  it('formatted after they were written, formulas go on calculating, undone and redone too', () => {
    const bench = newBench();
    bench.write('A1:B1', [[1, '=A1*2']]);
    bench.sheet().setStyle(area('B1'), { bold: true });
    bench.sheet().setBorder(area('A1:B1'), 'EdgeBottom', '#BFBFBF');
    for (const step of ['undo', 'undo', 'redo', 'redo'] as const) bench.book[step]();
    bench.write('A1', [[21]]);
    expect(bench.value('B1')).toBe(42);
    expect(bench.formula('B1')).toBe('=A1*2');
    expect(bench.sheet().style(0, 1).bold).toBe(true);
  });

  it('on a protected sheet only unlocked ones are written', () => {
    const bench = newBench();
    const sheet = bench.sheet();
    sheet.setStyle(area('B1'), { locked: false });
    sheet.protected = true;
    bench.write('B1', [[1]]);
    expect(refusal(() => bench.write('A1:B1', [[1, 2]]))).toBe('AccessDenied');
    expect(refusal(() => sheet.insertRows(0, 1))).toBe('AccessDenied');
    expect(refusal(() => sheet.setStyle(area('B1'), { bold: true }))).toBe('AccessDenied');
    expect(bench.values('A1:B1')).toEqual([['', 1]]);
    sheet.protected = false;
    bench.write('A1', [[1]]);
    expect(bench.value('A1')).toBe(1);
  });
});

describe('undo', () => {
  it('takes back one piece of work at a time, whoever did it', () => {
    const bench = newBench();
    bench.book.asAddin(() => {
      bench.write('A1', [[1]]);
      bench.sheet().setStyle(area('A1'), { bold: true });
      bench.book.addName('brm_x', '=Feuil1!$A$1');
    });
    bench.type('A1', 2);
    bench.book.undo();
    expect(bench.value('A1')).toBe(1);
    bench.book.undo();
    expect([bench.value('A1'), bench.sheet().style(0, 0).bold, bench.book.names()]).toEqual([
      '',
      false,
      [],
    ]);
    bench.book.redo();
    expect([bench.value('A1'), bench.sheet().style(0, 0).bold, bench.name('brm_x')]).toEqual([
      1,
      true,
      '=Feuil1!$A$1',
    ]);
  });
});

describe('events', () => {
  const changes = (events: readonly BookEvent[]) =>
    events.filter((event) => event.kind === 'changed');

  it('an edit tells who made it, where, and for one cell the value before and after', () => {
    const bench = newBench();
    bench.type('B2', 5);
    bench.book.asAddin(() => bench.write('B2', [[6]]));
    bench.book.asCoauthor(() =>
      bench.write('A1:B2', [
        [1, 2],
        [3, 4],
      ]),
    );
    expect(changes(bench.events)).toEqual([
      expect.objectContaining({
        rect: area('B2'),
        change: 'RangeEdited',
        source: 'Local',
        byAddin: false,
        before: '',
        after: 5,
      }),
      expect.objectContaining({ rect: area('B2'), byAddin: true, before: 5, after: 6 }),
      expect.objectContaining({ rect: area('A1:B2'), source: 'Remote', byAddin: false }),
    ]);
  });

  it('insertions and deletions are told once, without the formulas that followed', () => {
    const bench = newBench();
    bench.write('A5:A6', [[1], ['=A5']]);
    bench.events.length = 0;
    bench.sheet().insertRows(1, 2);
    bench.sheet().deleteColumns(3, 1);
    expect(changes(bench.events)).toMatchObject([
      { change: 'RowInserted', rect: { row: 1, rows: 2 } },
      { change: 'ColumnDeleted', rect: { column: 3, columns: 1 } },
    ]);
  });

  it('a calculation is told as such, not as an edit; formats are no edit either', () => {
    const bench = newBench();
    bench.write('A1:B1', [[1, '=A1']]);
    bench.book.calculate();
    bench.events.length = 0;
    bench.type('A1', 2);
    bench.sheet().setStyle(area('A1'), { bold: true });
    bench.book.calculate();
    expect(bench.events.map(({ kind }) => kind)).toEqual(['changed', 'calculated']);
  });

  it('undo is an edit', () => {
    const bench = newBench();
    bench.type('A1', 1);
    bench.events.length = 0;
    bench.book.undo();
    expect(changes(bench.events)).toEqual([
      expect.objectContaining({ rect: area('A1'), byAddin: false, before: 1, after: '' }),
    ]);
  });

  it('are raised after the work is whole: a listener sees the table grown and the sums right', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=SUM(${BUDGET}[Montant HT])`]]);
    const seen: unknown[] = [];
    bench.book.on((event) => {
      if (event.kind === 'changed') seen.push(bench.book.tables()[0]?.rect.rows, bench.value('A1'));
    });
    bench.book.asPerson(() => bench.write('B8:D8', [['x', 1, 1]]));
    expect(seen.slice(0, 2)).toEqual([5, 237.25]);
  });

  it('sheets and selections are told', () => {
    const bench = newBench('Un');
    const added = bench.book.addSheet('Deux');
    bench.book.select(added.id, area('B2'));
    bench.book.deleteSheet(added.id);
    expect(bench.events.map(({ kind }) => kind)).toEqual([
      'sheetAdded',
      'activated',
      'selected',
      'activated',
      'sheetDeleted',
    ]);
  });

  it('a listener taken off hears nothing more', () => {
    const bench = newBench();
    const heard: BookEvent[] = [];
    bench.book.on((event) => heard.push(event))();
    bench.type('A1', 1);
    expect(heard).toEqual([]);
  });
});
