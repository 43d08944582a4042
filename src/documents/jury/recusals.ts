import { isoDayOfSerial } from '../../workbook/dates';
import { isBlank } from '../../workbook/scalar';
import type { JurorLine } from './session';

/** As scores are counted: whatever stands in the column, unless it says that the dossier is not theirs. */
export const isRecused = ({ participation }: Pick<JurorLine, 'participation'>): boolean =>
  participation.kind !== 'blank' && participation.value !== 'not-assigned';

/**
 * When a recusal was declared, as it stands beside it: `2021-03-15 17:30`, or what a person has typed there. null where
 * nobody is recused, and where it was typed without the add-in: nobody knows when.
 */
export function hourOf(line: Pick<JurorLine, 'participation' | 'recusedAt'>): string | null {
  const { raw } = line.recusedAt;
  if (!isRecused(line) || isBlank(raw)) return null;
  // Excel takes an hour that a person types for a number.
  return typeof raw === 'number' ? momentOfSerial(raw) : String(raw).trim();
}

const MINUTES = 1440;

function momentOfSerial(serial: number): string {
  const minutes = Math.round(serial * MINUTES);
  const day = isoDayOfSerial(Math.floor(minutes / MINUTES));
  if (day === null) return String(serial);
  const [hour, minute] = [Math.floor((minutes % MINUTES) / 60), minutes % 60];
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
