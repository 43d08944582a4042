import type { Correction } from '../../documents/dossier/corrections/correction';
import type { KeyedFinding } from '../live/steady-order';
import type { BatchKind } from './texts';

/** Findings of one kind that one click puts right. */
export interface Batch {
  readonly kind: BatchKind;
  readonly keys: readonly string[];
  readonly corrections: readonly Correction[];
  /** Of cells. */
  readonly count: number;
}

const cellsOf = (correction: Correction): number => {
  if (correction.kind === 'track') return 0;
  return correction.kind === 'formula' ? correction.places.length : correction.cells.length;
};

/**
 * What can be put right together: at least two findings of a kind, each with one reading. A text with two
 * readings is nobody's to settle but the person's, one by one.
 */
export function batchesOf(
  findings: readonly KeyedFinding[],
  correctionsOf: (finding: KeyedFinding['finding']) => readonly Correction[],
): readonly Batch[] {
  const kinds = new Map<BatchKind, { keys: string[]; corrections: Correction[]; count: number }>();
  for (const { key, finding } of findings) {
    const [correction, ...others] = correctionsOf(finding);
    if (!correction?.certain || others.length > 0 || correction.kind === 'track') continue;
    const batch = kinds.get(correction.kind) ?? { keys: [], corrections: [], count: 0 };
    kinds.set(correction.kind, batch);
    batch.keys.push(key);
    batch.corrections.push(correction);
    batch.count += cellsOf(correction);
  }
  return [...kinds]
    .filter(([, { keys }]) => keys.length > 1)
    .map(([kind, batch]) => ({ kind, ...batch }));
}
