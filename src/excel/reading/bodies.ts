import type { SheetArea } from '../../workbook/area';
import type { Scalar } from '../../workbook/scalar';
import type { Bodies } from './manner';
import type { Plan } from './plan';
import { Sheets } from './sheets';

/** Rows of one table. */
interface Piece {
  readonly name: string;
  readonly area: SheetArea;
}

/**
 * Reads the lines of all tables in so many requests, each of about as many cells: Excel on the web answers with 5 MB at
 * most, and the comments of a jury with their closing are more. Throws what Excel throws.
 */
export async function readBodies(
  context: Excel.RequestContext,
  { tables }: Plan,
  portions: number,
): Promise<Bodies> {
  const values = new Map<string, Scalar[][]>(tables.map(({ name }) => [name, []]));
  for (const portion of portionsOf(tables, portions)) {
    for (const { name, lines } of await readPieces(context, portion)) {
      values.get(name)?.push(...lines);
    }
  }
  return new Map(
    tables.map(({ name, body }) => [name, { ...body, values: values.get(name) ?? [] }] as const),
  );
}

/** One request. Of a sheet that has gone meanwhile nothing: the index, which is asked for last, tells. */
async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]) {
  const sheets = new Sheets(context);
  const asked = pieces.map(({ name, area }) => ({
    name,
    range: sheets.range(area).load('values'),
  }));
  await context.sync();
  return asked.map(({ name, range }) => ({
    name,
    lines: range.isNullObject ? [] : (range.values as Scalar[][]),
  }));
}

/** Cuts between rows. A table of few columns may have thousands of them. */
function portionsOf(tables: Plan['tables'], count: number): readonly (readonly Piece[])[] {
  const cells = tables.reduce((sum, { body }) => sum + body.rows * body.columns, 0);
  // What is left of a portion is less than a row.
  const widest = Math.max(0, ...tables.map(({ body }) => body.columns));
  const share = Math.ceil(cells / count) + widest;
  const portions: Piece[][] = [];
  let room = 0;
  for (const { name, body } of tables) {
    for (let from = 0; from < body.rows;) {
      if (room < body.columns) {
        portions.push([]);
        room = share;
      }
      const rows = Math.min(body.rows - from, Math.max(1, Math.floor(room / body.columns)));
      portions.at(-1)?.push({ name, area: { ...body, row: body.row + from, rows } });
      room -= rows * body.columns;
      from += rows;
    }
  }
  return portions;
}
