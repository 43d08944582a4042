import { isDateFormat } from '../../src/workbook/date-formats';

it.each(['dd/mm/yyyy', 'm/d/yy', '[$-40C]d mmmm yyyy;@', 'hh:mm', '[h]:mm', 'mmm-yy', 'yyyy"."mm'])(
  '%s shows a date or a time',
  (format) => expect(isDateFormat(format)).toBe(true),
);

it.each([
  'General',
  '@',
  '#,##0.00\u00a0"€"',
  '#,##0.00 [$€-40C]',
  '0.0%',
  '0 "jours"',
  '0 \\d',
  '[Red]#,##0',
  '[>=1000]0.0,"k";0',
  '0.00E+00',
  '0.00_-;dd/mm/yyyy',
  '_-* #,##0.00_d_-',
])('%s shows a number', (format) => expect(isDateFormat(format)).toBe(false));
