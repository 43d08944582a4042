const NO_BREAK = '\u00a0';

/**
 * French spacing: no line may end between a word and the sign that belongs to it. Arial lacks the narrow
 * no-break space on older systems, so the plain one serves everywhere.
 */
export function french(text: string): string {
  return text
    .replaceAll(/ (?=[:;!?»%€])/g, NO_BREAK)
    .replaceAll(/« /g, `«${NO_BREAK}`)
    .replaceAll(/(\d) (?=\d{3}(?!\d))/g, `$1${NO_BREAK}`);
}

/** A catalogue of texts: sentences, or groups of them. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The same catalogue with the French spacing in each of its sentences. */
export function typeset<T extends Catalogue>(catalogue: T): T {
  const entries = Object.entries(catalogue).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? french(entry) : typeset(entry),
  ]);
  return Object.fromEntries(entries) as T;
}
