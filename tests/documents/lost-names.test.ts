import { namesLost } from '../../src/documents/lost-names';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import type { Kind } from '../../src/documents/kind';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { callOf } from '../builders/calls';
import { VOTES } from './votes/template';
import { VOTES_KIND } from './votes/votes-kind';

/** Votes whose minutes read these names of the dossier. */
const reading = (...asks: readonly string[]): Kind => ({
  ...VOTES_KIND,
  template: VOTES.map((part) => (part.key === 'minutes' ? { ...part, asks } : part)),
});

const cell = (sheet: string) => ({ sheet, row: 0, column: 1, values: [[null]] });

const { grant, grantedBefore } = FIELDS;

/** SNAP3 counts what the project was granted before; ITN6 knows nothing of it. */
const DOSSIER_NAMES = { [grant.name]: cell('Dossier'), [grantedBefore.name]: cell('Dossier') };

const WITH_MINUTES: WorkbookSnapshot = {
  names: { ...DOSSIER_NAMES, brm_votes_date: cell('Procès-verbal') },
  tables: {},
};

const WITHOUT_MINUTES: WorkbookSnapshot = { names: DOSSIER_NAMES, tables: {} };

const lost = (reader: Kind, to = 'ITN6', snapshot = WITH_MINUTES) =>
  namesLost(DOSSIER, declareWorkbook(callOf(to), 'fr'), { snapshot, others: [reader] });

describe('what others lose when a dossier is replaced', () => {
  it('is what they read of it and the new sheets do not bring, as people call it', () => {
    const reader = reading(grant.name, grantedBefore.name);
    expect(lost(reader)).toEqual([{ reader, labels: [grantedBefore.label] }]);
  });

  it('is nothing where the new sheets bring it too', () => {
    expect(lost(reading(grant.name))).toEqual([]);
    expect(lost(reading(grantedBefore.name), 'SNAP3')).toEqual([]);
  });

  it('is nothing where the sheets that read it are not in the workbook', () => {
    expect(lost(reading(grantedBefore.name), 'ITN6', WITHOUT_MINUTES)).toEqual([]);
  });
});
