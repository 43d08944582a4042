/**
 * The formula of a cell, by what Excel gives for `formulas` and for `values`; null where it holds a constant.
 * A text that begins with `=` comes back from `formulas` without its apostrophe (office-js#6687): a formula is
 * what differs from its value, since none has its own text for a result.
 */
export const formulaIn = (content: unknown, value: unknown): string | null =>
  typeof content === 'string' && content.startsWith('=') && content !== value ? content : null;

/** A formula without what Excel may space or capitalise otherwise than it was written. */
export const spelling = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();
