import type {
  BudgetColumnKey,
  FieldKey,
  RangeKey,
} from '../../../src/documents/dossier/template/fields';
import type { Scalar } from '../../../src/workbook/scalar';
import type { Language, Localized } from '../../../src/language/language';
import type { Typed } from '../typed';

/** A cell before its language is chosen: the words of a list are in both. */
export type DraftCell = Scalar | Localized;

export type DraftLine = Partial<Record<BudgetColumnKey, DraftCell>>;

export type DraftFields = Partial<Record<FieldKey, DraftCell>>;

export type DraftRows = readonly (readonly DraftCell[])[];

/** A random dossier before its language is chosen: both languages then hold the very same figures. */
export interface Draft {
  readonly fields: DraftFields;
  readonly ranges: Partial<Record<RangeKey, DraftRows>>;
  readonly lines: readonly DraftLine[];
  readonly grid: readonly {
    readonly criterion: Localized;
    readonly weight: DraftCell;
    readonly score: DraftCell;
    readonly comment: DraftCell;
  }[];
}

/** As a person types it who picks from lists in this language. */
export function typedIn(language: Language, { fields, ranges, lines, grid }: Draft): Typed {
  // A cell that nobody fills in holds nothing, not an empty text: COUNTA tells them apart.
  const cell = (value: DraftCell): Scalar => {
    if (typeof value === 'object' && value !== null) return value[language];
    return value === '' ? null : value;
  };
  const record = <Key extends string>(
    cells: Partial<Record<Key, DraftCell>>,
  ): Partial<Record<Key, Scalar>> => {
    const entries = Object.entries(cells) as [Key, DraftCell][];
    return Object.fromEntries(entries.map(([key, value]) => [key, cell(value)])) as Partial<
      Record<Key, Scalar>
    >;
  };
  const rangeEntries = Object.entries(ranges) as [RangeKey, DraftRows][];
  return {
    fields: record(fields),
    ranges: Object.fromEntries(
      rangeEntries.map(([key, rows]) => [key, rows.map((row) => row.map(cell))]),
    ),
    lines: lines.map(record),
    grid: grid.map(({ criterion, weight, score, comment }) => ({
      criterion: criterion[language],
      weight: cell(weight),
      score: cell(score),
      comment: cell(comment),
    })),
  };
}

/** The same words in the other language, as when a line was pasted from a workbook in it. */
export const foreign = ({ fr, en }: Localized): Localized => ({ fr: en, en: fr });
