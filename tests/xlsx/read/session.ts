import type { CellContent, SheetContents, WorkbookContents } from '../../../src/sheets/declaration';
import type { Area } from '../../../src/workbook/area';
import type { Role, Slot, Template, ValueKind } from '../../../src/workbook/template';

const slot = (key: string, label: string, kind: ValueKind, role: Role = 'input'): Slot => ({
  key,
  label: { fr: label, en: `${label} (en)` },
  kind,
  role,
});

/** A made-up kind of document: a sitting with its expenses, and the marks of each of its members. */
export const SESSION: Template = [
  {
    key: 'sitting',
    fields: [
      { ...slot('title', 'Séance', 'text'), name: 'brm_seance' },
      { ...slot('day', 'Jour', 'date'), name: 'brm_seance_jour' },
      {
        ...slot('spent', 'Frais, au total', 'amount', 'computed'),
        name: 'brm_seance_total',
        sums: 'brm_seance_frais',
      },
    ],
    blocks: [
      {
        key: 'expenses',
        name: 'brm_seance_frais',
        label: { fr: 'Frais', en: 'Expenses' },
        columns: [
          slot('what', 'Objet', 'text'),
          slot('when', 'Date', 'date'),
          slot('amount', 'Montant', 'amount'),
        ],
      },
    ],
    tables: [],
    texts: [],
  },
  {
    key: 'marks',
    fields: [],
    blocks: [],
    tables: [
      {
        key: 'marks',
        name: 'Bareme_Notes_',
        isPerMember: true,
        columns: [
          slot('project', 'Projet', 'text'),
          slot('seen', 'Lu le', 'date'),
          slot('mark', 'Note', 'number'),
          slot('twice', 'Note doublée', 'number', 'computed'),
        ],
      },
    ],
    texts: [],
  },
];

const sheet = (name: string, more: Partial<SheetContents>): SheetContents => ({
  name,
  hidden: false,
  tabColor: null,
  columnWidths: [],
  rowHeights: [],
  contents: [],
  formats: [],
  merges: [],
  tables: [],
  names: [],
  validations: [],
  conditionalFormats: [],
  freeze: null,
  showGridlines: true,
  print: null,
  ...more,
});

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

export const SITTING_SHEET = sheet('Séance', {
  contents: [
    {
      area: at(0, 0, 9, 3),
      cells: [
        ['Séance', 'Automne', null],
        ['Jour', 44_200, null],
        [null, null, null],
        ['Objet', 'Date', 'Montant'],
        ['Salle', 44_201, 120],
        ['Trajets', 44_202, { formula: '=C5*2', result: 7 }],
        [null, null, null],
        ['Frais, au total', null, { formula: '=ROUND(SUM($C$5:$C$6),2)', result: 1 }],
        ['Moyenne de J1', null, { formula: '=AVERAGE(Bareme_Notes_J1[Note])' }],
      ],
    },
  ],
  names: [
    { name: 'brm_seance', area: at(0, 1) },
    { name: 'brm_seance_jour', area: at(1, 1) },
    { name: 'brm_seance_frais', area: at(4, 0, 2, 3) },
    { name: 'brm_seance_total', area: at(7, 2) },
  ],
});

interface Marks {
  /** As the file writes it. */
  readonly table: string;
  readonly sheetName?: string;
  readonly marks?: readonly CellContent[];
  /** What stands in the computed column, where it is not the formula. */
  readonly twice?: readonly CellContent[];
}

/** The sheet of a member, a row a project. */
export function marksSheet({ table, marks = [12, 15], twice = [], sheetName }: Marks) {
  const formula = `=${table}[[#This Row],[Note]]*2`;
  return sheet(sheetName ?? `Notes ${table.slice('Bareme_Notes_'.length)}`, {
    tables: [
      {
        name: table,
        area: at(2, 0, marks.length + 1, 4),
        style: 'TableStyleLight1',
        columns: [
          { header: 'Projet', formula: null, values: marks.map((_, row) => `P${row + 1}`) },
          { header: 'Lu le', formula: null, values: marks.map(() => 44_100) },
          { header: 'Note', formula: null, values: marks },
          { header: 'Note doublée', formula, values: twice },
        ],
      },
    ],
  });
}

/** A workbook of those sheets. */
export const workbookOf = (...sheets: readonly SheetContents[]): WorkbookContents => ({
  sheets,
  styles: {},
});
