import { folded } from '../../language/folded';
import type { PlainSheet } from '../../workbook/plain-sheet';
import type { CellRules, ExportCell } from './cell';
import { isSameColumn, type ColumnName } from './heading';
import { say, type Message } from './messages/say';
import { firstRow, tableBelow, type ExportColumn, type ExportTable } from './table';
import { readNumber, readSiret } from './values';

/** A block of fields that a form repeats, all of its lines. */
export interface ExportBlock {
  /** What the platform knows it by, whatever its label becomes. */
  readonly id: string;
  /** Its label, as far as the name of its sheet goes: thirty signs, without accents. */
  readonly label: string;
  /** Without those that say of which dossier a line is. */
  readonly columns: readonly ExportColumn[];
  readonly leftOut: readonly ColumnName[];
  readonly lines: readonly BlockLine[];
}

export interface BlockLine {
  /** The number of its dossier. */
  readonly dossier: string;
  /** Counted from 1, as it stands in the sheet. */
  readonly line: number;
  readonly cells: readonly ExportCell[];
}

/** Names that the platform gives to the sheets beside that of the dossiers. */
const ESTABLISHMENTS = folded('Etablissements');
const OPINIONS = folded('Avis');

const DOSSIER: ColumnName = { heading: 'Dossier ID', rank: 1 };
const LINE: ColumnName = { heading: 'Ligne', rank: 1 };
const FIELD: ColumnName = { heading: 'Champ', rank: 1 };
const SIRET: ColumnName = { heading: 'Établissement SIRET', rank: 1 };

const blockName = (name: string): { readonly id: string; readonly label: string } | null => {
  const [, id, label] = /^\s*\((\d+)\)\s*(.*?)\s*$/.exec(name) ?? [];
  return id === undefined || label === undefined ? null : { id, label };
};

export const isBlock = ({ name }: PlainSheet): boolean => blockName(name) !== null;

/** Whether a sheet is one of those that the platform puts beside the dossiers. */
export const isBeside = (sheet: PlainSheet): boolean =>
  isBlock(sheet) || [ESTABLISHMENTS, OPINIONS].includes(folded(sheet.name));

const positionOf = (columns: readonly ColumnName[], wanted: ColumnName): number =>
  columns.findIndex((column) => isSameColumn(column, wanted));

/** The repeated blocks of an export; a block without lines has no sheet. */
export function blocksIn(
  sheets: readonly PlainSheet[],
  rules: CellRules,
  numbers: ReadonlySet<string>,
): { readonly blocks: readonly ExportBlock[]; readonly remarks: readonly Message[] } {
  const blocks: ExportBlock[] = [];
  const remarks: Message[] = [];
  for (const sheet of sheets) {
    const name = blockName(sheet.name);
    const table = name && tableIn(sheet, rules);
    if (!name || !table) continue;
    const key = positionOf(table.columns, DOSSIER);
    if (key < 0) {
      remarks.push(say('blockWithoutKey', { sheet: sheet.name.trim() }));
      continue;
    }
    const { block, strays } = blockOf(name, table, key, numbers);
    blocks.push(block);
    if (strays.length > 0) {
      remarks.push(say('blockStrays', { sheet: sheet.name.trim(), lines: strays }));
    }
  }
  return { blocks, remarks };
}

function tableIn(sheet: PlainSheet, rules: CellRules): ExportTable | null {
  const headings = firstRow(sheet);
  return headings < 0 ? null : tableBelow(sheet, headings, rules);
}

/** A block, and the lines of it that are of no dossier of the export. */
function blockOf(
  name: { readonly id: string; readonly label: string },
  table: ExportTable,
  key: number,
  numbers: ReadonlySet<string>,
): { readonly block: ExportBlock; readonly strays: readonly number[] } {
  const left = [key, positionOf(table.columns, LINE)];
  const isKept = (_: unknown, at: number): boolean => !left.includes(at);
  const strays: number[] = [];
  const lines = table.lines.flatMap(({ line, cells }): BlockLine[] => {
    const dossier = readNumber(cells[key] ?? { kind: 'blank' });
    if (dossier.kind === 'value' && numbers.has(dossier.value)) {
      return [{ dossier: dossier.value, line, cells: cells.filter(isKept) }];
    }
    strays.push(line);
    return [];
  });
  const columns = table.columns.filter(isKept);
  return { block: { ...name, columns, leftOut: table.leftOut, lines }, strays };
}

/**
 * The SIRET of the carriers, by the number of their dossiers: workbooks have it in a sheet of its own, where a line
 * without a field is that of the carrier.
 */
export function siretsIn(
  sheets: readonly PlainSheet[],
  rules: CellRules,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const sheet = sheets.find(({ name }) => folded(name) === ESTABLISHMENTS);
  const table = sheet && tableIn(sheet, rules);
  if (!table) return found;
  const [key, field, siret] = [DOSSIER, FIELD, SIRET].map((name) =>
    positionOf(table.columns, name),
  );
  for (const { cells } of table.lines) {
    const dossier = readNumber(cells[key ?? -1] ?? { kind: 'blank' });
    const digits = readSiret(cells[siret ?? -1] ?? { kind: 'blank' });
    const isCarrier = (cells[field ?? -1] ?? { kind: 'blank' }).kind === 'blank';
    if (isCarrier && dossier.kind === 'value' && digits.kind === 'value') {
      found.set(dossier.value, digits.value);
    }
  }
  return found;
}
