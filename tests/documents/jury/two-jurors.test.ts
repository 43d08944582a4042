import { deliberationChange } from '../../../src/documents/jury/changes/deliberation';
import { JURY_KIND } from '../../../src/documents/jury/jury-kind';
import { declareSession } from '../../../src/documents/jury/sheets/workbook';
import type { JuryVerdict } from '../../../src/documents/jury/verdict';
import { scoreChange } from '../../../src/documents/jury/writing/score-cell';
import { callOfWorkbook } from '../../../src/documents/dossier/parse/carried-call';
import { openDocuments, verdictOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import { change } from '../../../src/excel/change/change';
import { correct } from '../../../src/excel/change/correct';
import { inject } from '../../../src/excel/insert/inject';
import { read } from '../../../src/excel/read';
import type { BookScalar } from '../../../src/standin/book/book';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { aPlan } from '../../builders/jury';
import { betweenLookAndWrite, excelWithWork, sheetOf } from '../../excel/workbench';

jest.setTimeout(120_000);

/** The first line of the tables of jurors, and the column of the first score. */
const LINE = 7;
const SCORE = 2;

const plan = aPlan({ criteria: 2, dossiers: 3, minimum: 2, jurors: 2 });

async function verdictNow(): Promise<JuryVerdict> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  const resources = { callFor: callOfWorkbook, alterations: null };
  const verdict = verdictOf(await openDocuments(snapshot, KINDS, resources), JURY_KIND);
  if (!verdict) throw new Error('No session can be read');
  return verdict;
}

/** A colleague types into a sheet, from this cell on. */
function types(
  host: NodeHost,
  sheet: string,
  row: number,
  column: number,
  rows: readonly (readonly BookScalar[])[],
): void {
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  host.book.asCoauthor(() =>
    sheetOf(host.book, sheet).write(
      area,
      rows.map((cells) => [...cells]),
    ),
  );
}

/** The juror of this client gives one score through the pane. */
async function gives(juror: string, dossier: string, key: string, score: number) {
  const { session } = await verdictNow();
  const sheet = session.sheets.get(juror);
  const line = sheet?.lines.find(({ id }) => id === dossier);
  const cell = sheet && line && scoreChange(sheet, line, key, null, score);
  if (!cell) throw new Error(`${juror} has no cell for ${dossier}`);
  return correct({ cells: [cell], texts: [] });
}

const valueAt = ({ book }: NodeHost, sheet: string, row: number, column: number): BookScalar =>
  sheetOf(book, sheet).values({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;

async function opened(): Promise<NodeHost> {
  const host = await excelWithWork();
  expect(await inject(declareSession(plan))).toEqual({ kind: 'done' });
  return host;
}

/** Both jurors have scored everything: D001 is first, D002 second, D003 last. */
async function scored(): Promise<NodeHost> {
  const host = await opened();
  types(host, 'J01', LINE, SCORE, [
    [4, 4],
    [3, 3],
    [1, 2],
  ]);
  types(host, 'J02', LINE, SCORE, [
    [4, 4],
    [3, 2],
    [1, 1],
  ]);
  return host;
}

async function deliberating(): Promise<NodeHost> {
  const host = await scored();
  const { session } = await verdictNow();
  await change({ cells: [], remove: null, ...deliberationChange(session) });
  return host;
}

const ranks = ({ standings }: JuryVerdict) =>
  standings?.map((one) => [one.dossier.id, one.status === 'ranked' ? one.rank : one.status]);

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
    const giving = gives('J01', 'D001', 'first1', 4);
    await giving;
    types(host, 'J01', LINE, SCORE, [[2]]);
    const { session } = await verdictNow();
    const sheet = session.sheets.get('J01');
    const line = sheet?.lines[0];
    // The pane still shows the 4 that it wrote.
    const cell = sheet && line && scoreChange(sheet, line, 'first1', 4, 5);
    if (!cell) throw new Error('There is such a cell');
    expect(await correct({ cells: [cell], texts: [] })).toEqual({ kind: 'changed' });
    expect(valueAt(host, 'J01', LINE, SCORE)).toBe(2);
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
