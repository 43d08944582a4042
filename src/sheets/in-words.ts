import type { Language } from '../language/language';
import type { Expression } from './formula';

/** A text with blanks filled by texts: for constant cells. */
export function fill(template: string, blanks: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
}

/**
 * An amount in words, inside a formula. FIXED writes it as the reader's Excel does; TEXT would not, its
 * format codes change with the locale.
 */
export const amountInWords = (language: Language, amount: Expression): Expression =>
  language === 'fr' ? `FIXED(${amount},2)&"\u00a0€"` : `"€"&FIXED(${amount},2)`;

/** A percentage in words, inside a formula: `12,50 %`. */
export const percentInWords = (language: Language, share: Expression): Expression =>
  language === 'fr' ? `FIXED(100*(${share}),2)&"\u00a0%"` : `FIXED(100*(${share}),2)&"%"`;
