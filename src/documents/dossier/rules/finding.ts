import type { FindingOf } from './rule';
import type { RuleId } from './rules';

export type { RuleId } from './rules';

/** What a rule of the list found. It is data: its sentence is worded late, in the reader's language. */
export type Finding = FindingOf<RuleId>;
