import { z } from 'zod';
import { dossierFileSchema } from '../../documents/dossier/file/file-schema';
import { examplesFileSchema } from '../../documents/dossier/file/examples-schema';
import { PUBLISHED_FOR_EDITORS, themeJsonSchema } from '../../calls/schema/published';
import { auditSchema } from './audit';
import { controlledSchema } from './control';
import { exampleResultSchema } from './example-results';
import { portfolioSchema } from './portfolio';
import { reportSchema } from '../../reports/report';
import { catalogueSchema } from './themes';

/** What `docs/schemas/<name>.schema.json` holds, by name: JSON Schema, draft 2020-12. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, z.core.JSONSchema.BaseSchema>> = {
  audit: z.toJSONSchema(auditSchema),
  control: z.toJSONSchema(controlledSchema),
  dossier: z.toJSONSchema(
    dossierFileSchema.meta({
      title: 'Barème: dossier',
      description:
        'A dossier as `bareme new --from` takes it. Every part may be left out. Amounts are euros, TTC unless the field says HT; percentages are numbers (20 is 20 %); choices are given by identifier.',
    }),
    { io: 'input' },
  ),
  'example-results': z.toJSONSchema(exampleResultSchema),
  examples: z.toJSONSchema(examplesFileSchema, PUBLISHED_FOR_EDITORS),
  portfolio: z.toJSONSchema(portfolioSchema),
  report: z.toJSONSchema(reportSchema),
  theme: themeJsonSchema(),
  themes: z.toJSONSchema(catalogueSchema),
};
