import { z } from 'zod';
import { described, euros, text } from '../../reports/parts';

const words = text.nullable();
/** Of a file’s row, which nobody types over. */
const count = z.number().int().nullable();
/** Where somebody has typed something else over it, that. */
const whole = z.union([z.number().int(), text]).nullable();
/** Where somebody has typed something else over it, that text. */
const amount = z.union([euros, text]).nullable();
const anything = z.union([text, z.number(), z.boolean()]).nullable();
const day = z.union([z.iso.date(), text, z.number()]).nullable();

const read = {
  call: words.meta({ description: 'The identifier of the call' }),
  number: words.meta({ description: 'Of the dossier in its procedure' }),
  title: words,
  carrier: words,
  carrierType: words,
  siret: words,
  reference: words.meta({ description: 'Of the project, shared by its dossiers' }),
  filedOn: day.meta({ description: 'As the procedure says, else as the carrier typed it' }),
  total: amount.meta({ description: 'What the project costs in all' }),
  base: amount,
  requested: amount.meta({ description: 'null: none typed, the maximum is then asked for' }),
  maximum: amount,
  grant: amount.meta({ description: 'By the rules of the call' }),
  share: amount.meta({ description: 'What is left to the carrier' }),
  before: amount.meta({ description: 'Granted to the project before, as the carrier declares' }),
  cap: amount.meta({ description: 'On all grants of the project; null: the call has none' }),
  errors: whole,
  warnings: whole,
  integrity: whole.meta({ description: 'What can mislead a reader; null: nobody looked' }),
  first: words.meta({ description: 'The gravest finding' }),
};

const dossier = described({
  key: text.meta({ description: 'Given once', examples: ['SNAP3-2301457'] }),
  ...read,
  proposed: amount.meta({ description: 'By the officer’s control' }),
  state: words.meta({ description: 'How far that control has come, in words' }),
  opinion: words.meta({ description: 'The last one of a jury, in words' }),
  juryAmount: amount,
  rank: whole,
  procedureState: words.meta({ description: 'How far the procedure has come, in words' }),
  completeProposed: day.meta({
    description: 'Complete since, as the export says; else since when it is under review',
  }),
  followUp: anything,
  completeSince: day,
  envelope: anything,
  project: anything.meta({ description: 'The project that people joined it to' }),
  remarks: anything,
  added: z.record(z.string(), anything).meta({ description: 'Columns that people added' }),
  pending: z.array(text).meta({ description: 'What somebody has to settle' }),
  counted: euros.meta({ description: 'Proposed, else granted by the rules; 0 once it is over' }),
  order: count.meta({
    description: 'Among those of its call, by the day since which it is complete',
  }),
  group: text.meta({ description: 'The project that its amounts add up under' }),
  projectTotal: euros,
  capLeft: euros.nullable(),
  versions: z.number().int(),
  file: words.meta({ description: 'The version that lives' }),
});

const file = described({
  rank: z.number().int(),
  file: text,
  sha256: words,
  kind: z.enum(['dossier', 'report', 'control', 'jury', 'export', 'other']),
  result: z.enum([
    'retained',
    'replaced',
    'same',
    'to-choose',
    'aside',
    'attached',
    'orphan',
    'unreadable',
    'ods',
  ]),
  why: text,
  key: words,
  version: count,
  replacedBy: count.meta({ description: 'The rank of the file that lives, or says the same' }),
  near: words.meta({ description: 'The key of the dossier that it may be a version of' }),
  readOn: text,
  filedAt: words.meta({
    description: 'When the procedure took it in, or made the export, to the minute',
  }),
  run: z.number().int(),
});

const opinion = described({
  key: words,
  number: words,
  title: words,
  opinion: words,
  amount: euros.nullable(),
  rank: count,
  call: text,
  session: text,
  closedAt: text,
  seal: text,
  source: count.meta({ description: 'The rank of the file that it was taken from' }),
});

const exported = described({
  number: text.meta({ description: 'On démarches-simplifiées' }),
  key: words.meta({ description: 'null: several rows of the portfolio may be meant' }),
  state: z.enum(['construction', 'instruction', 'accepted', 'refused', 'closed']).nullable(),
  filedOn: words,
  instructionOn: words,
  completeSince: words,
  decidedOn: words,
  title: words,
  carrier: words,
  siret: words,
  reference: words,
  requested: euros.nullable(),
  total: euros.nullable(),
  updatedAt: words,
  export: z.number().int().meta({ description: 'The rank of the export that says so' }),
  absentFrom: count.meta({ description: 'The rank of a later export in which it is not' }),
});

/** What `bareme consolidate --json` prints. */
export const portfolioSchema = described({
  language: z.enum(['fr', 'en']),
  run: z.number().int().meta({ description: 'How often files were read into it' }),
  bareme: text.meta({ description: 'The version of Barème that judged the files' }),
  dossiers: z.array(dossier),
  files: z.array(file),
  opinions: z.array(opinion),
  exported: z.array(exported).meta({ description: 'What exports of the procedure say' }),
}).meta({
  title: 'Barème: portfolio',
  description:
    'All that was received: a dossier each, a file each, and what closed sessions of juries and exports of the procedure say. Amounts in euros TTC.',
});

export type PortfolioOut = z.infer<typeof portfolioSchema>;
