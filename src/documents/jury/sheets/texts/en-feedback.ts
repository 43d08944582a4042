import type { frFeedback } from './fr-feedback';

/** What the feedback on each dossier says, in English: the same keys. */
export const enFeedback: typeof frFeedback = {
  sheet: 'Feedback',
  again: 'Feedback {number}',
  title: 'Feedback sheets · {call}',
  guide:
    'A block a dossier: what the jury thought of it, without a juror’s name. Scores and appreciations may be communicated to the applicant; deliberations may not. Read the comments again before passing them on. To hand over one block alone, select its rows, then print the selection.',
  loud: 'REHEARSAL: these sheets are an exercise and are not to be passed on',
  dossier: '{id} · {title}',
  facts: {
    number: 'Dossier number',
    carrier: 'Carrier',
    total: 'Total',
    totalOf: '{total} of {max}',
    rank: 'Rank',
    rankOf: '{rank} of {count} ranked dossiers',
    unranked: 'Ranking',
    notRanked: 'not ranked: {why}',
    decision: 'Decision',
    decisionOn: '{decision}, on {day}',
    decisionReason: 'Reason of the decision',
  },
  scores: {
    code: 'No.',
    criterion: 'Criterion',
    coefficient: 'Coefficient',
    score: 'Score',
    count: 'Number of scores',
    notApplicable: 'not applicable',
    none: 'no score',
    agreed: 'agreed',
  },
  appreciation: 'Appreciation',
  commentOn: 'Comment {code}',
  marks: {
    title: 'Marks of these sheets',
    session: 'Session',
    number: 'Number',
    established: 'Made on',
  },
};
