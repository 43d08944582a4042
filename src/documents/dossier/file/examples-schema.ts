import { z } from 'zod';
import { localized, localizedLine, means } from '../../../calls/schema/parts';
import { dossierFileSchema } from './file-schema';

/**
 * Examples of a call: small dossiers, and what its owner expects of each. They stand in a file of their own
 * beside the call’s, and never reach a workbook or the pane.
 *
 * `npm run schemas` publishes it as docs/schemas/examples.schema.json.
 */

/** Beyond it, no amount of a dossier. */
const LARGEST = 10_000_000_000;

/** Euros as a person writes them; the carrier’s share may be negative. */
const euros = z.number().min(-LARGEST).max(LARGEST).multipleOf(0.01).optional();

const ruleId = z.string().max(60);

const expectedFinding = z.strictObject({
  rule: means(
    ruleId,
    'Identifiant de la règle : grant.cap (la liste : docs/sheets-and-rules.md).',
    'Identifier of the rule: grant.cap (the list: docs/sheets-and-rules.md).',
  ),
  severity: means(
    z.enum(['error', 'warning', 'info']),
    'error : bloquant ; warning : à vérifier ; info : bon à savoir.',
    'error: blocking; warning: to be looked at; info: good to know.',
  ),
});

const expected = z.strictObject({
  total: means(euros, 'Coût total du projet, en euros TTC.', 'Total project cost, euros TTC.'),
  base: means(
    euros,
    'Assiette, personnel valorisé compris, en euros TTC.',
    'Funding base, valued staff included, euros TTC.',
  ),
  staff: means(
    euros,
    'Personnel (T2) valorisé dans l’assiette, en euros.',
    'Staff (T2) valued within the base, euros.',
  ),
  maximum: means(
    euros,
    'Subvention maximale que l’appel permet pour ce budget, en euros.',
    'The most that the call allows for this budget, euros.',
  ),
  grant: means(
    euros,
    'Subvention : la plus petite de la demande et du maximum, en euros.',
    'Grant: the smaller of request and maximum, euros.',
  ),
  carrier: means(euros, 'Part du porteur, en euros.', 'The carrier’s share, euros.'),
  findings: means(
    z.array(expectedFinding).max(100).optional(),
    'Toutes les erreurs et tous les avertissements attendus : aucun autre ne doit être trouvé ; liste vide : rien à redire. Une information n’est attendue que si elle figure ici. Absent : les constats ne sont pas comparés.',
    'Every error and warning that is expected: no other may be found; an empty list: nothing to object to. An information is expected only where it stands here. Absent: findings are not compared.',
  ),
  notFound: means(
    z.array(ruleId).max(100).optional(),
    'Règles qui ne doivent rien trouver, pas même une information.',
    'Rules that must find nothing, not even an information.',
  ),
});

const example = z.strictObject({
  call: means(
    z.string().max(60).optional(),
    'Le volet de l’appel auquel le dossier répond (FRAM26-COMMUNES), s’il y en a plusieurs.',
    'The track of the call that the dossier answers (FRAM26-COMMUNES), where there are several.',
  ),
  title: means(
    localizedLine(150),
    'Ce que l’exemple montre, en une ligne.',
    'What the example shows, in one line.',
  ),
  why: means(
    localized.optional(),
    'Le calcul en mots : « 60 000 € × 80 % = 48 000 € ».',
    'The reckoning in words: “€60,000 × 80% = €48,000”.',
  ),
  dossier: means(
    dossierFileSchema.partial({ schema: true }),
    'Le dossier, dans la forme de « bareme new --from ».',
    'The dossier, in the form of `bareme new --from`.',
  ),
  expected: means(
    expected,
    'Ce qui en est attendu : au moins un montant, findings ou notFound.',
    'What is expected of it: at least one amount, findings or notFound.',
  ),
});

export const examplesFileSchema = z
  .strictObject({
    $schema: means(
      z.string().max(500).optional(),
      'Adresse de ce schéma, pour l’éditeur de texte.',
      'Address of this schema, for the text editor.',
    ),
    schema: means(z.literal(1), 'Version du schéma : 1.', 'Version of this schema: 1.'),
    examples: means(z.array(example).min(1).max(500), 'Les exemples.', 'The examples.'),
  })
  .meta({
    title: 'Barème: examples of a call',
    description:
      'Des dossiers d’exemple d’un appel et ce que son auteur en attend : « bareme examples APPEL.json » dit s’ils tiennent.\n\nExample dossiers of a call and what its owner expects of them: `bareme examples CALL.json` tells whether they hold.',
  });

export type ExamplesFile = z.infer<typeof examplesFileSchema>;
export type WrittenExample = ExamplesFile['examples'][number];
export type ExpectedFinding = z.infer<typeof expectedFinding>;
