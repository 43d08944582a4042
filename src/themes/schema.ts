import { z } from 'zod';
import nomenclature from './nomenclature.json';

/**
 * The shape of a theme file (`src/themes/data/*.json`): everything that a call says and that a rule,
 * a sheet or the pane uses. Amounts are euros TTC; dates are ISO days (`2021-01-04`).
 *
 * `null` means that the call is silent, never zero.
 */

const text = z.string().trim().min(1);
const localized = z.strictObject({ fr: text, en: text });
const isoDate = z.iso.date();
const euros = z.number().nonnegative().multipleOf(0.01);
const percent = z.number().min(0).max(100);

/** A sentence of the call, in French, word for word, and the heading of the call it stands under. */
const quote = z.strictObject({ text, place: text });

export const lolfTitle = z.enum(['T2', 'T3', 'T5']);

/** How T2 (the carrier's own staff) enters the figures. Where the call is silent, it does not. */
const staffTreatment = z.strictObject({
  /** counted: valued in the base · counterpart: required beside the grant, not in the base · silent: left out, with a warning */
  treatment: z.enum(['counted', 'counterpart', 'silent']),
  quote: quote.nullable(),
});

const size = z.strictObject({
  /** Total project cost, euros TTC. */
  min: euros.nullable(),
  max: euros.nullable(),
  /** true where the text says « plus de » (the bound itself is outside) or `[10 000; 100 000[`. */
  minExclusive: z.boolean().default(false),
  maxExclusive: z.boolean().default(false),
  /** Lower floor for a deconcentrated carrier (ITN8). Same strictness as `min`. */
  deconcentratedMin: euros.nullable().default(null),
  quote,
});

const cap = z.strictObject({
  /** Euros TTC. */
  amount: euros,
  /** `project`: what earlier dossiers of the same project were granted is deducted. */
  scope: z.enum(['dossier', 'project']),
  quote,
});

const session = z.strictObject({
  /** Null where the call gives no exact day (then `period` says what it gives). */
  opens: isoDate.nullable(),
  /** The last day on which a dossier is accepted; null: no closing date published. */
  closes: isoDate.nullable(),
  period: localized.nullable().default(null),
  /** Euros TTC set aside for the session. */
  endowment: euros.nullable().default(null),
  quote,
});

const track = z.strictObject({
  /** `ITN6`, or `ITN5-AAP` where a theme has several tracks. */
  id: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/),
  /** What tells the track from its siblings; null when the theme has one. */
  label: localized.nullable().default(null),
  kind: z.enum(['guichet', 'aap']),
  sessions: z.array(session).min(1),
  size: size.nullable(),
  envelope: z.strictObject({ amount: euros, quote }),
});

export const carrierTypeId = z.enum([
  'central',
  'deconcentrated',
  'operator',
  'business-department',
  'digital-department',
  'public-laboratory',
  'other-state',
  'local-authority',
  'other',
]);

const eligibleCarrier = z.strictObject({
  type: carrierTypeId,
  /** Accepted, but the text is not of one voice (ITN6): shown as an information. */
  note: localized.nullable().default(null),
});

const generalTypeId = z.enum(nomenclature.expenseTypes.map(({ id }) => id));

const expenseType = z.strictObject({
  /** Unique within the resolved list: `development`, `licences`, `ux-designer`… */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: localized,
  /** The usual LOLF title; the user may choose another. */
  title: lolfTitle,
  /** Family of the general nomenclature (source 002). */
  family: z.enum(['direct', 'indirect', 'running', 'contingency', 'staff']),
  /** Product licences: what `expense.licence` looks at. */
  licence: z.boolean().default(false),
  /**
   * The type of the general nomenclature that says the same more broadly: as what an expense counts when
   * its budget is tried against another call. null: none does (and the general types themselves).
   */
  general: generalTypeId.nullable().default(null),
});

const expenses = z.strictObject({
  /**
   * open: the general nomenclature, plus `own` ·
   * closed: only `own` is funded, the rest is left out of the base ·
   * examples: `own` is named, the rest stays in the base with a warning.
   */
  list: z.enum(['open', 'closed', 'examples']),
  own: z.array(expenseType),
  quote: quote.nullable(),
});

