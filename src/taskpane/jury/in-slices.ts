/** So long (ms) the screen may wait: a person notices nothing yet, and presses no key in between. */
const SLICE = 12;

interface Slices<Step> {
  readonly signal: AbortSignal;
  /** Told the last step of each slice. */
  readonly onSlice: (step: Step) => void;
  /** Asked after each step whether the screen should have its turn. */
  readonly isOver?: () => boolean;
  /** Gives the screen its turn. */
  readonly pause?: () => Promise<void>;
}

/**
 * Goes through long work step by step, and lets the screen answer in between. Null where it was stopped: what was left
 * is then not done, and nothing more is told.
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  { signal, onSlice, isOver = clock(), pause = nextTask }: Slices<Step>,
): Promise<Result | null> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!isOver()) continue;
    onSlice(step.value);
    await pause();
    if (signal.aborted) return null;
  }
}

function clock(): () => boolean {
  let begun = performance.now();
  return () => {
    const now = performance.now();
    // A pause lasts longer than a slice where the machine is busy: the next slice is then a short one.
    if (now - begun < SLICE) return false;
    begun = now;
    return true;
  };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
