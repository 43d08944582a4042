import { VAT_RATES } from '../../documents/dossier/template/accepted-values';
import type { Reason } from '../reading';
import {
  euros,
  isBorneOut,
  productTrial,
  rateBetweenTrial,
  sumTrial,
  taxTrial,
  taxedProductTrial,
  type Trial,
} from './arithmetic';
import { isNumeric, type Body, type Draft } from './draft';
import type { Role, Tax } from '../terms';

const by = (of: 'product' | 'tax' | 'periods', { held }: Trial): Reason => ({
  kind: 'arithmetic',
  of,
  lines: held,
});

export const withRole = (drafts: readonly Draft[], role: Role): Draft[] =>
  drafts.filter((draft) => draft.role === role);

const become = (draft: Draft, role: Role, reason: Reason): void => {
  if (draft.role !== role) draft.role = role;
  draft.certainty = 'certain';
  draft.reasons = [...draft.reasons, reason];
};

/** Settles which columns of numbers are quantities, prices, rates and amounts, by their content and by what they come to. */
export function settleFigures(body: Body, drafts: readonly Draft[]): void {
  settleRates(drafts);
  const isOpen = (draft: Draft): boolean => draft.role === null && isNumeric(draft);
  settleProducts(body, drafts, isOpen);
  settleTaxed(body, drafts, isOpen);
  settleLonePrice(drafts);
  settleLoneAmount(drafts, isOpen);
}

/** « TVA » heads rates in one budget and euros in the next. */
function settleRates(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { role, profile } = draft;
    if (profile.numbers === 0 || draft.reasons[0]?.kind === 'chosen') continue;
    if (role === 'rate' && !profile.areRates && !profile.hasPercent) draft.role = 'tax-amount';
    if (role === 'tax-amount' && profile.areRates && (profile.hasPercent || profile.hasShares)) {
      draft.role = 'rate';
    }
    // « Part » may say 10 % and 20 % too.
    if (role === null && draft.heading === '' && profile.areRates && profile.hasPercent) {
      become(draft, 'rate', { kind: 'content' });
      draft.certainty = 'likely';
    }
  }
  const [, ...others] = withRole(drafts, 'rate');
  for (const other of others) other.role = 'other';
}

type IsOpen = (draft: Draft) => boolean;

/** Columns of which no heading says what they are: three of them may be a quantity, a price and their product. */
function settleProducts(body: Body, drafts: readonly Draft[], isOpen: IsOpen): void {
  const among = (role: Role): Draft[] => {
    const named = withRole(drafts, role);
    return named.length > 0 ? named : drafts.filter(isOpen);
  };
  for (const quantity of among('quantity')) {
    for (const price of among('price')) {
      for (const amount of [...withRole(drafts, 'amount'), ...drafts.filter(isOpen)]) {
        if (new Set([quantity, price, amount]).size < 3) continue;
        if (![quantity, price, amount].some(isOpen)) continue;
        // A product is the same both ways: what is counted is written first.
        if (isOpen(quantity) && isOpen(price) && quantity.index > price.index) continue;
        const result = productTrial(body, quantity, price, amount);
        if (!isBorneOut(result) || result.telling < 2) continue;
        become(quantity, 'quantity', by('product', result));
        become(price, 'price', by('product', result));
        become(amount, 'amount', by('product', result));
        return;
      }
    }
  }
}

/** A rate under no heading, and amounts of which one is the other with it. */
function settleTaxed(body: Body, drafts: readonly Draft[], isOpen: IsOpen): void {
  const amounts = (): Draft[] => drafts.filter((one) => one.role === 'amount' || isOpen(one));
  const rates = (): Draft[] => {
    const known = withRole(drafts, 'rate');
    return known.length > 0 ? known : drafts.filter((one) => isOpen(one) && one.profile.areRates);
  };
  for (const rate of rates()) {
    for (const net of amounts()) {
      for (const gross of amounts()) {
        if (new Set([rate, net, gross]).size < 3 || net.tax === 'gross' || gross.tax === 'net')
          continue;
        const result = taxTrial(body, net, rate, gross);
        if (!isBorneOut(result)) continue;
        become(rate, 'rate', by('tax', result));
        becomeTaxed(net, 'net', by('tax', result));
        becomeTaxed(gross, 'gross', by('tax', result));
        return;
      }
    }
  }
}

