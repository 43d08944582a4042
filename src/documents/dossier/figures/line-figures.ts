import { ZERO, least, notBelowZero, subtract } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { addRate, productInCents, sumInCents } from '../../../money/decimal';
import type { BudgetLine } from '../dossier';
import type { Call } from '../../../calls/call';
import type { LolfTitle } from '../../../calls/nomenclature/lolf-titles';

/** The amounts of one started line, in cents, and what of it stays out of the base. */
export interface LineFigures {
  readonly line: BudgetLine;
  /** HT. */
  readonly net: Cents;
  /** TTC. */
  readonly gross: Cents;
  /** The part of `gross` that is in the base. */
  readonly eligible: Cents;
  readonly leftOut: LeftOut | null;
  /** What falls into the years that count; null where all do, or where the line is out for another reason. */
  readonly inYears: Cents | null;
  /** The line's amount is beyond what cents can hold; it counts as 0. */
  readonly tooLarge: boolean;
  /** Why the line counts as 0 whatever else it holds; null when its amount could be computed. */
  readonly uncounted: Uncounted | null;
}

export type Uncounted =
  /** Quantity or unit price not typed. */
  | 'blank'
  /** Quantity, unit price or VAT not understood. */
  | 'unreadable'
  | 'too-large';

export interface LeftOut {
  readonly reason: LeftOutReason;
  /** `gross − eligible`, TTC. */
  readonly amount: Cents;
}

export type LeftOutReason =
  /** The expense type is blank or none of the list. */
  | 'type'
  /** The LOLF title is blank, in a call whose lines have one. */
  | 'title-blank'
  /** T2, and the call does not count staff. */
  | 'staff'
  /** A title that the call does not fund (SNAP2). */
  | 'title'
  /** A product licence from outside Europe (SNAP3, SNAP4). */
  | 'licence'
  /** Not one of a closed list (ITN1). */
  | 'unlisted'
  /** A negative amount. */
  | 'negative'
  /** In part or in whole outside the years that count (SNAP1, SNAP3, SNAP4). */
  | 'period';

export function computeLine(call: Call, line: BudgetLine): LineFigures {
  const { net, gross, uncounted } = amountsOf(line);
  const exclusion = exclusionOf(call, line);
  const inYears = exclusion === null ? amountInYears(call, line) : null;
  const eligible = exclusion === null ? notBelowZero(least(gross, inYears ?? gross)) : ZERO;
  const leftOut = leftOutOf(gross, eligible, exclusion);
  const tooLarge = uncounted === 'too-large';
  return { line, net, gross, eligible, inYears, tooLarge, uncounted, leftOut };
}

function amountsOf({
  quantity,
  unitPrice,
  vat,
}: BudgetLine): Pick<LineFigures, 'net' | 'gross' | 'uncounted'> {
  const nothing = (uncounted: Uncounted) => ({ net: ZERO, gross: ZERO, uncounted });
  if (vat.kind === 'problem') return nothing('unreadable');
  if (quantity.kind !== 'value' || unitPrice.kind !== 'value') {
    const isUnreadable = quantity.kind === 'problem' || unitPrice.kind === 'problem';
    return nothing(isUnreadable ? 'unreadable' : 'blank');
  }
  const net = productInCents(quantity.value, unitPrice.value);
  const gross = net === null ? null : addRate(net, vat.value ?? 0);
  if (net === null || gross === null) return nothing('too-large');
  return { net, gross, uncounted: null };
}

/** Why the whole line is out of the base; null when it is in. */
function exclusionOf(call: Call, line: BudgetLine): LeftOutReason | null {
  const isStaff = line.title.value === 'T2';
  // First, because it stays so whatever else of the line is mended.
  if (isStaff && call.staff.treatment !== 'counted') return 'staff';
  const type = line.type.value;
  if (type === null) return 'type';
  if (call.lolfTitles && line.title.kind === 'blank') return 'title-blank';
  if (isForeignLicence(call, line)) return 'licence';
  // A counted T2 is valued beside the list and the titles that the call funds.
  if (isStaff) return null;
  if (!isFundedTitle(call, line)) return 'title';
  return call.expenses.list === 'closed' && !type.listed ? 'unlisted' : null;
}

const isForeignLicence = (call: Call, line: BudgetLine): boolean =>
  call.requirements.extraEuropeanLicences !== undefined &&
  line.type.value?.licence === true &&
  line.origin.value === 'outside-europe';

function isFundedTitle(call: Call, line: BudgetLine): boolean {
  const title = line.title.value;
  return title === null ? call.fundedTitles === null : takesTitle(call, title);
}

/** Whether a line of this title may be in the base, as far as its title goes. */
export function takesTitle(call: Call, title: LolfTitle): boolean {
  if (title === 'T2') return call.staff.treatment === 'counted';
  return call.fundedTitles === null || call.fundedTitles.titles.includes(title);
}

/** What falls into the years that count, in cents; null where all years do. Unreadable amounts count as 0. */
function amountInYears(call: Call, line: BudgetLine): Cents | null {
  if (call.years === null) return null;
  const counted: number[] = [];
  for (const { isCounted, cell } of line.years) if (isCounted) counted.push(cell.value ?? 0);
  return sumInCents(counted);
}

function leftOutOf(gross: Cents, eligible: Cents, exclusion: LeftOutReason | null): LeftOut | null {
  const amount = subtract(gross, eligible);
  if (exclusion !== null) return { reason: exclusion, amount };
  if (amount === 0) return null;
  return { reason: gross < 0 ? 'negative' : 'period', amount };
}
