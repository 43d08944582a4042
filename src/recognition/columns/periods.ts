import type { Call } from '../../calls/call';
import { isBorneOut, periodsTrial } from './arithmetic';
import type { Body, Draft } from './draft';
import { withRole } from './figures';
import type { Period } from '../reading';

/** A column that is one of several that say the same period. */
export interface SetAside {
  readonly column: Draft;
  readonly why: 'measure' | 'tax' | 'quantity' | 'whole' | 'again';
}

/** Columns of periods, of which each euro is counted once: what else they say of it is set aside. */
export function settlePeriods(
  body: Body,
  drafts: readonly Draft[],
  call: Call | null,
): readonly SetAside[] {
  const aside: SetAside[] = [];
  const setAside = (column: Draft, why: SetAside['why']): void => {
    column.role = 'other';
    aside.push({ column, why });
  };
  const periods = (): Draft[] => withRole(drafts, 'period');
  for (const column of otherMeasure(periods(), call)) setAside(column, 'measure');
  for (const column of otherTax(periods())) setAside(column, 'tax');
  for (const column of quantities(periods())) setAside(column, 'quantity');
  for (const column of wholeYears(periods())) setAside(column, 'whole');
  for (const column of repeated(periods())) setAside(column, 'again');
  taxOfPeriods(body, drafts);
  return aside;
}

function otherMeasure(periods: readonly Draft[], call: Call | null): readonly Draft[] {
  const measures = new Set(periods.flatMap(({ meaning }) => meaning.measure ?? []));
  if (measures.size < 2) return [];
  const wanted = call?.years?.measure === 'commitments' ? 'commitments' : 'payments';
  return periods.filter(({ meaning }) => meaning.measure !== null && meaning.measure !== wanted);
}

/** Years of a dossier are TTC. */
function otherTax(periods: readonly Draft[]): readonly Draft[] {
  const gross = periods.filter(({ tax }) => tax === 'gross');
  const net = periods.filter(({ tax }) => tax === 'net');
  return gross.length > 0 ? net : [];
}

const quantities = (periods: readonly Draft[]): readonly Draft[] =>
  periods.some(({ meaning }) => meaning.counts === 'euros')
    ? periods.filter(({ meaning }) => meaning.counts === 'quantity')
    : [];

const yearKey = ({ meaning: { period } }: Draft): string =>
  `${period?.year ?? ''}:${period?.rank ?? ''}`;

/** A year, or a quarter, beside the months that it is the sum of. */
function wholeYears(periods: readonly Draft[]): readonly Draft[] {
  const months = (draft: Draft): number => draft.meaning.period?.months ?? 12;
  return periods.filter((one) =>
    periods.some((other) => yearKey(other) === yearKey(one) && months(other) < months(one)),
  );
}

function repeated(periods: readonly Draft[]): readonly Draft[] {
  const key = (draft: Draft): string => `${yearKey(draft)}:${draft.meaning.period?.month ?? ''}`;
  const first = new Map<string, Draft>();
  return periods.filter((draft) => {
    const known = first.get(key(draft));
    if (!known) first.set(key(draft), draft);
    return known !== undefined;
  });
}

/** Periods are of the taxes of the amount that they come to. */
function taxOfPeriods(body: Body, drafts: readonly Draft[]): void {
  const periods = withRole(drafts, 'period');
  if (periods.length === 0) return;
  const stated = periods.find(({ tax }) => tax !== null)?.tax ?? null;
  for (const amount of withRole(drafts, 'amount')) {
    const result = periodsTrial(body, periods, amount);
    if (!isBorneOut(result)) continue;
    const reason = { kind: 'arithmetic', of: 'periods', lines: result.held } as const;
    const tax = amount.tax ?? stated;
    for (const one of [amount, ...periods]) {
      if (one.tax === null) one.tax = tax;
      one.reasons = [...one.reasons, reason];
    }
    return;
  }
  for (const one of periods) one.tax ??= stated;
}

/** The year of the calendar that a period is in; null: nothing tells. */
export function calendarYear(
  { year, rank }: Period,
  call: Call | null,
  known: number | null,
): { readonly year: number; readonly isAssumed: boolean } | null {
  if (year !== null) return { year, isAssumed: false };
  if (rank !== null) return call && { year: call.firstYear + rank - 1, isAssumed: true };
  return known === null ? null : { year: known, isAssumed: true };
}
