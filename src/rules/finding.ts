import type { Place } from '../workbook/scalar';
import type { Quote } from '../calls/schema/theme';
import type { Localized } from '../language/language';
import type { Correction } from './corrections/correction';
import type { FindingOf } from './rule';
import type { RuleId } from './rules';

export type { Severity } from './rule';
export type { RuleId } from './rules';

/** What a rule of the list found. It is data: its sentence is worded late, in the reader's language. */
export type Finding = FindingOf<RuleId>;
