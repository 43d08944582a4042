import { sameTyping } from '../../workbook/same-typing';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Template } from '../../workbook/template';
import { withActiveSheet } from '../active-sheet';
import { hidesRows } from '../hides-rows';
import { HostError, type WayBackOutcome } from '../port';
import { requestSnapshot } from '../request-snapshot';
import { requestCome, requestKept } from './left';
import { requestReferring } from './referring';
import type { Frozen, LeftSheet, WayBack } from './remembered';

/** Two round trips: what stands in the way, or the sheet that is to be in front. */
export async function lookAt(
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
  const { come, kept } = back.left;
  const standing = requestComeAgain(context, back);
  const protections = [...come, ...kept].map(({ id }) =>
    workbook.worksheets.getItem(id).protection.load('protected'),
  );
  const untouched = kept.map((left) => ({
    left,
    now: requestKept(left.key, workbook.worksheets.getItem(left.id)),
  }));
  const ranges = back.frozen.map((cells) => rangeOf(workbook, cells).load('address,rowHidden'));
  const referring = requestReferring(context, back, names);
  await context.sync();

  if (protections.some((sheet) => sheet.protected)) {
    throw new HostError('protected', 'worksheet.protection');
  }
  const hidden = ranges.find(hidesRows);
  if (hidden) throw new HostError('rows-hidden', hidden.address);
  const workedIn = [
    ...standing(),
    ...untouched
      .filter(({ left, now }) => !isSameSheet(left, now()))
      .map(({ left }) => names.get(left.id) ?? left.name),
  ];
  if (workedIn.length > 0) return { kind: 'worked-in', sheets: workedIn };
  const by = referring();
  return by.length > 0 ? { kind: 'referred-to', by } : null;
}

/** Asks which of the sheets that came somebody has worked in since; by their names now. */
export function requestComeAgain(
  context: Excel.RequestContext,
  { declaration, template, left }: WayBack,
): () => readonly string[] {
  const reading = requestSnapshot(context, { template, typed: true });
  const sheets = left.come.flatMap((one) => {
    const sheet = declaration.sheets.find(({ key }) => key === one.key);
    const worksheet = context.workbook.worksheets.getItem(one.id);
    return sheet ? [{ left: one, now: requestCome(sheet, worksheet) }] : [];
  });
  return () => {
    const now = reading() ?? NOTHING;
    return sheets.flatMap(({ left: one, now: looked }) => {
      const sheet = looked();
      const isSame = isSameSheet(one, sheet) && isSameIn(sheet.name, left.snapshot, now, template);
      return isSame ? [] : [sheet.name];
    });
  };
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
  JSON.stringify(a.parts) === JSON.stringify(b.parts);

export function rangeOf({ worksheets, tables }: Excel.Workbook, { at }: Frozen): Excel.Range {
  if ('tableId' in at) {
    return tables.getItem(at.tableId).columns.getItemAt(at.column).getDataBodyRange();
  }
  const { row, column, rows, columns } = at.area;
  return worksheets.getItem(at.sheetId).getRangeByIndexes(row, column, rows, columns);
}
