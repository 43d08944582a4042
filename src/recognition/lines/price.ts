import { cents, type Cents } from '../../money/cents';
import { addRate, productInCents } from '../../money/decimal';

/** More decimals than any price needs to give a line’s amount. */
const MOST_DECIMALS = 8;

/** The price, in euros, of which so many cost that amount to the cent; null: there is none. */
export function priceFor(quantity: number, net: Cents): number | null {
  if (quantity === 0) return null;
  const exact = net / 100 / quantity;
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals += 1) {
    const price = Number(exact.toFixed(decimals));
    if (productInCents(quantity, price) === net) return price;
  }
  return null;
}

/** The amount HT whose TTC is nearest to that one: with most rates, some amounts TTC are reached by none. */
export function netFor(gross: Cents, rate: number): Cents {
  const guess = Math.round(gross / (1 + rate));
  // Of two as near, the lower one: no line comes to more than the block says.
  const near = [-1, 0, 1].map((step) => cents(guess + step));
  const distance = (net: Cents): number => Math.abs((addRate(net, rate) ?? Infinity) - gross);
  return near.reduce((best, net) => (distance(net) < distance(best) ? net : best));
}

/** What rounding the price to the cent may change of so many of them. */
export const isRoundingOf = (quantity: number, difference: number): boolean =>
  Math.abs(difference) <= Math.ceil(Math.abs(quantity) * 0.5) + 1;

/** A number as people would type it: what computing has left beyond fifteen digits is none of theirs. */
export const asTyped = (value: number): number => Number(value.toPrecision(15));
