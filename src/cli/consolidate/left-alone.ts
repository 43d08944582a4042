import type { Language } from '../../language/language';
import type { Host } from '../host';
import { messagesIn } from '../messages/say';
import { tell } from '../tell';
import type { AllRead } from './read-all';
import type { Sources } from '../sources/source';

type LeftAlone = Pick<Sources, 'skipped' | 'troubles'>;

/** What is left alone once it is known which tables are exports: these are taken, and where they lie something was to read. */
export function withoutExports(
  { tables, skipped, troubles }: Sources,
  { readings }: Pick<AllRead, 'readings'>,
): LeftAlone {
  const read = new Set(readings.map(({ file }) => file));
  const taken = tables.filter(({ source }) => read.has(source.shown));
  const isTakenFrom = (place: string): boolean => taken.some(({ folder }) => folder === place);
  return {
    skipped: skipped.map(({ folder, count, others }) => ({
      ...{ folder, others },
      count: count - taken.filter((one) => one.folder === folder).length,
    })),
    troubles: troubles.filter(({ shown, isEmpty }) => !isEmpty || !isTakenFrom(shown)),
  };
}

/** Files that have no row. */
export async function tellLeft(
  { skipped, troubles }: LeftAlone,
  language: Language,
  host: Host,
): Promise<void> {
  const { consolidate: words } = messagesIn(language);
  for (const { folder, count } of skipped.filter((one) => one.count > 0)) {
    await tell(words.left({ folder, count }), host);
  }
  // The others have a row, and are told with it.
  for (const { shown, sentence } of troubles.filter(({ isEmpty }) => isEmpty)) {
    await tell(words.troubles({ shown, sentence: sentence[language] }), host);
  }
}
