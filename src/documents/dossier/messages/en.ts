import { oneOfVatShares } from '../template/accepted-values';
import { ZERO } from '../../../money/cents';
import { formatDay, formatShare } from '../../../money/format';
import { describeStructure } from '../parse/structure-words';
import { enCorrections } from './en-corrections';
import { enFormulas } from './en-formulas';
import { enGrant } from './en-grant';
import { enPhases } from './en-phases';
import type { Messages } from './fr';
import { listsBack, whatChanged } from './en-list-words';
import { withinSentence } from './within-sentence';
import {
  centrals,
  choice,
  criterionName,
  days,
  departments,
  euros,
  inBrackets,
  inhabitants,
  lacking,
  lines,
  list,
  names,
  number,
  percent,
  proposed,
  quoted,
  shownText,
  unusualVat,
} from './en-words';

/** The sentences of the rules, in English. */
export const en: Messages = {
  structure: (problem) => describeStructure(problem).en,
  copies: ({ copies, sheets }) =>
    copies.length === 1
      ? `The sheet ${names(copies)} is a copy: what is typed there does not count. The dossier is read in ${names(sheets)}; work in those sheets, and delete the copy if it is of no more use.`
      : `The sheets ${names(copies)} are copies: what is typed there does not count. The dossier is read in ${names(sheets)}; work in those sheets, and delete the copies if they are of no more use.`,
  listsAltered: (a) =>
    `The hidden sheet ${a.sheet === null ? 'of lists' : names([a.sheet])} no longer says what the call says: ${whatChanged(a)}. The sheets’ formulas look up there what they count, and so may show wrong amounts; those that Barème checks follow the call. Undo (Ctrl+Z), or ${listsBack(a)}.`,
  errorValue: ({ label, text }) =>
    text === '#REF!'
      ? `${quoted(label)} shows the error ${text}: type a value, or undo the deletion that caused it (Ctrl+Z).`
      : `${quoted(label)} shows the error ${text}: correct its formula, or type a value.`,
  notANumber: ({ label, text }) =>
    `“${shownText(text)}” is not a number: type digits alone into ${quoted(label)}, without a unit.`,
  textForNumber: ({ label, text, proposal }) => {
    const { value, alternative } = proposal;
    const other =
      alternative === null ? '' : ` (or ${number(alternative)}, if that is what you meant)`;
    return `“${text}” is text, not a number: type ${proposed(proposal, value)} into ${quoted(label)}${other}.`;
  },
  numberAsDate: ({ label, value, day }) =>
    `${quoted(label)} is shown as ${day === null ? 'a date' : `the date ${formatDay(day)}`}, yet counts for ${number(value)}: type the number again, or give the cell a number format (Home ▸ Number Format).`,
  tooLarge: ({ label, text }) =>
    `${quoted(label)} exceeds 10 billion${inBrackets(text)}: check what was typed; the cell counts as 0.`,
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
  negative: ({ label, value, isCount }) => {
    const why = isCount ? '' : '; a negative amount is never funded';
    return `${quoted(label)} is negative (${number(value)}): type ${number(-value)} or remove the value${why}.`;
  },
  incomplete: ({ missing, cost }) =>
    `Incomplete line${cost === null ? '' : `, ${euros(cost)} outside the base`}: fill in ${list.format(missing.map(lacking))}.`,
  unknownType: ({ text, proposal }) =>
    proposal === null
      ? `“${text}” is not an expense type of this call: choose one from the list, or the line stays out of the base.`
      : `“${text}” is not an expense type of this call: choose ${quoted(proposal)}, or the line stays out of the base.`,
  unknownPhase: ({ text }) =>
    `The phase “${text}” is not described in the Dossier sheet: choose one from the list, or describe it.`,
  unusualVat: ({ vat, region }) => unusualVat(vat, region),
  vatAboveWhole: ({ vat }) =>
    `VAT of ${formatShare(vat, 'en')}: no rate is above 100%; choose ${oneOfVatShares('en')}.`,
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
  duplicate: ({ row, others }) =>
    others === 1
      ? `Same label, type, supplier and amounts as in row ${row} of the sheet: delete one of the two, or tell them apart by their label.`
      : `Same label, type, supplier and amounts as in row ${row} of the sheet, here and in ${number(others - 1)} other ${others === 2 ? 'row' : 'rows'}: delete the rows too many, or tell them apart by their label.`,
  ...enFormulas,
  ...enCorrections,
  ...enPhases,

  belowSize: ({ total, bound, gap, strict }) =>
    `The project costs ${euros(total)} incl. VAT, below the expected size (${strict ? 'more than' : 'at least'} ${euros(bound)}): ${euros(gap)} is missing.`,
  aboveSize: ({ total, bound, gap, strict }) =>
    `The project costs ${euros(total)} incl. VAT, above the expected size (${strict ? 'less than' : 'at most'} ${euros(bound)}): it exceeds it by ${euros(gap)}.`,
  otherTrack: ({ total, track, lacking, excess }) => {
    const stay =
      lacking === null
        ? `lower the cost by ${euros(excess ?? ZERO)}`
        : `add ${euros(lacking)} of expenses`;
    return `At ${euros(total)} incl. VAT the project belongs to the other track, ${quoted(track)}: file the dossier there, or ${stay} to stay on the workbook’s own.`;
  },

  ...enGrant,

  overFinanced: ({ excess, request, isOthersEnough }) => {
    const lowerRequest = request === null ? null : `bring the request down to ${euros(request)}`;
    const lowerOthers = isOthersEnough
      ? 'lower the share of the co-carriers or other funders by as much'
      : null;
    const ways = [lowerRequest, lowerOthers].filter((way) => way !== null);
    return `Grant, co-carriers and other funders exceed the project’s total cost by ${euros(excess)}: ${ways.join(', or ') || 'lower the request and their shares by as much'}.`;
  },
  shareMismatch: ({ typed, expected, gap }) =>
    `The carrier’s share as typed (${euros(typed)}) differs from the total cost by ${euros(gap)}: type ${euros(expected)}, or restore the formula (Ctrl+Z).`,

  carrierNote: ({ carrier, note }) => `${carrier.en}: ${withinSentence(note.en)}`,
  carrierNotEligible: ({ carrier, eligible }) =>
    `Carrier not eligible (${carrier.en}): the call accepts ${choice.format(eligible.map(quoted))}.`,
  siretNotFourteen: ({ text }) => `“${text}” is not a SIRET, which has 14 digits.`,
  siretUnsound: ({ text }) =>
    `No establishment has the SIRET ${text}: its check digit is not right. One digit was probably mistyped.`,
  staffLeftOut: ({ count, amount, isSaid }) =>
    `T2 (${lines(count)}, ${euros(amount)}) stays out of the base, as the call ${isSaid ? 'does not fund it' : 'is silent on staff'}: count it in the carrier’s share.`,

  scoreMissing: ({ criterion, min, max }) =>
    `${criterionName(criterion)} has no score: give one from ${number(min)} to ${number(max)}.`,
  scoreMissingOrNotApplicable: ({ criterion, min, max }) =>
    `${criterionName(criterion)} has no score: give one from ${number(min)} to ${number(max)}, or N/A if it does not concern the project.`,
  scoreOffScale: ({ score, min, max }) =>
    `The score ${number(score)} is off the scale: give a score from ${number(min)} to ${number(max)}.`,
  scoreNotApplicable: ({ criterion, min, max }) =>
    `${criterionName(criterion)} holds for all projects, N/A is not accepted: give a score from ${number(min)} to ${number(max)}.`,
  scaleMissing: () =>
    'The scale lacks one of its ends: type the lowest and the highest score, in figures.',
  scaleInverted: ({ min, max }) =>
    `The scale runs from ${number(min)} to ${number(max)}: type a highest score above the lowest.`,
  commentMissing: ({ score }) =>
    `The score ${number(score)} is at an end of the scale: add a comment that gives the reason.`,
  weightsShort: ({ total, gap }) =>
    `The weights add up to ${percent(total)}: add ${percent(gap)} to reach 100%.`,
  weightsOver: ({ total, gap }) =>
    `The weights add up to ${percent(total)}: take off ${percent(gap)} to come back to 100%.`,
  weightNotPublished: ({ criterion, published }) =>
    `${criterionName(criterion)} does not have the weight that the call publishes: put ${percent(published)} back.`,
  criterionMissing: ({ criterion }) =>
    `The criterion ${quoted(criterion)}, whose weight the call publishes, is in no row of the grid: put its wording back.`,
  scaleNotPublished: ({ min, max }) =>
    `The call publishes a scale from ${number(min)} to ${number(max)}: put it back.`,
  weightNegative: () => 'A weight cannot be negative: type a percentage from 0 to 100%.',

  counterpartMissing: () =>
    'No staff (T2) is in the budget, yet the call asks for it as a counterpart: add at least one line of T2.',
  titleLeftOut: ({ count, amount, titles }) =>
    `The call funds ${list.format(titles)} only: ${lines(count)} of another title (${euros(amount)}) out of the base; correct the title, or count this amount in the carrier’s share.`,
  unlistedLeftOut: ({ count, amount }) =>
    `Not on the call’s closed list: ${lines(count)} (${euros(amount)}) out of the base; choose a resource of the list, or count this amount in the carrier’s share.`,
  unlistedKept: ({ count, amount }) =>
    `The call does not name this expense type among its examples: ${lines(count)} (${euros(amount)}) to be justified in the dossier; the amount stays in the base.`,
  licenceLeftOut: ({ count, amount }) =>
    `Licences of products from outside Europe: ${lines(count)} (${euros(amount)}) out of the base; count this amount in the carrier’s share, their integration can still be funded.`,
  periodLeftOut: ({ count, amount, years }) =>
    `Outside ${list.format(years.map(String))}: ${euros(amount)} (${lines(count)}) out of the base; bring these amounts into those years, or count them in the carrier’s share.`,

  innovativeShort: ({ amount, required, gap, rate, more, origin }) =>
    `Innovative French firms receive ${euros(amount)} of the expenses without T2, ${percent(rate)} is asked for (${euros(required)}): entrust them with another ${euros(gap)} of these expenses${more === null ? '' : `, or with ${euros(more)} of new ones`}, by choosing the origin ${quoted(origin)} on their lines.`,
  originsMissing: ({ count }) =>
    `Fill in the supplier’s origin (${lines(count)}): the call asks for it.`,
  noNationalSupplier: () =>
    'No firm seated in France among the suppliers: enter at least one, or correct the origin of the lines.',

  resultsLate: ({ results, limit, months, days: late }) =>
    `First results planned for ${formatDay(results)}, beyond the ${months} months allowed (${formatDay(limit)}): bring them forward by ${days(late)}.`,
  resultsBeforeStart: ({ results, start }) =>
    `First results are planned for ${formatDay(results)}, before the project starts (${formatDay(start)}): correct one of the two dates.`,
  depositEarly: ({ day, opens, days: count, isBetween }) =>
    `Filing on ${formatDay(day)} comes ${isBetween ? 'between two sessions' : 'before the opening'}: file from ${formatDay(opens)} on, ${days(count)} later.`,
  depositLate: ({ day, closes, days: count }) =>
    `Filing on ${formatDay(day)} comes after the closing: ${formatDay(closes)} was the last day, ${days(count)} earlier.`,
  depositNextJury: ({ day, before, days: count }) =>
    `Filed on ${formatDay(day)}, the dossier goes to the next month’s jury: file before day ${before} of the month, ${days(count)} earlier, for the coming one.`,

  territorySmall: ({ inhabitants: lacking, population, areas, departments: wanted }) =>
    `The area is below what the call gives as an example: it lacks ${inhabitants(lacking)} (of ${number(population)}) or ${departments(areas)} (of ${number(wanted)}); widen it, or justify the project’s reach.`,
  servicesShort: ({ found, lead, required, rate, gap, more }) =>
    `Deconcentrated services in the operational lead: ${number(found)} out of ${number(lead)}, ${percent(rate)} is asked for, that is ${number(required)}: replace ${gap === 1 ? 'one of the other services by a deconcentrated one' : `${number(gap)} of the other services by deconcentrated ones`}${more === null ? '' : `, or bring in ${number(more)} more`}.`,
  servicesInverted: ({ found, lead }) =>
    `More deconcentrated services (${number(found)}) than services in all (${number(lead)}): correct one of the two numbers.`,
  centralMissing: ({ required, gap }) =>
    gap === required
      ? `Bring at least ${centrals(required)} into the project.`
      : `Bring ${centrals(gap)} more into the project: at least ${number(required)} are asked for.`,

  observatoryMissing: () =>
    'The procedure must be listed in the observatory: answer Yes if it is; if not, the project is not eligible.',
  relayMissing: ({ year }) =>
    `The call asks the carrier to take over the funding, where applicable, from ${year} on: answer Yes if it undertakes to; if not, show in the dossier why there is nothing to take over.`,
  commitmentsOpen: ({ open, all }) =>
    `Commitments not taken (${open} out of ${all}): answer Yes to each that the carrier takes.`,

  noContingency: ({ isFunded }) =>
    isFunded
      ? 'No provision for risk is planned: add a line of that type if the project faces uncertainties.'
      : 'No provision for risk is planned: if the project faces uncertainties, plan one in the carrier’s share; the call’s list does not fund it.',
  overEnvelope: ({ grant, envelope, gap }) =>
    `The grant (${euros(grant)}) alone exceeds the call’s indicative envelope (${euros(envelope)}): lower it by ${euros(gap)} to stay within.`,
  article3: ({ total, threshold, gap }) =>
    `At ${euros(total)} incl. VAT the project reaches ${euros(threshold)}: the DINUM’s binding opinion is required (decree no. 2019-1088, article 3), unless the cost comes down by ${euros(gap)}. That threshold counts staff and 24 months of running cost; for a body under supervision the opinion is a simple one.`,
};
