import { inWords } from '../../documents/dossier/messages/in-words';
import { duration } from './duration';
import { AUDIT, AUDIT_HELP } from './en-audit';
import { CONSOLIDATE } from './en-consolidate';
import { CONSOLIDATE_HELP, CONSOLIDATE_RUN } from './en-consolidate-run';
import { CONTROL, CONTROL_HELP } from './en-control';
import { EXAMPLES, EXAMPLES_HELP } from './en-examples';
import { JURY, JURY_HELP } from './en-jury';
import { READ, READ_HELP } from './en-read';
import { withoutStop, type Differing, type Messages } from './fr';

const GENERAL_HELP = `Barème: public calls for digital projects, their workbooks and their rules.

  bareme themes             the list of calls
  bareme new CALL           the sheets of a call, in a new workbook
  bareme read FILE          a budget that exists already, in whatever form, read line by line into an application
  bareme check FILES…       the figures of filled workbooks, and what the rules find in them
  bareme audit FILES…       what in filled workbooks can mislead whoever reads them
  bareme control FILES…     for each received workbook, the workbook of its control by the officer
  bareme consolidate …      all that was received in one portfolio: a row an application
  bareme jury …             jury sessions: open, send a file a juror, take them over, verify
  bareme examples CALL      a call’s example dossiers, and whether they come out as expected

  --help                    this help, or a command’s: bareme check --help
  --version                 the version
  --lang fr|en              the language; the system’s by default, else French

Exit status: 0 all is well · 1 a workbook has a blocking error, or an example does not hold ·
2 a file cannot be read or written · 64 the command is not understood · 70 Barème itself failed.
`;

const THEMES_HELP = `bareme themes [--json] [--lang fr|en]

Lists the calls: kind, rate, cap, expected size, envelope, dates.

  --json          a JSON array, with criteria, funding and quotations (docs/schemas/themes.schema.json),
                  in French unless --lang en
  --lang fr|en    the language
`;

const NEW_HELP = `bareme new CALL [-o FILE.xlsx] [--from DOSSIER.json] [--with-pane] [--lang fr|en]

Writes the sheets of a call into a new workbook. CALL is a code (ITN6, ITN5-AAP: see “bareme themes”) or the
JSON file of a call that is not ours.

  -o, --output FILE      the .xlsx workbook to create; CALL.xlsx by default; “-”: standard output
  --from DOSSIER.json    what fills the sheets (docs/schemas/dossier.schema.json); “-”: standard input
  --track TRACK          the track, when the call’s file has several
  --with-pane            Excel opens Barème’s pane with the workbook, for whoever has it installed
  -f, --force            replaces the file if it is already there
  --lang fr|en           the language of the sheets
`;

const CHECK_HELP = `bareme check FILES… [--call CALL.json] [--json | --csv] [--lang fr|en]

Reads filled workbooks (.xlsx, .xlsm) back, recomputes everything and tells what their call’s rules find in them.
A folder or a zip stands for the workbooks in it, subfolders included.

  --call CALL.json   judges the workbooks of that call, which is not one of ours, by this file and not by the
                     rules that they carry; may be repeated
  --json             one JSON object a file and a line (docs/schemas/report.schema.json),
                     in French unless --lang en
  --csv              one line a file, for a spreadsheet: “,” and decimal points,
                     or “;” and decimal commas with --lang fr
  --timeout SECONDS  what one file may take at most (60 by default)
  --lang fr|en       the language of the findings

Exit status: 0 all is well · 1 a workbook has a blocking error · 2 a file cannot be read.
`;

/** Made when it is needed, which is rare, and slow. */
const oneOf = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

const differing: Differing = ({ differences, more }) => {
  const places = differences.map(({ place, workbook, given }) =>
    given === null
      ? `${place.en} (${workbook}) is one too many`
      : workbook === null
        ? `${place.en} (${given}) is missing`
        : `${place.en}, ${workbook} instead of ${given}`,
  );
  const others = more > 1 ? [`${more} other places`] : more === 1 ? ['one other place'] : [];
  return [...places, ...others].join('; ');
};

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

