import type { FaultOf } from '../../../findings/gather';
import type { RuleOf } from '../../../findings/rule';
import type { Line } from '../scoring/line';
import type { Panel } from '../scoring/panel';
import type { Standing } from '../scoring/standings';
import type { Stage } from '../../../seals/header';
import type { Session } from '../session';
import type { Message } from '../messages/say';

/** What a rule looks at. */
export interface Subject {
  readonly session: Session;
  readonly panel: Panel;
  /** null: deliberation is not open, and no rule says what scores come to. */
  readonly standings: readonly Standing[] | null;
  readonly line: Line | null;
}

export type Fault = FaultOf<Message>;

/** One rule, and all that is known of it. */
export interface Rule<Id extends string = string> extends RuleOf<Subject, Message, Id> {
  /**
   * This closing and all later ones wait until the rule is content: scores or ranks would be wrong, or something typed
   * would be lost. Null: none does. What a rule finds as mere information holds nothing up.
   */
  readonly blocksClosing: Stage | null;
}

export const rule = <Id extends string>(body: Rule<Id>): Rule<Id> => body;
