import type { Explanation, Step } from '../../../../../src/documents/dossier/explain/explanation';

/**
 * What the steps come to, one after the other from zero, in arithmetic of its own: a reader with a pencil.
 * The share is taken in hundredths of a percent and its rest dropped.
 */
export function outcome(steps: readonly Step[]): bigint {
  return steps.reduce((running, { effect }) => {
    switch (effect.kind) {
      case 'add':
        return running + BigInt(effect.amount);
      case 'at-most':
        return running < BigInt(effect.amount) ? running : BigInt(effect.amount);
      case 'at-least':
        return running > BigInt(effect.amount) ? running : BigInt(effect.amount);
      case 'share':
        return (running * BigInt(effect.rate)) / 10_000n;
      case 'note':
        return running;
    }
  }, 0n);
}

/** Every step of an explanation, at whatever depth. */
export const allSteps = ({ calculations, share }: Explanation): readonly Step[] =>
  [...calculations.flatMap(({ steps }) => steps), ...(share?.steps ?? [])].flatMap(withSubSteps);

const withSubSteps = (step: Step): readonly Step[] => [step, ...step.steps.flatMap(withSubSteps)];
