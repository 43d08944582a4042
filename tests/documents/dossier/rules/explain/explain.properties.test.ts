import fc from 'fast-check';
import { check } from '../../../../../src/documents/dossier/rules/check';
import { explain } from '../../../../../src/documents/dossier/explain/explain';
import { isLineFigure } from '../../../../../src/documents/dossier/explain/explanation';
import type {
  Explanation,
  FigureId,
  PlanFigure,
  Step,
} from '../../../../../src/documents/dossier/explain/explanation';
import type { Subject } from '../../../../../src/documents/dossier/rules/rule';
import type { Call } from '../../../../../src/calls/call';
import { ALL_CALLS } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { stated } from '../../../../builders/said';
import type { LineOfTest } from '../../../../builders/dossier';
import { allSteps, outcome } from './recompute';

const PLAN: readonly PlanFigure[] = [
  'maximum',
  'grant',
  'base',
  'eligibleCost',
  'staff',
  'total',
  'carrier',
  'coCarriers',
  'others',
];

const decimal = (max: number, places: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: -(10 ** places), max: max * 10 ** places })
    .map((digits) => Number(`${digits}e-${places}`));

/** Mostly numbers; sometimes what people type instead. */
const typed = (max: number, places: number) =>
  fc.oneof(
    { weight: 8, arbitrary: decimal(max, places) },
    { weight: 1, arbitrary: fc.constantFrom('', '250 k€', '#REF!', 1e12) },
  );

const lineOf = ({ expenses }: Call): fc.Arbitrary<LineOfTest> =>
  fc.record({
    type: fc.constantFrom(...expenses.types.map(({ id }) => id), '', 'Voyages'),
    title: fc.constantFrom('T2', 'T3', 'T5', '', 'T9'),
    origin: fc.constantFrom('France', 'Hors Europe', ''),
    quantity: typed(500, 3),
    unitPrice: typed(20_000, 3),
    vat: fc.constantFrom(0, 0.021, 0.055, 0.1, 0.2, '', '20 %'),
    year1: typed(1_000_000, 3),
    year2: typed(1_000_000, 3),
    otherYears: typed(1_000_000, 2),
  });

const subject: fc.Arbitrary<Subject> = fc
  .constantFrom(...ALL_CALLS)
  .chain((call) =>
    fc.record({
      call: fc.constant(call),
      lines: fc.array(lineOf(call), { maxLength: 8 }),
      requested: typed(10_000_000, 2),
      before: typed(9_000_000, 2),
      other: typed(500_000, 2),
      partner: typed(500_000, 2),
    }),
  )
  .map(({ call, lines, requested, before, other, partner }) => {
    const empty = aDossier(call)
      .requesting(requested)
      .grantedBefore(before)
      .withRange('coCarriers', [['Région', partner]])
      .withRange('otherFunders', [
        ['Autre', other],
        ['', 12.34],
      ]);
    const dossier = lines.reduce((builder, line) => builder.withLine(line), empty).build();
    return { call, dossier, figures: check(call, dossier).figures };
  });

const figuresOf = ({ figures }: Subject): readonly FigureId[] => [
  ...PLAN,
  ...figures.lines.flatMap(({ line: { place } }) =>
    (['net', 'gross', 'eligible'] as const).map((amount) => ({ row: place.row, amount })),
  ),
];

function amountOf({ figures }: Subject, figure: FigureId): number | undefined {
  if (!isLineFigure(figure)) return figures[figure];
  return figures.lines.find(({ line }) => line.place.row === figure.row)?.[figure.amount];
}

const explanationsOf = (one: Subject): readonly Explanation[] =>
  figuresOf(one).map((figure) => {
    const explanation = explain(one, figure);
    if (!explanation) throw new Error(`no explanation of ${JSON.stringify(figure)}`);
    return explanation;
  });

const amountIn = ({ effect }: Step): number => (effect.kind === 'note' ? 0 : effect.amount);

describe('whatever the dossier and its call', () => {
  it('every way to a figure, followed step by step, gives it to the cent', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const { figure, amount, calculations } of explanationsOf(one)) {
          expect(amount).toBe(amountOf(one, figure));
          expect(calculations.length).toBeGreaterThan(0);
          for (const { steps } of calculations) expect(outcome(steps)).toBe(BigInt(amount));
        }
      }),
    );
  });

  it('what a step is made of gives its amount, at every depth', () => {
    fc.assert(
      fc.property(subject, (one) => {
        const parents = explanationsOf(one)
          .flatMap(allSteps)
          .filter(({ steps }) => steps.length > 0);
        for (const parent of parents) expect(outcome(parent.steps)).toBe(BigInt(amountIn(parent)));
      }),
    );
  });

  it('a share of a whole says what it comes to', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const { calculations } of explanationsOf(one)) {
          for (const { steps } of calculations) {
            const rank = steps.findIndex(({ effect }) => effect.kind === 'share');
            const share = steps[rank];
            if (share) expect(outcome(steps.slice(0, rank + 1))).toBe(BigInt(amountIn(share)));
          }
        }
      }),
    );
  });

  it('a step that leads to another figure states that figure', () => {
    fc.assert(
      fc.property(subject, (one) => {
        const links = explanationsOf(one)
          .flatMap(allSteps)
          .filter((step): step is Step & { figure: PlanFigure } => typeof step.figure === 'string');
        for (const step of links) {
          expect(Math.abs(amountIn(step))).toBe(Math.abs(amountOf(one, step.figure) ?? NaN));
        }
      }),
    );
  });

  it('every line can be reached from the base, and from the total cost', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const figure of ['base', 'total'] as const) {
          const explanation = explain(one, figure);
          const rows = explanation?.calculations
            .at(-1)
            ?.steps.flatMap((step) =>
              step.figure !== null && isLineFigure(step.figure) ? [step.figure.row] : [],
            );
          expect(rows).toEqual(one.figures.lines.map(({ line }) => line.place.row));
        }
      }),
    );
  });

  it('no step both quotes the call and claims to be ours', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const { quote, ours } of explanationsOf(one).flatMap(allSteps)) {
          expect(quote !== null && ours).toBe(false);
        }
      }),
    );
  });

  it('at most one step is said to have settled a figure', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const { calculations } of explanationsOf(one)) {
          for (const { steps } of calculations) {
            expect(steps.filter(({ decisive }) => decisive).length).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('both languages have every sentence', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const { statement } of explanationsOf(one).flatMap(allSteps)) {
          expect(stated(statement).fr).not.toBe('');
          expect(stated(statement).en).not.toBe('');
          expect(stated(statement).fr).not.toMatch(/undefined|NaN| [:;!?%€»]/);
          expect(stated(statement).en).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
