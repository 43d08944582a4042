import { frenchSpacing } from '../language/typography';

/** A catalogue of texts: sentences, or groups of them. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The same catalogue with the French spacing in each of its sentences. */
export function typeset<T extends Catalogue>(catalogue: T): T {
  const entries = Object.entries(catalogue).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? frenchSpacing(entry) : typeset(entry),
  ]);
  return Object.fromEntries(entries) as T;
}
