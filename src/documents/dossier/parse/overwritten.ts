import { columnsByPosition } from '../../../workbook/table-columns';
import type { OverwrittenCell } from '../dossier';
import type { Column, FieldKey } from '../template/fields';
import { FIELDS } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawTable } from '../../../workbook/range';

/** Computed single cells whose formula is gone. The carrier's share may be typed: `shares.sum` compares it. */
export function overwrittenFields(
  { names }: WorkbookSnapshot,
  fields: readonly FieldKey[],
): readonly OverwrittenCell[] {
  return fields.flatMap((key) => {
    const field = FIELDS[key];
    const range = names[field.name];
    if (field.role !== 'computed' || key === 'carrierShare') return [];
    if (range?.hasFormula !== false) return [];
    const { sheet, row, column, values } = range;
    const shown = values[0]?.[0] ?? null;
    return [{ place: { sheet, row, column }, of: 'cell', label: field.label, shown }];
  });
}

/** Cells of calculated columns whose formula is gone. */
export function overwrittenInTable(
  table: RawTable | undefined,
  columns: readonly Column[],
): readonly OverwrittenCell[] {
  if (!table?.overwritten) return [];
  const { header, body } = table;
  const headers = header.values[0] ?? [];
  const known = columnsByPosition(columns, headers);
  return table.overwritten.map((place) => {
    const position = place.column - header.column;
    const title = String(headers[position] ?? '');
    const shown = body.values[place.row - body.row]?.[place.column - body.column] ?? null;
    const label = known.get(position)?.label ?? { fr: title, en: title };
    return { place, of: 'column', label, shown };
  });
}
