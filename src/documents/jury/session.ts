import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Cell } from '../../workbook/cell';
import type { Place, Scalar } from '../../workbook/scalar';
import type { RawCell } from '../../workbook/table-rows';
import type { HeldLot } from './scoring/lots';
import type { TieKey } from './scoring/panel';
import type { SealCheck } from '../../seals/seal';
import type {
  CommentRuleId,
  DecisionId,
  OpinionId,
  ParticipationId,
  PolicyId,
  PresenceId,
  ScreeningId,
  StageId,
} from './template/choices';

/** A session as it was read from a workbook: each value with its cell, nothing judged yet. */
export interface Session {
  readonly id: string;
  /** Of its sheets, as they were opened: older ones have fewer cells. */
  readonly version: number;
  readonly language: Language;
  readonly callCode: string;
  readonly callTitle: string;
  readonly isRehearsal: boolean;
  /** The number under which a juror’s file was sent; null: the session itself. */
  readonly dispatch: string | null;
  /** A juror’s file: what it was sent with (see `sentWith`); null: nothing stands there. */
  readonly fingerprint: string | null;
  /** The file that everybody gets: the name that was picked in it; null: none. */
  readonly self: string | null;
  readonly settings: Settings;
  /** By their codes, as formulas find them, whatever the order of the rows. */
  readonly criteria: readonly SessionCriterion[];
  readonly levels: readonly SessionLevel[];
  readonly jurors: readonly SessionJuror[];
  readonly log: readonly LogEntry[];
  readonly dossiers: readonly SessionDossier[];
  /** Where a title is due: rows of Dossiers that say something of a dossier, and have neither title nor number. */
  readonly nameless: readonly Place[];
  /** All numbers in the column of lots, by the identifiers of their rows: those of rows that count nowhere too. */
  readonly lots: readonly HeldLot[];
  /** Identifiers of the rows of Dossiers that stand ready for late ones. */
  readonly spareIds: readonly string[];
  /** What was typed under the tables and is none of their rows, a table each. */
  readonly rowsBelow: readonly RowsBelow[];
  /** By juror; absent: they have no sheet. */
  readonly sheets: ReadonlyMap<string, JurorSheet>;
  /** Scores agreed on in deliberation. */
  readonly agreed: readonly AgreedScore[];
  /** Identifiers that the sheets of deliberation rank; null: deliberation is not open. */
  readonly ranked: readonly string[] | null;
  /** What the sheets of deliberation show; null: nothing that could be compared. */
  readonly shownTotals: ShownTotals | null;
  /** Tables and columns that are gone, by what people call them. */
  readonly missing: readonly Missing[];
  /** Tables that are called like a juror’s, and are none. */
  readonly strangers: readonly { readonly table: string; readonly place: Place }[];
  /** Sheets of the session that somebody has copied, those of jurors by their tables left out. */
  readonly copies: readonly CopiedSheet[];
  /** Formulas that somebody has typed or pasted over. */
  readonly typedOver: readonly TypedOver[];
  /** What has been closed, as the Session sheet lists it. */
  readonly closings: readonly ClosingEntry[];
  readonly seals: readonly SealSheet[];
  /** Whether each of the closings still is what was sealed, in their order. */
  readonly sealChecks: readonly SealCheck[];
  /** What the sheets are called by now, in the order in which a person goes through them. */
  readonly sheetOrder: readonly string[];
}

export interface Settings {
  readonly title: Cell<string>;
  readonly chair: Cell<string>;
  readonly meeting: Cell<string>;
  readonly decider: Cell<string>;
  readonly scaleMin: Cell<number>;
  readonly scaleMax: Cell<number>;
  readonly step: Cell<number>;
  readonly minimum: Cell<number>;
  readonly threshold: Cell<number>;
  readonly commentRule: Cell<CommentRuleId>;
  readonly divergence: Cell<number>;
  readonly envelope: Cell<Cents>;
  readonly carriedOver: Cell<Cents>;
  readonly policy: Cell<PolicyId>;
  readonly tieKeys: Cell<readonly TieKey[]>;
  readonly lotSource: Cell<string>;
  readonly lotDate: Cell<string>;
  readonly stages: Cell<readonly StageId[]>;
  /** Sessions that were opened before it existed have no such cell. */
  readonly audition: Cell<string>;
  readonly stage: Cell<StageId>;
  readonly decisions: Cell<readonly DecisionId[]>;
  readonly retention: Cell<string>;
  readonly purge: Cell<string>;
}

export interface SessionCriterion {
  /** `C1`. */
  readonly code: string;
  readonly place: Place;
  readonly label: string;
  readonly definition: string;
  readonly coefficient: Cell<number>;
  readonly threshold: Cell<number>;
}

export interface SessionLevel {
  readonly score: Cell<number>;
  readonly wording: string;
}

