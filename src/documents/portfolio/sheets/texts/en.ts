import type { Texts } from './fr';

/** The words of a portfolio’s sheets, in English. `{…}` are blanks. */
export const en: Texts = {
  sheets: {
    portfolio: 'Portfolio',
    files: 'Files',
    opinions: 'Opinions',
    procedure: 'Procedure',
    lists: 'Lists',
  },
  page: 'Page &P of &N',
  madeFor: 'portfolio',
  verdict: { toFix: 'To correct', toCheck: 'To check', ok: 'OK' },
  marks: 'Marks of Barème',
  portfolio: {
    title: 'Portfolio of the applications received',
    line: 'A row an application: what its latest version, its control and the jury say.',
    guide:
      'Yellow columns: yours, no run changes them. White columns: taken from the files at each run; what you change there is kept, and told in “To be settled”. Columns added at the right are kept as well.',
    groups: {
      dossier: 'Application',
      typed: 'Processing',
      checks: 'To do',
      amounts: 'Amounts',
      said: 'Control and jury',
      found: 'Findings',
      project: 'Order and project',
      rest: 'Other data read',
      added: 'Your columns',
    },
    totals: 'In all',
    prompts: {
      followUp:
        'Where the application stands. “Granted”: no file replaces it by itself any more. Refused, closed, withdrawn: it no longer counts.',
      completeSince:
        'The day on which the application became complete: the order of filing follows it, not the date that the carrier typed.',
      envelope: 'The envelope on which the application is proposed.',
      project:
        'The same text for the applications of one project: their amounts add up under its cap. Blank: the project’s reference.',
      remarks: 'What you note of the application.',
    },
    errors: {
      list: 'Choose a word of the list.',
      date: 'Type a date, day/month/year: 15/03/2021.',
    },
    check: {
      noKey: 'To correct: this row no longer has a key.',
      badKey: 'To correct: a key begins with a letter, without * ? ~ < or >.',
      double: 'To correct: this key stands twice.',
      date: 'To correct: “Complete since” is not a date.',
      followUp: 'To correct: choose a follow-up of the list.',
      amount: 'To correct: an amount is not a number.',
      cap: 'To check: the cap of the project is exceeded by {over}.',
      before:
        'Good to know: the carrier declares {outside} granted to the project before, which the portfolio does not know.',
      pending: 'To check: see “To be settled”.',
      integrity: 'To check: findings of integrity ({count}).',
      errors: 'To check: points to be corrected ({count}).',
      ok: 'OK',
    },
  },
  files: {
    title: 'Files read',
    line: 'A row for each file that was chosen, retained or not.',
    guide:
      '“Your choice”: “Keep this version” names the one that counts, “Application of its own” parts two applications that look alike, “Set aside” leaves a file out. The next run follows it.',
    total: 'Files',
    prompts: { choice: 'Blank: nothing to say. The next run follows your choice.' },
    counts: {
      retained: ['retained', 'retained'],
      replaced: ['replaced', 'replaced'],
      same: ['identical', 'identical'],
      'to-choose': ['to be chosen', 'to be chosen'],
      aside: ['set aside', 'set aside'],
      attached: ['attached', 'attached'],
      orphan: ['without application', 'without application'],
      unreadable: ['unreadable', 'unreadable'],
      ods: ['.ods', '.ods'],
    },
    sum: '{total} = {parts}',
    notAll: ' · To check: {rest} without a known result',
  },
  opinions: {
    title: 'Opinions of juries',
    line: 'A row for each application and each closing of a session; one closing is taken once.',
    guide: 'These rows come from closed sessions. The portfolio shows the last opinion.',
  },
  procedure: {
    title: 'Exports of the procedure',
    line: 'A row for each application on démarches-simplifiées: what the last export that has it says.',
    guide:
      'These rows come from exports, without personal data. An application that a later export lacks stays, and the last column says so.',
  },
  lists: { followUps: 'Follow-ups', choices: 'Choices' },
};
