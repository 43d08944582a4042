import { SCREENINGS } from '../../../src/documents/jury/template/choices';
import { labelOf } from '../../../src/workbook/choices';
import { TABLES } from '../../../src/documents/jury/template/tables';
import { JURY } from '../../../src/documents/jury/template/template';
import { change } from '../../../src/excel/change/change';
import { placeRows } from '../../../src/sheets/row-changes';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { cellNamed, betweenLookAndWrite, sheetOf } from '../../excel/workbench';
import {
  brought,
  deliberating,
  DOSSIER,
  gives,
  LINE,
  opened,
  openDeliberation,
  ranks,
  rulesOf,
  scored,
  scoresIn,
  snapshotNow,
  valuesAt,
  verdictNow,
} from './clients';

jest.setTimeout(120_000);

/** A colleague's filter hides rows of a sheet, for everybody. */
const filter = ({ book }: NodeHost, sheet: string, row: number, rows = 1, isHidden = true): void =>
  book.asCoauthor(() => sheetOf(book, sheet).setRowsHidden(row, rows, isHidden));

const SCORES = { D001: [1, 2], D002: [3, 4], D003: [5, 0] } as const;
const WRITTEN = [
  [1, 2],
  [3, 4],
  [5, 0],
];
const BLANK = [
  ['', ''],
  ['', ''],
  ['', ''],
];

describe('Where a colleague filters a sheet', () => {
  it('rows that are hidden are read, and rank as any others', async () => {
    const host = await deliberating();
    const before = ranks(await verdictNow());
    for (const juror of ['J01', 'J02']) filter(host, juror, LINE + 1);
    filter(host, 'Dossiers', DOSSIER, 2);
    filter(host, 'Totaux', 1);
    const after = await verdictNow();
    expect(ranks(after)).toEqual(before);
    expect(rulesOf(after)).not.toContain('jury.juror-lines');
    expect(cellNamed(host.book, 'brm_jury_cl_classes')).toBe(3);
  });

  it('a score is given in a row that is hidden', async () => {
    const host = await opened();
    filter(host, 'J01', LINE + 1);
    expect((await gives('J01', 'D002', 'first1', 4)).kind).toBe('done');
    expect(scoresIn(host, 'J01')[1]).toEqual([4, '']);
  });

  it.each([
    ['a row', LINE + 1, 1],
    ['all rows', LINE, 3],
  ])('each score of a file goes to its own dossier, with %s hidden', async (_what, row, rows) => {
    const host = await opened();
    filter(host, 'J01', row, rows);
    const outcome = await change(await brought('J01', SCORES));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(scoresIn(host, 'J01')).toEqual(WRITTEN);
    expect((await change(outcome.undo)).kind).toBe('done');
    expect(scoresIn(host, 'J01')).toEqual(BLANK);
  });

  it('each does where the filter is set just before it is written', async () => {
    const host = await opened();
    const scores = await brought('J01', SCORES);
    betweenLookAndWrite(host, () => sheetOf(host.book, 'J01').setRowsHidden(LINE + 1, 1, true));
    expect((await change(scores)).kind).toBe('done');
    expect(scoresIn(host, 'J01')).toEqual(WRITTEN);
  });

  it('what Excel refuses half-way is taken back, hidden rows included', async () => {
    const host = await opened();
    filter(host, 'J01', LINE + 1);
    const scores = await brought('J01', SCORES);
    let written = 0;
    const fault = host.failAt(
      ({ member }) => member === 'Range.formulas' && (written += 1) === 7,
      'GeneralException',
    );
    await expect(change(scores)).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(scoresIn(host, 'J01')).toEqual(BLANK);
  });

  it('dossiers that are hidden are declared eligible with the others', async () => {
    const host = await scored();
    const screening = labelOf(SCREENINGS, 'eligible').fr;
    await clearScreening(host);
    filter(host, 'Dossiers', DOSSIER + 1);
    const rows = ['D001', 'D002', 'D003'].map((id) => ({
      table: TABLES.dossiers.name,
      key: { id },
      values: { screening },
    }));
    const { cells } = placeRows(rows, await snapshotNow(), JURY);
    await change({ add: null, remove: null, cells, texts: [] });
    const { session } = await verdictNow();
    expect(session.dossiers.map((dossier) => dossier.screening.value)).toEqual(
      Array(3).fill('eligible'),
    );
  });

  it('deliberation opens, and formulas of hidden rows count what has come', async () => {
    const host = await scored();
    for (const [sheet, row] of [
      ['Dossiers', DOSSIER],
      ['J01', LINE],
      ['Session', 3],
    ] as const)
      filter(host, sheet, row, 2);
    await openDeliberation();
    expect(ranks(await verdictNow())).toEqual([
      ['D001', 1],
      ['D002', 2],
      ['D003', 3],
    ]);
    expect(cellNamed(host.book, 'brm_jury_cl_classes')).toBe(3);
  });
});

async function clearScreening(host: NodeHost): Promise<void> {
  const column = 9;
  expect(valuesAt(host, 'Dossiers', DOSSIER, column, 3).flat()).toEqual(Array(3).fill('Recevable'));
  host.book.asPerson(() =>
    sheetOf(host.book, 'Dossiers').write({ row: DOSSIER, column, rows: 3, columns: 1 }, [
      [''],
      [''],
      [''],
    ]),
  );
  await host.settled();
}
