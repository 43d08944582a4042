import { aftermathOf, hasWrittenNothing } from '../insert/aftermath';
import { look, obstacle, type Look } from '../insert/look';
import { newSheets, overtaken, requestSheets, type NewSheets } from '../insert/new-sheets';
import { hostCode, isTooLarge, run, toHostError } from '../host-problems';
import { HostError } from '../port';
import { requestPages, writePagesOneByOne } from '../write/pages';
import { Portions } from '../write/portions';
import { finalNames } from '../write/sheet-names';
import { nameSheets, refuseSpread, requestSpread, type WrittenSheet } from '../write/write-sheets';
import { ATTEMPTS, correct, halfWritten, readAlong } from './correct';
import { requestCells, type Found, type FoundCells } from './find-cells';
import { findCells } from './find-in-portions';
import { KeptRanges } from './kept-ranges';
import { requestRemoval } from './remove-sheets';
import type { BroughtSheets, Change, ChangeOutcome } from './rewrites';
import { CellsWriting, undoOf } from './write-found';

/**
 * Makes a change of the sheets of a document: sheets come or go, and what stands is written over, all of it or nothing.
 * One round trip to look and one to write, as long as that is not too large for one; one more where sheets go. When Excel
 * refuses anything that matters, all is taken back and the error goes on. Nothing that people have typed is touched but
 * the cells that are asked for, and those only while they hold what was seen.
 *
 * Throws `HostError`, having changed nothing.
 */
export async function change(asked: Change): Promise<ChangeOutcome> {
  if (!asked.add && !asked.remove) return changeOfCells(asked);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run((context) => attemptTo(context, asked));
    if (outcome.kind !== 'moved') return outcome;
    if (attempt < ATTEMPTS) continue;
    if (outcome.error !== null) throw toHostError(outcome.error);
    return { kind: 'changed' };
  }
}

async function changeOfCells(asked: Change): Promise<ChangeOutcome> {
  const outcome = await correct(asked);
  return outcome.kind === 'done'
    ? { kind: 'done', undo: { ...outcome.undo, add: null, remove: null } }
    : outcome;
}

/** `moved`: the workbook did, between look and write, or so it seems by what Excel refused. Nothing stays written. */
type Attempt = ChangeOutcome | { readonly kind: 'moved'; readonly error: unknown };

async function attemptTo(context: Excel.RequestContext, asked: Change): Promise<Attempt> {
  const kept = new KeptRanges(context);
  try {
    const looked = await lookAt(context, asked, kept);
    return 'kind' in looked ? looked : await make(context, asked, looked, kept);
  } finally {
    await kept.letGoNow();
  }
}

interface Looked {
  readonly seen: Look;
  /** null: no cell of a sheet that stands is asked for. */
  readonly found: FoundCells | null;
}

const NO_SHEETS = { mark: null, sheets: [] };

async function lookAt(
  context: Excel.RequestContext,
  asked: Change,
  kept: KeptRanges,
): Promise<Looked | ChangeOutcome> {
  const { add, remove, sheetNames = {} } = asked;
  const { seen, found } = await lookAtAll(context, asked, kept);
  const inTheWay = add && obstacle(add, finalNames(add, sheetNames), seen);
  if (inTheWay) return inTheWay;
  const areThere = Object.values(remove?.ids ?? {}).every((id) => seen.sheetIds.has(id));
  if (!areThere) return { kind: 'changed' };
  if (found === null) return { seen, found };
  if (found.kind !== 'found') return found;
  // Standing formulas count the sheets that come, and do not count those that go: where one of them has become another
  // one, the sheets would be there and counted nowhere. A title that someone has written anew is theirs.
  return found.lacksFormulas ? { kind: 'changed' } : { seen, found };
}

/** In one request, where Excel answers with all of it at once. */
async function lookAtAll(
  context: Excel.RequestContext,
  asked: Change,
  kept: KeptRanges,
): Promise<{ readonly seen: Look; readonly found: Found | null }> {
  const sheets = asked.add ?? NO_SHEETS;
  if (!overwrites(asked)) return { seen: await look(context, sheets), found: null };
  try {
    const cells: { found?: () => Found } = {};
    const seen = await look(context, sheets, () => {
      cells.found = requestCells(context, asked, kept);
    });
    return { seen, found: cells.found?.() ?? null };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const seen = await look(context, sheets);
    return { seen, found: await findCells(context, asked, kept) };
  }
}

const overwrites = ({ cells, texts, columns = [] }: Change): boolean =>
  cells.length + texts.length + columns.length > 0;

