import fc from 'fast-check';
import type { Call } from '../../src/themes/call';
import { ALL_CALLS, withCap, withRate } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import type { DossierBuilder, LineOfTest } from '../builders/dossier';

/** Decimals as people type them. */
const decimal = (max: number, places: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((digits) => Number(`${digits}e-${places}`));

const call = fc.constantFrom(...ALL_CALLS);

const lineOf = ({ expenses }: Call): fc.Arbitrary<LineOfTest> =>
  fc.record({
    type: fc.constantFrom(...expenses.types.map(({ id }) => id), '', 'Voyages'),
    title: fc.constantFrom('T2', 'T3', 'T5', ''),
    origin: fc.constantFrom('France', 'Hors Europe', ''),
    quantity: decimal(500, 3),
    unitPrice: decimal(20_000, 3),
    vat: fc.constantFrom(0, 0.021, 0.055, 0.1, 0.2, ''),
    year1: decimal(1_000_000, 2),
    year2: decimal(1_000_000, 2),
    otherYears: decimal(1_000_000, 2),
  });

const dossier: fc.Arbitrary<DossierBuilder> = call.chain((one) =>
  fc
    .record({
      lines: fc.array(lineOf(one), { maxLength: 8 }),
      requested: fc.option(decimal(10_000_000, 2), { nil: '' }),
      before: fc.option(decimal(9_000_000, 2), { nil: '' }),
      other: decimal(500_000, 2),
    })
    .map(({ lines, requested, before, other }) =>
      lines.reduce(
        (builder, line) => builder.withLine(line),
        aDossier(one)
          .requesting(requested)
          .grantedBefore(before)
          .withRange('otherFunders', [['Autre', other]]),
      ),
    ),
);

describe('whatever the dossier', () => {
  test('the grant never exceeds a bound nor the request', () => {
    fc.assert(
      fc.property(dossier, (builder) => {
        const { grant, bounds, maximum, requested } = builder.figures();
        for (const bound of bounds) expect(grant).toBeLessThanOrEqual(bound.amount);
        expect(grant).toBeLessThanOrEqual(maximum);
        expect(grant).toBeLessThanOrEqual(requested ?? maximum);
        expect(grant).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('grant, carrier, co-carriers and others make the total cost exactly', () => {
    fc.assert(
      fc.property(dossier, (builder) => {
        const { grant, carrier, coCarriers, others, total, shares } = builder.figures();
        expect(grant + carrier + coCarriers + others).toBe(total);
        const parts = shares.grant + shares.carrier + shares.coCarriers + shares.others;
        expect(parts).toBe(total > 0 ? 10_000 : 0);
      }),
    );
  });

  test('the eligible amount of a line lies between nothing and the line', () => {
    fc.assert(
      fc.property(dossier, (builder) => {
        for (const { eligible, gross } of builder.figures().lines) {
          expect(eligible).toBeGreaterThanOrEqual(0);
          expect(eligible).toBeLessThanOrEqual(gross);
        }
      }),
    );
  });

  test('the order of the lines changes no figure', () => {
    fc.assert(
      fc.property(dossier, (builder) => {
        const { total, base, staff, maximum, grant, carrier } = builder.figures();
        expect(builder.reversed().figures()).toMatchObject({
          total,
          base,
          staff,
          maximum,
          grant,
          carrier,
        });
      }),
    );
  });

  test('a line that is not eligible never raises the grant', () => {
    fc.assert(
      fc.property(dossier, decimal(1_000_000, 2), (builder, amount) => {
        const more = builder.withLine({ type: 'Voyages', amount });
        expect(more.figures().grant).toBe(builder.figures().grant);
      }),
    );
  });

  test('a higher rate or a higher cap never lowers the maximum', () => {
    const lines = { amount: 100_000, title: 'T3' };
    const rate = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100);
    fc.assert(
      fc.property(call, rate, rate, decimal(10_000_000, 2), (one, a, b, cap) => {
        const maximum = (changed: Call): number =>
          aDossier(changed).withLine(lines).figures().maximum;
        expect(maximum(withRate(one, Math.max(a, b)))).toBeGreaterThanOrEqual(
          maximum(withRate(one, Math.min(a, b))),
        );
        expect(maximum(withCap(one, cap + 1))).toBeGreaterThanOrEqual(maximum(withCap(one, cap)));
      }),
    );
  });
});
