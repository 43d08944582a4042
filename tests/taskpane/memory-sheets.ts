import type { BroughtSheets, Change, ChangeOutcome } from '../../src/excel/change/rewrites';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { takenAmong } from './memory-names';
import { MemorySheet } from './memory-sheet';

/** Sheets that come to those that stand, and the way back. Formulas elsewhere that change with them are not played. */
export function comeTo(
  sheets: MemorySheet[],
  add: WorkbookDeclaration,
  sheetNames: Readonly<Record<string, string>> = {},
): ChangeOutcome {
  const named = add.sheets.map((sheet) => ({ sheet, name: sheetNames[sheet.key] ?? sheet.name }));
  const taken = takenAmong(
    named,
    sheets.map(({ name }) => name),
  );
  if (taken.length > 0) return { kind: 'names-taken', taken };
  const brought = named.map(({ sheet, name }) => MemorySheet.declared(sheet, name));
  sheets.push(...brought);
  // A sheet in memory is known by its name alone.
  const ids = Object.fromEntries(named.map(({ sheet, name }) => [sheet.key, name]));
  return { kind: 'done', undo: { ...NOTHING, remove: { declaration: add, ids, sheetNames } } };
}

/** Sheets that were brought go again, unless somebody has worked in them. */
export function goFrom(sheets: MemorySheet[], remove: BroughtSheets): ChangeOutcome {
  const going = remove.declaration.sheets.flatMap((declared) => {
    const sheet = sheets.find(({ name }) => name === remove.ids[declared.key]);
    return sheet ? [{ sheet, declared: MemorySheet.declared(declared, sheet.name) }] : [];
  });
  const filled = going.filter(({ sheet, declared }) => said(sheet) !== said(declared));
  if (filled.length > 0) return { kind: 'filled', sheets: filled.map(({ sheet }) => sheet.name) };
  for (const { sheet } of going) sheets.splice(sheets.indexOf(sheet), 1);
  const { declaration, sheetNames } = remove;
  return { kind: 'done', undo: { ...NOTHING, add: declaration, sheetNames } };
}

const NOTHING: Change = { add: null, remove: null, cells: [], texts: [] };

const said = (sheet: MemorySheet): string =>
  JSON.stringify(sheet.cells().toSorted((a, b) => a.row - b.row || a.column - b.column));
