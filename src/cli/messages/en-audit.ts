import type { AUDIT as FRENCH } from './fr-audit';

export const AUDIT_HELP = `bareme audit FILES… [--call CALL.json] [--json] [--lang fr|en]

Tells what in filled workbooks (.xlsx, .xlsm) can mislead whoever reads them: formulas replaced, numbers as text,
sheets, rows and cells out of sight, masked errors, links, macros. Nothing in them is written or run.
A folder or a zip stands for the workbooks in it, subfolders included.

  --call CALL.json   the call of workbooks that do not answer one of ours; may be repeated
  --json             one JSON object a file and a line (docs/schemas/audit.schema.json),
                     in French unless --lang en
  --timeout SECONDS  what one file may take at most (60 by default)
  --lang fr|en       the language of the findings

Exit status: 0 nothing to check · 1 a workbook is to be checked · 2 a file cannot be read.
`;

export const AUDIT: typeof FRENCH = {
  summary: ({ files, suspect, unreadable }) =>
    `${files} files, of which ${suspect} to check and ${unreadable} unreadable.`,
  nothingMisleads: () => 'Nothing was found in this file that could mislead.',
  atStake: (amount) => `At stake: ${amount}`,
};
