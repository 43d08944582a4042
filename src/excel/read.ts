import type { WorkbookSnapshot } from '../workbook/snapshot';
import { tablesIn, type Template } from '../workbook/template';
import { lookedFor } from './looked-for';
import type { Reading } from './port';
import { Changes } from './reading/changes';
import { Reader } from './reading/reader';

/** What events have told since the last reading; `watch` writes it down. */
export const changes = new Changes();

export const reader = new Reader(lookedFor, changes);

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

/**
 * The same of one document, with the formulas in the cells that people fill in. `template`: all the columns that they
 * fill in. Throws `HostError`.
 */
export async function readTyped(template: Template): Promise<WorkbookSnapshot | null> {
  const typed = new Reader(() => template, new Changes(), inputsIn(template));
  return (await typed.read('wait', 'whole')).snapshot;
}

/** Headers of the columns that people fill in, in both languages, by the table's key. */
const inputsIn = (template: Template): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    tablesIn(template).map(({ key, columns }) => [
      key,
      [
        ...new Set(
          columns
            .filter(({ role }) => role === 'input')
            .flatMap(({ label }) => [label.fr, label.en]),
        ),
      ],
    ]),
  );
