import type { SheetDeclaration, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { PAGE_MARGINS } from '../../src/sheets/page-margins';

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

const bareSheet: Omit<SheetDeclaration, 'key' | 'name'> = {
  hidden: false,
  tabColor: '#1F3A5F',
  columnWidths: [20, 12],
  rowHeights: [{ row: 0, points: 24 }],
  contents: [],
  formats: [],
  merges: [],
  tables: [],
  names: [],
  validations: [],
  conditionalFormats: [],
  freeze: null,
  showGridlines: false,
  print: {
    orientation: 'landscape',
    repeatRows: { first: 0, last: 0 },
    footer: { left: 'Barème', center: '', right: '&P / &N' },
    margins: PAGE_MARGINS,
  },
};

/**
 * The smallest workbook that has one of everything that an injection writes: two sheets, a mark, a table
 * with a calculated column, a name that a formula uses, a style, a validation, a conditional format.
 */
export function aSmallDeclaration(): WorkbookDeclaration {
  const dossier: SheetDeclaration = {
    ...bareSheet,
    key: 'dossier',
    name: 'Dossier',
    contents: [
      {
        area: { row: 0, column: 0, rows: 2, columns: 2 },
        cells: [
          ['Appel', 'ITN6'],
          ['Total', { formula: `=SUM(${TABLES.budget}[Double])` }],
        ],
      },
    ],
    names: [
      { name: FIELDS.call.name, area: cell(0, 1) },
      { name: FIELDS.total.name, area: cell(1, 1) },
    ],
    formats: [{ area: cell(0, 0), style: 'band' }],
    merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
    freeze: { rows: 1, columns: 0 },
  };
  const budget: SheetDeclaration = {
    ...bareSheet,
    key: 'budget',
    name: 'Budget',
    tables: [
      {
        name: TABLES.budget,
        area: { row: 1, column: 0, rows: 4, columns: 2 },
        style: 'TableStyleLight1',
        columns: [
          { header: 'Libellé', formula: null, values: [10, 20, 30] },
          { header: 'Double', formula: `=2*${TABLES.budget}[[#This Row],[Libellé]]` },
        ],
      },
    ],
    validations: [
      {
        area: { row: 2, column: 0, rows: 3, columns: 1 },
        validation: {
          rule: { type: 'decimal', min: 0, max: null },
          prompt: { title: 'Montant', message: 'En euros TTC.' },
          error: { style: 'Stop', title: 'Montant', message: 'Un nombre est attendu.' },
        },
      },
    ],
    conditionalFormats: [
      {
        area: { row: 2, column: 0, rows: 3, columns: 1 },
        formula: '=$A3<0',
        font: { color: '#A4001D', bold: true },
      },
    ],
    freeze: { rows: 2, columns: 1 },
  };
  return {
    mark: 'brm_appel',
    madeFor: 'ITN6',
    language: 'fr',
    sheets: [dossier, budget],
    styles: {
      band: {
        font: { name: 'Arial', size: 14, bold: true, color: '#FFFFFF' },
        fill: '#1F3A5F',
        numberFormat: '@',
        border: { sides: ['bottom'], color: '#BFC7D1' },
        locked: true,
      },
    },
  };
}
