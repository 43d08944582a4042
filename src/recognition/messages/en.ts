import { formatEuros, formatNumber, formatPrice, formatShare } from '../../money/format';
import type { Cents } from '../../money/cents';
import type { ColumnFacts } from './facts';
import type { Role } from '../terms';
import type { Messages } from './fr';

const euros = (amount: Cents): string => formatEuros(amount, 'en');
const number = (value: number): string => formatNumber(value, 'en');
const price = (value: number): string => formatPrice(value, 'en');
const signed = (amount: Cents): string => (amount > 0 ? `+${euros(amount)}` : euros(amount));
const list = (items: readonly (string | number)[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items.map(String));

const column = ({ column: letters, heading }: ColumnFacts): string =>
  heading === '' ? `column ${letters}` : `column ${letters} (“${heading}”)`;

const ROLES: Readonly<Record<Role, string>> = {
  label: 'Label',
  type: 'Type',
  supplier: 'Supplier',
  origin: 'Origin',
  unit: 'Unit',
  quantity: 'Quantity',
  price: 'Unit price',
  rate: 'VAT',
  'tax-amount': 'Amount of VAT',
  amount: 'Amount',
  period: 'Amount of a year or a month',
  other: 'Other',
};

const ASIDE = {
  measure: 'the call counts otherwise (commitments or payments), and another column says that',
  tax: 'years are counted including VAT, and other columns say that',
  quantity: 'it counts days, and other columns say the euros',
  whole: 'its months are read one by one',
  again: 'another column says the same period',
} as const;

/** Sentences on a budget that was read, in English. */
export const en: Messages = {
  noLines: 'No budget line was recognised here. Select the table with the headings of its columns.',
  netOrGross: 'Nothing tells whether amounts exclude or include VAT: choose, prices depend on it.',
  vatMissing: ({ lines, unpriced }) =>
    `${lines > 1 ? `${number(lines)} lines do` : 'One line does'} not say the VAT${
      unpriced > 0
        ? `; amounts incl. VAT wait for the rate to give a price excl. VAT (${number(unpriced)})`
        : ''
    }. Without a rate, the sheet would count amounts incl. VAT as equal to those without.`,
  vatOfBlock: ({ rate }) =>
    `VAT of ${formatShare(rate, 'en')} for lines that say none, from the table’s totals.`,
  hiddenLines: ({ rows }) => `Hidden rows were read like the others (${list(rows)}).`,
  afterTotal: ({ first, last, text }) =>
    `Below the total, rows ${first} to ${last} (“${text}”…) have amounts and were not read as lines.`,
  anotherTable: ({ row }) =>
    `Another table begins in row ${row}: it was not read. Select it to have it read.`,
  yearAssumed: ({ heading, year }) => `“${heading}” is counted in ${year}: check the year.`,
  yearUnknown: ({ heading }) =>
    `“${heading}” does not say its year: its amount counts, but is not spread.`,
  periodsAdded: ({ years }) => `The amount of a line is the sum of its years (${list(years)}).`,
  columnUnread: (a) => `Nothing was read from ${column(a)}, which holds numbers.`,
  columnTaken: ({ taken, left, role }) =>
    `Two columns say the same thing (${ROLES[role].toLowerCase()}) with other values: ${column(taken)} is read, ${column(left)} is not.`,
  amountLeft: (a) =>
    `Nothing was read from ${column(a)}: other columns say the amounts with and without VAT.`,
  otherCurrencyColumn: (a) => `The amounts of ${column(a)} are not in euros: they were not read.`,
  scaledByTitle: ({ text, scale }) => `All amounts are multiplied by ${number(scale)}: “${text}”.`,
  periodAside: ({ why, ...a }) => `Nothing was read from ${column(a)}: ${ASIDE[why]}.`,
  totalDiffers: ({ stated, read, difference }) =>
    `The table states ${euros(stated)}, its lines come to ${euros(read)}: a difference of ${signed(difference)}.`,
  unread: ({ text, why, readings, role }) => {
    const what = ROLES[role];
    if (readings) {
      return `${what} “${text}”: ${number(readings[0])} or ${number(readings[1])}? Nothing was taken.`;
    }
    switch (why) {
      case 'error':
        return `${what}: the formula gives the error ${text}. Nothing was taken.`;
      case 'no-result':
        return `${what}: the file does not hold the result of the formula. Open it in Excel and save it.`;
      case 'too-large':
        return `${what} “${text}” is beyond any possible amount. Nothing was taken.`;
      case 'other-currency':
        return `${what} “${text}” is not in euros. Nothing was taken.`;
      case 'other-tax':
        return `${what} “${text}” says the contrary of its column (excl. or incl. VAT). Nothing was taken.`;
      case 'own-scale':
        return `${what} “${text}” is in euros in a column of thousands or millions. Nothing was taken.`;
      case 'text':
        return `${what} “${text}” was not understood. Nothing was taken.`;
    }
  },
  grossDiffers: ({ stated, written, difference, isWorkedOut }) =>
    isWorkedOut
      ? `No amount excl. VAT to the cent gives ${euros(stated)} incl. VAT: the line will come to ${euros(written)} (${signed(difference)}).`
      : `The table states ${euros(stated)} incl. VAT; net and VAT give ${euros(written)} (${signed(difference)}).`,
  noRateBetween: ({ net, gross }) =>
    `No rate of VAT leads from ${euros(net)} excl. VAT to ${euros(gross)} incl. VAT: the line has no rate.`,
  vatDiffers: ({ stated, written, difference }) =>
    `The table states ${euros(stated)} of VAT; the rate gives ${euros(written)} (${signed(difference)}).`,
  productDiffers: ({ quantity, price: one, product, stated, difference }) =>
    product === null || difference === null
      ? `No price to the cent gives ${euros(stated)} for a quantity of ${number(quantity)}: the line holds the amount as one.`
      : `${number(quantity)} × ${price(one)} is ${euros(product)}, the table states ${euros(stated)} (${signed(difference)}): the line holds the amount as one.`,
  priceWorkedOut: ({ price: found, stated, quantity }) =>
    `Unit price of ${price(found)}${stated === null ? '' : ` instead of ${price(stated)}, rounded`}: ${number(quantity)} times that is the table’s amount.`,
  quantityMissing: ({ price: one }) => `A unit price of ${price(one)}, without a quantity.`,
  yearsDiffer: ({ years, amount, difference }) =>
    `The years come to ${euros(years)} incl. VAT, the line to ${euros(amount)} (${signed(difference)}).`,
  typeUnknown: 'No expense type is proposed: none of its words tells one.',
  typeUnsure: ({ type, words }) => `Expense type to be checked: “${type.en}”, from “${words}”.`,
  originUnknown: ({ text }) => `Origin “${text}” is not known.`,
  looksLikeSum: ({ first, last }) =>
    `This amount is the sum of rows ${first} to ${last}: if it is their total, take this line out.`,
  labelMissing: 'A line without a label.',
};
