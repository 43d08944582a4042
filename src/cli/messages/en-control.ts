import type { CONTROL as FRENCH } from './fr-control';

export const CONTROL_HELP = `bareme control FILES… -o FOLDER [--from CONTROLS] [--call CALL.json] [--json] [--lang fr|en]
bareme control CONTROLS… --seal -o FOLDER [--reason REASON]

Prepares the control of received workbooks (.xlsx, .xlsm): for each of them a workbook of its own, in which the officer
accepts, reduces or rejects each line, gives each finding its follow-up, and sees the grant proposed computed anew.
The received file is evidence: it is read, its SHA-256 noted, nothing is written in it. A folder or a zip
stands for the workbooks in it, subfolders included. “bareme check” then reads the controls.

  -o, --output FOLDER   where the controls go; it is made where there is none
  --from CONTROLS       the controls of earlier versions, files or folders: decisions are taken over where the line has
                        not changed, and the two versions compared; may be repeated
  --seal                seals controls that are done: copies of them are made in -o, with the hash of what is decided
                        in them; “bareme check” tells every change from then on
  --reason REASON       why what was sealed is sealed again
  -f, --force           replaces a control that is there already, decisions included
  --call CALL.json      the call of workbooks that do not answer one of ours; may be repeated
  --json                one JSON object a file and a line (docs/schemas/control.schema.json),
                        in French unless --lang en
  --timeout SECONDS     what one file may take at most (60 by default)
  --lang fr|en          the language of the sheets

Exit status: 0 all are ready · 2 a file cannot be read or written.
`;

export const CONTROL: typeof FRENCH = {
  suffix: () => 'control',
  noOutput: () => 'Say where the controls go: -o FOLDER. Received files are never changed.',
  unreadableEarlier: ({ file, why }) =>
    `${file}, given by --from, cannot be read: ${why.en} Nothing was prepared; leave it out, or repair it, so that its decisions are not lost.`,
  isEarlier: ({ path }) =>
    `${path} is the former control, whose decisions are taken over: it is not replaced. Give another folder by -o.`,
  isNoControl: ({ path }) =>
    `${path} is no control of Barème: it is not replaced, even with --force. Give another folder by -o.`,
  altered: ({ file }) =>
    `The former control, ${file}, was changed elsewhere than in the officer’s cells: no decision is taken over. “bareme check” tells what.`,
  newer: ({ file }) =>
    `The former control, ${file}, was made by a more recent version of Barème: no decision is taken over. Update Barème.`,
  inZip: () => 'This file is in a zip: unzip it, then give the folder.',
  sameName: () =>
    'Another control of the same name was just sealed into this folder: this one does not replace it. Seal them into two folders.',
  several: ({ files }) =>
    `Several earlier controls are of the same dossier (${files.join(', ')}): no decision is taken over. Give the right one alone by --from.`,
  made: ({ output, lines, points }) =>
    `${output}: ${lines} ${lines === 1 ? 'line' : 'lines'} to decide, ${points} ${points === 1 ? 'finding' : 'findings'}.`,
  carried: ({ earlier, lines }) =>
    `From ${earlier}: ${lines} ${lines === 1 ? 'decision' : 'decisions'} taken over; the two versions are compared in “Versions”.`,
  ofFile: ({ path, sentence }) => `${path}: ${sentence}`,
  noControl: () => 'This workbook holds no control: there is nothing to seal.',
  statementBlank: () =>
    'The statement is not filled in: type who made the control and on which day, in “Control”, then try again.',
  unfinished: ({ lines, points }) =>
    `There is more to decide: ${lines} ${lines === 1 ? 'line' : 'lines'}, ${points} ${points === 1 ? 'finding' : 'findings'}. Nothing is sealed.`,
  faulty: ({ count }) =>
    `${count} ${count === 1 ? 'error is' : 'errors are'} to be put right before sealing; “bareme check” tells which.`,
  sealedAlready: () => 'Sealed already, and nothing has changed since.',
  reasonNeeded: () =>
    'Sealed already, and something has changed since. Say why by --reason, and the control is sealed again.',
  formulaThere: ({ cell }) =>
    `${cell} holds a formula in the place of the statement. Clear this cell, then try again.`,
  sealedSheetGone: () =>
    'The sheet “Sealed” or its table is no longer there, or has too few rows. Go back to a saved version.',
  sealed: ({ path, seal }) =>
    `${path}: sealed. Seal: ${seal}. Print the report, which bears it, and sign it.`,
  summary: ({ files, failed }) =>
    `${files} files: ${files - failed} ${files - failed === 1 ? 'control' : 'controls'} prepared, ${failed} without a control.`,
};
