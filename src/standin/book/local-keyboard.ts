import type { ICellData, ICommandInfo, Nullable } from '@univerjs/core';
import type { Engine } from './engine';
import type { BookLocale } from './locale';
import type { CellMatrix } from './session';
import { CellValueType, ICommandService, numfmt, ObjectMatrix } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Entry } from './entry';
import { DAY_PATTERNS, isLeftText, readEntry, readTruth } from './entry';

/** Before Univer's own reading of what was typed, which is American. */
const FIRST = 10_000;
const PASTE = /paste/i;
const TEXT = '@';

/** Univer shows numbers and days in the person's language, but reads American ones: this reads them as Excel does. */
export function useLocalKeyboard({ injector, locale, workbook }: Engine): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const patternOf = (cell: Nullable<ICellData>): string =>
    workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const text = textForEditing(raw, patternOf(raw), locale);
      return text === null ? next(cell) : { ...cell, v: text, t: CellValueType.STRING };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const pattern = patternOf(worksheet.getCellRaw(row, col));
      if (typeof cell?.v !== 'string' || cell.f || pattern === TEXT) return next(cell);
      const truth = readTruth(cell.v, locale);
      if (truth !== null) return { ...cell, v: truth ? 1 : 0, t: CellValueType.BOOLEAN, p: null };
      if (isLeftText(cell.v, locale)) return { ...cell, t: CellValueType.FORCE_STRING };
      const typed = readTyped(cell.v, typeOf(pattern), locale);
      if (!typed) return next(cell);
      const { value, pattern: brought } = typed;
      const number = { ...cell, v: value, t: CellValueType.NUMBER, p: null };
      if (brought === null) return number;
      return {
        ...number,
        s: { ...workbook.getStyles().getStyleByCell(cell), n: { pattern: brought } },
      };
    },
  });
  injector.get(ICommandService).beforeCommandExecuted((command) => readPasted(command, locale));
}

/**
 * What stands in the editor is read again when it is left: days are in it as they are typed, and French numbers with
 * their comma. null where it is Univer's to say.
 */
function textForEditing(
  cell: Nullable<ICellData>,
  pattern: string,
  locale: BookLocale,
): string | null {
  if (typeof cell?.v !== 'number' || cell.t !== CellValueType.NUMBER) return null;
  if (cell.f ?? cell.si) return null;
  const type = typeOf(pattern);
  if (type === 'date') return numfmt.format(DAY_PATTERNS[locale], cell.v);
  if (locale !== 'fr-FR') return null;
  // Twelve decimals: 0.07 * 100 is not 7 in binary.
  const shown = type === 'percent' ? `${Number((cell.v * 100).toFixed(12))}%` : String(cell.v);
  return shown.replace('.', ',');
}

/**
 * The number that a text is in a cell of that type of format, and the format that it brings. null where Univer, which
 * reads American, reads the same.
 */
function readTyped(
  text: string,
  type: string,
  locale: BookLocale,
): Pick<Entry, 'value' | 'pattern'> | null {
  const entry = readEntry(text, locale);
  if (!entry || (locale !== 'fr-FR' && !entry.isDate && type !== 'percent')) return null;
  // Excel: « 20 » typed where percentages are shown is 20 %; so is « 0,2 ».
  const isShare = type === 'percent' && entry.pattern === null && Math.abs(entry.value) >= 1;
  const value = isShare ? Number(`${entry.value}e-2`) : entry.value;
  return { value, pattern: type === 'general' ? entry.pattern : null };
}

const typeOf = (pattern: string): string => numfmt.getFormatInfo(pattern).type;

/** Cells of a paste are read where they are about to be written. */
function readPasted({ id, params }: Readonly<ICommandInfo>, locale: BookLocale): void {
  if (id !== SetRangeValuesMutation.id || !params) return;
  const { trigger, cellValue } = params as { trigger?: string; cellValue?: CellMatrix };
  if (!cellValue || !PASTE.test(trigger ?? '')) return;
  new ObjectMatrix(cellValue).forValue((_row, _column, cell) => {
    if (cell?.t === CellValueType.FORCE_STRING && typeof cell.v === 'string')
      cell.v = cell.v.replace(/^'/, '');
    const pasted = typeof cell?.v === 'string' && !cell.f ? readEntry(cell.v, locale) : null;
    if (cell && pasted && (pasted.isDate || locale === 'fr-FR'))
      Object.assign(cell, { v: pasted.value, t: CellValueType.NUMBER });
  });
}
