import type { Anchor } from '../dossier/anchor';
import { FIELDS, TABLES } from '../dossier/fields';
import { locate } from '../dossier/locate';
import type { Place, Scalar, WorkbookSnapshot } from '../dossier/snapshot';
import type { CellContent } from '../sheets/declaration';
import { parseAddress } from './address';
import { requestSnapshot } from './read';
import type { CellRewrite, Rewrites, TextRewrite } from './rewrites';
import { isSame, type CellWrite } from './write-cells';

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

/** Finds the cells again, in one round trip, and holds them against what the person saw. */
export async function findCells(
  context: Excel.RequestContext,
  { cells, texts }: Rewrites,
): Promise<Found> {
  // Which computed cells were typed over matters for these alone, and a protected sheet does not tell.
  const special = cells.some(({ anchor }) => isComputed(anchor));
  const snapshot = requestSnapshot(context, null, { addresses: null, special });
  const details = requestDetails(context, cells);
  const areas = requestAreas(context, texts);
  await context.sync();

  const now = snapshot();
  if (!now) return { kind: 'changed' };
  const places = locate(
    now,
    cells.map(({ anchor }) => anchor),
  );
  const writes: CellWrite[] = [];
  for (const [index, rewrite] of cells.entries()) {
    const place = places[index] ?? null;
    const detail = details.get(sourceOf(rewrite.anchor));
    if (place === null || !detail) return { kind: 'changed' };
    const { numberFormat, formula } = detail.at(place, rewrite.anchor, now);
    const overFormula = typeof rewrite.from === 'object' && rewrite.from !== null;
    if (formula && !overFormula) return { kind: 'formula', place };
    writes.push({
      place,
      before: { content: rewrite.from, numberFormat },
      after: { content: rewrite.to, numberFormat: rewrite.numberFormat ?? numberFormat },
    });
  }
  return { kind: 'found', snapshot: now, cells: writes, texts: findTexts(areas, texts) };
}

/** Where a cell's particulars are asked for: its name's range, or its column. */
const sourceOf = (anchor: Anchor): string =>
  anchor.kind === 'name' ? anchor.name : `${anchor.table}[${anchor.header}]`;

const isComputed = (anchor: Anchor): boolean =>
  anchor.kind === 'line' && !(anchor.header in anchor.seen);

interface Detail {
  at(
    place: Place,
    anchor: Anchor,
    snapshot: WorkbookSnapshot,
  ): { readonly numberFormat: string; readonly formula: boolean };
}

/**
 * Number formats, and whether cells that a person types hold a formula. The formulas of computed columns
 * are not asked for: five thousand of them are more than Excel on the web lets through, and the snapshot says
 * which are gone.
 */
function requestDetails(
  context: Excel.RequestContext,
  cells: readonly CellRewrite[],
): ReadonlyMap<string, Detail> {
  const details = new Map<string, Detail>();
  for (const { anchor } of cells) {
    const source = sourceOf(anchor);
    if (details.has(source)) continue;
    const computed = isComputed(anchor);
    const range = rangeOf(context, anchor).load(
      computed ? 'numberFormat' : 'numberFormat,formulas,values',
    );
    details.set(source, {
      at: (place, { kind, ...of }, snapshot) => {
        const first = 'table' in of ? snapshot.tables[of.table]?.body : snapshot.names[of.name];
        const row = place.row - (first?.row ?? 0);
        const column = kind === 'name' ? place.column - (first?.column ?? 0) : 0;
        const formats = range.numberFormat as string[][];
        return {
          numberFormat: formats[row]?.[column] ?? 'General',
          formula: !computed && holdsFormula(range, row, column),
        };
      },
    });
  }
  return details;
}

function rangeOf({ workbook }: Excel.RequestContext, anchor: Anchor): Excel.Range {
  if (anchor.kind === 'name') {
    return workbook.names.getItemOrNullObject(anchor.name).getRangeOrNullObject();
  }
  const table = workbook.tables.getItemOrNullObject(anchor.table);
  return table.columns.getItemOrNullObject(anchor.header).getDataBodyRange();
}

/** A text that begins with `=` is its own formula. */
function holdsFormula({ formulas, values }: Excel.Range, row: number, column: number): boolean {
  const formula: unknown = formulas[row]?.[column];
  return (
    typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column]
  );
}

/** Where the sheets' own texts may stand: not among the lines of a table, which may be thousands. */
const AREAS: Readonly<
  Record<TextRewrite['sheet'], (context: Excel.RequestContext) => Excel.Range>
> = {
  dossier: (context) => sheetOfName(context, FIELDS.call.name),
  funding: (context) => sheetOfName(context, FIELDS.total.name),
  budget: (context) => aboveTable(context, TABLES.budget),
  grid: (context) => aboveTable(context, TABLES.grid),
};

function sheetOfName({ workbook }: Excel.RequestContext, name: string): Excel.Range {
  const cell = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  return cell.worksheet.getUsedRangeOrNullObject(true);
}

const aboveTable = ({ workbook }: Excel.RequestContext, name: string): Excel.Range =>
  workbook.tables.getItemOrNullObject(name).getHeaderRowRange().getBoundingRect('A1');

type Areas = ReadonlyMap<TextRewrite['sheet'], Excel.Range>;

function requestAreas(context: Excel.RequestContext, texts: readonly TextRewrite[]): Areas {
  const sheets = new Set(texts.map(({ sheet }) => sheet));
  return new Map(
    [...sheets].map((sheet) => [sheet, AREAS[sheet](context).load('address,formulas')] as const),
  );
}

function findTexts(areas: Areas, texts: readonly TextRewrite[]): CellWrite[] {
  return texts.flatMap(({ sheet, from, to, rowHeight }) => {
    const area = areas.get(sheet);
    if (!area || area.isNullObject) return [];
    return cellsHolding(area, from).map((place) => ({
      place,
      before: {
        content: from,
        numberFormat: null,
        ...(rowHeight && { rowHeight: rowHeight.from }),
      },
      after: { content: to, numberFormat: null, ...(rowHeight && { rowHeight: rowHeight.to }) },
    }));
  });
}

function cellsHolding(area: Excel.Range, content: CellContent): Place[] {
  const { sheet, row, column } = parseAddress(area.address);
  const rows = area.formulas as Scalar[][];
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      isSame(cell, content) ? { sheet, row: row + r, column: column + c } : [],
    ),
  );
}
