import { TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RawRange } from '../../src/workbook/range';
import type { Scalar } from '../../src/workbook/scalar';

/** A column that a person adds at the right of the budget, its cells from the first line down. */
export function withColumn(
  snapshot: WorkbookSnapshot,
  title: string,
  cells: readonly Scalar[],
): WorkbookSnapshot {
  const table = snapshot.tables[TABLES.budget];
  if (!table) throw new Error('there is no budget');
  const { header, body } = table;
  return {
    ...snapshot,
    tables: {
      ...snapshot.tables,
      [TABLES.budget]: {
        ...table,
        header: { ...header, values: header.values.map((row) => [...row, title]) },
        body: { ...body, values: body.values.map((row, line) => [...row, cells[line] ?? '']) },
      },
    },
  };
}

/** A block with a person's text right beside its first row. */
export function withBeside(block: RawRange | undefined, text: string): RawRange {
  if (!block) throw new Error('there is no such block');
  const { sheet, row, column, values } = block;
  const beside: RawRange = {
    sheet,
    row,
    column: column + (values[0]?.length ?? 0),
    values: values.map((_, index) => [index === 0 ? text : '']),
  };
  return { ...block, around: { beside } };
}
