import { ageOf, type Age } from '../../dossier/age';
import type { Dossier } from '../../dossier/dossier';
import { identify } from '../../dossier/identify';
import { parseDossier } from '../../dossier/parse';
import { check } from '../../rules/check';
import type { Figures } from '../../rules/figures';
import type { Finding } from '../../rules/finding';
import { loadCall, UnknownCallError } from '../../themes/load';
import type { Examine, Verdict } from './state';
import { stepsOf, type Step } from './steps';

/** A dossier with all that the pane says of it. */
export interface Examined {
  readonly dossier: Dossier;
  /** Whether the sheets are those that would be written today. */
  readonly age: Age;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
}

/** From what was read of a workbook to what its rules say. */
export const examine: Examine = async (snapshot): Promise<Verdict | null> => {
  const identity = identify(snapshot);
  if (identity.kind === 'none') return null;
  if (identity.kind !== 'dossier') return identity;
  try {
    const call = await loadCall(identity.callId);
    const age = ageOf(identity, call);
    if (age.kind === 'newer-rules') return { kind: 'newer', message: age.message };
    const dossier = parseDossier(snapshot, call);
    const steps = stepsOf(call, dossier, snapshot);
    return { kind: 'dossier', call, examined: { dossier, age, steps, ...check(call, dossier) } };
  } catch (error) {
    if (!(error instanceof UnknownCallError)) throw error;
    return { kind: 'unknown-call', message: error.sentence };
  }
};
