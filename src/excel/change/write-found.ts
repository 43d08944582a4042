import { Anchors, type Anchor } from '../../workbook/anchor';
import { locate } from '../../workbook/locate';
import { withCells, type Written } from '../../workbook/patch';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { CellChange, ColumnChange, TextChange } from '../../sheets/change';
import type { CellContent } from '../../sheets/declaration';
import { hostCode } from '../host-problems';
import { requestSnapshot } from '../request-snapshot';
import type { Portions } from '../write/portions';
import { wayFor, type FoundCells } from './find-cells';
import type { KeptRanges } from './kept-ranges';
import { cutInParts } from './parts';
import type { Rewrites } from './rewrites';
import { byRange } from './runs';
import { emptyAgain, requestFilled, type Filled } from './spread-back';
import { requestHeld, takeBack } from './take-back';
import type { CellWrite } from './cell-write';
import { hidesRows } from '../hides-rows';
import { writeCells } from './write-cells';

/** Cells of one request: what it tells of them, once it has been made. */
interface Requested {
  readonly writes: readonly CellWrite[];
  /** By what they are known again once all requests before have been carried out. */
  readonly anchors: readonly Anchor[];
  readonly snapshot: () => WorkbookSnapshot | null;
  /** What each cell held just before. */
  readonly held: () => ReadonlyMap<CellWrite, CellWrite>;
  readonly filled: () => readonly Filled[];
  /** Excel has carried it out and said so. */
  isAnswered: boolean;
}

/**
 * Cells that are written over, through the ranges that they were found by: what can be known of it, and done about it.
 * What is too large for one request goes in several.
 */
export class CellsWriting {
  readonly #requested: Requested[] = [];
  readonly #changes: ReadonlyMap<CellWrite, CellChange>;

  constructor(
    private readonly context: Excel.RequestContext,
    rewrites: Rewrites,
    private readonly found: FoundCells,
    private readonly kept: KeptRanges,
  ) {
    this.#changes = new Map(
      found.cells.flatMap((write, index) => {
        const change = rewrites.cells[index];
        return change ? [[write, change] as const] : [];
      }),
    );
  }

  /** Asks for all of it; the last of it is still to be sent. Throws what Excel throws at what was sent on the way. */
  async request(portions: Portions): Promise<void> {
    const { cells, texts, snapshot } = this.found;
    for (const { writes, bytes } of cutInParts([...cells, ...texts], snapshot.tables)) {
      if (await portions.makeRoom(bytes)) this.#areAnswered();
      this.#request(writes);
    }
  }

  #request(writes: readonly CellWrite[]): void {
    const cells = writes.flatMap((write) => this.#changes.get(write) ?? []);
    const anchors = this.#anchorsNow(writes);
    const snapshot = requestSnapshot(this.context, wayFor({ cells }));
    for (const { range } of byRange(writes).keys()) range.load('rowHidden');
    let held: Requested['held'] = () => new Map();
    writeCells(this.context, writes, 'after', (pieces) => {
      held = requestHeld(pieces);
    });
    const typed = writes.filter((write) => this.#changes.has(write));
    const filled = requestFilled(typed, this.found.snapshot, this.kept);
    this.#requested.push({ writes, anchors, snapshot, held, filled, isAnswered: false });
  }

  /** A line of which some cells were written in a request before is known by what it holds since. */
  #anchorsNow(writes: readonly CellWrite[]): readonly Anchor[] {
    const before = this.#requested.flatMap((one) => one.writes);
    const now =
      before.length > 0 ? new Anchors(withCells(this.found.snapshot, before.map(asWritten))) : null;
    return writes.flatMap((write) => {
      const anchor = this.#changes.get(write)?.anchor;
      return anchor ? (now?.again(anchor, write.place) ?? anchor) : [];
    });
  }

  #areAnswered(): void {
    for (const one of this.#requested) one.isAnswered = true;
  }

  /**
   * Whether each cell was, just before it was written, what and where it was at the look, in rows that all show. To be
   * asked once Excel has answered the last request.
   */
  hitTheirMark(): boolean {
    this.#areAnswered();
    return this.#requested.every(
      (one) => this.#areWhereTheyWere(one) && this.#areWordForWord(one) && areAsShown(one),
    );
  }

  #areWhereTheyWere({ writes, anchors, snapshot }: Requested): boolean {
    const cells = writes.filter((write) => this.#changes.has(write));
    if (cells.length === 0) return true;
    const now = snapshot();
    if (now === null) return false;
    const places = locate(now, anchors);
    return cells.every(({ place: found }, index) => {
      const [anchor, place] = [anchors[index], places[index]];
      if (!anchor || !place) return false;
      const rank = rankIn(now, anchor, place);
      return rank !== null && rank === rankIn(this.found.snapshot, anchor, found);
    });
  }

  /** Whether each text of the sheets' own still stood there just before it was written over. */
  #areWordForWord({ held }: Requested): boolean {
    return [...held()].every(
      ([found, now]) =>
        this.#changes.has(found) || isSameContent(now.before.content, found.before.content),
    );
  }

  /**
   * Puts back what the cells held just before; where Excel has not answered, and nobody knows how far it let things go,
   * what was found at the look. With what Excel filled along: where that cannot be emptied, the cells that were written
   * say where to look. Gives the cells that could not be put back.
   */
  async takeBack(): Promise<readonly Place[]> {
    const undone = this.#requested.flatMap(({ writes, held, isAnswered }) => {
      const told = isAnswered ? held() : null;
      return writes.map((write) => ({ write: told?.get(write) ?? write, isCertain: isAnswered }));
    });
    const open = await takeBack(this.context, undone);
    if (open.length > 0) return open;
    try {
      await emptyAgain(
        this.context,
        this.#requested.flatMap(({ filled, isAnswered }) => (isAnswered ? filled() : [])),
      );
      return [];
    } catch (error) {
      if (hostCode(error) === null) throw error;
      return undone.map(({ write: { place } }) => place);
    }
  }

  /** Empties the blank cells that Excel filled along; costs a round trip, where there are any. */
  emptyFilled(): Promise<void> {
    return emptyAgain(
      this.context,
      this.#requested.flatMap(({ filled }) => filled()),
    );
  }
}

