import { deliberationChange } from '../../../src/documents/jury/changes/deliberation';
import { closingChange } from '../../../src/documents/jury/closing/close';
import { JURY_KIND } from '../../../src/documents/jury/jury-kind';
import type { SessionPlan } from '../../../src/documents/jury/plan';
import type { Stage } from '../../../src/seals/header';
import { declareSession } from '../../../src/documents/jury/sheets/workbook';
import { scoresOf } from '../../../src/documents/jury/template/tables';
import { JURY } from '../../../src/documents/jury/template/template';
import type { JuryVerdict } from '../../../src/documents/jury/verdict';
import { scoreChange } from '../../../src/documents/jury/writing/score-cell';
import { callOfWorkbook } from '../../../src/documents/dossier/parse/carried-call';
import { openDocuments, verdictOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import { change } from '../../../src/excel/change/change';
import { correct } from '../../../src/excel/change/correct';
import type { Change, Rewrites } from '../../../src/excel/change/rewrites';
import { inject } from '../../../src/excel/insert/inject';
import { read } from '../../../src/excel/read';
import { placeRows, type RowChange } from '../../../src/sheets/row-changes';
import type { BookScalar } from '../../../src/standin/book/book';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import type { Scalar } from '../../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { aPlan } from '../../builders/jury';
import { excelWithWork, sheetOf } from '../../excel/workbench';

/** The first line of the tables of jurors, and the column of the first score. */
export const LINE = 7;
export const SCORE = 2;
/** The first line of the list of dossiers. */
export const DOSSIER = 5;

export const plan = aPlan({ criteria: 2, dossiers: 3, minimum: 2, jurors: 2 });

export async function snapshotNow(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  return snapshot;
}

export async function verdictNow(): Promise<JuryVerdict> {
  const resources = { callFor: callOfWorkbook, alterations: null };
  const documents = await openDocuments(await snapshotNow(), KINDS, resources);
  const verdict = verdictOf(documents, JURY_KIND);
  if (!verdict) throw new Error('No session can be read');
  return verdict;
}

/** A colleague types into a sheet, from this cell on. */
export function types(
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

/** What the pane of this client writes for one score. */
export async function scoreOf(
  juror: string,
  dossier: string,
  key: string,
  score: Scalar,
  from: Scalar = null,
): Promise<Rewrites> {
  const { session } = await verdictNow();
  const sheet = session.sheets.get(juror);
  const line = sheet?.lines.find(({ id }) => id === dossier);
  const cell = sheet && line && scoreChange(sheet, line, key, from, score);
  if (!cell) throw new Error(`${juror} has no cell for ${dossier}`);
  return { cells: [cell], texts: [] };
}

/** The juror of this client gives one score through the pane. */
export const gives = async (juror: string, dossier: string, key: string, score: number) =>
  correct(await scoreOf(juror, dossier, key, score));

/** Scores of one juror as a file brings them, by dossier: those of the first criterion, and of the second. */
export async function brought(
  juror: string,
  scores: Readonly<Record<string, readonly [number, number]>>,
): Promise<Change> {
  const rows = Object.entries(scores).map(([id, [first1, first2]]): RowChange => ({
    table: scoresOf(juror),
    key: { id },
    values: { first1, first2 },
  }));
  const { cells, unplaced } = placeRows(rows, await snapshotNow(), JURY);
  if (unplaced.length > 0) throw new Error('A row finds no place');
  return { add: null, remove: null, cells, texts: [] };
}

export const valuesAt = (
  { book }: NodeHost,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns = 1,
): BookScalar[][] => sheetOf(book, sheet).values({ row, column, rows, columns });

export const valueAt = (host: NodeHost, sheet: string, row: number, column: number): BookScalar =>
  valuesAt(host, sheet, row, column, 1)[0]?.[0] ?? null;

/** The scores that stand in a juror's sheet, a row a dossier. */
export const scoresIn = (host: NodeHost, sheet: string, dossiers = 3): BookScalar[][] =>
  valuesAt(host, sheet, LINE, SCORE, dossiers, 2);

export async function opened(changed: Partial<SessionPlan> = {}): Promise<NodeHost> {
  const host = await excelWithWork();
  expect(await inject(declareSession({ ...plan, ...changed }))).toEqual({ kind: 'done' });
  return host;
}

/** Both jurors have scored everything: D001 is first, D002 second, D003 last. */
export async function scored(): Promise<NodeHost> {
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

export async function openDeliberation(): Promise<void> {
  const { session } = await verdictNow();
  const outcome = await change({ cells: [], remove: null, ...deliberationChange(session) });
  expect(outcome.kind).toBe('done');
}

export async function deliberating(): Promise<NodeHost> {
  const host = await scored();
  await openDeliberation();
  return host;
}

/** What the chair's pane writes to close a stage. */
export async function closingOf(stage: Stage): Promise<Change> {
  const { session, standings, line } = await verdictNow();
  const declared = { stage, at: '2021-03-15T17:30', by: 'Personne 1', reason: null };
  const outcome = { standings, line };
  const { add, cells } = await closingChange(session, outcome, await snapshotNow(), declared);
  return { add, cells, texts: [], remove: null };
}

export const ranks = ({ standings }: JuryVerdict) =>
  standings?.map((one) => [one.dossier.id, one.status === 'ranked' ? one.rank : one.status]);

export const rulesOf = ({ findings }: JuryVerdict): readonly string[] =>
  findings.map(({ rule }) => rule);
