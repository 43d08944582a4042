import { oneOfTitles } from '../../template/accepted-values';
import type { BasisPoints, Cents } from '../../../../money/cents';
import { formatEuros, formatNumber, formatPercent, formatShare } from '../../../../money/format';
import type { LineAmount } from '../../template/columns';
import type { Uncounted } from '../../figures/line-figures';
import type { PlanFigure } from '../figure-id';
import type { WhyLeftOut } from './facts';
import type { Messages } from './fr';

const euros = (amount: Cents): string => formatEuros(amount, 'en');
const percent = (share: BasisPoints): string => formatPercent(share, 'en');
const number = (value: number): string => formatNumber(value, 'en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const years = (all: readonly number[]): string => list.format(all.map(String));

const FIGURES: Readonly<Record<PlanFigure, string>> = {
  maximum: 'Maximum grant',
  grant: 'Grant',
  base: 'Funding base',
  eligibleCost: 'Eligible cost without T2',
  staff: 'Valued staff (T2)',
  total: 'Total project cost',
  carrier: 'Carrier’s share',
  coCarriers: 'Co-carriers’ share',
  others: 'Other funders',
};

const LINE_AMOUNTS: Readonly<Record<LineAmount, string>> = {
  net: 'Amount excl. VAT',
  gross: 'Amount incl. VAT',
  eligible: 'Eligible amount',
};

const UNCOUNTED: Readonly<Record<Uncounted, string>> = {
  blank: 'The quantity or the unit price is missing: the line counts as 0.',
  unreadable: 'The quantity, the unit price or the VAT is not a number: the line counts as 0.',
  'too-large': 'The amount exceeds 10 billion euros: the line counts as 0.',
};

function leftOut(why: WhyLeftOut): string {
  switch (why.reason) {
    case 'type':
      return 'Without an expense type of the call: out of the base until it has one';
    case 'title-blank':
      return `Without a title (${oneOfTitles('en')}): out of the base until it has one`;
    case 'staff':
      return why.isCounterpart
        ? 'Staff (T2): asked for as a counterpart, out of the base'
        : 'Staff (T2): the call does not speak of it, it stays out of the base';
    case 'title':
      return `Of another title than those that the call funds (${list.format(why.funded)})`;
    case 'unlisted':
      return 'Not on the closed list of expenses that the call funds';
    case 'licence':
      return 'Licences of products from outside Europe, which the call does not fund';
    case 'period':
      return `Outside the years that count (${years(why.years)})`;
    case 'negative':
      return 'A negative amount is not in the base and does not lower it';
  }
}

/** The sentences of the explanations, in English. */
export const en: Messages = {
  figure: ({ figure }) => FIGURES[figure],
  lineByLine: 'Line by line',
  ofWhich: 'It is made of',

  rateOfBase: ({ rate }) => `${percent(rate)} of the base at most`,
  wholeBase: 'The whole base at most: the rate is 100%',
  roundedDown: 'A fraction of a cent is dropped: the grant is rounded down.',
  eligibleCostBound: 'No more than the eligible cost without T2: the fund does not pay staff',
  cap: 'The call’s cap',
  dossierCap: ({ cap }) => `No more than the cap of ${euros(cap)} per dossier`,
  projectCap: ({ cap }) => `No more than what is left of the cap of ${euros(cap)} per project`,
  grantedBefore: 'Granted to the project before',
  capSpent: 'The cap is used up: nothing is left',
  requested: 'No more than the amount requested',
  requestBlank: 'No amount is typed: the maximum is asked for.',
  requestUnreadable: 'The amount requested cannot be read: the maximum is asked for.',
  grantNotNegative: 'A grant is never negative',

  withoutStaff: 'Staff (T2), which the fund does not pay',
  staffLines: 'Lines of staff (T2)',
  noStaff: 'No line of the budget is staff (T2).',
  nothingLeftOut: 'Nothing is left out of the base.',
  leftOut,

  title: ({ title }) =>
    title === null
      ? 'Lines without a title'
      : { T2: 'Title 2 (staff)', T3: 'Title 3 (running costs)', T5: 'Title 5 (investment)' }[title],
  noLine: 'No line of the budget is concerned.',
  named: ({ label, row }) => (label === null ? `line ${row}` : `“${label}”`),
  line: ({ label, row }) => label ?? `Line ${row}`,

  lineAmount: ({ amount }) => LINE_AMOUNTS[amount],
  uncounted: ({ why }) => UNCOUNTED[why],
  quantityTimesPrice: ({ quantity, price }) => `${number(quantity)} × €${number(price)} excl. VAT`,
  roundedToNearest: 'Rounded to the nearest cent, half a cent up.',
  roundedTogether: 'The amounts are added before they are rounded',
  vat: ({ rate }) => `VAT of ${formatShare(rate, 'en')}`,
  vatBlank: 'VAT not typed: counted as 0%.',
  gross: 'Amount of the line incl. VAT',
  whollyIn: 'The whole line is in the base.',
  yearsInBase: ({ years: all }) =>
    `No more than the amounts of the years that count (${years(all)})`,
  year: ({ year, isBlank }) => (isBlank ? `${year} (nothing that can be read)` : String(year)),

  otherFunders: 'Other funders, counted apart from the grant',
  overFinanced: 'The funding exceeds the project’s cost: the carrier’s share is negative.',
  shareTyped: ({ share }) => `The cell holds ${euros(share)}, typed in place of the formula.`,
  payer: ({ name }) => name ?? 'Funder without a name',
  payerUnreadable: ({ name }) =>
    `${name ?? 'Funder without a name'}: amount not readable, counted as 0.`,
  nobodyPays: 'No amount is typed.',
  partOfTotal: ({ amount, total, points, isExact }) =>
    `${euros(amount)} ÷ ${euros(total)} ${isExact ? '=' : '≈'} ${percent(points)} of the total cost`,
  partsRounded:
    'The parts are rounded to the tenth of a percent; the carrier’s makes up the others to 100%.',
};
