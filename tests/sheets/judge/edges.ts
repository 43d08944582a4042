import type { BudgetColumnKey, FieldKey } from '../../../src/dossier/fields';
import type { Scalar } from '../../../src/dossier/snapshot';
import { CARRIER_TYPES } from '../../../src/themes/catalogue';
import type { CarrierTypeId } from '../../../src/themes/schema';
import { callOf } from '../../builders/calls';
import type { Inputs, JudgeCase } from './inputs';

type Line = Partial<Record<BudgetColumnKey, Scalar>>;

/** One development line of that amount TTC, wholly in 2021. */
const spending = (amount: number, more: Line = {}): Line => ({
  label: 'Développement',
  type: 'Développement',
  title: 'T5',
  quantity: 1,
  unitPrice: amount,
  vat: 0,
  year1: amount,
  ...more,
});

const staff = (amount: number): Line =>
  spending(amount, { label: 'Équipe', type: 'Personnel interne (titre 2)', title: 'T2' });

const carriedBy = (id: CarrierTypeId): Partial<Record<FieldKey, Scalar>> => ({
  carrierType: CARRIER_TYPES.find((type) => type.id === id)?.label.fr ?? '',
});

const edge = (title: string, call: string, inputs: Inputs): JudgeCase => ({
  title: `${call}, ${title}`,
  call: callOf(call),
  language: 'fr',
  inputs,
});

/** The bounds that a dossier meets: the very cent, and the one after it. */
export function edgeCases(): readonly JudgeCase[] {
  return [
    edge('nothing typed yet', 'ITN2', {}),
    edge('48 000,00 € requested', 'ITN6', {
      lines: [spending(60_000)],
      fields: { requested: 48_000 },
    }),
    edge('48 000,01 € requested', 'ITN6', {
      lines: [spending(60_000)],
      fields: { requested: 48_000.01 },
    }),
    edge('exactly 100 000 €', 'ITN5-GUICHET', { lines: [spending(100_000)] }),
    edge('exactly 100 000 €', 'ITN5-AAP', { lines: [spending(100_000)] }),
    edge('99 999,99 €', 'ITN5-AAP', { lines: [spending(99_999.99)] }),
    edge('exactly 250 000 €', 'ITN8A', {
      lines: [spending(250_000)],
      fields: carriedBy('central'),
    }),
    edge('150 000,01 € by a deconcentrated service', 'ITN8A', {
      lines: [spending(150_000.01)],
      fields: carriedBy('deconcentrated'),
    }),
    edge('a second dossier after 1,5 M€', 'SNAP3', {
      lines: [spending(1_500_000), staff(600_000)],
      fields: { grantedBefore: 1_500_000, requested: 600_000 },
    }),
    edge('more staff than the rate can carry', 'SNAP3', {
      lines: [spending(300_000), staff(500_000)],
      fields: { requested: 400_000 },
    }),
    edge('3 M€ of the dossier, and of 8 M€ of the project', 'SNAP4', {
      lines: [spending(5_000_000)],
      fields: { grantedBefore: 5_000_000.01, requested: 3_000_000 },
    }),
    edge('half cents', 'ITN4', {
      lines: [
        spending(1.005, { quantity: 1000, year1: null }),
        spending(2.675, { quantity: 1, year1: null }),
        spending(0.285, { quantity: 100, vat: 0.055, year1: null }),
        spending(100.28, { year1: null }),
      ],
    }),
    edge('a share of 75 % that binary products lose a cent of', 'ITN1', {
      lines: [spending(100.28, { type: 'Juristes', title: 'T3' })],
    }),
    edge('N/A on the optional criterion, extremes without comment', 'ITN8A', {
      grid: [{ score: 0 }, { score: 5 }, { score: 3 }, { score: 7 }, { score: 'N/A' }],
    }),
  ];
}
