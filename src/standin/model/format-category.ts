/** What is not a letter of the format itself: quoted, escaped, in brackets. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gis;

/** Excel's own date and time formats; spelled otherwise they are custom ones. */
const DATES = new Set(['m/d/yyyy', 'm/d/yy', 'dd/mm/yyyy', 'd/m/yyyy', 'd-mmm-yy', 'yyyy-mm-dd']);
const TIMES = new Set(['h:mm', 'h:mm:ss', 'hh:mm', 'hh:mm:ss', '[h]:mm:ss']);

/** The category under which Excel's dialog lists a number format. */
export function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  if (DATES.has(format.toLowerCase())) return 'Date';
  if (TIMES.has(format.toLowerCase())) return 'Time';
  if (/[€$£]/.test(format)) return format.startsWith('_') ? 'Accounting' : 'Currency';
  const bare = format.replace(LITERAL, '');
  if (/^0(?:\.0+)?%$/.test(bare)) return 'Percentage';
  return /^(?:#,##)?0(?:\.0+)?$/.test(bare) ? 'Number' : 'Custom';
}
