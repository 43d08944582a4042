import { look, obstacle, type Look } from '../insert/look';
import { isTooLarge } from '../host-problems';
import { finalNames } from '../write/sheet-names';
import { requestCells, type Found, type FoundCells } from './find-cells';
import { findCells } from './find-in-portions';
import type { KeptRanges } from './kept-ranges';
import { requestLast, requestRoom, type LinesLook, type LookedLines } from './lines/look';
import type { Change, ChangeOutcome } from './rewrites';

/** All that a change has to know of the workbook before it is made. */
export interface Looked {
  readonly kind: 'looked';
  /** null: no sheet comes or goes. */
  readonly seen: Look | null;
  /** null: no cell of a sheet that stands is asked for. */
  readonly found: FoundCells | null;
  readonly come: readonly LookedLines[];
  readonly go: readonly LookedLines[];
}

const NO_SHEETS = { mark: null, sheets: [] };

/** In one request as a rule. Throws what Excel throws, and `HostError` where the workbook cannot take the change at all. */
export async function lookAt(
  context: Excel.RequestContext,
  asked: Change,
  kept: KeptRanges,
): Promise<Looked | Exclude<ChangeOutcome, { kind: 'done' }>> {
  const { add, remove, sheetNames = {} } = asked;
  const { seen, found, come, go } = await lookAtAll(context, asked, kept);
  const inTheWay = add && seen && obstacle(add, finalNames(add, sheetNames), seen);
  if (inTheWay) return inTheWay;
  const areThere = Object.values(remove?.ids ?? {}).every((id) => seen?.sheetIds.has(id));
  if (!areThere) return { kind: 'changed' };
  if (come.kind !== 'found') return come;
  if (go.kind !== 'found') return go;
  const lines = { come: come.lines, go: go.lines };
  if (found === null) return { kind: 'looked', seen, found, ...lines };
  if (found.kind !== 'found') return found;
  // Standing formulas count the sheets that come, and do not count those that go: where one of them has become another
  // one, the sheets would be there and counted nowhere. A title that someone has written anew is theirs.
  const isCounted = !found.lacksFormulas || seen === null;
  return isCounted ? { kind: 'looked', seen, found, ...lines } : { kind: 'changed' };
}

interface All {
  readonly seen: Look | null;
  readonly found: Found | null;
  readonly come: LinesLook;
  readonly go: LinesLook;
}

/** In one request, where Excel answers with all of it at once. */
async function lookAtAll(
  context: Excel.RequestContext,
  asked: Change,
  kept: KeptRanges,
): Promise<All> {
  const cells = overwrites(asked);
  try {
    return await lookWith(context, asked, cells ? () => requestCells(context, asked, kept) : null);
  } catch (error) {
    if (!cells || !isTooLarge(error)) throw error;
    const all = await lookWith(context, asked, null);
    return { ...all, found: await findCells(context, asked, kept) };
  }
}

async function lookWith(
  context: Excel.RequestContext,
  { add, remove, lines = [], withdraw = [], columns = [] }: Change,
  requestFound: (() => () => Found) | null,
): Promise<All> {
  const asked: { found?: () => Found; come?: () => LinesLook; go?: () => LinesLook } = {};
  const request = (): void => {
    if (requestFound) asked.found = requestFound();
    asked.come = requestRoom(context, lines, columns);
    asked.go = requestLast(context, withdraw);
  };
  const seen = add || remove ? await look(context, add ?? NO_SHEETS, request) : null;
  if (!seen) {
    request();
    await context.sync();
  }
  const none: LinesLook = { kind: 'found', lines: [] };
  return {
    seen,
    found: asked.found?.() ?? null,
    come: asked.come?.() ?? none,
    go: asked.go?.() ?? none,
  };
}

const overwrites = ({ cells, texts, columns = [] }: Change): boolean =>
  cells.length + texts.length + columns.length > 0;
