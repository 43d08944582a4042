import { folded } from '../../language/folded';
import { foundText } from '../../workbook/found-text';
import type { FoundCell } from '../../workbook/whole-sheet';
import { cellAt, formatKey, widthOf, type Block } from '../block';
import { readFigure, readQuantity, type Figure } from '../figure';
import { meaningOf, type Meaning } from '../headings/words';
import type { Heading } from '../headings/find';
import { looksLikeRate, readRate } from '../rate';
import { rowWords } from '../rows/words';
import type { Certainty, Reason } from '../reading';
import type { DecimalMark, Role, Tax } from '../terms';

/** A column while it is being understood. */
export interface Draft {
  readonly index: number;
  readonly heading: string;
  readonly meaning: Meaning;
  readonly profile: Profile;
  role: Role | null;
  tax: Tax | null;
  certainty: Certainty;
  reasons: readonly Reason[];
}

/** What stands in a column below the headings, rows of totals left aside. */
export interface Profile {
  readonly texts: number;
  readonly numbers: number;
  readonly blanks: number;
  /** Texts that differ. */
  readonly distinct: number;
  readonly hasPercent: boolean;
  /** All numbers may be rates of VAT. */
  readonly areRates: boolean;
  /** Some are shares: 0.2. */
  readonly hasShares: boolean;
  /** What all cells that speak of taxes say. */
  readonly tax: Tax | null;
}

/** The rows from which columns are understood. */
export interface Body {
  readonly block: Block;
  /** Rows of the block that may be lines. */
  readonly rows: readonly number[];
  readonly mark: DecimalMark | null;
}

export const NO_MEANING: Meaning = meaningOf('');

export const figureAt = (
  { block, mark }: Pick<Body, 'block' | 'mark'>,
  row: number,
  column: number,
  scale = 1,
): Figure =>
  readFigure(cellAt(block, row, column), mark, {
    format: block.formats.get(formatKey(row, column)) ?? '',
    scale,
  });

export const rateAt = (
  { block, mark }: Pick<Body, 'block' | 'mark'>,
  row: number,
  column: number,
): Figure =>
  readRate(cellAt(block, row, column), mark, block.formats.get(formatKey(row, column)) ?? '');

/** Of the rows of a body, those whose words make them no total. */
export const likelyLines = (block: Block, rows: readonly number[]): readonly number[] =>
  rows.filter((row) => rowWords(block.rows[row] ?? []) === null);

export function draftsOf(body: Body, headings: readonly Heading[] | null): Draft[] {
  return Array.from({ length: widthOf(body.block) }, (_, index) => {
    const { text = '', meaning = NO_MEANING } = headings?.[index] ?? {};
    const { role } = meaning;
    return {
      index,
      heading: text,
      meaning,
      profile: profileOf(body, index, role === 'quantity'),
      role,
      tax: meaning.tax,
      certainty: role === null ? 'unsure' : 'certain',
      reasons: role === null ? [] : [{ kind: 'heading', text }],
    };
  });
}

/** @param isCounted « 60 jours » is a number in it */
export function profileOf(body: Body, column: number, isCounted = false): Profile {
  const cells = body.rows.map((row) => cellAt(body.block, row, column));
  const figures = body.rows.map((row) =>
    isCounted
      ? readQuantity(cellAt(body.block, row, column), body.mark).figure
      : figureAt(body, row, column),
  );
  const numbers = figures.flatMap((figure) => (figure.kind === 'value' ? [figure] : []));
  const texts = cells.filter((cell, at) => figures[at]?.kind === 'unread' && isText(cell));
  const taxes = new Set(numbers.flatMap(({ tax }) => tax ?? []));
  const [tax, other] = taxes;
  return {
    texts: texts.length,
    numbers: numbers.length,
    blanks: figures.filter(({ kind }) => kind === 'blank').length,
    distinct: new Set(texts.map((text) => folded(foundText(text)))).size,
    hasPercent: numbers.some(({ isPercent }) => isPercent),
    areRates: numbers.length > 0 && numbers.every((one) => looksLikeRate(one.value)),
    hasShares: numbers.some(({ value }) => value > 0 && value < 1),
    tax: other === undefined ? (tax ?? null) : null,
  };
}

const isText = (cell: FoundCell): boolean => typeof cell === 'string' && /\p{L}/u.test(cell);

export const isNumeric = ({ profile }: Draft): boolean =>
  profile.numbers > 0 && profile.numbers >= profile.texts;

export const isTextual = ({ profile }: Draft): boolean => profile.texts > profile.numbers;
