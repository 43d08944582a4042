import type { Language } from '../../language/language';

/** The words of the controls of earlier versions, from which decisions are taken over. */
const fr = {
  lead: 'Une version précédente a déjà été contrôlée\u00a0? Ses décisions sont reprises là où la ligne n’a pas changé.',
  choose: 'Choisir des contrôles précédents',
  list: 'Contrôles précédents choisis',
  remove: 'Retirer',
  removeOne: (name: string) => `Retirer ${name}`,
  reading: 'Lecture des contrôles précédents…',
  comparing: 'Les deux versions sont comparées…',
  noControl: 'Ce classeur ne contient pas de contrôle de Barème\u00a0: rien n’en est repris.',
  none: (count: number): string =>
    count > 1
      ? 'Aucun de ces contrôles n’est celui de ce dossier\u00a0: aucune décision n’est reprise.'
      : 'Ce contrôle n’est pas celui de ce dossier\u00a0: aucune décision n’est reprise.',
  several: (files: string) =>
    `Plusieurs contrôles précédents sont du même dossier (${files})\u00a0: aucune décision n’est reprise. Ne gardez que le bon.`,
  altered: (file: string) =>
    `Le contrôle précédent, ${file}, a été modifié hors des cellules de l’instructeur\u00a0: aucune décision n’est reprise. Ouvrez-le\u00a0: Barème y dit quoi.`,
  newer: (file: string) =>
    `Le contrôle précédent, ${file}, a été fait par une version plus récente de Barème\u00a0: aucune décision n’est reprise. Mettez le complément à jour.`,
  carried: (file: string, decisions: number) =>
    `Reprise de ${file}\u00a0: ${decisions} ${decisions > 1 ? 'décisions reprises' : 'décision reprise'}\u00a0; les deux versions sont comparées dans «\u00a0Versions\u00a0».`,
  followUps: (count: number) =>
    `${count} ${count > 1 ? 'constats gardent leur suite' : 'constat garde sa suite'}.`,
  nothingToReview: 'Aucune ligne n’est à revoir.',
  toReview: (count: number) => `${count} ${count > 1 ? 'lignes' : 'ligne'} à décider à nouveau`,
  unnamed: 'sans libellé',
  ofLine: (label: string, how: string) => `${label}\u00a0: ${how.toLowerCase()}`,
  more: (count: number) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`,
};

const en: typeof fr = {
  lead: 'Was an earlier version controlled already? Its decisions are taken over where the line has not changed.',
  choose: 'Choose earlier controls',
  list: 'Earlier controls chosen',
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  reading: 'Reading the earlier controls…',
  comparing: 'The two versions are being compared…',
  noControl: 'This workbook holds no control of Barème: nothing of it is taken over.',
  none: (count) =>
    count > 1
      ? 'None of these controls is of this dossier: no decision is taken over.'
      : 'This control is not of this dossier: no decision is taken over.',
  several: (files) =>
    `Several earlier controls are of the same dossier (${files}): no decision is taken over. Keep the right one alone.`,
  altered: (file) =>
    `The former control, ${file}, was changed elsewhere than in the officer’s cells: no decision is taken over. Open it: Barème tells there what.`,
  newer: (file) =>
    `The former control, ${file}, was made by a more recent version of Barème: no decision is taken over. Update the add-in.`,
  carried: (file, decisions) =>
    `From ${file}: ${decisions} ${decisions === 1 ? 'decision' : 'decisions'} taken over; the two versions are compared in “Versions”.`,
  followUps: (count) =>
    count === 1 ? 'One finding keeps its follow-up.' : `${count} findings keep their follow-up.`,
  nothingToReview: 'No line is to be reviewed.',
  toReview: (count) => `${count} ${count === 1 ? 'line' : 'lines'} to decide anew`,
  unnamed: 'without a label',
  ofLine: (label, how) => `${label}: ${how.toLowerCase()}`,
  more: (count) => `and ${count} more`,
};

export const EARLIER_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
