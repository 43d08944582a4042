import type { Language } from '../../../language/language';
import { verify } from '../../../seals/seal';
import { isBlank } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { rowsIn } from '../../../workbook/table-rows';
import type { SealedControl } from '../control';
import { CONTROL_FIELDS } from '../template/fields';
import { TABLES } from '../template/tables';

/** The statement that was sealed, held against its seal; null: none was. */
export async function sealedIn(
  { names, tables }: WorkbookSnapshot,
  language: Language,
): Promise<SealedControl | null> {
  const lines = rowsIn(tables[TABLES.sealed.name], TABLES.sealed, language)
    .rows.map((row) => [row.raw('key'), row.raw('value')] as const)
    .filter(([key, value]) => !isBlank(key) || !isBlank(value));
  const cell = names[CONTROL_FIELDS.seal.name];
  const stated = cell?.values[0]?.[0] ?? null;
  if (lines.length === 0 && isBlank(stated)) return null;
  const seal = isBlank(stated) ? '' : String(stated).trim();
  const [check] = await verify([{ rows: lines, stated: seal }]);
  const numberSaid = lines.find(([key]) => key === 'closing')?.[1];
  return {
    place: cell ? { sheet: cell.sheet, row: cell.row, column: cell.column } : null,
    number: Number(numberSaid ?? 1),
    seal,
    lines,
    // It stands alone, whichever number it has: the statements before it were printed, and are not kept.
    isIntact: (check?.faults ?? []).every(
      ({ kind }) => kind !== 'altered' && kind !== 'unreadable',
    ),
  };
}
