import type { FaultOf } from '../../../findings/gather';
import type { RuleOf } from '../../../findings/rule';
import type { PortfolioFigures } from '../figures';
import type { Message } from '../messages/say';
import type { Portfolio } from '../portfolio';

/** What a rule looks at. */
export interface Subject {
  readonly portfolio: Portfolio;
  readonly figures: PortfolioFigures;
}

export type Fault = FaultOf<Message>;

export type Rule<Id extends string = string> = RuleOf<Subject, Message, Id>;

export const rule = <Id extends string>(body: Rule<Id>): Rule<Id> => body;
