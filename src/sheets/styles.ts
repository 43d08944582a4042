import type { Language } from '../language/language';
import type { Style } from './declaration';

/** Every Excel has Arial, on Windows, Mac, iPad and the web. */
const FONT = 'Arial';
export const BODY_SIZE = 10;
export const SMALL_SIZE = 9;

export const COLORS = {
  ink: '#1A1A1A',
  quiet: '#595959',
  band: '#1F3A5F',
  bandText: '#FFFFFF',
  section: '#DCE6F1',
  header: '#31537D',
  input: '#FFFBEA',
  inputText: '#1B4DB3',
  line: '#BFC7D1',
  error: '#A4001D',
  errorFill: '#FDE7E9',
  warning: '#7A4100',
  warningFill: '#FFF1D6',
  good: '#1E6B34',
} as const;

const grid: Style['border'] = {
  sides: ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'],
  color: COLORS.line,
};
const underline: Style['border'] = { sides: ['bottom', 'insideHorizontal'], color: COLORS.line };

const input: Style = {
  font: { color: COLORS.inputText },
  fill: COLORS.input,
  border: grid,
  vertical: 'Center',
  locked: false,
};

/** Zero shows as a dash, so that a plan not yet filled in stays quiet. The space before € does not break. */
const EURO_FORMAT: Readonly<Record<Language, { readonly plain: string; readonly quiet: string }>> =
  {
    fr: { plain: '#,##0.00"\u00a0€"', quiet: '#,##0.00"\u00a0€";-#,##0.00"\u00a0€";"–"' },
    en: { plain: '"€"#,##0.00;-"€"#,##0.00', quiet: '"€"#,##0.00;-"€"#,##0.00;"–"' },
  };

/** Numbers of versions say what they are versions of. */
const VERSION_FORMAT: Readonly<
  Record<Language, { readonly template: string; readonly rules: string }>
> = {
  fr: { template: '"modèle "0', rules: '"règles "0' },
  en: { template: '"template "0', rules: '"rules "0' },
};

const mark: Style = {
  font: { size: SMALL_SIZE, color: COLORS.quiet },
  horizontal: 'Left',
  indent: 1,
};

/**
 * Of computed shares. In French a narrow no-break space stands before the sign; the sign itself must stay unquoted to mean
 * hundredths. Cells in which people type keep Excel's own format: « 20 » is known to become 20 % there, and nobody says so
 * of a custom one.
 */
const PERCENT_FORMAT = {
  fr: { tenths: '0.0"\u202f"%', hundredths: '0.00"\u202f"%' },
  en: { tenths: '0.0%', hundredths: '0.00%' },
} as const satisfies Record<Language, object>;

/**
 * Figures keep off the line at their right. Computed percentages do so by their format (`_-`, the width of a
 * hyphen): LibreOffice forgets the indent of a cell whose neighbour looks nearly the same.
 */
const figure = { horizontal: 'Right', indent: 1 } as const satisfies Style;

