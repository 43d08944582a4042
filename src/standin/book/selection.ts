import type { Rect } from './book';
import type { Engine } from './engine';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { toRange, toRect } from './changes';
import { UNIT } from './engine';

/** What is selected on the sheet in front; its first cell where Univer has noted nothing yet. */
export function selectedRect({ injector, workbook }: Engine): Rect {
  const range = injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(UNIT)
    .getSelectionsOfWorksheet(workbook.getActiveSheet().getSheetId())
    .at(-1)?.range;
  return range ? toRect(range) : { row: 0, column: 0, rows: 1, columns: 1 };
}

export function selectRect(engine: Engine, sheetId: string, rect: Rect): void {
  const primary = {
    actualRow: rect.row,
    actualColumn: rect.column,
    isMerged: false,
    isMergedMainCell: false,
    ...toRange({ ...rect, rows: 1, columns: 1 }),
  };
  engine.run(SetSelectionsOperation.id, {
    unitId: UNIT,
    subUnitId: sheetId,
    selections: [{ range: toRange(rect), primary, style: null }],
  });
}
