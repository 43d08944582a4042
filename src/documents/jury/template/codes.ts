/**
 * Codes by which dossiers, jurors and criteria are known in a session. They are texts that begin with a letter, because
 * formulas that count and look up treat digits typed as text and as a number differently; they are never given twice.
 */

/** Sheets stand ready for so many, so that one who joins later writes no more than two columns of formulas. */
export const JUROR_SLOTS = 15;

/** More would not fit a screen; the calls have eight at most. */
export const MOST_CRITERIA = 20;

export const MOST_DOSSIERS = 300;

/** `D001`, from 1. */
export const dossierCode = (number: number): string => `D${String(number).padStart(3, '0')}`;

/** `J01`, from 1. */
export const jurorCode = (number: number): string => `J${String(number).padStart(2, '0')}`;

/** `C1`, from 1. */
export const criterionCode = (number: number): string => `C${number}`;

/** In the one file that everybody gets, the sheet of whoever names themselves: no juror’s own code. */
export const ANYBODY = 'J00';

export const JUROR_CODES: readonly string[] = Array.from({ length: JUROR_SLOTS }, (_, index) =>
  jurorCode(index + 1),
);
