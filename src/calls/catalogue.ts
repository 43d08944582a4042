import type { Call, CallExpenseType, CallSummary, CarrierType } from './call';
import nomenclature from './nomenclature/nomenclature.json';
import type { Localized } from '../language/language';
import type { CarrierTypeId, ExpenseType, Theme, Track } from './schema/theme';

// Nothing here may import zod when it runs: the pane carries this file in its first load.
// The JSON's strings are checked against the schema's enumerations by tests/calls/data.test.ts.
const GENERAL_TYPES = nomenclature.expenseTypes as readonly ExpenseType[];
const STAFF_TYPE = nomenclature.staff as ExpenseType;
const STAFF_WITHOUT_TITLES = nomenclature.staffWithoutTitles as ExpenseType;

/** The general kinds of carrier. */
export const CARRIER_TYPES = nomenclature.carrierTypes as readonly CarrierType[];

/** Every kind of carrier that the call's Dossier sheet offers, eligible or not: its own first. */
export const carrierTypesOf = ({ carriers }: Pick<Theme, 'carriers'>): readonly CarrierType[] => [
  ...(carriers.own ?? []),
  ...CARRIER_TYPES,
];

/** What people call a kind of carrier. */
export function carrierLabel(call: Pick<Theme, 'carriers'>, id: CarrierTypeId): Localized {
  return carrierTypesOf(call).find((type) => type.id === id)?.label ?? { fr: id, en: id };
}

/**
 * The theme's own types, then the general ones that it does not redefine, then internal staff.
 *
 * Staff always counts as listed: what becomes of T2 is `staff.treatment`'s business alone, and a call
 * that asks for staff as a counterpart must not warn that staff is not on its list.
 */
function resolveExpenseTypes(theme: Theme): readonly CallExpenseType[] {
  const { list, own } = theme.expenses;
  const redefined = new Set(own.map((type) => type.id));
  const general = GENERAL_TYPES.filter((type) => !redefined.has(type.id));
  const types = [
    ...own.map((type) => ({ ...type, listed: true })),
    ...general.map((type) => ({ ...type, listed: list === 'open' })),
    { ...(theme.lolfTitles ? STAFF_TYPE : STAFF_WITHOUT_TITLES), listed: true },
  ];
  return theme.lolfTitles ? types : types.map((type) => ({ ...type, title: staffTitle(type) }));
}

const staffTitle = ({ family, title }: ExpenseType): ExpenseType['title'] =>
  family === 'staff' || title === 'T2' ? 'T2' : null;

/** The calls of a theme, one a track, in the theme's order. */
export function callsOf(theme: Theme): readonly Call[] {
  const { tracks, expenses, ...common } = theme;
  const types = resolveExpenseTypes(theme);
  return tracks.map((track) => ({
    ...common,
    id: track.id,
    track,
    siblings: tracks.filter((other) => other !== track),
    expenses: { list: expenses.list, quote: expenses.quote, types },
  }));
}

function openingDay(track: Track): string | null {
  const days = track.sessions.flatMap((session) => session.opens ?? []);
  return days.reduce<string | null>(
    (first, day) => (first !== null && first <= day ? first : day),
    null,
  );
}

/** Null as soon as one session has no published end: the call may still be open. */
function closingDay(track: Track): string | null {
  const days = track.sessions.map((session) => session.closes);
  return days.reduce(
    (last, day) => (last === null || day === null ? null : last > day ? last : day),
    days[0] ?? null,
  );
}

function lowestCap(call: Call): number | null {
  return call.caps.length === 0 ? null : Math.min(...call.caps.map((cap) => cap.amount));
}

function glanceAtSize({ size }: Track): CallSummary['size'] {
  return size && { min: size.min, max: size.max, minExclusive: size.minExclusive };
}

/** What the list of calls shows of a call. Amounts in euros TTC, days in ISO. */
export function summarise(call: Call): CallSummary {
  const { track } = call;
  return {
    id: call.id,
    code: call.code,
    family: call.family,
    title: call.title,
    shortTitle: call.shortTitle,
    label: track.label,
    kind: track.kind,
    ratePercent: call.rate.percent,
    cap: lowestCap(call),
    size: glanceAtSize(track),
    envelope: track.envelope?.amount ?? null,
    opens: openingDay(track),
    closes: closingDay(track),
  };
}

/** The order of catalogues: by code, numbers as numbers (`ITN2` before `ITN10`, `ITN8A` before `ITN8B`). */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true });
}
