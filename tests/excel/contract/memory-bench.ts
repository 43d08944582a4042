import { templateOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import { HostError } from '../../../src/excel/port';
import { VOTES_KIND } from '../../documents/votes/votes-kind';
import { isFormula, type MemorySheet } from '../../taskpane/memory-sheet';
import { MemoryWorkbook } from '../../taskpane/memory-workbook';
import type { Bench } from './bench';

/** The workbook in memory over which the pane is tested. */
export async function openMemoryBench(): Promise<Bench> {
  const workbook = new MemoryWorkbook(templateOf([...KINDS, VOTES_KIND])).addSheet('Notes');
  return {
    port: workbook,
    sheetNames: () => workbook.sheetNames(),
    at: ({ sheet, row, column }) => {
      const content = workbook.sheet(sheet).at(row, column);
      return (isFormula(content) ? content.formula : content) ?? '';
    },
    contents: () =>
      structuredClone(workbook.sheetNames().map((name) => contentsOf(workbook.sheet(name)))),
    addSheet: (name) => void workbook.addSheet(name),
    addMarkedSheet: async (name, token) => void workbook.addSheet(name, token),
    deleteSheet: (name) => void workbook.deleteSheets(name),
    renameSheet: (name, renamed) => void workbook.renameSheet(name, renamed),
    hideSheet: (name) => void workbook.hide(name),
    isHidden: (name) => workbook.sheet(name).isHidden,
    insertRows: (sheet, row, count) => void workbook.insertRows(sheet, row, count),
    deleteRow: (sheet, row) => void workbook.deleteRow(sheet, row),
    type: (place, content) => void workbook.type(place, content),
    moveTo: (place, cells = 1) => workbook.moveTo(cells === 1 ? place : null),
    selectArea: (area) => workbook.selectArea(area),
    mergeCells: ({ sheet, ...area }) => void workbook.sheet(sheet).merges.push(area),
    hideRow: (sheet, row) => void workbook.sheet(sheet).hiddenRows.add(row),
    shown: () => workbook.shown,
    beside: () => workbook.beside,
    fileIs: (bytes) => void (workbook.file = bytes),
    asColleague: (work) => workbook.asColleague(work),
    refuseNext: (problem) => workbook.refuseNext(new HostError(problem, 'planned')),
    settled: async () => undefined,
    close: async () => undefined,
  };
}

const contentsOf = (sheet: MemorySheet): unknown => ({
  ...sheet,
  cells: sheet
    .cells()
    .map((cell) => JSON.stringify(cell))
    .sort(),
});
