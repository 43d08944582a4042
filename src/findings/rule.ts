import type { Localized } from '../language/language';
import type { MessageData } from '../language/message';
import { readingOrder, type AnyFinding, type Severity } from './finding';
import type { FaultOf } from './gather';

/** One rule of a kind of document, and all that is known of it. */
export interface RuleOf<Subject, Message extends MessageData, Id extends string = string> {
  /** Stable: it appears in the pane and in reports. */
  readonly id: Id;
  readonly severity: Severity;
  /** What holds when the rule is content. */
  readonly description: Localized;
  /** It finds what misleads the reader of the workbook: `bareme audit` lists it. */
  readonly isOfIntegrity?: true;
  readonly faults: (subject: Subject) => readonly FaultOf<Message>[];
}

/**
 * All that the rules find, gravest first and then in the order of the sheets.
 *
 * @param sheets by their present names, in the order in which a person reads them
 */
export const foundBy = <Subject, Message extends MessageData, Id extends string>(
  rules: readonly RuleOf<Subject, Message, Id>[],
  subject: Subject,
  sheets: readonly string[],
): readonly AnyFinding<Id, Message>[] =>
  rules
    .flatMap(({ id, severity, faults }) =>
      faults(subject).map((fault): AnyFinding<Id, Message> => ({
        rule: id,
        severity: fault.severity ?? severity,
        place: fault.place,
        message: fault.message,
      })),
    )
    .sort(readingOrder(sheets));
