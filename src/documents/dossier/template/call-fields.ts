import type { Call } from '../../../calls/call';
import { FIELDS, RANGES } from './fields';
import type { FieldKey, RangeKey } from './fields';

type Requirement = keyof Call['requirements'];

/** Fields that only some calls ask for, by the requirement that asks. */
const REQUIRED_BY: Partial<Record<FieldKey, Requirement>> = {
  resultsDate: 'resultsWithin',
  observatory: 'observatory',
  relay: 'relay',
  population: 'territory',
  departments: 'territory',
  leadServices: 'territory',
  deconcentratedServices: 'territory',
  centralAdministrations: 'territory',
};

/** Fields that a call has along with something other than a requirement. */
const ALONG_WITH: Partial<Record<FieldKey, (call: Call) => boolean>> = {
  grantedBefore: (call) => countsEarlierGrants(call),
  projectCap: (call) => countsEarlierGrants(call),
  projectCapLeft: (call) => countsEarlierGrants(call),
  dossierCap: ({ caps }) => caps.some(({ scope }) => scope === 'dossier'),
  coCarriersTotal: ({ carriers }) => carriers.grouping,
};

/** Defined names that a dossier has whatever its call. */
export const NAMES_OF_EVERY_CALL: readonly string[] = [
  ...(Object.keys(FIELDS) as FieldKey[])
    .filter((key) => !(key in REQUIRED_BY) && !(key in ALONG_WITH))
    .map((key) => FIELDS[key].name),
  RANGES.otherFunders,
];

/** Whether earlier grants to the same project count against a cap of the call. */
export const countsEarlierGrants = (call: Call): boolean =>
  call.caps.some((cap) => cap.scope === 'project');

/** The single cells that a dossier of this call has: what the sheets write and the parser expects. */
export function fieldsOf(call: Call): readonly FieldKey[] {
  return (Object.keys(FIELDS) as FieldKey[]).filter((key) => {
    const isAlong = ALONG_WITH[key];
    if (isAlong) return isAlong(call);
    const requirement = REQUIRED_BY[key];
    return requirement === undefined || call.requirements[requirement] !== undefined;
  });
}

/** The ranges that a dossier of this call has. */
export function rangesOf(call: Call): readonly RangeKey[] {
  return (Object.keys(RANGES) as RangeKey[]).filter((key) => {
    if (key === 'phases') return call.requirements.phases !== undefined;
    if (key === 'commitments') return call.commitments.length > 0;
    if (key === 'coCarriers') return call.carriers.grouping;
    return true;
  });
}
