import type { InsightsTexts } from './insights-fr';

export const en: InsightsTexts = {
  title: 'How reliable the ranking is',
  lead: 'For information, in this pane only: nothing of it is written into the workbook, and the ranking takes no account of it. From how many jurors and dossiers on a figure is shown: these thresholds are proposed by Barème.',
  show: 'Show how reliable it is',
  hide: 'Hide how reliable it is',
  tooFew: {
    jurors: ({ needed, have }) =>
      `Shown from ${needed} jurors whose scores count (${have} here): a threshold proposed by Barème.`,
    dossiers: ({ needed, have }) =>
      `Shown from ${needed} dossiers scored by enough jurors (${have} here): a threshold proposed by Barème.`,
  },
  spread: {
    title: 'The scores of each dossier',
    lead: 'Line: from the lowest juror’s score to the highest. Upright bar: median. Diamond: the total, by which dossiers are ranked. Range from 3 jurors, median from 5 (thresholds proposed by Barème).',
    picture: (total, min, max) => `Total ${total} on a scale from ${min} to ${max}`,
    range: (lowest, highest) => `jurors’ scores from ${lowest} to ${highest}`,
    median: (median) => `median ${median}`,
    table: 'The same figures as a table',
    rank: 'Rank',
    dossier: 'Dossier',
    marks: 'Jurors',
    ends: 'Range',
    fromTo: (lowest, highest) => `${lowest} to ${highest}`,
    middle: 'Median',
    total: 'Total',
    expected: 'Expected rank',
    expectedLead:
      'Expected rank: the mean rank if the jury scored once more. The idea is the Swiss National Science Foundation’s, the reckoning is not theirs.',
    none: '–',
    divergences: (count, threshold) =>
      `Gaps of ${threshold} or more under one criterion (this session’s threshold): ${count}`,
    divergence: (dossier, criterion, lowest, highest) =>
      `${dossier}, ${criterion}: from ${lowest} to ${highest}`,
  },
  agreement: {
    title: 'How far the jury agrees',
    w: (value, jurors, dossiers) =>
      `Kendall’s concordance W: ${value} (${jurors} jurors, ${dossiers} dossiers that all of them scored).`,
    wMeans:
      'W says whether jurors put the dossiers in the same order: 1, the same order for all; 0, no order in common.',
    chance: (percent) =>
      `Jurors who ordered them at random would agree as much ${percent} of the time.`,
    chanceBelow: (percent) =>
      `Jurors who ordered them at random would agree as much less than ${percent} of the time.`,
    alpha: (value, jurors, dossiers) =>
      `Krippendorff’s agreement α: ${value} (${jurors} jurors, ${dossiers} dossiers scored by two jurors or more).`,
    alphaMeans:
      'α says whether jurors give the same dossiers the same scores: 1, the same; 0, as if at random; below 0, they contradict each other.',
    caution:
      'Low agreement is no fault: a jury brings different views together. It says that small gaps are to be read with care.',
    wLabel: 'Concordance W',
    alphaLabel: 'Agreement α',
    notComputable: {
      jurors: 'Cannot be computed: two jurors are needed.',
      dossiers: 'Cannot be computed: two dossiers scored by these jurors are needed.',
      'all-tied': 'Cannot be computed: no juror tells two dossiers apart.',
      'all-equal': 'Cannot be computed: all scores are the same.',
    },
  },
  severity: {
    title: 'Generosity and severity',
    lead: 'By how much each juror scores higher or lower than the others on the same dossiers, on average, in points. Above zero: more generous; below: more severe. It is neither a merit nor a fault, and no score is corrected.',
    juror: 'Juror',
    mean: 'Mean',
    difference: 'Difference',
    dossiers: 'Means of the dossiers, raw and with the whole jury',
    dossiersLead:
      'With the whole jury: what the mean would have been, by this reckoning, had all jurors scored the dossier.',
    raw: 'Raw',
    adjusted: 'Whole jury',
    notConnected:
      'Cannot be computed: some jurors have no dossier in common with any of the others, even step by step.',
    noMarks: 'Cannot be computed: no juror has scored all criteria of a dossier.',
  },
  line: {
    title: 'Around the line',
    lead: 'Two dossiers that the line parts are “not separated” where the gap between their scores is smaller than its standard error (a rule proposed by Barème).',
    pair: (ahead, behind) => `${ahead} and ${behind}: not separated`,
    gap: (gap, error) => `gap ${gap}, standard error ${error}`,
    none: 'No pair: every gap across the line is larger than its standard error.',
    noLine: 'Without an envelope there is no line.',
    noPrecision: 'The scores do not allow a standard error to be estimated.',
    more: (count) => `${count} more`,
  },
  whatIf: {
    title: 'What would change the ranking',
    lead: 'Barème ranks anew without one of the jurors, with one coefficient 20% higher or lower, then with one point more or less of a single score (trials proposed by Barème).',
    start: 'Try',
    again: 'Try again',
    stop: 'Stop',
    outdated: 'The workbook has changed since: try again.',
    progress: 'Trials',
    tried: (done, of) => `${done} trials of ${of}`,
    done: 'Trials finished.',
    withoutJuror: 'Without one of the jurors',
    coefficients: 'One coefficient 20% higher or lower',
    points: 'One point of a single score',
    noCrossing: 'No dossier changes sides of the line.',
    without: (juror) => `Without ${juror}`,
    coefficient: (criterion, change) => `${criterion}, ${change}`,
    point: (dossier, change, criteria) =>
      `${dossier}, one point ${change === 1 ? 'more' : 'less'} of one score (${criteria})`,
    moved: (what, moves) => `${what}: ${moves}.`,
    move: (dossier, to) =>
      ({
        above: `${dossier} would come into the envelope`,
        tied: `${dossier} would be in a tie to be settled`,
        below: `${dossier} would get nothing of the envelope`,
      })[to],
    badCoefficients: 'A coefficient is no whole number: nothing was tried.',
    ranks: 'Ranks reached in these trials',
    asIs: 'Rank',
    reached: (best, worst) => (best === worst ? String(best) : `${best} to ${worst}`),
    unranked: 'sometimes not ranked',
    withoutShort: 'Without a juror',
    coefficientShort: 'Coefficients',
  },
};
