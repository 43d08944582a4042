import fc from 'fast-check';
import { explain } from '../../src/documents/dossier/explain/explain';
import type {
  Explanation,
  PlanFigure,
  Step,
} from '../../src/documents/dossier/explain/explanation';
import type { Finding } from '../../src/documents/dossier/rules/finding';
import type { Call } from '../../src/calls/call';
import type { Localized } from '../../src/language/language';
import { ALL_CALLS } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { INVENTED_CALLS } from '../builders/invented';
import { IMPORTED_CALLS } from '../builders/imported-call';
import { draftOf } from '../builders/random/dossier';
import { typedIn } from '../builders/random/draft';
import { said, stated } from '../builders/said';

const SEEDS = [20_261_128, 20_210_111];

const FIGURES: readonly PlanFigure[] = [
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

function dossierOf(call: Call, seed: number) {
  const [draft] = fc.sample(draftOf(call), { seed, numRuns: 1 });
  if (!draft) throw new Error('fast-check gave no dossier');
  return aDossier(call).typed(typedIn('fr', draft));
}

const both = ({ fr, en }: Localized): string => `${fr} | ${en}`;

const toldFinding = ({ rule, severity, place, message, corrections }: Finding): string[] => [
  `${severity} ${rule} ${place ? `${place.sheet} ${place.row}:${place.column}` : '-'}: ${both(said(message))}`,
  ...corrections.map(({ label, effect }) => `  ${both(said(label))}: ${both(said(effect))}`),
];

const toldStep = (step: Step, indent = '  '): string[] => [
  `${indent}${both(stated(step.statement))}${step.decisive ? ' !' : ''}`,
  ...step.steps.flatMap((inner) => toldStep(inner, `${indent}  `)),
];

const toldExplanation = (told: Explanation): string[] => [
  `${both(stated(told.label))}: ${told.amount}`,
  ...told.calculations.flatMap(({ steps }) => steps.flatMap((step) => toldStep(step))),
  ...(told.share?.steps ?? []).flatMap((step) => toldStep(step)),
];

/**
 * The sentences that people read about a dossier, word for word: what a restructuring must not change without being
 * seen to. What is meant to change is accepted with `npx jest tests/golden -u`, and read in the difference.
 */
describe.each([...ALL_CALLS, ...INVENTED_CALLS, ...IMPORTED_CALLS])('dossiers of $id', (call) => {
  it.each(SEEDS)('seed %i: every finding and its corrections', (seed) => {
    expect(dossierOf(call, seed).findings().flatMap(toldFinding)).toMatchSnapshot();
  });

  it.each(SEEDS)('seed %i: every figure and its steps', (seed) => {
    const builder = dossierOf(call, seed);
    const subject = { call, dossier: builder.build(), figures: builder.figures() };
    const told = FIGURES.map((figure) => explain(subject, figure));
    expect(told.flatMap((one) => (one ? toldExplanation(one) : []))).toMatchSnapshot();
  });
});
