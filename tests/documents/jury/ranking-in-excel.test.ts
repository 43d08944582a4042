import { deliberationChange } from '../../../src/documents/jury/changes/deliberation';
import { RANKING_COLUMNS } from '../../../src/documents/jury/sheets/ranking-formulas';
import { cents } from '../../../src/money/cents';
import { change } from '../../../src/excel/change/change';
import { sheetOf, typeNamed } from '../../excel/workbench';

import { opened, scores, verdictNow } from './session-in-excel';

jest.setTimeout(120_000);

describe('The ranking in an open workbook', () => {
  it('ranks by the tie keys and stages of now, also those that were changed in deliberation', async () => {
    const host = await opened({ tieKeys: [{ kind: 'criterion', criterion: 0 }] });
    const equal = [
      [4, 2],
      [2, 4],
      [3, 3],
    ];
    for (const juror of ['J01', 'J02', 'J03']) scores(host, juror, equal);
    const { session } = await verdictNow();
    await change({ cells: [], remove: null, ...deliberationChange(session) });
    const types = (name: string, text: string): void => typeNamed(host.book, name, text);
    const shown = (): unknown[] =>
      sheetOf(host.book, 'Classement')
        .values({ row: 10, column: 1, rows: 3, columns: 2 })
        .map(([rank, id]) => `${String(rank)} ${String(id)}`);
    const differing = async () =>
      (await verdictNow()).findings.filter(({ rule }) => rule === 'jury.ranking-differs');
    expect(shown()).toEqual(['1 D001', '2 D003', '3 D002']);
    types('brm_jury_departage', 'c2 > tirage au sort');
    expect(shown()).toEqual(['1 D002', '2 D003', '3 D001']);
    expect(await differing()).toEqual([]);
    // Blank places between separators take no key’s room.
    types('brm_jury_departage', 'médiane >\n\n> présidence ;\n, C2');
    expect(shown()).toEqual(['1 D002', '2 D003', '3 D001']);
    types('brm_jury_departage', 'C2 puis C1');
    expect(shown()).toEqual(['1 D001', '1 D002', '1 D003']);
    expect(await differing()).toEqual([]);
    types('brm_jury_departage', 'médiane, C2');
    host.book.asPerson(() =>
      sheetOf(host.book, 'Dossiers').write({ row: 5, column: 9, rows: 1, columns: 1 }, [
        ['Irrecevable'],
      ]),
    );
    expect(shown().slice(0, 2)).toEqual(['1 D002', '2 D003']);
    types('brm_jury_etapes', 'Notation > Délibération');
    expect(shown()).toEqual(['1 D002', '2 D003', '3 D001']);
    expect(await differing()).toEqual([]);
  });

  it('shows no amount of what is not ranked, nor takes it for altered, when its opinion comes', async () => {
    const host = await opened({ threshold: 3 });
    for (const juror of ['J01', 'J02', 'J03'])
      scores(host, juror, [
        [4, 3],
        [2, 2],
        [4, 4],
      ]);
    const { session } = await verdictNow();
    await change({ cells: [], remove: null, ...deliberationChange(session) });
    const dossiers = sheetOf(host.book, 'Dossiers');
    const row = dossiers.values({ row: 4, column: 0, rows: 1, columns: 24 })[0] ?? [];
    const opinion = (text: string): void =>
      host.book.asPerson(() =>
        dossiers.write({ row: 6, column: row.indexOf('Avis'), rows: 1, columns: 1 }, [[text]]),
      );
    const below = () => {
      const place = { row: 12, column: 0, rows: 1, columns: RANKING_COLUMNS.length };
      const [cells = []] = sheetOf(host.book, 'Classement').values(place);
      const keys = ['id', 'situation', 'left', 'granted', 'amiss'] as const;
      return keys.map((key) => cells[RANKING_COLUMNS.indexOf(key)]);
    };
    expect(below()).toEqual(['D002', 'sous le seuil', '', '', 0]);
    opinion('Défavorable');
    expect(below()).toEqual(['D002', 'sous le seuil', '', '', 0]);
    opinion('');
    expect(below()).toEqual(['D002', 'sous le seuil', '', '', 0]);
  });

  it('tells a row in which something was typed over, whichever cell it is', async () => {
    const money = { envelope: cents(150_000_00), carriedOver: null, policy: 'skip' } as const;
    const host = await opened({ money });
    for (const juror of ['J01', 'J02', 'J03'])
      scores(host, juror, [
        [4, 4],
        [3, 3],
        [2, 2],
      ]);
    const { session } = await verdictNow();
    await change({ cells: [], remove: null, ...deliberationChange(session) });
    const ranking = sheetOf(host.book, 'Classement');
    const at = (key: (typeof RANKING_COLUMNS)[number]) => ({
      row: 11,
      column: RANKING_COLUMNS.indexOf(key),
      rows: 1,
      columns: 1,
    });
    const amiss = (): unknown => ranking.values(at('amiss'))[0]?.[0];
    const seen = RANKING_COLUMNS.filter((key) => key !== 'amiss').map((key) => {
      const before = ranking.formulas(at(key));
      host.book.asPerson(() => ranking.write(at(key), [[99]]));
      const after = amiss();
      host.book.asPerson(() => ranking.write(at(key), before));
      return [key, after, amiss()] as const;
    });
    expect(seen).toEqual(seen.map(([key]) => [key, 1, 0]));
  });
});
