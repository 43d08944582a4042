import type { SealFault } from '../../seals/seal';
import type { JURY as FRENCH } from './fr-jury';

export const JURY_HELP = `bareme jury new CALL --dossiers FILE… --jurors "Name;Capacity"… [-o SESSION.xlsx] [--title TITLE]
bareme jury split SESSION.xlsx [-o FOLDER] [--juror J02…] [--blank]
bareme jury merge SESSION.xlsx FILES… [--accept -o MERGED.xlsx] [--keep FILE…] [--take FILE…]
bareme jury lines SESSION.xlsx N
bareme jury verify SESSION.xlsx

new      Opens a jury session for a call. Dossiers come from a list (.csv, .tsv: Number, Title, Carrier, Kind of
         carrier, Total cost, Requested, Maximum), from a workbook (.xlsx) that holds one, or from dossiers of Barème
         (.xlsx, .xlsm).
split    Writes a file a juror, with their own scores alone: ITN3-J01-1-Name.xlsx. The 1 is the number of the dispatch; it
         follows those that the session’s log and the names in the folder say. The session itself is not changed.
merge    Says what jurors’ files would bring to the session. With --accept, writes it into a copy of the session; a
         blank cell never erases anything.
lines    Writes the lines of closing N, whose SHA-256 is the seal: bareme jury lines S.xlsx 1 | sha256sum
verify   Says whether each closing is intact.

  -o, --output FILE         what is written: a workbook, or the folder of the files for split
  --dossiers FILE           as often as there are files
  --list NAME               the list to take from a workbook that holds several: its sheet, or its table
  --visible                 leaves out the hidden or filtered rows of a workbook
  --jurors "Name;Capacity"  as often as there are jurors
  --title TITLE             the title of the session
  --track TRACK             the track, where the call’s file has several
  --juror CODE              for this juror only, as often as needed
  --blank                   one file for everybody, in which each picks their name
  --dispatch N              the number of the dispatch
  --accept                  writes what differs from the session over what stands there
  --keep FILE               takes from this file only what stands nowhere yet
  --take FILE               the one that counts, where two files of a juror contradict each other
  --by NAME                 who takes the files over, for the session’s log
  -f, --force               replaces a file that is there already
  --lang fr|en              the language

Exit status: 0 all is well · 1 a file is refused, or a closing is not intact · 2 a file cannot be read or written.
`;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const LINE: Readonly<Record<Extract<SealFault, { kind: 'unreadable' }>['why'], string>> = {
  key: 'has no key',
  header: 'is not the one that the format puts there',
  value: 'is written otherwise than Barème writes a value',
  'repeated key': 'repeats a key',
  order: 'is not in its place: lines were sorted or moved',
};

