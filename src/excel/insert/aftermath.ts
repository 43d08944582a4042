import type { WorkbookDeclaration } from '../../sheets/declaration';
import { hostCode, run, toHostError } from '../host-problems';
import { fold, type Look } from './look';
import { writePagesOneByOne } from '../write/pages';
import { HostError } from '../port';
import { deleteDeadNames, deleteSheets, sheetsOf, type WrittenSheets } from './roll-back';
import type { Portions } from '../write/portions';
import { Target } from '../write/target';
import type { SheetNames } from '../write/sheet-names';
import { refuseSpread, requestSpread } from '../write/write-sheets';

/** A writing of sheets, by what tells it from all others. */
export interface Writing {
  readonly declaration: WorkbookDeclaration;
  /** The names that the sheets bear in the end. */
  readonly names: SheetNames;
  readonly token: string;
  readonly portions: Portions;
  readonly seen: Pick<Look, 'sheetIds' | 'activeSheetId' | 'definedNames'>;
}

/**
 * - `whole`: all that matters stands. Only the answer was lost, or the look of a page was refused.
 * - `taken-back`: the workbook is as it was.
 */
export type Aftermath = 'whole' | 'taken-back';

/**
 * After a writing that Excel did not confirm: looks what there is of it, and takes back what is not whole.
 * What we refuse ourselves is taken back even where it is whole.
 *
 * Throws `HostError`: `cell-editing`, where Excel has taken nothing · `outcome-unknown`, where it does
 * not let us look either · `left-behind`, where it lets us look and take nothing back.
 */
export async function aftermathOf(writing: Writing, reason: unknown): Promise<Aftermath> {
  if (hasWrittenNothing(writing, reason)) throw toHostError(reason);
  let standing: WrittenSheets | null = null;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context): Promise<Aftermath> => {
      standing = await sheetsOf(context, writing.seen, writing.token);
      if (hostCode(reason) !== null && isWhole(writing, standing)) return 'whole';
      if (standing.length === 0) return 'taken-back';
      await deleteSheets(context, standing, writing.seen);
      await deleteDeadNames(context, writing.declaration, writing.seen);
      return 'taken-back';
    });
  } catch (error) {
    throw unsettled(standing, error, reason);
  }
}

/** While a cell is being edited Excel takes nothing of a request, but earlier portions of the writing may stand. */
export const hasWrittenNothing = (
  { portions }: { readonly portions: Pick<Portions, 'wereSent'> },
  reason: unknown,
): boolean => hostCode(reason) === 'InvalidOperationInCellEditMode' && !portions.wereSent;

/**
 * Where sheets are whole although the request was not answered: what the answer would have told, and the looks
 * of the pages that Excel does not refuse. Throws, having taken everything back, where a formula has spread.
 */
export async function finish(
  { declaration, names }: Pick<Writing, 'declaration' | 'names'>,
  front: string,
  takeBack: (reason: HostError) => Promise<unknown>,
): Promise<void> {
  try {
    await run(async ({ workbook }) => {
      const spread = requestSpread(
        declaration.sheets.map((sheet) => ({
          sheet,
          target: new Target(workbook.worksheets.getItem(names.of(sheet.key))),
        })),
      );
      await workbook.context.sync();
      refuseSpread(spread());
    });
  } catch (error) {
    if (error instanceof HostError && error.problem === 'formulas-spread') await takeBack(error);
    throw error;
  }
  await writePagesOneByOne(declaration, names, front);
}

/** A sheet gets its own name when everything is written: where each bears it, nothing that matters is missing. */
export function isWhole({ names }: Pick<Writing, 'names'>, standing: WrittenSheets): boolean {
  const there = new Set(standing.map(({ name }) => fold(name)));
  return names.all().every((name) => there.has(fold(name)));
}

function unsettled(standing: WrittenSheets | null, error: unknown, reason: unknown): unknown {
  if (hostCode(error) === null) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (standing === null) return new HostError('outcome-unknown', detail, { cause: reason });
  const sheets = standing.map(({ name }) => name).join(', ');
  return new HostError('left-behind', `${sheets} (${detail})`, { cause: reason });
}
