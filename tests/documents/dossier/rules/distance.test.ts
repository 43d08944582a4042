import fc from 'fast-check';
import { serialOfIsoDay } from '../../../../src/workbook/dates';
import { LARGEST_AMOUNT, leastWholeOf, shareRoundedDown } from '../../../../src/money/cents';
import type { BasisPoints, Cents } from '../../../../src/money/cents';
import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { ALL_CALLS, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const messageOf = (dossier: DossierBuilder, rule: RuleId): string => {
  const [finding] = dossier.findingsOf(rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return said(finding.message).en;
};

/** The number that the message states in that place, in euros, days or percent. */
function stated(dossier: DossierBuilder, rule: RuleId, place: RegExp): number {
  const message = messageOf(dossier, rule);
  const number = place.exec(message)?.[1];
  if (number === undefined) throw new Error(`« ${message} » states nothing at ${place.source}`);
  return number === 'one' ? 1 : Number(number.replace(/,/g, ''));
}

const toCent = (euros: number): number => Number(euros.toFixed(2));

/** Lines that every call has in its base. */
const funded = (dossier: DossierBuilder, amount: number): DossierBuilder =>
  dossier.withLine({
    type: dossier.call.expenses.types[0]?.id ?? '',
    title: 'T3',
    amount: toCent(amount),
  });

const staffed = (dossier: DossierBuilder, amount: number): DossierBuilder =>
  dossier.withLine({ type: 'staff', title: 'T2', amount: toCent(amount) });

const on = (day: string): number => serialOfIsoDay(day);

interface Remedy {
  readonly title: string;
  readonly rule: RuleId;
  readonly dossier: DossierBuilder;
  /** Where the message states the distance. */
  readonly place: RegExp;
  readonly apply: (dossier: DossierBuilder, distance: number) => DossierBuilder;
  /** The next smaller remedy, which does not do. */
  readonly short: (distance: number) => number;
}

const aCentLess = (distance: number): number => toCent(distance - 0.01);
const aCentMore = (distance: number): number => toCent(distance + 0.01);
const oneLess = (distance: number): number => distance - 1;

const itn1 = funded(aDossier(callOf('ITN1')), 64_000);
const itn3 = staffed(funded(aDossier(callOf('ITN3')), 100_000), 10_000);
const itn6 = funded(aDossier(callOf('ITN6')), 60_000);
const innovative = 'France, entreprise innovante';
const suppliers = aDossier(callOf('ITN6'))
  .withLine({ amount: 100.01, origin: innovative })
  .withLine({ amount: 900, origin: 'France' });
const territory = aDossier(callOf('ITN3'));
const phases = (first: number) =>
  [
    ['Cadrage', 'Note', '', first, 'Avis', '1'],
    ['Pilote', 'Bilan', '', 100, 'Avis', '1'],
  ] as const;
const phased = (first: number) =>
  aDossier(callOf('SNAP4'))
    .withLine({ amount: 500, phase: 'Cadrage' })
    .withLine({ amount: 100, phase: 'Pilote' })
    .withRange('phases', phases(first));

const REMEDIES: readonly Remedy[] = [
  {
    title: 'the request beyond the rate comes down',
    rule: 'grant.rate',
    dossier: itn1.requesting(50_345.67),
    place: /bring it down to €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.requesting(euros),
    short: aCentMore,
  },
  {
    title: 'or eligible spending is added',
    rule: 'grant.rate',
    dossier: itn1.requesting(50_345.67),
    place: /add €([\d,.]+\d) of eligible expenses/,
    apply: funded,
    short: aCentLess,
  },
  {
    title: 'or staff, where the call counts it',
    rule: 'grant.rate',
    dossier: itn3.requesting(90_000.01),
    place: /add €([\d,.]+\d) of T2 or other/,
    apply: staffed,
    short: aCentLess,
  },
  {
    title: 'a request before any expense says how much it takes',
    rule: 'grant.rate',
    dossier: aDossier(callOf('ITN2')).requesting(10_000.01),
    place: /takes €([\d,.]+\d);/,
    apply: funded,
    short: aCentLess,
  },
  {
    title: 'the request beyond the cap comes down',
    rule: 'grant.cap',
    dossier: itn6.requesting(50_000),
    place: /bring it down to €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.requesting(euros),
    short: aCentMore,
  },
  {
    title: 'spending that is not staff is added where staff fills the base',
    rule: 'grant.staff',
    dossier: staffed(itn3, 500_000).requesting(120_000),
    place: /add €([\d,.]+\d) of eligible expenses without T2/,
    apply: funded,
    short: aCentLess,
  },
  {
    title: 'the request leaves room for the other funders',
    rule: 'shares.sum',
    dossier: itn1.withRange('otherFunders', [['Région', 20_000]]),
    place: /bring the request down to €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.requesting(euros),
    short: aCentMore,
  },
  {
    title: 'or the other funders give less',
    rule: 'shares.sum',
    dossier: itn1.withRange('otherFunders', [['Région', 20_000]]),
    place: /total cost by €([\d,.]+\d)/,
    apply: (dossier, euros) =>
      dossier.withRange('otherFunders', [['Région', toCent(20_000 - euros)]]),
    short: aCentLess,
  },
  {
    title: 'innovative firms take over a part of what others are paid',
    rule: 'supplier.innovative',
    dossier: suppliers,
    place: /another €([\d,.]+\d) of these/,
    apply: (_, euros) =>
      aDossier(callOf('ITN6'))
        .withLine({ amount: toCent(100.01 + euros), origin: innovative })
        .withLine({ amount: toCent(900 - euros), origin: 'France' }),
    short: aCentLess,
  },
  {
    title: 'or are paid for something new',
    rule: 'supplier.innovative',
    dossier: suppliers,
    place: /or with €([\d,.]+\d) of new ones/,
    apply: (dossier, euros) => dossier.withLine({ amount: euros, origin: innovative }),
    short: aCentLess,
  },
  {
    title: 'a project below the expected size grows, past a strict bound',
    rule: 'size.range',
    dossier: funded(aDossier(callOf('ITN8A')), 200_000),
    place: /€([\d,.]+\d) is missing/,
    apply: funded,
    short: aCentLess,
  },
  {
    title: 'a project beyond the expected size shrinks',
    rule: 'size.range',
    dossier: funded(aDossier(callOf('SNAP5')), 300_123.45),
    place: /exceeds it by €([\d,.]+\d)/,
    apply: (_, euros) => funded(aDossier(callOf('SNAP5')), 300_123.45 - euros),
    short: aCentLess,
  },
  {
    title: 'a project for the other track shrinks to stay, below a strict bound',
    rule: 'size.track',
    dossier: funded(aDossier(callOf('ITN5-GUICHET')), 120_000),
    place: /lower the cost by €([\d,.]+\d)/,
    apply: (_, euros) => funded(aDossier(callOf('ITN5-GUICHET')), 120_000 - euros),
    short: aCentLess,
  },
  {
    title: 'or grows',
    rule: 'size.track',
    dossier: funded(aDossier(callOf('ITN5-AAP')), 60_000),
    place: /add €([\d,.]+\d) of expenses/,
    apply: funded,
    short: aCentLess,
  },
  {
    title: 'results come some days earlier',
    rule: 'results.deadline',
    dossier: aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-11-30'))
      .withField('resultsDate', on('2022-03-05')),
    place: /(\d+) days/,
    apply: (dossier, days) => dossier.withField('resultsDate', on('2022-03-05') - days),
    short: oneLess,
  },
  {
    title: 'filing before the opening waits some days',
    rule: 'deposit.window',
    dossier: aDossier(callOf('ITN6')).withField('depositDate', on('2021-01-10')),
    place: /on, (\d+) days later/,
    apply: (dossier, days) => dossier.withField('depositDate', on('2021-01-10') + days),
    short: oneLess,
  },
  {
    title: 'filing after the closing came too late by some days',
    rule: 'deposit.window',
    dossier: aDossier(callOf('ITN3')).withField('depositDate', on('2021-02-11')),
    place: /day, (\d+) days earlier/,
    apply: (dossier, days) => dossier.withField('depositDate', on('2021-02-11') - days),
    short: oneLess,
  },
  {
    title: 'filing for the coming jury is some days earlier',
    rule: 'deposit.month',
    dossier: aDossier(callOf('SNAP2A')).withField('depositDate', on('2021-03-20')),
    place: /month, (\d+) days earlier/,
    apply: (dossier, days) => dossier.withField('depositDate', on('2021-03-20') - days),
    short: oneLess,
  },
  {
    title: 'more inhabitants',
    rule: 'territory.population',
    dossier: territory.withField('population', 750_000).withField('departments', 1),
    place: /lacks ([\d,]+) inhabitants/,
    apply: (dossier, people) => dossier.withField('population', 750_000 + people),
    short: oneLess,
  },
  {
    title: 'or more departments',
    rule: 'territory.population',
    dossier: territory.withField('population', 750_000).withField('departments', 1),
    place: /or (\d+) departments/,
    apply: (dossier, count) => dossier.withField('departments', 1 + count),
    short: oneLess,
  },
  {
    title: 'deconcentrated services take the place of others',
    rule: 'territory.services',
    dossier: territory.withField('leadServices', 7).withField('deconcentratedServices', 1),
    place: /replace (\d+) of/,
    apply: (dossier, count) => dossier.withField('deconcentratedServices', 1 + count),
    short: oneLess,
  },
  {
    title: 'or join them',
    rule: 'territory.services',
    dossier: territory.withField('leadServices', 7).withField('deconcentratedServices', 1),
    place: /bring in (\d+) more/,
    apply: (dossier, count) =>
      dossier.withField('leadServices', 7 + count).withField('deconcentratedServices', 1 + count),
    short: oneLess,
  },
  {
    title: 'a central administration joins',
    rule: 'territory.central',
    dossier: territory.withField('centralAdministrations', 0),
    place: /at least (one) central/,
    apply: (dossier, count) => dossier.withField('centralAdministrations', count),
    short: oneLess,
  },
  {
    title: 'what is missing of a line is spread over the years',
    rule: 'line.years',
    dossier: aDossier(callOf('SNAP1')).withLine({ amount: 1000, year1: 400.1 }),
    place: /another €([\d,.]+\d)/,
    apply: (_, euros) =>
      aDossier(callOf('SNAP1')).withLine({ amount: 1000, year1: 400.1, year2: euros }),
    short: aCentLess,
  },
  {
    title: 'what is missing of the cost is spread over the phases',
    rule: 'phases.sum',
    dossier: funded(aDossier(callOf('SNAP4')), 1000).withRange('phases', phases(600)),
    place: /another €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.withRange('phases', phases(toCent(600 + euros))),
    short: aCentLess,
  },
  {
    title: 'a phase gets the lines that its budget lacks',
    rule: 'phases.lines',
    dossier: phased(600),
    place: /Add €([\d,.]+\d) of lines/,
    apply: (dossier, euros) => dossier.withLine({ amount: euros, phase: 'Cadrage' }),
    short: aCentLess,
  },
  {
    title: 'or its budget comes down to what they cost',
    rule: 'phases.lines',
    dossier: phased(600),
    place: /bring its budget down to €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.withRange('phases', phases(euros)),
    short: aCentMore,
  },
  {
    title: 'or its budget goes up to what they cost',
    rule: 'phases.lines',
    dossier: phased(400),
    place: /raise its budget to €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.withRange('phases', phases(euros)),
    short: aCentLess,
  },
  {
    title: 'weights are brought back to 100 %',
    rule: 'grid.weights',
    dossier: aDossier(callOf('ITN6')).scored({ score: 3, weight: 0.3 }, { score: 3, weight: 0.5 }),
    place: /add ([\d.]+)%/,
    apply: (dossier, percent) =>
      dossier.scored({ score: 3, weight: 0.3 + percent / 100 }, { score: 3, weight: 0.5 }),
    short: (percent) => percent - 0.01,
  },
  {
    title: 'the request fits into the envelope',
    rule: 'envelope.exceeded',
    dossier: funded(aDossier(callOf('SNAP2A')), 12_000_000).requesting(11_500_000),
    place: /lower it by €([\d,.]+\d)/,
    apply: (dossier, euros) => dossier.requesting(toCent(11_500_000 - euros)),
    short: aCentLess,
  },
  {
    title: 'the cost stays under 9 M€',
    rule: 'article3.threshold',
    dossier: funded(aDossier(callOf('SNAP4')), 9_000_000),
    place: /comes down by €([\d,.]+\d)/,
    apply: (_, euros) => funded(aDossier(callOf('SNAP4')), 9_000_000 - euros),
    short: aCentLess,
  },
];

describe('the distance that a finding states mends it, and the next smaller one does not', () => {
  it.each(REMEDIES.map((remedy) => [`${remedy.rule}: ${remedy.title}`, remedy] as const))(
    '%s',
    (_, { rule, dossier, place, apply, short }) => {
      const distance = stated(dossier, rule, place);
      expect(apply(dossier, distance).findingsOf(rule)).toEqual([]);
      expect(apply(dossier, short(distance)).findingsOf(rule)).toHaveLength(1);
    },
  );
});

describe('a request beyond what the call allows', () => {
  const euros = fc.integer({ min: 1, max: 400_000_000 }).map((amount) => amount / 100);
  const grantFindings = (dossier: DossierBuilder): readonly RuleId[] =>
    dossier
      .findings()
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('grant.'));
  const SPENDING = /add €([\d,.]+\d) of (T2 or other )?eligible expenses/;

  it('whatever the call, the spending that is proposed satisfies every bound, a cent less does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_CALLS),
        euros,
        euros,
        euros,
        (call, cost, staff, asked) => {
          const dossier = staffed(funded(aDossier(call), cost), staff).requesting(asked);
          for (const { message } of dossier.findings().filter(({ rule }) => /^grant/.test(rule))) {
            const match = SPENDING.exec(said(message).en);
            if (!match) continue;
            const amount = Number(match[1]?.replace(/,/g, ''));
            const add = match[2] === undefined ? funded : staffed;
            expect(grantFindings(add(dossier, amount))).toEqual([]);
            expect(grantFindings(add(dossier, amount - 0.01))).not.toEqual([]);
          }
        },
      ),
    );
  });

  it('no spending is proposed where a cap forbids it: only the way down', () => {
    const message = messageOf(itn6.requesting(70_000), 'grant.rate');
    expect(message).toMatch(/bring it down to €48,000.00, that is €22,000.00 less\.$/);
  });
});

describe('the least whole of which a share is so much', () => {
  it('is exact: the share reaches the part, a cent less does not', () => {
    const rates = fc.integer({ min: 1, max: 10_000 }) as fc.Arbitrary<BasisPoints>;
    const parts = fc.integer({ min: 1, max: LARGEST_AMOUNT }) as fc.Arbitrary<Cents>;
    fc.assert(
      fc.property(rates, parts, (rate, part) => {
        const whole = leastWholeOf(rate, part);
        if (whole === null) {
          expect(shareRoundedDown(rate, LARGEST_AMOUNT)).toBeLessThan(part);
          return;
        }
        expect(shareRoundedDown(rate, whole)).toBeGreaterThanOrEqual(part);
        expect(shareRoundedDown(rate, (whole - 1) as Cents)).toBeLessThan(part);
      }),
    );
  });

  it('of a rate of nothing there is none', () => {
    expect(leastWholeOf(0 as BasisPoints, 1 as Cents)).toBeNull();
  });
});
