import type { ToldLine } from '../../../documents/jury/opening/list-headings';
import type { OpeningTexts } from './texts-fr';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const quotedLines = (lines: readonly ToldLine[]): string =>
  lines.map(({ line, text }) => `“${text}” (line ${line})`).join(', ');

/** The same in English. */
export const en: OpeningTexts = {
  ofCriterion: (code, label) => `${code}: ${label}`,
  fields: {
    meeting: 'Date of the meeting',
    chair: 'Chair',
    decider: 'Deciding authority',
    audition: 'Date of the audition',
    scaleMin: 'Lowest score',
    scaleMax: 'Highest score',
    minimum: 'Scores required per criterion',
    threshold: 'Threshold of the total',
    divergence: 'Gap between jurors that is reported',
    envelope: 'Envelope, in euros incl. VAT (optional)',
    carriedOver: 'Left by earlier sessions (optional)',
    lotSource: 'Public value',
    lotDate: 'Date of that value',
    coefficient: 'Coefficient',
    criterionThreshold: 'Threshold',
  },
  expected: (expected, number) => {
    switch (expected.kind) {
      case 'whole':
        return `Type a whole number from ${number(expected.min)} to ${number(expected.max)}.`;
      case 'number':
        return `Type a number from ${number(expected.min)} to ${number(expected.max)}, for example 2.5.`;
      case 'amount':
        return 'Type an amount in euros incl. VAT, for example 1,000,000 or €1.5m.';
      case 'day':
        return 'Type a date from 2020 to 2045, day first, for example 15/03/2021.';
      case 'above':
        return `Type a number above ${number(expected.than)}.`;
      case 'on-step':
        return expected.step === 1
          ? 'Type a whole number, or choose half points.'
          : 'Type a whole number or a half point, for example 2.5.';
      case 'jurors':
        return `Type ${number(expected.max)} at most: ${plural(expected.max, 'juror scores', 'jurors score')}.`;
      case 'source':
        return 'Name the value whose date you give, or clear the date.';
    }
  },
  toCorrect: 'to correct',
  toCheck: 'to check',
  oddDate: {
    audition: (day) =>
      `After the meeting of the jury on ${day}: does the jury meet again afterwards?`,
    lotDate: (day) =>
      `Before the meeting of the jury on ${day}: anyone can foresee the order of the lot. Is that meant?`,
  },
  rules: {
    title: 'Criteria and rules',
    ours: 'What the call does not publish is proposed by Barème: scale, coefficients, thresholds, tie keys. The Session sheet says so, and the minutes repeat it.',
    criteria: 'Criteria',
    criterion: 'Criterion',
    coefficientOf: (code) => `Coefficient of ${code}`,
    thresholdOf: (code) => `Threshold of ${code}`,
    thresholdHint:
      'Thresholds are optional: a dossier below one is not ranked. Only the ratios between coefficients matter.',
    published: 'The call publishes these coefficients: they are not changed here.',
    publishedScale: 'The call publishes this scale.',
    scale: 'Scale',
    step: 'Scores',
    steps: { whole: 'whole', half: 'by half points' },
    levels: 'What scores mean',
    level: (score) => `Score ${score}`,
    levelsHint: 'Our words, to change as you like; blank: nothing is said of that score.',
    scoring: 'Scoring',
    minimumHint: (usual) => `Blank: ${usual}, or all jurors where there are fewer.`,
    thresholdTotalHint: 'Blank: none.',
    comment: 'Comment asked for',
    divergenceHint: 'From this gap on, the criterion is reported in deliberation.',
    line: 'Line and ties',
    policy: 'At the first dossier that what is left does not cover',
    ties: 'Ties are told apart in this order',
    tie: { median: 'median', chair: 'chair', lot: 'lot' },
    up: (key) => `Move up: ${key}`,
    down: (key) => `Move down: ${key}`,
    remove: (key) => `Remove: ${key}`,
    moved: (key, rank, count) => `${key}: key ${rank} of ${count}.`,
    removed: (key) => `${key}: key removed.`,
    noKeys: 'No key: dossiers of the same total stay tied.',
    toAdd: 'Key to add',
    add: 'Add',
    lotHint:
      'Blank: a physical draw, recorded in the minutes. Else a value that nobody knows yet, a lottery draw for example.',
  },
  rulesSaid: ({ criteria, coefficients, min, max, isWhole, minimum }) => {
    const weights =
      coefficients.length === 0 ? 'of equal weight' : `(coefficients ${coefficients.join(', ')})`;
    return [
      `${plural(criteria, 'criterion', 'criteria')}${criteria > 1 ? ` ${weights}` : ''}`,
      `${min} to ${max} ${isWhole ? 'by whole points' : 'by half points'}`,
      `${plural(minimum, 'score', 'scores')} at least`,
    ].join(' · ');
  },
  meeting: {
    title: 'Meeting and stages',
    stages: 'Stages',
    fromCall: 'Proposed from the text of the call.',
    ours: 'The call says nothing of its selection: these stages are proposed by Barème.',
    hearing: (stage, word) => `${stage} (the call says: ${word})`,
    on: (day) => `meeting on ${day}`,
    auditionOn: (day) => `audition on ${day}`,
  },
  assign: {
    title: 'Assignment of dossiers',
    everything: 'all dossiers to all jurors',
    partly: (jurors, all) =>
      jurors === 1
        ? `1 juror of ${all} scores certain dossiers only`
        : `${jurors} jurors of ${all} score certain dossiers only`,
    needs: 'First paste the dossiers and the jurors.',
    each: 'Jurors per dossier',
    spread: 'Spread',
    spreadHint: (minimum, most) =>
      `From ${minimum} to ${most}. Each juror gets as many, give or take one; the proposal can then be changed here.`,
    spreadTo: (each) => `Each dossier has ${plural(each, 'juror', 'jurors')}.`,
    badEach: (minimum, most) =>
      minimum === most ? `Type ${minimum}.` : `Type a whole number from ${minimum} to ${most}.`,
    toAll: 'All to all',
    all: 'all dossiers',
    some: (count, all, which) =>
      count === 0 ? 'no dossier' : `${plural(count, 'dossier', 'dossiers')} of ${all}: ${which}`,
    choose: (name) => `Choose the dossiers of ${name}`,
    chooseShort: 'Choose…',
    dossiersOf: (name) => `Dossiers of ${name}`,
    tick: 'Tick all',
    untick: 'Untick all',
    close: 'Close',
    short: (minimum, which) =>
      `Fewer than ${plural(minimum, 'juror', 'jurors')} for ${which}. Below the minimum of scores a dossier is not ranked unless the chair accepts it.`,
    shortOne: (id, jurors) => `${id} (${jurors})`,
    more: (count) => `and ${plural(count, 'other', 'others')}`,
  },
  files: {
    offer: 'Choose workbooks (.xlsx)…',
    offerHint: 'Dossiers of Barème, or a list of dossiers: one a line, below headings.',
    reading: (count) => (count === 1 ? 'Reading the workbook…' : `Reading ${count} workbooks…`),
    read: (dossiers, files) =>
      `${plural(dossiers, 'dossier', 'dossiers')} read from ${files === 1 ? 'a workbook' : 'workbooks'}, after those of the list:`,
    reread: (names) => `Read again, in the place of what was read of it: ${names}.`,
    listed: (sheet, table, count) =>
      `sheet “${sheet}”${table === null ? '' : `, table ${table}`}: ${plural(count, 'dossier', 'dossiers')}`,
    which: 'Lists to take:',
    whichIn: (file) => `Lists to take from ${file}`,
    hiddenRows: (count) =>
      count === 1
        ? 'Take the hidden or filtered row too'
        : `Take the ${count} hidden or filtered rows too`,
    remove: (title) => `Remove: ${title}`,
    leftOut: 'Left out',
    otherCall: (found, wanted) => `This dossier answers ${found}, not ${wanted}.`,
    noDossier:
      'This workbook holds neither a Barème dossier nor a list of dossiers. A list has a row of headings: Title, and one at least of Number, Key, Carrier, Kind of carrier, Total cost, Requested, Maximum.',
    errors: 'errors are still to fix in this workbook: its amounts may change',
    repeated: (names) => `Already in the list with the same content, taken once: ${names}.`,
    reason: (name, sentence) => `${name}: ${sentence}`,
  },
  lists: {
    dossiers: 'Dossiers',
    jurors: 'Jurors',
    column: (name) => `column ${name}`,
    ofSheet: (file, sheet) => `${file}, sheet “${sheet}”`,
    line: (list, line, column) => `${list}, line ${line}${column === '' ? '' : `, “${column}”`}`,
    unknownColumns: (list, columns) => `${list}: columns not recognised, passed over: ${columns}.`,
    otherUnit: (list, columns) =>
      `${list}: amounts passed over, as they are excl. VAT, in thousands or in another unit than euros incl. VAT: ${columns}.`,
    secondColumns: (list, columns) =>
      `${list}: columns passed over, as another one stands for them: ${columns
        .map(([one, taken]) => `${one} (“${taken}” is taken)`)
        .join(', ')}.`,
    hiddenSheet: (list) => `${list}: this sheet is hidden in the workbook.`,
    below: (list, first, last, text) =>
      first === last
        ? `${list}, line ${first}: “${text}”, below a blank row, is not taken.`
        : `${list}, lines ${first} to ${last}: what follows “${text}”, below a blank row, is not taken.`,
    stale: (at, kept, now, more) =>
      `${at}: the file has kept “${kept}”, and its formula gives “${now}” by now${more === 0 ? '' : `; likewise in ${plural(more, 'more cell', 'more cells')}`}. What the file has kept is taken: for the other, open it in Excel, save it and choose it again.`,
    noResult: (at, more) =>
      `${at}: the formula has no result in the file${more === 0 ? '' : `, nor has it in ${plural(more, 'more line', 'more lines')}`}. Open it in Excel and save it.`,
    noText: (at, text, is) =>
      `${at}: “${text}” is ${{ error: 'an error', date: 'a date', truth: 'a logical value' }[is]}, where a text is expected.`,
    badAmount: (at, text) => `${at}: “${text}” is not an amount.`,
    wider: (list) => `${list}: only the first hundred columns are read.`,
    noneIn: (list) => `${list}: there is no dossier in this list.`,
    moreProblems: (list, count) =>
      `${list}: ${plural(count, 'more point', 'more points')} to correct.`,
    choose: (file) =>
      `${file}: there are several lists of dossiers in it. Tick those to take, or take the file out.`,
    mend: (file) =>
      `${file}: correct it, save it, then choose it again: it will replace what was read of it.`,
    aboveHeadings: (list, text) =>
      `${list}: “${text}”, above the headings, is the title of the list and is not taken over. If it is an entry, put it below them.`,
    firstLine: (list, text) =>
      `${list}: the first line, “${text}”, is read as an entry of the list. If it is a heading, take it out.`,
    leftOut: (list, lines) =>
      `${list}: left out, as these are words of a mail: ${quotedLines(lines)}.`,
    afterEnd: (list, { line, text }) =>
      `${list}, line ${line}: “${text}”, after the end of the mail, is read as an entry of the list. If it is a signature, take it out.`,
    amountInTitle: (at, { text, amount }, more) =>
      `${at}: an amount (${amount}) stands at the end of the title “${text}”${more === 0 ? '' : `; likewise in ${plural(more, 'more line', 'more lines')}`}. Is it what is requested? It is not taken as such: give it in a column (first line “Title ; Requested”, then the title, a semicolon and the amount), or leave it.`,
    mails: (list, count) =>
      `${list}: ${plural(count, 'mail address is', 'mail addresses are')} not taken over.`,
    severalJurors: (at, text) =>
      `${at}: “${text}”, on a single line, is read as one person. Are these several jurors? Put one a line.`,
    twice: (one, other) => `${one} and ${other}: the same title and carrier, perhaps one dossier.`,
    unknownHeadings: (headings) =>
      `Dossiers: the first line (${headings}) looks like headings. Call its columns Number, Title, Carrier, Requested, Maximum, or take it out.`,
    misplacedAmount: (at, text) =>
      `${at}: “${text}” is an amount, where a text is expected. Add a first line that names the columns (Title, Requested), or put them in order.`,
    amountAsTitle: (at, text) => `${at}: “${text}” is an amount, where a title is expected.`,
    sum: (at, text) => `${at}: “${text}” seems to be a sum, not a dossier. Remove this line.`,
    untitled: (at) => `${at}: neither a title nor a number. Give it a title, or take it out.`,
    beyond: (at, text) =>
      `${at}: “${text}” stands in no expected column. Add a heading, or put a cell that holds a semicolon in quotes.`,
    badName: (line, text) =>
      `Jurors, line ${line}: “${text}” is no name. The name comes first, or below the heading Name.`,
    noName: (line, text) => `Jurors, line ${line}: “${text}” has no name.`,
  },
  preview: {
    title: 'What was understood',
    dossiers: {
      called: 'Dossiers understood',
      count: (count) => plural(count, 'dossier', 'dossiers'),
      heads: ['Number', 'Title', 'Carrier', 'Requested', 'Maximum'],
    },
    jurors: {
      called: 'Jurors understood',
      count: (count) => plural(count, 'juror', 'jurors'),
      heads: ['Code', 'Name', 'Capacity'],
    },
  },
  jurorsHint:
    'One a line: name, then capacity after a semicolon. Or a table with headings: Name, Capacity, Votes, Counts, Dossiers (D001, D004-D007).',
  badDossiers: (line, text, last) =>
    `Jurors, line ${line}: “${text}” names no dossiers of the list. Write for example D001, D004-D007; the last one is ${last}.`,
  badAnswer: (line, text) => `Jurors, line ${line}: “${text}” is neither yes nor no.`,
  fault: (label, sentence) => `${label}: ${sentence}`,
};
