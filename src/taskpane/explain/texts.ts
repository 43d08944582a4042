import type { Language } from '../../language/language';

/** The words of the explanations' screen. They come with it, not with the pane. */
const fr = {
  title: (amount: string) => `Pourquoi ${amount}\u202f?`,
  back: 'Retour',
  toDossier: 'Retour au dossier',
  decisive: 'C’est ce qui fixe le montant.',
  ours: 'Règle de Barème\u00a0: l’appel n’en dit rien.',
  lines: (count: number) => (count === 1 ? 'Voir la ligne' : `Voir les ${count} lignes`),
  share: 'Part du coût total',
  goneTitle: 'Cette ligne n’est plus dans le budget',
  gone: 'Elle a été supprimée, vidée ou déplacée. Revenez en arrière pour retrouver les autres.',
  ofLine: (label: string, line: string) => `${label} de ${line}`,
  status: (label: string, amount: string) => `${label}\u00a0: ${amount}`,
};

const en: typeof fr = {
  title: (amount) => `Why ${amount}?`,
  back: 'Back',
  toDossier: 'Back to the dossier',
  decisive: 'This is what sets the amount.',
  ours: 'Barème’s rule: the call does not say.',
  lines: (count) => (count === 1 ? 'See the line' : `See the ${count} lines`),
  share: 'Part of the total cost',
  goneTitle: 'This line is no longer in the budget',
  gone: 'It was deleted, emptied or moved. Go back to find the others.',
  ofLine: (label, line) => `${label} of ${line}`,
  status: (label, amount) => `${label}: ${amount}`,
};

export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
