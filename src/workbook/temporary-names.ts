/** Sheets under temporary names: a writing was interrupted, or a colleague's is under way. */
export interface Leftovers {
  readonly inserted: readonly string[];
  /** Sheets that were to take the place of others. */
  readonly replacing: readonly string[];
}

const TEMPORARY = '~brm-';

/** A worksheet property that says which insertion a sheet came from. */
export const INJECTION_MARK = 'bareme.injection';

const eightDigits = (): string => crypto.randomUUID().slice(0, 8);

/** Tells the sheets of one insertion from all others. */
export const insertionToken = (): string => eightDigits();

/** The same for sheets that take the place of others: deleting them would not bring the others back. */
export const replacementToken = (): string => `r${eightDigits()}`;

export const temporaryPrefix = (token: string): string => `${TEMPORARY}${token}-`;

/** What a sheet is called until all that matters of its writing stands. */
export const temporaryName = (token: string, key: string): string =>
  `${temporaryPrefix(token)}${key}`;

/** The writing that a sheet's name says it comes from; null for a name that is not temporary. */
export const tokenIn = (sheetName: string): string | null =>
  /^~brm-(r?[0-9a-f]{8})-/.exec(sheetName)?.[1] ?? null;

export const isTemporary = (sheetName: string): boolean => tokenIn(sheetName) !== null;

/** The sheets that writings have not finished, or not yet. */
export function leftoversAmong(sheetNames: readonly string[]): Leftovers {
  const ofInsertion = (name: string): boolean => tokenIn(name)?.startsWith('r') === false;
  const ofReplacement = (name: string): boolean => tokenIn(name)?.startsWith('r') === true;
  return {
    inserted: sheetNames.filter(ofInsertion),
    replacing: sheetNames.filter(ofReplacement),
  };
}
