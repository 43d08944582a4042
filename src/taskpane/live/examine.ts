import { callOfWorkbook, DamagedCallError } from '../../dossier/carried-call';
import { ageOf } from '../../dossier/age';
import { FIELDS } from '../../dossier/fields';
import { identify } from '../../dossier/identify';
import { parseDossier } from '../../dossier/parse';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { check } from '../../rules/check';
import type { Finding } from '../../rules/finding';
import { UnknownCallError } from '../../calls/load';
import { keyOf } from './steady-order';
import { stepsOf } from './steps';
import type { Examine, Verdict } from './verdict';

/** From what was read of a workbook to what its rules say. */
export const examine: Examine = async (snapshot): Promise<Verdict | null> => {
  const identity = identify(snapshot);
  if (identity.kind === 'none') return null;
  if (identity.kind !== 'dossier') return identity;
  try {
    const call = await callOfWorkbook(identity.callId, snapshot);
    const age = ageOf(identity, call);
    if (age.kind === 'newer-rules') return { kind: 'newer', message: age.message };
    const dossier = parseDossier(snapshot, call);
    const steps = stepsOf(call, dossier, snapshot);
    const sheetMaximum = amountIn(snapshot, FIELDS.maximum.name);
    const checked = check(call, dossier);
    const onResults = (): readonly Finding[] => {
      const others = check(call, { ...dossier, shown: [] }).findings.map(keyOf);
      return checked.findings.filter((finding) => !others.includes(keyOf(finding)));
    };
    return {
      kind: 'dossier',
      call,
      examined: { snapshot, dossier, age, sheetMaximum, steps, ...checked, onResults },
    };
  } catch (error) {
    if (error instanceof UnknownCallError) return { kind: 'unknown-call', message: error.sentence };
    if (error instanceof DamagedCallError) return { kind: 'damaged-call', message: error.sentence };
    throw error;
  }
};

function amountIn({ names }: WorkbookSnapshot, name: string): Cents | null {
  const value = names[name]?.values[0]?.[0];
  return typeof value === 'number' ? toCents(value) : null;
}
