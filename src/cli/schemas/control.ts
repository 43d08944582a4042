import { z } from 'zod';
import { controlSchema, failureSchema } from '../../reports/report';
import { described, text } from '../../reports/parts';

const count = z.number().int().nonnegative();

const controlled = described({
  file: text.meta({ description: 'The received file, which was only read' }),
  output: text.meta({ description: 'The control that was made' }),
  theme: text.meta({ description: 'The call that the dossier answers' }),
  title: text.nullable().meta({ description: 'What the project is called, as typed' }),
  lines: count.meta({ description: 'Lines of the budget, each to be decided' }),
  points: count.meta({ description: 'What was found, each to be given a follow-up' }),
  earlier: text.nullable().meta({
    description:
      'The control of an earlier version that decisions were taken over from; null: none',
  }),
  carried: count.meta({ description: 'Lines whose decision was taken over' }),
  remark: text.nullable().meta({ description: 'Why nothing was taken over; null: nothing to say' }),
  control: controlSchema,
});

/** What `bareme control --json` prints for one file, on one line. */
export const controlledSchema = z.union([controlled, failureSchema]).meta({
  title: 'Barème: a control that was made',
  description:
    'One line of what `bareme control --json` prints: which workbook was made for which received file, or why none was.',
});

export type ControlReport = z.infer<typeof controlled>;
