import {
  columnChoices,
  columnsOfAll,
  settledWith,
  type Headed,
} from '../../../src/procedure/export/column-choices';
import { mappingText } from '../../../src/procedure/export/mapping';
import type { Meaning } from '../../../src/procedure/export/meanings';

const named = (heading: string, rank = 1) => ({ heading, rank });

/** An export with these columns, of which headings suggest those. */
const headed = (
  headings: readonly string[],
  suggested: Readonly<Partial<Record<Meaning, string>>> = {},
): Headed => ({
  headings: headings.map((heading) => named(heading)),
  suggested: mappingText({
    version: 1,
    columns: Object.fromEntries(
      Object.entries(suggested).map(([meaning, heading]) => [meaning, named(heading)]),
    ),
  }),
});

describe('the columns among which a person chooses', () => {
  it('are those of all exports, each once however it is written', () => {
    expect(
      columnsOfAll([headed(['ID', 'Aide au fonds']), headed(['AIDE AU FONDS', 'Région'])]),
    ).toEqual([named('ID'), named('Aide au fonds'), named('Région')]);
  });

  it('tell columns of one heading apart', () => {
    const twice = { headings: [named('Aide'), named('Aide', 2)], suggested: '' };
    expect(columnsOfAll([twice])).toHaveLength(2);
  });
});

describe('what is settled of a meaning', () => {
  const choiceOf = (exports: readonly Headed[], stored: string, meaning: Meaning) =>
    columnChoices(exports, stored).find((one) => one.meaning === meaning);

  it('is nothing at first: what the first export suggests that does holds', () => {
    const exports = [headed(['ID', 'Projet']), headed(['ID', 'Titre'], { title: 'Titre' })];
    expect(choiceOf(exports, '', 'title')).toEqual({
      meaning: 'title',
      settled: undefined,
      suggested: named('Titre'),
    });
  });

  it('is the column that a person names, beside what was settled of others', () => {
    const before = settledWith('', 'total', named('Coût'));
    const stored = settledWith(before, 'requested', named('Aide', 2));
    expect(choiceOf([], stored, 'requested')?.settled).toEqual(named('Aide', 2));
    expect(choiceOf([], stored, 'total')?.settled).toEqual(named('Coût'));
  });

  it('can be that no column says it, which is not the same as nothing', () => {
    const stored = settledWith('', 'requested', null);
    expect(choiceOf([], stored, 'requested')?.settled).toBeNull();
    expect(choiceOf([], stored, 'total')?.settled).toBeUndefined();
  });

  it('is taken back, and nothing is stored where nothing is left', () => {
    const stored = settledWith('', 'requested', named('Aide'));
    expect(settledWith(stored, 'requested', undefined)).toBe('');
  });

  it('begins anew over what cannot be read', () => {
    const stored = settledWith('{"version":9}', 'requested', named('Aide'));
    expect(choiceOf([], stored, 'requested')?.settled).toEqual(named('Aide'));
  });
});
