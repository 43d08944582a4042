import type { Engine } from './engine';
import { CellValueType } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { UNIT } from './engine';
import { qualifyStructured } from './formula-text';
import { canonicalFormula, localFormula } from './local-formula';

/** Before whatever else reads what was typed. */
const FIRST = 20_000;

interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas stand in the editor as an Excel of the book's language shows them, and are kept in English. A formula that
 * was opened and left as it is changes nothing.
 */
export function useLocalFormulas(
  { injector, formulas, locale }: Engine,
  /** The name of the table that a cell belongs to, which its formulas may leave out. */
  tableAt: (place: CellPlace) => string | null,
): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const formula = formulas.getFormulaStringByCell(row, col, subUnitId, UNIT);
      if (!formula || locale !== 'fr-FR') return next(cell);
      // Without the others: Univer's own puts the kept formula back in.
      return { ...cell, f: localFormula(formula, locale) };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, subUnitId: sheetId, row, col: column }, next) => {
      if (!cell?.f) return next(cell);
      const typed = canonicalFormula(cell.f, locale);
      if (typed === null)
        return { ...cell, v: cell.f, t: CellValueType.FORCE_STRING, f: null, si: null };
      const formula = qualifyStructured(typed, tableAt({ sheetId, row, column }));
      const before = formulas.getFormulaStringByCell(row, column, sheetId, UNIT);
      return formula === before ? worksheet.getCellRaw(row, column) : next({ ...cell, f: formula });
    },
  });
}
