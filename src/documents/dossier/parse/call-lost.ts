import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { NAMES_OF_EVERY_CALL } from '../template/call-fields';
import { FIELDS, GRID_FIELDS, PLAN_FIELDS, TABLES, type FieldKey } from '../template/fields';
import { cellReference } from '../../../workbook/reference';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/**
 * Why sheets of ours do not say which call they answer, and what helps: an emptied cell can be filled in, a
 * deleted one undone, but no undo brings a deleted sheet back.
 */
export function callLost(snapshot: WorkbookSnapshot): Localized {
  const cell = snapshot.names[FIELDS.call.name];
  if (cell) return emptied(cellReference(cell));
  const isSheetThere = ON_FIRST_SHEET.some((known) => known in snapshot.names);
  return isSheetThere ? CELL_DELETED : sheetDeleted(sheetsIn(snapshot));
}

/** Not those that some calls have: they may stand in a sheet kept from an earlier one. */
const ON_FIRST_SHEET = (Object.keys(FIELDS) as FieldKey[])
  .filter((key) => !PLAN_FIELDS.includes(key) && !GRID_FIELDS.includes(key))
  .map((key) => FIELDS[key].name)
  .filter((known) => NAMES_OF_EVERY_CALL.includes(known));

/** Those of the dossier that are left. */
function sheetsIn({ names, tables }: WorkbookSnapshot): readonly string[] {
  const cells = NAMES_OF_EVERY_CALL.flatMap((known) => names[known] ?? []);
  const bodies = Object.values(TABLES).flatMap((known) => tables[known]?.body ?? []);
  return [...new Set([...bodies, ...cells].map(({ sheet }) => sheet))];
}

const { name } = FIELDS.call;

const emptied = (cell: string): Localized => ({
  fr: frenchSpacing(
    `La cellule ${cell} de ce classeur (${name}) indique l’appel, et elle est vide. Annulez (Ctrl+Z), ou saisissez-y le code de l’appel, par exemple ITN6.`,
  ),
  en: `The cell ${cell} of this workbook (${name}) names the call, and it is empty. Undo (Ctrl+Z), or type the call’s code into it, for instance ITN6.`,
});

const CELL_DELETED: Localized = {
  fr: frenchSpacing(
    `Ce classeur contient des feuilles de Barème, mais la cellule qui indique l’appel a été supprimée. Annulez la suppression (Ctrl+Z), ou donnez le nom ${name} à une cellule où est saisi le code de l’appel, par exemple ITN6.`,
  ),
  en: `This workbook holds Barème’s sheets, but the cell that names the call has been deleted. Undo the deletion (Ctrl+Z), or give the name ${name} to a cell that holds the call’s code, for instance ITN6.`,
};

const sheetDeleted = (left: readonly string[]): Localized => ({
  fr: frenchSpacing(
    `La feuille qui indique l’appel a été supprimée, et Excel n’annule pas la suppression d’une feuille. Reprenez une version antérieure du classeur (Fichier ▸ Informations ▸ Historique des versions). Pour recommencer au lieu de cela, supprimez aussi ce qui reste du dossier (${FR.format(left)}), puis choisissez un appel dans la liste.`,
  ),
  en: `The sheet that names the call has been deleted, and Excel does not undo the deletion of a sheet. Go back to an earlier version of the workbook (File ▸ Info ▸ Version History). To start again instead, delete what is left of the dossier too (${EN.format(left)}), then choose a call from the list.`,
});

const FR = new Intl.ListFormat('fr', { type: 'conjunction' });
const EN = new Intl.ListFormat('en-GB', { type: 'conjunction' });
