import { formatNumber } from '../../../money/format';
import type { Meaning } from '../meanings';
import { SHOWN, type Messages } from './fr';

const number = (value: number): string => formatNumber(value, 'en');

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function some(items: readonly string[]): string {
  const left = items.length - SHOWN;
  if (left <= 0) return conjunction.format(items);
  const others = left === 1 ? 'one other' : `${number(left)} others`;
  return conjunction.format([...items.slice(0, SHOWN), others]);
}

const at = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'line' : 'lines'} ${some(lines.map(String))}`;

const quoted = (texts: readonly string[]): string => some(texts.map((text) => `“${text}”`));

const ordinal = (rank: number): string =>
  `${rank}${{ 1: 'st', 2: 'nd', 3: 'rd' }[rank % 100 > 10 && rank % 100 < 14 ? 0 : rank % 10] ?? 'th'}`;

const MEANING: Readonly<Record<Meaning, string>> = {
  number: 'the number of the dossier',
  state: 'the state',
  filedOn: 'the filing date',
  instructionOn: 'the date on which its examination began',
  decidedOn: 'the date of the decision',
  siret: 'the SIRET',
  carrier: 'the carrier',
  title: 'the title of the project',
  requested: 'the amount requested',
  total: 'the total cost',
  projectReference: 'the reference of the project',
  completeSince: 'the date since which it is complete',
};

const WRONG: Readonly<Record<Meaning, string>> = {
  number: 'is no number of a dossier',
  state: 'is no state of démarches-simplifiées',
  filedOn: 'is no date',
  instructionOn: 'is no date',
  decidedOn: 'is no date',
  completeSince: 'is no date',
  siret: 'is no SIRET of 14 digits',
  requested: 'is not for certain an amount in euros incl. VAT',
  total: 'is not for certain an amount in euros incl. VAT',
  carrier: 'is no name of a carrier',
  title: 'is no title',
  projectReference: 'is no reference',
};

/** The sentences on an export of démarches-simplifiées, in English. */
export const en: Messages = {
  noKey:
    'This export has neither a column “ID” nor a column “N° dossier”: nothing says which dossier each line is about. In démarches-simplifiées, tick “N° dossier” in the export template, or export without a template.',
  noDossiersSheet:
    'No sheet of this file is that of the dossiers. Give the export as démarches-simplifiées made it, with its sheet “Dossiers”.',

  noDossiers: 'This export holds no dossier.',
  wider:
    'The sheet of the dossiers goes on to the right of the first 2,000 columns, and the rest is not read. Choose the columns that are needed in the export template.',
  unknownSheets: ({ sheets }) =>
    `${sheets.length === 1 ? 'This sheet is' : 'These sheets are'} not of an export, and nothing is read there: ${quoted(sheets)}.`,
  leftOut: ({ headings }) =>
    `Personal data, not taken over: ${headings.length === 1 ? 'the column' : 'the columns'} ${quoted(headings)}.`,

  withoutNumber: ({ lines }) => `Without a dossier number, not read: ${at(lines)}.`,
  twice: ({ dossiers, isNewest }) => {
    const which = some(
      dossiers.map(({ number: of, line, count }) => `${of} (${number(count)} times; line ${line})`),
    );
    return isNewest
      ? `Several lines for one dossier; the one updated last is taken: ${which}.`
      : `Several lines for one dossier, which “Dernière mise à jour le” does not tell apart; the lowest, or the latest of those that are dated, is taken: ${which}. Check them, or make the export again.`;
  },

  uncertain: ({ heading, lines }) =>
    `“${heading}”, ${at(lines)}: 0. The export writes 0 for a blank field too; nothing is taken. Look at the dossier, or export with a template, which leaves blank fields blank.`,
  unreadable: ({ meaning, heading, lines, text }) =>
    `“${heading}”, ${at(lines)}: ${lines.length === 1 ? '' : 'for example, '}“${text}” ${WRONG[meaning]}; nothing is taken.`,
  otherUnit: ({ heading }) =>
    `“${heading}” does not say euros incl. VAT, and its amounts are read as such. Choose another column.`,
  sameHeading: ({ heading, rank, lines }) =>
    `Several columns are called “${heading}”. The ${ordinal(rank)} is read; it is blank and another one filled, ${at(lines)}.`,
  undecided: ({ meaning, headings }) =>
    `Several columns may give ${MEANING[meaning]}: ${quoted(headings)}. None is read; name one.`,
  rival: ({ meaning, heading, rival, rank, lines }) =>
    `“${heading}” gives ${MEANING[meaning]}; “${rival}”${rank > 1 ? ` (${ordinal(rank)} of that title)` : ''} says another one, ${at(lines)}. Name the one that counts.`,
  notFound: ({ meanings }) =>
    `No column is recognised for ${conjunction.format(meanings.map((meaning) => MEANING[meaning]))}. Name one, where there is one.`,
  goneColumn: ({ meaning, heading, rank }) =>
    `This export no longer has the column “${heading}”${rank > 1 ? ` (${ordinal(rank)} of that name)` : ''}, which gave ${MEANING[meaning]}. Choose another one, or tick it in the export template.`,
  newColumn: ({ meaning, heading }) =>
    `The column “${heading}” could give ${MEANING[meaning]}. Choose it, or dismiss it.`,
  mappedPersonal: ({ meaning, heading }) =>
    `The column “${heading}”, chosen for ${MEANING[meaning]}, holds personal data and is not taken over. Choose another one, or ask for personal data.`,

  blockWithoutKey: ({ sheet }) =>
    `The sheet “${sheet}” has no column “Dossier ID”: its lines are of no dossier, and are not read.`,
  blockStrays: ({ sheet, lines }) =>
    `Sheet “${sheet}”, ${at(lines)}: of no dossier of the export, not read.`,
};
