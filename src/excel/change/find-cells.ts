import type { Anchor } from '../../workbook/anchor';
import { locate } from '../../workbook/locate';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { CellChange } from '../../sheets/change';
import type { CellContent } from '../../sheets/declaration';
import { formulaIn } from '../formula-in';
import { lookedFor } from '../looked-for';
import { requestSnapshot, type Way } from '../request-snapshot';
import { tableNamed, type Table } from '../../workbook/template';
import type { KeptRanges } from './kept-ranges';
import { requestColumns, requestTexts } from './find-texts';
import type { Rewrites } from './rewrites';
import type { CellWrite, LookedAt } from './cell-write';
import { hidesRows } from '../hides-rows';

/** What is to be written, cell by cell, once the workbook was looked at. */
export type Found =
  | {
      readonly kind: 'found';
      readonly snapshot: WorkbookSnapshot;
      /** In the order of the rewrites. */
      readonly cells: readonly CellWrite[];
      /** What the sheets say themselves, formulas of columns among it. */
      readonly texts: readonly CellWrite[];
      /** A formula that was to give way to another one stands nowhere any more. */
      readonly lacksFormulas: boolean;
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'formula'; readonly place: Place };

export type FoundCells = Extract<Found, { kind: 'found' }>;

/**
 * Asks where the cells are, and what stands in them; what is given back holds that against what the person saw, once
 * the request has been made.
 */
export function requestCells(
  context: Excel.RequestContext,
  { cells, texts, columns = [] }: Rewrites,
  kept: KeptRanges,
): () => Found {
  const snapshot = requestSnapshot(context, wayFor({ cells }));
  const ranges = requestRanges(context, cells, kept);
  const foundTexts = requestTexts(context, texts, kept);
  const foundColumns = requestColumns(context, columns, kept);
  return () => {
    const now = snapshot() ?? (cells.length === 0 ? NOTHING : null);
    if (!now) return { kind: 'changed' };
    const found = foundAmong(now, cells, ranges());
    if (found.kind !== 'found') return found;
    const own = [...foundTexts(), ...foundColumns()];
    return {
      ...found,
      texts: own.flatMap(({ writes }) => writes),
      lacksFormulas: own.some(({ from, writes }) => isFormula(from) && writes.length === 0),
    };
  };
}

/** Where no cell is asked for, nothing has to be known again. */
const NOTHING: WorkbookSnapshot = { names: {}, tables: {} };

function foundAmong(
  now: WorkbookSnapshot,
  cells: readonly CellChange[],
  ranges: ReadonlyMap<string, Source>,
): Found {
  const places = locate(
    now,
    cells.map(({ anchor }) => anchor),
  );
  const writes: CellWrite[] = [];
  for (const [index, rewrite] of cells.entries()) {
    const place = places[index] ?? null;
    const within = ranges.get(sourceOf(rewrite.anchor));
    if (place === null || !within) return { kind: 'changed' };
    const at = inRange(place, rewrite.anchor, now);
    const formula = formulaAt(within, at);
    const isOver = isOverFormula(rewrite) || isFormula(rewrite.from);
    if (formula !== null && !isOver) return { kind: 'formula', place };
    const formats = within.range.numberFormat as string[][];
    const numberFormat = formats[at.row]?.[at.column] ?? 'General';
    // The person saw its result alone; the way back needs the formula itself.
    const replaced = isOverFormula(rewrite) && formula !== null ? { formula } : rewrite.from;
    writes.push({
      place,
      within,
      ...at,
      before: { content: replaced, numberFormat },
      after: { content: rewrite.to, numberFormat: rewrite.numberFormat ?? numberFormat },
    });
  }
  return { kind: 'found', snapshot: now, cells: writes, texts: [], lacksFormulas: false };
}

/**
 * How the workbook is read for these: of tables those alone that they stand in, since others may have thousands of lines.
 * Which computed cells were typed over matters for such cells alone, and a protected sheet does not tell.
 */
