import type { TableDeclaration } from './declaration';
import type { Language, Localized } from '../language/language';
import type { Scalar } from '../workbook/scalar';

interface Columns<Key extends string> {
  readonly columns: readonly { readonly key: Key; readonly label: Localized }[];
  readonly language: Language;
  readonly rows: number;
  /** By the keys of the columns that are computed, without `=`. */
  readonly formulas: Partial<Readonly<Record<Key, string>>>;
  /** What stands in the others. */
  readonly valueAt: (row: number, key: Key) => Scalar;
}

/** The columns of a table as they are written: computed ones by their formula, all others by what stands in them. */
export const tableColumns = <Key extends string>({
  columns,
  language,
  rows,
  formulas,
  valueAt,
}: Columns<Key>): TableDeclaration['columns'] =>
  columns.map(({ key, label }) => {
    const header = label[language];
    const formula = formulas[key];
    return formula === undefined
      ? {
          header,
          formula: null,
          values: Array.from({ length: rows }, (_, row) => valueAt(row, key)),
        }
      : { header, formula: `=${formula}` };
  });
