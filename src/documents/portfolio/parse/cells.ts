import type { Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import type { Choice } from '../../../workbook/choices';
import { isoDayOfSerial } from '../../../workbook/dates';
import { comparable } from '../../../workbook/headers';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { TableRow } from '../../../workbook/table-rows';

/** What we wrote ourselves is read as it was written; what is none of it any more counts as nothing. */
export const textIn = (row: TableRow, key: string): string | null => {
  const raw = row.raw(key);
  return isBlank(raw) ? null : String(raw).trim();
};

export const centsIn = (row: TableRow, key: string): Cents | null => {
  const raw = row.raw(key);
  return typeof raw === 'number' ? toCents(raw) : null;
};

export const wholeIn = (row: TableRow, key: string): number | null => {
  const raw = row.raw(key);
  return typeof raw === 'number' && Number.isInteger(raw) ? raw : null;
};

export const dayIn = (row: TableRow, key: string): string | null => {
  const raw = row.raw(key);
  return typeof raw === 'number' ? isoDayOfSerial(raw) : null;
};

/** By its word in either language. */
export function idIn<Id extends string>(
  row: TableRow,
  key: string,
  choices: readonly Choice<Id>[],
): Id | null {
  const raw: Scalar = row.raw(key);
  if (isBlank(raw)) return null;
  const said = comparable(raw);
  const found = choices.find(({ label }) =>
    [label.fr, label.en].some((word) => comparable(word) === said),
  );
  return found?.id ?? null;
}
