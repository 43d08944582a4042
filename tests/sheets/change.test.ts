import { changeBetween } from '../../src/sheets/change';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { callOf } from '../builders/calls';
import { castVotes } from '../documents/votes/cast';
import { declareVotes, type VotesSeed } from '../documents/votes/sheets';

const votes = (seed: Partial<VotesSeed> = {}) =>
  declareVotes({ language: 'fr', members: ['A', 'B'], hasMinutes: false, ...seed });

const keysOf = (change: ReturnType<typeof changeBetween>) =>
  change.add?.sheets.map(({ key }) => key) ?? [];

describe('the difference of two declarations', () => {
  it('is nothing between a declaration and itself', () => {
    expect(changeBetween(votes(), votes())).toEqual({ add: null, texts: [], columns: [] });
  });

  it('is a sheet that comes later, known by its first name', () => {
    const change = changeBetween(votes(), votes({ hasMinutes: true }));
    expect(keysOf(change)).toEqual(['minutes']);
    expect(change.add?.mark).toBe('brm_votes_date');
    expect(change.texts).toEqual([]);
  });

  it('is one more member’s sheet, and the sum that counts it from then on', () => {
    const change = changeBetween(votes(), votes({ members: ['A', 'B', 'C'] }));
    expect(keysOf(change)).toEqual(['member-C']);
    expect(change.texts).toMatchObject([
      {
        sheet: { by: { name: 'brm_votes' }, isAbove: false },
        from: { formula: '=SUM(Bareme_Voix_A[Voix])+SUM(Bareme_Voix_B[Voix])' },
        to: {
          formula: '=SUM(Bareme_Voix_A[Voix])+SUM(Bareme_Voix_B[Voix])+SUM(Bareme_Voix_C[Voix])',
        },
      },
    ]);
  });

  it('is the formula of a column, the same for each member', () => {
    const { columns } = changeBetween(votes(), votes({ weight: 3 }));
    expect(columns).toEqual(
      ['A', 'B'].map((member) => ({
        table: `Bareme_Voix_${member}`,
        header: 'Doublées',
        from: `=2*Bareme_Voix_${member}[[#This Row],[Voix]]`,
        to: `=3*Bareme_Voix_${member}[[#This Row],[Voix]]`,
      })),
    );
  });

  it('is a title above a table, which says where it stands', () => {
    const { texts } = changeBetween(votes(), votes({ isClosed: true }));
    expect(texts.map(({ sheet, to }) => [sheet, to])).toEqual([
      [{ by: { table: 'Bareme_Voix_A' }, isAbove: true }, 'A (clos)'],
      [{ by: { table: 'Bareme_Voix_B' }, isAbove: true }, 'B (clos)'],
    ]);
  });

  it('is not what people have typed', () => {
    expect(changeBetween(votes(), castVotes({ A: [3, 4], B: [5] }))).toEqual({
      add: null,
      texts: [],
      columns: [],
    });
  });

  it('takes no sheet away, and changes no table', () => {
    expect(() => changeBetween(votes(), votes({ members: ['A'] }))).toThrow('member-B');
    const [aap, ami] = [callOf('ITN5-AAP'), callOf('ITN6')];
    expect(() => changeBetween(declareWorkbook(aap, 'fr'), declareWorkbook(ami, 'fr'))).toThrow(
      'differ in more',
    );
  });

  it('leaves the mark aside, which says what the document is', () => {
    const [from, to] = ['ITN5-AAP', 'ITN5-GUICHET'].map((id) => declareWorkbook(callOf(id), 'fr'));
    if (!from || !to) throw new Error('two tracks');
    const { add, texts } = changeBetween(from, to);
    expect(add).toBeNull();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map(({ from: said }) => said)).not.toContain('ITN5-AAP');
  });
});
