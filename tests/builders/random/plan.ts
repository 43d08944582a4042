import fc from 'fast-check';
import { countsEarlierGrants } from '../../../src/documents/dossier/template/call-fields';
import { serialOfIsoDay } from '../../../src/workbook/dates';
import { split } from '../../../src/money/split';
import type { Call } from '../../../src/calls/call';
import type { OracleFigures } from '../../oracle/figures';
import { TEXT_NUMBERS, around, decimalUpTo, eurosOf, weighed } from './cells';
import type { DraftCell, DraftLine, DraftRows } from './draft';
import { titledIn } from './lines';
import type { Care } from './lines';

const ODD: Readonly<Record<Care, number>> = { neat: 0, usual: 1, sloppy: 4 };

const odd = (care: Care): readonly [number, fc.Arbitrary<DraftCell>] => [
  ODD[care],
  fc.constantFrom<DraftCell>(...TEXT_NUMBERS, -1_000),
];

/** What the project was granted before: nothing, about as much as the cap, or anything. */
export function grantedBefore(call: Call, care: Care): fc.Arbitrary<DraftCell> {
  if (!countsEarlierGrants(call)) return fc.constant(null);
  const caps = call.caps.flatMap(({ amount }) => [...around(amount), ...around(amount - 500_000)]);
  return weighed<DraftCell>(
    [3, fc.constant('')],
    [3, fc.constantFrom(...caps)],
    [2, decimalUpTo(3_000_000, 2)],
    odd(care),
  );
}

/** Nothing, the maximum to the cent, a cent more, a bound of the call, or anything. */
export function requested(
  call: Call,
  care: Care,
  { maximum, eligibleCost }: OracleFigures,
): fc.Arbitrary<DraftCell> {
  const bounds = [
    maximum / 100,
    eligibleCost / 100,
    ...(call.track.envelope ? [call.track.envelope.amount] : []),
    ...call.caps.map(({ amount }) => amount),
  ];
  return weighed<DraftCell>(
    [3, fc.constant('')],
    [3, fc.constantFrom(...around(maximum / 100).filter((amount) => amount >= 0))],
    [2, fc.constantFrom(...bounds.flatMap(around).filter((amount) => amount >= 0))],
    [1, decimalUpTo(2_000_000, 2)],
    odd(care),
  );
}

/** Rows of names and amounts, one of which may bring the carrier's share to the very last cent. */
export function contributions(care: Care, remainder: number): fc.Arbitrary<DraftRows> {
  const name = fc.constantFrom<DraftCell>('Région', 'FEDER', 'Conseil d’Auvergne');
  const given = weighed<DraftCell>(
    [4, decimalUpTo(40_000, 2)],
    [1, fc.constantFrom(...around(remainder / 100).filter((amount) => amount > 0), 1)],
    odd(care),
  );
  const row = weighed<readonly DraftCell[]>(
    [6, fc.tuple(name, given)],
    [1, fc.constant(['', ''])],
    [ODD[care], fc.tuple(fc.constant(''), given)],
    [ODD[care], fc.tuple(name, fc.constant(''))],
  );
  return fc.array(row, { maxLength: 4 });
}

/** Up to four phases whose budgets add up to the total, or nearly. */
export function phasesOf(care: Care, total: number): fc.Arbitrary<DraftRows> {
  const text = (value: string): fc.Arbitrary<DraftCell> =>
    weighed<DraftCell>([9, fc.constant(value)], [ODD[care], fc.constant('')]);
  const phase = fc.record({
    part: fc.integer({ min: 1, max: 9 }),
    milestone: text('Mise en service'),
    end: weighed<DraftCell>(
      [9, fc.constantFrom<DraftCell>('', serialOfIsoDay('2021-12-31'))],
      [ODD[care], fc.constant('fin 2021')],
    ),
    slip: weighed<DraftCell>(
      [15, fc.constant(null)],
      [ODD[care], fc.constantFrom<DraftCell>('', ...TEXT_NUMBERS, -1)],
    ),
    indicator: text('Dossiers traités'),
    floor: fc.constantFrom<DraftCell>('80 %', 100, 0.8),
  });
  return fc
    .record({
      phases: fc.array(phase, { maxLength: 4 }),
      cents: weighed([5, fc.constant(0)], [1 + ODD[care], fc.constantFrom(1, -1, -100_000)]),
    })
    .map(({ phases, cents }) => {
      const shares = split(
        Math.max(0, total + cents),
        phases.map(({ part }) => part),
      );
      return phases.map(({ milestone, end, slip, indicator, floor }, index) => [
        `Phase ${index + 1}`,
        milestone,
        end,
        slip ?? eurosOf(shares[index] ?? 0),
        indicator,
        floor,
      ]);
    });
}

/** Total costs at which an answer changes: the call's sizes, its caps behind its rate, the State's threshold. */
export function turningPoints({ track, siblings, caps, rate }: Call): readonly number[] {
  const sizes = [track, ...siblings].flatMap(({ size }) => [
    size?.min,
    size?.max,
    size?.deconcentratedMin,
  ]);
  const amounts = [
    ...sizes.filter((amount) => amount !== null && amount !== undefined),
    ...caps.map(({ amount }) => (amount * 100) / rate.percent),
    9_000_000,
  ];
  return amounts.flatMap(around);
}

/** A line that brings the total to the cent where it was to be; none where the lines are beyond it already. */
export function balance(call: Call, total: number, target: number | null): readonly DraftLine[] {
  const cents = target === null ? 0 : Math.round(target * 100) - total;
  if (cents <= 0) return [];
  const type = call.expenses.types.find(({ listed, title }) => listed && title !== 'T2');
  const [title = type?.title ?? 'T3'] = call.fundedTitles?.titles ?? [];
  const amount = eurosOf(cents);
  const words = type ? { type: type.label } : {};
  const line = { label: 'Solde', ...words, title, quantity: 1, unitPrice: amount, vat: '' };
  return [titledIn(call, { ...line, year1: amount })];
}
