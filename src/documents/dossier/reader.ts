import { UnknownCallError } from '../../calls/load';
import type { Call } from '../../calls/call';
import { ageOf, type Age } from './parse/age';
import { DamagedCallError } from './parse/carried-call';
import type { Dossier } from './dossier';
import { identify, languageOf } from './parse/identify';
import { parseDossier } from './parse/parse';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { check } from './rules/check';
import { RULES } from './rules/rules';
import { inWords } from './messages/in-words';
import { reader, type Refusal, type Resources } from '../kind';
import type { DossierVerdict } from './verdict';

interface Seed {
  readonly call: Call;
  readonly age: Age;
}

type Sought = { readonly seed: Seed } | { readonly refusal: Refusal };

/**
 * newer: written by a later Barème, or with later rules · unreadable: the cell that names the call is gone ·
 * unknown-call: a call that neither this version nor the workbook has · damaged-call: what the workbook brings of it
 * cannot be used
 */
export type DossierRefusal = 'newer' | 'unreadable' | 'unknown-call' | 'damaged-call';

const refused = (reason: DossierRefusal, message: Refusal['message']): Sought => ({
  refusal: { reason, message },
});

/** The call by which a dossier is judged, unless something is in the way. */
async function seedIn(snapshot: WorkbookSnapshot, { callFor }: Resources): Promise<Sought> {
  const identity = identify(snapshot);
  if (identity.kind === 'none') throw new Error('Nothing of a dossier is there');
  if (identity.kind !== 'dossier') return refused(identity.kind, identity.message);
  try {
    const call = await callFor(identity.callId, snapshot);
    const age = ageOf(identity, call);
    return age.kind === 'newer-rules' ? refused('newer', age.message) : { seed: { call, age } };
  } catch (error) {
    if (error instanceof UnknownCallError) return refused('unknown-call', error.sentence);
    if (error instanceof DamagedCallError) return refused('damaged-call', error.sentence);
    throw error;
  }
}

/** Older sheets have formulas of their own, which this version no longer knows. */
async function parse(
  snapshot: WorkbookSnapshot,
  { call, age }: Seed,
  { alterations }: Resources,
): Promise<Dossier> {
  if (!alterations || age.kind !== 'current') return parseDossier(snapshot, call);
  // Where nobody can compare, in the pane, the sheets are not loaded for it.
  const { dossierBaseline } = await import('./sheets/baseline');
  const altered = await alterations(dossierBaseline(call, languageOf(snapshot), snapshot));
  return parseDossier({ ...snapshot, altered }, call);
}

function assess(dossier: Dossier, { call, age }: Seed): DossierVerdict {
  const title = dossier.facts.projectTitle.value;
  return { title, call, dossier, age, ...check(call, dossier) };
}

export const DOSSIER_READER = reader({ seedIn, parse, assess, inWords, rules: RULES });
