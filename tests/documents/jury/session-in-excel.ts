import { deliberationChange } from '../../../src/documents/jury/changes/deliberation';
import type { SessionPlan } from '../../../src/documents/jury/plan';
import { JURY_KIND } from '../../../src/documents/jury/jury-kind';
import { declareSession } from '../../../src/documents/jury/sheets/workbook';
import type { JuryVerdict } from '../../../src/documents/jury/verdict';
import { openDocuments, verdictOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import { change } from '../../../src/excel/change/change';
import { inject } from '../../../src/excel/insert/inject';
import { read } from '../../../src/excel/read';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { callOfWorkbook } from '../../../src/documents/dossier/parse/carried-call';
import { excelWithWork, sheetOf } from '../../excel/workbench';
import { aPlan } from '../../builders/jury';
import { cents } from '../../../src/money/cents';

/** The first dossier of a juror’s sheet, its first score. */
export const FIRST = { row: 7, column: 2 };

export const plan = aPlan({
  criteria: 2,
  dossiers: 3,
  money: { envelope: cents(120_000_00), carriedOver: null, policy: 'stop' },
});

/** A juror types scores, a row a dossier. */
export function scores(
  host: NodeHost,
  juror: string,
  rows: readonly (readonly (number | string)[])[],
): void {
  host.book.asPerson(() =>
    sheetOf(host.book, juror).write(
      { ...FIRST, rows: rows.length, columns: rows[0]?.length ?? 0 },
      rows.map((row) => [...row]),
    ),
  );
}

export async function snapshotNow(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  return snapshot;
}

export async function verdictNow(): Promise<JuryVerdict> {
  const opened = await openDocuments(await snapshotNow(), KINDS, {
    callFor: callOfWorkbook,
    alterations: null,
  });
  const verdict = verdictOf(opened, JURY_KIND);
  if (!verdict) throw new Error('No session can be read');
  return verdict;
}

export async function opened(changed: Partial<SessionPlan> = {}): Promise<NodeHost> {
  const host = await excelWithWork();
  expect(await inject(declareSession({ ...plan, ...changed }))).toEqual({ kind: 'done' });
  return host;
}

export async function deliberating(): Promise<NodeHost> {
  const host = await opened();
  scores(host, 'J01', [
    [4, 3],
    [5, 4],
    [2, 2],
  ]);
  scores(host, 'J02', [
    [4, 4],
    [4, 4],
    [3, 2],
  ]);
  scores(host, 'J03', [
    [3, 4],
    [5, 5],
    [2, 1],
  ]);
  const { session } = await verdictNow();
  const outcome = await change({ cells: [], remove: null, ...deliberationChange(session) });
  expect(outcome.kind).toBe('done');
  return host;
}
