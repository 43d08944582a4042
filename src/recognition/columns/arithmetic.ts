import { addRate, productInCents, toCents } from '../../money/decimal';
import type { Cents } from '../../money/cents';
import { cellAt } from '../block';
import { readQuantity } from '../figure';
import { figureAt, rateAt, type Body, type Draft } from './draft';

/** On how many rows a relation between columns could be tried, and on how many it holds. */
export interface Trial {
  readonly tried: number;
  readonly held: number;
  /** It says something of those rows: a product by 1, or a VAT of nothing, holds of anything. */
  readonly telling: number;
}

/** Amounts are shown rounded. */
const TOLERANCE = 1;

const isNear = (one: Cents | null, other: Cents | null): boolean =>
  one !== null && other !== null && Math.abs(one - other) <= TOLERANCE;

type Row = (row: number) => { readonly holds: boolean; readonly tells: boolean } | null;

function trial({ rows }: Body, look: Row): Trial {
  const results = rows.flatMap((row) => look(row) ?? []);
  return {
    tried: results.length,
    held: results.filter(({ holds }) => holds).length,
    telling: results.filter(({ holds, tells }) => holds && tells).length,
  };
}

/** So much of what was tried has to hold: a line of its own may be wrong in any budget. */
export const isBorneOut = ({ tried, held, telling }: Trial): boolean =>
  telling > 0 && held * 5 >= tried * 4 && (tried > 1 || telling === 1);

export const euros = (body: Body, { index, meaning }: Draft, row: number): number | null => {
  const figure = figureAt(body, row, index, meaning.scale);
  return figure.kind === 'value' ? figure.value : null;
};

export const quantityIn = (body: Body, { index }: Draft, row: number): number | null => {
  const { figure } = readQuantity(cellAt(body.block, row, index), body.mark);
  return figure.kind === 'value' ? figure.value : null;
};

/** Quantity × price = amount. */
export const productTrial = (body: Body, quantity: Draft, price: Draft, amount: Draft): Trial =>
  trial(body, (row) => {
    const [q, p, a] = [
      quantityIn(body, quantity, row),
      euros(body, price, row),
      euros(body, amount, row),
    ];
    if (q === null || p === null || a === null) return null;
    return { holds: isNear(productInCents(q, p), toCents(a)), tells: q !== 1 && a !== 0 };
  });

/** Quantity × price × (1 + rate) = amount: a price net beside an amount gross. */
export const taxedProductTrial = (
  body: Body,
  columns: {
    readonly quantity: Draft;
    readonly price: Draft;
    readonly rate: Draft;
    readonly amount: Draft;
  },
): Trial =>
  trial(body, (row) => {
    const q = quantityIn(body, columns.quantity, row);
    const [p, a] = [euros(body, columns.price, row), euros(body, columns.amount, row)];
    const rate = rateIn(body, columns.rate, row);
    if (q === null || p === null || a === null || rate === null) return null;
    const net = productInCents(q, p);
    const gross = net === null ? null : addRate(net, rate);
    return { holds: isNear(gross, toCents(a)), tells: rate !== 0 && a !== 0 };
  });

const rateIn = (body: Body, { index }: Draft, row: number): number | null => {
  const figure = rateAt(body, row, index);
  return figure.kind === 'value' ? figure.value : null;
};

/** Net × (1 + rate) = gross. */
export const taxTrial = (body: Body, net: Draft, rate: Draft, gross: Draft): Trial =>
  trial(body, (row) => {
    const [n, g, r] = [euros(body, net, row), euros(body, gross, row), rateIn(body, rate, row)];
    const cents = n === null ? null : toCents(n);
    if (cents === null || g === null || r === null) return null;
    return { holds: isNear(addRate(cents, r), toCents(g)), tells: r !== 0 && g !== 0 };
  });

/** Net + VAT = gross. */
export const sumTrial = (body: Body, net: Draft, tax: Draft, gross: Draft): Trial =>
  trial(body, (row) => {
    const [n, t, g] = [euros(body, net, row), euros(body, tax, row), euros(body, gross, row)];
    if (n === null || t === null || g === null) return null;
    return { holds: isNear(toCents(n + t), toCents(g)), tells: t !== 0 };
  });

/** One of both is the other with a rate of VAT that `rates` has. */
export const rateBetweenTrial = (
  body: Body,
  net: Draft,
  gross: Draft,
  rates: readonly number[],
): Trial =>
  trial(body, (row) => {
    const [n, g] = [euros(body, net, row), euros(body, gross, row)];
    const cents = n === null ? null : toCents(n);
    if (cents === null || g === null || cents === 0) return null;
    const fits = rates.filter((rate) => isNear(addRate(cents, rate), toCents(g)));
    return { holds: fits.length > 0, tells: !fits.includes(0) };
  });

/** The periods together = amount (or quantity). */
export const periodsTrial = (body: Body, periods: readonly Draft[], whole: Draft): Trial =>
  trial(body, (row) => {
    const parts = periods.flatMap((period) => euros(body, period, row) ?? []);
    const a = euros(body, whole, row);
    if (parts.length === 0 || a === null) return null;
    const sum = parts.reduce((total, part) => total + part, 0);
    return { holds: isNear(toCents(sum), toCents(a)), tells: a !== 0 };
  });
