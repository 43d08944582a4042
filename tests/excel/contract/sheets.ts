import { FIELDS, RANGES, TABLES } from '../../../src/documents/dossier/template/fields';
import { partsOf } from '../../../src/documents/dossier/template/template';
import { SheetBuilder, printSetup } from '../../../src/sheets/builder';
import type { SheetDeclaration, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { area } from '../../../src/sheets/layout';
import { stylesFor } from '../../../src/sheets/styles';
import type { Scalar } from '../../../src/workbook/scalar';
import type { Template } from '../../../src/workbook/template';
import { callOf } from '../../builders/calls';

/** All that the small dossier may have. */
export const TEMPLATE: Template = partsOf(callOf('ITN6'));

export const CALL = FIELDS.call.name;
export const PROJECT = FIELDS.projectTitle.name;
export const TOTAL = FIELDS.total.name;
export const FUNDERS = RANGES.otherFunders;
export const BUDGET = TABLES.budget;

/** What the sheet of the project says of itself. */
export const HEADING = 'Dossier de demande';
/** A text of the budget's sheet, above its lines. */
export const NOTE = 'Montants en euros';
/** A name of the lists, which belong to no document. */
export const LIST = 'brm_liste_titres';

/** Where things stand on its sheets. */
export const PLACES = {
  project: { sheet: 'Dossier', row: 2, column: 1 },
  firstPrice: { sheet: 'Budget', row: 3, column: 2 },
  secondPrice: { sheet: 'Budget', row: 4, column: 2 },
} as const;

/** A price a line; what is missing to five lines is left blank. */
export interface Line {
  readonly label: string;
  readonly title: string;
  readonly price: Scalar;
}

export const LINES: readonly Line[] = [
  { label: 'Atelier', title: 'T3', price: 500 },
  { label: 'Maquette', title: 'T5', price: 1200 },
  { label: 'Essai', title: 'T5', price: 800 },
];

/**
 * A dossier of four small sheets, one of them hidden: single cells, a block, a table with a computed column, a total and
 * lists. They bear the names of the real one, so that they are read as such.
 */
export const smallDossier = (call = 'ITN6', lines = LINES): WorkbookDeclaration => ({
  mark: CALL,
  madeFor: call,
  language: 'fr',
  sheets: [projectSheet(call), budgetSheet(lines), planSheet(), listsSheet()],
  styles: stylesFor('fr'),
});

const sheet = (key: string, name: string, hidden = false): SheetBuilder =>
  new SheetBuilder({ key, name, hidden, columnWidths: [20, 12, 12, 12] });

const PAGE = printSetup('Page &P', 'contrat', null);

const projectSheet = (call: string): SheetDeclaration =>
  sheet('dossier', 'Dossier')
    .put(0, 0, HEADING)
    .put(1, 0, 'Appel')
    .put(1, 1, call)
    .put(2, 0, 'Intitulé du projet')
    .name(CALL, area(1, 1))
    .name(PROJECT, area(2, 1))
    .build(PAGE);

const budgetSheet = (lines: readonly Line[]): SheetDeclaration =>
  sheet('budget', 'Budget')
    .put(0, 0, NOTE)
    .table({
      name: BUDGET,
      area: area(2, 0, 1 + Math.max(5, lines.length), 4),
      style: 'TableStyleLight1',
      columns: [
        { header: 'Libellé', formula: null, values: lines.map(({ label }) => label) },
        { header: 'Titre', formula: null, values: lines.map(({ title }) => title) },
        { header: 'Prix unitaire HT', formula: null, values: lines.map(({ price }) => price) },
        { header: 'Montant HT', formula: `=2*${BUDGET}[[#This Row],[Prix unitaire HT]]` },
      ],
    })
    .build(PAGE);

const planSheet = (): SheetDeclaration =>
  sheet('funding', 'Financement')
    .put(0, 0, 'Coût total')
    .put(0, 1, { formula: `=SUM(${BUDGET}[Montant HT])` })
    .put(2, 0, 'Autres financeurs')
    .put(3, 0, 'Région')
    .put(3, 1, 300)
    .put(4, 0, 'Département')
    .put(4, 1, 200)
    .name(TOTAL, area(0, 1))
    .name(FUNDERS, area(3, 0, 3, 2))
    .build(PAGE);

const listsSheet = (): SheetDeclaration =>
  sheet('lists', 'Listes', true)
    .put(0, 0, 'T3')
    .put(1, 0, 'T5')
    .name(LIST, area(0, 0, 2, 1))
    .build(PAGE);