/** A filter that somebody has set since the look takes the cells of a range for those that show. */
const areAsShown = ({ writes }: Requested): boolean =>
  [...byRange(writes).keys()].every(({ range, isFiltered }) => isFiltered || !hidesRows(range));

/** A formula that was found is not asked for again, and is the same one. */
const isSameContent = (now: CellContent, found: CellContent): boolean =>
  (now ?? '') === (found ?? '');

/** Rows from the first of the block or table; a block that moved whole has moved nothing. */
function rankIn(
  { names, tables }: WorkbookSnapshot,
  anchor: Anchor,
  { row }: Place,
): number | null {
  const block = anchor.kind === 'name' ? names[anchor.name] : tables[anchor.table]?.body;
  return block ? row - block.row : null;
}

const asWritten = ({ place, after }: CellWrite): Written => ({ place, content: after.content });

/** The same the other way round, the cells known by what they now hold. */
export function undoOf({ cells, texts, columns = [] }: Rewrites, found: FoundCells): Rewrites {
  const anchors = new Anchors(withCells(found.snapshot, found.cells.map(asWritten)));
  return {
    cells: found.cells.flatMap(({ place, before, after }, index) => {
      const rewrite = cells[index];
      if (!rewrite) return [];
      const anchor = anchors.again(rewrite.anchor, place);
      const isReformatted = before.numberFormat !== after.numberFormat;
      const numberFormat = isReformatted ? before.numberFormat : null;
      return { anchor, from: after.content, to: before.content, numberFormat };
    }),
    texts: texts.map(reversedText),
    columns: columns.map(reversedColumn),
  };
}

const reversedText = ({ sheet, from, to, rowHeight }: TextChange): TextChange => ({
  sheet,
  from: to,
  to: from,
  rowHeight: rowHeight && { from: rowHeight.to, to: rowHeight.from },
});

const reversedColumn = ({ table, header, from, to }: ColumnChange): ColumnChange => ({
  table,
  header,
  from: to,
  to: from,
});
