import { DOSSIER_KIND } from '../../../src/documents/dossier/dossier-kind';
import type { Kind, Verdict } from '../../../src/documents/kind';
import type { AnyFinding } from '../../../src/findings/finding';
import { loadCatalogues } from '../../../src/language/catalogue';
import { memberIn } from '../../../src/workbook/template';
import { BALLOT, VOTES, VOTES_FIELDS } from './template';
import { VOTES_SENTENCES, type Said } from './words';

type VotesRule = 'votes.quorum' | 'votes.number' | 'votes.grant' | 'votes.formula';

export interface VotesVerdict extends Verdict {
  readonly members: readonly string[];
  readonly cast: number;
  readonly hasMinutes: boolean;
  readonly findings: readonly AnyFinding<VotesRule, Said>[];
}

/** What a folder brings, and one line of the registry. */
export const VOTES_KIND: Kind<VotesVerdict> = {
  id: 'votes',
  name: { fr: 'Votes', en: 'Votes' },
  template: VOTES,
  reads: [DOSSIER_KIND.id],
  isIn: ({ names, tables }) =>
    VOTES_FIELDS.mark.name in names ||
    Object.keys(tables).some((name) => memberIn(BALLOT, name) !== null),
  load: async () => {
    const [{ VOTES_READER }] = await Promise.all([
      import('./reader'),
      loadCatalogues([VOTES_SENTENCES]),
    ]);
    return VOTES_READER;
  },
};
