import { hostCode } from './host-problems';

/** What a failing `getActiveWorksheet` may be told as; other codes are about the whole request. */
const REFUSALS: readonly (string | null)[] = [
  'GeneralException',
  'ItemNotFound',
  'InvalidOperation',
];

/**
 * Looks at a workbook along with the sheet in front; once more without it where Excel refuses, since a chart
 * sheet in front is no worksheet and fails the whole request (office-js#2444).
 */
export async function withActiveSheet<T>(
  { workbook }: Excel.RequestContext,
  look: (active: Excel.Worksheet | null) => Promise<T>,
): Promise<T> {
  try {
    return await look(workbook.worksheets.getActiveWorksheet().load('id'));
  } catch (error) {
    if (!REFUSALS.includes(hostCode(error))) throw error;
    return look(null);
  }
}
