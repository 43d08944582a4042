import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { jurorCode } from '../../src/documents/jury/template/codes';
import { scoresOf } from '../../src/documents/jury/template/tables';
import { JURY } from '../../src/documents/jury/template/template';
import { change } from '../../src/excel/change/change';
import type { Change } from '../../src/excel/change/rewrites';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { placeRows, type RowChange } from '../../src/sheets/row-changes';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { aPlan } from '../builders/jury';
import { contentsOf, excelWithWork, sheetOf } from './workbench';

jest.setTimeout(240_000);

const DOSSIERS = 10;
const CRITERIA = 8;
const JURORS = 8;
/** The first line of a juror's table, and the column of its first comment. */
const LINE = 7;
const COMMENT = 2 + CRITERIA + 2 + CRITERIA + 1;

/** What jurors have written: some 6 MB, where Excel on the web takes 5 in one request. */
const comment = (juror: string, dossier: string, criterion: number): string =>
  `${juror} ${dossier} ${criterion} ${'avis circonstanci, '.repeat(520)}`;

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const idOf = (dossier: number): string => `D${String(dossier).padStart(3, '0')}`;

const rows: readonly RowChange[] = numbers(JURORS).flatMap((number) => {
  const juror = jurorCode(number);
  return numbers(DOSSIERS).map((dossier): RowChange => {
    const id = idOf(dossier);
    const comments = numbers(CRITERIA).map((criterion) => [
      `comment${criterion}`,
      comment(juror, id, criterion),
    ]);
    return { table: scoresOf(juror), key: { id }, values: Object.fromEntries(comments) };
  });
});

/** A session in which nobody has written, and what the files of its jurors bring. */
async function merging(): Promise<{ host: NodeHost; merge: Change }> {
  const host = await excelWithWork();
  const plan = aPlan({ dossiers: DOSSIERS, criteria: CRITERIA, jurors: JURORS });
  expect(await inject(declareSession(plan))).toEqual({ kind: 'done' });
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  const { cells, unplaced } = placeRows(rows, snapshot, JURY);
  expect(unplaced).toEqual([]);
  host.traffic.reset();
  return { host, merge: { add: null, remove: null, cells, texts: [] } };
}

const commentAt = ({ book }: NodeHost, juror: number, line: number, criterion: number) =>
  sheetOf(book, jurorCode(juror)).values({
    row: LINE + line,
    column: COMMENT + criterion - 1,
    rows: 1,
    columns: 1,
  })[0]?.[0];

/** Before the request of this number from now on, a colleague does something. */
function beforeRequest(host: NodeHost, number: number, work: () => void): void {
  const answer = host.answer.bind(host);
  let count = 0;
  host.answer = (request) => {
    count += 1;
    if (count === number) host.book.asCoauthor(work);
    return answer(request);
  };
}

const rowIn = (row: number) => ({ row, column: 0, rows: 1, columns: COMMENT + CRITERIA });

/** A colleague has the last line of a sheet first and the first one last. */
function sorts(host: NodeHost, juror: string): void {
  const sheet = sheetOf(host.book, juror);
  const [first, last] = [rowIn(LINE), rowIn(LINE + DOSSIERS - 1)];
  const [one, other] = [sheet.formulas(first), sheet.formulas(last)];
  sheet.write(first, other);
  sheet.write(last, one);
}

describe('what is too large to be written at once', () => {
  it('goes in several requests, and comes back in several', async () => {
    const { host, merge } = await merging();
    const before = contentsOf(host.book);
    const outcome = await change(merge);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    for (const [juror, dossier, criterion] of [
      [1, 1, 1],
      [3, 7, 8],
      [JURORS, DOSSIERS, CRITERIA],
    ] as const) {
      const written = comment(jurorCode(juror), idOf(dossier), criterion);
      expect(commentAt(host, juror, dossier - 1, criterion)).toBe(written);
    }
    // A look, four to write, and what was written is read along.
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(7);
    expect((await change(outcome.undo)).kind).toBe('done');
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each([1, 2, 3])('is taken back whole where Excel refuses portion %i', async (portion) => {
    const { host, merge } = await merging();
    const before = contentsOf(host.book);
    let seen = 0;
    const fault = host.failAt(
      ({ request, member }) =>
        request === portion && member === 'Range.formulas' && (seen += 1) === 30,
      'GeneralException',
    );
    await expect(change(merge)).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('is taken back where the connection breaks after a portion', async () => {
    const { host, merge } = await merging();
    const before = contentsOf(host.book);
    const fault = host.loseAnswer('InvalidOrTimedOutSession', 2);
    await expect(change(merge)).rejects.toMatchObject({ problem: 'session-lost' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('is taken back where someone begins to edit a cell between two portions', async () => {
    const { host, merge } = await merging();
    const before = contentsOf(host.book);
    beforeRequest(host, 3, () => {
      host.cellEditing = true;
      setTimeout(() => (host.cellEditing = false), 20);
    });
    await expect(change(merge)).rejects.toMatchObject({ problem: 'cell-editing' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('meets its lines where a colleague sorts a sheet that is still to be written', async () => {
    const { host, merge } = await merging();
    beforeRequest(host, 4, () => sorts(host, jurorCode(JURORS)));
    expect((await change(merge)).kind).toBe('done');
    const last = comment(jurorCode(JURORS), idOf(DOSSIERS), 1);
    expect(commentAt(host, JURORS, 0, 1)).toBe(last);
    expect(commentAt(host, 1, 0, 1)).toBe(comment('J01', 'D001', 1));
  });

  it('says which cells hold it where rows came before it could be taken back', async () => {
    const { host, merge } = await merging();
    beforeRequest(host, 4, () => sheetOf(host.book, 'J01').insertRows(LINE + 1, 1));
    host.failAt(
      ({ request, member }) => request === 3 && member === 'Range.formulas',
      'GeneralException',
    );
    const outcome = await change(merge);
    if (outcome.kind !== 'half-written') throw new Error(outcome.kind);
    expect(outcome.places).toHaveLength(DOSSIERS * CRITERIA);
    expect(new Set(outcome.places.map(({ sheet }) => sheet))).toEqual(new Set(['J01']));
    expect(commentAt(host, 2, 0, 1)).toBe('');
  });
});
