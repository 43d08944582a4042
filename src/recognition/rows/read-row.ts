import { sumInCents, productInCents, toCents } from '../../money/decimal';
import type { Cents } from '../../money/cents';
import { foundText } from '../../workbook/found-text';
import { cellAt } from '../block';
import { figureAt, rateAt, type Body } from '../columns/draft';
import { readQuantity, type Figure } from '../figure';
import type { ReadColumn } from '../reading';
import { firstText, rowWords, type RowWords } from './words';
import type { Role, Tax } from '../terms';

const TEXTS = ['type', 'supplier', 'origin', 'unit'] as const;
type TextRole = (typeof TEXTS)[number];

/** A figure, and the column that it stands in; null: no column says it. */
export interface Found {
  readonly column: ReadColumn;
  readonly figure: Figure;
}

/** A row below the headings, by what its columns say. */
export interface BudgetRow {
  readonly row: number;
  readonly words: RowWords;
  readonly isBlank: boolean;
  readonly label: string;
  /** What stands first in it, whatever the column. */
  readonly first: string;
  readonly texts: Readonly<Partial<Record<TextRole, string>>>;
  /** Where the texts stand, the label among them. */
  readonly textColumns: readonly (readonly [part: 'label' | TextRole, column: number])[];
  readonly quantity: (Found & { readonly unit: string | null }) | null;
  readonly price: Found | null;
  readonly rate: Found | null;
  readonly taxAmount: Found | null;
  readonly net: Found | null;
  readonly gross: Found | null;
  /** An amount of which nothing tells whether it is net. */
  readonly unknown: Found | null;
  readonly periods: readonly Found[];
}

/** Reads rows by columns that are understood. */
export function rowReader(body: Body, columns: readonly ReadColumn[]): (row: number) => BudgetRow {
  const { block } = body;
  const all = (role: Role): readonly ReadColumn[] => columns.filter((one) => one.role === role);
  const amount = (tax: Tax | null) => all('amount').find((one) => one.tax === tax);
  const [labels, types] = [all('label'), TEXTS.map((role) => [role, all(role)[0]] as const)];
  const [quantity, rate, taxAmount] = [all('quantity')[0], all('rate')[0], all('tax-amount')[0]];
  const prices = all('price');
  const price = prices.find(({ tax }) => tax === 'net') ?? prices[0];
  const periods = all('period');
  const textColumns = (['label', ...TEXTS] as const).flatMap((role) =>
    all(role).map(({ index }) => [role, index] as const),
  );

  return (row) => {
    const text = (column: ReadColumn | undefined): string =>
      column ? foundText(cellAt(block, row, column.index)) : '';
    const found = (column: ReadColumn | undefined): Found | null =>
      column ? { column, figure: moneyAt(body, row, column) } : null;
    const cells = block.rows[row] ?? [];
    return {
      row,
      words: rowWords(cells),
      isBlank: cells.every((cell) => foundText(cell) === ''),
      label: text(labels[0]),
      first: firstText(cells),
      texts: Object.fromEntries(types.map(([role, column]) => [role, text(column)])),
      textColumns,
      quantity: quantity
        ? { column: quantity, ...readQuantity(cellAt(block, row, quantity.index), body.mark) }
        : null,
      price: found(price),
      rate: rate ? { column: rate, figure: rateAt(body, row, rate.index) } : null,
      taxAmount: found(taxAmount),
      net: found(amount('net')),
      gross: found(amount('gross')),
      unknown: found(amount(null)),
      periods: periods.flatMap((column) => found(column) ?? []),
    };
  };
}

/** An amount that is a percentage is none; one that says HT in a column of amounts TTC is not taken for what it is not. */
function moneyAt(body: Body, row: number, { index, scale, tax }: ReadColumn): Figure {
  const figure = figureAt(body, row, index, scale);
  if (figure.kind !== 'value') return figure;
  const isOther = figure.tax !== null && tax !== null && figure.tax !== tax;
  if (!isOther && !figure.isPercent) return figure;
  const text = foundText(cellAt(body.block, row, index));
  return { kind: 'unread', text, why: isOther ? 'other-tax' : 'text', readings: null };
}

export const valueOf = (found: Found | null): number | null =>
  found?.figure.kind === 'value' ? found.figure.value : null;

const centsOf = (found: Found | null): Cents | null => {
  const value = valueOf(found);
  return value === null ? null : toCents(value);
};

/** What a row costs by the column of amounts that counts, else by its periods, else by its product. */
export function amountOf(row: BudgetRow): Cents | null {
  const stated = centsOf(row.gross) ?? centsOf(row.net) ?? centsOf(row.unknown);
  return stated ?? sumOfPeriods(row) ?? productOf(row);
}

/** Null where no period holds an amount. */
export function sumOfPeriods({ periods }: BudgetRow): Cents | null {
  const values = periods
    .filter(({ column }) => column.counts === 'euros')
    .flatMap((period) => valueOf(period) ?? []);
  return values.length === 0 ? null : sumInCents(values);
}

export function productOf({ quantity, price }: BudgetRow): Cents | null {
  const [q, p] = [valueOf(quantity), valueOf(price)];
  return q === null || p === null ? null : productInCents(q, p);
}

/** Its cells that may hold an amount. */
const moneyOf = (row: BudgetRow): readonly Found[] =>
  [row.price, row.net, row.gross, row.unknown, ...row.periods].flatMap((found) => found ?? []);

/** It says something of money, understood or not. */
export const hasMoney = (row: BudgetRow): boolean =>
  moneyOf(row).some(({ figure }) => figure.kind !== 'blank');

/** All that it says of money is zero. */
export const isZero = (row: BudgetRow): boolean =>
  moneyOf(row).every(
    ({ figure }) => figure.kind === 'blank' || (figure.kind === 'value' && figure.value === 0),
  );

/** It has a price of its own: no sum of other rows has. */
export const hasFactors = ({ quantity, price }: BudgetRow): boolean =>
  valueOf(price) !== null && (quantity === null || valueOf(quantity) !== null);