export const en: Messages = {
  help: {
    general: GENERAL_HELP,
    themes: THEMES_HELP,
    new: NEW_HELP,
    read: READ_HELP,
    check: CHECK_HELP,
    audit: AUDIT_HELP,
    control: CONTROL_HELP,
    consolidate: CONSOLIDATE_HELP,
    examples: EXAMPLES_HELP,
    jury: JURY_HELP,
  },
  examples: EXAMPLES,
  read: READ,
  audit: AUDIT,
  consolidate: { ...CONSOLIDATE, ...CONSOLIDATE_RUN },
  controls: CONTROL,
  jury: JURY,

  // A command that is not understood
  seeHelp: ({ command }) => `See ${command} --help.`,
  unknownCommand: ({ command, near }) =>
    `“${command}” is not a command${near.length > 0 ? `: did you mean ${oneOf(near)}?` : '.'}`,
  unknownOption: ({ option }) => `There is no option ${option}.`,
  missingValue: ({ option }) => `A value is missing after the option ${option}.`,
  needlessValue: ({ option }) => `The option ${option} takes no value.`,
  unknownLanguage: ({ name }) => `“${name}” is not a language of Barème: --lang fr or --lang en.`,
  needlessArgument: ({ argument }) => `“${argument}” is one argument too many.`,
  badTimeout: ({ text }) => `--timeout ${text}: a number of seconds above 0 is needed.`,
  noFiles: ({ command }) =>
    `Which workbooks are to be checked? For instance: bareme ${command} budget.xlsx`,
  noCall: () => 'Which call? For instance: bareme new ITN6 (the list: bareme themes).',

  // Which call
  unknownCall: ({ id, near }) =>
    `“${id}” is no call’s code${near.length > 0 ? `: did you mean ${oneOf(near)}?` : '. The list: bareme themes'}`,
  severalTracks: ({ file, ids }) =>
    `The call of “${file}” has several tracks: choose with --track ${oneOf(ids)}.`,
  unknownTrack: ({ file, id, ids }) => `“${file}” has no track ${id}: choose ${oneOf(ids)}.`,
  needlessTrack: () =>
    '--track is for a call’s file alone: Barème’s own calls are named in full (ITN5-AAP).',

  // A file written
  written: ({ path }) => `Workbook written: ${path}`,
  alreadyThere: ({ path }) =>
    `“${path}” is already there: choose another name with -o, or replace it with --force.`,
  folderMissing: ({ path }) => `“${path}” cannot be written: its folder does not exist.`,
  cannotWrite: ({ path, code }) =>
    `“${path}” cannot be written (${code}): check the permissions and the room on the disk.`,
  wrongExtension: ({ path }) =>
    `“${path}” will not do as a workbook’s name: it has to end in .xlsx (“-”: standard output).`,
  isFolder: ({ path }) => `“${path}” is a folder: add the name of the workbook to create.`,
  cannotPrint: ({ code }) =>
    `The result cannot be written to the output (${code}): check the room on the disk.`,
  toTerminal: () =>
    'A workbook is not for a terminal to show: give a name with -o, or redirect the output.',

  stdin: () => 'standard input',
  dossierTooLarge: ({ file }) =>
    `“${file}” gives a workbook too large to be read back: shorten its texts, or share its lines out among several dossiers.`,
  doubts: ({ file, count }) =>
    count > 1
      ? `“${file}” can be used, but its author should look at ${count} points again:`
      : `“${file}” can be used, but its author should look at one point again:`,
  doubt: ({ path, line, sentence }) =>
    `${line === null ? '' : `line ${line}, `}${path}: ${sentence}`,
  unplaced: ({ what }) => `${what}: these sheets have no cell for this entry, it was left out.`,

  // A file that cannot be read
  notFound: () => 'There is no such file.',
  noAccess: () => 'You are not allowed to read this file.',
  notAFile: () => 'This is not a file.',
  systemError: ({ code }) =>
    `The system refuses to read this file (${code}): copy it to this computer and try again.`,
  emptyFolder: () => 'Neither this folder nor those in it hold any workbook.',
  stuck: ({ seconds }) =>
    `Reading this file was given up after ${duration(seconds, 'en-GB')} s. Save it again from Excel, or lengthen the limit with --timeout.`,
  outOfMemory: () =>
    'This file takes too much memory for a budget: save it again from Excel, with the dossier’s sheets alone.',
  crashed: ({ reason }) =>
    `Barème failed to read this file (${reason}). This is a defect of Barème: report it with the file.`,
  skipped: ({ folder, count }) =>
    count > 1
      ? `${folder}: ${count} tables (.csv, .numbers…) were not checked, only workbooks are.`
      : `${folder}: one table (.csv, .numbers…) was not checked, only workbooks are.`,
  ofOutput: ({ folder, count }) =>
    count > 1
      ? `${folder}: ${count} workbooks were not read, this is the folder of the results (-o).`
      : `${folder}: one workbook was not read, this is the folder of the results (-o).`,

  sameCallTwice: ({ id, files: [one, other] }) =>
    `“${one}” and “${other}” are both of the call ${id}: give with --call only the one that is authoritative.`,

  // A report
  rulesOfTheWorkbook: ({ call, version }) =>
    `The rules of ${call} (version ${version}) are read from this workbook, which whoever has had it in hand may have changed. To judge it by a call file of your own: bareme check --call FILE.json.`,
  rulesNotGiven: ({ call, version }) =>
    `No file given with --call is that of ${call}: its rules (version ${version}) are read from this workbook, which whoever has had it in hand may have changed.`,
  rulesLost: ({ file }) =>
    `This workbook no longer carries the rules of its call in full: it is judged by “${file}”.`,
  rulesOfAnotherVersion: ({ file, workbook, given }) =>
    `This workbook carries another version of the rules (${workbook}) than “${file}” (${given}): it is judged by that file.`,
  rulesAltered: ({ file, ...told }) =>
    `The rules that this workbook carries are not those of “${file}”, for the same version: ${differing(told)}. It is judged by that file.`,
  draft: ({ missing }) =>
    `The filing date is not filled in: the dossier passes for a draft, and what it has not declared yet is not checked. Dated, it would also have: ${missing
      .map(
        ({ cell, isBlocking, message }) =>
          `${cell === null ? '' : `at ${cell}, `}“${withoutStop(inWords(message, 'en'))}”${isBlocking ? ' (blocking)' : ''}`,
      )
      .join('; ')}.`,
  totals: {
    project: 'Total project cost',
    base: 'Funding base',
    staff: 'of which staff (T2)',
    requested: 'Grant requested',
    maximum: 'Maximum grant',
    grant: 'Grant',
    carrier: 'Carrier’s share',
    others: 'Co-carriers and other funders',
  },
  project: { title: 'Project', carrier: 'Carrier' },
  notTyped: () => 'not filled in',
  envelope: () => 'The call’s envelope (indicative)',
  grid: 'Weighted score',
  gridTotal: ({ total, max, scored, criteria, setAside, notCounted }) =>
    `${total ?? '–'}${max === null ? '' : ` out of ${max}`} · criteria scored: ${scored} of ${criteria}${setAside === 0 ? '' : ` · not applicable: ${setAside}`}${notCounted === 0 ? '' : ` · scores to correct, not counted: ${notCounted}`}`,
  scores: 'Scores',
  notApplicable: 'N/A',
  control: ({ day, time, bareme, sha256 }) =>
    `Checked on ${day} at ${time} UTC by Barème ${bareme}${sha256 === null ? '' : ` · SHA-256 ${sha256}`}`,
  jsonOrCsv: () => '--json or --csv, not both.',
  nothingRequested: () => 'nothing typed: the maximum',
  severities: {
    error: ({ count }) => `To fix (${count})`,
    warning: ({ count }) => `To check (${count})`,
    info: ({ count }) => `Good to know (${count})`,
  },
  nothingTyped: () => 'No line of the budget has an amount: there is nothing to check yet.',
  nothingToSay: () => 'Nothing to report.',
  nothingFoundYet: () => 'Nothing to fix in what is entered.',
  notChecked: ({ count }) => `Not checked yet (${count})`,
  nothingFound: () => 'Everything complies with the call’s rules.',
  quoted: ({ text, place }) => `“${text}” (${place})`,
  others: ({ rule, count, cells, isMore }) =>
    `… and ${count} more ${rule}${cells.length > 0 ? `: ${cells.join(', ')}` : ''}${isMore ? '…' : ''} (all with --json)`,
  unreadable: () => 'Unreadable:',
  summary: ({ files: count, blocked, unreadable }) =>
    `${files(count)}, of which ${blocked} to fix and ${unreadable} unreadable.`,
  progress: ({ done, of }) => `${done} / ${of} files`,

  // The list of calls
  kinds: { guichet: 'continuous', aap: 'call for projects' },
  columns: {
    id: 'Call',
    kind: 'Kind',
    rate: 'Rate',
    cap: 'Cap',
    size: 'Expected size',
    envelope: 'Envelope',
    opens: 'Opens',
    closes: 'Closes',
    title: 'Title',
  },
  sizes: {
    between: ({ min, max }) => `${min} to ${max}`,
    from: ({ min }) => `from ${min}`,
    above: ({ min }) => `more than ${min}`,
    upTo: ({ max }) => `up to ${max}`,
  },
};
