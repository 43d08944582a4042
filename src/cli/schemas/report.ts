import { z } from 'zod';
import { described, euros, quote, text } from './shared';

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

const finding = described({
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

const dossierReport = described({
  file: text.meta({ description: 'The file as it was named, or found in the folder named' }),
  theme: text.meta({ description: 'The call that the workbook answers', examples: ['ITN5-AAP'] }),
  totals,
  findings: z.array(finding).meta({
    description: 'Errors, then warnings, then information; each in the sheets’ reading order',
  }),
});

const failure = described({
  file: text,
  error: described({
    problem: text.meta({ description: 'Stable identifier', examples: ['not-found', 'no-dossier'] }),
    message: text,
  }),
});

/** What `bareme check --json` prints for one file, on one line. */
export const reportSchema = z.union([dossierReport, failure]).meta({
  title: 'Barème: report on one file',
  description:
    'One line of what `bareme check --json` prints: the figures and findings of a workbook, or why it cannot be read. Lines follow the order of the arguments. Messages are in French, or in English with --lang en; quotations are in French.',
});

export type Report = z.infer<typeof reportSchema>;
export type DossierReport = z.infer<typeof dossierReport>;
export type Failure = z.infer<typeof failure>;
