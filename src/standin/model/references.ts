import { wireError } from '../wire/errors';
import { parseArea, splitAddress, splitAreas } from './address';
import { RangeView } from './range-view';
import type { Session } from './session';

/** The range of an address, a defined name or a table's name; null when there is none. */
export function findRange(
  session: Session,
  text: string,
  sheetId: string | null,
): RangeView | null {
  const parts = splitAddress(text);
  if (!parts) return null;
  const sheet = parts.sheet === null ? null : session.findSheet(parts.sheet);
  if (sheet === undefined) return null;
  const home = sheet ?? (sheetId === null ? null : session.sheet(sheetId));
  const rect = home && parseArea(parts.area);
  if (home && rect) return new RangeView(session, home.id, rect);
  return parts.sheet === null ? rangeOfName(session, parts.area) : null;
}

/** As `findRange`; InvalidArgument when there is none. */
export function rangeAt(session: Session, text: string, sheetId: string | null): RangeView {
  const range = findRange(session, text, sheetId);
  if (!range) throw wireError('InvalidArgument', text);
  return range;
}

export function rangesAt(session: Session, text: string, sheetId: string): RangeView[] {
  return splitAreas(text).map((part) => rangeAt(session, part, sheetId));
}

/** What a defined name or a table refers to; null for a constant, a formula, or `#REF!`. */
export function rangeOfName(session: Session, name: string): RangeView | null {
  const wanted = name.toLowerCase();
  const defined = session.book.names().find((n) => n.name.toLowerCase() === wanted);
  if (defined) return rangeOfFormula(session, defined.formula);
  const table = session.book.tables().find((t) => t.name.toLowerCase() === wanted);
  if (!table) return null;
  const { row, column, rows, columns } = table.rect;
  return new RangeView(session, table.sheetId, { row: row + 1, column, rows: rows - 1, columns });
}

/** `='Budget'!$A$1:$B$2` → that range; null when the formula is anything else. */
export function rangeOfFormula(session: Session, formula: string): RangeView | null {
  const parts = splitAddress(formula);
  if (!parts || parts.sheet === null) return null;
  const sheet = session.findSheet(parts.sheet);
  const rect = sheet && parseArea(parts.area);
  return sheet && rect ? new RangeView(session, sheet.id, rect) : null;
}
