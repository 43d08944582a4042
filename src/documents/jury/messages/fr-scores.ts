import type { Localized } from '../../../language/language';
import type { CommentRuleId } from '../template/choices';
import type { BadScores, OnScale } from './facts';
import type { Cells } from '../../../findings/cells';
import { at, list, number, quoted } from '../../../findings/fr-words';
import { onScale } from './fr-words';

/** What stands in the first cell, where it may be said. */
/** A number with its decimal comma: in a French sheet it reads so. */
const example = ({ text }: BadScores): string =>
  text === null ? '' : ` (« ${text.replace(/^(-?\d+)\.(\d+)$/, '$1,$2')} »)`;

/** On jurors’ sheets. While scores are open none is quoted. */
export const frScores = {
  linesMissing: ({ sheet, code, ids }: { sheet: string; code: string; ids: readonly string[] }) =>
    `« ${sheet} » n’a plus de ligne pour ${list(ids)} : les notes de ${code} n’y comptent pas. Annulez (Ctrl+Z), ou rendez à la ligne l’identifiant du dossier.`,
  linesTwice: ({ sheet, code, ids }: { sheet: string; code: string; ids: readonly string[] }) =>
    `« ${sheet} » a plusieurs lignes pour ${list(ids)} : on ne sait pas laquelle est la bonne, et les notes de ${code} n’y comptent pas. Gardez la bonne ligne et rendez à l’autre son identifiant, ou supprimez-la.`,
  strangeLines: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : des notes sur une ligne dont l’identifiant n’est celui d’aucun dossier de la liste ; elles ne comptent pas. Rendez à la ligne son identifiant, ou inscrivez le dossier dans la feuille Dossiers.`,
  hourWithoutRecusal: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : l’heure d’un déport reste, sans déport. Videz-la : un déport tapé de nouveau à la main la reprendrait, et le procès-verbal aussi.`,
  dossiersBelow: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : ${cells.count === 1 ? 'ce dossier est' : 'ces dossiers sont'} sous le tableau, qui ne ${cells.count === 1 ? 'l’a' : 'les a'} pas pris : la session ne ${cells.count === 1 ? 'le' : 'les'} connaît pas. Tapez-${cells.count === 1 ? 'le' : 'les'} dans une ligne prête du tableau, ou agrandissez-le par le coin en bas à droite.`,
  scoresBelow: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : des notes ou un déport sont sous le tableau, qui ne les a pas pris : ils ne comptent pas. Tapez-les dans la ligne de leur dossier.`,
  participation: ({ cells, label }: { cells: Cells; label: Localized }) =>
    `${at(cells)} (${quoted(label)}) : ce mot n’est pas dans la liste, et retire le juré du dossier. Choisissez « Déport » ou « Non attribué », ou videz la cellule s’il participe.`,

  scoreError: (a: BadScores) =>
    `${at(a.cells)} : une erreur s’affiche à la place d’une note${example(a)} et ne compte pas. Tapez la note, ou annulez (Ctrl+Z).`,
  scoreAsText: (a: BadScores & { meant: number | null }) =>
    a.meant === null
      ? `${at(a.cells)} : un nombre tapé comme un texte, qui ne compte pas. Retapez la note avec le séparateur décimal de votre tableur (virgule ou point), sans espace ni apostrophe.`
      : `${at(a.cells)} : un nombre tapé comme un texte${example(a)}, qui ne compte pas. Retapez ${number(a.meant)} avec le séparateur décimal de votre tableur (virgule ou point), sans espace ni apostrophe.`,
  scoreText: (a: BadScores & OnScale) =>
    `${at(a.cells)} : un texte à la place d’une note${example(a)}, qui ne compte pas. Tapez un nombre ${onScale(a)} ; pour ne pas noter, laissez vide.`,
  scoreDate: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une date à la place d’une note, qui ne compte pas ; Excel prend « 4/5 » pour un jour. Tapez la note seule, et rendez à la cellule un format de nombre (Accueil ▸ Format de nombre).`,
  scoreOffScale: (a: BadScores & OnScale) =>
    `${at(a.cells)} : une note hors de l’échelle${example(a)}, qui ne compte pas. Tapez un nombre ${onScale(a)}.`,
  scoreOffStep: (a: BadScores & OnScale) =>
    `${at(a.cells)} : une note entre deux pas de l’échelle${example(a)}. Elle compte, mais les notes ne peuvent pas être clôturées ainsi : tapez un nombre ${onScale(a)}.`,

  scoresBesideRecusal: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : des notes à côté d’un déport ou d’un dossier non attribué ; elles ne comptent pas. Laissez-les ou videz-les ; rien n’en reste dans les moyennes.`,
  scoresNotApplicable: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : des notes sous un critère sans objet pour le dossier ; elles ne comptent pas. Si le critère s’applique, retirez son code de la feuille Dossiers.`,
  commentsDue: ({ cells, rule }: { cells: Cells; rule: CommentRuleId }) =>
    `${at(cells)} : ${cells.count === 1 ? 'un commentaire est dû' : `${number(cells.count)} commentaires sont dus`}${rule === 'ends' ? ' pour une note à une extrémité de l’échelle' : ' pour chaque note'}. Justifiez la note en quelques mots ; le candidat peut les lire.`,
  scoresMissing: ({ cells, dossiers }: { cells: Cells; dossiers: number }) =>
    `${at(cells)} : ${cells.count === 1 ? 'une note reste' : `${number(cells.count)} notes restent`} à mettre, sur ${dossiers === 1 ? 'un dossier' : `${number(dossiers)} dossiers`}. Une note laissée vide manque au minimum du critère.`,
};
