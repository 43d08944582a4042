import { isMisread } from '../../sheets/misread';
import { cellName } from '../../workbook/reference';
import type { Scalar } from '../../workbook/scalar';
import { escapeXml, inert } from '../text';
import {
  outlineOf,
  type CellSpan,
  type RowSpan,
  type SheetOutline,
  type Span,
} from './sheet-outline';

/** What a cell of a sheet is to hold; rows and columns from 0. */
export interface SheetEdit {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** Finds the number of the look that marks a cell as a text, by that of its own; null: there is none. */
interface Styles {
  readonly of: (style: number) => number | null;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a sheet’s part with other contents in some of its cells, which keep their looks; nothing else of it
 * changes. Cells with a formula are left alone and given back: other cells may share it.
 */
export function withCells(
  text: string,
  edits: readonly SheetEdit[],
  styles: Styles,
): { readonly text: string; readonly formulas: readonly SheetEdit[] } {
  const outline = outlineOf(text);
  const rows = new Map(outline.rows.map((row) => [row.row, row] as const));
  const isFormula = ({ row, column }: SheetEdit): boolean =>
    rows.get(row)?.cells.some((cell) => cell.column === column && cell.hasFormula) ?? false;
  const written = edits.filter((edit) => !isFormula(edit)).toSorted(inOrder);
  const numbers = [...new Set(written.map(({ row }) => row))];
  const splices = numbers.map((number) => {
    const ofRow = written.filter((edit) => edit.row === number);
    const row = rows.get(number);
    return row ? intoRow(row, ofRow, styles) : [newRow(outline, number, ofRow, styles)];
  });
  return {
    text: spliced(text, [...places(outline, written), ...splices.flat()], outline),
    formulas: edits.filter(isFormula),
  };
}

/**
 * Some libraries write rows and cells one after the other without their places. Once a cell comes between them all have
 * to say theirs: where some do and some do not, nobody can tell what was left out.
 */
function places({ rows }: SheetOutline, edits: readonly SheetEdit[]): Splice[] {
  const isReplaced = new Set(edits.map(({ row, column }) => cellName(row, column)));
  const say = ({ start, name }: Span, place: string | number): Splice => {
    const at = start + '<'.length + name.length;
    return { start: at, end: at, text: ` r="${place}"` };
  };
  return rows.flatMap((row) => [
    ...(row.saysItsPlace ? [] : [say(row, row.row + 1)]),
    ...row.cells
      .filter(({ saysItsPlace }) => !saysItsPlace)
      .map((cell) => ({ cell, place: cellName(row.row, cell.column) }))
      .filter(({ place }) => !isReplaced.has(place))
      .map(({ cell, place }) => say(cell, place)),
  ]);
}

const inOrder = (one: SheetEdit, other: SheetEdit): number =>
  one.row - other.row || one.column - other.column;

function intoRow(row: RowSpan, edits: readonly SheetEdit[], styles: Styles): Splice[] {
  const written = writer(prefixOf(row), styles);
  const fresh = edits.filter(({ column }) => !row.cells.some((cell) => cell.column === column));
  if (row.isSelfClosing) return [filling(row, fresh.map((edit) => written(edit)).join(''))];
  const replaced = row.cells.flatMap((cell) => {
    const edit = edits.find(({ column }) => column === cell.column);
    return edit ? { start: cell.start, end: cell.end, text: written(edit, cell) } : [];
  });
  const added = fresh.map((edit) => {
    const next = row.cells.find(({ column }) => column > edit.column);
    const at = next?.start ?? row.close;
    return { start: at, end: at, text: written(edit) };
  });
  return [...replaced, ...added];
}

function newRow(
  { data, rows }: SheetOutline,
  number: number,
  edits: readonly SheetEdit[],
  styles: Styles,
): Splice {
  const prefix = prefixOf(data);
  const written = writer(prefix, styles);
  const cells = edits.map((edit) => written(edit)).join('');
  const text = `<${prefix}row r="${number + 1}">${cells}</${prefix}row>`;
  const at = rows.find(({ row }) => row > number)?.start ?? data.close;
  return { start: at, end: at, text };
}

const prefixOf = ({ name }: Span): string => name.slice(0, name.indexOf(':') + 1);

/** An element that was empty, and is not any more. */
const filling = ({ name, close, end }: Span, inside: string): Splice => ({
  start: close,
  end,
  text: `>${inside}</${name}>`,
});

/** Texts stand in the cell itself: the list of shared ones stays as it is. */
const writer =
  (prefix: string, styles: Styles) =>
  ({ row, column, value }: SheetEdit, cell?: CellSpan): string => {
    const isQuoted = typeof value === 'string' && isMisread(value);
    const own = cell?.style ?? null;
    const style = isQuoted ? (styles.of(Number(own ?? 0)) ?? own) : own;
    const look = style === null ? '' : ` s="${escapeXml(String(style))}"`;
    const start = `<${prefix}c r="${cellName(row, column)}"${look}`;
    if (value === null || value === '') return `${start}/>`;
    return `${start}${contentXml(prefix, value)}</${prefix}c>`;
  };

/** The rest of a cell’s first tag, and what stands in it. */
function contentXml(prefix: string, value: number | boolean | string): string {
  if (typeof value === 'number') return `><${prefix}v>${value}</${prefix}v>`;
  if (typeof value === 'boolean') return ` t="b"><${prefix}v>${Number(value)}</${prefix}v>`;
  const text = `<${prefix}t xml:space="preserve">${escapeXml(printed(value))}</${prefix}t>`;
  return ` t="inlineStr"><${prefix}is>${text}</${prefix}is>`;
}

/** Controls are no characters in XML; files spell them by their code. */
const printed = (text: string): string =>
  inert(text).replaceAll(
    // eslint-disable-next-line no-control-regex -- controls are what is looked for
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
    (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** Rows that come into a sheet without any go between the tags that it then needs. */
function spliced(text: string, splices: readonly Splice[], { data }: SheetOutline): string {
  const isFirst = data.isSelfClosing && splices.length > 0;
  const all = isFirst ? [filling(data, splices.map((one) => one.text).join(''))] : splices;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of all.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
