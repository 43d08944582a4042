import { foundText } from '../../workbook/found-text';
import { toCents } from '../../money/decimal';
import { cellAt, placeAt, type Block } from '../block';
import { scaleIn, taxIn } from '../headings/words';
import { yearIn } from '../headings/periods';
import { rowWords } from '../rows/words';
import type { Place } from '../../workbook/scalar';
import { euros } from './arithmetic';
import type { Body, Draft } from './draft';
import type { Tax } from '../terms';

/** Words outside the columns, and where they stand. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

/** The texts of those rows that have few cells: titles and notes. */
export function textsIn(block: Block, rows: readonly number[]): readonly Said[] {
  return rows.flatMap((row) =>
    (block.rows[row] ?? []).flatMap((cell, column) => {
      const text = foundText(cell);
      return /\p{L}/u.test(text) ? [{ text, place: placeAt(block, row, column) }] : [];
    }),
  );
}

/** What the only one of them that speaks of taxes says; null: none does, or two differ. */
export function taxSaid(texts: readonly Said[]): (Said & { readonly tax: Tax }) | null {
  const said = texts.flatMap((one) => {
    const tax = taxIn(one.text);
    return tax === null ? [] : [{ ...one, tax }];
  });
  const [first] = said;
  return first && said.every(({ tax }) => tax === first.tax) ? first : null;
}

/** The scale that titles give all amounts: « en k€ ». */
export function scaleSaid(texts: readonly Said[]): (Said & { readonly scale: number }) | null {
  const said = texts.flatMap((one) => {
    const scale = scaleIn(one.text);
    // « Projet de 120 k€ » is an amount.
    return scale === 1 || /\d\s*[km]?\s*€|\d\s*(?:million|millier)/i.test(one.text)
      ? []
      : [{ ...one, scale }];
  });
  return said[0] ?? null;
}

/** The one year that titles name. */
export function yearSaid(texts: readonly Said[]): number | null {
  const years = new Set(texts.flatMap(({ text }) => yearIn(text) ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** What rows of totals say of the taxes of a column: « Total HT » below what adds up to it. */
export function taxOfTotals(
  body: Body,
  rows: readonly number[],
  column: Draft,
): (Said & { readonly tax: Tax }) | null {
  const totals = rows.flatMap((row) => {
    const words = rowWords(body.block.rows[row] ?? []);
    const [said] = textsIn(body.block, [row]);
    const amount = euros(body, column, row);
    const tax = said ? taxIn(said.text) : null;
    const isTotal = words === 'total' || words === 'subtotal';
    return isTotal && said && tax !== null && amount !== null ? [{ ...said, tax, amount }] : [];
  });
  const [first] = totals;
  if (first && totals.every(({ tax }) => tax === first.tax)) return first;
  const sum = toCents(body.rows.reduce((total, row) => total + (euros(body, column, row) ?? 0), 0));
  const fitting = totals.filter(({ amount }) => toCents(amount) === sum);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

export const isBlankRow = (block: Block, row: number): boolean =>
  (block.rows[row] ?? []).every((_, column) => foundText(cellAt(block, row, column)) === '');
