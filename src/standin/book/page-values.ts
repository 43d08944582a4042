import type { Engine } from './engine';
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { displayText, fromCell } from './cells';

/** Behind all others, which give the value its format. */
const LAST = -0.5;

/**
 * Draws what has no number format as a French Excel shows it: a comma before decimals, VRAI, #NOM?. Univer's formats
 * know French; what has none is drawn as it is kept.
 */
export function showFrenchValues({ injector, locale, workbook }: Engine): void {
  if (locale !== 'fr-FR') return;
  const patternOf = (style: Parameters<ReturnType<typeof workbook.getStyles>['get']>[0]): string =>
    workbook.getStyles().get(style)?.n?.pattern ?? 'General';
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { rawData }, next) => {
      const isKept = cell?.v !== undefined && cell.v !== null && cell.v === rawData?.v;
      if (!cell || !isKept || cell.p || patternOf(cell.s) !== 'General') return next(cell);
      const isText = cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING;
      if (isText && !cell.f && !cell.si) return next(cell);
      return next({ ...cell, v: displayText(fromCell(cell), 'General', locale) });
    },
  });
}
