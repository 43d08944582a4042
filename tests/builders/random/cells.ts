import fc from 'fast-check';
import type { Scalar } from '../../../src/workbook/scalar';

/** Decimals as people type them: so many places, from 0 to a largest. */
export const decimalUpTo = (max: number, places: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((digits) => Number(`${digits}e-${places}`));

/** Euros from a whole number of cents, without a binary product on the way. */
export const eurosOf = (cents: number): number => Number(`${cents}e-2`);

/** An amount to the cent, the cent before it and the cent after it. */
export const around = (euros: number): readonly number[] =>
  [-1, 0, 1].map((step) => eurosOf(Math.round(euros * 100) + step));

/** Amounts, quantities and rates that people type as texts. */
export const TEXT_NUMBERS: readonly string[] = [
  '12 000,50 €',
  '20.000',
  '250 k€',
  '1,5',
  '3 jours',
  'à confirmer',
];

/** Texts that formats and formulas stumble over. */
export const LABELS: readonly string[] = [
  'Développement de l’application d’aide à l’usager',
  "Atelier d'idéation n° 2",
  'Œuvre « à façon » & <XML>',
  'Poste "B"',
  '=1+1',
  '%',
];

export const blank = fc.constant<Scalar>('');

/** One of the arbitraries, each as often as its weight says. */
export const weighed = <T>(
  ...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]
): fc.Arbitrary<T> => fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