async function make(
  context: Excel.RequestContext,
  asked: Change,
  { seen, found }: Looked,
  kept: KeptRanges,
): Promise<Attempt> {
  const { add, remove, sheetNames = {} } = asked;
  const sheets = add && newSheets(context, add, finalNames(add, sheetNames), seen);
  const portions = sheets?.portions ?? new Portions(context);
  let cells: CellsWriting | null = null;
  let brought: Brought = NOTHING;
  let isWritten = false;
  try {
    const written = sheets ? await requestSheets(context, sheets) : [];
    brought = requestIds(written);
    const spread = requestSpread(written);
    const removal = remove && requestRemoval(context, remove);
    // What has come can be named in formulas by now; what goes is not any more when it does.
    cells = found && new CellsWriting(context, asked, found, kept);
    await cells?.request(portions);
    if (sheets) nameSheets(written, sheets.names);
    await context.sync();
    isWritten = true;
    refuseSpread(spread());
    const filled = removal?.filled() ?? [];
    if (filled.length > 0) {
      return (await takenBack(cells, sheets)) ?? { kind: 'filled', sheets: filled };
    }
    if (cells?.hitTheirMark() === false) {
      return (await takenBack(cells, sheets)) ?? { kind: 'moved', error: null };
    }
    await cells?.emptyFilled();
    await removal?.remove();
  } catch (error) {
    return refused(error, cells, sheets, isWritten || portions.wereSent);
  }
  await finishPages(context, brought.written, sheets, kept);
  return { kind: 'done', undo: inverseOf(asked, found, brought.ids()) };
}

interface Brought {
  readonly written: readonly WrittenSheet[];
  /** By key, once the request has been made. */
  readonly ids: () => BroughtSheets['ids'];
}

const NOTHING: Brought = { written: [], ids: () => ({}) };

function requestIds(written: readonly WrittenSheet[]): Brought {
  for (const { target } of written) target.worksheet.load('id');
  return {
    written,
    ids: () =>
      Object.fromEntries(written.map(({ sheet, target }) => [sheet.key, target.worksheet.id])),
  };
}

/**
 * What a sheet can do without goes along with the reading of what was written: where Excel refuses some of it, it is
 * written step by step.
 */
async function finishPages(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
  sheets: NewSheets | null,
  kept: KeptRanges,
): Promise<void> {
  if (!sheets) return readAlong(context, kept);
  const { declaration, names, seen } = sheets;
  const arePagesKept = requestPages(written);
  // The person stays where they are: freezing panes brings another sheet to the front.
  const front = seen.activeSheetId ?? names.all()[0] ?? '';
  context.workbook.worksheets.getItem(front).activate();
  const tables = declaration.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  await readAlong(context, kept, tables);
  if (!isTrue(arePagesKept)) await writePagesOneByOne(declaration, names, front);
}

/** What was asked for in a request that has failed cannot be read. */
function isTrue(answer: () => boolean): boolean {
  try {
    return answer();
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return false;
  }
}

/**
 * Takes back what was written, cells first: the formulas in them may name the sheets that go. A request that was answered
 * has told what they held just before. Gives the outcome where cells could not be put back, and leaves the sheets there
 * then.
 */
async function takenBack(
  cells: CellsWriting | null,
  sheets: NewSheets | null,
): Promise<ChangeOutcome | null> {
  const open = (await cells?.takeBack()) ?? [];
  const half = halfWritten(open, 'Range');
  if (half) return half;
  // By Excel's own reason, sheets that are whole would be let stand.
  if (sheets) await aftermathOf(sheets, new HostError('refused', 'Not all of the change stands'));
  return null;
}

async function refused(
  error: unknown,
  cells: CellsWriting | null,
  sheets: NewSheets | null,
  wereSent: boolean,
): Promise<Attempt> {
  if (hasWrittenNothing({ portions: { wereSent } }, error)) throw toHostError(error);
  const half = await takenBack(cells, sheets);
  if (half) return half;
  // The size of a range that was looked at is no longer what it was.
  if (cells && hostCode(error) === 'InvalidArgument') return { kind: 'moved', error };
  if (sheets) return overtaken(sheets, error);
  throw toHostError(error);
}

function inverseOf(asked: Change, found: FoundCells | null, ids: BroughtSheets['ids']): Change {
  const { add, remove, sheetNames = {} } = asked;
  const back = found ? undoOf(asked, found) : { cells: [], texts: [], columns: [] };
  return {
    ...back,
    add: remove?.declaration ?? null,
    sheetNames: remove?.sheetNames ?? {},
    remove: add && { declaration: add, ids, sheetNames },
  };
}
