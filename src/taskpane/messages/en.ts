import type { Messages } from './fr';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The pane's English texts, key for key. */
export const en: Messages = {
  title: 'Barème',
  loading: 'Barème is reading the workbook…',
  switchLanguage: { label: 'Français', language: 'fr' },
  separator: ': ',

  help: { link: 'Help', newWindow: '(new window)' },

  catalogue: {
    title: 'Choose a call',
    lead: 'Barème adds the call’s sheets to the workbook, then checks the amounts as you type.',
    search: 'Search for a call',
    placeholder: 'Code, word of the call…',
    count: (count) => plural(count, 'call', 'calls'),
    nothing: (query) => `No call matches “${query}”.`,
    inDescriptions: 'In no title, but in the text of the call:',
    showAll: 'Show all calls',
    family: (family, count) => `${family} (${count})`,
  },

  imported: {
    open: 'Open a call file…',
    family: 'Opened from a file',
    line: (line) => `line ${line}`,
    refused: (name, count) =>
      count === 1
        ? `“${name}” must be mended in one place`
        : `“${name}” must be mended in ${count} places`,
    refusedLead: 'Mend the file, then open it again. The workbook has not been touched.',
    problem: (expected, found) => `Expected ${expected}. Found ${found}.`,
    more: (count) => `And ${plural(count, 'other place', 'other places')}.`,
    fromFile: 'Call opened from a file',
    fromFileText: (name) =>
      `It comes from “${name}” and does not ship with Barème. Its rules will be written into the workbook: whoever opens it has the same.`,
    fromWorkbook: 'Call brought by the workbook',
    fromWorkbookText:
      'It does not ship with Barème: its rules are those of the call’s file, written in this workbook.',
    mark: 'file',
    same: (version) => `The workbook already follows the rules of this file (version ${version}).`,
    older: (file, workbook) =>
      `This file is older (version ${file}) than the workbook’s rules (version ${workbook}): nothing has been changed.`,
    tracks: 'For which track?',
    doubts: (count) =>
      count === 1
        ? 'One point for its author to check:'
        : `${count} points for its author to check:`,
  },

  kind: { guichet: 'Continuous call', aap: 'Call for projects' },
  glance: {
    cap: (amount) => `capped at ${amount}`,
    between: (min, max) => `${min} to ${max}`,
    from: (min) => `from ${min}`,
    above: (min) => `over ${min}`,
    upTo: (max) => `up to ${max}`,
    noSize: 'any size',
    opens: (date) => `Open from ${date}`,
    openUntil: (opens, closes) => `${opens} to ${closes}`,
  },

  call: {
    back: 'All calls',
    backToDossier: 'Back to the dossier',
    atAGlance: 'At a glance',
    summary: 'Summary',
    rate: 'Maximum rate',
    cap: 'Cap',
    capPerProject: (amount) => `${amount} per project, less what was granted before`,
    capPerDossier: (amount) => `${amount} per dossier`,
    size: 'Expected project size',
    sizeUnknown: 'Not defined by the call',
    sizeBetween: (min, max) => `${min} to ${max}`,
    sizeBelow: (min, max) => `${min} to less than ${max}`,
    sizeFrom: (min) => `from ${min}`,
    sizeAbove: (min) => `more than ${min}`,
    sizeUpTo: (max) => `up to ${max}`,
    sizeDeconcentrated: (min) => `more than ${min} for a deconcentrated carrier`,
    envelope: 'Indicative envelope',
    noEnvelope: 'Not published',
    dates: 'Dates',
    opensOn: (date) => `Open from ${date}`,
    noClosing: 'no closing date',
    openFromTo: (opens, closes) => `${opens} to ${closes} inclusive`,
    endowment: (amount) => `endowment ${amount}`,
    carriers: 'Eligible carriers',
    grouping: 'Several carriers may group together.',
    staff: 'Staff (T2)',
    staffTreatment: {
      counted: 'Valued in the base, never paid by the fund',
      counterpart: 'Required as a counterpart, outside the base',
      silent: 'Left out of the base: the call does not mention it',
      excluded: 'Left out of the base by the call',
    },
    titles: 'Titles that may be funded',
    years: 'Years that count',
    yearsOf: {
      commitments: (years) => `Commitments (AE) ${years}`,
      payments: (years) => `Payments (CP) ${years}`,
    },
    expenses: 'Expenses that may be funded',
    closedList: 'Closed list: anything else is left out of the base.',
    exampleList: 'Given as examples: other expenses are accepted, with a warning.',
    rules: 'Particular rules',
    noRules: 'The call has no particular rule.',
    criteria: (count) => `Criteria (${count})`,
    scale: (min, max) => `Scores from ${min} to ${max}`,
    equalWeights: 'equal weights',
    criteriaOurs:
      'The call publishes neither scale nor weights: those of the grid are proposed by Barème.',
    scaleOurs: 'The call publishes weights but no scale: the grid’s scale is a proposal of Barème.',
    weightsOurs:
      'The call publishes a scale but no weights: the grid’s weights are a proposal of Barème.',
    criterionWhen: (when) => `Where applicable: ${when}`,
    commitments: (count) => `Commitments asked for (${count})`,
    indicators: 'Follow-up indicators',
    selection: 'Selection',
    readings: 'How Barème reads the call',
    readingsOurs: 'What the text leaves open, and what Barème makes of it.',
    owner: 'Service in charge',
    source: 'Source',
    quote: 'What the call says',
    loading: 'Opening the call…',
    failed: 'The data of this call could not be loaded.',
  },

  requirement: {
    innovativeSuppliers: (percent) =>
      `At least ${percent} of the expenditure (without T2) goes to innovative firms seated in France.`,
    nationalSupplier: 'At least one firm seated in France takes part in the project.',
    resultsWithin: (months) => `First results within ${months} months.`,
    territory: (population, departments) =>
      `The project reaches at least ${population} citizens, or ${departments} departments.`,
    services: (percent, central) =>
      `At least ${percent} of the services in the lead are deconcentrated, with at least ${plural(central, 'central administration', 'central administrations')}.`,
    observatory: 'The procedure is listed in the observatory of the 250 procedures.',
    relay: (year) => `The carrier takes over the funding from ${year} on.`,
    monthlyDeadline: (day) =>
      `The dossier is filed before day ${day} of the month, or the next jury takes it.`,
    phases: 'The project is split into phases, with milestones, budgets and indicators.',
    extraEuropeanLicences: 'Licences of products from outside Europe are left out of the base.',
  },

  insertion: {
    insert: 'Insert the sheets',
    hint: 'Four sheets join the workbook. Nothing that it holds is changed.',
    working: 'Inserting the sheets…',
    takenTitle: 'These sheet names are taken',
    takenLead: 'Barème overwrites nothing. The new sheets would be called:',
    renamed: (name, proposed) => `“${name}” becomes “${proposed}”`,
    accept: 'Insert under these names',
    cancel: 'Cancel',
    failed: 'The sheets were not inserted. The workbook is as it was.',
  },

  opening: {
    question:
      'From now on, open Barème with this workbook, for everybody who has it installed? The menu “More actions” changes it.',
    yes: 'Yes, with the workbook',
    no: 'No, thanks',
    switch: 'Open with the workbook',
  },

  dossier: {
    untitled: 'Untitled project',
    menu: 'More actions',
    takeOver: 'Take over an existing budget',
    changeCall: 'Change call',
    aboutCall: 'About the call',
    goBack: (call) =>
      call === null ? 'Go back to the former sheets' : `Go back to the sheets of ${call}`,
    control: 'Check integrity',
    summary: 'Summary of findings',
    checkAgain: 'Check again',
    checking: 'Checking…',
    language: 'Language',
    lines: (count) => (count === 0 ? 'No line' : plural(count, 'line', 'lines')),
    checkedAt: (time) => `checked at ${time}`,
    maximum: 'Maximum grant',
    requested: 'Requested',
    requestedBlank: 'the maximum',
    total: 'Total project cost',
    stepOf: 'goes into:',
    cellDiffers: (computed, shown) => `Barème computes ${computed}, the cell shows ${shown}.`,
    why: 'Why?',
    base: 'Funding base',
    noCostYet: 'The split will appear with the first line of the budget.',
    grant: 'Grant',
    carrier: 'Carrier',
    coCarriers: 'Co-carriers',
    others: 'Other funders',
    announce: (errors, warnings, maximum) =>
      `${plural(errors, 'point', 'points')} to fix, ${warnings} to check. Maximum grant: ${maximum}.`,
    announceQuiet: 'No expense to check yet.',
    announceClear: (maximum) => `All is in order. Maximum grant: ${maximum}.`,
    announceSoFar: (notChecked, maximum) =>
      `Nothing to fix in what is entered, ${plural(notChecked, 'point', 'points')} not checked yet. Maximum grant: ${maximum}.`,
  },

  documents: {
    inWorkbook: 'Documents in this workbook',
    calls: 'Calls for projects',
    nothingFound: 'Nothing to report.',
    announce: (found) =>
      found === 0 ? 'Nothing to report.' : found === 1 ? 'One finding.' : `${found} findings.`,
  },

  findings: {
    title: 'Checks',
    error: (count) => `To fix (${count})`,
    warning: (count) => `To check (${count})`,
    info: (count) => `Good to know (${count})`,
    allWell: 'All is in order',
    allWellText: 'The amounts entered respect the rules of the call.',
    soFar: 'Nothing to fix in what is entered',
    soFarText: 'Some rules of the call could not be checked yet: what they lack is said below.',
    notChecked: (count) => `Not checked yet (${count})`,
    quiet: 'Nothing to check yet',
    quietText: 'Fill in a first budget line: the checks follow as you type.',
    hiddenTitle: (sheet) => `The sheet “${sheet}” is hidden`,
    hiddenText: 'The cell is there. Barème does not show a hidden sheet by itself.',
    reveal: 'Show the sheet',
    goTo: (cell) => `Go to cell ${cell}`,
    alike: (count, cells) => `${plural(count, 'other', 'others')} of this kind: ${cells}`,
    more: (count) => (count === 1 ? 'Show the other one' : `Show the other ${count}`),
  },

  progress: {
    title: (done, all) => `To fill in: ${done} of ${all} steps left`,
    complete: 'Everything is filled in',
    count: (done, all) => `${done}/${all}`,
    done: 'done',
    step: {
      project: 'Project and carrier',
      facts: 'Declared facts',
      budget: 'First budget line',
      phases: 'Project phases',
      commitments: 'Commitments',
    },
  },

  setAside: {
    toList: 'See the list of calls',
    back: 'Back to the workbook',
    newer: 'A workbook of a newer version',
    unreadable: 'This workbook’s call can no longer be read',
    'unknown-call': 'This version does not know the call',
    'damaged-call': 'The rules of this call are damaged',
  },

  notice: {
    'sheets-gone':
      'The call’s sheets are no longer in the workbook, and Excel does not undo the deletion of a sheet. Go back to an earlier version (File, Info, Version History), or insert a call.',
    'call-changed': 'This workbook’s call changed in the meantime: here is the new one.',
    'already-there': 'The workbook already held a dossier: here it is. Nothing was added.',
    'left-over': 'Nothing was inserted: something of a dossier is left in this workbook.',
    replaced:
      'The call has changed, and all that you had typed is taken over. The former sheets are at the end of the tabs.',
    updated:
      'The sheets are up to date, and all that you had typed is taken over. The former ones are at the end of the tabs.',
    'replaced-in-part':
      'The call has changed. What you had typed is taken over, save what has no place in the new call: you find it in the former sheets, at the end of the tabs.',
    'updated-in-part':
      'The sheets are up to date. What you had typed is taken over, save what no longer has a place in them: you find it in the former sheets, at the end of the tabs.',
    'went-back': 'The former sheets are back, just as they were.',
    dismiss: 'Close this message',
  },

  problem: {
    'cell-editing': {
      title: 'A cell is being edited',
      action: 'Press Enter or Esc in the cell; checking resumes by itself.',
    },
    protected: {
      title: 'The workbook or a sheet is protected',
      action: 'Remove the protection (Review tab), then try again.',
    },
    'read-only': {
      title: 'The workbook is read-only',
      action: 'Enable editing or save a copy, then try again.',
    },
    'too-large': {
      title: 'The request exceeds what the host accepts at once',
      action: 'Lighten the workbook or the table of lines, then try again.',
    },
    'session-lost': {
      title: 'The session with the workbook is lost',
      action: 'Reload the workbook. What was typed is kept in it.',
    },
    inactive: {
      title: 'Another workbook is in front',
      action:
        'Come back to this one: checking resumes by itself. What is shown dates from the last reading.',
    },
    'copy-in-front': {
      title: 'A copied sheet hides the dossier',
      action:
        'As long as the copy named below is in front, Excel gives its cells for those of the dossier. Go back to a sheet of the dossier, then try again.',
    },
    'no-copy': {
      title: 'Excel hands out no copy of this workbook',
      action:
        'Where it is stored, or the sensitivity label that it bears, may forbid it. Save a copy on this computer (File ▸ Save a Copy), and choose it here.',
    },
    'rows-hidden': {
      title: 'Rows are hidden',
      action:
        'A filter, or somebody, hides rows of the sheets named below: Excel would write into those that show alone. Clear the filter or show these rows, then try again.',
    },
    'formulas-spread': {
      title: 'Excel copies a typed formula into other cells',
      action:
        'Nothing has been changed. In the columns named below, replace the typed formulas by their values, then try again.',
    },
    'outcome-unknown': {
      title: 'The connection to the workbook broke while it was being written',
      action:
        'Reload the workbook and open the pane again: it shows what is written. Should unfinished sheets be left, it says so after a few seconds, and what to do about them.',
    },
    'left-behind': {
      title: 'The insertion was interrupted and could not be undone completely',
      action:
        'The sheets named below are left, unfinished. In a few seconds the pane offers to delete them.',
    },
    'half-replaced': {
      title: 'The replacement was interrupted and could not be put back in full',
      action:
        'Close the workbook without saving it, or go back to an earlier version (File, Info, Version History).',
    },
    'no-new-sheet': {
      title: 'Excel could not add a sheet',
      action: 'If you are renaming a tab, finish with Enter or Esc, then try again.',
    },
    'not-found': {
      title: 'This place no longer exists',
      action: 'The row or the sheet was deleted. Check again to refresh the list.',
    },
    unsupported: {
      title: 'Barème cannot run here',
      action: 'Open it in Excel 2021 or newer, Excel for Microsoft 365 or Excel on the web.',
    },
    refused: {
      title: 'The host refused the request',
      action: 'Try again. If it persists, close the pane and open it again.',
    },
  },

  editingThenRetry: 'Press Enter or Esc in the cell, then try again.',
  slowTitle: 'The workbook has not answered yet',
  slowAction: 'If a cell is being edited, press Enter in it. The last results stay on display.',
  watchTitle: 'Live checking is not available',
  watchAction: 'Use “Check again” after your changes.',
  notStartedTitle: 'Barème could not start',
  notStartedAction: 'Check the network connection, then open the pane again.',
  crashTitle: 'Barème met an unexpected error',
  crashAction: 'The workbook is untouched. Open the pane again; the detail below helps to mend it.',
  retry: 'Try again',
  details: 'Technical detail',
};
