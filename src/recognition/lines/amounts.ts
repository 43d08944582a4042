import { add, cents, subtract, type Cents } from '../../money/cents';
import { addRate, productInCents, toCents } from '../../money/decimal';
import { placeAt, type Block } from '../block';
import { say } from '../messages/say';
import type { Remark } from '../reading';
import { sumOfPeriods, valueOf, type BudgetRow, type Found } from '../rows/read-row';
import { netFor } from './price';
import type { Tax } from '../terms';

/** What a row states of its amount, in cents; null: nothing that was understood. */
export interface Stated {
  readonly net: Cents | null;
  readonly gross: Cents | null;
  /** Of which nothing tells whether it is net. */
  readonly unknown: Cents | null;
  readonly tax: Cents | null;
}

const centsIn = (found: Found | null): Cents | null => {
  const value = valueOf(found);
  return value === null ? null : toCents(value);
};

/** A cell may say of itself what its column does not. */
const taxOf = (found: Found | null): Tax | null =>
  found?.figure.kind === 'value' ? (found.column.tax ?? found.figure.tax) : null;

export function statedBy(row: BudgetRow): Stated {
  const own = taxOf(row.unknown);
  const unknown = centsIn(row.unknown);
  return {
    net: centsIn(row.net) ?? (own === 'net' ? unknown : null),
    gross: centsIn(row.gross) ?? (own === 'gross' ? unknown : null),
    unknown: own === null ? unknown : null,
    tax: centsIn(row.taxAmount),
  };
}

/** Quantity × price, of the taxes of the price. */
export interface Product {
  readonly amount: Cents;
  readonly tax: Tax | null;
}

export function productOf({ quantity, price }: BudgetRow): Product | null {
  const [q, p] = [valueOf(quantity), valueOf(price)];
  const amount = q === null || p === null ? null : productInCents(q, p);
  return amount === null ? null : { amount, tax: taxOf(price) };
}

/** A line’s amount as it will be written. */
export interface Settled {
  readonly net: Cents | null;
  /** TTC as the block has it, or as it follows; null: nothing tells. */
  readonly gross: Cents | null;
  readonly unknown: Cents | null;
  readonly remarks: readonly Remark[];
}

/**
 * The amount of a line, net if it can be had. What is stated goes before what is reckoned from other cells; where both
 * are there and differ, the difference is told.
 */
export function settleAmount(
  block: Block,
  row: BudgetRow,
  rate: number | null,
  periods: { readonly tax: Tax | null; readonly isPartial: boolean } | null,
): Settled {
  const stated = statedBy(row);
  const product = productOf(row);
  const ofPeriods = periods && !periods.isPartial ? sumOfPeriods(row) : null;
  const pick = (tax: Tax | null, own: Cents | null): Cents | null =>
    own ??
    (product?.tax === tax ? product.amount : null) ??
    (periods?.tax === tax ? ofPeriods : null);
  const statedNet = pick('net', stated.net);
  const statedGross = pick('gross', stated.gross);
  const unknown = statedNet === null && statedGross === null ? pick(null, stated.unknown) : null;
  const place = placeAt(block, row.row, amountColumn(row));
  const known = { net: statedNet, gross: statedGross, tax: stated.tax };
  const { net, gross } = settled(known, rate);
  return { net, gross, unknown, remarks: differences(known, { net, gross }, rate, place) };
}

const amountColumn = ({ gross, net, unknown, price, periods }: BudgetRow): number =>
  [gross, net, unknown, price, ...periods].find((one) => one?.figure.kind === 'value')?.column
    .index ?? 0;

type Known = Pick<Stated, 'net' | 'gross' | 'tax'>;

function settled({ net, gross, tax }: Known, rate: number | null): Pick<Settled, 'net' | 'gross'> {
  if (net !== null) return { net, gross: rate === null ? gross : addRate(net, rate) };
  if (gross === null || rate === null) {
    // VAT in euros beside an amount TTC gives the amount HT, whatever the rate.
    return { net: gross !== null && tax !== null ? subtract(gross, tax) : null, gross };
  }
  const worked = netFor(gross, rate);
  return { net: worked, gross: addRate(worked, rate) };
}

/** What is written against what is stated. */
function differences(
  known: Known,
  { net, gross }: Pick<Settled, 'net' | 'gross'>,
  rate: number | null,
  place: Remark['place'],
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (known.gross !== null && gross !== null && known.gross !== gross) {
    const difference = subtract(gross, known.gross);
    const isWorkedOut = known.net === null;
    remarks.push({
      severity: Math.abs(difference) <= 1 ? 'note' : 'fault',
      message: say('grossDiffers', {
        stated: known.gross,
        written: gross,
        difference,
        isWorkedOut,
      }),
      place,
    });
  }
  const taxed = known.net === null ? null : rateTax(known.net, rate);
  if (known.tax !== null && taxed !== null && Math.abs(taxed - known.tax) > 1) {
    remarks.push({
      severity: 'fault',
      message: say('vatDiffers', {
        stated: known.tax,
        written: taxed,
        difference: subtract(taxed, known.tax),
      }),
      place,
    });
  }
  const isSum = known.net !== null && known.tax !== null && known.gross !== null;
  if (isSum && rate === null && net !== null) {
    const both = add(net, known.tax ?? cents(0));
    if (known.gross !== null && both !== known.gross) {
      remarks.push({
        severity: 'fault',
        message: say('grossDiffers', {
          stated: known.gross,
          written: both,
          difference: subtract(both, known.gross),
          isWorkedOut: false,
        }),
        place,
      });
    }
  }
  return remarks;
}

function rateTax(net: Cents, rate: number | null): Cents | null {
  const gross = rate === null ? null : addRate(net, rate);
  return gross === null ? null : subtract(gross, net);
}
