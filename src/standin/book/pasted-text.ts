import type { ICellData } from '@univerjs/core';
import type { BookLocale } from './locale';
import { CellValueType } from '@univerjs/core';
import { isLeftText, readEntry, readTruth } from './entry';
import { canonicalFormula } from './local-formula';

/** One cell and what ends it. Excel puts quotes around a cell that holds tabs or line breaks, and doubles its quotes. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n])/g;
const GENERAL = 'General';
const TEXT = '@';

/** The cells of a plain text of the clipboard: tabs between columns, line breaks between rows. */
export function readPastedRows(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of `${lines}\n`.matchAll(CELL)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== '\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * What a pasted text puts into a cell whose number format is `format`: the value alone. Only where the format is
 * General does a percentage, a date or an amount bring its own.
 */
export function readPastedCell(text: string, format: string, locale: BookLocale): ICellData {
  const cleared = { f: null, si: null, p: null };
  if (text === '') return { ...cleared, v: null, t: null };
  if (format === TEXT) return { ...cleared, v: text, t: CellValueType.STRING };
  if (text.startsWith('=') && text.length > 1) {
    const formula = canonicalFormula(text, locale);
    return formula === null
      ? { ...cleared, v: text, t: CellValueType.FORCE_STRING }
      : { ...cleared, v: null, t: null, f: formula };
  }
  const truth = readTruth(text, locale);
  if (truth !== null) return { ...cleared, v: truth ? 1 : 0, t: CellValueType.BOOLEAN };
  const entry = readEntry(text, locale);
  if (!entry) {
    // A point is no decimal mark in French: left to itself, Univer would read `20.000` as a number.
    const t = isLeftText(text, locale) ? CellValueType.FORCE_STRING : CellValueType.STRING;
    return { ...cleared, v: text, t };
  }
  const number = { ...cleared, v: entry.value, t: CellValueType.NUMBER };
  const brings = format === GENERAL && entry.pattern !== null;
  return brings ? { ...number, s: { n: { pattern: entry.pattern } } } : number;
}
