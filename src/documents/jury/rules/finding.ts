import type { AnyFinding } from '../../../findings/finding';
import type { Message } from '../messages/say';
import type { RuleId } from './rules';

/** What a rule of a session found. It is data: its sentence is worded late, in the reader's language. */
export type Finding = AnyFinding<RuleId, Message>;
