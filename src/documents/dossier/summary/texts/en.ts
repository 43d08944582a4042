import type { SummaryTexts } from './fr';

/** The words of a summary of findings, in English. `{…}` are blanks. */
export const en: SummaryTexts = {
  sheet: 'Findings {day} {hour}.{minute}',
  title: 'Summary of findings · {call}',
  at: '{day} at {time}',
  moment:
    'The dossier as it stood on {at}. This summary does not follow what is changed later: for the present state, draw up another one.',
  older:
    'The sheets of the dossier follow an earlier template or earlier rules: their formulas may show other amounts. Those here follow the present rules.',
  notComputed:
    'Excel had not computed everything (calculation on request): what the cells show was not compared.',
  dossier: 'Dossier',
  facts: {
    call: 'Call',
    project: 'Project',
    carrier: 'Carrier',
    established: 'Drawn up on',
    by: 'Checked by',
  },
  by: 'Barème {bareme}, rules of the call version {rules}',
  notTyped: 'not given',
  untitled: 'Untitled project',
  amounts: 'Amounts, in euros including VAT',
  requestedBlank: 'blank: the maximum',
  outcome: 'Findings',
  counts: '{error} to fix, {warning} to check, {info} good to know.',
  calm: {
    quiet: 'The budget has no line yet: nothing could be checked.',
    soFar:
      'Nothing to fix in what is entered. Some rules of the call could not be checked yet: what they lack is said further down.',
    allWell: 'All is in order: the amounts entered respect the rules of the call.',
  },
  severity: {
    error: 'To fix ({count})',
    warning: 'To check ({count})',
    info: 'Good to know ({count})',
  },
  notChecked: 'Not checked yet ({count})',
  head: { where: 'Cell', what: 'What was found, and what to do', rule: 'Rule', missing: 'Why' },
  noCell: '–',
  other: 'One other finding of the same rule: {cells}',
  others: '{count} other findings of the same rule: {cells}',
  quoted: 'The call: “{text}” ({place})',
  page: 'page &P of &N',
};
