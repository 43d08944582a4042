import { CopySheetCommand } from '@univerjs/sheets';
import type { BookName } from '../../../src/standin/book/book';
import { startHeadless } from '../../../src/standin/book/engine';
import { UniverBook } from '../../../src/standin/book/univer-book';
import { area, Bench, BUDGET, benchWithBudget, newBench } from './workbench';

const sheetNames = ({ book }: Bench): string[] => book.sheets().map(({ name }) => name);

const copyOf = (bench: Bench, name: string): string =>
  bench.book.copySheet(bench.sheet(name).id).id;

const meanings = (names: readonly BookName[]): string[] =>
  names.map(({ name, formula }) => `${name} ${formula}`);

describe('A copied sheet', () => {
  it('stands right behind the original, in front, and is called as Excel calls it', () => {
    const bench = benchWithBudget();
    const first = copyOf(bench, 'Budget');
    expect(sheetNames(bench)).toEqual(['Budget', 'Budget (2)', 'Financement']);
    expect(bench.book.activeSheetId).toBe(first);
    copyOf(bench, 'Budget');
    expect(sheetNames(bench)).toEqual(['Budget', 'Budget (3)', 'Budget (2)', 'Financement']);
  });

  it('brings its table under a number, and its formulas refer to that', () => {
    const bench = benchWithBudget();
    copyOf(bench, 'Budget');
    const [original, copy] = bench.book.tables();
    expect([original?.name, copy?.name]).toEqual([BUDGET, `${BUDGET}2`]);
    expect(copy).toMatchObject({ rect: original?.rect, columnNames: original?.columnNames });
    bench.type('C5', 10, 'Budget (2)');
    expect(bench.formula('E5', 'Budget (2)')).toContain(`${BUDGET}2[[#This Row],[Quantité]]`);
    expect(bench.value('E5', 'Budget (2)')).toBe(1005);
    expect(bench.value('E5', 'Budget')).toBe(201);
  });

  it('brings names of its own for its cells, which its formulas mean and no other sheet’s do', () => {
    const bench = newBench('Financement', 'Notes');
    bench.write('A1:A2', [[100], ['=brm_demande*2']], 'Financement');
    bench.book.addName('brm_demande', '=Financement!$A$1');
    bench.book.addName('brm_taux', '=0.5');
    bench.write('A1', [['=brm_demande*2']], 'Notes');
    const copy = copyOf(bench, 'Financement');
    expect(meanings(bench.book.names(copy))).toEqual(["brm_demande ='Financement (2)'!$A$1"]);
    expect(meanings(bench.book.names())).toEqual([
      'brm_demande =Financement!$A$1',
      'brm_taux =0.5',
    ]);
    bench.type('A1', 7, 'Financement (2)');
    expect(bench.value('A2', 'Financement (2)')).toBe(14);
    expect([bench.value('A2', 'Financement'), bench.value('A1', 'Notes')]).toEqual([200, 200]);
  });

  it('its names follow their cells, and go with it', () => {
    const bench = newBench('Financement');
    bench.book.addName('brm_demande', '=Financement!$A$1');
    const copy = copyOf(bench, 'Financement');
    bench.sheet('Financement (2)').insertRows(0, 2);
    expect(meanings(bench.book.names(copy))).toEqual(["brm_demande ='Financement (2)'!$A$3"]);
    bench.book.deleteSheet(copy);
    expect(bench.book.names(copy)).toEqual([]);
    expect(meanings(bench.book.names())).toEqual(['brm_demande =Financement!$A$1']);
  });

  it('keeps its validations, conditional formats and protection', () => {
    const bench = newBench('Budget');
    const sheet = bench.sheet('Budget');
    const validation = {
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
      ignoreBlanks: true,
    };
    sheet.setValidation(area('A2:A4'), validation);
    sheet.addConditionalFormat({ rect: area('A2:A4'), formula: '=$A2=1', bold: true });
    sheet.protected = true;
    copyOf(bench, 'Budget');
    const copy = bench.sheet('Budget (2)');
    expect(copy.validation(2, 0)).toEqual(validation);
    expect(copy.conditionalFormats()).toMatchObject([{ rect: area('A2:A4'), formula: '=$A2=1' }]);
    expect(copy.protected).toBe(true);
  });

  it('goes in one step of undo, with all that it brought', () => {
    const bench = benchWithBudget();
    bench.book.addName('brm_total', '=Budget!$E$5');
    const copy = copyOf(bench, 'Budget');
    bench.book.undo();
    expect(sheetNames(bench)).toEqual(['Budget', 'Financement']);
    expect(bench.book.tables().map(({ name }) => name)).toEqual([BUDGET]);
    expect(bench.book.names(copy)).toEqual([]);
  });

  it('from the menu of its tab is copied the same way', async () => {
    const engine = startHeadless('fr-FR', ['Budget']);
    const bench = new Bench(new UniverBook(engine));
    bench.write('A1:B2', [
      ['Libellé', 'Montant'],
      ['Étude', 12],
    ]);
    bench.book.addTable(bench.sheet().id, area('A1:B2'), BUDGET, true);
    await engine.commands.executeCommand(CopySheetCommand.id, { subUnitId: bench.sheet().id });
    expect(sheetNames(bench)).toEqual(['Budget', 'Budget (2)']);
    expect(bench.book.tables().map(({ name }) => name)).toEqual([BUDGET, `${BUDGET}2`]);
  });
});
