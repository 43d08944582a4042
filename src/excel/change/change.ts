import { aftermathOf, hasWrittenNothing } from '../insert/aftermath';
import { newSheets, overtaken, requestSheets, type NewSheets } from '../insert/new-sheets';
import { hostCode, run, toHostError } from '../host-problems';
import { HostError } from '../port';
import { requestPages, writePagesOneByOne } from '../write/pages';
import { Portions } from '../write/portions';
import { finalNames } from '../write/sheet-names';
import { nameSheets, refuseSpread, requestSpread, type WrittenSheet } from '../write/write-sheets';
import { ATTEMPTS, correct, halfWritten, readAlong } from './correct';
import type { FoundCells } from './find-cells';
import { KeptRanges } from './kept-ranges';
import { LinesGoing } from './lines/go';
import { LinesWriting } from './lines/lines-writing';
import { followOnPaper } from './lines/paper';
import type { LookedLines } from './lines/look';
import { lookAt, type Looked } from './look-at-change';
import { requestRemoval } from './remove-sheets';
import type { BroughtSheets, Change, ChangeOutcome } from './rewrites';
import { CellsWriting, undoOf } from './write-found';

/**
 * Makes a change of the sheets of a document: sheets and lines come or go, and what stands is written over, all of it or
 * nothing. One round trip to look and one to write, as long as that is not too large for one; one more where sheets or
 * lines go. When Excel refuses anything that matters, all is taken back and the error goes on. Nothing that people have
 * typed is touched but the cells that are asked for, and those only while they hold what was seen.
 *
 * Throws `HostError`, having changed nothing.
 */
export async function change(asked: Change): Promise<ChangeOutcome> {
  if (isOfCells(asked)) return changeOfCells(asked);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run((context) => attemptTo(context, asked));
    if (outcome.kind !== 'moved') return outcome;
    if (attempt < ATTEMPTS) continue;
    if (outcome.error !== null) throw toHostError(outcome.error);
    return { kind: 'changed' };
  }
}

const isOfCells = ({ add, remove, lines = [], withdraw = [] }: Change): boolean =>
  !add && !remove && lines.length + withdraw.length === 0;

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
    return looked.kind === 'looked' ? await make(context, asked, looked, kept) : looked;
  } finally {
    await kept.letGoNow();
  }
}

async function make(
  context: Excel.RequestContext,
  asked: Change,
  { seen, found, come, go }: Looked,
  kept: KeptRanges,
): Promise<Attempt> {
  const { add, remove, sheetNames = {} } = asked;
  const sheets = add && seen && newSheets(context, add, finalNames(add, sheetNames), seen);
  const portions = sheets?.portions ?? new Portions(context);
  // What has come can be named in formulas by the time that cells are written; what goes is not any more when it does.
  const writing: Written = {
    touchesStanding: found !== null || come.length + go.length > 0,
    sheets,
    cells: found && new CellsWriting(context, asked, found, kept),
    lines: new LinesWriting(context, come, kept),
    going: new LinesGoing(context, go, kept),
  };
  const { cells, lines, going } = writing;
  let brought: Brought = NOTHING;
  let isWritten = false;
  try {
    const written = sheets ? await requestSheets(context, sheets) : [];
    brought = requestIds(written);
    const spread = requestSpread(written);
    const removal = remove && requestRemoval(context, remove);
    await going.request(portions);
    await cells?.request(portions);
    await lines.request(portions);
    if (sheets) nameSheets(written, sheets.names);
    await context.sync();
    isWritten = true;
    refuseSpread(spread());
    const filled = [...(removal?.filled() ?? []), ...going.filled()];
    if (filled.length > 0) return (await takenBack(writing)) ?? { kind: 'filled', sheets: filled };
    if (cells?.hitTheirMark() === false || !lines.hitTheirMark()) {
      return (await takenBack(writing)) ?? { kind: 'moved', error: null };
    }
    await cells?.emptyFilled();
    await going.go();
    await removal?.remove();
  } catch (error) {
    return refused(error, writing, isWritten || portions.wereSent);
  }
  await followOnPaper(context, come, go);
  await finishPages(context, brought.written, sheets, kept);
  return { kind: 'done', undo: inverseOf(asked, found, come, brought.ids()) };
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

/** What a change has asked for, all of which is taken back where some of it fails. */
interface Written {
  /** Not only sheets that come. */
  readonly touchesStanding: boolean;
  readonly sheets: NewSheets | null;
  readonly cells: CellsWriting | null;
  readonly lines: LinesWriting;
  readonly going: LinesGoing;
}

/**
 * Takes back what was written, sheets last: formulas in the rest may name them. A request that was answered has told what
 * stood there just before. Gives the outcome where something could not be put back, and leaves the sheets there then.
 */
async function takenBack({ sheets, cells, lines, going }: Written): Promise<ChangeOutcome | null> {
  const open = [
    ...(await lines.takeBack()),
    ...((await cells?.takeBack()) ?? []),
    ...(await going.comeBack()),
  ];
  const half = halfWritten(open, 'Range');
  if (half) return half;
  // By Excel's own reason, sheets that are whole would be let stand.
  if (sheets) await aftermathOf(sheets, new HostError('refused', 'Not all of the change stands'));
  return null;
}

async function refused(error: unknown, writing: Written, wereSent: boolean): Promise<Attempt> {
  if (hasWrittenNothing({ portions: { wereSent } }, error)) throw toHostError(error);
  const half = await takenBack(writing);
  if (half) return half;
  // The size of a range that was looked at is no longer what it was.
  if (writing.touchesStanding && hostCode(error) === 'InvalidArgument') {
    return { kind: 'moved', error };
  }
  if (writing.sheets) return overtaken(writing.sheets, error);
  throw toHostError(error);
}

function inverseOf(
  asked: Change,
  found: FoundCells | null,
  come: readonly LookedLines[],
  ids: BroughtSheets['ids'],
): Change {
  const { add, remove, sheetNames = {}, withdraw = [] } = asked;
  const back = found ? undoOf(asked, found) : { cells: [], texts: [], columns: [] };
  return {
    ...back,
    add: remove?.declaration ?? null,
    sheetNames: remove?.sheetNames ?? {},
    remove: add && { declaration: add, ids, sheetNames },
    ...(withdraw.length > 0 && { lines: withdraw.map(({ lines }) => lines) }),
    ...(come.length > 0 && {
      withdraw: come.map(({ lines, rowHeight }) => ({ lines, rowHeight })),
    }),
  };
}
