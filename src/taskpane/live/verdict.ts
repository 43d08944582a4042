import type { OpenedDocument } from '../../documents/open';
import type { Age } from '../../documents/dossier/parse/age';
import type { Dossier } from '../../documents/dossier/dossier';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Cents } from '../../money/cents';
import type { Figures } from '../../documents/dossier/figures/figures';
import type { OpenPoint } from '../../documents/dossier/fit/undeclared';
import type { Finding } from '../../documents/dossier/rules/finding';
import type { Call } from '../../calls/call';
import type { Localized } from '../../language/language';
import type { Step } from './steps';

/** A dossier with all that the pane says of it. */
export interface Examined {
  /** What the dossier was understood from. */
  readonly snapshot: WorkbookSnapshot;
  readonly dossier: Dossier;
  /** Whether the sheets are those that would be written today. */
  readonly age: Age;
  /** The maximum grant that the sheet shows, which older sheets compute by older rules; null: no number. */
  readonly sheetMaximum: Cents | null;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  /** What the rules have not looked at yet: something on which they rest is not typed. */
  readonly notChecked: readonly OpenPoint[];
  /** Those of them that rest on results of the sheets' formulas, which say nothing while Excel calculates. */
  readonly onResults: () => readonly Finding[];
  readonly steps: readonly Step[];
}

/** What the dossier of a workbook turned out to be. */
export type Verdict =
  | { readonly kind: 'dossier'; readonly call: Call; readonly examined: Examined }
  /**
   * newer: written by a later Barème, or with later rules · unreadable: the cell that names the call is gone ·
   * unknown-call: a call that neither this version nor the workbook has · damaged-call: what the workbook
   * brings of it cannot be used. Nothing of such a workbook is interpreted.
   */
  | {
      readonly kind: 'newer' | 'unreadable' | 'unknown-call' | 'damaged-call';
      readonly message: Localized;
    };

/** What was found in a workbook. */
export interface Examination {
  /** Null: no dossier is there. */
  readonly dossier: Verdict | null;
  /** Its documents of other kinds, in the order of the registry. */
  readonly others: readonly OpenedDocument[];
  /** What they were understood from; null: nothing of ours is there. */
  readonly snapshot: WorkbookSnapshot | null;
}

export type Examine = (snapshot: WorkbookSnapshot) => Promise<Examination>;
