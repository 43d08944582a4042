import type { HostProblem, SelectedCell } from '../../excel/port';
import type { Leftovers } from '../../workbook/temporary-names';
import type { OpenedDocument } from '../../documents/open';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Call } from '../../calls/call';
import type { KeyedFinding } from './steady-order';
import type { Examined, Verdict } from './verdict';

export interface DossierView {
  readonly kind: 'dossier';
  readonly call: Call;
  readonly examined: Examined;
  readonly findings: readonly KeyedFinding[];
  readonly checkedAt: Date;
}

/** The last thing known of the workbook. It stays on display while something goes wrong. */
export type View =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-dossier' }
  | DossierView
  | Exclude<Verdict, { kind: 'dossier' }>;

/** What keeps the pane from knowing more than it shows. */
export type Trouble =
  | { readonly kind: 'host'; readonly problem: HostProblem; readonly detail: string }
  /** The host has not answered for a long while. */
  | { readonly kind: 'silence' }
  /** A mistake of ours. */
  | { readonly kind: 'crash'; readonly detail: string };

/** Something that happened under the reader's feet, told once. */
export type Notice =
  | 'sheets-gone'
  | 'call-changed'
  | 'already-there'
  /** Nothing was inserted: something is left of a dossier that cannot be read. */
  | 'left-over'
  | 'replaced'
  | 'updated'
  /** Something typed has no place in the new sheets. */
  | 'replaced-in-part'
  | 'updated-in-part'
  /** The sheets from before the last change are there again. */
  | 'went-back';

/** A click that brings the sheets back that stood before the last change. */
export interface WayBackOffer {
  /** The call that they are of; null: of the present one, by earlier rules. */
  readonly to: string | null;
  readonly isWorking: boolean;
  readonly run: () => void;
}

export interface LiveState {
  /** Of the dossier. */
  readonly view: View;
  /** The other documents of the workbook, as they were last read. */
  readonly others: readonly OpenedDocument[];
  /** What they were understood from; null: nothing of ours was read. */
  readonly snapshot: WorkbookSnapshot | null;
  readonly trouble: Trouble | null;
  /** Why changes are not followed; the person checks by hand. Null: they are. */
  readonly unwatched: Trouble | null;
  readonly notice: Notice | null;
  /** What interrupted writings have left in the workbook. */
  readonly leftovers: Leftovers;
  /** A reading has been under way for longer than a person notices. */
  readonly slow: boolean;
  /** Where the person is in the workbook; null when unknown, or in several cells. */
  readonly selected: SelectedCell | null;
}
