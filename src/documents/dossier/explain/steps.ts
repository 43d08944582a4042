import type { BasisPoints, Cents } from '../../../money/cents';
import type { Place } from '../../../workbook/scalar';
import type { Effect, Step } from './explanation';
import type { Told } from './messages/tell';

type Details = Partial<Omit<Step, 'statement' | 'effect'>>;

const step = (statement: Told, effect: Effect, details: Details = {}): Step => ({
  statement,
  effect,
  quote: null,
  ours: false,
  decisive: false,
  places: [],
  figure: null,
  steps: [],
  ...details,
});

export const adding = (amount: Cents, statement: Told, details?: Details): Step =>
  step(statement, { kind: 'add', amount }, details);

export const atMost = (amount: Cents, statement: Told, details?: Details): Step =>
  step(statement, { kind: 'at-most', amount }, details);

export const atLeast = (amount: Cents, statement: Told, details?: Details): Step =>
  step(statement, { kind: 'at-least', amount }, details);

export const share = (rate: BasisPoints, amount: Cents, statement: Told, details?: Details): Step =>
  step(statement, { kind: 'share', rate, amount }, details);

export const note = (statement: Told, details?: Details): Step =>
  step(statement, { kind: 'note' }, details);

/** The places that are there: a deleted column or name has none. */
export const placesOf = (...cells: readonly { readonly place: Place | null }[]): readonly Place[] =>
  cells.flatMap(({ place }) => place ?? []);
