/** Without VAT (HT), with it (TTC). */
export type Tax = 'net' | 'gross';

/** What a column of a budget says of its lines. */
export const ROLES = [
  'label',
  'type',
  'supplier',
  'origin',
  'unit',
  'quantity',
  /** Of one unit. */
  'price',
  'rate',
  /** VAT in euros. */
  'tax-amount',
  'amount',
  /** An amount, or a quantity, of one year or of a part of it. */
  'period',
  /** Nothing that a line has. */
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** The sign before the cents. */
export type DecimalMark = ',' | '.';

/** It says something that is no number for certain. */
export interface Unread {
  readonly kind: 'unread';
  readonly text: string;
  readonly why:
    'text' | 'error' | 'no-result' | 'too-large' | 'other-currency' | 'other-tax' | 'own-scale';
  /** `20.000` is 20 000 and 20: which one it is, nothing in the block tells. */
  readonly readings: readonly [number, number] | null;
}
