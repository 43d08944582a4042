import { isDeepStrictEqual } from 'node:util';
import { deliberationChange } from '../../src/documents/jury/changes/deliberation';
import { readSession } from '../../src/documents/jury/parse/read-session';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { scoresOf } from '../../src/documents/jury/template/tables';
import { change } from '../../src/excel/change/change';
import { inject } from '../../src/excel/insert/inject';
import { Changes } from '../../src/excel/reading/changes';
import { Reader } from '../../src/excel/reading/reader';
import { lookedFor } from '../../src/excel/looked-for';
import { read } from '../../src/excel/read';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { aPlan } from '../builders/jury';
import { excelWithWork, sheetOf } from './workbench';

jest.setTimeout(120_000);

const LIMIT = 500_000;
const JURORS = ['J01', 'J02', 'J03'];
/** In a session of five dossiers and three criteria. */
const COMMENTS = { row: 7, column: 11, rows: 5, columns: 3 };

/** As long as a cell can be: all of them together are thrice what Excel answers here at once. */
const comment = (juror: string, row: number, column: number): string =>
  `${juror} ${row} ${column} `.padEnd(32_000, 'mot ');

const commentsOf = (juror: string): string[][] =>
  Array.from({ length: COMMENTS.rows }, (_, row) =>
    Array.from({ length: COMMENTS.columns }, (__, column) => comment(juror, row, column)),
  );

/** A session of three jurors; Excel on the web answers with 5 MB at most, this one with less. */
async function session(payloadLimit = LIMIT): Promise<NodeHost> {
  const host = await excelWithWork({ payloadLimit });
  expect(await inject(declareSession(aPlan()))).toEqual({ kind: 'done' });
  return host;
}

function typeComments({ book }: NodeHost): void {
  for (const juror of JURORS) {
    book.asPerson(() => sheetOf(book, juror).write(COMMENTS, commentsOf(juror)));
  }
}

const newReader = (): Reader => new Reader(lookedFor, new Changes());

async function readBy(reader: Reader): Promise<WorkbookSnapshot> {
  const { snapshot } = await reader.read('wait', 'whole');
  if (!snapshot) throw new Error('Nothing of ours is there');
  return snapshot;
}

const commentsIn = (snapshot: WorkbookSnapshot, juror: string) =>
  readSession(snapshot)
    .sheets.get(juror)
    ?.lines.slice(0, COMMENTS.rows)
    .map(({ comments }) => comments.map(({ raw }) => gist(String(raw))));

/** What tells a comment from all others, short enough to be shown where a test fails. */
const gist = (text: string): string => `${text.slice(0, 10)}… ${text.length}`;

const gistsOf = (juror: string) => commentsOf(juror).map((line) => line.map(gist));

/** Requests that Excel refuses to answer. */
function refusals(host: NodeHost): { count: number } {
  const seen = { count: 0 };
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    const given = answer(request);
    if (given.kind === 'refusal') seen.count += 1;
    return given;
  };
  return seen;
}

describe('a document that is too large for one answer', () => {
  it('is read in several, and no cell of it is lost', async () => {
    const host = await session();
    typeComments(host);
    const refused = refusals(host);
    const snapshot = await readBy(newReader());
    expect(refused.count).toBeGreaterThan(0);
    expect(JURORS.map((juror) => commentsIn(snapshot, juror))).toEqual(JURORS.map(gistsOf));
  });

  it('is read as if it had come in one', async () => {
    const host = await session(5_000_000);
    typeComments(host);
    const whole = await readBy(newReader());
    Object.assign(host.settings, { payloadLimit: LIMIT });
    const seen = refusals(host);
    const inPortions = await readBy(newReader());
    expect(seen.count).toBeGreaterThan(0);
    // Not by `toEqual`, which would show megabytes.
    expect(isDeepStrictEqual(inPortions, whole)).toBe(true);
  });

  it('is asked for in several from then on, none of which Excel refuses', async () => {
    const host = await session();
    typeComments(host);
    const reader = newReader();
    await readBy(reader);
    const refused = refusals(host);
    await readBy(reader);
    expect(refused.count).toBe(0);
  });

  it('is read anew where a row comes between two of the requests', async () => {
    const host = await session();
    typeComments(host);
    const reader = newReader();
    await readBy(reader);
    const answer = host.answer.bind(host);
    host.answer = (request) => {
      host.answer = answer;
      const given = answer(request);
      host.book.asCoauthor(() =>
        JURORS.forEach((name) => sheetOf(host.book, name).insertRows(2, 1)),
      );
      return given;
    };
    const snapshot = await readBy(reader);
    expect(JURORS.map((juror) => commentsIn(snapshot, juror))).toEqual(JURORS.map(gistsOf));
    expect(snapshot.tables[scoresOf('J01')]?.body.row).toBe(COMMENTS.row + 1);
  });
});

describe('what a session costs on the wire', () => {
  it('is one request a reading, few as its criteria are', async () => {
    const host = await session();
    await read();
    host.traffic.reset();
    const { snapshot } = await read();
    expect(host.traffic.roundTrips).toBe(1);
    expect(snapshot?.labels).toBeUndefined();
  });

  it('is its lines once where sheets come to it, though all has moved', async () => {
    const host = await session(5_000_000);
    typeComments(host);
    const snapshot = await readBy(newReader());
    await read();
    host.traffic.reset();
    const asked = { cells: [], remove: null, ...deliberationChange(readSession(snapshot)) };
    expect((await change(asked)).kind).toBe('done');
    const lines = JSON.stringify(JURORS.map(commentsOf)).length;
    expect(host.traffic.bytesReceived).toBeGreaterThan(lines);
    expect(host.traffic.bytesReceived).toBeLessThan(1.5 * lines);
  });
});
