/** What a cell holds, before anything is understood. */
export type Scalar = string | number | boolean | null;

/** Zero-based position of a cell on a named sheet, as of the reading. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `#REF!`, `#N/A`, `#NOM?`: Excel gives errors as their text, in the user's language. */
const ERROR_VALUE = /^#(?:N\/A|GETTING_DATA|[A-ZÀ-Ü0-9/]+[!?])$/;

export const isBlank = (raw: Scalar | undefined): boolean =>
  raw === null || raw === '' || raw === undefined;

export const isErrorValue = (raw: Scalar): raw is string =>
  typeof raw === 'string' && raw.charCodeAt(0) === 35 && ERROR_VALUE.test(raw);

/** What a person's own column says on a blank line: nothing, or what its formula gives there. */
export const saysNothing = (raw: Scalar): boolean => isBlank(raw) || raw === 0 || isErrorValue(raw);
