import { sheetOfPart, type Template } from '../../workbook/template';
import type { SheetDeclaration, WorkbookDeclaration } from '../../sheets/declaration';
import { sheetOfFormula } from '../own-addresses';
import { sameTyping } from '../../workbook/same-typing';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Scalar } from '../../workbook/scalar';
import { withActiveSheet } from '../active-sheet';
import { HostError, type Replaced } from '../port';
import { formulaIn } from '../formula-in';
import { hidesRows } from '../hides-rows';
import { requestSnapshot } from '../request-snapshot';
import { ALL_COLUMNS, bandsAround } from './bands';
import type { Standing, StandingSheet } from './remembered';
import { holdsFormulas, requestColumns, type KeptCells } from './kept-cells';

/** What has to be known of a workbook before its sheets of ours are replaced, and to put everything back. */
export interface Survey extends Standing {
  /** The cells of ours that hold formulas. */
  readonly formulas: readonly KeptCells[];
}

/**
 * One round trip, two behind a chart sheet. Null when the workbook is no longer as it was read: someone has typed since, or moved or
 * deleted something of ours.
 *
 * Throws `HostError` where the sheets cannot be replaced at all.
 */
export const survey = (
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  replaced: Replaced,
): Promise<Survey | null> =>
  withActiveSheet(context, (active) => surveyOnce(context, active, { ...replaced, declaration }));

async function surveyOnce(
  context: Excel.RequestContext,
  active: Excel.Worksheet | null,
  { declaration, template, snapshot: expected }: Replaced & { declaration: WorkbookDeclaration },
): Promise<Survey | null> {
  const { workbook } = context;
  const reading = requestSnapshot(context, { template, typed: true });
  const sheets = workbook.worksheets.load('items/name,items/id,items/position,items/visibility');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name,items/id');
  const anchors = sheetsOfParts(template, expected);
  const protections = [...anchors.values()].map((name) =>
    workbook.worksheets.getItemOrNullObject(name).protection.load('protected'),
  );
  const formulas = requestFormulas(workbook, template, expected, [...anchors.values()]);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();

  if (workbook.readOnly) throw new HostError('read-only', 'workbook.readOnly');
  if (workbook.protection.protected) throw new HostError('protected', 'workbook.protection');
  const now = reading();
  if (now === null || !sameTyping(expected, now, template)) return null;
  if (protections.some((sheet) => !sheet.isNullObject && sheet.protected)) {
    throw new HostError('protected', 'worksheet.protection');
  }
  for (const sheet of declaration.sheets) {
    const place = anchors.has(sheet.key) ? null : sheetByNames(sheet, names.items);
    if (place !== null) anchors.set(sheet.key, place);
  }
  const standing = sheets.items.map(({ id, name, position, visibility }) => ({
    id,
    name,
    position,
    isVisible: visibility === 'Visible',
  }));
  const ours = Object.keys(expected.tables);
  const kept = formulas(now);
  const hidden = kept.find(({ range }) => hidesRows(range));
  // Of several rows written at once Excel fills those that show, and what they showed would stand in others' stead.
  if (hidden) throw new HostError('rows-hidden', hidden.range.address);
  return {
    sheets: standing,
    sheetIds: new Set(standing.map(({ id }) => id)),
    activeSheetId: active && active.id,
    ours: sheetsByKey(anchors, standing),
    tables: tables.items
      .filter(({ name }) => ours.includes(name))
      .map(({ id, name }) => ({ id, name })),
    takenNames: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
    definedNames: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    formulas: kept,
  };
}

const sheetsOfParts = (template: Template, snapshot: WorkbookSnapshot): Map<string, string> =>
  new Map(
    template.flatMap((part) => {
      const sheet = sheetOfPart(part, snapshot);
      return sheet === null ? [] : [[part.key, sheet] as const];
    }),
  );

/** A sheet in which nothing is read (the hidden lists) is known by a name that it brings. */
function sheetByNames(
  { names }: SheetDeclaration,
  items: readonly { readonly name: string; readonly formula: unknown }[],
): string | null {
  const brought = new Set(names.map(({ name }) => name));
  const found = items
    .filter(({ name }) => brought.has(name))
    .flatMap(({ formula }) => sheetOfFormula(formula) ?? []);
  return found[0] ?? null;
}

/** A sheet that serves as several (someone moved a table) is one of them only. */
function sheetsByKey(
  anchors: ReadonlyMap<string, string>,
  standing: readonly StandingSheet[],
): ReadonlyMap<string, StandingSheet> {
  const found = new Map<string, StandingSheet>();
  for (const [key, name] of anchors) {
    const sheet = standing.find((one) => one.name === name);
    if (sheet && ![...found.values()].includes(sheet)) found.set(key, sheet);
  }
  return found;
}

/**
 * Every formula of our sheets, without asking for each line of a table. What stands beside a table's lines is
 * the person's own and is left alone.
 */
function requestFormulas(
  workbook: Excel.Workbook,
  template: Template,
  expected: WorkbookSnapshot,
  sheets: readonly string[],
): (now: WorkbookSnapshot) => readonly KeptCells[] {
  const around = [...new Set(sheets)].flatMap((sheet) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
    return bandsOf(sheet, expected).map(({ row, rows }) =>
      worksheet
        .getRangeByIndexes(row, 0, rows, ALL_COLUMNS)
        .getUsedRangeOrNullObject(true)
        .load('address,values,formulas,rowHidden'),
    );
  });
  const columns = requestColumns(workbook, template, expected);
  return (now) =>
    [...around.filter(({ isNullObject }) => !isNullObject).map(bandOf), ...columns(now)].filter(
      holdsFormulas,
    );
}

function bandOf(range: Excel.Range): KeptCells {
  const values = range.values as Scalar[][];
  const formulas = range.formulas.map((row, r) =>
    row.map((content, c) => formulaIn(content, values[r]?.[c])),
  );
  return { range, values, formulas, table: null, column: null };
}

/** The rows above, between and below the bodies of our tables on a sheet. */
const bandsOf = (sheet: string, { tables }: WorkbookSnapshot) =>
  bandsAround(
    Object.values(tables)
      .filter(({ body }) => body.sheet === sheet)
      .map(({ body: { row, values } }) => ({ row, rows: values.length })),
  );
