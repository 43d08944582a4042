import { foundBy } from '../../../findings/rule';
import type { Finding } from './finding';
import type { Subject } from './rule';
import { RULES, type RuleId } from './rules';
import type { Message } from '../messages/say';

/** All that the rules find, gravest first and then in the order of the sheets. */
export const check = (subject: Subject): readonly Finding[] =>
  foundBy<Subject, Message, RuleId>(RULES, subject, subject.portfolio.sheets);
