import type { Language } from '../../../../language/language';
import { typeset } from '../../../../sheets/typeset';

const fr = typeset({
  todo: 'à noter',
  done: 'complet',
  partly: '{count} sur {due}',
  bad: 'à revoir : {count} hors échelle',
  comment: 'commentaire dû',
  unreadable: 'à revoir',
});

const en: typeof fr = {
  todo: 'to score',
  done: 'complete',
  partly: '{count} of {due}',
  bad: 'to review: {count} out of scale',
  comment: 'comment due',
  unreadable: 'to review',
};

/**
 * How far a juror has come with a dossier, in the words of their sheet: the pane says the same. Where they have no part
 * in it, the word is that of their participation. Blanks are `{so}`.
 */
export const LINE_STATES: Readonly<Record<Language, typeof fr>> = { fr, en };
