import type { FileMerge } from '../../../documents/jury/exchange/file-merge';
import { cellsIn } from '../../../documents/jury/exchange/merge';
import { logOf, placeFiles } from '../../../documents/jury/exchange/merging';
import { EXCHANGE_SENTENCES } from '../../../documents/jury/exchange/messages/in-words';
import type { Session } from '../../../documents/jury/session';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { localNow } from '../../action/local-now';
import type { Asked } from '../../action/use-action';
import type { ActionTexts } from '../../action/texts';
import type { FileTexts } from './texts';
import type { Choice } from './use-received';

export const isTaken = (choices: ReadonlyMap<string, Choice>, { name }: FileMerge): boolean =>
  choices.get(name) === 'replace';

/** How many cells of a file differ from what stands. */
export const differencesIn = ({ lines }: FileMerge): number =>
  lines.reduce((sum, { differences }) => sum + differences.length, 0);

/** Files that can be taken over and bring something, as far as the person has decided. */
export const bringing = (
  merge: readonly FileMerge[],
  choices: ReadonlyMap<string, Choice>,
): readonly FileMerge[] =>
  merge.filter((file) => file.refusal === null && cellsIn(file, isTaken(choices, file)) > 0);

interface Accepted {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  /** As the person saw it when they decided. */
  readonly merge: readonly FileMerge[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly by: string;
  readonly texts: { readonly files: FileTexts; readonly action: ActionTexts };
}

/** The cells of the files that were accepted, and what the log says of them: one change, with its way back. */
export async function takingOver(accepted: Accepted): Promise<Asked> {
  const { session, snapshot, merge, choices, by, texts } = accepted;
  // The log is in the session's language, whatever the pane's is.
  await EXCHANGE_SENTENCES.load(session.language);
  const withDifferences = (file: FileMerge): boolean => isTaken(choices, file);
  const placed = placeFiles(snapshot, merge, withDifferences);
  const { cells } = placed;
  if (cells.length === 0) return { refused: texts.action.changed };
  const day = localNow().slice(0, 10);
  const log = logOf(session, snapshot, placed, { withDifferences, day, by });
  const told = texts.files.taken(cells.length, bringing(placed.files, choices).length);
  return {
    change: { add: null, cells: [...cells, ...log.cells], texts: [], remove: null },
    told: log.isFull ? `${told} ${texts.files.logFull}` : told,
    canBeUndone: true,
  };
}
