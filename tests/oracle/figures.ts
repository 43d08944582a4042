import type { Scalar } from '../../src/workbook/scalar';
import type { Call } from '../../src/calls/call';
import type { Typed, TypedLine } from '../builders/typed';
import {
  ZERO,
  decimal,
  flooredToCents,
  greatest,
  inCents,
  isLess,
  least,
  minus,
  plus,
  rational,
  roundedTo,
  roundedToCents,
  sum,
  times,
} from './rational';
import type { Rational } from './rational';
import { OF_LICENCES, OUTSIDE_EUROPE, PUBLISHED } from './published';

/** What a dossier comes to, in cents. */
export interface OracleFigures {
  readonly lines: readonly { net: number; gross: number; eligible: number }[];
  readonly total: number;
  readonly eligibleCost: number;
  readonly staff: number;
  readonly base: number;
  readonly maximum: number;
  readonly grant: number;
  readonly coCarriers: number;
  readonly others: number;
  readonly carrier: number;
  /** In basis points, to one decimal of a percent; all 0 while nothing costs anything. */
  readonly shares: Readonly<Record<'grant' | 'carrier' | 'coCarriers' | 'others', number>>;
}

const isSomething = (cell: Scalar | undefined): boolean =>
  cell !== null && cell !== undefined && cell !== '';

/** A number, or nothing of one. */
const amount = (cell: Scalar | undefined): Rational =>
  typeof cell === 'number' ? decimal(cell) : ZERO;

const says = (cell: Scalar | undefined, words: readonly string[]): boolean =>
  words.some((word) => word.toLowerCase() === String(cell ?? '').toLowerCase());

/** The figures of what was typed, from the text of the calls alone. */
export function oracleFigures(call: Call, typed: Typed): OracleFigures {
  const started = typed.lines.filter((line) => Object.values(line).some(isSomething));
  const lines = started.map((line) => figuresOfLine(call, line));
  const staffLines = lines.filter((_, index) => isStaff(call, started[index] ?? {}));
  const total = sum(lines.map(({ gross }) => gross));
  const base = sum(lines.map(({ eligible }) => eligible));
  const staff = sum(staffLines.map(({ eligible }) => eligible));
  const maximum = maximumOf(call, base, minus(base, staff), amount(typed.fields.grantedBefore));
  const { requested } = typed.fields;
  const asked = typeof requested === 'number' ? roundedToCents(decimal(requested)) : maximum;
  const grant = greatest(ZERO, least(asked, maximum));
  const coCarriers = paid(call.carriers.grouping ? typed.ranges.coCarriers : []);
  const others = paid(typed.ranges.otherFunders);
  return {
    shares: sharesOf(total, grant, coCarriers, others),
    lines: lines.map(({ net, gross, eligible }) => ({
      net: inCents(net),
      gross: inCents(gross),
      eligible: inCents(eligible),
    })),
    total: inCents(total),
    eligibleCost: inCents(minus(base, staff)),
    staff: inCents(staff),
    base: inCents(base),
    maximum: inCents(maximum),
    grant: inCents(grant),
    coCarriers: inCents(coCarriers),
    others: inCents(others),
    carrier: inCents(minus(total, plus(grant, plus(coCarriers, others)))),
  };
}

function sharesOf(total: Rational, grant: Rational, coCarriers: Rational, others: Rational) {
  if (!isLess(ZERO, total)) return { grant: 0, carrier: 0, coCarriers: 0, others: 0 };
  const points = (part: Rational): number => tenthsOfPercent(part, total) * 10;
  const shown = {
    grant: points(grant),
    coCarriers: points(coCarriers),
    others: points(others),
  };
  return { ...shown, carrier: 10_000 - shown.grant - shown.coCarriers - shown.others };
}

function tenthsOfPercent(part: Rational, whole: Rational): number {
  const ratio = rational(part.numerator * whole.denominator, part.denominator * whole.numerator);
  // A negative hair is rounded to nothing, which has no sign.
  return Number(roundedTo(3, ratio).replace('.', '')) + 0;
}

function isStaff({ code }: Call, line: TypedLine): boolean {
  const types = PUBLISHED[code]?.staffWithoutTitles;
  return types ? says(line.type, types) : says(line.title, ['T2']);
}

/** Net, gross and eligible amount of a line. */
export function figuresOfLine(
  call: Call,
  line: TypedLine,
): { net: Rational; gross: Rational; eligible: Rational } {
  const { quantity, unitPrice, vat } = line;
  const readable =
    typeof quantity === 'number' &&
    typeof unitPrice === 'number' &&
    (typeof vat === 'number' || !isSomething(vat));
  if (!readable) return { net: ZERO, gross: ZERO, eligible: ZERO };
  const net = roundedToCents(times(decimal(quantity), decimal(unitPrice)));
  const gross = roundedToCents(times(net, plus(rational(1), amount(vat))));
  if (!isFunded(call, line)) return { net, gross, eligible: ZERO };
  const years = PUBLISHED[call.code]?.onlyYears;
  const spent = years ? roundedToCents(sum(years.map((year) => amount(line[year])))) : gross;
  return { net, gross, eligible: greatest(ZERO, least(gross, spent)) };
}

function isFunded(call: Call, line: TypedLine): boolean {
  const rules = PUBLISHED[call.code];
  if (!rules || (!rules.staffWithoutTitles && !isSomething(line.title))) return false;
  const type = call.expenses.types.find(({ label }) => says(line.type, [label.fr, label.en]));
  if (!type) return false;
  const foreign = says(line.origin, OUTSIDE_EUROPE);
  if (rules.europeanLicences && OF_LICENCES.includes(type.label.fr) && foreign) return false;
  if (isStaff(call, line)) return rules.staffCounts === true;
  if (rules.onlyTitle && !says(line.title, [rules.onlyTitle])) return false;
  return !rules.outsideTheList?.includes(type.label.fr);
}

function maximumOf(
  { code }: Call,
  base: Rational,
  withoutStaff: Rational,
  before: Rational,
): Rational {
  const rules = PUBLISHED[code];
  if (!rules) throw new Error(`Nobody wrote down what ${code} publishes`);
  const bounds = [times(base, times(decimal(rules.percent), rational(1, 100)))];
  if (rules.staffCounts) bounds.push(withoutStaff);
  if (rules.capPerDossier !== undefined) bounds.push(decimal(rules.capPerDossier));
  if (rules.capPerProject !== undefined) {
    const granted = isLess(before, ZERO) ? ZERO : roundedToCents(before);
    bounds.push(minus(decimal(rules.capPerProject), granted));
  }
  return greatest(ZERO, flooredToCents(least(base, ...bounds)));
}

function paid(rows: readonly (readonly Scalar[])[] | undefined): Rational {
  return roundedToCents(sum((rows ?? []).map(([, given]) => amount(given))));
}
