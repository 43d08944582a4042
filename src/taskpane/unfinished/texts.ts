import type { Language } from '../../language/language';

const quoted = (names: readonly string[]): string =>
  names.map((name) => `«\u00a0${name}\u00a0»`).join(', ');

const fr = {
  title: (count: number) =>
    count === 1
      ? 'Une insertion interrompue a laissé une feuille inachevée'
      : `Une insertion interrompue a laissé ${count} feuilles inachevées`,
  text: (names: readonly string[]) =>
    names.length === 1
      ? `${quoted(names)} ne fait partie d’aucun dossier. Si personne n’insère de feuilles en ce moment, supprimez-la\u00a0: le reste du classeur n’est pas touché.`
      : `${quoted(names)} ne font partie d’aucun dossier. Si personne n’insère de feuilles en ce moment, supprimez-les\u00a0: le reste du classeur n’est pas touché.`,
  clear: (count: number): string => (count === 1 ? 'La supprimer' : 'Les supprimer'),
  working: 'Suppression en cours…',
  kept: (names: readonly string[]) =>
    names.length === 1
      ? `${quoted(names)} vient de la même insertion mais porte déjà son nom\u00a0: Barème l’a laissée. Si vous n’y avez rien saisi, supprimez-la à la main.`
      : `${quoted(names)} viennent de la même insertion mais portent déjà leur nom\u00a0: Barème les a laissées. Si vous n’y avez rien saisi, supprimez-les à la main.`,
  replacingTitle: 'Un changement d’appel ou une mise à jour n’a pas été mené à son terme',
  replacing: (names: readonly string[]) =>
    `${names.length === 1 ? 'Feuille inachevée' : 'Feuilles inachevées'}\u00a0: ${quoted(names)}. Vos feuilles d’avant sont encore là, mais le dossier n’est plus entier. Fermez le classeur sans l’enregistrer, ou revenez à une version antérieure (Fichier, Informations, Historique des versions).`,
};

const quotedInEnglish = (names: readonly string[]): string =>
  names.map((name) => `“${name}”`).join(', ');

const en: typeof fr = {
  title: (count) =>
    count === 1
      ? 'An interrupted insertion has left an unfinished sheet'
      : `An interrupted insertion has left ${count} unfinished sheets`,
  text: (names) =>
    names.length === 1
      ? `${quotedInEnglish(names)} belongs to no dossier. If nobody is inserting sheets at the moment, delete it: the rest of the workbook is not touched.`
      : `${quotedInEnglish(names)} belong to no dossier. If nobody is inserting sheets at the moment, delete them: the rest of the workbook is not touched.`,
  clear: (count) => (count === 1 ? 'Delete it' : 'Delete them'),
  working: 'Deleting…',
  kept: (names) =>
    names.length === 1
      ? `${quotedInEnglish(names)} comes from the same insertion but already bears its own name: Barème has left it. If you have typed nothing there, delete it by hand.`
      : `${quotedInEnglish(names)} come from the same insertion but already bear their own names: Barème has left them. If you have typed nothing there, delete them by hand.`,
  replacingTitle: 'A change of call or an update was not completed',
  replacing: (names) =>
    `Unfinished: ${quotedInEnglish(names)}. Your former sheets are still there, but the dossier is no longer whole. Close the workbook without saving it, or go back to an earlier version (File, Info, Version History).`,
};

/** The words about what interrupted writings have left. They come with the first of them. */
export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
