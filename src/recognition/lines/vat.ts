import { VAT_RATES } from '../../documents/dossier/template/accepted-values';
import { addRate, toCents } from '../../money/decimal';
import type { Cents } from '../../money/cents';
import { foundText } from '../../workbook/found-text';
import type { Place } from '../../workbook/scalar';
import { cellAt, placeAt } from '../block';
import type { Body } from '../columns/draft';
import { taxIn } from '../headings/words';
import { readRate } from '../rate';
import { amountOf, valueOf, type BudgetRow } from '../rows/read-row';
import type { Classified } from '../rows/kind';
import { firstText } from '../rows/words';

/** The VAT of all lines, as rows of totals say it. */
export interface BlockVat {
  readonly rate: number;
  readonly place: Place;
}

/** The rates with which an amount HT gives that one TTC, to the cent. */
export const ratesBetween = (net: Cents, gross: Cents): readonly number[] =>
  VAT_RATES.filter((rate) => addRate(net, rate) === gross);

/**
 * « TVA 20 % » below the lines, or a total HT beside a total TTC, says the VAT of all lines. Null: nothing does, or
 * several rates are in play.
 */
export function vatOfBlock(body: Body, rows: readonly Classified[]): BlockVat | null {
  const vats = rows.filter(({ kind }) => kind === 'vat').map(({ row }) => row);
  const named = vats.flatMap((row) => rateNamed(body, row) ?? []);
  const [first] = named;
  const isOne = named.every(({ rate }) => rate === first?.rate) && named.length === vats.length;
  if (first) return isOne ? first : null;
  return vats.length > 1 ? null : ofTotals(body, rows, vats[0]);
}

function rateNamed(body: Body, { row }: BudgetRow): BlockVat | null {
  const cells = body.block.rows[row] ?? [];
  for (const [column, cell] of cells.entries()) {
    const text = foundText(cell);
    const [percent] = /\d[\d.,]*\s*%/.exec(text) ?? [];
    const figure = readRate(percent ?? '', body.mark);
    const place = placeAt(body.block, row, column);
    if (figure.kind === 'value') return { rate: figure.value, place };
    const plain = cellAt(body.block, row, column);
    // The sheet shows 20 % beside the word: a share of one.
    if (
      typeof plain !== 'string' &&
      plain.kind === 'number' &&
      VAT_RATES.includes(plain.value) &&
      plain.value > 0
    ) {
      return { rate: plain.value, place };
    }
  }
  return null;
}

/** Totals are rounded once, lines one by one: the rate fits within a cent of each. */
function ofTotals(
  body: Body,
  rows: readonly Classified[],
  vat: BudgetRow | undefined,
): BlockVat | null {
  const totals = rows.filter(({ kind }) => kind === 'total').map(({ row }) => row);
  const totalOf = (tax: 'net' | 'gross'): Cents | null => {
    const named = totals.find(({ row }) => taxIn(firstText(body.block.rows[row] ?? [])) === tax);
    const found = valueOf(totals.at(-1)?.[tax] ?? null);
    return named ? amountOf(named) : found === null ? null : toCents(found);
  };
  const [net, stated] = [totalOf('net'), totalOf('gross')];
  const tax = vat ? amountOf(vat) : null;
  const gross = stated ?? (net === null || tax === null ? null : net + tax);
  const last = totals.at(-1);
  if (net === null || gross === null || !last || net === 0) return null;
  const lines = rows.filter(({ kind }) => kind === 'line').length;
  const fits = VAT_RATES.filter((rate) => Math.abs((addRate(net, rate) ?? NaN) - gross) <= lines);
  const [rate, other] = fits;
  return rate === undefined || other !== undefined
    ? null
    : { rate, place: placeAt(body.block, last.row, 0) };
}
