import type { SheetKey, WorkbookDeclaration } from '../sheets/declaration';
import { absoluteReference } from './address';
import { hostCode, run, toHostError } from './host-problems';
import { type Look, look, obstacle } from './look';
import type { InjectionOutcome } from './port';
import { INJECTION_MARK, rollBack, temporaryName } from './roll-back';
import { Target } from './target';
import { writeChecks, writeContents, writeLook, writePage, writeTables } from './write-sheet';

/**
 * Writes the sheets of a call in two round trips: a look, then everything. All or nothing: when Excel
 * refuses anything half-way, what was written is taken back (which costs further round trips) and the
 * error goes on. Nothing that was there before is touched.
 *
 * Throws `HostError`.
 */
export async function inject(
  declaration: WorkbookDeclaration,
  sheetNames: Partial<Record<SheetKey, string>> = {},
): Promise<InjectionOutcome> {
  return run(async (context) => {
    const names = finalNames(declaration, sheetNames);
    const seen = await look(context);
    const inTheWay = obstacle(declaration, names, seen);
    if (inTheWay) return inTheWay;

    const token = crypto.randomUUID().slice(0, 8);
    try {
      write(context, declaration, names, seen, token);
      await context.sync();
      return { kind: 'done' };
    } catch (error) {
      await rollBack(declaration, seen, token, error);
      return overtaken(declaration, names, error);
    }
  });
}

/**
 * A colleague may have put sheets there between our look and our write: Excel then says that an item
 * already exists, and the person is asked as if we had seen it at once. Any other refusal is thrown.
 */
async function overtaken(
  declaration: WorkbookDeclaration,
  names: Readonly<Record<SheetKey, string>>,
  error: unknown,
): Promise<InjectionOutcome> {
  if (hostCode(error) !== 'ItemAlreadyExists') throw toHostError(error);
  const now = await run(look);
  const inTheWay = obstacle(declaration, names, now);
  if (inTheWay) return inTheWay;
  throw toHostError(error);
}

function finalNames(
  declaration: WorkbookDeclaration,
  chosen: Partial<Record<SheetKey, string>>,
): Record<SheetKey, string> {
  const entries = declaration.sheets.map(({ key, name }) => [key, chosen[key] ?? name] as const);
  return Object.fromEntries(entries) as Record<SheetKey, string>;
}

/**
 * Sheets first bear temporary names that only this injection knows and get their own names at the very
 * end, so that a roll-back can tell them from a colleague's at every step. Tables come before names, and
 * names before formulas: a formula must find what it refers to.
 */
function write(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  names: Readonly<Record<SheetKey, string>>,
  seen: Look,
  token: string,
): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const written = declaration.sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.add(temporaryName(token, sheet.key));
    worksheet.customProperties.add(INJECTION_MARK, token);
    return { sheet, target: new Target(worksheet) };
  });
  for (const { sheet, target } of written) writeTables(target, sheet);
  for (const { sheet, target } of written) {
    for (const { name, area } of sheet.names) {
      if (seen.definedNames.has(name)) {
        // Left over from sheets that were deleted: it refers to nothing (#REF!) and is pointed here again.
        const reference = absoluteReference(temporaryName(token, sheet.key), area);
        context.workbook.names.getItem(name).formula = `=${reference}`;
      } else {
        context.workbook.names.add(name, target.range(area));
      }
    }
  }
  for (const { sheet, target } of written) {
    writeContents(target, sheet);
    writeLook(target, sheet, declaration.styles);
    writeChecks(target, sheet);
    writePage(target, sheet);
  }
  for (const { sheet, target } of written) target.worksheet.name = names[sheet.key];
  written[0]?.target.worksheet.activate();
}
