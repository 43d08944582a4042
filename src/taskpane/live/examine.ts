import { callOfWorkbook, DamagedCallError } from '../../dossier/carried-call';
import { ageOf, type Age } from '../../dossier/age';
import type { Dossier } from '../../dossier/dossier';
import { FIELDS } from '../../dossier/fields';
import { identify } from '../../dossier/identify';
import { parseDossier } from '../../dossier/parse';
import type { WorkbookSnapshot } from '../../dossier/snapshot';
import type { Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { check } from '../../rules/check';
import type { Figures } from '../../rules/figures';
import type { Finding } from '../../rules/finding';
import { UnknownCallError } from '../../themes/load';
import type { Examine, Verdict } from './state';
import { keyOf } from './steady-order';
import { stepsOf, type Step } from './steps';

/** A dossier with all that the pane says of it. */
export interface Examined {
  /** What the dossier was understood from. */
  readonly snapshot: WorkbookSnapshot;
  readonly dossier: Dossier;
  /** Whether the sheets are those that would be written today. */
  readonly age: Age;
  /** The maximum grant that the sheet shows, which older sheets compute by older rules; null: no number. */
  readonly sheetMaximum: Cents | null;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  /** Those of them that rest on results of the sheets' formulas, which say nothing while Excel calculates. */
  readonly onResults: () => readonly Finding[];
  readonly steps: readonly Step[];
}

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
