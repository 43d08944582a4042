const LOCALE = /\[\$€[^\]]*\]|\[\$-[^\]]*\]/g;

/** Whether a number format (en-US) may show a figure as more or other than the cell holds: `0 "k€"`, `0%`, `$#,##0`. */
export const mayShowUnit = (format: string): boolean =>
  /[%$£¥]|\b(?:USD|GBP|CHF)\b|[km][\s\u00a0\u202f\\"]*(?:€|EUR)/i.test(plainUnits(format));

/** The same format, the euro written as itself whatever the locale that it was chosen in. */
export const plainUnits = (format: string): string => format.replaceAll(LOCALE, '€');
