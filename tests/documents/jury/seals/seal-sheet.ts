import type { StoredClosing } from '../../../../src/seals/seal';
import type { CellContent, WorkbookContents } from '../../../../src/sheets/declaration';
import { PAGE_MARGINS } from '../../../../src/sheets/page-margins';
import type { Scalar } from '../../../../src/workbook/scalar';

/** A sheet « Scellé 1 » with its table, and beside it the values themselves, as a juror's sheet has them. */
export function workbookWith(
  { rows, stated }: StoredClosing,
  values: readonly Scalar[] = [],
): WorkbookContents {
  const column = (at: 0 | 1): readonly CellContent[] => rows.map((row) => row[at]);
  return {
    styles: {},
    sheets: [
      {
        name: 'Scellé 1',
        hidden: false,
        tabColor: null,
        columnWidths: [30, 60],
        rowHeights: [],
        contents: [
          { area: { row: 0, column: 0, rows: 1, columns: 2 }, cells: [['Sceau', stated]] },
          {
            area: { row: 3, column: 3, rows: values.length, columns: 1 },
            cells: values.map((value) => [value]),
          },
        ],
        formats: [],
        merges: [],
        tables: [
          {
            name: 'Bareme_Scelle_1',
            area: { row: 2, column: 0, rows: rows.length + 1, columns: 2 },
            style: 'TableStyleLight1',
            columns: [
              { header: 'Clé', formula: null, values: column(0) },
              { header: 'Valeur', formula: null, values: column(1) },
            ],
          },
        ],
        names: [],
        validations: [],
        conditionalFormats: [],
        freeze: null,
        showGridlines: true,
        print: {
          orientation: 'portrait',
          repeatRows: null,
          footer: { left: '', center: '', right: '' },
          margins: PAGE_MARGINS,
        },
      },
    ],
  };
}
