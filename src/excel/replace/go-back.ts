import { sameTyping } from '../../workbook/same-typing';
import { withActiveSheet } from '../active-sheet';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Template } from '../../workbook/template';
import { hostCode, run, toHostError } from '../host-problems';
import { HostError, type WayBackOutcome } from '../port';
import { hidesRows } from '../hides-rows';
import { requestSnapshot } from '../request-snapshot';
import { writeConditionalFormat } from '../write/write-conditional-format';
import type { KeptCells } from './kept-cells';
import { putBackSheets, thaw } from './put-back';
import { requestReferring } from './referring';
import type { Frozen, LeftSheet, WayBack } from './remembered';
import { requestUsed } from './left';

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
  const writeNow = () => run((context) => write(context, back, looked.front));
  try {
    await writeNow();
  } catch (error) {
    if (await areAllThere(back)) throw toHostError(error);
    await writeNow().catch((again: unknown) => {
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

/** Two round trips: what stands in the way, or the sheet that is to be in front. */
async function lookAt(
  context: Excel.RequestContext,
  back: WayBack,
): Promise<WayBackOutcome | { readonly front: string | null }> {
  const { names, activeId } = await lookAtSheets(context);
  const { come, kept } = back.left;
  const gone = [...come, ...kept].filter(({ id }) => !names.has(id));
  if (gone.length > 0) return { kind: 'worked-in', sheets: gone.map(({ name }) => name) };
  // The person's own sheet stays in front, or the kept one of the kind that they are looking at.
  const shown = come.find(({ id }) => id === activeId);
  const front = shown ? (back.seen.ours.get(shown.key)?.id ?? null) : activeId;
  return (await hindranceTo(context, back, names)) ?? { front };
}

/** The names of all sheets, by id, and which one is in front; null: a chart sheet. */
const lookAtSheets = (context: Excel.RequestContext) =>
  withActiveSheet(context, async (active) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/id');
    workbook.load('readOnly');
    workbook.protection.load('protected');
    await context.sync();
    if (workbook.readOnly) throw new HostError('read-only', 'workbook.readOnly');
    if (workbook.protection.protected) throw new HostError('protected', 'workbook.protection');
    const names = new Map(sheets.items.map(({ id, name }) => [id, name]));
    return { names, activeId: active && active.id };
  });

async function hindranceTo(
  context: Excel.RequestContext,
  back: WayBack,
  names: ReadonlyMap<string, string>,
): Promise<WayBackOutcome | null> {
  const { workbook } = context;
  const { come, kept, snapshot } = back.left;
  const reading = requestSnapshot(context, { template: back.template, typed: true });
  const looked = [...come, ...kept].map((left) => {
    const worksheet = workbook.worksheets.getItem(left.id);
    worksheet.protection.load('protected');
    const wanted = kept.includes(left) ? 'address,formulas' : 'address';
    return { left, worksheet, used: requestUsed(left.key, worksheet, wanted) };
  });
  const ranges = back.frozen.map((cells) => rangeOf(workbook, cells).load('address,rowHidden'));
  const referring = requestReferring(context, back, names);
  await context.sync();

  if (looked.some(({ worksheet }) => worksheet.protection.protected)) {
    throw new HostError('protected', 'worksheet.protection');
  }
  const hidden = ranges.find(hidesRows);
  if (hidden) throw new HostError('rows-hidden', hidden.address);
  const now = reading();
  const isFilledAnew = ({ id }: LeftSheet): boolean =>
    !isSameIn(names.get(id) ?? '', snapshot, now ?? NOTHING, back.template);
  const workedIn = looked
    .filter(({ left, used }) => !isSameSheet(left, used()) || isFilledAnew(left))
    .map(({ left }) => names.get(left.id) ?? '');
  if (workedIn.length > 0) return { kind: 'worked-in', sheets: workedIn };
  const by = referring();
  return by.length > 0 ? { kind: 'referred-to', by } : null;
}

const NOTHING: WorkbookSnapshot = { names: {}, tables: {} };

/** Whether what people fill in on a sheet is the same; of a kept one nothing is read, before or after. */
function isSameIn(
  sheet: string,
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  template: Template,
): boolean {
  const [a, b] = [before, now].map(({ names, tables }): WorkbookSnapshot => {
    const ranges = Object.entries(names).filter(([, range]) => range.sheet === sheet);
    const standing = Object.entries(tables).filter(([, { body }]) => body.sheet === sheet);
    return { names: Object.fromEntries(ranges), tables: Object.fromEntries(standing) };
  });
  return sameTyping(a ?? NOTHING, b ?? NOTHING, template);
}

const isSameSheet = (a: LeftSheet, b: LeftSheet): boolean =>
  JSON.stringify([a.area, a.formulas]) === JSON.stringify([b.area, b.formulas]);

function rangeOf({ worksheets, tables }: Excel.Workbook, { at }: Frozen): Excel.Range {
  if ('tableId' in at) {
    return tables.getItem(at.tableId).columns.getItemAt(at.column).getDataBodyRange();
  }
  const { row, column, rows, columns } = at.area;
  return worksheets.getItem(at.sheetId).getRangeByIndexes(row, column, rows, columns);
}

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
