import { add, cents } from '../../src/money/cents';
import type { BasisPoints, Cents } from '../../src/money/cents';

/** Refused by the compiler, which reads this file in the stage « types »: an error that is no longer one fails it. */
const amount: Cents = cents(150);
const rate = 7_500 as BasisPoints;

// @ts-expect-error: euros are no cents until they are rounded
export const fromEuros: Cents = 1.5;

// @ts-expect-error: a share is no amount
export const fromShare: Cents = rate;

// @ts-expect-error: an amount is no share
export const fromAmount: BasisPoints = amount;

// @ts-expect-error: a product may have fractions of a cent
export const product: Cents = amount * 2;

// @ts-expect-error: only cents add up to cents
export const mixed = (): Cents => add(amount, 2);

// @ts-expect-error: a plain 75 might be percent or hundredths of a percent
export const plain: BasisPoints = 75;

describe('cents and basis points', () => {
  it('are plain numbers when they run', () => {
    expect([amount, rate]).toEqual([150, 7_500]);
  });
});
