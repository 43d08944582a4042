import { DOSSIER_KIND } from '../../src/documents/dossier/dossier-kind';
import { identify } from '../../src/documents/dossier/parse/identify';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Kind } from '../../src/documents/kind';
import { openDocuments, templateOf, verdictOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { callOfWorkbook } from '../../src/documents/dossier/parse/carried-call';
import { change } from '../../src/excel/change/change';
import { correct } from '../../src/excel/change/correct';
import { inject } from '../../src/excel/insert/inject';
import { lookFor } from '../../src/excel/looked-for';
import { read } from '../../src/excel/read';
import { changeBetween } from '../../src/sheets/change';
import { Anchors } from '../../src/workbook/anchor';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { cellNamed, contentsOf, excelWithWork, sheetNames, sheetOf } from '../excel/workbench';
import { declareVotes, type VotesSeed } from './votes/sheets';
import { VOTES } from './votes/template';
import { VOTES_KIND } from './votes/votes-kind';

jest.setTimeout(60_000);

const WITH_VOTES: readonly Kind[] = [...KINDS, VOTES_KIND];

beforeEach(() => lookFor(templateOf(WITH_VOTES)));

const votes = (seed: Partial<VotesSeed> = {}) =>
  declareVotes({ language: 'fr', members: ['A', 'B'], hasMinutes: false, ...seed });

const changeTo = (later: Partial<VotesSeed>) =>
  change({ cells: [], remove: null, ...changeBetween(votes(), votes(later)) });

async function snapshotNow(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  return snapshot;
}

const opened = async () =>
  openDocuments(await snapshotNow(), WITH_VOTES, { callFor: callOfWorkbook, alterations: null });

const votesNow = async () => verdictOf(await opened(), VOTES_KIND);

/** A member types in their own sheet. */
function casts({ book }: NodeHost, member: string, ...ballots: (number | string)[]): void {
  book.asPerson(() =>
    sheetOf(book, `Voix de ${member}`).write(
      { row: 3, column: 1, rows: ballots.length, columns: 1 },
      ballots.map((ballot) => [ballot]),
    ),
  );
}

describe('a made-up kind of document in an open workbook', () => {
  it('is inserted, recognised and read, a table for each member', async () => {
    const host = await excelWithWork();
    expect(await inject(votes())).toEqual({ kind: 'done' });
    casts(host, 'A', 3, 4);
    casts(host, 'B', 5);
    expect(await votesNow()).toMatchObject({ members: ['A', 'B'], cast: 12, findings: [] });
    expect(cellNamed(host.book, 'brm_votes_total')).toBe(12);
  });

  it('is inserted once', async () => {
    await excelWithWork();
    await inject(votes());
    expect(await inject(votes())).toEqual({ kind: 'already-there' });
  });

  it('stands beside a dossier, and neither hinders the other', async () => {
    const host = await excelWithWork();
    await inject(declareWorkbook(callOf('ITN6'), 'fr'));
    expect(await inject(votes())).toEqual({ kind: 'done' });
    expect(await inject(declareWorkbook(callOf('ITN6'), 'fr'))).toEqual({ kind: 'already-there' });
    casts(host, 'A', 3);
    const snapshot = await snapshotNow();
    expect(identify(snapshot)).toMatchObject({ kind: 'dossier', callId: 'ITN6' });
    expect((await opened()).map(({ kind, refusal }) => [kind.id, refusal])).toEqual([
      ['dossier', null],
      ['votes', null],
    ]);
    expect(snapshot.copies).toEqual([]);
  });

  it('is followed as it is filled in', async () => {
    const host = await excelWithWork();
    await inject(votes());
    casts(host, 'A', 3);
    expect((await votesNow())?.findings.map(({ rule }) => rule)).toEqual(['votes.quorum']);
    casts(host, 'B', 'oui', 8);
    expect(await votesNow()).toMatchObject({ cast: 11, findings: [{ rule: 'votes.number' }] });
  });

  it('takes one more member: a sheet, and the standing sum that counts it', async () => {
    const host = await excelWithWork();
    await inject(votes());
    casts(host, 'A', 3);
    expect(await changeTo({ members: ['A', 'B', 'C'] })).toMatchObject({ kind: 'done' });
    casts(host, 'C', 20);
    expect(cellNamed(host.book, 'brm_votes_total')).toBe(23);
    expect(await votesNow()).toMatchObject({ members: ['A', 'B', 'C'], cast: 23 });
  });

  it('takes a part that comes later, which reads the dossier', async () => {
    const host = await excelWithWork();
    await inject(declareWorkbook(callOf('ITN6'), 'fr'));
    await inject(votes());
    expect(await changeTo({ hasMinutes: true })).toMatchObject({ kind: 'done' });
    expect(await changeTo({ hasMinutes: true })).toEqual({ kind: 'already-there' });
    expect(sheetNames(host.book)).toContain('Procès-verbal');
    expect(cellNamed(host.book, 'brm_votes_subvention')).toBe(0);
    expect(await votesNow()).toMatchObject({ hasMinutes: true });
  });

  it('is changed cell by cell, and changed back', async () => {
    const host = await excelWithWork();
    await inject(votes());
    casts(host, 'B', 'oui');
    const before = contentsOf(host.book);
    const snapshot = await snapshotNow();
    const verdict = await votesNow();
    const [finding] = verdict?.findings ?? [];
    const anchor = finding?.place && new Anchors(snapshot, VOTES).of(finding.place);
    if (!anchor) throw new Error('the finding stands at a cell of ours');
    const rewrite = { anchor, from: 'oui', to: 9, numberFormat: null };
    const outcome = await correct({ cells: [rewrite], texts: [] });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(await votesNow()).toMatchObject({ cast: 9 });
    expect(await correct(outcome.undo)).toMatchObject({ kind: 'done' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('has copies of its own that a dossier beside it does not report as its own', async () => {
    const host = await excelWithWork();
    await inject(declareWorkbook(callOf('ITN6'), 'fr'));
    await inject(votes());
    for (const name of ['Voix de A', 'Budget']) {
      host.book.asPerson(() => {
        host.book.copySheet(sheetOf(host.book, name).id).name = `${name} (2)`;
      });
    }
    const dossier = verdictOf(await opened(), DOSSIER_KIND)?.dossier;
    expect(dossier?.copies).toEqual(['Budget (2)']);
  });

  it('takes a member whose code goes on where another’s ends for no copy', async () => {
    const host = await excelWithWork();
    await inject(votes({ members: ['J', 'J1'] }));
    casts(host, 'J', 3);
    casts(host, 'J1', 4);
    expect((await snapshotNow()).copies).toEqual([]);
    expect(await votesNow()).toMatchObject({ members: ['J', 'J1'], cast: 7 });
  });
});
