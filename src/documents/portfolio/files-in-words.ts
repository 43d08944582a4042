import type { Language } from '../../language/language';
import type { FileRow } from './portfolio';
import { textsIn } from './sheets/context';
import { RESULTS, type ResultId } from './template/choices';

/** How many files came to a result, with the words for so many. */
export interface ResultCount {
  readonly result: ResultId;
  readonly count: number;
  readonly label: string;
}

/** In the order of the sheet: « 9 retenus », « 2 remplacés ». Results to which no file came are not among them. */
export function countsByResult(
  files: readonly FileRow[],
  language: Language,
): readonly ResultCount[] {
  const { counts } = textsIn(language).files;
  return RESULTS.flatMap(({ id }) => {
    const count = files.filter(({ result }) => result === id).length;
    const [one = '', many = ''] = counts[id];
    return count === 0 ? [] : { result: id, count, label: count === 1 ? one : many };
  });
}

const ASKING: readonly ResultId[] = ['unreadable', 'ods', 'to-choose', 'orphan'];

/** Whether a person has something to do about a file: those that are not taken, and exports not wholly understood. */
export const asksForSomething = ({ result, kind, why }: FileRow): boolean =>
  ASKING.includes(result) || (kind === 'export' && result === 'attached' && why !== '');
