import { formatNumber, formatTruth } from '../../money/format';
import type { MaskedError, Veil, VeiledCell } from '../../workbook/observations';
import { cellReference, columnLetters } from '../../workbook/reference';
import type { Scalar } from '../../workbook/scalar';
import type { ColumnFact } from './facts';
import type { Messages } from './fr';
import { ended, inBrief, rowsInWords, shortened } from './listed';

const number = (value: number): string => formatNumber(value, 'en');

const quoted = (text: string): string => `“${text}”`;

const shown = (value: Scalar): string => {
  if (typeof value === 'number') return number(value);
  return typeof value === 'boolean' ? formatTruth(value, 'en') : quoted(shortened(value ?? ''));
};

const VEILS: Readonly<Record<Veil, string>> = {
  colour: 'written in the colour of its ground',
  format: 'which its number format does not show',
  size: 'written too small to be read',
  merge: 'covered by merged cells',
};

const veiled = ({ place, by, holds }: VeiledCell): string =>
  `${cellReference(place)} (${shown(holds)}, ${VEILS[by]})`;

const masked = ({ place, error, gives }: MaskedError): string =>
  `${cellReference(place)} (${error}, ${number(gives)})`;

const column = ({ column: at, title }: ColumnFact): string =>
  title ? `${columnLetters(at)} (${title})` : columnLetters(at);

/** The sentences on the integrity of a workbook, in English: the same keys. */
export const en: Messages = {
  hiddenSheet: ({ name, isVery }) =>
    isVery
      ? `The sheet ${quoted(name)} is very hidden: Excel does not offer to show it, and what is typed there counts. Make it visible in the macro editor (Alt+F11, property Visible).`
      : `The sheet ${quoted(name)} is hidden, and what is typed there counts. Show it: right-click a tab ▸ Unhide.`,
  hiddenRows: ({ sheet, rows: hidden, isFiltered, counts }) => {
    const rows = rowsInWords(hidden, { to: 'to', and: 'and' });
    const several = hidden.length > 1;
    const by = isFiltered ? ' by a filter' : '';
    const what = several ? `Rows ${rows} are hidden` : `Row ${rows} is hidden`;
    const count = several ? 'and count like the others' : 'and counts like the others';
    const effect = counts ? count : 'and what is typed there is read';
    const show = isFiltered
      ? 'Select a cell of the table, then Data ▸ Clear'
      : `Show ${several ? 'them' : 'it'}: Home ▸ Format ▸ Hide & Unhide (on a sheet that is not protected)`;
    return `${what}${by} in ${quoted(sheet)}, ${effect}. ${show}.`;
  },
  hiddenColumns: ({ sheet, columns: hidden }) => {
    const columns = inBrief(hidden.map(column), 'and');
    return hidden.length > 1
      ? `Columns ${columns} of ${quoted(sheet)} are hidden; what is typed there is read and checked.`
      : `Column ${columns} of ${quoted(sheet)} is hidden; what is typed there is read and checked.`;
  },
  veiledCells: ({ cells, count }) =>
    ended(
      `${count > 1 ? `${number(count)} cells count without being seen` : 'A cell counts without being seen'}: ${inBrief(cells.map(veiled), 'and', count)}`,
    ),
  maskedErrors: ({ errors, count }) =>
    `${ended(
      `${count > 1 ? `${number(count)} formulas that were typed hide an error behind a number` : 'A formula that was typed hides an error behind a number'}, which counts as if it were meant: ${inBrief(errors.map(masked), 'and', count)}`,
    )} What causes the error has to be mended, or the number typed.`,
  keptByGoogle: ({ cells, count }) =>
    ended(
      `${count > 1 ? `${number(count)} formulas that were typed use` : 'A formula that was typed uses'} a function that Google Sheets alone knows; the file keeps its last result, which counts and will not change any more: ${inBrief(
        cells.map(({ place, gives }) => `${cellReference(place)} (${number(gives)})`),
        'and',
        count,
      )}`,
    ),
  linkedFile: ({ name, cells }) => {
    const other = name === '' ? 'another source' : `the file ${quoted(name)}`;
    if (cells === 0) {
      return `This workbook is linked to ${other}; no cell that is typed refers to it by itself.`;
    }
    return cells > 1
      ? `${number(cells)} cells take their values from ${other}, which is not enclosed: they are those of the last saving, and change with it. Ask for the values typed, or for the file.`
      : `This cell takes its value from ${other}, which is not enclosed: it is that of the last saving, and changes with it. Ask for the value typed, or for the file.`;
  },
  macros:
    'This workbook holds macros, which may change its amounts when it is opened. Barème neither reads nor runs them: open it without enabling them.',
  datesFrom1904:
    'This workbook counts its days from 1904, as Excel for Mac once did. Its dates are read rightly here; pasted into another workbook they go back by four years and a day.',
  withoutResult: ({ count }) =>
    count > 1
      ? `The file keeps no result of ${number(count)} formulas: whoever shows it without computing them anew sees nothing there. The amounts here are computed anew.`
      : 'The file keeps no result of this formula: whoever shows it without computing it anew sees nothing there. The amounts here are computed anew.',
  respelled: ({ count }) =>
    `${count > 1 ? `${number(count)} formulas are` : 'One formula is'} spelled otherwise than Barème does, as another program does when it saves the file (LibreOffice, Gnumeric…), and ${count > 1 ? 'give the same results' : 'gives the same result'}.`,
};
