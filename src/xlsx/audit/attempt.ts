import { Uncomputable } from '../../formulas/uncomputable';

/** What a computation gives; null where it is not computed here. */
export function attempt<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    // A RangeError is the stack at its end: cells that depend on cells that depend on cells.
    if (error instanceof Uncomputable || error instanceof RangeError) return null;
    throw error;
  }
}
