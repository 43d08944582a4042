import type { Severity } from '../../../findings/finding';
import type { FaultOf } from '../../../findings/gather';
import type { Localized } from '../../../language/language';
import type { PortfolioFigures } from '../figures';
import type { Message } from '../messages/say';
import type { Portfolio } from '../portfolio';

/** What a rule looks at. */
export interface Subject {
  readonly portfolio: Portfolio;
  readonly figures: PortfolioFigures;
}

export type Fault = FaultOf<Message>;

/** One rule of a portfolio, and all that is known of it. */
export interface Rule<Id extends string = string> {
  /** Stable: it appears in the pane and in reports. */
  readonly id: Id;
  readonly severity: Severity;
  /** What holds when the rule is content. */
  readonly description: Localized;
  /** It finds what misleads the reader of the workbook: `bareme audit` lists it. */
  readonly isOfIntegrity?: true;
  readonly faults: (subject: Subject) => readonly Fault[];
}

export const rule = <Id extends string>(body: Rule<Id>): Rule<Id> => body;
