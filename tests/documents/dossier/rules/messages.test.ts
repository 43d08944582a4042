import fc from 'fast-check';
import type { Asked } from '../../../../src/documents/dossier/fit/messages/ask';
import { computeFigures } from '../../../../src/documents/dossier/figures/figures';
import { fits } from '../../../../src/documents/dossier/fit/fit';
import { explain } from '../../../../src/documents/dossier/explain/explain';
import type { PlanFigure } from '../../../../src/documents/dossier/explain/explanation';
import type { Told } from '../../../../src/documents/dossier/explain/messages/tell';
import { say, type Message } from '../../../../src/documents/dossier/messages/say';
import { ALL_CALLS } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { asked, said, stated } from '../../../builders/said';
import { allSteps } from './explain/recompute';
import { anyDossier } from '../../../builders/random/dossier';

/** What of a type comes through JSON as it went in; whatever else is `never`, and no value of its type is assignable. */
type AsJson<T> = T extends null | boolean | number | string
  ? T
  : T extends
        | undefined
        | symbol
        | bigint
        | Date
        | ReadonlyMap<unknown, unknown>
        | ReadonlySet<unknown>
        | ((...given: never) => unknown)
    ? never
    : { [Key in keyof T]: AsJson<T[Key]> };

type IsJson<T> = [T] extends [AsJson<T>] ? true : false;

/** Compiles where it is true. */
const holds = <Held extends true>(held: Held): Held => held;

describe('a message is data', () => {
  it('whatever its sentence: the facts of every one are texts, numbers, answers, and lists and records of them', () => {
    expect(holds<IsJson<Message>>(true)).toBe(true);
    expect(holds<IsJson<Asked>>(true)).toBe(true);
    expect(holds<IsJson<Told>>(true)).toBe(true);
  });

  it('which a function, a map, a day or nothing at all would not be', () => {
    // @ts-expect-error a function
    holds<IsJson<{ facts: { due: () => number } }>>(true);
    // @ts-expect-error a map, however deep
    holds<IsJson<{ facts: { all: readonly { byType: ReadonlyMap<string, number> }[] } }>>(true);
    // @ts-expect-error a day that is no text
    holds<IsJson<{ facts: { day: Date } }>>(true);
    // @ts-expect-error a fact that may be undefined
    holds<IsJson<{ facts: { day: string | undefined } }>>(true);
    expect(holds<IsJson<{ facts: { day: string | null } }>>(true)).toBe(true);
  });

  it('with the facts that its sentence takes, no fewer and no more', () => {
    const scale = { min: 0, max: 5 };
    expect(say('scaleInverted', scale)).toEqual({ id: 'scaleInverted', facts: scale });
    // @ts-expect-error the sentence says both ends
    say('scaleInverted', { min: 0 });
    // @ts-expect-error what comes along in a spread is no fact
    say('scaleInverted', { ...scale, unseen: new Map() });
    // @ts-expect-error no sentence of that name
    say('scaleTurned', scale);
    expect(say('scaleMissing')).toEqual({ id: 'scaleMissing', facts: null });
  });
});

const PLAN_FIGURES = [
  'maximum',
  'grant',
  'base',
  'eligibleCost',
  'staff',
  'total',
  'carrier',
  'coCarriers',
  'others',
] as const satisfies readonly PlanFigure[];

const sent = <T>(message: T): T => JSON.parse(JSON.stringify(message)) as T;

describe('stored as JSON and read back', () => {
  it('a finding says the same, and so do its corrections', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const findings = aDossier(random.call).typed(random.in('fr')).findings();
        const messages = findings.flatMap(({ message, corrections }) => [
          message,
          ...corrections.flatMap(({ label, effect }) => [label, effect]),
        ]);
        expect(messages.map((message) => said(sent(message)))).toEqual(
          messages.map((message) => said(message)),
        );
      }),
    );
  });

  it('and so does what other calls would still ask for', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const dossier = aDossier(random.call).typed(random.in('fr')).build();
        for (const { message } of fits(dossier, random.call, ALL_CALLS).flatMap(
          ({ open }) => open,
        )) {
          expect(asked(sent(message))).toEqual(asked(message));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('and so does the explanation of every figure', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const { call } = random;
        const dossier = aDossier(call).typed(random.in('fr')).build();
        const subject = { call, dossier, figures: computeFigures(call, dossier) };
        const figures = [
          ...PLAN_FIGURES,
          ...dossier.lines.flatMap(({ place: { row } }) =>
            (['net', 'gross', 'eligible'] as const).map((amount) => ({ row, amount })),
          ),
        ];
        const told = figures
          .flatMap((figure) => explain(subject, figure) ?? [])
          .flatMap((one) => [
            one.label,
            ...(one.line ? [one.line] : []),
            ...one.calculations.flatMap(({ title }) => title ?? []),
            ...allSteps(one).map(({ statement }) => statement),
          ]);
        expect(told.map((one) => stated(sent(one)))).toEqual(told.map((one) => stated(one)));
      }),
      { numRuns: 30 },
    );
  });
});
