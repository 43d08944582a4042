import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { BooleanNumber, CellValueType } from '@univerjs/core';

/** What a French Excel makes of a text typed or pasted into the grid; null where it stays a text. */
export interface TypedValue {
  readonly value: number | boolean;
  /** The format it brings to a cell that has none, in en-US notation. */
  readonly format: string | null;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:[  \u00a0\u202f]\d{3})+|\d+)(?:,(\d*))?[ \u00a0\u202f]*(€|%)?$/u;
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** `12,5`, `12 000,50 €`, `5,5 %`, `31/12/2021`, `VRAI`; neither `20.000` nor `250 k€`. */
export function readFrench(text: string): TypedValue | null {
  const trimmed = text.trim();
  if (/^(?:vrai|faux)$/i.test(trimmed))
    return { value: trimmed.toLowerCase() === 'vrai', format: null };
  return readNumber(trimmed) ?? readDate(trimmed);
}

function readNumber(text: string): TypedValue | null {
  const [, sign, whole = '', decimals = '', unit] = NUMBER.exec(text) ?? [];
  if (sign === undefined) return null;
  const value = Number(`${sign}${whole.replace(/\D/g, '')}.${decimals || '0'}`);
  if (unit === '%') return { value: Number(`${value}e-2`), format: decimals ? '0.00%' : '0%' };
  return { value, format: unit === '€' ? (decimals ? '#,##0.00 "€"' : '#,##0 "€"') : null };
}

function readDate(text: string): TypedValue | null {
  const [, day = '', month = '', year = ''] = DATE.exec(text) ?? [];
  if (!day) return null;
  const fullYear =
    year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? { value: (date.getTime() - EXCEL_EPOCH) / DAY, format: 'dd/mm/yyyy' } : null;
}

/** Makes of a cell as Univer takes it from the grid what a French Excel would; Univer reads English only. */
export function readFrenchCell(cell: ICellData, style: Nullable<IStyleData>): void {
  const isText = typeof cell.v === 'string' && !cell.f && cell.t !== CellValueType.FORCE_STRING;
  if (!isText || style?.n?.pattern === '@') return;
  const typed = readFrench(String(cell.v));
  if (!typed) return;
  const isBoolean = typeof typed.value === 'boolean';
  cell.v = typeof typed.value === 'boolean' ? toFlag(typed.value) : typed.value;
  cell.t = isBoolean ? CellValueType.BOOLEAN : CellValueType.NUMBER;
  const hasFormat = style?.n !== undefined && style.n !== null && style.n.pattern !== 'General';
  if (typed.format && !hasFormat)
    cell.s = { ...(typeof cell.s === 'object' ? cell.s : {}), n: { pattern: typed.format } };
}

const toFlag = (value: boolean): BooleanNumber =>
  value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
