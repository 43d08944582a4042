import type { Entries } from '../../src/documents/dossier/entries';
import type {
  BudgetColumnKey,
  FieldKey,
  RangeKey,
} from '../../src/documents/dossier/template/fields';
import type { Scalar } from '../../src/workbook/scalar';

export type TypedLine = Partial<Record<BudgetColumnKey, Scalar>>;

/** One row of the grid, in the order of the criteria. */
export interface TypedScore {
  readonly criterion: string;
  readonly weight: Scalar;
  readonly score: Scalar;
  readonly comment: Scalar;
}

/** What a person typed into a dossier, values only: entries as most people make them. */
export interface Typed extends Entries {
  readonly fields: Partial<Record<FieldKey, Scalar>>;
  readonly ranges: Partial<Record<RangeKey, readonly (readonly Scalar[])[]>>;
  readonly lines: readonly TypedLine[];
  readonly grid: readonly TypedScore[];
}