export interface SessionJuror {
  /** `J01`. */
  readonly code: string;
  readonly place: Place;
  readonly name: Cell<string>;
  readonly capacity: Cell<string>;
  readonly votes: Cell<boolean>;
  readonly counts: Cell<boolean>;
  readonly presence: Cell<PresenceId>;
}

export interface LogEntry {
  readonly subject: Cell<string>;
  readonly change: Cell<string>;
  readonly date: Cell<string>;
  readonly by: Cell<string>;
}

export interface SessionDossier {
  /** `D001`. */
  readonly id: string;
  readonly place: Place;
  /** Several rows bear this identifier: nobody knows which one is meant. */
  readonly isDouble: boolean;
  readonly number: Cell<string>;
  readonly title: Cell<string>;
  readonly carrier: Cell<string>;
  readonly carrierType: Cell<string>;
  readonly total: Cell<Cents>;
  readonly requested: Cell<Cents>;
  readonly maximum: Cell<Cents>;
  /** Codes of criteria, as they were typed. */
  readonly notApplicable: Cell<string>;
  readonly screening: Cell<ScreeningId>;
  readonly reason: Cell<string>;
  readonly details: Cell<string>;
  readonly completeBy: Cell<string>;
  readonly accepted: Cell<boolean>;
  readonly chairOrder: Cell<number>;
  readonly lot: Cell<number>;
  readonly opinion: Cell<OpinionId>;
  readonly proposed: Cell<Cents>;
  readonly reservations: Cell<string>;
  readonly dissent: Cell<string>;
  readonly decision: Cell<DecisionId>;
  readonly decidedOn: Cell<string>;
  readonly decisionReason: Cell<string>;
}

export interface JurorSheet {
  readonly code: string;
  readonly sheet: string;
  /** The table as the workbook calls it, and what stands above its columns, by key. */
  readonly table: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The first cell of its header. */
  readonly place: Place;
  /** Columns in which people type that are gone, by key: `first2`, `participation`, and `id`. */
  readonly lost: readonly string[];
  /** Criteria that have a column of scores here and are none of the session’s, by code. */
  readonly surplus: readonly string[];
  /** Columns of scores no longer stand in the order of the criteria: formulas find them by their place. */
  readonly isReordered: boolean;
  readonly lines: readonly JurorLine[];
}

/** One row of a juror’s sheet. Cells are by criterion, in the order of the session’s. */
export interface JurorLine {
  readonly id: string;
  readonly place: Place;
  /** Its rank in the table, from 0. */
  readonly rank: number;
  readonly participation: Cell<ParticipationId>;
  readonly first: readonly RawCell[];
  readonly after: readonly RawCell[];
  readonly comments: readonly RawCell[];
  readonly appreciation: RawCell;
  /** When the recusal was declared in the pane, `2021-03-15 17:30`; blank: typed in the sheet, or none. */
  readonly recusedAt: RawCell;
}

export interface AgreedScore extends RawCell {
  readonly id: string;
  /** `C1`. */
  readonly criterion: string;
}

export interface ShownTotals {
  /** Excel vouches for the results; false: those of a file, which may be older than what was typed last. */
  readonly isOfNow: boolean;
  readonly rows: readonly ShownTotal[];
  /** What Classement says of the envelope, in euros TTC. */
  readonly granted: RawCell;
  readonly left: RawCell;
  /** How many of its rows no longer follow Totaux, by the sheet’s own count. */
  readonly amiss: RawCell;
}

/** A row of Totaux; its total in hundredths, its rank by all tie keys, its amount in euros TTC. */
export interface ShownTotal {
  readonly id: string;
  readonly total: RawCell;
  readonly status: RawCell;
  readonly rank: RawCell;
  readonly position: RawCell;
  readonly amount: RawCell;
}

export interface RowsBelow {
  readonly kind: 'dossiers' | 'scores';
  readonly places: readonly Place[];
}

/** Computed cells of one table that hold a constant: a block was pasted over their formulas. */
export interface TypedOver {
  readonly places: readonly Place[];
  /** The sheets' ranks follow from them; those of other tables only help to fill them in. */
  readonly isRanking: boolean;
}

export interface CopiedSheet {
  readonly sheet: string;
  readonly original: string;
  /** People type into the original what counts; false: it only shows what follows from that. */
  readonly isTypedIn: boolean;
}

export interface Missing {
  readonly table: string;
  /** null: the whole table. */
  readonly column: string | null;
}

export interface ClosingEntry {
  readonly number: number;
  readonly place: Place;
  readonly stage: Cell<string>;
  /** 64 hexadecimal digits. */
  readonly seal: Cell<string>;
  readonly date: Cell<string>;
  readonly by: Cell<string>;
  readonly reason: Cell<string>;
}

/** The lines of one closing, as they stand. */
export interface SealSheet {
  readonly number: number;
  readonly place: Place;
  readonly lines: readonly (readonly [key: Scalar, value: Scalar])[];
}
