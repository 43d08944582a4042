import { at, euros, list, number, quoted, unreadable } from '../../../findings/en-words';
import type { Messages } from './fr';

/** The sentences of a portfolio, in English. */
export const en: Messages = {
  missing: ({ name, column }) =>
    column === null
      ? `${name} is no longer there: what it said no longer counts. Undo (Ctrl+Z), or go back to a saved version.`
      : `The column “${column}” of the table ${name} is no longer there: what stood there no longer counts. Undo (Ctrl+Z), or give the column its title back.`,
  overwritten: ({ cells }) =>
    `${at(cells)}: a value is typed in the place of a formula. Undo (Ctrl+Z), or copy the formula of a row beside it.`,
  formulaChanged: ({ cells, label }) =>
    `${at(cells)} (${quoted(label)}): this is no longer Barème’s formula. Undo (Ctrl+Z), or make the portfolio again with --from.`,
  nameMoved: ({ name, label }) =>
    `The name ${name} no longer means the cell of ${quoted(label)}. Undo (Ctrl+Z), or make the portfolio again with --from.`,
  figureDiffers: ({ label, expected }) =>
    `${quoted(label)}: Barème computes ${euros(expected)}. Recalculate (F9); if they still differ, a formula was changed.`,
  rowsDiffer: ({ cells }) =>
    `${at(cells)}: what shows is not what Barème computes. Recalculate (F9); if they still differ, copy the formula of a row beside it.`,
  keyMissing: ({ cells }) =>
    `${at(cells)}: a row without a key, which the next run will not know again. Undo (Ctrl+Z), or give it a key.`,
  keyUnsound: ({ cells }) =>
    `${at(cells)}: a key begins with a letter, without * ? ~ < or >, which formulas would read as something else. Take the one of “Files”.`,
  keyDouble: ({ cells }) =>
    `${at(cells)}: the same key stands twice, and sums count both rows. Delete the one that is too many.`,
  unreadable: (facts) => unreadable(facts),
  amountText: ({ cells, label }) =>
    `${at(cells)} (${quoted(label)}): this amount is not a number, and is not counted. Type digits alone, or clear the cell to take the file’s at the next run.`,
  capExceeded: ({ keys, over }) =>
    `${list(keys)}: the cap of the project is exceeded by ${euros(over)}. Reduce a grant that is proposed, or put the joined project right.`,
  beforeUnknown: ({ key, outside }) =>
    `${key}: the carrier declares ${euros(outside)} granted to the project before, which the portfolio does not know; its cap is reduced by as much. If one of its applications is here, set its follow-up to “Granted”, under the same project.`,
  pending: ({ key, sentence }) => `${key}: ${sentence}`,
  foundInDossier: ({ cells }) =>
    `${at(cells)}: the application has points to be corrected, or findings of integrity. Open its file to read them, and check them before deciding.`,
  choicesWait: ({ count }) =>
    count > 1
      ? `${number(count)} choices made in “Files” will be followed at the next run.`
      : 'A choice made in “Files” will be followed at the next run.',
  comesTo: ({ dossiers, counted }) =>
    `${number(dossiers)} ${dossiers > 1 ? 'applications' : 'application'}, ${euros(counted)} counted.`,
  filesRead: ({ files, run }) =>
    `${number(files)} ${files > 1 ? 'files' : 'file'} read, in ${number(run)} ${run > 1 ? 'runs' : 'run'}.`,
};
