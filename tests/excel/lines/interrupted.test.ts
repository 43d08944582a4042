import { change } from '../../../src/excel/change/change';
import type { Change } from '../../../src/excel/change/rewrites';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { betweenLookAndWrite, contentsOf, sheetOf } from '../workbench';
import { DOSSIERS, growing, ofLines } from './portfolio';

jest.setTimeout(120_000);

const PORTFOLIO = 'Portefeuille';
/** The row of the first line that comes below two. */
const FIRST = 8;

/** Two dossiers, and three that are to come. */
async function threeMore(): Promise<{ host: NodeHost; asked: Change; before: unknown }> {
  const { host, asked } = await growing(2, 5);
  return { host, asked: ofLines(asked.lines?.slice(0, 1) ?? []), before: contentsOf(host.book) };
}

const cell = (row: number, column = 1) => ({ row, column, rows: 1, columns: 1 });

async function undoOf(asked: Change): Promise<Change> {
  const outcome = await change(asked);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.undo;
}

const linesIn = ({ book }: NodeHost): number =>
  (book.tables().find(({ name }) => name === DOSSIERS)?.rect.rows ?? 0) - 1;

describe('lines that come, where Excel interrupts', () => {
  const steps = [
    'Table.resize',
    'Range.numberFormat',
    'DataValidation.rule',
    'ConditionalFormatRule.formula',
    'Range.setRowProperties',
    'Range.formulas',
  ];

  it.each(steps)('at %s, leave nothing behind', async (member) => {
    const { host, asked, before } = await threeMore();
    const fault = host.failAt(
      (action) => action.request === 1 && action.member === member && action.kind !== 'query',
      'GeneralException',
    );
    await expect(change(asked)).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('after all was written, are taken back: whether they stand would be a guess', async () => {
    const { host, asked, before } = await threeMore();
    host.loseAnswer('InvalidOrTimedOutSession', 1);
    await expect(change(asked)).rejects.toMatchObject({ problem: 'session-lost' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('and does not let us look either, are told of', async () => {
    const { host, asked } = await threeMore();
    host.loseAnswer('InvalidOrTimedOutSession', 1);
    host.refuse('InvalidOrTimedOutSession', 2);
    expect(await change(asked)).toMatchObject({
      kind: 'half-written',
      places: [{ sheet: PORTFOLIO, row: FIRST, column: 0 }],
    });
  });

  it('while a cell is being edited, are not written', async () => {
    const { host, asked, before } = await threeMore();
    host.refuse('InvalidOperationInCellEditMode', 1);
    await expect(change(asked)).rejects.toMatchObject({ problem: 'cell-editing' });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

describe('lines that come, where a colleague works between look and write', () => {
  it('do not come once the table has got longer', async () => {
    const { host, asked } = await threeMore();
    betweenLookAndWrite(host, () =>
      sheetOf(host.book, PORTFOLIO).write(cell(FIRST), [['Le mien']]),
    );
    expect(await change(asked)).toEqual({ kind: 'changed' });
    expect(linesIn(host)).toBe(3);
    expect(sheetOf(host.book, PORTFOLIO).values(cell(FIRST))).toEqual([['Le mien']]);
  });

  it('leave what was typed further down, and say where it is', async () => {
    const { host, asked } = await threeMore();
    const note = cell(FIRST + 2);
    betweenLookAndWrite(host, () => sheetOf(host.book, PORTFOLIO).write(note, [['à garder']]));
    expect(await change(asked)).toMatchObject({
      kind: 'in-the-way',
      place: { sheet: PORTFOLIO, row: FIRST + 2, column: 1 },
    });
    expect(sheetOf(host.book, PORTFOLIO).values(note)).toEqual([['à garder']]);
    expect(linesIn(host)).toBe(2);
  });

  it('meet their table where rows were inserted above it', async () => {
    const { host, asked } = await threeMore();
    betweenLookAndWrite(host, () => sheetOf(host.book, PORTFOLIO).insertRows(1, 2));
    await undoOf(asked);
    expect(sheetOf(host.book, PORTFOLIO).values(cell(FIRST + 2))).toEqual([['Projet 3']]);
  });
});

describe('lines that go again, where Excel interrupts', () => {
  it.each(['Table.resize', 'Range.clear'])('at %s, stand as they did', async (member) => {
    const { host, asked } = await threeMore();
    const undo = await undoOf(asked);
    const before = contentsOf(host.book);
    const fault = host.failAt((action) => action.member === member, 'GeneralException');
    await expect(change(undo)).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('and loses the answer alone, have gone', async () => {
    const { host, asked, before } = await threeMore();
    const undo = await undoOf(asked);
    host.loseAnswer('InvalidOrTimedOutSession', 2);
    await undoOf(undo);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('do not go once a colleague types in one of them meanwhile', async () => {
    const { host, asked } = await threeMore();
    const undo = await undoOf(asked);
    betweenLookAndWrite(host, () => sheetOf(host.book, PORTFOLIO).write(cell(FIRST), [['Autre']]));
    expect(await change(undo)).toEqual({ kind: 'filled', sheets: [PORTFOLIO] });
    expect([linesIn(host), sheetOf(host.book, PORTFOLIO).values(cell(FIRST))]).toEqual([
      5,
      [['Autre']],
    ]);
  });
});
