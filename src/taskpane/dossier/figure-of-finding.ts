import { FIELDS } from '../../dossier/fields';
import type { FigureId, PlanFigure } from '../../rules/explain/explanation';
import type { Finding, RuleId } from '../../rules/finding';
import type { Localized } from '../../language/language';

/** A figure that a finding speaks of, and what it is called. */
interface Explained {
  readonly figure: FigureId;
  readonly label: Localized;
}

const labelled = (figure: PlanFigure, { label }: { readonly label: Localized }): Explained => ({
  figure,
  label,
});

const MAXIMUM = labelled('maximum', FIELDS.maximum);
const TOTAL = labelled('total', FIELDS.total);
const BASE = labelled('base', FIELDS.base);
const CARRIER = labelled('carrier', FIELDS.carrierShare);

/** The figure that each rule compares or lessens. */
const PLAN: ReadonlyMap<RuleId, Explained> = new Map<RuleId, Explained>([
  ['grant.rate', MAXIMUM],
  ['grant.cap', MAXIMUM],
  ['grant.staff', MAXIMUM],
  ['size.range', TOTAL],
  ['size.track', TOTAL],
  ['phases.sum', TOTAL],
  ['article3.threshold', TOTAL],
  ['shares.sum', CARRIER],
  ['expense.staff', BASE],
  ['expense.title', BASE],
  ['expense.listed', BASE],
  ['expense.licence', BASE],
  ['expense.period', BASE],
]);

const GROSS: Localized = { fr: 'Montant TTC', en: 'Amount incl. VAT' };

/** The figure of which a finding's reader may ask why; null where its message is all there is. */
export function figureOf({ rule, place }: Finding): Explained | null {
  if (rule === 'line.years' && place !== null) {
    return { figure: { row: place.row, amount: 'gross' }, label: GROSS };
  }
  return PLAN.get(rule) ?? null;
}