export function wayFor({ cells }: Pick<Rewrites, 'cells'>): Way {
  const members = membersAmong(cells);
  const among = new Set(cells.flatMap(({ anchor }) => tableOf(anchor) ?? []));
  const isRead = ({ name, isPerMember }: Table): boolean =>
    isPerMember === true ? members.length > 0 : among.has(name);
  return {
    template: lookedFor().map((part) => ({ ...part, tables: part.tables.filter(isRead) })),
    members,
    special: cells.some(({ anchor }) => isInComputed(anchor)),
  };
}

/** As the template calls it; null: the cell stands in none. */
const tableOf = (anchor: Anchor): string | null =>
  anchor.kind === 'line' ? (tableNamed(lookedFor(), anchor.table)?.name ?? anchor.table) : null;

/** Tables of members that these cells stand in. */
const membersAmong = (cells: readonly CellChange[]): readonly string[] => [
  ...new Set(
    cells.flatMap(({ anchor }) =>
      anchor.kind === 'line' && tableNamed(lookedFor(), anchor.table)?.isPerMember
        ? anchor.table
        : [],
    ),
  ),
];

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null;

/** An altered formula of the plan makes room for ours: the person saw what it gives, and not what it is. */
const isOverFormula = ({ anchor, from, to }: CellChange): boolean =>
  anchor.kind === 'name' && anchor.held.kind === 'formula' && !isFormula(from) && isFormula(to);

/** Where a cell's particulars are asked for: its name's range, or its column. */
export const sourceOf = (anchor: Anchor): string =>
  anchor.kind === 'name' ? anchor.name : `${anchor.table}[${anchor.header}]`;

const isInComputed = (anchor: Anchor): boolean =>
  anchor.kind === 'line' && !(anchor.header in anchor.seen) && anchor.isFilled !== true;

/** The range of a name or of a column; of most computed ones formulas were not asked for. */
interface Source extends LookedAt {
  readonly isComputed: boolean;
}

/**
 * Number formats, and the formulas of single cells and of those that a person types. Those of computed columns
 * are not asked for: five thousand of them are more than Excel on the web lets through, and the snapshot says
 * which are gone.
 */
function requestRanges(
  context: Excel.RequestContext,
  cells: readonly CellChange[],
  kept: KeptRanges,
): () => ReadonlyMap<string, Source> {
  const sources = new Map<string, Pick<Source, 'range' | 'isComputed' | 'table'>>();
  for (const { anchor } of cells) {
    const source = sourceOf(anchor);
    if (sources.has(source)) continue;
    const isComputed = isInComputed(anchor);
    const range = kept
      .keep(rangeOf(context, anchor))
      .load(isComputed ? 'numberFormat,rowHidden' : 'numberFormat,rowHidden,formulas,values');
    const table = anchor.kind === 'line' ? anchor.table : null;
    sources.set(source, { range, isComputed, table });
  }
  return () =>
    new Map(
      [...sources]
        .filter(([, { range }]) => !range.isNullObject)
        .map(([key, source]) => [
          key,
          {
            ...source,
            ...sizeOf(source.range.numberFormat),
            isFiltered: hidesRows(source.range),
          },
        ]),
    );
}

const sizeOf = (cells: readonly (readonly unknown[])[]) => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

/** The cell's rank in the range that its particulars were asked for. */
function inRange(
  place: Place,
  anchor: Anchor,
  { names, tables }: WorkbookSnapshot,
): { readonly row: number; readonly column: number } {
  if (anchor.kind === 'line') {
    return { row: place.row - (tables[anchor.table]?.body.row ?? 0), column: 0 };
  }
  const { row = 0, column = 0 } = names[anchor.name] ?? {};
  return { row: place.row - row, column: place.column - column };
}

function rangeOf({ workbook }: Excel.RequestContext, anchor: Anchor): Excel.Range {
  if (anchor.kind === 'name') {
    return workbook.names.getItemOrNullObject(anchor.name).getRangeOrNullObject();
  }
  const table = workbook.tables.getItemOrNullObject(anchor.table);
  return table.columns.getItemOrNullObject(anchor.header).getDataBodyRange();
}

function formulaAt(
  { range, isComputed }: Source,
  { row, column }: { readonly row: number; readonly column: number },
): string | null {
  if (isComputed) return null;
  return formulaIn(range.formulas[row]?.[column], range.values[row]?.[column]);
}
