import fc from 'fast-check';
import type { Figures } from '../../../../src/documents/dossier/figures/figures';
import type { Call } from '../../../../src/calls/call';
import { ALL_CALLS, withCap, withRate } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { INVENTED_CALLS } from '../../../builders/invented';
import { IMPORTED_CALLS } from '../../../builders/imported-call';
import type { DossierBuilder } from '../../../builders/dossier';
import { anyDossier, draftOf } from '../../../builders/random/dossier';
import type { RandomDossier } from '../../../builders/random/dossier';
import { typedIn } from '../../../builders/random/draft';
import type { Typed, TypedLine } from '../../../builders/typed';
import { oracleFigures } from '../../../oracle/figures';

const filled = (call: Call, typed: Typed): DossierBuilder => aDossier(call).typed(typed);

const inFrench = (random: RandomDossier): { readonly call: Call; readonly typed: Typed } => ({
  call: random.call,
  typed: random.in('fr'),
});

/** What the figures say apart from the lines' places. */
const sums = ({
  total,
  eligibleCost,
  staff,
  base,
  maximum,
  grant,
  carrier,
  coCarriers,
  others,
}: Figures) => ({
  total,
  eligibleCost,
  staff,
  base,
  maximum,
  grant,
  carrier,
  coCarriers,
  others,
});

const ofLines = ({ lines }: Figures) =>
  lines.map(({ net, gross, eligible }) => ({ net, gross, eligible }));

describe('the oracle, written from the calls’ text alone, finds', () => {
  it.each([...ALL_CALLS, ...INVENTED_CALLS, ...IMPORTED_CALLS])(
    'the same figures for $id, to the cent',
    (call) => {
      fc.assert(
        fc.property(draftOf(call), (draft) => {
          const typed = typedIn('fr', draft);
          const { lines, shares, ...expected } = oracleFigures(call, typed);
          const figures = filled(call, typed).figures();
          expect(sums(figures)).toEqual(expected);
          expect(ofLines(figures)).toEqual(lines);
          expect(figures.shares).toEqual(shares);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('whatever the dossier', () => {
  it('the grant exceeds no bound, nor the request, and is never negative', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call, typed } = inFrench(random);
        const { grant, bounds, maximum, requested } = filled(call, typed).figures();
        for (const bound of bounds) expect(grant).toBeLessThanOrEqual(bound.amount);
        expect(grant).toBeLessThanOrEqual(maximum);
        expect(grant).toBeLessThanOrEqual(Math.max(0, requested ?? maximum));
        expect(grant).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('grant, carrier, co-carriers and others make the total cost exactly', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call, typed } = inFrench(random);
        const { grant, carrier, coCarriers, others, total, shares } = filled(call, typed).figures();
        expect(grant + carrier + coCarriers + others).toBe(total);
        const parts = shares.grant + shares.carrier + shares.coCarriers + shares.others;
        expect(parts).toBe(total > 0 ? 10_000 : 0);
      }),
    );
  });

  it('the eligible amount of a line lies between nothing and the line', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call, typed } = inFrench(random);
        for (const { eligible, gross } of filled(call, typed).figures().lines) {
          expect(eligible).toBeGreaterThanOrEqual(0);
          expect(eligible).toBeLessThanOrEqual(Math.max(0, gross));
        }
      }),
    );
  });

  it('the order of the lines changes no figure, and no rule’s mind', () => {
    const shuffled = anyDossier.chain((random) => {
      const { lines } = random.in('fr');
      const order = fc.shuffledSubarray([...lines.keys()], { minLength: lines.length });
      return fc.tuple(fc.constant(random), order);
    });
    fc.assert(
      fc.property(shuffled, ([random, order]) => {
        const { call, typed } = inFrench(random);
        const lines = order.flatMap((index) => typed.lines[index] ?? []);
        const before = filled(call, typed).check();
        const after = filled(call, { ...typed, lines }).check();
        expect(sums(after.figures)).toEqual(sums(before.figures));
        expect(rulesOf(after.findings)).toEqual(rulesOf(before.findings));
      }),
    );
  });

  it('French and English give the same figures, and the same findings in the same cells', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call } = random;
        const french = filled(call, random.in('fr')).check();
        const english = aDossier(call).in('en').typed(random.in('en')).check();
        expect(sums(english.figures)).toEqual(sums(french.figures));
        expect(ofLines(english.figures)).toEqual(ofLines(french.figures));
        const cells = ({ findings }: typeof french): readonly string[] =>
          findings
            .map(
              ({ rule, severity, place }) => `${rule} ${severity} ${place?.row},${place?.column}`,
            )
            .sort();
        expect(cells(english)).toEqual(cells(french));
      }),
    );
  });

  it('asking for the maximum to the cent is granted, one cent more is told', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call, typed } = inFrench(random);
        const asking = (cents: number): DossierBuilder =>
          filled(call, { ...typed, fields: { ...typed.fields, requested: Number(`${cents}e-2`) } });
        const { maximum } = filled(call, typed).figures();
        const told = (builder: DossierBuilder): readonly string[] =>
          builder.findings().flatMap(({ rule }) => (rule.startsWith('grant.') ? [rule] : []));
        expect(told(asking(maximum))).toEqual([]);
        expect(asking(maximum).figures().grant).toBe(maximum);
        expect(told(asking(maximum + 1))).not.toEqual([]);
        expect(asking(maximum + 1).figures().grant).toBe(maximum);
      }),
    );
  });

  it('what others pay comes off the carrier’s share, and off nothing else', () => {
    fc.assert(
      fc.property(anyDossier, fc.integer({ min: 1, max: 50_000_000 }), (random, cents) => {
        const { call, typed } = inFrench(random);
        const rows = typed.ranges.otherFunders ?? [];
        const otherFunders = [...rows, ['Fondation', Number(`${cents}e-2`)]];
        const before = filled(call, typed).figures();
        const after = filled(call, {
          ...typed,
          ranges: { ...typed.ranges, otherFunders },
        }).figures();
        expect(sums(after)).toEqual({
          ...sums(before),
          carrier: before.carrier - cents,
          others: before.others + cents,
        });
      }),
    );
  });
});

