import type { SheetDeclaration } from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';
import { PAGE_MARGINS } from '../../src/sheets/page-margins';
import { BODY_SIZE, SMALL_SIZE } from '../../src/sheets/styles';
import { countLines } from '../../src/sheets/text-height';
import { en } from '../../src/documents/dossier/sheets/texts/en';
import { fr } from '../../src/documents/dossier/sheets/texts/fr';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { ALL_CALLS } from '../builders/calls';

const WORKBOOKS = ALL_CALLS.flatMap((call) =>
  (['fr', 'en'] as const).map((language) => ({
    title: `${call.id} ${language}`,
    language,
    declaration: declareWorkbook(call, language),
  })),
);

/** Characters that an indent takes, and by how much bold letters are wider. */
const INDENT = 1.4;
const BOLD = 1.08;

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Characters of a cell, or of the cells that it is merged with. */
function charactersAt({ merges, columnWidths }: SheetDeclaration, row: number, column: number) {
  const merged = merges.find((area) => holds(area, row, column));
  const columns = merged?.columns ?? 1;
  return columnWidths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

const EIGHT_DIGITS = {
  fr: '12\u00a0345\u00a0678,90\u00a0€',
  en: '€12,345,678.90',
} as const;

describe.each(WORKBOOKS)('The sheets of $title', ({ language, declaration }) => {
  const { sheets, styles } = declaration;
  const visible = sheets.filter(({ hidden }) => !hidden);

  it('show amounts of eight digits, with their cents', () => {
    const cut = visible.flatMap((sheet) =>
      sheet.formats.flatMap(({ area, style: name }) => {
        const style = styles[name];
        const isSecond = sheet.merges.some(
          (merge) => holds(merge, area.row, area.column) && merge.column < area.column,
        );
        if (!style?.numberFormat?.includes('€') || isSecond) return [];
        const { size = BODY_SIZE } = style.font ?? {};
        const characters =
          charactersAt(sheet, area.row, area.column) - INDENT * (style.indent ?? 0);
        const lines = countLines(EIGHT_DIGITS[language], characters, size);
        return lines > 1 ? [`${sheet.key} ${area.row},${area.column} ${name}`] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  it('print at some six points or more on a page of A4', () => {
    const paper = 297 / 25.4 - PAGE_MARGINS.left - PAGE_MARGINS.right;
    for (const { columnWidths, foldedColumns = [] } of visible) {
      // What is folded away does not go on paper.
      const pixels = columnWidths
        .filter((_, index) =>
          foldedColumns.every(({ column, columns }) => index < column || index >= column + columns),
        )
        .reduce((sum, width) => sum + width * 7 + 5, 0);
      expect((BODY_SIZE * paper * 96) / pixels).toBeGreaterThan(5.9);
    }
  });

  it('mark the dossier in one quiet row', () => {
    const marks = sheets[0]?.names.filter(({ name }) =>
      ['brm_appel', 'brm_version', 'brm_regles', 'brm_langue'].includes(name),
    );
    expect(new Set(marks?.map(({ area }) => area.row)).size).toBe(1);
  });
});

/** Sentences of the plan whose rows have room for two lines. */
const LONG_CHECKS = [
  'sizeBelow',
  'sizeAbove',
  'sizeAt',
  'sizeUnder',
  'otherTrack',
  'article3',
  'innovativeShort',
  'originsMissing',
  'nationalMissing',
  'nationalDoubt',
];

it.each(
  (['fr', 'en'] as const).flatMap((language) =>
    Object.entries((language === 'fr' ? fr : en).plan).map(([key, text]) => [key, text] as const),
  ),
)('the check « %s » of the plan is shown whole', (key, text) => {
  const [workbook] = WORKBOOKS;
  const width = workbook?.declaration.sheets[2]?.columnWidths[3] ?? 0;
  const shown = text
    .replace('{gap}', '1 234 567,89 €')
    .replace('{bound}', '1 000 000 €')
    .replace('{percent}', '50 %')
    .replace('{track}', 'Appel à projets');
  const isBold = [fr, en].some(({ verdict }) => text.startsWith(verdict.toFix));
  const lines = countLines(shown, (width - INDENT) / (isBold ? BOLD : 1), SMALL_SIZE);
  expect(lines).toBeLessThanOrEqual(LONG_CHECKS.includes(key) ? 2 : 1);
});