function becomeTaxed(draft: Draft, tax: Tax, reason: Reason): void {
  become(draft, 'amount', reason);
  draft.tax = tax;
}

/** A price that nothing multiplies is what the line costs. */
function settleLonePrice(drafts: readonly Draft[]): void {
  const hasAmount = withRole(drafts, 'amount').length + withRole(drafts, 'period').length > 0;
  if (hasAmount || withRole(drafts, 'quantity').length > 0) return;
  const [price] = withRole(drafts, 'price');
  if (price) price.role = 'amount';
}

/** The only numbers of a budget are its amounts. */
function settleLoneAmount(drafts: readonly Draft[], isOpen: IsOpen): void {
  const open = drafts.filter(isOpen);
  const hasMoney = (['amount', 'period', 'price'] as const).some(
    (role) => withRole(drafts, role).length > 0,
  );
  const [only, another] = open;
  if (hasMoney || !only || another) return;
  only.role = 'amount';
  only.certainty = 'likely';
  only.reasons = [{ kind: 'content' }];
}

/** What amounts and prices are of taxes, as far as cells and figures tell. */
export function settleTaxes(body: Body, drafts: readonly Draft[]): void {
  for (const draft of [...withRole(drafts, 'amount'), ...withRole(drafts, 'price')]) {
    if (draft.tax !== null || draft.profile.tax === null) continue;
    draft.tax = draft.profile.tax;
    draft.reasons = [...draft.reasons, { kind: 'content' }];
  }
  settleByRates(body, drafts);
  settleByPrices(body, drafts);
}

function settleByRates(body: Body, drafts: readonly Draft[]): void {
  const amounts = withRole(drafts, 'amount');
  const [rate] = withRole(drafts, 'rate');
  const [tax] = withRole(drafts, 'tax-amount');
  for (const net of amounts) {
    for (const gross of amounts) {
      const isOpen = net.tax === null || gross.tax === null;
      if (net === gross || !isOpen || net.tax === 'gross' || gross.tax === 'net') continue;
      const result = betweenTrial(body, { net, gross, rate, tax });
      if (result) {
        becomeTaxed(net, 'net', by('tax', result));
        becomeTaxed(gross, 'gross', by('tax', result));
      }
    }
  }
}

interface Between {
  readonly net: Draft;
  readonly gross: Draft;
  readonly rate: Draft | undefined;
  readonly tax: Draft | undefined;
}

function betweenTrial(body: Body, { net, gross, rate, tax }: Between): Trial | null {
  if (rate) return borneOut(taxTrial(body, net, rate, gross));
  if (tax) return borneOut(sumTrial(body, net, tax, gross));
  const result = rateBetweenTrial(body, net, gross, VAT_RATES);
  // Nothing but the amounts themselves: all of them have to fit.
  return result.tried > 1 && result.held === result.tried && result.telling > 1 ? result : null;
}

const borneOut = (result: Trial): Trial | null => (isBorneOut(result) ? result : null);

function settleByPrices(body: Body, drafts: readonly Draft[]): void {
  const [rate] = withRole(drafts, 'rate');
  for (const quantity of withRole(drafts, 'quantity')) {
    for (const price of withRole(drafts, 'price')) {
      for (const amount of withRole(drafts, 'amount')) {
        if (price.tax !== null && amount.tax !== null) continue;
        const plain = borneOut(productTrial(body, quantity, price, amount));
        if (plain) {
          const tax = price.tax ?? amount.tax;
          if (tax === null) continue;
          settle(price, tax, by('product', plain));
          settle(amount, tax, by('product', plain));
          continue;
        }
        const taxed = rate && borneOut(taxedProductTrial(body, { quantity, price, rate, amount }));
        if (!taxed || price.tax === 'gross' || amount.tax === 'net') continue;
        settle(price, 'net', by('tax', taxed));
        settle(amount, 'gross', by('tax', taxed));
      }
    }
  }
}

function settle(draft: Draft, tax: Tax, reason: Reason): void {
  if (draft.tax !== null) return;
  draft.tax = tax;
  draft.reasons = [...draft.reasons, reason];
}

/** Whether two columns say the same of every row. */
export const areSame = (body: Body, one: Draft, other: Draft): boolean =>
  body.rows.every((row) => euros(body, one, row) === euros(body, other, row));
