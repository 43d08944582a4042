import type { Template } from '../workbook/template';
import type { WorkbookDeclaration } from './declaration';

/** What the sheets of a document are written with: a file, in which anyone may have changed them, is compared with it. */
export interface Baseline {
  /** What the document’s cells, columns and blocks are called. */
  readonly template: Template;
  /** Its sheets as they would be written today, their blocks as long as the file’s. */
  readonly declaration: WorkbookDeclaration;
  /** Rows at the top of each sheet that say whose document it is, and no figure. */
  readonly bandRows: number;
  /** How a check begins to say what is wrong. */
  readonly verdicts: readonly string[];
  /** Formulas that sheets of the same version may still hold, by the ones that are written now, with `=`. */
  readonly formerFormulas: ReadonlyMap<string, readonly string[]>;
  readonly lists: LookedUpLists;
}

/** Which hidden lists the sheets’ formulas look into, by the names of their columns. */
export interface LookedUpLists {
  /** Choices by their words, and the columns beside them that formulas look up. */
  readonly choices: readonly { readonly name: string; readonly beside: readonly BesideChoice[] }[];
  /** Values among which formulas look for an answer. */
  readonly values: readonly string[];
}

/** A column that says something of the choices beside it. */
export interface BesideChoice {
  readonly name: string;
  /** Where it holds remarks, whose words may change from one day to the next: what stands where there is none. */
  readonly noRemark?: string;
}
