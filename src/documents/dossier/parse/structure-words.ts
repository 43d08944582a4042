import { SHEET_NAMES } from '../template/sheet-names';
import type { StructureProblem } from './structure';
import type { Language, Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { RANGE_LABELS } from '../template/block-words';
import { describeBlock } from './block-structure';
import { describeMovedRows } from './moved-rows-words';
import { describeCopyInPlace } from './copy-in-place';
import { FIELDS, TABLES } from '../template/fields';
import { describeLikeColumns } from './like-columns';
import { describeUnread } from './unread-words';

/** What is missing and what to do about it. */
export function describeStructure(problem: StructureProblem): Localized {
  switch (problem.kind) {
    case 'missing-field':
      return missingName(FIELDS[problem.field].label, FIELDS[problem.field].name);
    case 'missing-range':
      return missingBlock(RANGE_LABELS[problem.range]);
    case 'missing-table':
      return missingTable(SHEET_NAMES[problem.table], TABLES[problem.table]);
    case 'missing-sheet':
      return missingSheet(SHEET_NAMES[problem.sheet]);
    case 'missing-column':
      return problem.role === 'input'
        ? missingInput(problem.header)
        : missingComputed(problem.header);
    case 'like-columns':
      return describeLikeColumns(SHEET_NAMES[problem.table], problem);
    case 'copy-in-place':
      return describeCopyInPlace(problem.place.sheet, problem.others);
    case 'outside-table':
      return problem.side === 'above'
        ? aboveTable(SHEET_NAMES[problem.table], problem.place.row + 1)
        : underTable(problem);
    case 'wide-field':
      return wideName(FIELDS[problem.field].label, FIELDS[problem.field].name);
    case 'moved-rows':
      return describeMovedRows(problem);
    case 'unread-figure':
      return describeUnread(problem);
    case 'missing-range-column':
    case 'summed-elsewhere':
    case 'total-in-range':
    case 'outside-range':
    case 'beside-range':
      return describeBlock(problem);
  }
}

/** Two sentences from one pattern each, the label in the sentence's language. */
function inBoth(
  label: Localized,
  sentences: Readonly<Record<Language, (label: string) => string>>,
): Localized {
  return { fr: frenchSpacing(sentences.fr(label.fr)), en: sentences.en(label.en) };
}

const missingName = (label: Localized, name: string): Localized =>
  inBoth(label, {
    fr: (text) =>
      `La cellule « ${text} » a été supprimée. Annulez la suppression (Ctrl+Z), ou donnez le nom ${name} à la cellule qui la remplace ; le reste du dossier est intact.`,
    en: (text) =>
      `The cell “${text}” has been deleted. Undo the deletion (Ctrl+Z), or give the name ${name} to the cell that replaces it; the rest of the dossier is intact.`,
  });

const missingBlock = (label: Localized): Localized =>
  inBoth(label, {
    fr: (text) =>
      `Le bloc « ${text} » a été supprimé. Annulez la suppression (Ctrl+Z) ; le reste du dossier est intact.`,
    en: (text) =>
      `The block “${text}” has been deleted. Undo the deletion (Ctrl+Z); the rest of the dossier is intact.`,
  });

const missingTable = (label: Localized, name: string): Localized =>
  inBoth(label, {
    fr: (text) =>
      `Le tableau « ${text} » (${name}) n’existe plus dans ce classeur. Annulez sa suppression ou sa conversion en plage (Ctrl+Z), ou rendez à un tableau de mêmes en-têtes le nom ${name} ; si sa feuille a été supprimée, reprenez une version antérieure du classeur (Fichier ▸ Informations ▸ Historique des versions).`,
    en: (text) =>
      `The table “${text}” (${name}) is no longer in this workbook. Undo its deletion or its conversion to a range (Ctrl+Z), or give the name ${name} to a table with the same headers; if its sheet has been deleted, go back to an earlier version of the workbook (File ▸ Info ▸ Version History).`,
  });

/** Excel takes no deletion of a sheet back. */
const missingSheet = (label: Localized): Localized =>
  inBoth(label, {
    fr: (text) =>
      `La feuille « ${text} » a été supprimée, ou le logiciel qui a enregistré le classeur en a perdu les noms : ce qui y était saisi n’est pas lu. Reprenez une version antérieure du classeur (Fichier ▸ Informations ▸ Historique des versions) ; les autres feuilles sont intactes.`,
    en: (text) =>
      `The sheet “${text}” has been deleted, or the software that saved the workbook lost its names: what was typed there is not read. Go back to an earlier version of the workbook (File ▸ Info ▸ Version History); the other sheets are intact.`,
  });

const missingInput = (header: Localized): Localized =>
  inBoth(header, {
    fr: (text) =>
      `La colonne « ${text} » a été supprimée ou renommée : ce qui y était saisi n’est plus lu, et les formules qui en dépendaient affichent une erreur. Annulez (Ctrl+Z), ou rendez son titre à la colonne ; les autres colonnes sont intactes.`,
    en: (text) =>
      `The column “${text}” has been deleted or renamed: what was typed there is no longer read, and formulas that depended on it show an error. Undo (Ctrl+Z), or give the column its heading back; the other columns are intact.`,
  });

const missingComputed = (header: Localized): Localized =>
  inBoth(header, {
    fr: (text) =>
      `La colonne calculée « ${text} » a été supprimée ou renommée : le volet la calcule encore, la feuille ne l’affiche plus. Annulez (Ctrl+Z) pour la retrouver.`,
    en: (text) =>
      `The computed column “${text}” has been deleted or renamed: the pane still computes it, the sheet no longer shows it. Undo (Ctrl+Z) to get it back.`,
  });

type OutsideTable = Extract<StructureProblem, { kind: 'outside-table' }>;

/** What is no line may stay where it is. */
function underTable({ table, stake, place, count }: OutsideTable): Localized {
  const told = outsideTable(SHEET_NAMES[table], place.row + 1, count);
  return stake === 'amount'
    ? told
    : { fr: `${told.fr} ${MAY_STAY.fr}`, en: `${told.en} ${MAY_STAY.en}` };
}

const MAY_STAY: Localized = {
  fr: 'Une remarque ou un total peut rester là.',
  en: 'A remark or a total may stay.',
};

const outsideTable = (label: Localized, row: number, count: number): Localized =>
  count === 1
    ? inBoth(label, {
        fr: (text) =>
          `La ligne ${row} est écrite sous le tableau « ${text} » et n’en fait pas partie : elle ne compte nulle part. Étirez le tableau jusqu’à elle par le coin de sa dernière cellule, ou recopiez-la dans une de ses lignes vides.`,
        en: (text) =>
          `Row ${row} is written under the table “${text}” and is no part of it: it counts nowhere. Drag the table down to it by the corner of its last cell, or copy it into one of its empty lines.`,
      })
    : inBoth(label, {
        fr: (text) =>
          `${count} lignes sont écrites sous le tableau « ${text} », à partir de la ligne ${row}, et n’en font pas partie : elles ne comptent nulle part. Étirez le tableau jusqu’à la dernière par le coin de sa dernière cellule, ou recopiez-les dans ses lignes vides.`,
        en: (text) =>
          `${count} rows are written under the table “${text}”, from row ${row} on, and are no part of it: they count nowhere. Drag the table down to the last of them by the corner of its last cell, or copy them into its empty lines.`,
      });

const aboveTable = (label: Localized, row: number): Localized =>
  inBoth(label, {
    fr: (text) =>
      `La ligne ${row} est écrite au-dessus des en-têtes du tableau « ${text} » et n’en fait pas partie : elle ne compte nulle part. Recopiez-la dans une ligne vide du tableau.`,
    en: (text) =>
      `Row ${row} is written above the headers of the table “${text}” and is no part of it: it counts nowhere. Copy it into an empty line of the table.`,
  });

const wideName = (label: Localized, name: string): Localized =>
  inBoth(label, {
    fr: (text) =>
      `Le nom ${name} (« ${text} ») couvre plusieurs cellules : seule la première est lue, les autres comptent peut-être dans les formules de la feuille. Videz les autres, ou ramenez le nom à une cellule (Formules ▸ Gestionnaire de noms).`,
    en: (text) =>
      `The name ${name} (“${text}”) covers several cells: only the first is read, while the sheet’s formulas may count the others. Clear the others, or give the name one cell again (Formulas ▸ Name Manager).`,
  });
