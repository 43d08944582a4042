import type { ICommandInfo } from '@univerjs/core';
import type { Engine } from './engine';
import type { CellMatrix } from './session';
import { CellValueType, ICommandService, ObjectMatrix } from '@univerjs/core';
import { AFTER_CELL_EDIT, SetRangeValuesMutation, SheetInterceptorService } from '@univerjs/sheets';
import { isEnglishDecimal, readFrenchEntry } from './french-entry';

/** Before Univer's own reading of what was typed, which is English. */
const FIRST = 10_000;
const PASTE = /paste/i;

/** Univer shows French numbers, but reads English ones: this reads what is typed and pasted as a French Excel. */
export function useFrenchKeyboard({ injector }: Engine): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _place, next) => {
      if (typeof cell?.v !== 'string' || cell.f) return next(cell);
      const typed = readFrenchEntry(cell.v);
      if (typed) return next({ ...cell, v: typed.english });
      return isEnglishDecimal(cell.v) ? { ...cell, t: CellValueType.FORCE_STRING } : next(cell);
    },
  });
  injector.get(ICommandService).beforeCommandExecuted((command) => readPasted(command));
}

/** Cells of a paste are read where they are about to be written. */
function readPasted({ id, params }: Readonly<ICommandInfo>): void {
  if (id !== SetRangeValuesMutation.id || !params) return;
  const { trigger, cellValue } = params as { trigger?: string; cellValue?: CellMatrix };
  if (!cellValue || !PASTE.test(trigger ?? '')) return;
  new ObjectMatrix(cellValue).forValue((_row, _column, cell) => {
    const pasted = typeof cell?.v === 'string' && !cell.f ? readFrenchEntry(cell.v) : null;
    if (cell && pasted) Object.assign(cell, { v: pasted.value, t: CellValueType.NUMBER });
  });
}
