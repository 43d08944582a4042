import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { sumInCents } from '../../../money/decimal';
import type { Entry } from '../../../workbook/entry';
import type { Entries } from '../entries';
import type { BudgetColumnKey } from '../template/fields';
import { ORIGINS, UNITS, planYears } from '../template/columns';
import type { YearKey } from '../template/columns';
import type { DossierFile } from './file-schema';

/** The expense type of the call by its identifier or by its label in either language. */
export const typeIn = (call: Call, type: string) =>
  call.expenses.types.find(
    ({ id, label }) => type === id || type === label.fr || type === label.en,
  );

type LineOfFile = NonNullable<DossierFile['lines']>[number];

/** A line as one would type it into the budget of the call in that language. */
export function lineIn(line: LineOfFile, call: Call, language: Language): Entries['lines'][number] {
  const { label, supplier, quantity, unitPrice, phase, years = {} } = line;
  const type = line.type === undefined ? undefined : typeIn(call, line.type);
  const unit = UNITS.find(({ id }) => id === line.unit);
  const origin = ORIGINS.find(({ id }) => id === line.origin);
  const cells: Partial<Record<BudgetColumnKey, Entry | undefined>> = {
    label,
    type: type?.label[language],
    title: call.lolfTitles ? (line.title ?? type?.title ?? undefined) : undefined,
    supplier,
    origin: origin?.label[language],
    quantity,
    unit: unit?.label[language],
    unitPrice,
    vat: line.vat === undefined ? undefined : shareOf(line.vat),
    ...yearsIn(years, call),
    phase,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, entry]) => entry !== undefined));
}

/** `5.5` → `0.055`: an integer over a power of ten is the decimal that a person would have typed. */
export const shareOf = (percent: number): number => Math.round(percent * 10_000) / 1_000_000;

function yearsIn(
  years: Readonly<Record<string, number>>,
  call: Call,
): Partial<Record<YearKey, Entry | undefined>> {
  const plan = planYears(call);
  const planned = new Set(plan.map(({ year }) => String(year)));
  const others = Object.entries(years)
    .filter(([year]) => !planned.has(year))
    .map(([, amount]) => amount);
  const amountIn = (year: number | null): number | undefined =>
    year === null ? (others.length <= 1 ? others[0] : exactSum(others)) : years[year];
  return Object.fromEntries(plan.map(({ key, year }) => [key, amountIn(year)]));
}

/** To the cent; beyond the largest amount as it comes, for the check to refuse it. */
function exactSum(amounts: readonly number[]): number {
  const cents = sumInCents(amounts);
  return cents === null ? amounts.reduce((sum, amount) => sum + amount, 0) : cents / 100;
}
