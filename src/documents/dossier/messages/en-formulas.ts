import type { Localized } from '../../../language/language';
import { FIGURES_HOLD, RESTORE, due, gives, result, shortened, undoing } from './en-formula-words';
import { FORMULA_BACK, number, quoted, shownText } from './en-words';
import type { FormulaMessages } from './fr-formulas';

/** The sentences about computed cells, in English. */
export const enFormulas: FormulaMessages = {
  formulaReplaced: ({ label, of, shown, core }) =>
    `The formula of ${quoted(label)} has been replaced by “${typeof shown === 'number' ? number(shown) : shownText(String(shown))}”${core ? `, where Barème computes ${result(core.due, core.look)}; the cell` : ', which'} no longer follows what you type: ${FORMULA_BACK[of]}.`,
  formulaErased: ({ label, of }) =>
    `The formula of ${quoted(label)} has been erased: ${FORMULA_BACK[of]}.`,
  formulasErased: ({ sheet, count }) =>
    `${number(count)} formulas are gone from the sheet “${sheet}”, which no longer computes: copy what you typed into a new workbook of this call, or go back to an earlier version. ${FIGURES_HOLD}.`,
  formulaAltered: (a) =>
    `${quoted(a.label)} shows ${result(a.value, a.look)} in the sheet, Barème computes ${result(a.expected, a.look)}: ${undoing(a, 1)}; it is the amount computed by Barème that is checked.`,
  formulasAltered: (a) =>
    `${number(a.count)} cells of ${quoted(a.label)} do not show what Barème computes; the first one shows ${result(a.value, a.look)} instead of ${result(a.expected, a.look)}: ${undoing(a, a.count)}; it is the amounts computed by Barème that are checked.`,
  resultStale: (a) =>
    `${quoted(a.label)} shows ${result(a.value, a.look)} in the file, Barème computes ${result(a.expected, a.look)} from what is typed: this stored result is old. Open the workbook in Excel, calculate it (Ctrl+Alt+F9) and save it; it is the amount computed by Barème that is checked.`,
  formulaBroken: (a) =>
    `${quoted(a.label)} shows the error ${a.text} in the sheet, Barème computes ${result(a.expected, a.look)}: a cell, a column or a sheet that it depends on has been deleted or altered. Undo (Ctrl+Z), or go back to an earlier version of the workbook; it is the amount computed by Barème that is checked.`,
  formulaOther: (a) =>
    `The formula of ${quoted(a.label)} is not Barème’s: “${shortened(a.formula)}”${gives(a)}${due(a)}. ${FIGURES_HOLD}; ${RESTORE[a.of]}.`,
  formulasOther: (a) =>
    `${number(a.count)} cells of ${quoted(a.label)} do not have Barème’s formula. In the first one, “${shortened(a.formula)}”${gives(a)}${due(a)}. ${FIGURES_HOLD}; ${RESTORE[a.of]}.`,
  formulaFrozen: (a) =>
    `${notOurs(a)} (“${shortened(a.formula)}”): the result is right today (${result(a.gives ?? '', a.look)}) but no longer follows what you type; ${RESTORE[a.of]}.`,
  formulaElsewhere: (a) =>
    `${notOurs(a)} (“${shortened(a.formula)}”): the result is right today (${result(a.gives ?? '', a.look)}), but other cells enter into it, so that it may part from it with what is typed next; ${RESTORE[a.of]}.`,
  formulaDiverges: (a) =>
    `${notOurs(a)} (“${shortened(a.formula)}”): the result is right for what is typed today (${result(a.gives ?? '', a.look)}), and differs from it for other amounts; ${RESTORE[a.of]}.`,
  formulaUnknown: (a) =>
    `${a.count === 1 ? `The formula of ${quoted(a.label)} is not Barème’s` : `${number(a.count)} formulas of ${quoted(a.label)} are not Barème’s`} (“${shortened(a.formula)}”), and what it gives ${a.due === null ? 'could not be compared' : `cannot be computed here${due(a)}`}: what the cell shows is not checked. ${FIGURES_HOLD}; ${RESTORE[a.of]}.`,
  formulasCutOff: (a) =>
    `${number(a.count)} formulas of Barème’s no longer find what they referred to; the first is “${shortened(a.formula)}”. ${FIGURES_HOLD}: for sheets that compute again, copy what you typed into a new workbook of this call, or go back to an earlier version.`,
  nameElsewhere: (a) =>
    `${quoted(a.label)} shows ${result(a.gives ?? '', a.look)} ${a.isBlock ? 'here' : 'in this cell'}, but the name ${a.name} means ${a.elsewhere}, which holds ${result(a.due ?? '', a.look)}: formulas and Barème read it there. Give the name its ${a.isBlock ? 'cells' : 'cell'} back (Formulas ▸ Name Manager), then check what is written in ${a.isBlock ? 'them' : 'it'}.`,
  formulasLost: ({ label, count }) =>
    `${number(count)} cells of ${quoted(label)} have lost their formula and no longer follow what you type: undo (Ctrl+Z) or copy the formula from a neighbouring cell of the column.`,
};

const notOurs = ({ label, count }: { label: Localized; count: number }): string =>
  count === 1
    ? `The formula of ${quoted(label)} is not Barème’s`
    : `${number(count)} formulas of ${quoted(label)} are not Barème’s`;
