import type { Call } from '../../calls/call';
import { columnLetters } from '../../workbook/reference';
import { placeAt } from '../block';
import type { Heading } from '../headings/find';
import { say } from '../messages/say';
import type { Choices, ReadColumn, Remark } from '../reading';
import { isBorneOut, productTrial } from './arithmetic';
import { scaleSaid, taxOfTotals, taxSaid, type Said } from './context';
import { draftsOf, isTextual, type Body, type Draft } from './draft';
import { areSame, settleFigures, settleTaxes, withRole } from './figures';
import { settlePeriods, type SetAside } from './periods';
import { settleTexts } from './texts';
import type { Role, Tax } from '../terms';

/** What columns are understood from, beside themselves. */
export interface Around {
  readonly call: Call | null;
  readonly choices: Choices;
  /** Above the headings and below the lines. */
  readonly said: readonly Said[];
  /** All rows below the headings, totals among them. */
  readonly rows: readonly number[];
}

export interface Columns {
  readonly columns: readonly ReadColumn[];
  readonly remarks: readonly Remark[];
}

/** What each column of a budget says. */
export function understandColumns(
  body: Body,
  headings: readonly Heading[] | null,
  around: Around,
): Columns {
  const drafts = draftsOf(body, headings).map((draft) => withScale(draft, around.said));
  takeChoices(drafts, around.choices);
  setAsideFunding(drafts);
  settleTexts(drafts);
  settleFigures(body, drafts);
  settleTaxes(body, drafts);
  const aside = settlePeriods(body, drafts, around.call);
  settleByContext(body, drafts, around);
  const remarks = [
    ...setAsideRemarks(body, aside),
    ...keepOneEach(body, drafts),
    ...currencyRemarks(body, drafts),
    ...scaleRemarks(drafts, around.said),
  ];
  return { columns: drafts.map((draft) => readColumn(body, draft)), remarks };
}

/** Titles say « en k€ » of all columns whose headings do not say otherwise. */
function withScale(draft: Draft, said: readonly Said[]): Draft {
  const found = draft.meaning.scale === 1 ? scaleSaid(said) : null;
  if (!found || /€|eur/i.test(draft.heading)) return draft;
  return { ...draft, meaning: { ...draft.meaning, scale: found.scale } };
}

function takeChoices(drafts: readonly Draft[], { columns }: Choices): void {
  for (const draft of drafts) {
    const chosen = columns?.get(draft.index);
    if (!chosen) continue;
    draft.role = chosen.role;
    draft.tax = chosen.tax ?? draft.tax;
    draft.certainty = 'certain';
    draft.reasons = [{ kind: 'chosen' }];
  }
}

/** Where money comes from stands to the right of what it is for, under headings of its own. */
function setAsideFunding(drafts: readonly Draft[]): void {
  const at = drafts.findIndex((one) => one.meaning.isFunding && isTextual(one));
  const hasBudget = drafts.slice(0, at).some(({ role }) => role === 'amount' || role === 'price');
  if (at < 0 || !hasBudget) return;
  for (const draft of drafts.slice(at))
    if (draft.reasons[0]?.kind !== 'chosen') draft.role = 'other';
}

/** Where neither headings nor figures tell net from gross, totals, titles and notes may, and at last a person. */
function settleByContext(body: Body, drafts: readonly Draft[], around: Around): void {
  const open = (['amount', 'period', 'price'] as const)
    .flatMap((role) => withRole(drafts, role))
    .filter(({ tax }) => tax === null);
  // An amount that stands beside those of both kinds is another one.
  const known = new Set(withRole(drafts, 'amount').flatMap(({ tax }) => tax ?? []));
  const [first] = open.filter(({ role }) => role === 'amount' || role === 'period');
  const said = (first && taxOfTotals(body, around.rows, first)) ?? taxSaid(around.said);
  for (const draft of open) {
    const only = draft.role === 'price' || known.size === 0 ? said : null;
    if (only) {
      draft.tax = only.tax;
      draft.certainty = 'likely';
      draft.reasons = [...draft.reasons, { kind: 'context', text: only.text, place: only.place }];
    } else if (
      around.choices.amounts !== undefined &&
      (draft.role === 'price' || known.size === 0)
    ) {
      draft.tax = around.choices.amounts;
      draft.reasons = [...draft.reasons, { kind: 'chosen' }];
    } else if (draft.role === 'price' && known.size === 1) {
      // Beside a single amount of which it is known.
      draft.tax = [...known][0] ?? null;
      draft.certainty = 'likely';
    }
  }
}

const nameOf = (body: Body, { index, heading }: Draft): { column: string; heading: string } => ({
  column: columnLetters(body.block.column + index),
  heading,
});