const criterion = z.strictObject({
  label: localized,
  definition: localized,
  /** N/A is an accepted score (« le cas échéant »); `when` says for which projects the criterion counts. */
  optional: z.strictObject({ when: localized }).nullable().default(null),
});

/** Particular rules; a key that is absent means that the call has no such rule. */
const requirements = z.strictObject({
  innovativeSuppliers: z.strictObject({ percent, quote }).optional(),
  nationalSupplier: z.strictObject({ severity: z.enum(['error', 'warning']), quote }).optional(),
  resultsWithin: z.strictObject({ months: z.number().int().positive(), quote }).optional(),
  territory: z
    .strictObject({
      population: z.number().int().positive(),
      departments: z.number().int().positive(),
      deconcentratedPercent: percent,
      centralAdministrations: z.number().int().positive(),
      populationQuote: quote,
      servicesQuote: quote,
    })
    .optional(),
  observatory: z.strictObject({ quote }).optional(),
  relay: z.strictObject({ year: z.number().int(), quote }).optional(),
  /** Dossiers are filed before this day of the month. */
  monthlyDeadline: z.strictObject({ beforeDay: z.number().int(), quote }).optional(),
  phases: z.strictObject({ quote, indicatorQuote: quote }).optional(),
  /** Licences of products from outside Europe are not in the base. */
  extraEuropeanLicences: z.strictObject({ quote }).optional(),
});

const years = z.strictObject({
  /** The years whose amounts are in the base; null: all of them. */
  inBase: z.array(z.number().int()).nonempty(),
  /** commitments: autorisations d'engagement (AE) · payments: crédits de paiement (CP) */
  measure: z.enum(['commitments', 'payments']),
  quote,
});

export const themeSchema = z.strictObject({
  /** Version of this schema. */
  schema: z.literal(1),
  /**
   * Version of the call's rules, from 1 on: raised with every change to this file that may change a figure,
   * a finding or a sheet. Workbooks keep the version they were made with and offer to update.
   */
  version: z.number().int().min(1).default(1),
  /** What each version since the first brought, for the people who are asked to update. */
  changes: z
    .array(z.strictObject({ version: z.number().int().min(2), text: localized }))
    .default([]),
  /** `ITN1` … `SNAP5`. */
  code: z.string().regex(/^[A-Z][A-Z0-9]*$/),
  /** Group under which the catalogue lists the call: `ITN`, `SNAP`. */
  family: text,
  title: localized,
  /** At most 45 characters, for lists and sheet bands. */
  shortTitle: z.strictObject({ fr: text.max(45), en: text.max(45) }),
  summary: localized,
  /** « Porteur du thème »: service in charge, without persons' names. */
  owner: text,
  /** Where the call is published, as a person would cite it. */
  source: text,
  tracks: z.array(track).min(1),
  rate: z.strictObject({ percent, quote }),
  caps: z.array(cap),
  staff: staffTreatment,
  /** LOLF titles (besides a counted T2) that the grant may fund; null: no limit. */
  fundedTitles: z.strictObject({ titles: z.array(lolfTitle).nonempty(), quote }).nullable(),
  years: years.nullable(),
  carriers: z.strictObject({
    eligible: z.array(eligibleCarrier).min(1),
    /** Several carriers may group (ITN2). */
    grouping: z.boolean().default(false),
    quote,
  }),
  expenses,
  criteria: z.array(criterion).min(1),
  commitments: z.array(localized),
  selection: z.strictObject({
    process: localized.nullable(),
    decisions: z
      .array(z.enum(['accepted', 'refused', 'redirected', 'to-complete', 'resubmit']))
      .min(2),
  }),
  indicators: z.array(localized),
  requirements,
  /** How we read what the text leaves open, shown beside the call. */
  readings: z.array(localized),
});

export type Theme = z.infer<typeof themeSchema>;
export type Quote = z.infer<typeof quote>;
export type Track = z.infer<typeof track>;
export type Session = z.infer<typeof session>;
export type Cap = z.infer<typeof cap>;
export type ExpenseType = z.infer<typeof expenseType>;
export type Criterion = z.infer<typeof criterion>;
export type CarrierTypeId = z.infer<typeof carrierTypeId>;
export type LolfTitle = z.infer<typeof lolfTitle>;
