import { z } from 'zod';
import { controlSchema, failureSchema, findingSchema } from '../../reports/report';
import { described, euros, text } from '../../reports/parts';

const auditFinding = findingSchema.omit({ quote: true }).extend({
  stake: euros.nullable().meta({
    description:
      'What the document counts in the cells concerned, or by how much a figure is off: euros, TTC unless the cell holds an amount HT; null: no amount, or none that is known',
  }),
});

const audited = described({
  file: text.meta({ description: 'The file as it was named, or found in the folder named' }),
  theme: text.nullable().meta({ description: 'The call that its dossier answers; null: none' }),
  title: text.nullable().meta({ description: 'What the project is called, as typed' }),
  findings: z.array(auditFinding).meta({
    description: 'Errors, then warnings, then information',
  }),
  control: controlSchema,
});

/** What `bareme audit --json` prints for one file, on one line. */
export const auditSchema = z.union([audited, failureSchema]).meta({
  title: 'Barème: the integrity of one file',
  description:
    'One line of what `bareme audit --json` prints: what in a workbook can mislead its reader, or why it cannot be read. It says what is there; whether somebody meant it, it cannot know.',
});

export type AuditReport = z.infer<typeof audited>;
export type AuditFinding = z.infer<typeof auditFinding>;
