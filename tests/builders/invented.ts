import type { Call } from '../../src/calls/call';
import { callOf } from './calls';

const like = callOf('SNAP4');
const { quote } = like.rate;

/** Two sessions with days between them, an odd rate, bounds that are outside themselves, half of the rules there are. */
const sessions: Call = {
  ...like,
  id: 'INVENTED1',
  code: 'INVENTED1',
  track: {
    ...like.track,
    id: 'INVENTED1',
    sessions: [
      { ...session('2021-02-01'), closes: '2021-02-26' },
      { ...session('2021-04-01'), closes: '2021-04-30' },
    ],
    size: {
      min: 1_000.5,
      max: 50_000,
      minExclusive: true,
      maxExclusive: true,
      deconcentratedMin: 500,
      quote,
    },
    envelope: { amount: 12_345.67, quote },
  },
  rate: { percent: 33.33, quote },
  caps: [],
  staff: { treatment: 'silent', quote: null },
  years: { inBase: [2022], measure: 'commitments', quote },
  expenses: {
    ...like.expenses,
    list: 'examples',
    types: like.expenses.types.map((type) => ({ ...type, listed: type.id !== 'hosting' })),
  },
  requirements: {
    phases: { quote, indicatorQuote: quote },
    innovativeSuppliers: { percent: 33.3, quote },
    resultsWithin: { months: 6, quote },
    monthlyDeadline: { beforeDay: 10, quote },
  },
};

function session(opens: string): Call['track']['sessions'][number] {
  return { opens, closes: null, period: null, periodDays: null, endowment: null, quote };
}

const closed = callOf('ITN1');

/** A closed list beside staff that counts, a cap with cents, the other half of the rules. */
const staffed: Call = {
  ...closed,
  id: 'INVENTED2',
  code: 'INVENTED2',
  rate: { percent: 62.5, quote },
  caps: [{ amount: 123_456.78, scope: 'dossier', quote }],
  staff: { treatment: 'counted', quote },
  carriers: { ...closed.carriers, grouping: true },
  requirements: {
    territory: {
      population: 5_000,
      departments: 1,
      deconcentratedPercent: 33.3,
      centralAdministrations: 2,
      populationQuote: quote,
      servicesQuote: quote,
    },
    observatory: { quote },
    relay: { year: 2023, quote },
    nationalSupplier: { severity: 'error', quote },
  },
};

type Type = Call['expenses']['types'][number];

const untitledType = (type: Type): Type =>
  type.family === 'staff'
    ? { ...type, label: { fr: 'Personnel interne', en: 'Internal staff' } }
    : { ...type, title: null };

/** Lines without titles, staff of two types that counts, an envelope that nobody gives, shares of suppliers. */
const untitled: Call = {
  ...closed,
  id: 'INVENTED3',
  code: 'INVENTED3',
  lolfTitles: false,
  track: { ...closed.track, id: 'INVENTED3', size: null, envelope: null },
  rate: { percent: 80, quote },
  staff: { treatment: 'counted', quote },
  expenses: {
    ...closed.expenses,
    types: [
      {
        id: 'seconded',
        label: { fr: 'Agents mis à disposition', en: 'Seconded staff' },
        title: 'T2',
        family: 'staff',
        licence: false,
        general: null,
        listed: true,
      },
      ...closed.expenses.types.map(untitledType),
    ],
  },
  requirements: {
    innovativeSuppliers: { percent: 33.3, quote },
    nationalSupplier: { severity: 'warning', quote },
    extraEuropeanLicences: { quote },
  },
};

/** Calls of no fund: what ours do not happen to ask for together. */
export const INVENTED_CALLS: readonly Call[] = [sessions, staffed, untitled];
