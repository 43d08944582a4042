import { DECISIONS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { at, euros, list, quoted } from '../../../findings/en-words';
import type { frDossiers } from './fr-dossiers';

/** On the Dossiers sheet. Amounts are cents TTC. */
export const enDossiers: typeof frDossiers = {
  doubleId: ({ id, cells }) =>
    `${at(cells)}: several rows bear the identifier ${id}, and none of them can be ranked. Give each dossier its own back; an identifier is never given twice.`,
  oddIds: ({ cells }) =>
    `${at(cells)}: this identifier is missing, or was replaced by something that formulas do not find. Give it its form back: a letter, then digits, as in D001.`,
  untitled: ({ cells }) =>
    `${at(cells)}: a dossier without a title. Type its title, or clear the whole row if it is no dossier.`,
  oddOrder: ({ label, cells }) =>
    `${at(cells)} (${quoted(label)}): an order is a whole number from 1 to 999,999. Type 1 for the first, 2 for the next.`,
  unknownCriteria: ({ cells, codes }) =>
    `${at(cells)}: this is not the code of a criterion of the session, which would remain to be scored. Type codes among ${list(codes)}, separated by commas.`,
  noCriterionLeft: ({ cells }) =>
    `${at(cells)}: all criteria are set aside, and the dossier cannot have a total. Keep one at least, or pronounce on its eligibility.`,
  proposedAbove: ({ id, proposed, bound }) =>
    `${id}: ${euros(proposed)} is proposed, above the request or the maximum; ${euros(bound)} is counted. Type ${euros(bound)} at most.`,
  screeningMissing: ({ cells }) =>
    `${at(cells)}: eligibility still to be pronounced. Until it is, the dossier is neither ranked nor funded. Choose from the list.`,
  reasonMissing: ({ cells }) =>
    `${at(cells)}: an ineligible dossier without a reason. Choose a reason from the list, and add details beside it if need be.`,
  redirectionMissing: ({ cells }) =>
    `${at(cells)}: a redirected dossier that does not say where to. Write under “Details” the counter or call that suits it.`,
  dateMissing: ({ cells }) =>
    `${at(cells)}: a dossier to be completed, without a date. Type the day before which it has to be.`,
  decision: ({ id, allowed }) =>
    `${id}: this decision is none of those that the session provides for. Choose among ${list(allowed.map((one) => quoted(labelOf(DECISIONS, one))))}, or add to “Possible decisions” and to the log.`,
};
