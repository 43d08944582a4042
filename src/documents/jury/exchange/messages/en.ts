import type { Scalar } from '../../../../workbook/scalar';
import type { ColumnKind } from '../column-kind';
import type { ChangedRule } from '../fingerprint';
import type { Messages } from './fr';

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const changed = (rule: ChangedRule): string => {
  if (rule.kind === 'scale') return 'the scale of scores';
  if (rule.kind === 'levels') return 'what the levels of the scale say';
  return rule.kind === 'criterion'
    ? `criterion ${rule.code}`
    : `the criteria not applicable to dossier ${rule.dossier}`;
};

const COLUMNS: Readonly<Record<ColumnKind, string>> = {
  first: 'scores',
  after: 'scores after audition',
  comment: 'comments',
};

const shown = (value: Scalar): string => {
  if (typeof value === 'number')
    return value.toLocaleString('en-GB', { maximumFractionDigits: 15 });
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `“${value ?? ''}”`;
};

/** What is said of the file of a juror, in English: the same keys. */
export const en: Messages = {
  notDispatch:
    'This workbook is a whole session, not the file of a juror: take over the files that “bareme jury split” or the pane has sent.',
  otherSession: ({ title }) =>
    `This file is of another session${title === '' ? '' : ` (“${title}”)`}: nothing of it is taken over. Look for the session that sent it.`,
  rehearsalFile:
    'This file is of a rehearsal: its scores do not count in the session. Send the juror the session’s file.',
  sessionFile:
    'This file is of the real session, and this workbook is a rehearsal of it: take it over into the session.',
  unreadable: ({ juror }) =>
    `The table of scores ${juror === null ? '' : `of ${juror} `}is no longer in this file, or not whole: a program that keeps no tables may have lost it while saving. Ask for a version saved earlier, or send a new file, to be filled in with Excel or LibreOffice.`,
  changedRules: ({ rules }) =>
    `This file was filled in by other rules than the session’s${rules.length === 0 ? '' : `: ${listed(rules.map(changed))}`}. Its scores would not mean the same. Send this juror a new file, or restore the former rules in the session.`,
  unknownJuror: ({ code }) =>
    `${code} is no juror of this session: check the table of jurors in Session.`,
  noName:
    'Nobody is named in this file: its author has to pick their name in the line “I am” of the sheet Session.',
  unknownName: ({ name }) =>
    `“${name}” is the name of no juror of this session: pick it from the list, in the line “I am” of the sheet Session.`,
  sharedName: ({ name, codes }) =>
    `“${name}” is the name of ${listed(codes)}: send each of them a file of their own, or tell the names apart in Session.`,
  noSheet: ({ juror }) =>
    `${juror} no longer has a sheet of scores in the session: go back to a saved version of the session that has it.`,
  severalFiles: ({ juror, files }) =>
    `These files of ${juror} do not say the same: ${listed(files)}. Choose the one that counts.`,
  notTaken: ({ taken }) => `Left aside: for this juror, “${taken}” counts.`,

  older: ({ number, merged }) =>
    `This is dispatch no. ${number}, and dispatch no. ${merged} of this juror has been taken over already: make sure that it is not an old file.`,
  unknownDossier: ({ id }) => `Dossier ${id} is not in the session: its line is not taken over.`,
  noDossier: 'A line that is filled in has no dossier’s identifier: it is not taken over.',
  doubleLine: ({ id }) =>
    `Two lines of the file have the identifier ${id}: neither is taken over. Keep one of them.`,
  newerBeside: ({ number, newer, cells }) =>
    `This is dispatch no. ${number}, and dispatch no. ${newer} of this juror is taken over beside it${cells === 0 ? '' : `: ${cells} ${cells > 1 ? 'cells that are' : 'cell that is'} blank in the later one ${cells > 1 ? 'are' : 'is'} filled in from this one`}. Make sure that it is not an old file.`,
  sameFile: ({ name }) => `This file is the same as “${name}”: it counts once.`,
  otherName: ({ juror, inFile, inSession }) =>
    `This file was sent to ${inFile}, and ${juror} is ${inSession} by now: make sure whose scores these are. Where one person has replaced another, remove this file and send ${inSession} one of their own.`,
  otherDossier: ({ dossier, inFile, inSession }) =>
    `${dossier} is “${inFile}” in this file, and “${inSession}” in the session: make sure to which dossier these scores go. Where one dossier has replaced another in its row, remove this file and send a new one.`,
  otherLevels:
    'The levels of the scale are worded otherwise in this file than in the session: make sure that its scores mean the same there.',
  notAssigned: ({ dossier }) =>
    `${dossier} is not assigned to this juror: scores and comments on it would not count, and are not taken over. Assign it to them in the session, then take this file over again.`,
  recusalUndone: ({ dossier }) =>
    `${dossier}: this file was sent with a recusal that the session no longer has; it is not put back. If this juror still recuses themselves, enter it in their sheet of the session.`,
  lostColumns: ({ kind, criteria }) =>
    `The ${criteria.length > 1 ? 'columns' : 'column'} of ${COLUMNS[kind]} ${listed(criteria)} ${criteria.length > 1 ? 'are' : 'is'} no longer in the file: nothing of ${criteria.length > 1 ? 'them' : 'it'} is taken over.`,
  lostAppreciation:
    'The column “Appreciation” is no longer in the file: nothing of it is taken over.',
  lostHours:
    'The column “Recusal declared” is no longer in the file: its recusals are taken over without their hour.',
  lostParticipation:
    'The column “Participation” is no longer in the file: ask this juror from which dossiers they recuse themselves.',
  errorValue: ({ dossier, column, text }) =>
    `${dossier}, ${column.en}: the error ${text} is not taken over.`,
  nothingNew: 'Nothing to take over: the session says all that this file says already.',
  unplaced: ({ dossier, juror }) =>
    `The line of dossier ${dossier} does not stand, or not once, on the sheet ${juror} of the session: nothing is written there.`,
  noColumn: ({ juror }) =>
    `The sheet ${juror} of the session no longer has all of its columns: nothing is written there. Go back to a saved version of the session.`,

  difference: ({ dossier, column, stands, brings }) =>
    `${dossier}, ${column.en}: ${shown(stands)} in the session, ${shown(brings)} in the file`,
  badScores: ({ count, cells }) =>
    `${count === 1 ? 'one cell holds no score of the scale and will not count' : `${count} cells hold no score of the scale and will not count`}: ${listed(count > cells.length ? [...cells, 'others'] : cells)}`,
  recusal: ({ dossier }) => `${dossier}: recusal in the file, none in the session`,

  logged: ({ juror, cells, recusals }) =>
    `File of ${juror} taken over: ${cells} ${cells > 1 ? 'cells' : 'cell'}${recusals === 0 ? '' : `, ${recusals} ${recusals > 1 ? 'recusals' : 'recusal'} among them`}`,
};