describe('a line that is not eligible', () => {
  const plain = { label: 'De plus', quantity: 1, year1: '' } as const;
  const ineligible = (call: Call): readonly TypedLine[] => {
    const type =
      call.expenses.types.find(({ listed, title }) => listed && title !== 'T2')?.label.fr ?? '';
    const staffType = call.expenses.types.find(({ title }) => title === 'T2')?.label.fr ?? '';
    const unlisted = call.expenses.types.find(({ listed }) => !listed)?.label.fr;
    const licence = call.expenses.types.find((one) => one.licence)?.label.fr;
    return [
      { ...plain, type: 'Voyages', title: 'T3' },
      { ...plain, type: '', title: 'T3' },
      { ...plain, type, title: '' },
      { ...plain, type, title: 'T3', vat: '20 %' },
      { ...plain, type, title: 'T3', quantity: -1 },
      ...(call.staff.treatment === 'counted' ? [] : [{ ...plain, type: staffType, title: 'T2' }]),
      ...(call.fundedTitles ? [{ ...plain, type, title: 'T5' }] : []),
      ...(call.expenses.list === 'closed' && unlisted
        ? [{ ...plain, type: unlisted, title: 'T3' }]
        : []),
      ...(call.years ? [{ ...plain, type, title: 'T3', otherYears: 1_000_000 }] : []),
      ...(call.requirements.extraEuropeanLicences && licence
        ? [{ ...plain, type: licence, title: 'T5', origin: 'Hors Europe', year1: 1_000_000 }]
        : []),
    ];
  };

  it.each(ALL_CALLS)('never raises the grant of $id', (call) => {
    const line = fc
      .record({
        kind: fc.constantFrom(...ineligible(call)),
        cents: fc.integer({ min: 1, max: 100_000_000 }),
      })
      .map(({ kind, cents }): TypedLine => ({ ...kind, unitPrice: Number(`${cents}e-2`) }));
    fc.assert(
      fc.property(draftOf(call), line, (draft, more) => {
        const typed = typedIn('fr', draft);
        const before = filled(call, typed).figures();
        const after = filled(call, { ...typed, lines: [...typed.lines, more] }).figures();
        expect(after.grant).toBe(before.grant);
        expect(after.base).toBe(before.base);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the maximum never falls', () => {
  const percent = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100);
  const cap = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => Number(`${cents}e-2`));

  it('when the rate rises', () => {
    fc.assert(
      fc.property(anyDossier, percent, percent, (random, a, b) => {
        const { call, typed } = inFrench(random);
        const at = (rate: number): number => filled(withRate(call, rate), typed).figures().maximum;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  it('when a cap rises', () => {
    fc.assert(
      fc.property(anyDossier, cap, cap, (random, a, b) => {
        const { call, typed } = inFrench(random);
        const at = (amount: number): number =>
          filled(withCap(call, amount), typed).figures().maximum;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  it('when a line that is eligible is added', () => {
    fc.assert(
      fc.property(anyDossier, fc.integer({ min: 1, max: 100_000_000 }), (random, cents) => {
        const { call, typed } = inFrench(random);
        const amount = Number(`${cents}e-2`);
        const type = call.expenses.types.find(({ listed, title }) => listed && title !== 'T2');
        const line = {
          label: 'De plus',
          type: type?.label.fr ?? '',
          title: 'T3',
          quantity: 1,
          unitPrice: amount,
          year1: amount,
        };
        const before = filled(call, typed).figures();
        const after = filled(call, { ...typed, lines: [...typed.lines, line] }).figures();
        expect(after.base - before.base).toBe(cents);
        expect(after.maximum).toBeGreaterThanOrEqual(before.maximum);
      }),
    );
  });
});

const rulesOf = (findings: readonly { readonly rule: string; readonly severity: string }[]) =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`).sort();