function setAsideRemarks(body: Body, aside: readonly SetAside[]): readonly Remark[] {
  return aside.map(({ column, why }) => ({
    severity: why === 'again' ? 'question' : 'note',
    message: say('periodAside', { ...nameOf(body, column), why }),
    place: placeAt(body.block, 0, column.index),
  }));
}

/** One column for each thing that a line says; of several that differ, which one is taken is told. */
function keepOneEach(body: Body, drafts: readonly Draft[]): readonly Remark[] {
  const groups: readonly (readonly [Role, Tax | null])[] = [
    ['amount', 'net'],
    ['amount', 'gross'],
    ['amount', null],
    ['price', 'net'],
    ['price', 'gross'],
    ['price', null],
    ['quantity', null],
    ['tax-amount', null],
  ];
  const told = groups.flatMap(([role, tax]) => keepOne(body, drafts, role, tax));
  const hasKnown = withRole(drafts, 'amount').some(({ tax }) => tax !== null);
  const surplus = hasKnown ? withRole(drafts, 'amount').filter(({ tax }) => tax === null) : [];
  for (const draft of surplus) draft.role = 'other';
  return [...told, ...surplus.map((draft) => leftRemark(body, draft))];
}

const leftRemark = (body: Body, draft: Draft): Remark => ({
  severity: 'question',
  message: say('amountLeft', nameOf(body, draft)),
  place: placeAt(body.block, 0, draft.index),
});

function keepOne(body: Body, drafts: readonly Draft[], role: Role, tax: Tax | null): Remark[] {
  const isTaxed = role === 'amount' || role === 'price';
  const all = withRole(drafts, role).filter((draft) => !isTaxed || draft.tax === tax);
  const [taken, ...others] = all.toSorted(
    (one, other) =>
      weight(body, drafts, other) - weight(body, drafts, one) ||
      one.meaning.rank - other.meaning.rank ||
      one.index - other.index,
  );
  if (!taken) return [];
  return others.flatMap((other): Remark[] => {
    other.role = 'other';
    if (areSame(body, taken, other)) return [];
    taken.certainty = 'unsure';
    return [
      {
        severity: 'question',
        message: say('columnTaken', {
          taken: nameOf(body, taken),
          left: nameOf(body, other),
          role,
        }),
        place: placeAt(body.block, 0, other.index),
      },
    ];
  });
}

/** What a person chose first, then what is the product of others. */
function weight(body: Body, drafts: readonly Draft[], draft: Draft): number {
  if (draft.reasons[0]?.kind === 'chosen') return 2;
  const [quantities, prices, amounts] = (['quantity', 'price', 'amount'] as const).map((role) =>
    draft.role === role ? [draft] : withRole(drafts, role),
  );
  const isProduct = (quantities ?? []).some((quantity) =>
    (prices ?? []).some((price) =>
      (amounts ?? []).some((amount) => isBorneOut(productTrial(body, quantity, price, amount))),
    ),
  );
  return isProduct ? 1 : 0;
}

function currencyRemarks(body: Body, drafts: readonly Draft[]): readonly Remark[] {
  const foreign = drafts.filter(({ role, meaning }) => meaning.isOtherCurrency && isMoney(role));
  for (const draft of foreign) draft.role = 'other';
  return foreign.map((draft) => ({
    severity: 'fault',
    message: say('otherCurrencyColumn', nameOf(body, draft)),
    place: placeAt(body.block, 0, draft.index),
  }));
}

const isMoney = (role: Role | null): boolean =>
  role === 'amount' || role === 'price' || role === 'period' || role === 'tax-amount';

function scaleRemarks(drafts: readonly Draft[], said: readonly Said[]): readonly Remark[] {
  const found = scaleSaid(said);
  const isUsed = drafts.some(
    ({ role, meaning }) => isMoney(role) && meaning.scale === found?.scale,
  );
  if (!found || !isUsed) return [];
  const { text, scale, place } = found;
  return [{ severity: 'question', message: say('scaledByTitle', { text, scale }), place }];
}

const readColumn = (body: Body, draft: Draft): ReadColumn => ({
  index: draft.index,
  place: placeAt(body.block, 0, draft.index),
  heading: draft.heading,
  role: draft.role ?? 'other',
  tax: isMoney(draft.role) && draft.role !== 'tax-amount' ? draft.tax : null,
  period: draft.role === 'period' ? draft.meaning.period : null,
  counts: draft.role === 'period' ? draft.meaning.counts : 'euros',
  unit: draft.meaning.unit,
  scale: isMoney(draft.role) ? draft.meaning.scale : 1,
  certainty: draft.role === null ? 'unsure' : draft.certainty,
  reasons: draft.reasons,
});
