import type { AnyFinding } from '../../../findings/finding';
import type { Message } from '../messages/say';
import type { RuleId } from './rules';

/** What a rule of a portfolio found. */
export type Finding = AnyFinding<RuleId, Message>;
