/**
 * What Excel would take for a formula, a number, a date, an error or a logical value although it is a text:
 * it reads written texts as if they were typed, `20.000`, `1/2`, `mars 2021 10:00` and `VRAI` included, in French
 * and in English.
 */
const MISREAD =
  /^[\s=+\-@'#(.,\d\p{Sc}%]|^\p{L}+[.,\s\-/]*\d[\d.,:\s\-/]*(?:[ap]m?)?\s*$|^(?:true|false|vrai|faux)\s*$/iu;

/** Such a text is marked as one: by a leading apostrophe in a workbook, by `quotePrefix` in a file. */
export const isMisread = (text: string): boolean => MISREAD.test(text);
