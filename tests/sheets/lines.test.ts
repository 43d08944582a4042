import { printSetup, SheetBuilder } from '../../src/sheets/builder';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { area } from '../../src/sheets/layout';
import { lastLines } from '../../src/sheets/lines';
import { stylesFor } from '../../src/sheets/styles';

const TABLE = 'Bareme_Essai';

/** Three lines of a label, an amount and a check, below a header in row 3. */
function declared(conditional: string): WorkbookDeclaration {
  const sheet = new SheetBuilder({ key: 'trial', name: 'Essai', columnWidths: [10, 10, 10] })
    .table({
      name: TABLE,
      area: area(2, 1, 4, 3),
      style: 'TableStyleLight1',
      columns: [
        { header: 'Libellé', formula: null, values: ['A', 'B', 'C'] },
        { header: 'Montant', formula: null, values: [1, null, 3] },
        { header: 'Contrôle', formula: '=1' },
      ],
    })
    .format(area(3, 1, 2), 'cellText')
    .format(area(4, 1, 2, 2), 'cellAmount')
    .height(4, 30)
    .conditional({ area: area(3, 2, 3, 2), formula: conditional })
    .build(printSetup('Page', 'essai', null));
  return { mark: null, madeFor: 'essai', language: 'fr', sheets: [sheet], styles: stylesFor('fr') };
}

const cut = (conditional = '=$B4="é!C4"', count = 2) =>
  lastLines(declared(conditional), { table: TABLE, count, standing: 7 });

describe('the last lines of a declared table', () => {
  it('have what stands in them, and what the declaration says of their cells, counted from the first', () => {
    const lines = cut();
    expect(lines.columns.map(({ header, formula, values }) => [header, formula, values])).toEqual([
      ['Libellé', null, ['B', 'C']],
      ['Montant', null, [null, 3]],
      ['Contrôle', '=1', []],
    ]);
    expect(lines.heights).toEqual([30, null]);
    expect(lines.columns[0]?.formats).toEqual([
      { from: 0, lines: 2, style: 'base' },
      { from: 0, lines: 1, style: 'cellText' },
      { from: 0, lines: 2, style: 'cellAmount' },
    ]);
  });

  it('know the cells of a line by their headers in the formulas of their looks', () => {
    const [, amount, check] = cut('=AND($B4<>"C4",C4>0,brm_taux>1)').columns;
    const [label, rest] = [{ header: 'Libellé', isFixed: true }, '>0,brm_taux>1)'];
    expect(amount?.conditionalFormats[0]?.formula).toEqual([
      '=AND(',
      label,
      '<>"C4",',
      { header: 'Montant', isFixed: false },
      rest,
    ]);
    expect(check?.conditionalFormats[0]?.formula).toEqual([
      '=AND(',
      label,
      '<>"C4",',
      { header: 'Contrôle', isFixed: false },
      rest,
    ]);
  });

  it.each(['=$B5=""', '=$B$4=""', '=$A4=""', '=Z4=""'])(
    'are not cut out where their looks rest on other cells: %s',
    (formula) => {
      expect(() => cut(formula)).toThrow('rests on a cell outside its line');
    },
  );

  it.each([0, 4])('are no %s of three', (count) => {
    expect(() => cut(undefined, count)).toThrow(`${TABLE} has no ${count} last lines`);
  });
});
