import { examine, type Worth } from '../../src/integrity/examine';
import { INTEGRITY_SENTENCES, inWords } from '../../src/integrity/messages/in-words';
import { loadCatalogues, loadLanguage } from '../../src/language/catalogue';
import { cents } from '../../src/money/cents';
import type { Observations } from '../../src/workbook/observations';
import { NOTHING_HIDDEN } from '../builders/observations';

beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
  await loadCatalogues([INTEGRITY_SENTENCES]);
});

/** Each row of the budget is worth as many euros as its number says, no other row anything. */
const worth: Worth = (sheet, row) => (sheet === 'Budget' ? cents((row + 1) * 100) : null);

const found = (seen: Partial<Observations>) => examine({ ...NOTHING_HIDDEN, ...seen }, worth);

const told = (seen: Partial<Observations>): readonly string[] =>
  found(seen).map(({ message }) => inWords(message, 'fr').replace(/[\u00a0\u202f]/g, ' '));

const row = (one: number, isFiltered = false, sheet = 'Budget') => ({
  sheet,
  row: one - 1,
  isFiltered,
});

const at = (one: number, column: number) => ({ sheet: 'Budget', row: one - 1, column });

describe('What is said of a workbook', () => {
  it('is nothing where nothing is out of sight', () => {
    expect(found({})).toEqual([]);
  });

  it('names the rows of a sheet once, those in a row together, and adds up what they count', () => {
    const seen = { hiddenRows: [13, 11, 12, 20, 22, 23].map((one) => row(one)) };
    expect(found(seen)).toMatchObject([{ severity: 'warning', stake: 101_00, place: at(11, 0) }]);
    expect(told(seen)[0]).toContain('Les lignes 11 à 13, 20, 22 et 23 sont masquées dans');
  });

  it('tells rows of a filter from those hidden by hand, and sheets from each other', () => {
    const seen = { hiddenRows: [row(11, true), row(12), row(5, false, 'Financement')] };
    expect(
      found(seen).map(({ place, severity, stake }) => [place?.sheet, severity, stake]),
    ).toEqual([
      ['Budget', 'warning', 11_00],
      ['Budget', 'warning', 12_00],
      ['Financement', 'info', null],
    ]);
    expect(told(seen)[2]).toContain('et ce qui y est saisi est lu');
    expect(told(seen)[0]).toContain('La ligne 11 est masquée par un filtre');
  });

  it('adds amounts of either sign up, lest they hide each other', () => {
    const signed: Worth = (_, one) => cents(one === 10 ? 100 : -100);
    const [finding] = examine({ ...NOTHING_HIDDEN, hiddenRows: [row(11), row(12)] }, signed);
    expect(finding?.stake).toBe(200);
  });

  it('names a few of many cells, and says how many there are, in a moment', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const veiledCells = many.map((one) => ({ place: at(one, 0), by: 'colour', holds: 5 }) as const);
    const maskedErrors = many.map((one) => ({ place: at(one, 7), error: '#DIV/0!', gives: 300 }));
    const [veiled = '', masked = ''] = told({ veiledCells, maskedErrors });
    expect(veiled).toMatch(/^20 000 cellules comptent sans être vues : .*…$/);
    expect(masked).toMatch(
      /^20 000 formules saisies cachent une erreur .*Budget!H5 \(#DIV\/0!, 300\)… /,
    );
    for (const sentence of [veiled, masked]) expect(sentence.length).toBeLessThan(500);
  });

  it('counts a row once, however many of its cells are not seen', () => {
    const veiledCells = [0, 7].map(
      (column) => ({ place: at(11, column), by: 'colour', holds: 5 }) as const,
    );
    expect(found({ veiledCells })).toMatchObject([{ stake: 11_00 }]);
    expect(told({ veiledCells })[0]).toMatch(
      /^2 cellules comptent sans être vues : Budget!A11 \(5, /,
    );
  });

  it('passes the hidden sheets over that are nobody’s to read', () => {
    const hiddenSheets = [
      { name: 'Listes', isVery: false, isRead: false, rows: [] },
      { name: 'Budget', isVery: true, isRead: true, rows: [10, 11] },
    ];
    expect(told({ hiddenSheets })).toEqual([
      expect.stringMatching(/^La feuille « Budget » est très masquée/),
    ]);
    expect(found({ hiddenSheets })).toMatchObject([{ stake: 23_00 }]);
  });

  it('is a warning of another file only where a cell looks into it', () => {
    const linkedFiles = [
      { name: 'Tarifs.xlsx', cells: [at(11, 7)] },
      { name: 'Ancien.xlsx', cells: [] },
    ];
    expect(found({ linkedFiles }).map(({ severity, stake }) => [severity, stake])).toEqual([
      ['warning', 11_00],
      ['info', null],
    ]);
  });

  it('is said in both languages', () => {
    const all = found({
      hiddenSheets: [{ name: 'Budget', isVery: false, isRead: true, rows: [] }],
      hiddenRows: [row(11, true), row(12)],
      hiddenColumns: [{ sheet: 'Budget', column: 16, title: 'Contrôle' }],
      veiledCells: [{ place: at(11, 0), by: 'format', holds: 'Étude' }],
      maskedErrors: [{ place: at(11, 7), error: '#DIV/0!', gives: 300 }],
      keptByGoogle: [{ place: at(11, 7), error: '#NAME?', gives: 300 }],
      linkedFiles: [{ name: 'Tarifs.xlsx', cells: [] }],
      hasMacros: true,
      countsFrom1904: true,
      withoutResult: [at(11, 9)],
    });
    expect(all).toHaveLength(11);
    for (const { message } of all) {
      const [fr, en] = [inWords(message, 'fr'), inWords(message, 'en')];
      expect(fr).not.toBe(en);
      for (const sentence of [fr, en]) expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
  });
});
