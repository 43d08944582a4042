import type { Anchor } from '../../workbook/anchor';
import { locate } from '../../workbook/locate';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place, Scalar } from '../../workbook/scalar';
import type { CellContent } from '../../sheets/declaration';
import { parseAddress } from '../address';
import { formulaIn } from '../formula-in';
import { lookedFor } from '../looked-for';
import { requestSnapshot, type Way } from '../request-snapshot';
import { tableNamed } from '../../workbook/template';
import type { KeptRanges } from './kept-ranges';
import type { CellRewrite, Rewrites, TextRewrite } from './rewrites';
import { untracked } from '../untracked';
import { isSame, type CellWrite, type LookedAt } from './write-cells';

/** What is to be written, cell by cell, once the workbook was looked at. */
export type Found =
  | {
      readonly kind: 'found';
      readonly snapshot: WorkbookSnapshot;
      /** In the order of the rewrites. */
      readonly cells: readonly CellWrite[];
      readonly texts: readonly CellWrite[];
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'formula'; readonly place: Place };

export type FoundCells = Extract<Found, { kind: 'found' }>;

/** Finds the cells again, in one round trip, and holds them against what the person saw. */
export async function findCells(
  context: Excel.RequestContext,
  { cells, texts }: Rewrites,
  kept: KeptRanges,
): Promise<Found> {
  const snapshot = requestSnapshot(context, wayFor({ cells }));
  const looked = requestRanges(context, cells, kept);
  const areas = requestAreas(context, texts, kept);
  await context.sync();

  const now = snapshot();
  if (!now) return { kind: 'changed' };
  const ranges = looked();
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
  return { kind: 'found', snapshot: now, cells: writes, texts: findTexts(areas, texts) };
}

/**
 * How the workbook is read for these. Which computed cells were typed over matters for such cells alone, and a
 * protected sheet does not tell.
 */
export const wayFor = ({ cells }: Pick<Rewrites, 'cells'>): Way => ({
  template: lookedFor(),
  members: membersAmong(cells),
  special: cells.some(({ anchor }) => isInComputed(anchor)),
});

/** Tables of members that these cells stand in. */
const membersAmong = (cells: readonly CellRewrite[]): readonly string[] => [
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
const isOverFormula = ({ anchor, from, to }: CellRewrite): boolean =>
  anchor.kind === 'name' && anchor.held.kind === 'formula' && !isFormula(from) && isFormula(to);

/** Where a cell's particulars are asked for: its name's range, or its column. */
const sourceOf = (anchor: Anchor): string =>
  anchor.kind === 'name' ? anchor.name : `${anchor.table}[${anchor.header}]`;

const isInComputed = (anchor: Anchor): boolean =>
  anchor.kind === 'line' && !(anchor.header in anchor.seen);

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
  cells: readonly CellRewrite[],
  kept: KeptRanges,
): () => ReadonlyMap<string, Source> {
  const sources = new Map<string, Pick<Source, 'range' | 'isComputed'>>();
  for (const { anchor } of cells) {
    const source = sourceOf(anchor);
    if (sources.has(source)) continue;
    const isComputed = isInComputed(anchor);
    const range = kept
      .keep(rangeOf(context, anchor))
      .load(isComputed ? 'numberFormat' : 'numberFormat,formulas,values');
    sources.set(source, { range, isComputed });
  }
  return () =>
    new Map(
      [...sources]
        .filter(([, { range }]) => !range.isNullObject)
        .map(([key, source]) => [key, { ...source, ...sizeOf(source.range.numberFormat) }]),
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

/** Where the sheets' own texts may stand: not among the lines of a table, which may be thousands. */
function areaOfSheet(context: Excel.RequestContext, key: string): Excel.Range {
  const part = lookedFor().find((one) => one.key === key);
  const [table] = part?.tables ?? [];
  const [field] = part?.fields ?? [];
  if (table) return aboveTable(context, table.name);
  if (field) return sheetOfName(context, field.name);
  throw new Error(`Nothing says where the sheet ${key} stands`);
}

function sheetOfName({ workbook }: Excel.RequestContext, name: string): Excel.Range {
  const cell = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  return untracked(cell).worksheet.getUsedRangeOrNullObject(true);
}

const aboveTable = ({ workbook }: Excel.RequestContext, name: string): Excel.Range =>
  untracked(workbook.tables.getItemOrNullObject(name).getHeaderRowRange()).getBoundingRect('A1');

type Areas = ReadonlyMap<TextRewrite['sheet'], Excel.Range>;

function requestAreas(
  context: Excel.RequestContext,
  texts: readonly TextRewrite[],
  kept: KeptRanges,
): Areas {
  const sheets = new Set(texts.map(({ sheet }) => sheet));
  return new Map(
    [...sheets].map(
      (sheet) => [sheet, kept.keep(areaOfSheet(context, sheet)).load('address,formulas')] as const,
    ),
  );
}

function findTexts(areas: Areas, texts: readonly TextRewrite[]): CellWrite[] {
  const looked = new Map(
    [...areas]
      .filter(([, { isNullObject }]) => !isNullObject)
      .map(([sheet, range]) => [sheet, lookedAt(range)] as const),
  );
  return texts.flatMap(({ sheet, from, to, rowHeight }) => {
    const area = looked.get(sheet);
    if (!area) return [];
    return cellsHolding(area, from).map((cell) => ({
      ...cell,
      within: area,
      before: {
        content: from,
        numberFormat: null,
        ...(rowHeight && { rowHeight: rowHeight.from }),
      },
      after: { content: to, numberFormat: null, ...(rowHeight && { rowHeight: rowHeight.to }) },
    }));
  });
}

const lookedAt = (range: Excel.Range): LookedAt => ({ range, ...sizeOf(range.formulas) });

function cellsHolding(
  { range }: LookedAt,
  content: CellContent,
): Pick<CellWrite, 'place' | 'row' | 'column'>[] {
  const { sheet, row, column } = parseAddress(range.address);
  const rows = range.formulas as Scalar[][];
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      isSame(cell, content)
        ? { place: { sheet, row: row + r, column: column + c }, row: r, column: c }
        : [],
    ),
  );
}
