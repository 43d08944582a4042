import type { Cells, Unreadable } from '../../../findings/cells';
import { at, euros, list, number, quoted, unreadable } from '../../../findings/fr-words';
import type { Localized } from '../../../language/language';
import type { Cents } from '../../../money/cents';

/** The sentences of a portfolio, in French. Amounts are cents TTC. */
export const fr = {
  missing: ({ name, column }: { name: string; column: string | null }) =>
    column === null
      ? `${name} n’est plus là : ce qu’il disait ne compte plus. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`
      : `La colonne « ${column} » du tableau ${name} n’est plus là : ce qui y était ne compte plus. Annulez (Ctrl+Z), ou rendez à la colonne son titre.`,
  overwritten: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une valeur est tapée à la place d’une formule. Annulez (Ctrl+Z), ou recopiez la formule d’une ligne voisine.`,
  formulaChanged: ({ cells, label }: { cells: Cells; label: Localized }) =>
    `${at(cells)} (${quoted(label)}) : ce n’est plus la formule de Barème. Annulez (Ctrl+Z), ou refaites le portefeuille avec --from.`,
  nameMoved: ({ name, label }: { name: string; label: Localized }) =>
    `Le nom ${name} ne désigne plus la cellule de ${quoted(label)}. Annulez (Ctrl+Z), ou refaites le portefeuille avec --from.`,
  figureDiffers: ({ label, expected }: { label: Localized; expected: Cents }) =>
    `${quoted(label)} : Barème calcule ${euros(expected)}. Recalculez (F9) ; si l’écart reste, une formule a changé.`,
  rowsDiffer: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : ce qui s’affiche n’est pas ce que Barème calcule. Recalculez (F9) ; si l’écart reste, recopiez la formule d’une ligne voisine.`,
  keyMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : ligne sans clé, que le prochain passage ne reconnaîtra pas. Annulez (Ctrl+Z), ou donnez-lui une clé.`,
  keyUnsound: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une clé commence par une lettre, sans * ? ~ < ni >, que les formules liraient autrement. Reprenez celle de « Fichiers ».`,
  keyDouble: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : la même clé est là deux fois, et les sommes comptent les deux lignes. Supprimez celle qui est de trop.`,
  unreadable: (facts: Unreadable) => unreadable(facts),
  amountText: ({ cells, label }: { cells: Cells; label: Localized }) =>
    `${at(cells)} (${quoted(label)}) : ce montant n’est pas un nombre, et n’est pas compté. Tapez des chiffres seuls, ou videz la cellule pour reprendre le fichier au prochain passage.`,
  capExceeded: ({ keys, over }: { keys: readonly string[]; over: Cents }) =>
    `${list(keys)} : le plafond du projet est dépassé de ${euros(over)}. Réduisez une subvention proposée, ou corrigez le projet rattaché.`,
  beforeUnknown: ({ key, outside }: { key: string; outside: Cents }) =>
    `${key} : le porteur déclare ${euros(outside)} déjà accordés au projet, que le portefeuille ne connaît pas ; son plafond en est réduit. Si l’un de ses dossiers est ici, mettez-le au suivi « Accordé », sous le même projet.`,
  pending: ({ key, sentence }: { key: string; sentence: string }) => `${key} : ${sentence}`,
  foundInDossier: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : le dossier a des points à corriger, ou des constats d’intégrité. Ouvrez son fichier pour les lire, et vérifiez-les avant de décider.`,
  choicesWait: ({ count }: { count: number }) =>
    count > 1
      ? `${number(count)} choix faits dans « Fichiers » seront suivis au prochain passage.`
      : 'Un choix fait dans « Fichiers » sera suivi au prochain passage.',
  comesTo: ({ dossiers, counted }: { dossiers: number; counted: Cents }) =>
    `${number(dossiers)} ${dossiers > 1 ? 'dossiers' : 'dossier'}, ${euros(counted)} comptés.`,
  filesRead: ({ files, run }: { files: number; run: number }) =>
    `${number(files)} ${files > 1 ? 'fichiers lus' : 'fichier lu'}, en ${number(run)} ${run > 1 ? 'passages' : 'passage'}.`,
};

export type Messages = typeof fr;
