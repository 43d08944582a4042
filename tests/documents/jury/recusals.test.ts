import { entriesOf } from '../../../src/documents/jury/closing/entries';
import { hourOf } from '../../../src/documents/jury/recusals';
import { recusalChange } from '../../../src/documents/jury/writing/score-cell';
import { correct } from '../../../src/excel/change/correct';
import type { Rewrites } from '../../../src/excel/change/rewrites';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { sheetOf } from '../../excel/workbench';
import {
  gives,
  LINE,
  opened,
  rulesOf,
  scored,
  scoresIn,
  types,
  valueAt,
  verdictNow,
} from './clients';

jest.setTimeout(120_000);

/** Columns of a juror's sheet for two criteria: participation, and the hour of a recusal, which is the last. */
const PARTICIPATION = 4;
const HOUR = 12;

/** What the pane writes where a juror recuses themselves. */
async function recusal(juror: string, dossier: string): Promise<Rewrites> {
  const { session } = await verdictNow();
  const sheet = session.sheets.get(juror);
  const line = sheet?.lines.find(({ id }) => id === dossier);
  const declared = { word: 'Déport', at: '2021-03-15T17:30', from: null };
  const cells = sheet && line && recusalChange(sheet, line, declared);
  if (!cells) throw new Error(`${juror} has no line for ${dossier}`);
  return { cells, texts: [] };
}

async function hourNow(juror: string, dossier: string): Promise<string | null> {
  const { session } = await verdictNow();
  const line = session.sheets.get(juror)?.lines.find(({ id }) => id === dossier);
  return line ? hourOf(line) : null;
}

/** As an earlier version opened it: the column of the hour is not there. */
const openedEarlier = ({ book }: NodeHost): void => {
  for (const juror of ['J01', 'J02'])
    book.asPerson(() => sheetOf(book, juror).deleteColumns(HOUR, 1));
};

describe('A recusal that is declared in the pane', () => {
  it('has its hour beside it, and both go with one undo', async () => {
    const host = await scored();
    const outcome = await correct(await recusal('J01', 'D002'));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(valueAt(host, 'J01', LINE - 1, HOUR)).toBe('Déport déclaré');
    expect([
      valueAt(host, 'J01', LINE + 1, PARTICIPATION),
      valueAt(host, 'J01', LINE + 1, HOUR),
    ]).toEqual(['Déport', '2021-03-15 17:30']);
    expect(await hourNow('J01', 'D002')).toBe('2021-03-15 17:30');
    expect((await correct(outcome.undo)).kind).toBe('done');
    expect([
      valueAt(host, 'J01', LINE + 1, PARTICIPATION),
      valueAt(host, 'J01', LINE + 1, HOUR),
    ]).toEqual(['', '']);
  });

  it('meets its dossier where a colleague has sorted the lines', async () => {
    const host = await opened();
    const declared = await recusal('J01', 'D001');
    types(host, 'J01', LINE, 0, [['D003'], ['D002'], ['D001']]);
    expect((await correct(declared)).kind).toBe('done');
    expect(await hourNow('J01', 'D001')).toBe('2021-03-15 17:30');
    expect(await hourNow('J01', 'D003')).toBeNull();
  });

  it('is sealed with its hour, and has no reason anywhere', async () => {
    await scored();
    await correct(await recusal('J01', 'D002'));
    const { session, standings, line } = await verdictNow();
    const entries = entriesOf('scoring', session, { standings, line });
    expect(entries.filter(({ key }) => key.startsWith('D002/J01/'))).toEqual([
      { key: 'D002/J01/C1', value: 3 },
      { key: 'D002/J01/C2', value: 3 },
      { key: 'D002/J01/participation', value: 'recused' },
      { key: 'D002/J01/recusedAt', value: '2021-03-15 17:30' },
    ]);
  });

  it('has no hour in a session that an earlier version opened, which reads as before', async () => {
    const host = await scored();
    openedEarlier(host);
    expect(rulesOf(await verdictNow())).not.toContain('jury.structure');
    expect((await correct(await recusal('J01', 'D002'))).kind).toBe('done');
    expect(valueAt(host, 'J01', LINE + 1, PARTICIPATION)).toBe('Déport');
    expect(await hourNow('J01', 'D002')).toBeNull();
    expect((await gives('J01', 'D001', 'after1', 5)).kind).toBe('done');
    expect(scoresIn(host, 'J01')[0]).toEqual([4, 4]);
  });
});

describe('A recusal that is typed in the sheet', () => {
  it('has no hour', async () => {
    const host = await scored();
    types(host, 'J01', LINE + 1, PARTICIPATION, [['Déport']]);
    expect(await hourNow('J01', 'D002')).toBeNull();
  });

  it('has the one that its juror types beside it, which Excel takes for a number', async () => {
    const host = await scored();
    types(host, 'J01', LINE + 1, PARTICIPATION, [['Déport']]);
    types(host, 'J01', LINE + 1, HOUR, [[44270 + 17.5 / 24]]);
    expect(await hourNow('J01', 'D002')).toBe('2021-03-15 17:30');
  });

  it('and taken out again leaves an hour that says nothing', async () => {
    const host = await scored();
    await correct(await recusal('J01', 'D002'));
    types(host, 'J01', LINE + 1, PARTICIPATION, [['']]);
    expect(await hourNow('J01', 'D002')).toBeNull();
  });
});
