import { change } from '../../../src/excel/change/change';
import { correct } from '../../../src/excel/change/correct';
import { betweenLookAndWrite, sheetOf } from '../../excel/workbench';
import {
  brought,
  deliberating,
  gives,
  LINE,
  opened,
  ranks,
  SCORE,
  scoreOf,
  scoresIn,
  types,
  valueAt,
  valuesAt,
  verdictNow,
} from './clients';

jest.setTimeout(120_000);

describe('Two jurors in one workbook', () => {
  it('score at the same moment, and neither loses anything', async () => {
    const host = await opened();
    betweenLookAndWrite(host, () =>
      sheetOf(host.book, 'J02').write({ row: LINE, column: SCORE, rows: 1, columns: 1 }, [[5]]),
    );
    expect((await gives('J01', 'D001', 'first1', 4)).kind).toBe('done');
    expect(valueAt(host, 'J01', LINE, SCORE)).toBe(4);
    expect(valueAt(host, 'J02', LINE, SCORE)).toBe(5);
  });

  it('one of them writes on where a colleague has sorted the sheet', async () => {
    const host = await opened();
    types(host, 'J01', LINE, 0, [['D003'], ['D002'], ['D001']]);
    expect((await gives('J01', 'D001', 'first1', 4)).kind).toBe('done');
    expect(valueAt(host, 'J01', LINE + 2, SCORE)).toBe(4);
    expect(valueAt(host, 'J01', LINE, SCORE)).toBe('');
  });

  it('one of them is told where somebody else has scored in their cell meanwhile', async () => {
    const host = await opened();
    await gives('J01', 'D001', 'first1', 4);
    types(host, 'J01', LINE, SCORE, [[2]]);
    // The pane still shows the 4 that it wrote.
    expect(await correct(await scoreOf('J01', 'D001', 'first1', 5, 4))).toEqual({
      kind: 'changed',
    });
    expect(valueAt(host, 'J01', LINE, SCORE)).toBe(2);
  });
});

describe('A file whose scores are taken over', () => {
  const scores = { D001: [1, 2], D002: [3, 4], D003: [5, 0] } as const;

  it.each([
    ['before it is written', (_host: unknown, sort: () => void) => sort()],
    [
      'while it is written',
      (host: Parameters<typeof betweenLookAndWrite>[0], sort: () => void) =>
        betweenLookAndWrite(host, sort),
    ],
  ])('meets its dossiers where a colleague sorts blank lines %s', async (_when, at) => {
    const host = await opened();
    const bringing = await brought('J01', scores);
    at(host, () => types(host, 'J01', LINE, 0, [['D003'], ['D001'], ['D002']]));
    expect((await change(bringing)).kind).toBe('done');
    expect(valuesAt(host, 'J01', LINE, 0, 3).flat()).toEqual(['D003', 'D001', 'D002']);
    expect(scoresIn(host, 'J01')).toEqual([
      [5, 0],
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('A colleague who works beside a deliberation', () => {
  it('sorts the dossiers, and each keeps its rank', async () => {
    const host = await deliberating();
    const before = ranks(await verdictNow());
    const dossiers = sheetOf(host.book, 'Dossiers');
    const area = { row: 5, column: 0, rows: 3, columns: 10 };
    const rows = dossiers.values(area).toReversed();
    host.book.asCoauthor(() => dossiers.write(area, rows));
    const after = await verdictNow();
    expect(new Map(ranks(after) as [string, unknown][])).toEqual(
      new Map(before as [string, unknown][]),
    );
    expect(after.session.dossiers.map(({ id }) => id)).toEqual(['D003', 'D002', 'D001']);
  });

  it('renames the sheets, and nothing is lost', async () => {
    const host = await deliberating();
    const before = ranks(await verdictNow());
    host.book.asCoauthor(() => {
      sheetOf(host.book, 'J01').name = 'Notes d’Anne';
      sheetOf(host.book, 'Dossiers').name = 'Liste';
    });
    expect(ranks(await verdictNow())).toEqual(before);
  });

  it('types over an identifier in a juror’s sheet, which is found, and ranks nobody wrongly', async () => {
    const host = await deliberating();
    types(host, 'J01', LINE, 0, [['X']]);
    const verdict = await verdictNow();
    // One of two scores is left, of the two that are required.
    expect(ranks(verdict)).toEqual([
      ['D001', 'below-minimum'],
      ['D002', 1],
      ['D003', 2],
    ]);
    expect(verdict.findings.map(({ rule }) => rule)).toContain('jury.juror-lines');
  });
});
