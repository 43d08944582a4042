import { isSameFormula } from '../../../formulas/same-formula';
import type { ColumnChange } from '../../../sheets/change';
import type { LinesChange } from '../../../sheets/lines';
import { parseAddresses } from '../../address';
import { untracked } from '../../untracked';
import { titlesOf, type StandingTable } from './places';

/** What is done about a computed column in lines that come. */
export interface Computed {
  /** false: its formula has become another one for all we see, and the lines get what Excel fills in. */
  readonly isWritten: boolean;
  /** A line that stands, from 0, whose cell is blank: Excel would fill it along (office-js#1916). Null: none. */
  readonly blank: number | null;
}

interface ColumnRequest {
  readonly ends: readonly Excel.Range[];
  readonly blanks: Excel.RangeAreas;
}

/**
 * Asks what computed columns hold in the lines that stand; what is given back answers once it is known where they are. A
 * formula of ours, written below others of which none is ours, would take their place in every line (office-js#1916).
 */
export function requestFormulas(
  { workbook }: Excel.RequestContext,
  lines: LinesChange,
  changes: readonly ColumnChange[],
): (standing: StandingTable) => ReadonlyMap<number, Computed> {
  const table = workbook.tables.getItemOrNullObject(lines.table);
  const asked = lines.columns.flatMap(({ formula }, rank) =>
    formula === null
      ? []
      : {
          rank,
          ours: [formula, ...formulasThatGiveWay(lines, rank, changes)],
          columns: titlesOf(lines, rank).map((title) => requestColumn(table, title)),
        },
  );
  return (standing) =>
    new Map(
      asked.map(({ rank, ours, columns }) => {
        const there = columns.filter(({ ends: [first] }) => first?.isNullObject === false);
        return [rank, computedIn(there, ours, standing)] as const;
      }),
    );
}

/** The change itself puts ours in the place of these. */
const formulasThatGiveWay = (
  lines: LinesChange,
  rank: number,
  changes: readonly ColumnChange[],
): readonly string[] => {
  const titles = titlesOf(lines, rank);
  return changes.flatMap(({ table, header, from }) =>
    table === lines.table && titles.includes(header) && from !== null ? from : [],
  );
};

/** With its header: of a single cell Excel would tell what stands in the whole sheet. */
function requestColumn(table: Excel.Table, title: string): ColumnRequest {
  const column = table.columns.getItemOrNullObject(title);
  const body = untracked(column.getDataBodyRange());
  return {
    ends: [untracked(body.getRow(0)), untracked(body.getLastRow())].map((cell) =>
      cell.load('formulas,columnIndex'),
    ),
    blanks: untracked(untracked(column.getRange()).getSpecialCellsOrNullObject('Blanks')).load(
      'address',
    ),
  };
}

function computedIn(
  columns: readonly ColumnRequest[],
  ours: readonly string[],
  { area }: StandingTable,
): Computed {
  const cells = columns.flatMap(({ ends }) => ends.map(({ formulas }) => String(formulas[0]?.[0])));
  const isFormula = (cell: string): boolean => cell.startsWith('=');
  const isOurs = (cell: string): boolean => ours.some((formula) => isSameFormula(cell, formula));
  const blanks = columns.flatMap(({ blanks: areas, ends: [first] }) =>
    areas.isNullObject
      ? []
      : parseAddresses(areas.address).filter(({ column }) => column === first?.columnIndex),
  );
  const isWithin = (row: number): boolean => row > area.row && row < area.row + area.rows;
  const blank = blanks.find(({ row }) => isWithin(row));
  return {
    isWritten: cells.some(isOurs) || !cells.every(isFormula),
    blank: blank ? blank.row - area.row - 1 : null,
  };
}
