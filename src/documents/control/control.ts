import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Alterations } from '../../workbook/alterations';
import type { Cell } from '../../workbook/cell';
import type { Missing } from '../../workbook/missing';
import type { Place, Scalar } from '../../workbook/scalar';
import type { CarriedId, DecisionId, FollowUpId } from './template/choices';
import type { FigureKey } from './template/fields';

/**
 * The control of a received dossier, as its workbook states it: what was copied of the dossier, and what an officer
 * decided on each line. The received file itself is evidence, and is never written. Amounts are cents TTC.
 */
export interface Control {
  readonly id: string;
  readonly version: number;
  readonly language: Language;
  readonly facts: ControlFacts;
  readonly amounts: ControlAmounts;
  readonly lines: readonly ControlLine[];
  readonly points: readonly ControlPoint[];
  readonly statement: Statement;
  /** What formulas show of the figures; null: the cell is gone, or shows nothing. */
  readonly shown: Readonly<Record<FigureKey, ShownFigure>>;
  readonly shownInLines: readonly ShownInLine[];
  /** Cells of ours whose formula is gone. */
  readonly overwritten: readonly Place[];
  /** What else stands than these sheets were written with; nothing where nobody compared them. */
  readonly altered: Alterations;
  readonly missing: readonly Missing[];
  /** Whether what was copied is still what was copied. */
  readonly isCopyIntact: boolean;
  /** The hash of what was copied, as it stands there. */
  readonly copied: string | null;
  /** The statement that was sealed; null: none was. */
  readonly sealed: SealedControl | null;
  /** The order of findings. */
  readonly sheets: readonly string[];
}

/** Which dossier it is, as its file said; null: it did not say. */
export interface ControlFacts {
  readonly callId: string;
  readonly dossier: string | null;
  readonly file: string | null;
  /** Of the file, in 64 hexadecimal digits; null: it was read from an open workbook. */
  readonly sha256: string | null;
  readonly readOn: string | null;
  readonly title: string | null;
  readonly reference: string | null;
  readonly number: string | null;
  readonly carrier: string | null;
  readonly siret: string | null;
  /** As it is shown: `31/01/2021`. */
  readonly deposit: string | null;
}

/** What was copied, and what the officer holds for granted before. */
export interface ControlAmounts {
  readonly total: Cents;
  /** null: nothing was asked for; the maximum is then proposed. */
  readonly requested: Cents | null;
  readonly coCarriers: Cents;
  readonly others: Cents;
  /** What the carrier declares, and what the officer counts. */
  readonly declaredBefore: Cents;
  readonly before: Cell<Cents>;
  /** As the rules gave them for the received file; null: the cell is gone. */
  readonly filedBase: Cents | null;
  readonly filedGrant: Cents | null;
}

/** A line of the budget as it was copied, and what is decided of it. */
export interface ControlLine {
  /** Its first cell. */
  readonly place: Place;
  /** From 1, in the order of the received file. */
  readonly number: number;
  /** The same for lines that say the same, in every version of the dossier. */
  readonly key: string;
  /** Where it stands in the received file: `Budget!A12`. */
  readonly cell: string;
  readonly label: string;
  readonly type: string;
  /** `T2`, `T3`, `T5`, or nothing. */
  readonly title: string;
  readonly gross: Cents;
  /** What the call’s rules leave of it in the base. */
  readonly eligible: Cents;
  /** What of it falls into which years. */
  readonly years: readonly [Cents, Cents, Cents];
  /** What an earlier control says of it. */
  readonly carried: CarriedId | null;
  readonly decision: Cell<DecisionId>;
  readonly reducedTo: Cell<Cents>;
  readonly reason: Cell<string>;
  readonly details: Cell<string>;
  readonly request: Cell<string>;
}

/** What was found in the dossier, and what becomes of it. */
export interface ControlPoint {
  readonly place: Place;
  readonly number: number;
  readonly rule: string;
  /** Where it is in the received file; empty: nowhere in particular. */
  readonly cell: string;
  readonly message: string;
  readonly isBlocking: boolean;
  readonly followUp: Cell<FollowUpId>;
  readonly reason: Cell<string>;
}

/** Who states that the control is done, and when, as they say. */
export interface Statement {
  readonly by: Cell<string>;
  /** ISO day. */
  readonly on: Cell<string>;
  readonly remarks: Cell<string>;
}

export interface ShownFigure {
  readonly place: Place | null;
  readonly value: Scalar;
}

export interface ShownInLine {
  readonly place: Place;
  readonly key: 'retained' | 'refused';
  readonly value: Scalar;
}

/** The lines of a sealed statement, as their sheet keeps them now. */
export interface SealedControl {
  /** The cell of the seal. */
  readonly place: Place | null;
  /** 1, and one more each time it is sealed again. */
  readonly number: number;
  /** As it is stated beside the lines. */
  readonly seal: string;
  readonly lines: readonly (readonly [key: Scalar, value: Scalar])[];
  /** Whether the lines give the seal. */
  readonly isIntact: boolean;
}
