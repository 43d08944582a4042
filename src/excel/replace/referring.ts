import { sheetOfFormula } from '../own-addresses';
import { untracked } from '../untracked';
import type { WayBack } from './remembered';

/**
 * Asks what is the person's own and refers to sheets that would go: formulas of other sheets, and names. It would say
 * #REF! once they are gone. Names of ours are pointed at the kept sheets again, so a formula that uses one is no matter.
 *
 * @param names of all sheets, by id
 * @returns the sheets and names that do, once the request has been made
 */
export function requestReferring(
  { workbook }: Excel.RequestContext,
  { declaration, left }: WayBack,
  names: ReadonlyMap<string, string>,
): () => readonly string[] {
  const ours = new Set([...left.come, ...left.kept].map(({ id }) => id));
  const sheets = [...names]
    .filter(([id]) => !ours.has(id))
    .map(([id, name]) => {
      const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      return { name, used: untracked(used).load('formulas') };
    });
  const items = workbook.names.load('items/name,items/formula');
  const tables = declaration.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const goes = left.come.map(({ id }) => names.get(id) ?? '');
  const refers = referenceTo(goes, tables);
  const brought = new Set(
    declaration.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name)),
  );
  return () => [
    ...sheets
      .filter(({ used }) => !used.isNullObject && used.formulas.flat().some(refers))
      .map(({ name }) => name),
    ...items.items
      .filter(({ name }) => !brought.has(name))
      .filter(({ formula }) => goes.includes(sheetOfFormula(formula) ?? ''))
      .map(({ name }) => name),
  ];
}

/**
 * Whether a formula names one of the sheets (`Budget!K5`, `'Plan d''appui'!A1`) or tables (`Bareme_Budget[…]`). One that
 * does so in a text of its own is taken for such: nothing is lost by asking.
 */
function referenceTo(sheets: readonly string[], tables: readonly string[]) {
  const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const quoted = sheets.map((name) => `'${literal(name.replaceAll("'", "''"))}'!`);
  const plain = [
    ...sheets.map((name) => `${literal(name)}!`),
    ...tables.map((name) => `${literal(name)}(?![\\p{L}\\p{N}_.])`),
  ];
  const pattern = new RegExp(
    `${quoted.join('|')}|(?<![\\p{L}\\p{N}_.'])(?:${plain.join('|')})`,
    'iu',
  );
  return (cell: unknown): boolean =>
    typeof cell === 'string' && cell.startsWith('=') && pattern.test(cell);
}
