import { inputHeaders } from '../dossier/columns';
import { DOSSIER } from '../dossier/template';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Call } from '../calls/call';
import type { Reading } from './port';
import { Changes } from './reading/changes';
import { Reader } from './reading/reader';

/** What events have told since the last reading; `watch` writes it down. */
export const changes = new Changes();

export const reader = new Reader(DOSSIER, changes);

/**
 * Everything of ours in the workbook, or what events have told to have changed of it since the last reading. Whatever is
 * missing is absent from the snapshot, which is null when nothing of ours is there. One round trip where everything
 * stands where it did at the last reading, one more where not; further ones only where something is amiss, or where a
 * sheet may be a copy of one of ours.
 *
 * `whileEditing` tells what to do about a cell being edited: to wait for its end (the figures are those before
 * the edit anyway), or to fail at once. Throws `HostError`.
 */
export const read = (
  whileEditing: 'wait' | 'fail' = 'wait',
  extent: 'changes' | 'whole' = 'whole',
): Promise<Reading> => reader.read(whileEditing, extent);

/** The same of a dossier of this call, with the formulas in the cells that people fill in. Throws `HostError`. */
export async function readTyped(call: Call): Promise<WorkbookSnapshot | null> {
  const typed = new Reader(DOSSIER, new Changes(), inputHeaders(call));
  return (await typed.read('wait', 'whole')).snapshot;
}
