/** Names of sheets as Excel takes them: without case, and of 31 characters at most. */

const LONGEST = 31;

export const isTaken = (name: string, used: readonly string[]): boolean =>
  used.some((one) => one.toLowerCase() === name.toLowerCase());

const suffixed = (name: string, suffix: string): string =>
  name.slice(0, LONGEST - suffix.length) + suffix;

/** `Budget (2)`, `Budget (3)`… */
export function freeName(name: string, used: readonly string[]): string {
  let number = 2;
  while (isTaken(suffixed(name, ` (${number})`), used)) number += 1;
  return suffixed(name, ` (${number})`);
}

/** What a sheet of ours is called once others have taken its place. */
export const labelled = (name: string, label: string): string => suffixed(name, ` (${label})`);

interface Named {
  readonly sheet: { readonly key: string; readonly name: string };
  /** What it is to be called. */
  readonly name: string;
}

/** Those whose names other sheets bear, each with a free one to propose. */
export function takenAmong(named: readonly Named[], standing: readonly string[]) {
  const used = [...standing, ...named.map(({ name }) => name)];
  return named
    .filter(({ name }) => isTaken(name, standing))
    .map(({ sheet, name }) => {
      const proposed = freeName(sheet.name, used);
      used.push(proposed);
      return { key: sheet.key, name, proposed };
    });
}
