import type { Place, Scalar } from '../../../workbook/scalar';
import { parseAddress, parseAddresses } from '../../address';
import { formulaIn } from '../../formula-in';
import { untracked } from '../../untracked';
import { weightOf, weightOfCalls, type Portions } from '../../write/portions';
import { isSame } from '../write-cells';
import type { LookedLines } from './look';

/** What formulas and a person's own columns may weigh in an answer, beside what was brought. */
const FOREIGN = 20;

/** What may stand in lines beside what was brought, without being anybody's work. */
export interface Allowed {
  /** They were perhaps not all written: blank cells are nothing to wonder at. */
  readonly areBlanks: boolean;
  /** What stood there before they came, from the first of their rows on. */
  readonly before: readonly (readonly Scalar[])[];
}

const NOTHING: Allowed = { areBlanks: false, before: [] };

/**
 * Asks what stands in lines that were brought; what is given back answers, once the last request has been made, with the
 * cells in which somebody has worked since. Of computed cells that is a constant, in a person's own columns whatever is no
 * formula. The last of it is still to be sent.
 *
 * @param rowsNow the rows of these lines, across the table: asked for anew in each request
 */
export async function requestWorkIn(
  rowsNow: () => Excel.Range,
  looked: LookedLines,
  portions: Portions,
): Promise<(allowed?: Allowed) => readonly Place[]> {
  const { lines } = looked;
  const asked: ((allowed: Allowed) => readonly Place[])[] = [];
  const rows = Array.from({ length: lines.count }, (_, line) => [
    // Told twice: among formulas, and among values.
    ...lines.columns.flatMap(({ values }) => [values[line] ?? null, values[line] ?? null]),
    ' '.repeat(FOREIGN),
  ]);
  await portions.write(rows, (piece, from) => {
    const range = rowsNow();
    for (const stretch of stretchesOf(looked)) {
      asked.push(requestStretch(range, looked, { ...stretch, from, lines: piece.length }));
    }
  });
  const computed = lines.columns.flatMap(({ formula }, rank) => (formula === null ? [] : rank));
  await portions.makeRoom(weightOfCalls(4 * computed.length) + weightOf(lines.table));
  const range = rowsNow();
  for (const rank of computed) asked.push(requestConstants(range, looked, rank));
  return (allowed = NOTHING) => asked.flatMap((answer) => answer(allowed));
}

interface Stretch {
  /** Of the table's columns, from 0. */
  readonly column: number;
  readonly columns: number;
}

/** Columns next to each other that are not computed: formulas of five thousand lines are more than an answer may weigh. */
function stretchesOf({ lines, headers, positions }: LookedLines): readonly Stretch[] {
  const computed = new Set(
    lines.columns.flatMap(({ formula }, rank) => (formula === null ? [] : positions[rank])),
  );
  const found: { column: number; columns: number }[] = [];
  headers.forEach((_, column) => {
    if (computed.has(column)) return;
    const last = found.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  });
  return found;
}

function requestStretch(
  range: Excel.Range,
  { lines, positions }: LookedLines,
  {
    column,
    columns,
    from,
    lines: count,
  }: Stretch & { readonly from: number; readonly lines: number },
): (allowed: Allowed) => readonly Place[] {
  const cells = untracked(
    untracked(range.getCell(from, column)).getResizedRange(count - 1, columns - 1),
  ).load('address,formulas,values');
  return ({ areBlanks, before }) => {
    const { sheet, row, column: first } = parseAddress(cells.address);
    const ranks = Array.from({ length: columns }, (_, c) => positions.indexOf(column + c));
    const values = cells.values as Scalar[][];
    return (cells.formulas as Scalar[][]).flatMap((line, r) =>
      line.flatMap((content, c) => {
        const rank = ranks[c] ?? -1;
        const isOwn = rank < 0;
        const wanted = lines.columns[rank]?.values[from + r] ?? null;
        const isOurs = isOwn
          ? content === '' || formulaIn(content, values[r]?.[c]) !== null
          : isSame(content, wanted) && formulaIn(content, values[r]?.[c]) === null;
        const former = before[from + r]?.[column + c] ?? '';
        const isLeft = (areBlanks && content === '') || (former !== '' && content === former);
        return isOurs || isLeft ? [] : { sheet, row: row + r, column: first + c };
      }),
    );
  };
}

/** With the line above: of a single cell Excel would tell what stands in the whole sheet. */
function requestConstants(
  range: Excel.Range,
  { positions }: LookedLines,
  rank: number,
): () => readonly Place[] {
  const column = untracked(range.getColumn(positions[rank] ?? 0)).load('address');
  const withAbove = untracked(untracked(column.getOffsetRange(-1, 0)).getResizedRange(1, 0));
  const constants = untracked(withAbove.getSpecialCellsOrNullObject('Constants')).load('address');
  return () => {
    if (constants.isNullObject) return [];
    const { row } = parseAddress(column.address);
    return parseAddresses(constants.address).flatMap((area) =>
      area.row + area.rows <= row
        ? []
        : { sheet: area.sheet, row: Math.max(row, area.row), column: area.column },
    );
  };
}
