import type { Language } from '../../language/language';

const fr = {
  minutes: 'Établir le procès-verbal…',
  minutesLead:
    'Une feuille Procès-verbal entre dans le classeur, à imprimer et à signer\u00a0: ce que la session contient à cet instant, sans la décision. Un procès-verbal établi avant reste tel quel.',
  confirmMinutes: 'Établir le procès-verbal',
  minutesDone: (number: number) =>
    number === 1
      ? 'Le procès-verbal est établi. Relisez-le avant de le faire signer.'
      : `Le procès-verbal ${number} est établi. Relisez-le avant de le faire signer.`,
  feedback: 'Établir les fiches de restitution…',
  feedbackLead:
    'Une feuille Restitution entre dans le classeur\u00a0: par dossier, les notes, l’appréciation et les commentaires, sans nom de juré, et la décision si elle est prise.',
  tellRank: 'Indiquer le rang',
  confirmFeedback: 'Établir les fiches',
  feedbackDone: (naming: string) =>
    naming === ''
      ? 'Les fiches de restitution sont établies. Relisez les commentaires avant de les transmettre.'
      : `Les fiches de restitution sont établies. Des commentaires nomment un juré\u00a0: ${naming}. Relisez-les avant de les transmettre.`,
};

export type DrawnUpTexts = typeof fr;

const en: DrawnUpTexts = {
  minutes: 'Draw up the minutes…',
  minutesLead:
    'A sheet Minutes enters the workbook, to print and to sign: what the session holds at this moment, without the decision. Minutes drawn up before stay as they are.',
  confirmMinutes: 'Draw up the minutes',
  minutesDone: (number) =>
    number === 1
      ? 'The minutes are drawn up. Read them before they are signed.'
      : `Minutes ${number} are drawn up. Read them before they are signed.`,
  feedback: 'Draw up the feedback sheets…',
  feedbackLead:
    'A sheet Feedback enters the workbook: for each dossier scores, appreciation and comments, without a juror’s name, and the decision if it was taken.',
  tellRank: 'Tell the rank',
  confirmFeedback: 'Draw up the sheets',
  feedbackDone: (naming) =>
    naming === ''
      ? 'The feedback sheets are drawn up. Read the comments before passing them on.'
      : `The feedback sheets are drawn up. Some comments name a juror: ${naming}. Read them before passing them on.`,
};

/** What is said of the minutes and of the feedback sheets; `naming`: the dossiers, `D001, D004`, or nothing. */
export const DRAWN_UP_TEXTS: Readonly<Record<Language, DrawnUpTexts>> = { fr, en };
