import { z } from 'zod';
import { LOLF_TITLES } from '../../../calls/nomenclature/lolf-titles';
import { CARRIER_TYPES } from '../../../calls/catalogue';
import { YEAR_OR_OTHER } from '../../../json/forms';
import { ORIGINS, UNITS } from '../template/columns';
import type { OriginId, UnitId } from '../template/columns';

/**
 * A dossier as a JSON file, from which sheets are written filled in (`bareme new --from`). Every part may be
 * left out. Amounts are euros, TTC unless the field says HT; rates and weights are percentages (20 is 20 %);
 * dates are ISO days. Choices are given by identifier, so that one file serves both languages.
 */

/** Beyond it, no amount of a call, and cents would no longer be exact. */
const LARGEST = 10_000_000_000;

/** As many as `bareme check` reads back whatever stands in them. */
const MOST_LINES = 10_000;

const text = z.string().max(32_000);
const euros = z.number().min(-LARGEST).max(LARGEST);
const percent = z.number().min(0).max(100);
const day = z.iso.date();
const count = z.int().min(0);

const GENERAL_CARRIERS = CARRIER_TYPES.map(({ id }) => id);

/** A call may have kinds of its own: which ones is checked against the call. */
const carrierType = z
  .string()
  .max(60)
  .meta({
    description: `Kind of carrier: of the call’s own, or one of ${GENERAL_CARRIERS.join(', ')}.`,
    examples: GENERAL_CARRIERS,
  });
const origin = z.enum(ORIGINS.map(({ id }) => id) as [OriginId]);

const unit = z.enum(UNITS.map(({ id }) => id) as [UnitId]);

const line = z.strictObject({
  label: text.optional(),
  type: text
    .optional()
    .describe('Expense type: its identifier in the call (development), or its label.'),
  title: z.enum(LOLF_TITLES).optional().describe('LOLF title; default: the type’s usual one.'),
  supplier: text.optional(),
  origin: origin.optional().describe('Where the supplier, or the maker of a licence, is seated.'),
  quantity: z.number().min(-LARGEST).max(LARGEST).optional(),
  unit: unit.optional().describe('What the quantity counts.'),
  unitPrice: euros.optional().describe('Euros HT.'),
  vat: percent.optional().describe('Percentage: 20 is 20 %. None for T2.'),
  years: z
    .record(z.string().regex(YEAR_OR_OTHER), euros)
    .optional()
    .describe('Euros TTC by year, "2021": 1000; "other" and years outside the plan go together.'),
  phase: text.optional(),
});

const contribution = z.strictObject({ name: text, amount: euros.describe('Euros TTC.') });

const phase = z.strictObject({
  name: text,
  milestone: text.optional(),
  endDate: day.optional(),
  budget: euros.optional().describe('Euros TTC.'),
  indicator: text.optional(),
  floor: z.union([z.number(), text]).optional().describe('The indicator’s floor.'),
});

const score = z.strictObject({
  criterion: z.int().min(1).describe('Position of the criterion in the call, from 1.'),
  weight: percent.optional().describe('Percentage; give all of them or none.'),
  score: z.union([z.number(), z.literal('N/A')]).optional(),
  comment: text.optional(),
});

export const dossierFileSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1).describe('Version of this format.'),
  call: z.string().optional().describe('The call the dossier answers: ITN6. Checked when given.'),
  project: z
    .strictObject({
      title: text,
      projectReference: text.describe('The same in all dossiers of one project.'),
      caseNumber: text.describe('Given by the procedure in which the dossier is filed.'),
      carrier: text.describe('Name of the carrier.'),
      carrierType,
      siret: text.describe('SIRET of the carrier: 14 digits.'),
      contact: text,
      depositDate: day,
      startDate: day,
      resultsDate: day.describe('First results.'),
      observatory: z.boolean().describe('The procedure is listed in the observatory.'),
      relay: z.boolean().describe('The carrier takes over the funding afterwards.'),
      population: count,
      departments: count,
      leadServices: count,
      deconcentratedServices: count,
      centralAdministrations: count,
    })
    .partial()
    .optional(),
  requested: euros.optional().describe('Grant asked for, euros TTC; left out: the maximum.'),
  grantedBefore: euros
    .optional()
    .describe('Granted to the project by earlier dossiers, euros TTC.'),
  lines: z
    .array(line)
    .max(MOST_LINES)
    .optional()
    .describe(`At most ${MOST_LINES.toLocaleString('en-GB')} lines.`),
  commitments: z
    .array(z.boolean().nullable())
    .optional()
    .describe('Taken or not, in the order in which the call lists them; null: no answer yet.'),
  coCarriers: z.array(contribution).max(500).optional(),
  otherFunders: z.array(contribution).max(500).optional(),
  phases: z.array(phase).max(500).optional(),
  grid: z
    .strictObject({
      scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      scores: z.array(score).optional(),
    })
    .optional(),
});

/** What it says, whichever file it stands in. */
export type DossierFile = Omit<z.infer<typeof dossierFileSchema>, '$schema' | 'schema'>;
