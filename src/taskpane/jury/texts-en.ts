import type { fr } from './texts-fr';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

/** The same in English. */
export const en: typeof fr = {
  who: {
    title: 'Who are you?',
    lead: 'Barème does not know who you are: say so once, for this workbook and on this machine.',
    pickLead:
      'Choose your name: it goes into the sheet Session, in the line “I am”, and tells the chair whose scores these are.',
    chair: 'I chair the session',
    juror: (name, code) => `${name} (${code})`,
    change: 'Change role',
    as: (name) => `You score as ${name}`,
    asChair: 'You chair',
    shared:
      'A shared workbook shows every tab to everyone who opens it. To score without seeing the others, ask the chair for a file.',
  },
  rehearsal: 'Rehearsal: these scores do not count.',
  score: {
    dossier: 'Dossier',
    previous: 'Previous dossier',
    next: 'Next dossier',
    nextToDo: 'Next to score',
    left: (count) =>
      count === 0
        ? 'All your dossiers are scored.'
        : `${plural(count, 'dossier to score', 'dossiers to score')}.`,
    commentsDue: (count) =>
      `${plural(count, 'dossier waits for a comment', 'dossiers wait for a comment')}.`,
    nextComment: 'Next comment due',
    total: (total, max) => `Your score: ${total} of ${max}`,
    partial: (count, due) => `Criteria scored: ${count} of ${due}`,
    keys: (hasHalves) =>
      `Keyboard: a digit scores, ${hasHalves ? '“.” adds half a point, ' : ''}↑ ↓ move between criteria, C comments, Delete clears.`,
    definition: 'Definition',
    comment: 'Comment',
    commentDue: 'This score asks for a comment',
    appreciation: 'Overall appreciation',
    communicable: 'Scores and comments may be communicated to the applicant.',
    none: 'no score',
    onScale: (min, max) => `${min} to ${max}`,
    notApplicable: 'Not applicable to this dossier (decided by the chair).',
    offStep: (score) => `${score} is between two steps of the scale: choose one of its scores.`,
    unreadable: (text) => `The cell holds “${text}”, which does not count.`,
    first: 'Scores',
    after: 'After audition',
    afterHint: 'Blank: the first score stays.',
    recuse: 'Recuse myself from this dossier',
    recuseScored: (count) =>
      `${plural(count, 'score', 'scores')} will no longer count, and the chair alone can undo it.`,
    recuseConfirm: 'Recuse myself',
    recused:
      'You recused yourself from this dossier: your scores do not count in it. Only the chair can undo this.',
    notAssigned: 'This dossier is not assigned to you.',
    undo: 'Undo the last entry',
    writing: 'Writing…',
    noSheet: 'Your sheet is not in this workbook. Tell the chair.',
    lineLost: 'This dossier has no row, or two, in your sheet. Tell the chair.',
    changed:
      'The cell has changed meanwhile, or its dossier is no longer in the sheet: nothing was written. This is what it holds now.',
    entry: (id, title, state) => `${id} · ${title} (${state})`,
  },
  conflicts: {
    offer: 'Declare my conflicts of interest…',
    lead: 'Tick the dossiers from which you recuse yourself: no reason is asked for, and the hour is recorded.',
    confirm: (count) =>
      count === 0 ? 'Recuse myself' : `Recuse myself from ${plural(count, 'dossier', 'dossiers')}`,
  },
  chair: {
    progress: 'Progress',
    progressLead:
      'Counts alone: until deliberation the pane shows others’ scores to nobody. The workbook itself shows every tab.',
    juror: 'Juror',
    done: 'Complete',
    commentDue: (dossiers) => `comment due:\u00a0${dossiers}`,
    left: 'To score',
    away: 'Recused',
    noSheet: 'no sheet',
    dropped: 'does not count',
    reminder: 'Reminder to copy…',
    reminderLead: 'For a message to jurors: what is still to do, without any score.',
    copy: 'Copy',
    closeReminder: 'Close',
    findings: 'Checks',
    actions: 'Stages',
    declareEligible: (count) =>
      count === 1
        ? 'Declare the last open dossier eligible…'
        : `Declare the ${count} open dossiers eligible…`,
    eligibleLead:
      'First set aside, in the sheet Dossiers, those that are not. Eligible dossiers alone are ranked and take of the envelope.',
    confirmEligible: 'Declare eligible',
    eligible: (count) => `${plural(count, 'dossier is eligible', 'dossiers are eligible')}.`,
    openDeliberation: 'Open deliberation…',
    openLead:
      'The sheets Ranking, Consolidation and Totals enter the workbook: everyone who opens it will see the scores.',
    missing: (count) =>
      `${plural(count, 'dossier is not scored', 'dossiers are not scored')} by everyone.`,
    unsealed:
      'The opening is not closed: once scores are on view, a change of the rules would leave no trace. Close it first (Close a stage…).',
    settling:
      'The workbook is being read or calculated: the closing waits. Under manual calculation, press F9.',
    confirmOpen: 'Open deliberation',
    opened: 'Deliberation is open.',
    close: 'Close a stage…',
    stage: 'Stage',
    closeLead:
      'What the stage rests on is written, line by line, into a sealed sheet. Date and name are those that you declare.',
    by: 'Closed by',
    reason: 'Why close again',
    confirmClose: 'Seal',
    closed: (number, seal) =>
      `Closing ${number} is sealed. Seal: ${seal}. Write it into the minutes.`,
    blocked: (count) =>
      `${plural(count, 'finding blocks', 'findings block')} the closing: see the list below.`,
    full: 'The table of closings has no free row, or is gone: nothing was written.',
    backup: 'Remember to save a copy of the workbook.',
    closings: 'Closings',
    closingLine: (number, stage, date, by) => `${number}. ${stage}, ${date}, ${by}`,
    ranking: 'Ranking',
    rank: 'Rank',
    title: 'Dossier',
    total: 'Total',
    amount: 'Amount',
    situation: 'Situation',
    unranked: 'Not ranked',
    nobodyRanked: 'No dossier is ranked.',
    unscreened: 'eligibility to be pronounced',
    lineLeft: (left) => `Left below the line: ${left}`,
    noEnvelope: 'No envelope, no line: type it into the Session sheet.',
    verdicts: {
      funded: 'within the envelope',
      partial: 'in part',
      beyond: 'beyond',
      'to-settle': 'tie to settle',
      blocked: 'waits for the tie',
      'takes-nothing': 'takes nothing',
      'unknown-amount': 'amount unknown',
    },
    statuses: {
      'not-receivable': 'not eligible',
      incomplete: 'scores missing',
      'below-minimum': 'too few scores',
      'below-threshold': 'below the threshold',
    },
  },
  closing: {
    names: {
      opening: 'Opening (session, dossiers, jurors)',
      scoring: 'Scoring (jurors’ scores)',
      audition: 'Audition (revised scores)',
      deliberation: 'Deliberation (ranking)',
      opinion: 'The jury’s opinion',
      decision: 'The authority’s decision',
    },
    seals: (name, stages) => {
      const screening = stages.includes('screening') ? 'the eligibility of dossiers, ' : '';
      const after = stages.includes('audition') ? 'scores after audition, ' : '';
      switch (name) {
        case 'opening':
          return 'Seals the rules of the session, the list of dossiers and that of jurors.';
        case 'scoring':
          return `Seals ${screening}jurors’ scores, their comments and their recusals; and what the opening would have sealed, if it has not been closed.`;
        case 'audition':
        case 'deliberation':
          return `Seals ${after}agreed scores, the ranking and the line of the envelope.`;
        case 'opinion':
          return `Seals ${after}agreed scores, the ranking, the line of the envelope, the opinion and the amounts proposed.`;
        case 'decision':
          return 'Seals the decision on each dossier, its date and its reason.';
      }
    },
  },
  changes: {
    title: 'Changes',
    lead: 'Scores that are no longer those of the last closing. The minutes tell them, until the stage is closed again.',
    none: 'no score',
    agreed: 'agreed score',
    line: (which, before, now, isAfterAudition) =>
      `${which}: ${before} → ${now}${isAfterAudition ? ', after audition' : ''}`,
    more: (count) => `and ${plural(count, 'other', 'others')}: the minutes tell all of them.`,
  },
  jurors: {
    add: 'Add a juror…',
    confirmAdd: 'Add',
    name: 'Name',
    capacity: 'Capacity (optional)',
    withdraw: 'A juror withdraws…',
    confirmWithdraw: 'Record the withdrawal',
    by: 'Declared by',
    keep: 'Keep their scores (otherwise they no longer count)',
    joined: (name) => `${name} joins the jury.`,
    leftDropped: (name) => `${name} withdraws: their scores no longer count.`,
    leftKept: (name) => `${name} withdraws: their scores go on counting.`,
    noRoom:
      'No room is left in the table of jurors or in the log, or they are gone: nothing was written.',
  },
  lot: {
    offer: (dossiers) => `Draw lots between ${dossiers.join(', ')}…`,
    confirm: 'Draw lots',
    closeFirst: 'Close the stage “scoring” first: the draw rests on the seal of the scores.',
    byHand:
      'The session names no public value. By default, draw by hand and type the order under “Lot”, sheet Dossiers.',
    source: (source) => `Public value that the session names: ${source}.`,
    value: 'Public value, as published',
    hint: 'It goes into the log with the order that came out: anyone can do the draw again.',
    subject: 'Lot',
    drawn: (order, value) => `Lots drawn by “${value}”: ${order.join(', ')}.`,
  },
  open: {
    offer: 'Chair a jury on this call…',
    title: (call) => `Open a jury session · ${call}`,
    back: 'Back to the call',
    lead: 'The session is added to the workbook: a Session sheet, the list of dossiers, a sheet for each juror. Everything can be completed and changed afterwards in the Session sheet, until scoring starts.',
    name: 'Title of the session',
    proposedName: (code) => `Jury ${code}`,
    dossiers: 'Dossiers',
    dossiersHint:
      'One a line, or paste a table: number, title, carrier, request, maximum. A first line of headings is recognised.',
    jurors: 'Jurors',
    rehearsal: 'This is a rehearsal',
    count: (dossiers, jurors) =>
      `${plural(dossiers, 'dossier', 'dossiers')}, ${plural(jurors, 'juror', 'jurors')}.`,
    insert: 'Open the session',
    inserting: 'The session is being added…',
    needs: 'At least one dossier and one juror are needed.',
    tooMany: (jurors, dossiers) =>
      `Fifteen jurors and three hundred dossiers at most (${jurors} and ${dossiers} here).`,
    noTitle: (headings) => `No column is called “Title” (${headings}).`,
    twice: (name) => `Two jurors are called “${name}”: tell them apart.`,
  },
};
