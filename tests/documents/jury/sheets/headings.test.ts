import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import { countLines, heightFor } from '../../../../src/sheets/text-height';
import type { Language } from '../../../../src/language/language';
import { aPlan } from '../../../builders/jury';

/** Headings are bold, and bold letters of Arial are wider by about as much. */
const BOLD = 1.08;
const BODY = 10;
const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;

interface Heading {
  readonly text: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly points: number;
}

function headingsIn(language: Language): readonly Heading[] {
  const { sheets } = declareSession(aPlan({ language }), { isDeliberating: true });
  return sheets.flatMap(({ tables, columnWidths, rowHeights }) =>
    tables.flatMap(({ area, columns }) =>
      columns.map(({ header }, index) => ({
        text: header,
        width: ((columnWidths[area.column + index] ?? USUAL_WIDTH) - 1) / BOLD,
        points: rowHeights.find(({ row }) => row === area.row)?.points ?? USUAL_HEIGHT,
      })),
    ),
  );
}

describe.each(['fr', 'en'] as const)('the headings of a session’s tables, in %s', (language) => {
  it('stand whole in their rows', () => {
    const cut = headingsIn(language).filter(
      ({ text, width, points }) => heightFor(text, width, BODY) > points,
    );
    expect(cut).toEqual([]);
  });

  it('are never cut in the middle of a word', () => {
    const cut = headingsIn(language).filter(({ text, width }) =>
      text.split(' ').some((word) => countLines(word, width, BODY) > 1),
    );
    expect(cut).toEqual([]);
  });
});
