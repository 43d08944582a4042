import { hasWrittenNothing, isWhole, type Aftermath, type Writing } from '../insert/aftermath';
import { spreadIn, writeColumnFormulas } from '../write/column-formulas';
import { formulaIn } from '../formula-in';
import { hostCode, toHostError } from '../host-problems';
import { HostError } from '../port';
import {
  bringToFront,
  deleteDeadNames,
  deleteSheets,
  sheetsOf,
  type WrittenSheets,
} from '../insert/roll-back';
import { contentsOf, type KeptCells } from './kept-cells';
import type { Standing } from './remembered';
import type { Survey } from './survey';

/** A replacement, with all that it takes to put things back. */
export interface SurveyedWriting extends Omit<Writing, 'seen'> {
  readonly seen: Survey;
}

/**
 * After a replacement that Excel did not confirm: looks what there is of it, and puts the workbook back as the
 * survey saw it where it is not whole. The new sheets go, the others get their names, places, tables, defined
 * names and formulas again. Each step may be one that the interruption never came to, so each says how things
 * were and not what to undo.
 *
 * Throws `HostError`: `cell-editing`, where Excel has taken nothing · `outcome-unknown`, where it does
 * not let us look · `half-replaced`, where it lets us look and put nothing back.
 */
export async function putBack(writing: SurveyedWriting, reason: unknown): Promise<Aftermath> {
  if (hasWrittenNothing(writing, reason)) throw toHostError(reason);
  const { seen, token } = writing;
  let standing: WrittenSheets | null = null;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context): Promise<Aftermath> => {
      standing = await sheetsOf(context, seen, token);
      if (hostCode(reason) !== null && isWhole(writing, standing)) return 'whole';
      await deleteSheets(context, standing, seen);
      await putBackSheets(context, writing);
      await thaw(seen.formulas);
      return 'taken-back';
    });
  } catch (error) {
    if (hostCode(error) === null && !(error instanceof HostError)) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const problem = standing === null ? 'outcome-unknown' : 'half-replaced';
    throw new HostError(problem, detail, { cause: reason });
  }
}

/** Their names and places, the names of their tables, and what the defined names refer to. */
export async function putBackSheets(
  context: Excel.RequestContext,
  { declaration, seen }: Pick<SurveyedWriting, 'declaration'> & { readonly seen: Standing },
): Promise<void> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const nameNow = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  // A colleague may have deleted others since.
  const there = seen.sheets.filter(({ id }) => nameNow.has(id));
  const ours = there.filter((sheet) => [...seen.ours.values()].includes(sheet));
  for (const { id, name } of ours.filter((sheet) => nameNow.get(sheet.id) !== sheet.name)) {
    // Excel on the web does not rename the sheet in front (office-js#3218).
    const other = there.find((sheet) => sheet.isVisible && sheet.id !== id);
    if (other) worksheets.getItem(other.id).activate();
    worksheets.getItem(id).name = name;
  }
  // From the first on, every other sheet being in its own order: each falls into its place.
  for (const sheet of ours) worksheets.getItem(sheet.id).position = there.indexOf(sheet);
  for (const { id, name } of seen.tables) tables.getItem(id).name = name;
  for (const { name } of declaration.sheets.flatMap((sheet) => sheet.names)) {
    const formula = seen.definedNames.get(name);
    if (formula !== undefined) names.getItem(name).formula = formula;
  }
  await context.sync();
  await bringToFront(context, seen.activeSheetId);
  await deleteDeadNames(context, declaration, { definedNames: new Set(seen.definedNames.keys()) });
}

/**
 * Formulas again where they gave way to what they showed. Cells between which rows came or went meanwhile were
 * never frozen: Excel refused to.
 */
export async function thaw(formulas: readonly KeptCells[]): Promise<void> {
  const [first] = formulas;
  if (!first) return;
  const { context } = first.range;
  const looked = formulas.map((cells) => ({ cells, ...firstFormula(cells) }));
  await context.sync();
  const frozen = looked
    .filter(({ cells, cell }) => isSameSize(cells) && formulaOf(cell) === null)
    .map(({ cells }) => cells);
  if (frozen.length === 0) return;
  for (const cells of frozen) putFormulas(cells);
  for (const { range } of frozen) range.load('formulas');
  await context.sync();
  const spread = frozen.filter((cells) => !isPutBack(cells));
  if (spread.length > 0) throw new HostError('half-replaced', 'Range.formulas');
}

function firstFormula({ range, formulas }: KeptCells): { readonly cell: Excel.Range } {
  range.load('rowCount,columnCount');
  const row = formulas.findIndex((cells) => cells.some((formula) => formula !== null));
  const column = formulas[row]?.findIndex((formula) => formula !== null) ?? 0;
  return { cell: range.getCell(row, column).load('formulas,values') };
}

const formulaOf = ({ formulas, values }: Excel.Range): string | null =>
  formulaIn(formulas[0]?.[0], values[0]?.[0]);

const isSameSize = ({ range, formulas }: KeptCells): boolean =>
  range.rowCount === formulas.length && range.columnCount === formulas[0]?.length;

function putFormulas(cells: KeptCells): void {
  const { range, formulas, table } = cells;
  if (table === null) range.formulas = formulas.map((row) => [...row]);
  else
    writeColumnFormulas(
      range,
      contentsOf(cells),
      formulas.map(([formula = null]) => formula),
    );
}

const isPutBack = (cells: KeptCells): boolean =>
  cells.table === null || spreadIn(contentsOf(cells), cells.range.formulas.flat()).length === 0;
