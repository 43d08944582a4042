import { cellName } from '../../workbook/reference';
import type { Place } from '../../workbook/scalar';
import type { SheetDeclaration, WorkbookDeclaration } from '../../sheets/declaration';
import { absoluteReference } from '../address';
import { HostError } from '../port';
import { type Portions, weightOf, weightOfCalls } from './portions';
import type { SheetNames } from './sheet-names';
import { Target } from './target';
import { INJECTION_MARK, temporaryName } from '../../workbook/temporary-names';
import { requestSpreadIn } from './typed-columns';
import { writeChecks, writeContents, writeLook, writeTables } from './write-sheet';

interface Writing {
  readonly declaration: WorkbookDeclaration;
  /** Tells the sheets of this writing from all others. */
  readonly token: string;
  /** Names that the workbook already has. */
  readonly definedNames: ReadonlySet<string>;
  readonly portions: Portions;
}

/**
 * Adds the sheets of a declaration at the end of the tabs, empty, under temporary names that only this writing
 * knows: a roll-back can tell them from a colleague's at every step. Nothing is sent yet.
 */
export function addSheets(
  { workbook }: Excel.RequestContext,
  { sheets }: WorkbookDeclaration,
  token: string,
): readonly WrittenSheet[] {
  return sheets.map((sheet) => {
    const worksheet = workbook.worksheets.add(temporaryName(token, sheet.key));
    worksheet.customProperties.add(INJECTION_MARK, token);
    return { sheet, target: new Target(worksheet) };
  });
}

/**
 * Writes all that matters into sheets that were added. Names come first and tables next, with what was typed in
 * their lines: a formula must find what it refers to. Names that are there already are pointed at the new cells.
 *
 * As a rule nothing is sent yet. What is too large for one request is sent in portions, of which the last is still to be
 * sent: until then the sheets bear their temporary names, by which a roll-back finds them.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
  { declaration, token, definedNames, portions }: Writing,
): Promise<void> {
  portions.inEach(() => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { target } of written) target.forget();
  });
  for (const { sheet } of written) {
    for (const { name, area } of sheet.names) {
      // As a text: a range costs three hundred bytes of request more, fifty times over.
      const reference = `=${absoluteReference(temporaryName(token, sheet.key), area)}`;
      if (definedNames.has(name)) context.workbook.names.getItem(name).formula = reference;
      else context.workbook.names.add(name, reference);
    }
  }
  for (const { sheet, target } of written) await writeTables(target, sheet, portions);
  for (const { sheet, target } of written) {
    await writeContents(target, sheet, portions);
    await portions.makeRoom(weightOfLook(sheet));
    writeLook(target, sheet, declaration.styles);
    writeChecks(target, sheet);
  }
}

const weightOfLook = ({
  formats,
  merges,
  rowHeights,
  validations,
  conditionalFormats,
}: SheetDeclaration): number =>
  weightOfCalls(4 * (formats.length + merges.length + conditionalFormats.length)) +
  weightOf([rowHeights, validations, conditionalFormats]);

/** Last of all that matters: sheets that bear their own names are whole. */
export function nameSheets(written: readonly WrittenSheet[], names: SheetNames): void {
  for (const { sheet, target } of written) target.worksheet.name = names.of(sheet.key);
}

/** A sheet as declared, and where it was written. */
export interface WrittenSheet {
  readonly sheet: SheetDeclaration;
  readonly target: Target;
}

/** The typed cells that hold a formula of another cell, once the request has been made. */
export function requestSpread(written: readonly WrittenSheet[]): () => readonly Place[] {
  const asked = written.flatMap(({ sheet, target }) =>
    sheet.tables.map((table) => ({
      sheet: sheet.name,
      cells: requestSpreadIn(target, table),
    })),
  );
  return () => asked.flatMap(({ sheet, cells }) => cells().map((cell) => ({ sheet, ...cell })));
}

/** Throws `HostError('formulas-spread')`, so that all is taken back, where Excel has not kept what was typed. */
export function refuseSpread(places: readonly Place[]): void {
  if (places.length === 0) return;
  const cells = places.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`);
  throw new HostError('formulas-spread', cells.join(', '));
}
