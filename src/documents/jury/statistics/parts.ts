import { inOrder } from './marks';
import type { MarkRow } from './marks';

/** Dossiers and jurors that marks link with each other, directly or over others. */
export interface Part {
  readonly dossiers: readonly string[];
  readonly jurors: readonly string[];
}

/**
 * Dossiers of two different parts have no juror in common, nor jurors who have one in common, and so on: nothing tells
 * whether one part has the better dossiers or the milder jurors.
 */
export function partsOf(rows: readonly MarkRow[]): readonly Part[] {
  let parts: readonly Part[] = [];
  for (const { dossier, byJuror } of rows) {
    const isTouched = ({ jurors }: Part) => jurors.some((juror) => byJuror.has(juror));
    const touched = parts.filter(isTouched);
    const joined = {
      dossiers: [...touched.flatMap(({ dossiers }) => dossiers), dossier].sort(inOrder),
      jurors: [...new Set([...touched.flatMap(({ jurors }) => jurors), ...byJuror.keys()])].sort(
        inOrder,
      ),
    };
    parts = [...parts.filter((part) => !isTouched(part)), joined];
  }
  return parts.toSorted((a, b) => inOrder(a.dossiers[0] ?? '', b.dossiers[0] ?? ''));
}
