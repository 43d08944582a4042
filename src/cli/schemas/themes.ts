import { z } from 'zod';
import { lolfTitle } from '../../calls/schema/theme';
import { day, described, euros, orNull, quote, text } from '../../reports/parts';

const SILENT = 'the call is silent';

const session = described({
  opens: orNull(day, 'no exact day is published'),
  closes: orNull(day, 'no closing day is published'),
  period: orNull(text, 'the days say it all').meta({
    description:
      'What the call gives in place of days, “2e trimestre 2021”; null: the days say it all',
  }),
  periodDays: orNull(
    described({ first: day, last: day }),
    'there is no such period, or it is too vague',
  ).meta({ description: 'First and last day of the period in words, where it has some' }),
  endowment: orNull(euros, SILENT),
});

const size = described({
  min: orNull(euros, SILENT),
  max: orNull(euros, SILENT),
  minExclusive: z.boolean().meta({ description: 'true: `min` itself is outside (“plus de”)' }),
  maxExclusive: z.boolean().meta({ description: 'true: `max` itself is outside' }),
  deconcentratedMin: orNull(euros, 'no other floor').meta({
    description: 'The lower floor of a deconcentrated carrier; null: no other floor',
  }),
}).meta({ description: 'Expected total cost of a project, TTC' });

const cap = described({
  amount: euros,
  scope: z.enum(['dossier', 'project']).meta({
    description: 'project: what earlier dossiers of the same project were granted is deducted',
  }),
  quote,
});

const criterion = described({
  label: text,
  definition: text,
  optional: orNull(text, 'always scored').meta({
    description: 'For which projects the criterion counts; null: for all',
  }),
});

const expenseType = described({
  id: text,
  label: text,
  title: orNull(lolfTitle, 'the call’s lines have none').meta({
    description: 'The usual LOLF title; null: the call’s lines have none',
  }),
  listed: z.boolean().meta({ description: 'Whether the call’s own list names it' }),
});

/** One track of one call: what a dossier answers. */
export const catalogueEntry = described({
  id: text.meta({ description: '`ITN6`; `ITN5-AAP` where a call has several tracks' }),
  code: text.meta({ description: 'The call’s code, common to its tracks: `ITN5`' }),
  family: text,
  title: text,
  shortTitle: text,
  track: orNull(text, 'the call has one track'),
  summary: text,
  owner: text.meta({ description: 'The service in charge' }),
  source: text.meta({ description: 'Where the call is published' }),
  kind: z.enum(['guichet', 'aap']).meta({
    description: 'guichet: continuous; aap: call for projects, in sessions',
  }),
  rate: z.number().min(0).max(1).meta({
    description:
      'The greatest share of the funding base that the grant may reach: 0.75 is 75 %, so that grant <= rate × base',
  }),
  cap: orNull(euros, SILENT).meta({
    description: 'The lowest cap on the grant of one dossier, euros TTC; null: the call is silent',
  }),
  caps: z.array(cap).meta({ description: 'Every cap, with the sentence that sets it' }),
  size,
  envelope: orNull(euros, SILENT),
  opens: orNull(day, SILENT).meta({
    description: 'The first opening day; null: none is published',
    examples: ['2021-01-04'],
  }),
  closes: orNull(day, SILENT).meta({
    description:
      'The last closing day, included; null: none is published, or a later session has none',
  }),
  sessions: z.array(session),
  staff: z.enum(['counted', 'counterpart', 'silent']).meta({
    description:
      'The carrier’s own staff (T2). counted: valued in the base; counterpart: required beside the grant; silent: left out of the base',
  }),
  fundedTitles: orNull(z.array(lolfTitle), 'every title'),
  years: orNull(z.array(z.number().int()), 'every year').meta({
    description: 'The years whose amounts are in the base; null: every year',
  }),
  carriers: z.array(described({ type: text, label: text, note: text.nullable() })),
  grouping: z.boolean().meta({ description: 'Whether several carriers may group' }),
  expenses: described({
    list: z.enum(['open', 'closed', 'examples']).meta({
      description:
        'open: every type is funded; closed: only listed ones; examples: others are funded, with a warning',
    }),
    types: z.array(expenseType),
  }),
  criteria: z.array(criterion),
  commitments: z.array(text),
  indicators: z.array(text),
  selection: orNull(text, SILENT).meta({
    description: 'How dossiers are selected; null: the call is silent',
  }),
  decisions: z.array(text),
  readings: z.array(text).meta({ description: 'How Barème reads what the text leaves open' }),
  quotes: described({
    rate: quote,
    size: quote.nullable(),
    envelope: quote.nullable(),
    carriers: quote,
  }),
});

/** What `bareme themes --json` prints. */
export const catalogueSchema = z.array(catalogueEntry).meta({
  title: 'Barème: list of calls',
  description:
    'What `bareme themes --json` prints: one entry a track. Amounts are euros TTC; null means that the call is silent, never zero. Texts are in French, or in English with --lang en; quotations are in French.',
});

export type CatalogueEntry = z.infer<typeof catalogueEntry>;
