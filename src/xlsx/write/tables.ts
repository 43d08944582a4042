import type { TableDefinition } from 'hucre/xlsx';
import type { TableDeclaration } from '../../sheets/declaration';
import { reference, withoutEquals } from '../references';
import { escapeXml, inert } from '../text';

/** Filter buttons and bands as Excel gives them to a new table. */
export const tableDefinition = ({
  name,
  area,
  style,
  columns,
}: TableDeclaration): TableDefinition => ({
  name,
  range: reference(area),
  style,
  columns: columns.map(({ header }) => ({ name: inert(header) })),
});

/**
 * The part of a table with its calculated columns, which hucre leaves out: without them Excel would not fill
 * the formulas of a line that a person adds.
 */
export const withCalculatedColumns = (part: string, { columns }: TableDeclaration): string =>
  part.replaceAll(/<tableColumn id="(\d+)"([^>]*)\/>/g, (column, id: string, rest: string) => {
    const formula = columns[Number(id) - 1]?.formula ?? null;
    if (formula === null) return column;
    const text = escapeXml(withoutEquals(formula));
    return `<tableColumn id="${id}"${rest}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
