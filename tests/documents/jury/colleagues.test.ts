import { RANKING_COLUMNS } from '../../../src/documents/jury/sheets/ranking-formulas';
import { minutesChange } from '../../../src/documents/jury/closing/minutes';
import { deliberated } from '../../../src/documents/jury/deliberated';
import { blocking } from '../../../src/documents/jury/rules/blocking';
import { change } from '../../../src/excel/change/change';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { sheetOf } from '../../excel/workbench';
import {
  closingOf,
  deliberating,
  DOSSIER,
  gives,
  LINE,
  ranks,
  rulesOf,
  SCORE,
  scored,
  scoresIn,
  snapshotNow,
  types,
  valuesAt,
  verdictNow,
} from './clients';

jest.setTimeout(120_000);

const copies = ({ book }: NodeHost, sheet: string): void =>
  book.asCoauthor(() => void book.copySheet(sheetOf(book, sheet).id));

/** A colleague deletes the row of a sheet that begins so. */
function deletesRow({ book }: NodeHost, sheet: string, first: string, second?: string): void {
  const found = sheetOf(book, sheet);
  const used = found.usedRange(true);
  const row = (used ? found.values(used) : []).findIndex(
    (cells) => cells[0] === first && (second === undefined || cells[1] === second),
  );
  if (!used || row < 0) throw new Error(`No row ${first} in ${sheet}`);
  book.asCoauthor(() => found.deleteRows(used.row + row, 1));
}

/** What the ranking says in the sheets: the warning above it, then rank, dossier and situation. */
function sheetRanking(host: NodeHost) {
  const [[warning] = []] = valuesAt(host, 'Classement', 3, 0, 1);
  const rows = valuesAt(host, 'Classement', 10, 0, 3, RANKING_COLUMNS.length);
  const said = (['rank', 'id', 'situation'] as const).map((key) => RANKING_COLUMNS.indexOf(key));
  return { warning, rows: rows.map((cells) => said.map((column) => cells[column])) };
}

const holdsUp = async (stage: 'scoring' | 'opinion') =>
  blocking((await verdictNow()).findings, stage).map(({ rule }) => rule);

describe('A colleague copies a sheet', () => {
  it('of a juror, and scores in the copy: nothing of it counts, it is told, and the closing waits', async () => {
    const host = await deliberating();
    const before = ranks(await verdictNow());
    copies(host, 'J01');
    types(host, 'J01 (2)', LINE, SCORE, [
      [0, 0],
      [5, 5],
    ]);
    expect(ranks(await verdictNow())).toEqual(before);
    expect(await holdsUp('scoring')).toEqual(['jury.copied-sheet']);
    expect((await gives('J02', 'D003', 'after1', 2)).kind).toBe('done');
    expect(scoresIn(host, 'J01')[0]).toEqual([4, 4]);
  });

  it.each(['Dossiers', 'Session', 'Consolidation', 'Totaux'])(
    'of the session (%s): it is told once, and what is decided in the copy is not taken for said',
    async (name) => {
      const host = await deliberating();
      const before = await verdictNow();
      copies(host, name);
      types(host, `${name} (2)`, DOSSIER, 16, [['Défavorable']]);
      const after = await verdictNow();
      expect(ranks(after)).toEqual(ranks(before));
      expect(after.session.dossiers[0]?.opinion.kind).toBe('blank');
      const told = after.findings.filter(({ rule }) => rule === 'jury.copied-sheet');
      expect(told.map(({ place }) => place?.sheet)).toEqual([`${name} (2)`]);
    },
  );
});

