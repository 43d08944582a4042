import type { Call } from '../../../calls/call';
import type { FaultOf } from '../../../findings/gather';
import type { RuleOf } from '../../../findings/rule';
import type { Control } from '../control';
import type { Message } from '../messages/say';
import type { Retained } from '../retained';

/** What a rule looks at. */
export interface Subject {
  readonly call: Call;
  readonly control: Control;
  readonly figures: Retained;
}

export type Fault = FaultOf<Message>;

export type Rule<Id extends string = string> = RuleOf<Subject, Message, Id>;

export const rule = <Id extends string>(body: Rule<Id>): Rule<Id> => body;
