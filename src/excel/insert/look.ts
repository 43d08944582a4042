import type { SheetDeclaration, WorkbookDeclaration } from '../../sheets/declaration';
import { withActiveSheet } from '../active-sheet';
import { parseAddress } from '../address';
import { assertWithinReach, NAMED_ITEM } from '../named-item';
import type { InjectionOutcome } from './injection-outcome';
import { HostError } from '../port';
import type { SheetNames } from '../write/sheet-names';
import { isTemporary, leftoversAmong } from '../../workbook/temporary-names';

/** What has to be known of a workbook before anything is written to it. */
export interface Look {
  readonly sheetNames: readonly string[];
  readonly sheetIds: ReadonlySet<string>;
  readonly definedNames: ReadonlySet<string>;
  /** Null while a chart sheet is in front. */
  readonly activeSheetId: string | null;
  /** Such sheets are there already, or what is left of them. */
  readonly isThere: boolean;
  /** Tables of ours, by name, on sheets that an interrupted insertion has left. */
  readonly leftTables: readonly string[];
}

/**
 * One round trip, two behind a chart sheet. Throws `HostError` where the workbook cannot take sheets at all.
 *
 * @param along what else is asked for in the same request, which may have to be made a second time
 */
export const look = (
  context: Excel.RequestContext,
  declaration: Pick<WorkbookDeclaration, 'mark' | 'sheets'>,
  along: () => void = () => undefined,
): Promise<Look> =>
  withActiveSheet(context, (active) => {
    along();
    return lookOnce(context, declaration, active);
  });

async function lookOnce(
  context: Excel.RequestContext,
  declaration: Pick<WorkbookDeclaration, 'mark' | 'sheets'>,
  active: Excel.Worksheet | null,
): Promise<Look> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/id');
  const names = workbook.names.load('items/name');
  const isMarked = requestMark(workbook, declaration.mark);
  const asked = declaration.sheets
    .flatMap(({ tables: declared }) => declared)
    .map(({ name }) => workbook.tables.getItemOrNullObject(name).load('name,worksheet/name'));
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();

  if (workbook.readOnly) throw new HostError('read-only', 'workbook.readOnly');
  if (workbook.protection.protected) throw new HostError('protected', 'workbook.protection');
  const isHere = isMarked();
  const sheetNames = sheets.items.map((sheet) => sheet.name);
  const { replacing } = leftoversAmong(sheetNames);
  if (replacing.length > 0) throw new HostError('half-replaced', replacing.join(', '));
  const tables = asked.filter(({ isNullObject }) => !isNullObject);
  const left = tables.filter(({ worksheet }) => isTemporary(worksheet.name));
  return {
    sheetNames,
    sheetIds: new Set(sheets.items.map((sheet) => sheet.id)),
    definedNames: new Set(names.items.map((item) => item.name)),
    activeSheetId: active && active.id,
    isThere: isHere || tables.length > left.length,
    leftTables: left.map(({ name }) => name),
  };
}

/**
 * A document is there when its mark is, or when one of its tables outlived the mark (a deleted sheet). What an
 * interrupted insertion has left is none.
 */
function requestMark({ names }: Excel.Workbook, name: string | null): () => boolean {
  if (name === null) return () => false;
  const mark = names.getItemOrNullObject(name).load(NAMED_ITEM);
  const cell = mark.getRangeOrNullObject().load('address');
  return () => {
    assertWithinReach(mark, cell);
    return !cell.isNullObject && !isTemporary(parseAddress(cell.address).sheet);
  };
}

/** What stands in the way of writing these sheets; null: nothing. */
export function obstacle(
  declaration: WorkbookDeclaration,
  names: SheetNames,
  seen: Look,
): Exclude<InjectionOutcome, { kind: 'done' }> | null {
  if (seen.isThere) return { kind: 'already-there' };
  const used = new Set(seen.sheetNames.map(fold));
  const taken = declaration.sheets.filter((sheet) => used.has(fold(names.of(sheet.key))));
  if (taken.length === 0) return null;
  for (const sheet of declaration.sheets) used.add(fold(names.of(sheet.key)));
  return { kind: 'names-taken', taken: taken.map((sheet) => proposal(sheet, names, used)) };
}

function proposal(
  sheet: SheetDeclaration,
  names: SheetNames,
  used: Set<string>,
): { key: string; name: string; proposed: string } {
  const name = names.of(sheet.key);
  const proposed = freeName(sheet.name, used);
  used.add(fold(proposed));
  return { key: sheet.key, name, proposed };
}

export const LONGEST_SHEET_NAME = 31;

/** `Budget (2)`, `Budget (3)`…, as Excel itself names a copy. */
export function freeName(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(fold(candidate))) return candidate;
  }
}

/** Excel compares sheet names without case. */
export const fold = (name: string): string => name.toLocaleLowerCase('fr');
