import { parseCell, parseRectangle } from './address';
import { run } from './host-problems';
import type { SelectedCell } from './port';
import { changes } from './read';

/** What Excel says of a change of cells, of a sheet or of a table. */
interface CellsChanged {
  readonly source: string;
  readonly triggerSource?: string;
  readonly changeType: string;
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Tells of anything that may have changed a figure, and writes down for the next reading what it was. Excel reports
 * no formula results, and on the web no pick from a validation list, so a calculation, a change of selection
 * and a change of sheet count as signals too. What this add-in wrote itself is written down and not told. A change of
 * sheet does not tell which cell is selected there.
 *
 * Returns the way to stop. Throws `HostError`.
 */
export async function watch(
  onDirty: (origin: 'local' | 'remote') => void,
  onSelect: (cell: SelectedCell | null) => void,
): Promise<() => Promise<void>> {
  const local = (note: () => void) => (): Promise<void> =>
    settled(() => {
      note();
      onDirty('local');
    });
  const unknown = local(() => changes.unknown());
  const changed = (event: CellsChanged): Promise<void> =>
    settled(() => {
      noteChange(event);
      if (event.triggerSource === 'ThisLocalAddin') return;
      onDirty(event.source === 'Remote' ? 'remote' : 'local');
    });
  // Of a table Excel does not tell who wrote: what it told of the sheet just before does.
  const changedInTable = (event: CellsChanged): Promise<void> => {
    const isOwn = changes.isWritten(event.worksheetId, parseRectangle(event.address));
    return isOwn ? Promise.resolve() : changed(event);
  };
  const handlers = await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const added = [
      // Its window is in front again: what could not be read meanwhile can be now.
      context.workbook.onActivated.add(unknown),
      worksheets.onChanged.add(changed),
      tables.onChanged.add(changedInTable),
      worksheets.onCalculated.add(local(() => changes.calculated())),
      worksheets.onActivated.add(({ worksheetId }) =>
        settled(() => {
          changes.activated(worksheetId);
          onSelect(null);
          onDirty('local');
        }),
      ),
      worksheets.onSelectionChanged.add((event) =>
        settled(() => {
          changes.moved(event.worksheetId, parseRectangle(event.address));
          onSelect(selectedCell(event));
          onDirty('local');
        }),
      ),
      worksheets.onDeleted.add(unknown),
      worksheets.onRowSorted.add(local(() => changes.sorted())),
    ];
    await context.sync();
    return added;
  });
  const deaf = changes.listen();
  return async () => {
    deaf();
    await stop(handlers);
  };
}

/** Rows and columns that come or go move all that stands behind them. */
function noteChange({ changeType, worksheetId, address, triggerSource }: CellsChanged): void {
  if (changeType !== 'RangeEdited') return changes.unknown();
  const isOwn = triggerSource === 'ThisLocalAddin';
  for (const part of address.split(',')) {
    const area = parseRectangle(part.trim());
    if (isOwn) changes.written(worksheetId, area);
    else changes.edited(worksheetId, area);
  }
}

function selectedCell({
  worksheetId,
  address,
}: Excel.WorksheetSelectionChangedEventArgs): SelectedCell | null {
  const cell = parseCell(address);
  return cell && { sheetId: worksheetId, ...cell };
}

/** Handlers have to answer a promise; none of ours waits for anything. */
async function settled(work: () => void): Promise<void> {
  work();
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
