import type { Kind } from '../../src/documents/kind';
import { KINDS } from '../../src/documents/registry';
import type { Part } from '../../src/workbook/template';
import { registryFaults } from './registry-faults';
import { BALLOT, VOTES, VOTES_FIELDS } from './votes/template';
import { VOTES_KIND } from './votes/votes-kind';

const WITH_VOTES: readonly Kind[] = [...KINDS, VOTES_KIND];

const PART: Part = { key: 'session', fields: [], blocks: [], tables: [], texts: [] };

/** A kind like the made-up one, with a part of its own alone and something wrong in it. */
const another = (part: Partial<Part>, change: Partial<Kind> = {}): Kind => ({
  ...VOTES_KIND,
  id: 'session',
  reads: [],
  template: [{ ...PART, ...part }],
  ...change,
});

const faultsWith = (kind: Kind): readonly string[] => registryFaults([...WITH_VOTES, kind]);

describe('the registry', () => {
  it('is sound', () => {
    expect(registryFaults(KINDS)).toEqual([]);
  });

  it('stays so with the kind that the tests add', () => {
    expect(registryFaults(WITH_VOTES)).toEqual([]);
  });
});

describe('a registry in which', () => {
  it('a kind stands before one that it reads is not sound', () => {
    expect(registryFaults([VOTES_KIND, ...KINDS])).toEqual([
      'votes reads dossier, which does not stand before it',
    ]);
  });

  it('a kind reads one that nobody knows, or itself, is not sound', () => {
    expect(faultsWith(another({}, { reads: ['steering', 'session'] }))).toEqual([
      'session reads steering, which does not stand before it',
      'session reads session, which does not stand before it',
    ]);
  });

  it('two kinds have the same identifier is not sound', () => {
    expect(faultsWith(another({}, { id: 'votes' }))).toEqual(['the identifier votes stands twice']);
  });

  it('two kinds have a part of the same key is not sound: texts are found by it', () => {
    expect(faultsWith(another({ key: VOTES[0]?.key ?? '' }))).toEqual([
      'the part votes stands twice',
    ]);
  });

  it('two kinds have a name in common, a mark for one, is not sound, whatever its case', () => {
    const mark = { ...VOTES_FIELDS.mark, name: 'brm_VOTES' };
    expect(faultsWith(another({ fields: [mark] }))).toEqual(['the name brm_votes stands twice']);
  });

  it('the table of a kind may be that of another’s member is not sound', () => {
    const table = { ...BALLOT, name: `${BALLOT.name}Total`, isPerMember: false };
    expect(faultsWith(another({ tables: [table] }))).toEqual([
      'bareme_voix_total may be taken for a table of a member of votes',
    ]);
  });

  it('members of two kinds have tables of the same beginning is not sound', () => {
    const table = { ...BALLOT, name: 'Bareme_Voix_Jury_' };
    expect(faultsWith(another({ tables: [table] }))).toEqual([
      'bareme_voix_jury_ may be taken for a table of a member of votes',
    ]);
  });

  it('a name or a table does not begin as ours do is not sound: it could not be cleared away', () => {
    const field = { ...VOTES_FIELDS.mark, name: 'seance' };
    const table = { ...BALLOT, name: 'Notes_' };
    expect(faultsWith(another({ fields: [field], tables: [table] }))).toEqual([
      'session has the name seance, which does not begin with brm_',
      'session has the table Notes_, which does not begin with Bareme_',
    ]);
  });
});
