import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import type { Engine } from '../../../src/standin/book/engine';
import { UNIT, startHeadless } from '../../../src/standin/book/engine';
import { UniverBook } from '../../../src/standin/book/univer-book';
import { Bench } from './workbench';

/** What the grid does on its screen when the text of rows is measured; heights in points. */
function fitRows(engine: Engine, bench: Bench, rows: readonly number[], points: number): void {
  engine.run(SetWorksheetRowAutoHeightMutation.id, {
    unitId: UNIT,
    subUnitId: bench.sheet().id,
    rowsAutoHeightInfo: rows.map((row) => ({ row, autoHeight: (points * 96) / 72 })),
  });
}

function open(): { engine: Engine; bench: Bench } {
  const engine = startHeadless('fr-FR', ['Dossier']);
  return { engine, bench: new Bench(new UniverBook(engine)) };
}

const heights = (bench: Bench): number[] =>
  [0, 1, 2].map((row) => Math.round(bench.sheet().rowHeight(row)));

it('a row whose height was set no longer fits its text; the others do', () => {
  const { engine, bench } = open();
  bench.sheet().setRowHeight(1, 1, 30);
  fitRows(engine, bench, [0, 1, 2], 45);
  expect(heights(bench)).toEqual([45, 30, 45]);
});

it('a height can be set on a row that has grown with its text', () => {
  const { engine, bench } = open();
  fitRows(engine, bench, [0, 1], 45);
  bench.sheet().setRowHeight(0, 1, 30);
  expect(heights(bench)).toEqual([30, 45, 18]);
});

it('undone, the row fits its text as before; redone, it does not', () => {
  const { engine, bench } = open();
  fitRows(engine, bench, [0], 45);
  bench.sheet().setRowHeight(0, 1, 30);
  bench.book.undo();
  expect(heights(bench)).toEqual([45, 18, 18]);
  fitRows(engine, bench, [0], 60);
  expect(heights(bench)).toEqual([60, 18, 18]);
  bench.book.redo();
  expect(heights(bench)).toEqual([30, 18, 18]);
});