describe('A colleague copies a sheet into which nobody types', () => {
  const copiesOf = async (name: string) => {
    const host = await deliberating();
    expect((await change(await closingOf('scoring'))).kind).toBe('done');
    const recorded = deliberated(await verdictNow());
    if (!recorded) throw new Error('Deliberation is open');
    const { add } = minutesChange(recorded, await snapshotNow(), '2021-03-15T17:30');
    await change({ add, cells: [], texts: [], remove: null });
    copies(host, name);
    const { session, findings } = await verdictNow();
    return { session, told: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
  };

  it.each(['Classement', 'Scellé 1'])(
    '(%s): it is told, no closing waits for it, and it is no closing of its own',
    async (name) => {
      const { session, told } = await copiesOf(name);
      expect(told).toContain('jury.copied-sheet info');
      expect(told.filter((one) => !one.endsWith(' info'))).toEqual([]);
      expect(session.seals.map(({ number }) => number)).toEqual([1]);
    },
  );

  it('(the minutes): it is theirs to go on with', async () => {
    const { told } = await copiesOf('Procès-verbal');
    expect(told.filter((one) => one.startsWith('jury.copied-sheet'))).toEqual([]);
  });
});

describe('A colleague deletes a row', () => {
  it('of Dossiers: its scores stay, without a dossier, and the closing waits', async () => {
    const host = await deliberating();
    deletesRow(host, 'Dossiers', 'D002');
    expect(ranks(await verdictNow())).toEqual([
      ['D001', 1],
      ['D003', 2],
    ]);
    expect(await holdsUp('scoring')).toEqual(['jury.strange-lines', 'jury.strange-lines']);
    expect(scoresIn(host, 'J01')[1]).toEqual([3, 3]);
    expect(sheetRanking(host).rows.slice(0, 2)).toMatchObject([
      [1, 'D001', expect.anything()],
      [2, 'D003', expect.anything()],
    ]);
  });

  it('of a juror’s table: the dossier falls below the minimum, and no other one’s scores move', async () => {
    const host = await deliberating();
    deletesRow(host, 'J01', 'D002');
    expect(ranks(await verdictNow())).toEqual([
      ['D001', 1],
      ['D002', 'below-minimum'],
      ['D003', 2],
    ]);
    expect(await holdsUp('scoring')).toContain('jury.juror-lines');
    expect(sheetRanking(host).rows[2]).toEqual(['', 'D002', 'sous le minimum']);
  });

  it('of a juror’s table while they score: the next score meets its dossier', async () => {
    const host = await scored();
    deletesRow(host, 'J01', 'D001');
    expect((await gives('J01', 'D003', 'after1', 5)).kind).toBe('done');
    const { session } = await verdictNow();
    const line = session.sheets.get('J01')?.lines.find(({ id }) => id === 'D003');
    expect([line?.first[0]?.raw, line?.after[0]?.raw]).toEqual([1, 5]);
  });

  it('of Consolidation: the sheets rank the dossier no more than they can, and the closing waits', async () => {
    const host = await deliberating();
    // Without it the second criterion alone would be the dossier's total.
    types(host, 'J01', LINE + 1, SCORE, [[0, 5]]);
    types(host, 'J02', LINE + 1, SCORE, [[0, 5]]);
    deletesRow(host, 'Consolidation', 'D002', 'C1');
    expect(ranks(await verdictNow())).toEqual([
      ['D001', 1],
      ['D002', 2],
      ['D003', 3],
    ]);
    expect(sheetRanking(host).rows).toMatchObject([
      [1, 'D001', expect.anything()],
      [2, 'D003', expect.anything()],
      ['', 'D002', 'incomplet'],
    ]);
    expect(await holdsUp('opinion')).toEqual(['jury.unranked-rows']);
  });

  it('of Totaux: the ranking says that a dossier is not in it, and the closing waits', async () => {
    const host = await deliberating();
    expect(sheetRanking(host).warning).toBe('');
    deletesRow(host, 'Totaux', 'D002');
    expect(rulesOf(await verdictNow())).toContain('jury.unranked-rows');
    expect(sheetRanking(host).warning).toMatch(/^Classement incomplet/);
    expect(await holdsUp('opinion')).toEqual(['jury.unranked-rows']);
  });
});

// Excel takes a row in that touches the table, LibreOffice does not.
describe('A colleague types under a table, a row further down', () => {
  const under = ({ book }: NodeHost, name: string): number => {
    const rect = book.tables().find((table) => table.name === name)?.rect;
    return rect ? rect.row + rect.rows + 1 : -1;
  };

  it('of Dossiers: the dossier is told as none of the session', async () => {
    const host = await scored();
    const row = under(host, 'Bareme_Dossiers');
    types(host, 'Dossiers', row, 2, [['Note : liste arrêtée le 3 mars']]);
    types(host, 'Dossiers', row + 1, 2, [['Total', '', '', '', 600_000]]);
    types(host, 'Dossiers', row + 2, 2, [
      ['Ensemble', '', '', '', '=SUM(Bareme_Dossiers[Demande])'],
    ]);
    expect(rulesOf(await verdictNow())).not.toContain('jury.rows-below');
    types(host, 'Dossiers', row, 0, [['D006', '2306', 'Arrivé en retard']]);
    expect(rulesOf(await verdictNow())).toContain('jury.rows-below');
    expect(await holdsUp('scoring')).toContain('jury.rows-below');
  });

  it('of a juror: the scores are told as counting for nothing', async () => {
    const host = await scored();
    const row = under(host, 'Bareme_Notes_J01') + 2;
    // The day of the signature, beside the words that ask for it, and a mean of one’s own.
    types(host, 'J01', row, 1, [['15/03/2021', 44_270, '=AVERAGE(D8:D10)']]);
    expect(rulesOf(await verdictNow())).not.toContain('jury.rows-below');
    types(host, 'J01', row + 1, 0, [['D006', '', 4, 3]]);
    expect(rulesOf(await verdictNow())).toContain('jury.rows-below');
    types(host, 'J01', row + 1, 0, [['D002', '', '', '', 'Déport']]);
    expect(rulesOf(await verdictNow())).toContain('jury.rows-below');
  });
});

describe('A colleague pastes a block over formulas', () => {
  it('of Totaux: the pane ranks by the scores still, says so, and the closing waits', async () => {
    const host = await deliberating();
    const before = ranks(await verdictNow());
    const table = host.book.tables().find(({ name }) => name === 'Bareme_Totaux');
    const { row = -1, columns = 0 } = table?.rect ?? {};
    const titles = valuesAt(host, 'Totaux', row, 0, 1, columns)[0];
    types(host, 'Totaux', row + 1, titles?.indexOf('Total (centièmes)') ?? -1, [[100], [500]]);
    expect(ranks(await verdictNow())).toEqual(before);
    expect(await holdsUp('opinion')).toEqual(['jury.typed-over']);
  });

  it('of Classement: the sheet itself says so, and the closing waits', async () => {
    const host = await deliberating();
    expect(await holdsUp('opinion')).toEqual([]);
    const ids = RANKING_COLUMNS.indexOf('id');
    types(host, 'Classement', 10, ids, [['D002'], ['D001']]);
    expect(sheetRanking(host).warning).toMatch(/^Classement altéré.*: 2\. /);
    expect(await holdsUp('opinion')).toEqual(['jury.ranking-differs']);
    types(host, 'Classement', 10, ids, [['D001'], ['D002']]);
    expect(await holdsUp('opinion')).toEqual([]);
  });

  it.each([
    ['carrier', 'Un autre service'],
    ['requested', 1],
    ['granted', 1],
    ['situation', 'dans l’enveloppe, sans doute'],
  ] as const)('of the %s in Classement: the closing waits', async (key, value) => {
    const host = await deliberating();
    types(host, 'Classement', 10, RANKING_COLUMNS.indexOf(key), [[value]]);
    expect(sheetRanking(host).warning).toMatch(/^Classement altéré/);
    expect(await holdsUp('opinion')).toContain('jury.ranking-differs');
  });

  it('of a juror’s sheet: scores count, and it is good to know', async () => {
    const host = await deliberating();
    types(host, 'J01', LINE, 1, [
      ['Projet 2', 4, 4],
      ['Projet 1', 3, 3],
    ]);
    const verdict = await verdictNow();
    expect(ranks(verdict)?.[0]).toEqual(['D001', 1]);
    const told = verdict.findings.filter(({ rule }) => rule === 'jury.typed-over');
    expect(told.map(({ severity, place }) => [severity, place?.sheet])).toEqual([['info', 'J01']]);
    expect(await holdsUp('opinion')).toEqual([]);
  });
});

describe('What is typed badly', () => {
  it.each([
    ['« 4,5 » as a text', "'4,5", 'jury.score-numbers-as-text'],
    ['« 4/5 », which Excel takes for a day', 45_021, 'jury.score-dates'],
    ['a letter', 'A', 'jury.score-texts'],
    ['a number off the scale', 6, 'jury.scores-off-scale'],
    ['a number off the step', 3.3, 'jury.scores-off-step'],
  ])('holds up the closing of scores, and loses nothing: %s', async (_what, value, rule) => {
    const host = await deliberating();
    types(host, 'J02', LINE + 2, SCORE, [[value]]);
    expect(await holdsUp('scoring')).toContain(rule);
    const verdict = await verdictNow();
    expect(ranks(verdict)?.slice(0, 2)).toEqual([
      ['D001', 1],
      ['D002', 2],
    ]);
    expect(String(scoresIn(host, 'J02')[2]?.[0])).toBe(String(value).replace(/^'/, ''));
  });

  it('is asked about, and holds nothing up, where two jurors bear one name', async () => {
    const host = await deliberating();
    const session = sheetOf(host.book, 'Session');
    const used = session.usedRange(true);
    const rows = used ? session.values(used) : [];
    const row = rows.findIndex((cells) => cells[0] === 'J02');
    types(host, 'Session', row, 1, [['personne  1']]);
    expect(rulesOf(await verdictNow())).toContain('jury.juror-names');
    expect(await holdsUp('opinion')).toEqual([]);
  });
});
