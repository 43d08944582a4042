import type { Correction } from '../../documents/dossier/corrections/correction';
import type { Language } from '../../language/language';

/** Kinds that are offered for several findings at once; a track is one for the whole dossier. */
export type BatchKind = Exclude<Correction['kind'], 'track'>;

type PerKind = Readonly<Record<BatchKind, (count: number) => string>>;

/** The words of corrections. They come with the dossier's screen, not with the pane. */
const fr = {
  where: (label: string, place: string, effect: string) => `${label} ${place}\u00a0: ${effect}`,
  batch: {
    number: (count) => `Corriger les ${count} nombres saisis en texte`,
    date: (count) => `Corriger les ${count} dates saisies en texte`,
    choice: (count) => `Corriger les ${count} choix mal orthographiés`,
    percent: (count) => `Corriger les ${count} taux saisis sans\u00a0%`,
    vat: (count) => `Ôter la TVA des ${count} lignes de personnel`,
    title: (count) => `Donner aux ${count} lignes le titre d’ordinaire de leur type`,
    phase: (count) => `Donner à ${count} phases le coût de leurs lignes`,
    formula: (count) => `Rétablir les ${count} formules`,
    scoring: (count) => `Rétablir les ${count} poids ou bornes de l’échelle que l’appel publie`,
  } satisfies PerKind as PerKind,
  batchEffect: {
    number: (count) => `${count} nombres au lieu de textes`,
    date: (count) => `${count} dates au lieu de textes`,
    choice: (count) => `${count} choix de la liste`,
    percent: (count) => `${count} taux en\u00a0%`,
    vat: (count) => `TVA à 0\u00a0% sur ${count} lignes de personnel`,
    title: (count) => `titre d’ordinaire de leur type sur ${count} lignes`,
    phase: (count) => `le coût de leurs lignes pour budget de ${count} phases`,
    formula: (count) => `${count} formules rétablies`,
    scoring: (count) => `${count} poids ou bornes de l’échelle publiés par l’appel`,
  } satisfies PerKind as PerKind,
  working: 'Correction en cours…',
  done: (effect: string, place: string | null) =>
    place === null ? `Corrigé\u00a0: ${effect}` : `Corrigé en ${place}\u00a0: ${effect}`,
  undo: 'Annuler',
  undoWhat: (effect: string, place: string | null) =>
    place === null
      ? `Annuler la correction\u00a0: ${effect}`
      : `Annuler la correction en ${place}\u00a0: ${effect}`,
  undone: (place: string | null) =>
    place === null
      ? 'Correction annulée\u00a0: le classeur est comme avant.'
      : `Correction annulée en ${place}\u00a0: la cellule est comme avant.`,
  dismiss: 'Fermer',
  changedTitle: 'Rien n’a été écrit',
  changed:
    'La cellule n’est plus telle que vous l’avez vue\u00a0: quelqu’un l’a modifiée ou supprimée. Les contrôles viennent d’être refaits, réessayez s’il le faut.',
  changedSince:
    'La cellule a changé depuis la correction\u00a0: elle garde ce qu’elle contient maintenant.',
  formula: (place: string) =>
    `${place} contient une formule de votre main, que Barème ne remplace pas\u00a0: corrigez ce qu’elle calcule.`,
  halfTitle: 'La correction a été interrompue et n’a pas pu être annulée en entier',
  half: (places: string) => `Vérifiez ${places}, ou annulez dans Excel (Ctrl+Z), puis recommencez.`,
  untouched: 'Rien n’a été écrit\u00a0: le classeur est resté tel quel.',
};

const en: typeof fr = {
  where: (label, place, effect) => `${label} ${place}: ${effect}`,
  batch: {
    number: (count) => `Correct the ${count} numbers typed as text`,
    date: (count) => `Correct the ${count} dates typed as text`,
    choice: (count) => `Correct the ${count} misspelt choices`,
    percent: (count) => `Correct the ${count} rates typed without %`,
    vat: (count) => `Take VAT off the ${count} staff lines`,
    title: (count) => `Give the ${count} lines the usual title of their type`,
    phase: (count) => `Give ${count} phases what their lines cost`,
    formula: (count) => `Put the ${count} formulas back`,
    scoring: (count) => `Put back the ${count} weights or scale ends that the call publishes`,
  },
  batchEffect: {
    number: (count) => `${count} numbers instead of texts`,
    date: (count) => `${count} dates instead of texts`,
    choice: (count) => `${count} choices of the list`,
    percent: (count) => `${count} rates in %`,
    vat: (count) => `VAT at 0% on ${count} staff lines`,
    title: (count) => `the usual title of their type on ${count} lines`,
    phase: (count) => `what their lines cost as the budgets of ${count} phases`,
    formula: (count) => `${count} formulas put back`,
    scoring: (count) => `${count} weights or scale ends published by the call`,
  },
  working: 'Correcting…',
  done: (effect, place) =>
    place === null ? `Corrected: ${effect}` : `Corrected in ${place}: ${effect}`,
  undo: 'Undo',
  undoWhat: (effect, place) =>
    place === null
      ? `Undo the correction: ${effect}`
      : `Undo the correction in ${place}: ${effect}`,
  undone: (place) =>
    place === null
      ? 'Correction undone: the workbook is as before.'
      : `Correction undone in ${place}: the cell is as before.`,
  dismiss: 'Close',
  changedTitle: 'Nothing was written',
  changed:
    'The cell is no longer as you saw it: someone changed or deleted it. It has just been checked again; try once more if need be.',
  changedSince: 'The cell has changed since the correction: it keeps what it now holds.',
  formula: (place) =>
    `${place} holds a formula of yours, which Barème does not replace: correct what it computes.`,
  halfTitle: 'The correction was interrupted and could not be taken back entirely',
  half: (places) => `Look at ${places}, or undo in Excel (Ctrl+Z), then start again.`,
  untouched: 'Nothing was written: the workbook is as it was.',
};

export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
