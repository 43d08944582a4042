import type { CONSOLIDATE_RUN as FRENCH } from './fr-consolidate-run';

export const CONSOLIDATE_HELP = `bareme consolidate FOLDERS… -o PORTFOLIO.xlsx [--from OLD.xlsx] [--call CALL.json] [--lang fr|en]
bareme consolidate FOLDERS… [--from OLD.xlsx] (--json | --csv)

Puts all that was received into one portfolio: a row an application, a row a file. Folders are walked with their
subfolders, zips of démarches-simplifiées read with their numbers and filing dates. Taken are filled workbooks (.xlsx,
.xlsm), controls by the officer, closed jury sessions, reports that “bareme check --json” wrote on another machine
(.json, .jsonl), exports of démarches-simplifiées (.csv, .xlsx, .ods) without their personal data. Files are only read.

  -o, --output FILE   the portfolio to be made
  --from OLD.xlsx     the portfolio to go on with: what comes from files is updated, what people typed is kept, columns
                      that they added as well; what does not go into the new file (charts, comments, other sheets) is
                      told. The old one is not changed
  --column TITLE=MEANING  the column of an export that says this, where its title does not: “Aide sollicitée=requested”;
                      “Montant#2=requested”: the second of that title; “=requested”: none. May be repeated; the portfolio
                      remembers it. MEANING: number, state, filedOn, instructionOn, decidedOn, siret, carrier, title,
                      requested, total, projectReference, completeSince
  --again             judges the files anew that the old portfolio knows
  -f, --force         replaces a portfolio that exists already; never anything else
  --call CALL.json    the call of workbooks that answer none of ours; may be repeated
  --json              the portfolio as JSON (docs/schemas/portfolio.schema.json), in French unless --lang en
  --csv               its applications as CSV, a line each
  --timeout SECONDS   what one file may take at most (60 unless told)
  --lang fr|en        the language of the sheets; that of the old portfolio, where there is one

Ctrl+C writes what has been read so far, and says how to go on.

Exit: 0 all was read · 2 a file cannot be read or written · 130 stopped before the end.
`;

/** What is said of a run of `bareme consolidate`. */
export const CONSOLIDATE_RUN: typeof FRENCH = {
  noOutput: () => 'Say where the portfolio goes: -o PORTFOLIO.xlsx, or --json, or --csv.',
  nothingToRead: () =>
    'Say what is to be put together: files, folders, zips; or a portfolio to go on with, by --from.',
  onlyPortfolio: ({ path }) =>
    `${path} is no portfolio of Barème: it is not replaced, not even with --force. Give another name with -o.`,
  sameAsFrom: ({ path }) =>
    `${path} is the portfolio to go on with: it is not replaced. Give another name with -o.`,
  unreadableEarlier: ({ file, why }) =>
    `${file}, given with --from, cannot be gone on with: ${why.en} Nothing was written.`,
  notAPortfolio: () => 'it is no portfolio of Barème.',
  columnsGone: () =>
    'a column or a table of Barème is no longer there, and its rows would not be known again. “bareme check” says which.',
  ranksTwice: () =>
    'two rows of “Files” have the same number: one would be written over the other. Give each its own again, or delete the copy.',
  badColumn: ({ option }) =>
    `--column ${option}: write TITLE=MEANING, such as --column "Montant demandé=requested".`,
  unknownMeaning: ({ named, known }) =>
    `--column: “${named}” is nothing that an export can say. Choose among ${known.join(', ')}.`,
  meaningTwice: ({ meaning }) => `--column: ${meaning} is given by two columns. Keep one.`,
  columnsUnread: () =>
    'What the portfolio remembered of the columns of exports can no longer be read, and is not followed: say it again with --column.',
  troubles: ({ shown, sentence }) => `${shown}: ${sentence}`,
  left: ({ folder, count }) =>
    `${folder}: ${count} .csv, .tsv or .numbers ${count > 1 ? 'tables' : 'table'} left aside.`,
  counts: ({ total, parts }) =>
    `${total} ${total > 1 ? 'files' : 'file'} = ${parts.map(({ count, label }) => `${count} ${label}`).join(' + ')}`,
  dossiers: ({ count, pending }) =>
    `${count} ${count > 1 ? 'applications' : 'application'}${pending > 0 ? `, ${pending} of them to be settled` : ''}.`,
  file: ({ rank, file, result, why }) => `no. ${rank}, ${file}: ${result}. ${why}`,
  pending: ({ key, sentence }) => `${key}: ${sentence}`,
  writtenTo: ({ path }) => `Written: ${path}`,
  staysBehind: ({ things }) =>
    `Stays in the old file, and is not in the new one: ${things.join('; ')}.`,
  things: {
    sheets: (names) =>
      `${names.length > 1 ? 'the sheets' : 'the sheet'} ${names.map((name) => `“${name}”`).join(', ')}`,
    charts: (count) => `${count} ${count > 1 ? 'charts' : 'chart'}`,
    commented: (count) => `the comments of ${count} ${count > 1 ? 'sheets' : 'sheet'}`,
    pivotTables: (count) => `${count} ${count > 1 ? 'pivot tables' : 'pivot table'}`,
    pictures: (count) => `${count} ${count > 1 ? 'pictures' : 'picture'}`,
    filesColumns: (names) =>
      `in “Files”, the ${names.length > 1 ? 'columns' : 'column'} ${names.map((name) => `“${name}”`).join(', ')}`,
    looks: () =>
      'formats, filters, what is typed outside the tables, and formulas that you typed (their results are kept)',
  },
  stopped: ({ done, of }) =>
    `Stopped: ${done} of ${of} files read. Run the same command again with --from and another -o: what was read is not read twice.`,
};
