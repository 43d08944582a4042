import { computedColumns } from '../../workbook/table-columns';
import { isBlank } from '../../workbook/scalar';
import { memberIn } from '../../workbook/template';
import type { Table } from '../../workbook/template';
import type { LocatedTable, UnclaimedTable } from './located-table';
import { isInside } from './sheet-cells';
import type { SheetCells } from './sheet-cells';
import { titlesIn } from './table-part';
import type { WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

interface LostMembers {
  readonly tables: readonly LocatedTable[];
  readonly unclaimed: readonly UnclaimedTable[];
}

/**
 * Tables of members that are no tables any more, in rows that have their headers. Whose each was, the formulas of its
 * computed columns still say: `Bareme_Notes_J1[[#This Row],[Note]]`. Where that table stands, these are a copy of its
 * cells. Where they do not say it, or two say the same, nothing is guessed, and what was typed there is reported.
 */
export function lostMembers(
  file: WorkbookFile,
  table: Table,
  areas: readonly SheetArea[],
  sheets: ReadonlyMap<string, SheetCells>,
): LostMembers {
  const ofFile = file.tables.filter(({ name }) => memberIn(table, name) !== null);
  const found = areas
    .filter((area) => !ofFile.some((one) => isHeaderIn(one.area, area)))
    .flatMap((area) => {
      const sheet = sheets.get(area.sheet);
      return sheet ? [{ area, sheet, name: nameIn(table, sheet, area) }] : [];
    });
  const isStanding = (name: string): boolean => ofFile.some((one) => isSame(one.name, name));
  const tables: LocatedTable[] = [];
  const unclaimed: UnclaimedTable[] = [];
  for (const { area, sheet, name } of found) {
    const alike = found.filter((one) => name !== null && isSame(one.name, name));
    if (name !== null && isStanding(name)) continue;
    if (name !== null && alike.length === 1) {
      tables.push({ table, name, area, titles: null, isLost: true });
    } else if (isFilledIn(table, sheet, area)) {
      unclaimed.push({ table, area });
    }
  }
  return { tables, unclaimed };
}

const isHeaderIn = (known: SheetArea, { sheet, row, column }: SheetArea): boolean =>
  known.sheet === sheet && isInside(known, row, column);

const isSame = (one: string | null, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** The only table of which a line of this one is said to be; null where that cannot be known. */
function nameIn(table: Table, sheet: SheetCells, area: SheetArea): string | null {
  const texts = new Set<string>();
  for (const index of computedColumns(table, titlesIn(sheet, area))) {
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      texts.add(sheet.formula(row, area.column + index)?.text ?? '');
    }
  }
  const [name, another] = called(table, texts, String.raw`\[\[#This Row\]`);
  return name !== undefined && another === undefined ? name : null;
}

/** The tables of members that formulas call, whether they are there or not. */
export function calledMembers(table: Table, sheets: Iterable<SheetCells>): readonly string[] {
  const texts = new Set([...sheets].flatMap((sheet) => [...sheet.formulaTexts]));
  return called(table, texts, String.raw`\[`);
}

function called(table: Table, texts: Iterable<string>, before: string): readonly string[] {
  const beginning = table.name.replaceAll(/[.\\]/g, String.raw`\$&`);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_.])${beginning}[\p{L}\p{N}_.]+(?=${before})`,
    'giu',
  );
  const names = new Map<string, string>();
  for (const text of texts) {
    for (const [name] of text.matchAll(pattern)) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

/** Whether somebody typed anything there. */
function isFilledIn(table: Table, sheet: SheetCells, area: SheetArea): boolean {
  const titles = titlesIn(sheet, area);
  const computed = computedColumns(table, titles);
  return Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).some((row) =>
    titles.some(
      (_, index) => !computed.has(index) && !isBlank(sheet.value(row, area.column + index)),
    ),
  );
}
