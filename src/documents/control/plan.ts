import type { Call } from '../../calls/call';
import type { Severity } from '../../findings/finding';
import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Control, ControlLine } from './control';
import type { CarriedId, DecisionId, FollowUpId, OriginId } from './template/choices';
import type { PlanYear } from '../dossier/template/columns';

/** A control before its sheets are written. Amounts are cents TTC, prices euros HT. */
export interface ControlPlan {
  /** A mark of its own: a UUID. */
  readonly id: string;
  readonly language: Language;
  readonly call: Call;
  readonly evidence: Evidence;
  readonly facts: PlannedFacts;
  readonly amounts: PlannedAmounts;
  readonly lines: readonly PlannedLine[];
  readonly points: readonly PlannedPoint[];
  /** What an officer holds for granted before, where it is not what the carrier says; null: nobody did yet. */
  readonly typedBefore: Cents | null;
  /** The control of an earlier version of the dossier; null: there is none. */
  readonly earlier: EarlierControl | null;
}

/** What was controlled before, and which of its lines are which of these. */
export interface EarlierControl {
  readonly control: Control;
  readonly pairs: readonly LinePair[];
}

/** A line of this version, of the version controlled before, or of both. */
export interface LinePair {
  /** null: the line was taken out. */
  readonly now: PlannedLine | null;
  /** null: the line is new. */
  readonly before: ControlLine | null;
  /** Both say the same in all that is typed of a line. */
  readonly isSame: boolean;
}

/** The file that was received. It is never written. */
export interface Evidence {
  readonly file: string;
  /** Of its bytes, 64 hexadecimal digits; null: an open workbook has none that can be known. */
  readonly sha256: string | null;
  /** ISO, with its zone: `2021-01-31T17:30:00.000Z`. */
  readonly readOn: string;
}

export interface PlannedFacts {
  readonly dossier: string | null;
  readonly title: string | null;
  readonly reference: string | null;
  readonly number: string | null;
  readonly carrier: string | null;
  readonly siret: string | null;
  /** ISO day. */
  readonly deposit: string | null;
}

/** The dossier’s own figures, as its rules compute them. */
export interface PlannedAmounts {
  readonly total: Cents;
  readonly eligible: Cents;
  readonly staff: Cents;
  readonly base: Cents;
  readonly maximum: Cents;
  readonly requested: Cents | null;
  readonly grant: Cents;
  readonly share: Cents;
  readonly coCarriers: Cents;
  readonly others: Cents;
  /** What the carrier says that the project was granted before. */
  readonly before: Cents;
}

export interface PlannedLine {
  readonly key: string;
  /** Where it stands in the received file: `Budget!B12`. */
  readonly cell: string;
  readonly label: string;
  readonly type: string;
  readonly title: string;
  readonly supplier: string;
  readonly unit: string;
  readonly quantity: number | null;
  readonly unitPrice: number | null;
  /** A share. */
  readonly vat: number | null;
  readonly gross: Cents;
  readonly eligible: Cents;
  /** Why something of it is out of the base; empty: nothing is. */
  readonly leftOut: string;
  readonly years: Readonly<Record<PlanYear['key'], Cents>>;
  readonly carried: CarriedDecision | null;
}

/** What an earlier control decided on the same line. */
export interface CarriedDecision {
  readonly how: CarriedId;
  readonly decision: DecisionId | null;
  readonly reducedTo: Cents | null;
  readonly reason: string | null;
  readonly details: string | null;
  readonly request: string | null;
}

export interface PlannedPoint {
  readonly origin: OriginId;
  readonly rule: string;
  readonly severity: Severity;
  /** Where it stands in the received file; null: nowhere in particular. */
  readonly cell: string | null;
  /** In the plan’s language. */
  readonly message: string;
  readonly stake: Cents | null;
  readonly carried: { readonly followUp: FollowUpId; readonly reason: string | null } | null;
}
