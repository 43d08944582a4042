import type { Localized } from '../language/language';
import { cellReference } from '../workbook/reference';
import type { FileRemark } from './read/remarks';

/**
 * What a file says of cells that could not be read as they were meant (a formula without a result, cells merged across a
 * table), a sentence each with its cell. What is said of the workbook as a whole is about figures that it shows.
 */
export const cellRemarks = (remarks: readonly FileRemark[]): readonly Localized[] =>
  remarks.flatMap(({ place, severity, message }) => {
    if (place === null || severity === 'info') return [];
    const cell = cellReference(place);
    return [{ fr: `${cell}\u00a0: ${message.fr}`, en: `${cell}: ${message.en}` }];
  });
