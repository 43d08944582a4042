import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { area } from '../../../sheets/layout';
import type { StyleName } from '../../../sheets/styles';
import { tableColumns } from '../../../sheets/table-columns';
import type { Scalar } from '../../../workbook/scalar';
import type { Table, TableColumn } from '../../../workbook/template';
import type { Context } from './context';

/** Width in characters, and style. */
export type ColumnLook = readonly [width: number, style: StyleName];

interface RecordSheet<Key extends string> {
  readonly key: string;
  readonly name: string;
  readonly tabColor: string;
  readonly words: { readonly title: string; readonly line: string; readonly guide: string };
  /** Over how many columns the guide goes. */
  readonly guideColumns: number;
  readonly table: Omit<Table, 'columns'> & {
    readonly columns: readonly (TableColumn & { readonly key: Key })[];
  };
  readonly looks: Readonly<Record<Key, ColumnLook>>;
  readonly rows: readonly Readonly<Record<Key, Scalar>>[];
}

const GUIDE = 2;
const HEADER = 3;
const FROZEN = 2;

/** What was taken from elsewhere, a row each: people read it, and type nothing there. */
export function recordSheet<Key extends string>(
  { language, texts }: Context,
  { key, name, tabColor, words, guideColumns, table, looks, rows }: RecordSheet<Key>,
): SheetDeclaration {
  const { columns } = table;
  const columnWidths = columns.map((column) => looks[column.key][0]);
  const sheet = new SheetBuilder({ key, name, columnWidths, tabColor });
  sheet.band(words.title, words.line);
  writeGuide(sheet, GUIDE, guideColumns, words.guide);
  // A table has a row at least.
  const count = Math.max(1, rows.length);
  sheet
    .table({
      name: table.name,
      area: area(HEADER, 0, count + 1, columns.length),
      style: 'TableStyleLight1',
      columns: tableColumns<Key>({
        columns,
        language,
        rows: count,
        formulas: {},
        valueAt: (row, column) => rows[row]?.[column] ?? null,
      }),
    })
    .format(area(HEADER, 0, 1, columns.length), 'columnHead')
    .height(HEADER, 34);
  columns.forEach((column, index) =>
    sheet.format(area(HEADER + 1, index, count), looks[column.key][1]),
  );
  return sheet.freezeAt(HEADER + 1, FROZEN).build(printSetup(texts.page, texts.madeFor, HEADER));
}
