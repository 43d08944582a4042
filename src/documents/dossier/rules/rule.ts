import type { Dossier } from '../dossier';
import type { AnyFinding, Severity } from '../../../findings/finding';
import type { Place } from '../../../workbook/scalar';
import type { LineAmount } from '../template/columns';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import type { Quote } from '../../../calls/schema/theme';
import { frenchSpacing } from '../../../language/typography';
import type { Correction } from '../corrections/correction';
import type { NamedFigure } from '../explain/named-figures';
import type { Figures } from '../figures/figures';
import type { Topic } from '../fit/topic';
import type { Message } from '../messages/say';

/** What a rule looks at. */
export interface Subject {
  readonly call: Call;
  readonly dossier: Dossier;
  readonly figures: Figures;
}

/** What the rule of this identifier found; `finding.ts` says which rules there are. */
export interface FindingOf<Id extends string> extends AnyFinding<Id, Message> {
  /** The call's own sentence; null for the checks that are ours (a number is a number…). */
  readonly quote: Quote | null;
  /** What would put it right without a judgement: mostly none or one, two where a text has two readings. */
  readonly corrections: readonly Correction[];
}

/** The part of a rule where a budget is tried against every call (`fit/`). */
export type WhenComparing =
  /** It speaks for or against a call. */
  | 'weighs'
  /** A slip by which an amount counts as 0 in whatever call: said once, for all of them. */
  | 'slip'
  /** It holds whatever the call, or is about sheets that another call would write anew, or an open point says it. */
  | 'left-out';

/** One rule, and all that is known of it. The list of rules (`rules.ts`) is their documentation. */
export interface Rule<Id extends string = string> {
  /** Stable: it appears in the pane, in files and in reports. */
  readonly id: Id;
  /** The usual severity; `description` says where a finding has another. */
  readonly severity: Severity;
  /** What holds when the rule is content. */
  readonly description: Localized;
  /** What it says follows from the budget's lines: nothing, while a column of them is gone. */
  readonly restsOnLines: boolean;
  /**
   * The figure that it compares or lessens, of which the reader of a finding may ask why: one of the plan, or an
   * amount of the line at which the finding stands. null: the sentence is all there is.
   */
  readonly figure: NamedFigure | { readonly ofLine: LineAmount } | null;
  readonly whenComparing: WhenComparing;
  /** It finds what misleads the reader of the workbook, whatever the call says: `bareme audit` lists it. */
  readonly isOfIntegrity: boolean;
  /** The open point of such a comparison that already asks for what this rule misses; null: none does. */
  readonly openPoint: Topic | null;
  /** Whether the call has what the rule rests on. */
  readonly appliesTo: (call: Call) => boolean;
  /** Nothing for a call to which it does not apply, nor for a dossier in which the matter has not been started. */
  readonly check: (subject: Subject) => readonly FindingOf<Id>[];
}

/** A finding before it bears its rule's name: what the body of a rule returns. */
export interface Fault {
  readonly place: Place | null;
  readonly message: Message;
  readonly quote?: Quote | null;
  /** Absent: it takes a judgement. */
  readonly corrections?: readonly Correction[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

interface Known<Id extends string>
  extends
    Pick<Rule<Id>, 'id' | 'severity' | 'description'>,
    Partial<
      Pick<Rule, 'restsOnLines' | 'figure' | 'whenComparing' | 'openPoint' | 'isOfIntegrity'>
    > {}

/** A rule for all calls. */
interface GeneralRule<Id extends string> extends Known<Id> {
  readonly requirement?: undefined;
  readonly faults: (subject: Subject) => readonly Fault[];
}

/** A rule for the calls that have what it rests on. */
interface RuleOnRequirement<Id extends string, Required> extends Known<Id> {
  /** What of a call the rule rests on, which `faults` receives; null, undefined or false: the call has none of it. */
  readonly requirement: (call: Call) => Required | null | undefined | false;
  readonly faults: (subject: Subject, required: Required) => readonly Fault[];
}

/** Makes a rule; its findings carry its identifier and, unless told otherwise, its severity. */
export function rule<Id extends string>(body: GeneralRule<Id>): Rule<Id>;
export function rule<Id extends string, Required>(body: RuleOnRequirement<Id, Required>): Rule<Id>;
export function rule<Id extends string, Required>(
  body: GeneralRule<Id> | RuleOnRequirement<Id, Required>,
): Rule<Id> {
  const { id, severity, description } = body;
  return {
    id,
    severity,
    description: { fr: frenchSpacing(description.fr), en: description.en },
    restsOnLines: body.restsOnLines ?? false,
    figure: body.figure ?? null,
    whenComparing: body.whenComparing ?? 'weighs',
    openPoint: body.openPoint ?? null,
    isOfIntegrity: body.isOfIntegrity ?? false,
    appliesTo: (call) => body.requirement === undefined || isThere(body.requirement(call)),
    check: (subject) =>
      faultsOf(body, subject).map((fault) => ({
        rule: id,
        severity: fault.severity ?? severity,
        place: fault.place,
        message: fault.message,
        quote: fault.quote ?? null,
        corrections: fault.corrections ?? [],
      })),
  };
}

function faultsOf<Id extends string, Required>(
  body: GeneralRule<Id> | RuleOnRequirement<Id, Required>,
  subject: Subject,
): readonly Fault[] {
  if (body.requirement === undefined) return body.faults(subject);
  const required = body.requirement(subject.call);
  return isThere(required) ? body.faults(subject, required) : [];
}

const isThere = <Required>(required: Required | null | undefined | false): required is Required =>
  required !== null && required !== undefined && required !== false;
