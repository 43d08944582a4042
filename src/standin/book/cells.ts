import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { BookCellStyle, BookScalar, BorderSide, CellEdge } from './book';
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  numfmt,
} from '@univerjs/core';
import type { BookLocale } from './locale';
import { localError } from './local-formula';

/** What Univer has no place for travels with the cell. */
export interface CellExtras {
  readonly locked?: boolean;
  readonly indent?: number;
}

const CLEARED = { f: null, si: null, p: null } as const;
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A value as an add-in writes it, which Excel reads as if it were typed in an English workbook. */
export function toCell(
  value: Exclude<BookScalar, null>,
  qualify: (formula: string) => string,
  isText: boolean,
): ICellData {
  if (value === '') return { ...CLEARED, v: null, t: null };
  if (typeof value === 'number') return { ...CLEARED, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...CLEARED, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value.startsWith("'"))
    return { ...CLEARED, v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (isText) return { ...CLEARED, v: value, t: CellValueType.STRING };
  if (value.startsWith('=') && value.length > 1)
    return { ...CLEARED, f: qualify(value), v: null, t: null };
  if (PLAIN_NUMBER.test(value)) return { ...CLEARED, v: Number(value), t: CellValueType.NUMBER };
  if (/^(?:true|false)$/i.test(value))
    return { ...CLEARED, v: value.toLowerCase() === 'true' ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...CLEARED, v: value, t: CellValueType.STRING };
}

/** Empty cells are `''`, as Excel gives them. */
export function fromCell(cell: Nullable<ICellData>): Exclude<BookScalar, null> {
  if (!cell) return '';
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (cell.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

export function displayText(
  value: Exclude<BookScalar, null>,
  pattern: string,
  locale: BookLocale,
): string {
  if (typeof value === 'boolean') {
    const words = locale === 'fr-FR' ? { yes: 'VRAI', no: 'FAUX' } : { yes: 'TRUE', no: 'FALSE' };
    return value ? words.yes : words.no;
  }
  if (typeof value === 'string' && value.startsWith('#')) return localError(value, locale);
  return numfmt.format(pattern, value, { locale: locale === 'fr-FR' ? 'fr' : 'en', throws: false });
}

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;
const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

const keyOf = <Key extends string>(
  map: Readonly<Record<Key, number>>,
  value: number | null | undefined | void,
  otherwise: Key,
): Key => {
  for (const key in map) if (map[key] === value) return key;
  return otherwise;
};

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
/** Univer pads in pixels; Excel's indent is about the width of a character. */
const INDENT_PIXELS = 9;

export function toUniverStyle(style: BookCellStyle): IStyleData {
  const result: IStyleData = {};
  if (style.fontName !== undefined) result.ff = style.fontName;
  if (style.fontSize !== undefined) result.fs = style.fontSize;
  if (style.bold !== undefined) result.bl = flag(style.bold);
  if (style.italic !== undefined) result.it = flag(style.italic);
  if (style.underline !== undefined) result.ul = { s: flag(style.underline) };
  if (style.fontColor !== undefined) result.cl = { rgb: style.fontColor };
  if (style.fill !== undefined) result.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.horizontal !== undefined) result.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) result.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) result.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) result.pd = { l: style.indent * INDENT_PIXELS };
  if (style.numberFormat !== undefined) result.n = { pattern: style.numberFormat };
  return result;
}

export function toExtras(style: BookCellStyle): CellExtras {
  return {
    ...(style.locked === undefined ? {} : { locked: style.locked }),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
}

/** Every property, with Excel's defaults where none was set. */
export function fromUniverStyle(
  style: Nullable<IStyleData>,
  extras: CellExtras,
): Required<BookCellStyle> {
  return {
    fontName: style?.ff ?? 'Calibri',
    fontSize: style?.fs ?? 11,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    fontColor: style?.cl?.rgb ?? '#000000',
    fill: style?.bg?.rgb ?? null,
    horizontal: keyOf(HORIZONTAL, style?.ht, 'General'),
    vertical: keyOf(VERTICAL, style?.vt, 'Bottom'),
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: extras.indent ?? 0,
    locked: extras.locked ?? true,
    numberFormat: style?.n?.pattern ?? 'General',
  };
}

type Edge = 't' | 'b' | 'l' | 'r';

/** The edges of a cell that a border on one side of a rectangle draws; both neighbours of an inner line. */
export function edgesOf(
  side: BorderSide,
  place: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): Edge[] {
  switch (side) {
    case 'EdgeTop':
      return place.top ? ['t'] : [];
    case 'EdgeBottom':
      return place.bottom ? ['b'] : [];
    case 'EdgeLeft':
      return place.left ? ['l'] : [];
    case 'EdgeRight':
      return place.right ? ['r'] : [];
    case 'InsideHorizontal':
      return [...(place.bottom ? [] : (['b'] as const)), ...(place.top ? [] : (['t'] as const))];
    case 'InsideVertical':
      return [...(place.right ? [] : (['r'] as const)), ...(place.left ? [] : (['l'] as const))];
  }
}

export function toBorder(
  color: string | null,
): { s: BorderStyleTypes; cl: { rgb: string } } | null {
  return color === null ? null : { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

export function fromBorders(style: Nullable<IStyleData>): Partial<Record<CellEdge, string>> {
  const edges = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;
  const colors = Object.entries(edges).flatMap(([edge, key]) => {
    const color = style?.bd?.[key]?.cl.rgb;
    return color ? [[edge, color] as const] : [];
  });
  return Object.fromEntries(colors);
}
