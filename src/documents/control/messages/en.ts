import type { Cells, Unreadable } from '../../../findings/cells';
import { at, euros, quoted, unreadable } from '../../../findings/en-words';
import type { Cents } from '../../../money/cents';
import { formatDay, formatDecimals, formatPercent, formatShare } from '../../../money/format';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { ChangedSaid, Messages } from './fr';

const OF = { line: 'line', point: 'finding', control: '' } as const;

const changed = ({ of, number: rank, what }: ChangedSaid['label']): string =>
  of === 'control' ? quoted(what) : `${OF[of]} ${rank}, ${quoted(what)}`;

function shown(value: Scalar): string {
  if (isBlank(value)) return 'nothing';
  if (typeof value === 'number') return formatDecimals(value, 'en');
  return `“${String(value)}”`;
}

/** What stands in the place of an amount. */
const displayed = (value: Scalar): string =>
  typeof value === 'number' ? price(value) : `“${String(value)}”`;

/** Euros, as they stand in a cell. */
const price = (amount: number): string => `€${formatDecimals(amount, 'en')}`;

/** The sentences of a control, in English. Amounts are cents TTC. */
export const en: Messages = {
  missing: ({ name, column }) =>
    column === null
      ? `${name} is no longer there: what it said no longer counts. Undo (Ctrl+Z), or go back to a saved version.`
      : `The column “${column}” of the table ${name} is no longer there: what stood in it no longer counts. Undo (Ctrl+Z), or give the column its title back.`,
  copyChanged:
    'What was copied from the received file is no longer what was copied: an amount, a text or a line has changed. Undo (Ctrl+Z), or make the control anew from the received file.',
  overwritten: ({ cells }: { cells: Cells }) =>
    `${at(cells)}: a value is typed in the place of a formula. Undo (Ctrl+Z), or make the control anew with --from.`,
  formulaChanged: ({ cells, label }) =>
    `${at(cells)} (${quoted(label)}): this is no longer Barème’s formula, and what is shown no longer follows your decisions. Undo (Ctrl+Z), or make the control anew with --from.`,
  nameMoved: ({ name, label }) =>
    `The name ${name} no longer means the cell of ${quoted(label)}: what is shown is not what counts. Undo (Ctrl+Z), or make the control anew with --from.`,
  beforeMissing: ({ copied }) =>
    `“Granted to the project before” is blank or negative, and the carrier declares ${euros(copied)}: €0 is counted. Type what was granted.`,
  unreadable: (facts: Unreadable) => unreadable(facts),
  open: ({ cells, eligible }) =>
    `${at(cells)}: to be decided, ${euros(eligible)} in all. Until then these amounts count as filed.`,
  amountMissing: ({ cells }) =>
    `${at(cells)}: a reduced line without an amount. Type what is retained of it, incl. VAT; until then the whole line counts.`,
  amountAlone: ({ cells }) =>
    `${at(cells)}: an amount is typed and does not count, since the decision is not “Reduced”. Choose “Reduced”, or clear the amount.`,
  amountAbove: ({ cells, eligible }) =>
    `${at(cells)}: no more is retained than is in the base, ${euros(eligible)}; that amount counts. Type less, or choose “Accepted”.`,
  amountNegative: ({ cells }) =>
    `${at(cells)}: an amount that is retained is not negative; €0 is counted. Choose “Rejected”, or type the amount that is meant.`,
  reasonMissing: ({ cells }) =>
    `${at(cells)}: nothing says why. Choose a reason from the list, or write it beside.`,
  followUpMissing: ({ cells }) =>
    `${at(cells)}: follow-up missing. Choose from the list: accepted, to be corrected, or dealt with in the lines.`,
  acceptedWithoutReason: ({ cells }) =>
    `${at(cells)}: a blocking finding is accepted, and nothing says why. Write the reason beside.`,
  toReview: ({ cells }) =>
    `${at(cells)}: the line has changed since the former control, or is new. Review it.`,
  toChoose: ({ cells }) =>
    `${at(cells)}: several lines are the same, and the former control did not decide all of them alike. Decide on each.`,
  figureDiffers: ({ label, shown, expected }) =>
    `${quoted(label)} shows ${displayed(shown)}, and Barème computes ${euros(expected)}. Recalculate (F9); if the gap stays, a formula has changed: undo (Ctrl+Z), or copy it again.`,
  linesDiffer: ({ cells }) =>
    `${at(cells)}: what is shown is not what Barème computes. Recalculate (F9); if the gap stays, copy the formula of a line next to it.`,
  otherBefore: ({ typed, copied }) =>
    `“Granted to the project before”: ${euros(typed)} is counted, and the carrier declares ${euros(copied)}. The project’s cap follows the former.`,
  dayMissing:
    'The statement has a name and no date. Type the day of the control; without a date it is worth nothing.',
  nameMissing:
    'The statement has a date and no name. Type who made the control; without a name it is worth nothing.',
  statedOpen: ({ lines, points }) =>
    `The statement is filled in, and there is more to decide: ${lines} ${lines === 1 ? 'line' : 'lines'}, ${points} ${points === 1 ? 'finding' : 'findings'}. Finish, or clear the statement.`,

  sealBroken:
    'The sealed statement is no longer what was sealed: its lines no longer give its seal. Go back to the sealed version, or seal it again with a reason.',
  changedSince: ({ label, before, now }) =>
    `Changed since the statement was sealed: ${changed(label)}, ${shown(before)} → ${shown(now)}. Put it back, or seal it again with a reason.`,
  moreChanged: ({ more }) =>
    `${more} ${more === 1 ? 'other cell has' : 'other cells have'} changed since the statement was sealed.`,

  farDayRate: ({ label, rate, median, spread, count }) =>
    `“${label}”: ${price(rate)} a day excl. VAT, where the median of the dossier’s ${count} day rates is ${price(median)} (median gap ${price(spread)}). What justifies it?`,
  noVat: ({ count, amount }) =>
    count === 1
      ? `A line bought from a supplier has 0% VAT, for ${euros(amount)} in the base. Is this supplier exempt?`
      : `${count} lines bought from suppliers have 0% VAT, for ${euros(amount)} in the base. Are these suppliers exempt?`,
  largeLumpSum: ({ label, amount, part }) =>
    `“${label}”: a lump sum of ${euros(amount)}, ${formatShare(Math.round(part * 1000) / 1000, 'en')} of the base. What is it made of?`,
  lineElsewhere: ({ label, other }) =>
    `“${label}”: the same line, to the word and the cent, is in another dossier (${other}). Is it asked for twice?`,
  noRunningCost: ({ count, amount }) =>
    `${count === 1 ? 'One line builds' : `${count} lines build`} for ${euros(amount)}, and nothing is planned for hosting or maintenance. Who sees to it, and on which budget?`,

  undated:
    'The filing date is not typed. The application is controlled as filed; its order of filing is still to be established.',

  proposedGrant: ({ proposed }) => `Grant proposed: ${euros(proposed)}.`,
  whyBase: ({ base, asFiled }) =>
    base === asFiled
      ? `Base retained: ${euros(base)}, as filed.`
      : `Base retained: ${euros(base)}. The dossier had ${euros(asFiled)}; ${euros((asFiled - base) as Cents)} is refused and stays in the project’s cost.`,
  whyRate: ({ rate, amount }) =>
    `${formatPercent(rate, 'en')} of the base, rounded down to the cent: ${euros(amount)}.`,
  whyEligible: ({ amount }) =>
    `Eligible expenses without T2, which the grant does not exceed: ${euros(amount)}.`,
  whyDossierCap: ({ amount }) => `Cap per dossier: ${euros(amount)}.`,
  whyProjectCap: ({ amount, before }) =>
    before === 0
      ? `Cap per project: ${euros(amount)}.`
      : `Cap per project, less ${euros(before)} granted before: ${euros(amount)}.`,
  whyRequest: ({ amount }) => `The carrier’s request: ${euros(amount)}.`,
  whyNoRequest: 'The carrier wrote no request: the maximum is proposed.',
  whyLeast: ({ proposed }) => `The least of these is proposed: ${euros(proposed)}.`,
  whyShare: ({ share }) =>
    share < 0
      ? `The funding exceeds the project’s cost by ${euros(-share as Cents)}.`
      : `Left to the carrier: ${euros(share)}.`,
  whyOpen: ({ lines }) =>
    lines === 1
      ? 'Provisional: one line is undecided, and counts as filed.'
      : `Provisional: ${lines} lines are undecided, and count as filed.`,
  sealedBy: ({ number, seal }) =>
    number > 1
      ? `The statement is sealed anew (no. ${number}). Seal: ${seal}.`
      : `The statement is sealed. Seal: ${seal}.`,
  notSealed: 'The statement is not sealed.',
  statedBy: ({ by, on }) => `Control stated done by ${by} on ${formatDay(on)}.`,
};
