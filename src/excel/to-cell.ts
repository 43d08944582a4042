import { isMisread } from '../sheets/misread';
import type { CellContent } from '../sheets/declaration';

/** A text that Excel would take for something else is kept by Excel's own leading apostrophe. */
export function toCell(content: CellContent): string | number | boolean | null {
  if (typeof content === 'object' && content !== null) return content.formula;
  return typeof content === 'string' && isMisread(content) ? `'${content}` : content;
}
