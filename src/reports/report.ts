import { z } from 'zod';
import { described, euros, quote, text } from './parts';

const totals = described({
  project: euros.meta({ description: 'What the project costs in all' }),
  base: euros.meta({ description: 'Funding base, to which the rate applies; staff included' }),
  staff: euros.meta({
    description: 'Valued staff (T2) within the base; 0 where the call leaves it out',
  }),
  requested: euros
    .nullable()
    .meta({ description: 'Grant asked for; null: none typed, the maximum is then asked for' }),
  maximum: euros.meta({ description: 'The most that the call allows for this budget' }),
  grant: euros.meta({ description: 'The smaller of maximum and requested' }),
  carrier: euros.meta({
    description:
      'What is left to the carrier; negative when more is financed than the project costs',
  }),
  others: euros.meta({ description: 'Co-carriers and other funders together' }),
}).meta({
  description: 'Euros TTC, to the cent. grant + carrier + others = project, exactly.',
});

const project = described({
  title: text.nullable(),
  carrier: text.nullable(),
  carrierType: text.nullable().meta({ description: 'null: not chosen, or none of the call’s' }),
}).meta({ description: 'Whose project it is, as typed; null: nothing' });

const identity = described({
  mark: text.nullable().meta({ description: 'What the sheets were given when they were made' }),
  number: text.nullable().meta({ description: 'Of the dossier in its procedure, as typed' }),
  siret: text.nullable().meta({ description: 'Of the carrier: 14 digits, or what was typed' }),
  reference: text.nullable().meta({ description: 'Of the project, shared by its dossiers' }),
  filedOn: z.iso.date().nullable().meta({ description: 'As the carrier typed it' }),
  session: z.number().int().nullable().meta({
    description: 'Which of the call’s sessions it was filed in, from 1; null: nobody can tell',
  }),
  grantedBefore: euros.nullable().meta({ description: 'To the project, as the carrier declares' }),
  projectCap: euros.nullable().meta({
    description: 'On all grants of the project together; null: the call has none',
  }),
}).meta({ description: 'By which the dossier is known again, among others and in later versions' });

const grid = described({
  total: z.number().nullable().meta({
    description: 'Weighted mean of the scores, on the grid’s scale, to four decimals; null: none',
  }),
  scored: z.number().int().meta({ description: 'Criteria with a score that counts' }),
  setAside: z.number().int().meta({
    description: 'Criteria that do not apply (N/A): their weight leaves the mean',
  }),
  notCounted: z.number().int().meta({
    description:
      'Criteria with a score in figures that does not count: off the scale, or without a weight',
  }),
  min: z.number().nullable().meta({ description: 'The lowest score of the scale' }),
  max: z.number().nullable().meta({ description: 'The highest score of the scale' }),
  criteria: z.array(
    described({
      label: text.nullable(),
      weight: z.number().nullable().meta({ description: 'A share: 0.25 is 25 %' }),
      score: z
        .union([z.number(), z.literal('not-applicable')])
        .nullable()
        .meta({ description: 'null: none, or none that can be read' }),
      comment: text.nullable(),
    }),
  ),
}).meta({ description: 'The scoring grid as it was filled in' });

export const controlSchema = described({
  at: z.iso.datetime().meta({ description: 'When the run began, in UTC' }),
  bareme: text.meta({ description: 'The version of Barème', examples: ['0.1.0'] }),
  sha256: text.nullable().meta({
    description: 'The file’s SHA-256, in hexadecimal; null: it was not read to its end',
  }),
}).meta({ description: 'The trace of this control' });

export const findingSchema = described({
  rule: text.meta({
    description: 'The rule’s stable identifier',
    examples: ['grant.rate', 'file.rules'],
  }),
  severity: z.enum(['error', 'warning', 'info']).meta({ description: 'error: blocking' }),
  cell: text.nullable().meta({
    description: 'Where to act, as Excel writes it; null: no single cell is at fault',
    examples: ['Budget!H12', "'Plan d''appui'!B3"],
  }),
  message: text.meta({ description: 'What is wrong and what would make it right' }),
  quote: quote.nullable().meta({ description: 'null: the check is ours, not the call’s' }),
});

const otherDocument = described({
  kind: text.meta({ description: 'Stable identifier of the kind of document' }),
  name: text.meta({ description: 'What the kind is called' }),
  title: text.nullable().meta({ description: 'What this one is called, as typed; null: nothing' }),
  error: described({ problem: text, message: text })
    .nullable()
    .meta({ description: 'Why it cannot be read; null: it was read' }),
  summary: z.array(text).meta({ description: 'What it comes to and why, a sentence a step' }),
  findings: z.array(findingSchema.omit({ quote: true })),
}).meta({ description: 'A document of another kind, with the findings of its own rules' });

const documents = z.array(otherDocument);

const dossierReport = described({
  file: text.meta({ description: 'The file as it was named, or found in the folder named' }),
  theme: text.meta({ description: 'The call that the workbook answers', examples: ['ITN5-AAP'] }),
  project,
  identity: identity.optional().meta({
    description: 'By which the dossier is known again; absent in reports of before Barème gave it',
  }),
  totals,
  envelope: euros
    .nullable()
    .meta({ description: 'The call’s indicative envelope; null: the call gives none' }),
  grid,
  findings: z.array(findingSchema).meta({
    description: 'Errors, then warnings, then information; each in the sheets’ reading order',
  }),
  notChecked: z
    .array(described({ cell: findingSchema.shape.cell, message: text, quote: quote.nullable() }))
    .optional()
    .meta({
      description:
        'What rules wait for, since something is not typed: of these points nothing was found because nothing could be. Absent in reports of before Barème told it',
    }),
  documents: documents.optional().meta({
    description: 'Documents of other kinds in the same workbook; absent: none',
  }),
  control: controlSchema,
});

const documentsReport = described({
  file: text,
  documents: documents.meta({ description: 'What the workbook holds, where it is no dossier' }),
  findings: z.array(findingSchema).meta({ description: 'Remarks on the file itself' }),
  control: controlSchema,
});

export const failureSchema = described({
  file: text,
  error: described({
    problem: text.meta({ description: 'Stable identifier', examples: ['not-found', 'no-dossier'] }),
    message: text,
  }),
  control: controlSchema,
});

/** What `bareme check --json` prints for one file, on one line. */
export const reportSchema = z.union([dossierReport, documentsReport, failureSchema]).meta({
  title: 'Barème: report on one file',
  description:
    'One line of what `bareme check --json` prints: the figures and findings of a workbook, or why it cannot be read. Lines follow the order of the arguments. Messages are in French, or in English with --lang en; quotations are in French.',
});

export type Report = z.infer<typeof reportSchema>;
export type DocumentsReport = z.infer<typeof documentsReport>;
export type OtherDocument = z.infer<typeof otherDocument>;
export type DossierReport = z.infer<typeof dossierReport>;
export type Control = z.infer<typeof controlSchema>;
export type Failure = z.infer<typeof failureSchema>;

export const isFailure = (report: object): report is Failure => 'error' in report;

export const isDossier = (report: Report): report is DossierReport => 'totals' in report;
