import fc from 'fast-check';
import { parseFormula } from '../../src/formulas/parse';
import { canonicalFormula, isSameFormula } from '../../src/formulas/same-formula';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { callOf } from '../builders/calls';

const BUDGET = { table: 'Bareme_Budget' };

const formulas = (['fr', 'en'] as const).flatMap((language) =>
  ['ITN3', 'SNAP1', 'SNAP3'].flatMap((call) =>
    declareWorkbook(callOf(call), language).sheets.flatMap(({ contents, tables }) => [
      ...contents
        .flatMap(({ cells }) => cells.flat())
        .flatMap((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : [])),
      ...tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => formula ?? [])),
    ]),
  ),
);

/** As Excel shows references to its own row within a table. */
const inExcelsShorthand = (formula: string): string =>
  formula.replaceAll(/Bareme_Budget\[\[#This Row\],(\[[^\]]+\])\]/g, '[@$1]');

/** Case and spaces changed outside of texts in quotes. */
const spelledOtherwise = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.toLowerCase().replaceAll(',', ' , ')))
    .join('');

describe('The formulas of our own sheets', () => {
  it('are all understood', () => {
    for (const formula of formulas) expect(() => parseFormula(formula.slice(1))).not.toThrow();
  });

  it('are the same in the spelling of Excel, and in another case', () => {
    for (const formula of formulas) {
      expect(isSameFormula(formula, inExcelsShorthand(formula), BUDGET)).toBe(true);
      expect(isSameFormula(formula, spelledOtherwise(formula))).toBe(true);
    }
  });

  it('are others once any sign of them is another, spaces and case aside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        fc.nat(),
        fc.constantFrom('7', '*', 'x'),
        (formula, at, sign) => {
          const index = 1 + (at % (formula.length - 1));
          const changed = formula.slice(0, index) + sign + formula.slice(index + 1);
          fc.pre(/[^\s@()]/.test(formula[index] ?? '') && formula[index]?.toLowerCase() !== sign);
          expect(canonicalFormula(changed)).not.toBe(canonicalFormula(formula));
        },
      ),
    );
  });
});
