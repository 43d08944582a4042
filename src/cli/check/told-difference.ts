import type { Localized } from '../../language/language';

/** One place at which the workbook's rules and those of the file given differ, as a sentence tells it. */
export interface ToldDifference {
  readonly place: Localized;
  readonly workbook: string | null;
  readonly given: string | null;
}
