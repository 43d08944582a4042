import fc from 'fast-check';
import type { Call } from '../../../src/calls/call';
import { oracleFigures } from '../../oracle/figures';
import type { OracleFigures } from '../../oracle/figures';
import type { Language } from '../../../src/language/language';
import { ALL_CALLS } from '../calls';
import type { Typed } from '../typed';
import { typedIn } from './draft';
import type { Draft } from './draft';
import { commitmentsOf, factsOf } from './facts';
import { gridOf } from './grid';
import { linesOf } from './lines';
import type { Care } from './lines';
import { balance, contributions, grantedBefore, phasesOf, requested, turningPoints } from './plan';

/**
 * A dossier of the call as people fill one in: with care or without, aiming at the bounds where an answer
 * changes, to the cent.
 */
export const draftOf = (call: Call): fc.Arbitrary<Draft> =>
  fc.constantFrom<Care>('neat', 'usual', 'usual', 'sloppy').chain((care) => draftWith(call, care));

function draftWith(call: Call, care: Care): fc.Arbitrary<Draft> {
  return costOf(call, care).chain((cost) => planOf(call, care, cost));
}

/** The lines, brought to a turning point half of the time. */
function costOf(call: Call, care: Care): fc.Arbitrary<Draft> {
  return fc
    .record({
      lines: linesOf(call, care),
      target: fc.option(fc.constantFrom(...turningPoints(call)), { freq: 2 }),
      before: grantedBefore(call, care),
    })
    .map(({ lines, target, before }) => {
      const typed = { ...EMPTY, lines };
      const { total } = figuresOf(call, typed);
      const grantedAlready = before === null ? {} : { grantedBefore: before };
      return {
        ...EMPTY,
        fields: grantedAlready,
        lines: [...lines, ...balance(call, total, target)],
      };
    });
}

const EMPTY: Draft = { fields: {}, ranges: {}, lines: [], grid: [] };

const figuresOf = (call: Call, draft: Draft): OracleFigures =>
  oracleFigures(call, typedIn('fr', draft));

/** What depends on the cost: the request, who pays the rest, the phases; then all the rest. */
function planOf(call: Call, care: Care, cost: Draft): fc.Arbitrary<Draft> {
  const figures = figuresOf(call, cost);
  const remainder = figures.total - figures.maximum;
  return fc
    .record({
      request: requested(call, care, figures),
      otherFunders: contributions(care, remainder),
      coCarriers: contributions(care, remainder),
      phases: phasesOf(care, figures.total),
      commitments: commitmentsOf(call, care),
      facts: factsOf(call, care),
      scored: gridOf(call, care),
    })
    .map(({ request, otherFunders, coCarriers, phases, commitments, facts, scored }) => ({
      ...cost,
      fields: { ...cost.fields, ...facts, ...scored.scale, requested: request },
      ranges: {
        otherFunders,
        ...(call.carriers.grouping ? { coCarriers } : {}),
        ...(call.requirements.phases ? { phases } : {}),
        ...(call.commitments.length > 0 ? { commitments } : {}),
      },
      grid: scored.grid,
    }));
}

/** A dossier of any call. */
export const anyDossier: fc.Arbitrary<RandomDossier> = fc
  .constantFrom(...ALL_CALLS)
  .chain((call) => draftOf(call).map((draft) => new RandomDossier(call, draft)));

export class RandomDossier {
  constructor(
    readonly call: Call,
    private readonly draft: Draft,
  ) {}

  in(language: Language): Typed {
    return typedIn(language, this.draft);
  }

  /** Counterexamples name the call; its text would bury what was typed. */
  toString(): string {
    return `${this.call.id} ${JSON.stringify(this.in('fr'))}`;
  }
}
