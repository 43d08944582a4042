import type { Language, Localized } from '../language/language';

/**
 * A header as columns are found by it: a space too many or a capital is no other column, nor an accent that is
 * written as a sign of its own, as files from a Mac may have it.
 */
export const comparable = (header: unknown): string =>
  String(header).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A header that was found by a title. */
export interface FoundHeader {
  readonly index: number;
  /** Others that read the same. */
  readonly others: readonly number[];
  /** It alone is spelled as the title is. */
  readonly isCertain: boolean;
}

/**
 * Finds a header by its title, spaces and capitals aside. Of several that read alike: the one that is spelled as the
 * title is; among several of these, the one that stands next to the columns that are its neighbours in `order`;
 * else the first.
 */
export function headerFinder(
  headers: readonly unknown[],
  order: readonly string[] = [],
): (title: string) => number | undefined {
  const find = headersByTitle(headers, order);
  return (title) => find(title)?.index;
}

function headersByTitle(
  headers: readonly unknown[],
  order: readonly string[],
): (title: string) => FoundHeader | null {
  const exact = headers.map(String);
  const folded = headers.map(comparable);
  const ranks = order.map(comparable);
  const neighbours = (index: number): number => {
    const rank = ranks.indexOf(folded[index] ?? '');
    const isNeighbour = (step: number): boolean =>
      rank >= 0 && ranks[rank + step] !== undefined && ranks[rank + step] === folded[index + step];
    return Number(isNeighbour(-1)) + Number(isNeighbour(1));
  };
  return (title) => {
    const wanted = comparable(title);
    const alike = folded.flatMap((header, index) => (header === wanted ? index : []));
    const spelled = alike.filter((index) => exact[index] === title);
    const [index] = (spelled.length > 0 ? spelled : alike).toSorted(
      (one, other) => neighbours(other) - neighbours(one),
    );
    if (index === undefined) return null;
    return {
      index,
      others: alike.filter((other) => other !== index),
      isCertain: alike.length === 1 || spelled.length === 1,
    };
  };
}

/** A column by what stands above it. */
export interface Titled {
  readonly label: Localized;
  /** What stood there in sheets that were made earlier; absent: always the same. */
  readonly former?: readonly Localized[];
}

/**
 * Finds headers by titles in two languages: in the language that most of the expected ones are in, and in the other one
 * only what that leaves open; by a former title only where the present one stands nowhere, and where the header is not
 * the present title of another column.
 */
export function columnFinder(
  headers: readonly unknown[],
  expected: readonly Titled[],
): (column: Titled) => FoundHeader | null {
  const titlesIn = (language: Language): readonly string[] =>
    expected.map(({ label }) => label[language]);
  const finders = {
    fr: headersByTitle(headers, titlesIn('fr')),
    en: headersByTitle(headers, titlesIn('en')),
  };
  const find = (label: Localized, language: Language) => finders[language](label[language]);
  const count = (language: Language): number =>
    expected.filter(({ label }) => find(label, language) !== null).length;
  const own: Language = count('en') > count('fr') ? 'en' : 'fr';
  const other: Language = own === 'fr' ? 'en' : 'fr';
  const by = (label: Localized): FoundHeader | null => find(label, own) ?? find(label, other);
  const present = new Set(expected.flatMap(({ label }) => by(label)?.index ?? []));
  return ({ label, former = [] }) => {
    const found = by(label);
    if (found) return found;
    const earlier = former.flatMap((title) => by(title) ?? []);
    return earlier.find(({ index }) => !present.has(index)) ?? null;
  };
}
