import type { NumberProposal } from '../../money/proposal';
import type { BasisPoints, Cents } from '../../money/cents';
import {
  formatDay,
  formatEuros,
  formatNumber,
  formatPercent,
  formatShare,
} from '../../money/format';
import type { Localized } from '../../themes/language';
import type { Messages } from './fr';

const euros = (amount: Cents): string => formatEuros(amount, 'en');
const percent = (share: BasisPoints): string => formatPercent(share, 'en');
const number = (value: number): string => formatNumber(value, 'en');
const quoted = (label: Localized): string => `“${label.en}”`;
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const choice = new Intl.ListFormat('en', { type: 'disjunction' });

const proposed = ({ percent: isShare }: NumberProposal, value: number): string =>
  isShare ? formatShare(value, 'en') : number(value);

const lines = (count: number): string => (count === 1 ? 'one line' : `${count} lines`);

/** The sentences of the rules, in English. */
export const en: Messages = {
  errorValue: ({ label, text }) =>
    `${quoted(label)} shows the error ${text}: type a value, or undo the deletion that caused it (Ctrl+Z).`,
  notANumber: ({ label, text }) =>
    `“${text}” is not a number: type digits alone into ${quoted(label)}, without a unit.`,
  textForNumber: ({ label, text, proposal }) => {
    const { value, alternative } = proposal;
    const other =
      alternative === null ? '' : ` (or ${number(alternative)}, if that is what you meant)`;
    return `“${text}” is text, not a number: type ${proposed(proposal, value)} into ${quoted(label)}${other}.`;
  },
  tooLarge: ({ label, text }) =>
    `${quoted(label)} exceeds 10 billion (${text}): check what was typed; the cell counts as 0.`,
  notWhole: ({ label, text }) =>
    `${quoted(label)} must be a whole number: correct ${number(Number(text))}.`,
  notADate: ({ label, text, proposal }) =>
    proposal === null
      ? `“${text}” is not a date: type a day into ${quoted(label)}, for instance 31/01/2021.`
      : `“${text}” is text, not a date: type ${formatDay(proposal)} again into ${quoted(label)}.`,
  unknownChoice: ({ label, text, proposal }) =>
    proposal === null
      ? `“${text}” is not a choice of ${quoted(label)}: choose from the cell’s list.`
      : `“${text}” is not a choice of ${quoted(label)}: choose ${quoted(proposal)}.`,

  lineTooLarge: () =>
    'The line’s amount exceeds 10 billion euros: check the quantity and the price; the line counts as 0.',
  negative: ({ label, value }) =>
    `${quoted(label)} is negative (${number(value)}): type ${number(-value)} or remove the value; a negative amount is never funded.`,
  incomplete: ({ missing }) => `Incomplete line: fill in ${list.format(missing.map(quoted))}.`,
  unknownType: ({ text, proposal }) =>
    proposal === null
      ? `“${text}” is not an expense type of this call: choose one from the list, or the line stays out of the base.`
      : `“${text}” is not an expense type of this call: choose ${quoted(proposal)}, or the line stays out of the base.`,
  unusualVat: ({ vat }) =>
    `VAT of ${formatShare(vat, 'en')}: the rates in force are 0, 2.1, 5.5, 10 and 20%; choose one of them.`,
  vatWithoutPercent: ({ vat }) =>
    `VAT of ${formatShare(vat, 'en')}: type ${number(vat)}% instead of ${number(vat)}.`,
  staffVat: ({ amount }) =>
    amount === 0
      ? 'Staff (T2) bears no VAT: set VAT to 0%.'
      : `Staff (T2) bears no VAT: set VAT to 0%, which lowers the line by ${euros(amount)}.`,
  yearsShort: ({ gap, years, gross }) =>
    `The years add up to ${euros(years)} for a line of ${euros(gross)} incl. VAT: spread another ${euros(gap)}.`,
  yearsOver: ({ gap, years, gross }) =>
    `The years add up to ${euros(years)} for a line of ${euros(gross)} incl. VAT: take off ${euros(gap)}.`,
  yearsBlank: ({ gross, years }) =>
    `Spread the line’s ${euros(gross)} over the years: only the amounts of ${list.format(years.map(String))} are in the base.`,
  duplicate: ({ row }) =>
    `Same label, type, supplier and amounts as in row ${row} of the sheet: delete one of the two, or tell them apart by their label.`,
  formulaReplaced: ({ label, shown }) =>
    `The formula of ${quoted(label)} has been replaced by “${typeof shown === 'number' ? number(shown) : shown}”, which no longer follows what you type: undo (Ctrl+Z) or copy the formula from a neighbouring cell of the column.`,
  formulaErased: ({ label }) =>
    `The formula of ${quoted(label)} has been erased: undo (Ctrl+Z) or copy the formula from a neighbouring cell of the column.`,

  belowSize: ({ total, bound, gap, strict }) =>
    `The project costs ${euros(total)} incl. VAT, below the expected size (${strict ? 'more than' : 'at least'} ${euros(bound)}): ${euros(gap)} is missing.`,
  aboveSize: ({ total, bound, gap, strict }) =>
    `The project costs ${euros(total)} incl. VAT, above the expected size (${strict ? 'less than' : 'at most'} ${euros(bound)}): it exceeds it by ${euros(gap)}.`,
  otherTrack: ({ total, track }) =>
    `At ${euros(total)} incl. VAT the project belongs to the other track, ${quoted(track)}: file the dossier there.`,

  emptyBase: () =>
    'No expense is in the base yet: fill in eligible budget lines, or leave the request blank.',
  overRate: ({ over, rate, base, maximum }) =>
    rate === 10_000
      ? `The request exceeds the fundable base (${euros(base)}) by ${euros(over)}: bring it down to ${euros(maximum)}.`
      : `The request exceeds the rate of ${percent(rate)} of the base (${euros(base)}) by ${euros(over)}: bring it down to ${euros(maximum)}.`,
  overCap: ({ over, cap, maximum }) =>
    `The request exceeds the cap of ${euros(cap)} by ${euros(over)}: bring it down to ${euros(maximum)}.`,
  overProjectCap: ({ over, cap, before, left, maximum }) =>
    `The request exceeds by ${euros(over)} what is left of the cap of ${euros(cap)} per project (${euros(left)}, as ${euros(before)} was granted before): bring it down to ${euros(maximum)}.`,
  overEligibleCost: ({ over, eligibleCost, maximum }) =>
    `The request exceeds the eligible cost without T2 (${euros(eligibleCost)}) by ${euros(over)}, and the fund does not pay staff: bring it down to ${euros(maximum)}.`,

  overFinanced: ({ excess }) =>
    `Grant, co-carriers and other funders exceed the project’s total cost by ${euros(excess)}: lower the request or their shares by as much.`,
  shareMismatch: ({ typed, expected, gap }) =>
    `The carrier’s share as typed (${euros(typed)}) differs from the total cost by ${euros(gap)}: type ${euros(expected)}, or restore the formula (Ctrl+Z).`,

  carrierNotEligible: ({ carrier, eligible }) =>
    `Carrier not eligible (${carrier.en}): the call accepts ${choice.format(eligible.map(quoted))}.`,
  staffLeftOut: ({ count, amount }) =>
    `T2 (${lines(count)}, ${euros(amount)}) stays out of the base, as the call is silent on staff: count it in the carrier’s share.`,

  scoreMissing: ({ min, max }) =>
    `This criterion has no score: give one from ${number(min)} to ${number(max)}.`,
  scoreMissingOrNotApplicable: ({ min, max }) =>
    `This criterion has no score: give one from ${number(min)} to ${number(max)}, or N/A if it does not concern the project.`,
  scoreOffScale: ({ score, min, max }) =>
    `The score ${number(score)} is off the scale: give a score from ${number(min)} to ${number(max)}.`,
  scoreNotApplicable: ({ min, max }) =>
    `This criterion holds for all projects, N/A is not accepted: give a score from ${number(min)} to ${number(max)}.`,
  scaleInverted: ({ min, max }) =>
    `The scale runs from ${number(min)} to ${number(max)}: type a highest score above the lowest.`,
  commentMissing: ({ score }) =>
    `The score ${number(score)} is at an end of the scale: add a comment that gives the reason.`,
  weightsShort: ({ total, gap }) =>
    `The weights add up to ${percent(total)}: add ${percent(gap)} to reach 100%.`,
  weightsOver: ({ total, gap }) =>
    `The weights add up to ${percent(total)}: take off ${percent(gap)} to come back to 100%.`,
  weightNegative: () => 'A weight cannot be negative: type a percentage from 0 to 100%.',
};