/** What `bareme jury` says, in English: the same keys. */
export const JURY: typeof FRENCH = {
  noAction: () => 'What is to be done? bareme jury new, split, merge, lines or verify.',
  unknownAction: ({ action }) => `“${action}” is no action: new, split, merge, lines or verify.`,
  noSession: () => 'Which session? Give its workbook, for instance: bareme jury split session.xlsx',
  noDossiers: () => 'Which dossiers? Give a list or workbooks with --dossiers.',
  noJurors: () => 'Who are the jurors? Give each with --jurors "Name;Capacity".',
  namelessJuror: ({ given }) =>
    `--jurors "${given}": a name is needed, then the capacity behind a semicolon.`,
  tooManyJurors: ({ most }) => `A session has ${most} jurors at most.`,
  tooManyDossiers: ({ most }) =>
    `A session has ${most} dossiers at most: divide them among several sessions.`,
  unknownJuror: ({ code, codes }) => `“${code}” is no juror of this session: ${listed(codes)}.`,
  badNumber: ({ text }) => `“${text}” is no number: a whole one from 1 on is needed.`,
  noFiles: () => 'Which files of jurors are to be taken over? Give them behind the session.',
  noTarget: () => 'Into which workbook? Give its name with -o: the session itself is not changed.',
  sameFile: ({ path }) =>
    `“${path}” is one of the files that are read, and is not changed: give another name with -o.`,
  notGiven: ({ option, file }) => `${option} ${file}: this file is not among those to take over.`,
  macros: () =>
    'This session is a workbook with macros (.xlsm): save it in .xlsx format, then try again.',

  notASession: () =>
    'This workbook is no jury session: there is nothing to read in it here. Give one that “bareme jury new” or the pane has opened.',
  dossierErrors: ({ file, errors }) =>
    `${file}: ${errors === 1 ? 'an error is' : `${errors} errors are`} still to fix in this dossier, and its amounts may change. See ${errors === 1 ? 'it' : 'them'} by “bareme check”.`,
  otherCall: ({ found, wanted }) =>
    `This dossier answers ${found}, and the session is of ${wanted}.`,
  notADossier: () =>
    'This file is neither a list (.csv, .tsv, or a workbook with a row of headings: Title, and one at least of Number, Key, Carrier, Requested…) nor a dossier of Barème (.xlsx, .xlsm).',
  noTitleColumn: ({ headers }) =>
    `No column is called “Title” among ${headers.map((one) => `“${one}”`).join(', ')}: name that of the dossiers’ titles so.`,
  emptyList: () => 'There is no dossier in this list.',
  line: ({ sheet, line }) => (sheet === null ? `Line ${line}` : `Sheet “${sheet}”, line ${line}`),
  inSheet: ({ file, sheet }) => `${file}, sheet “${sheet}”`,
  listCalled: ({ sheet, table, dossiers }) =>
    table === null
      ? `the sheet “${sheet}” (dossiers: ${dossiers})`
      : `the table “${table}” of the sheet “${sheet}” (dossiers: ${dossiers})`,
  severalLists: ({ lists }) =>
    `This workbook holds several lists of dossiers: ${listed(lists)}. Say which one with --list, by the name of its sheet or its table.`,
  noSuchList: ({ name, lists }) =>
    `--list ${name} names no list of this workbook, or several. There are ${listed(lists)}.`,
  hiddenRows: ({ list, count, isTaken }) =>
    isTaken
      ? `${list}: hidden or filtered rows, taken too: ${count}. To leave them out: --visible`
      : `${list}: hidden or filtered rows, left out: ${count}.`,
  hiddenSheet: ({ list }) => `${list}: this sheet is hidden in the workbook.`,
  belowList: ({ list, first, last, text }) =>
    `${list}, lines ${first} to ${last}: what begins with “${text}”, below a blank row, is not taken.`,
  staleResult: ({ at, column, kept, now, more }) =>
    `${at}, “${column}”: the file has kept “${kept}”, and its formula gives “${now}” by now (other cells like it: ${more}). What the file has kept is taken.`,
  widerSheet: ({ list }) => `${list}: only the first hundred columns are read.`,
  noResult: ({ at, column, more }) =>
    `${at}, “${column}”: the formula has no result in the file (other lines like it: ${more}). Open it in Excel, save it, then try again.`,
  noText: ({ at, column, text, is }) =>
    `${at}, “${column}”: “${text}” is ${{ error: 'an error', date: 'a date', truth: 'a logical value' }[is]}, where a text is expected.`,
  badAmount: ({ at, column, text }) =>
    `${at}, “${column}”: “${text}” is not certainly an amount. Write it in digits, without a sign between thousands: 12000.50.`,
  misplacedAmount: ({ at, text }) =>
    `${at}: “${text}” is an amount, where a title is expected. Check the columns of this line.`,
  sumLine: ({ at, text }) => `${at}: “${text}” seems to be a sum, not a dossier. Remove this line.`,
  untitledLine: ({ at }) => `${at}: neither a title nor a number. Give it a title, or take it out.`,
  beyondHeadings: ({ at, text }) =>
    `${at}: “${text}” stands beyond the last column. Put a cell that holds the separator in quotes, or add a heading.`,
  columnCalled: ({ heading, column }) => (heading === '' ? `column ${column}` : `“${heading}”`),
  secondColumn: ({ column, taken }) => `${column} (“${taken}” is taken)`,
  secondColumns: ({ file, columns }) =>
    `${file}: columns passed over, as another one stands for them: ${columns}.`,
  unknownColumns: ({ file, columns }) =>
    `${file}: columns not recognised, passed over: ${columns}.`,
  otherUnit: ({ file, columns }) =>
    `${file}: amounts passed over, as they are excl. VAT, in thousands or in another unit than euros incl. VAT: ${columns}.`,
  leftOut: ({ list, lines }) =>
    `${list}: left out, as these are words of a mail: ${lines.map(({ line, text }) => `“${text}” (line ${line})`).join(', ')}.`,
  afterEnd: ({ list, line, text }) =>
    `${list}, line ${line}: “${text}”, after the end of the mail, is read as an entry of the list. If it is a signature, take it out.`,
  amountInTitle: ({ list, line, text, amount, more }) =>
    `${list}, line ${line}: an amount (${amount}) stands at the end of the title “${text}”${more === 0 ? '' : `; likewise in other lines (${more})`}. Is it what is requested? It is not taken as such: give it in a column “Requested”, or leave it.`,
  mails: ({ list, count }) =>
    `${list}: ${count === 1 ? 'one mail address is' : `${count} mail addresses are`} not taken over.`,
  severalJurors: ({ list, text }) =>
    `${list}: “${text}” is read as one person. Are these several jurors? Give each with a ${list} of their own.`,
  listedTwice: ({ one, other }) =>
    `${one} and ${other}: the same title and carrier, perhaps one dossier.`,

  untitled: ({ call }) => `Jury session ${call}`,
  opened: ({ path, dossiers, jurors }) =>
    `Session opened: ${path} (dossiers: ${dossiers}, jurors: ${jurors}). Read its sheet Session before sending it.`,
  sent: () => 'The session is not changed: the number of each dispatch is in the name of its file.',

  nothingSaid: () => 'nothing to take over',
  brings: ({ cells, differences }) => `cells to fill in: ${cells} · differences: ${differences}`,
  refused: () => 'refused',
  nothingWritten: () => 'Nothing is written. To take these files over: --accept -o MERGED.xlsx',
  nothingToWrite: () => 'Nothing to take over: no workbook is written.',
  mergedInto: ({ path, cells }) => `Session with its files: ${path} (cells written: ${cells}).`,
  keptFormula: ({ cell }) =>
    `${cell} holds a formula, which other cells may share: the file’s score is not written there. Replace the formula by its value, then try again.`,
  logFull: () =>
    'The session’s log has too few lines left: not all of the files taken over stand in it.',

  noClosing: ({ number, count }) =>
    count === 0
      ? 'This session has no closing yet.'
      : `This session has no closing ${number}: it has ${count}.`,
  unlisted: ({ number }) =>
    `Closing ${number}: its sealed sheet is there, but the session no longer lists it, and nothing checks it.`,
  noClosings: () => 'This session has no closing yet: there is nothing to verify.',
  intact: ({ number, seal }) => `Closing ${number}: intact. Seal: ${seal}`,
  broken: ({ number, seal }) => `Closing ${number}: to be checked. Its lines give ${seal}`,
  compare: () =>
    'Compare the last seal with that of the minutes: it alone says that not all were made anew.',
  fault: (fault) => {
    switch (fault.kind) {
      case 'altered':
        return fault.stated === ''
          ? 'No seal is stated above these lines.'
          : `The seal stated is ${fault.stated}: the lines, or this seal, have changed since the closing.`;
      case 'chain broken':
        return 'It does not follow the closing before: that one was replaced, or one between them is gone.';
      case 'misplaced':
        return `It has the number ${fault.found}, and its place is ${fault.expected}: a closing is gone.`;
      case 'other session':
        return `It is of another session (${fault.found}).`;
      case 'unreadable':
        return `Line ${fault.row + 1} (“${fault.key}”) ${LINE[fault.why]}.`;
    }
  },
};
