import { structure } from './structure';

/** Every rule of a session, in the order in which a person would look. */
export const RULES = [structure] as const;

export type RuleId = (typeof RULES)[number]['id'];
