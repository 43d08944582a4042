import type { SheetKey, WorkbookDeclaration } from '../sheets/declaration';
import { absoluteReference } from './address';
import { INJECTION_MARK, temporaryName } from './roll-back';
import { Target } from './target';
import { writeChecks, writeContents, writeLook, writePage, writeTables } from './write-sheet';

interface Writing {
  /** The names that the sheets shall bear. */
  readonly names: Readonly<Record<SheetKey, string>>;
  /** Tells the sheets of this writing from all others. */
  readonly token: string;
  /** Names that the workbook already has. */
  readonly definedNames: ReadonlySet<string>;
}

/**
 * Adds the sheets of a declaration at the end of the tabs and gives them back in their order; nothing is
 * sent yet.
 *
 * They first bear temporary names that only this writing knows and get their own names at the very end, so
 * that a roll-back can tell them from a colleague's at every step. Tables come before names, and names
 * before formulas: a formula must find what it refers to. Names that are there already are pointed at the
 * new cells.
 */
export function writeSheets(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  { names, token, definedNames }: Writing,
): readonly Excel.Worksheet[] {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const written = declaration.sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.add(temporaryName(token, sheet.key));
    worksheet.customProperties.add(INJECTION_MARK, token);
    return { sheet, target: new Target(worksheet) };
  });
  for (const { sheet, target } of written) writeTables(target, sheet);
  for (const { sheet } of written) {
    for (const { name, area } of sheet.names) {
      // As a text: a range costs three hundred bytes of request more, fifty times over.
      const reference = `=${absoluteReference(temporaryName(token, sheet.key), area)}`;
      if (definedNames.has(name)) context.workbook.names.getItem(name).formula = reference;
      else context.workbook.names.add(name, reference);
    }
  }
  for (const { sheet, target } of written) {
    writeContents(target, sheet);
    writeLook(target, sheet, declaration.styles);
    writeChecks(target, sheet);
    writePage(target, sheet);
  }
  for (const { sheet, target } of written) target.worksheet.name = names[sheet.key];
  return written.map(({ target }) => target.worksheet);
}
