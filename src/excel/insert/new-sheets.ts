import type { WorkbookDeclaration } from '../../sheets/declaration';
import { hostCode, run, toHostError } from '../host-problems';
import type { InjectionOutcome } from './injection-outcome';
import { insertionToken } from '../../workbook/temporary-names';
import { Portions } from '../write/portions';
import type { SheetNames } from '../write/sheet-names';
import { addSheets, writeSheets, type WrittenSheet } from '../write/write-sheets';
import type { Writing } from './aftermath';
import { look, obstacle, type Look } from './look';

/** Sheets that are to come to a workbook that was looked at. */
export interface NewSheets extends Writing {
  readonly seen: Look;
}

export const newSheets = (
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  names: SheetNames,
  seen: Look,
): NewSheets => ({
  declaration,
  names,
  seen,
  token: insertionToken(),
  portions: new Portions(context),
});

/** Queues them whole, under their temporary names. What is too large for one request is sent on the way. */
export async function requestSheets(
  context: Excel.RequestContext,
  { declaration, seen, token, portions }: NewSheets,
): Promise<readonly WrittenSheet[]> {
  makeRoom(context, seen, token);
  const written = addSheets(context, declaration, token);
  const { definedNames } = seen;
  await writeSheets(context, written, { declaration, token, definedNames, portions });
  return written;
}

/** Tables that an interrupted insertion has left give up their names; the person deletes them when they please. */
function makeRoom({ workbook }: Excel.RequestContext, { leftTables }: Look, token: string): void {
  for (const name of leftTables) workbook.tables.getItem(name).name = `${name}_${token}`;
}

/**
 * A colleague may have put sheets there between our look and our write: Excel then says that an item already exists, and
 * the person is asked as if we had seen it at once. Any other refusal is thrown.
 */
export async function overtaken(
  { declaration, names }: Pick<Writing, 'declaration' | 'names'>,
  error: unknown,
): Promise<Exclude<InjectionOutcome, { kind: 'done' }>> {
  if (hostCode(error) !== 'ItemAlreadyExists') throw toHostError(error);
  const now = await run((context) => look(context, declaration));
  const inTheWay = obstacle(declaration, names, now);
  if (inTheWay) return inTheWay;
  throw toHostError(error);
}
