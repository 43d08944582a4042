import { z } from 'zod';
import { described, euros, text } from '../../reports/parts';

const line = z.number().int().meta({ description: 'The line of the file of examples, from 1' });
const message = text.meta({ description: 'The difference in a sentence' });
const rule = text.meta({ description: 'The rule’s stable identifier', examples: ['grant.rate'] });
const severity = z.enum(['error', 'warning', 'info']);

const figure = described({
  kind: z.literal('figure'),
  line,
  figure: z.enum(['total', 'base', 'staff', 'maximum', 'grant', 'carrier']),
  expected: euros,
  found: euros,
  message,
});

const finding = described({
  kind: z.enum(['missing', 'unexpected']).meta({
    description:
      'missing: expected, and not found with that severity; unexpected: found, and not expected',
  }),
  line,
  rule,
  severity,
  message,
});

/** What `bareme examples --json` prints for one example, on one line. */
export const exampleResultSchema = described({
  file: text.meta({ description: 'The file of examples as it was named' }),
  line,
  call: text.meta({ description: 'The track', examples: ['FRAM26-COMMUNES'] }),
  title: text,
  holds: z.boolean().meta({ description: 'Whether all is as expected' }),
  differences: z
    .array(z.union([figure, finding]))
    .meta({ description: 'In what it is not as expected; none where it holds' }),
}).meta({
  title: 'Barème: result of one example',
  description:
    'One line of what `bareme examples --json` prints: whether an example dossier comes out as its author expects. Lines follow the order of the file. Amounts are euros TTC, to the cent. Messages are in French, or in English with --lang en.',
});

export type ExampleResult = z.infer<typeof exampleResultSchema>;