/** Every style that the sheets use, by name. */
export function stylesFor(language: Language) {
  const euros = EURO_FORMAT[language];
  const percent = PERCENT_FORMAT[language];
  const versions = VERSION_FORMAT[language];
  return {
    base: { font: { name: FONT, size: BODY_SIZE, color: COLORS.ink }, vertical: 'Center' },
    band: { font: { size: 16, bold: true, color: COLORS.bandText }, fill: COLORS.band, indent: 1 },
    bandLine: { font: { size: BODY_SIZE, color: COLORS.bandText }, fill: COLORS.band, indent: 1 },
    guide: {
      font: { size: BODY_SIZE, color: COLORS.ink },
      wrap: true,
      vertical: 'Center',
      indent: 1,
    },
    section: {
      font: { size: 11, bold: true, color: COLORS.band },
      fill: COLORS.section,
      indent: 1,
    },
    label: { indent: 1, border: underline },
    labelWrap: { indent: 1, border: underline, wrap: true },
    figureLabel: { horizontal: 'Right', indent: 1 },
    subLabel: { indent: 3, border: underline, font: { color: COLORS.quiet } },
    totalLabel: { font: { size: SMALL_SIZE }, indent: 1, border: underline, wrap: true },
    columnTotal: {
      ...figure,
      numberFormat: euros.quiet,
      font: { bold: true, size: BODY_SIZE, color: COLORS.band },
      fill: COLORS.section,
    },
    columnVerdict: {
      font: { bold: true, size: SMALL_SIZE, color: COLORS.ink },
      fill: COLORS.section,
      indent: 1,
      wrap: true,
    },
    strong: { font: { bold: true }, indent: 1, border: underline },
    plain: { wrap: true, border: underline, indent: 1 },
    /** A day that a formula takes from another cell. */
    shownDate: { numberFormat: 'dd/mm/yyyy', horizontal: 'Left', border: underline, indent: 1 },
    quote: {
      font: { size: SMALL_SIZE, color: COLORS.quiet },
      wrap: true,
      border: underline,
      indent: 1,
    },
    mark,
    markTemplate: { ...mark, numberFormat: versions.template },
    markRules: { ...mark, numberFormat: versions.rules },
    /** What a column is about, above a header that is a code. */
    columnLabel: {
      font: { size: SMALL_SIZE, color: COLORS.band },
      fill: COLORS.section,
      wrap: true,
      vertical: 'Bottom',
      horizontal: 'Center',
      border: grid,
    },
    columnHead: {
      font: { bold: true, color: COLORS.bandText },
      fill: COLORS.header,
      wrap: true,
      vertical: 'Center',
      horizontal: 'Center',
      border: grid,
    },
    input: { ...input, horizontal: 'Left', indent: 1 },
    inputWrap: { ...input, horizontal: 'Left', wrap: true, indent: 1 },
    /** Also digits that are no number: a leading zero stays, and nothing is rounded. */
    inputText: { ...input, horizontal: 'Left', wrap: true, indent: 1, numberFormat: '@' },
    inputCentre: { ...input, horizontal: 'Center' },
    inputAmount: { ...input, ...figure, numberFormat: euros.plain },
    /** Beside labels, in a column that holds texts as well. */
    inputAmountLeft: { ...input, numberFormat: euros.plain, horizontal: 'Left', indent: 1 },
    inputNumberLeft: { ...input, numberFormat: 'General', horizontal: 'Left', indent: 1 },
    inputPercent: { ...input, numberFormat: '0.0%', horizontal: 'Center' },
    /** Days and months come in halves: not `#,##0`, which hides them, nor `#,##0.##`, which shows `5,`. */
    inputQuantity: { ...input, ...figure, numberFormat: 'General' },
    inputWeight: { ...input, ...figure, numberFormat: '0.00%' },
    inputInteger: { ...input, numberFormat: '#,##0', horizontal: 'Left', indent: 1 },
    inputDateCentre: { ...input, numberFormat: 'dd/mm/yyyy', horizontal: 'Center' },
    inputDate: { ...input, numberFormat: 'dd/mm/yyyy', horizontal: 'Left', indent: 1 },
    // Not `0.##`, which shows a whole score as `5,`.
    inputScore: { ...input, numberFormat: 'General', horizontal: 'Center' },
    /** What the call publishes, where ours would be an input. */
    fixedWeight: { ...figure, numberFormat: percent.hundredths, border: grid },
    fixedScore: { numberFormat: 'General', horizontal: 'Center', border: underline },
    amount: { ...figure, numberFormat: euros.quiet, border: underline },
    amountLeft: {
      numberFormat: euros.quiet,
      horizontal: 'Left',
      indent: 1,
      border: underline,
      font: { bold: true },
    },
    amountStrong: {
      ...figure,
      numberFormat: euros.quiet,
      border: underline,
      font: { bold: true },
    },
    count: { ...figure, numberFormat: '#,##0', border: underline },
    rate: { ...figure, numberFormat: percent.tenths, border: underline },
    /** 33.33 % and 0.75 % exist. */
    fineRate: { ...figure, numberFormat: percent.hundredths, border: underline },
    share: { numberFormat: `${percent.tenths}_-`, horizontal: 'Right', border: underline },
    weight: { numberFormat: `${percent.hundredths}_-`, horizontal: 'Right', border: underline },
    total: {
      ...figure,
      numberFormat: '0.00',
      border: underline,
      font: { bold: true, size: 12 },
    },
    key: {
      ...figure,
      numberFormat: euros.plain,
      font: { bold: true, size: 12, color: COLORS.band },
      fill: COLORS.section,
    },
    keyLabel: {
      font: { bold: true, size: 11, color: COLORS.band },
      fill: COLORS.section,
      indent: 1,
    },
    cellAmount: { ...figure, numberFormat: euros.plain, border: grid, vertical: 'Center' },
    /** On the way to a verdict, nothing is a dash. */
    stepAmount: { ...figure, numberFormat: euros.quiet, border: grid, vertical: 'Center' },
    cellScore: { ...figure, numberFormat: '0.00', border: grid, vertical: 'Center' },
    cellText: { border: grid, wrap: true, vertical: 'Center', indent: 1 },
    cellDefinition: {
      indent: 1,
      border: grid,
      wrap: true,
      vertical: 'Center',
      font: { size: SMALL_SIZE },
    },
    /** Kept letter by letter: a text that looks like a number stays one. */
    sealed: {
      numberFormat: '@',
      border: grid,
      wrap: true,
      vertical: 'Top',
      font: { size: SMALL_SIZE },
    },
    cellDate: {
      numberFormat: 'dd/mm/yyyy',
      border: grid,
      horizontal: 'Center',
      vertical: 'Center',
    },
    cellCentre: { border: grid, horizontal: 'Center', vertical: 'Center' },
    check: { wrap: true, indent: 1, border: underline, font: { size: SMALL_SIZE } },
    factCheck: { indent: 1, border: underline, font: { size: SMALL_SIZE } },
    verdict: { font: { bold: true }, indent: 1 },
    /** What nobody may overlook, on screen and on paper. */
    loud: {
      font: { bold: true, size: 12, color: COLORS.error },
      fill: COLORS.errorFill,
      wrap: true,
      horizontal: 'Center',
      vertical: 'Center',
    },
    checkLine: { indent: 1, border: grid, font: { size: SMALL_SIZE } },
    checkWrap: {
      indent: 1,
      border: grid,
      wrap: true,
      vertical: 'Center',
      font: { size: SMALL_SIZE },
    },
  } as const satisfies Record<string, Style>;
}

export type StyleName = keyof ReturnType<typeof stylesFor>;
