import { hostCode, run, toHostError } from '../host-problems';
import { HostError, type WayBackOutcome } from '../port';
import { writeConditionalFormat } from '../write/write-conditional-format';
import type { KeptCells } from './kept-cells';
import { putBackSheets, thaw } from './put-back';
import type { WayBack } from './remembered';
import { lookAt, rangeOf, requestComeAgain } from './look-back';

/**
 * The sheets that a replacement has kept are what they were before it: their names, places, tables, defined names,
 * formulas and conditional formats. Those that came go. Nothing is written where anybody has worked in either since, or
 * where what is the person's own refers to the sheets that would go.
 *
 * Should Excel refuse half-way, it is done once more from there: each step says how things were. What could be lost with
 * the sheets that go is nothing: they hold what was carried over, and the kept ones hold it too.
 *
 * Throws `HostError`: `half-replaced` where some of it was written and the rest refused twice.
 */
export async function goBack(back: WayBack): Promise<WayBackOutcome> {
  const looked = await run((context) => lookAt(context, back));
  if ('kind' in looked) return looked;
  const { front } = looked;
  try {
    const meanwhile = await run((context) => setAside(context, back, front));
    if (meanwhile.length > 0) return { kind: 'worked-in', sheets: meanwhile };
    await run((context) => write(context, back, front));
  } catch (error) {
    if (await areAllThere(back)) {
      await run((context) => show(context, back));
      throw toHostError(error);
    }
    await run((context) => write(context, back, front)).catch((again: unknown) => {
      if (hostCode(again) === null && !(again instanceof HostError)) throw again;
      throw new HostError('half-replaced', String(again), { cause: error });
    });
  }
  return { kind: 'done' };
}

/** Whether nothing was written: the sheets that go are the first thing to. */
const areAllThere = ({ left }: WayBack): Promise<boolean> =>
  run(async ({ workbook }) => {
    const sheets = left.come.map(({ id }) =>
      workbook.worksheets.getItemOrNullObject(id).load('id'),
    );
    await workbook.context.sync();
    return sheets.every(({ isNullObject }) => !isNullObject);
  });

/**
 * Out of a colleague's reach, and then looked at once more: what they typed since the first look is no more lost than what
 * they typed before.
 *
 * @returns the sheets in which somebody has worked meanwhile; they show again
 */
async function setAside(
  context: Excel.RequestContext,
  back: WayBack,
  front: string | null,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  if (front !== null) worksheets.getItem(front).activate();
  for (const id of shownOf(back)) worksheets.getItem(id).visibility = 'Hidden';
  const standing = requestComeAgain(context, back);
  await context.sync();
  const workedIn = standing();
  if (workedIn.length > 0) await show(context, back);
  return workedIn;
}

async function show(context: Excel.RequestContext, back: WayBack): Promise<void> {
  for (const id of shownOf(back)) context.workbook.worksheets.getItem(id).visibility = 'Visible';
  await context.sync();
}

const shownOf = ({ declaration, left }: WayBack): readonly string[] =>
  left.come
    .filter(({ key }) => declaration.sheets.some((sheet) => sheet.key === key && !sheet.hidden))
    .map(({ id }) => id);

async function write(
  context: Excel.RequestContext,
  back: WayBack,
  front: string | null,
): Promise<void> {
  const { declaration, frozen, unmarked } = back;
  await makeRoom(context, back, front);
  await putBackSheets(context, { declaration, seen: { ...back.seen, activeSheetId: front } });
  await thaw(
    frozen.map((cells): KeptCells => ({ ...cells, range: rangeOf(context.workbook, cells) })),
  );
  await markAgain(context, unmarked);
}

/** The sheets that came go, as far as they stand. */
async function makeRoom(
  context: Excel.RequestContext,
  { left }: WayBack,
  front: string | null,
): Promise<void> {
  const { worksheets } = context.workbook;
  const come = left.come.map(({ id }) => worksheets.getItemOrNullObject(id).load('id'));
  await context.sync();
  if (front !== null) worksheets.getItemOrNullObject(front).activate();
  for (const sheet of come.filter(({ isNullObject }) => !isNullObject)) sheet.delete();
  await context.sync();
}

/** Colours matter less than figures: what Excel refuses of them is let be. */
async function markAgain(
  context: Excel.RequestContext,
  unmarked: WayBack['unmarked'],
): Promise<void> {
  if (unmarked.length === 0) return;
  try {
    for (const { sheetId, area, ...format } of unmarked) {
      const { row, column, rows, columns } = area;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      writeConditionalFormat(sheet.getRangeByIndexes(row, column, rows, columns), format);
    }
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
  }
}
