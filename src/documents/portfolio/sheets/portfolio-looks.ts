import type { StyleName } from '../../../sheets/styles';
import type { PortfolioColumnKey } from '../template/tables';
import type { Texts } from './texts/fr';

interface Look {
  readonly width: number;
  readonly style: StyleName;
}

const amount: Look = { width: 16, style: 'cellAmount' };
const count: Look = { width: 11, style: 'cellCentre' };
const text = (width: number): Look => ({ width, style: 'cellText' });

/** How wide each column is, in characters, and how its cells look. */
export const LOOKS: Readonly<Record<PortfolioColumnKey, Look>> = {
  key: text(20),
  title: text(36),
  carrier: text(28),
  call: text(12),
  number: text(14),
  followUp: { width: 14, style: 'inputCentre' },
  completeSince: { width: 13, style: 'inputDateCentre' },
  envelope: { width: 16, style: 'inputWrap' },
  project: { width: 18, style: 'inputWrap' },
  remarks: { width: 30, style: 'inputWrap' },
  check: { width: 34, style: 'checkWrap' },
  pending: { width: 38, style: 'checkWrap' },
  total: amount,
  requested: amount,
  grant: amount,
  proposed: amount,
  state: { width: 18, style: 'cellCentre' },
  opinion: { width: 14, style: 'cellCentre' },
  juryAmount: amount,
  rank: { width: 8, style: 'cellCentre' },
  counted: amount,
  procedureState: { width: 16, style: 'cellCentre' },
  completeProposed: { width: 13, style: 'cellDate' },
  order: { width: 8, style: 'cellCentre' },
  errors: count,
  warnings: count,
  integrity: count,
  first: { width: 46, style: 'checkWrap' },
  group: text(26),
  before: amount,
  cap: amount,
  projectTotal: amount,
  elsewhere: amount,
  outside: amount,
  capLeft: amount,
  base: amount,
  maximum: amount,
  share: amount,
  carrierType: text(20),
  siret: text(17),
  reference: text(20),
  filedOn: { width: 12, style: 'cellDate' },
  versions: count,
  file: text(46),
  keyCheck: { width: 30, style: 'checkWrap' },
  entryCheck: { width: 30, style: 'checkWrap' },
  otherCheck: { width: 30, style: 'checkWrap' },
};

/** What stands above the columns, from the first of each on. */
export const GROUPS = [
  ['dossier', 'key'],
  ['amounts', 'requested'],
  ['typed', 'followUp'],
  ['checks', 'check'],
  ['said', 'state'],
  ['found', 'errors'],
  ['project', 'order'],
  ['rest', 'call'],
] as const satisfies readonly (readonly [keyof Texts['portfolio']['groups'], PortfolioColumnKey])[];
