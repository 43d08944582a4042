import { parseCell } from './address';
import { run } from './host-problems';
import type { SelectedCell } from './port';

/**
 * Tells of anything that may have changed a figure. The events are a dirty signal only: Excel reports no
 * formula results, and on the web no pick from a validation list, so a calculation, a change of selection
 * and a change of sheet count as signals too. What this add-in wrote itself does not. A change of sheet does
 * not tell which cell is selected there.
 *
 * Answers with the way to stop. Throws `HostError`.
 */
export async function watch(
  onDirty: (origin: 'local' | 'remote') => void,
  onSelect: (cell: SelectedCell | null) => void,
): Promise<() => Promise<void>> {
  const local = (): Promise<void> => settled(() => onDirty('local'));
  const changed = (event: { source: string; triggerSource?: string }): Promise<void> =>
    settled(() => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      onDirty(event.source === 'Remote' ? 'remote' : 'local');
    });
  const moved = (cell: SelectedCell | null): Promise<void> =>
    settled(() => {
      onSelect(cell);
      onDirty('local');
    });
  const handlers = await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const added = [
      // Its window is in front again: what could not be read meanwhile can be now.
      context.workbook.onActivated.add(local),
      worksheets.onChanged.add(changed),
      tables.onChanged.add(changed),
      worksheets.onCalculated.add(local),
      worksheets.onActivated.add(() => moved(null)),
      worksheets.onSelectionChanged.add((event) => moved(selectedCell(event))),
      worksheets.onDeleted.add(local),
      worksheets.onRowSorted.add(local),
    ];
    await context.sync();
    return added;
  });
  return () => stop(handlers);
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
