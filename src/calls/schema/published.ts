import { z } from 'zod';
import { themeSchema } from './theme';

/** How a shape that people write in an editor is published. */
export const PUBLISHED_FOR_EDITORS: z.core.ToJSONSchemaParams = {
  io: 'input',
  override: ({ jsonSchema }) => {
    // 0.07 is not a multiple of 0.01 for most validators, which divide binary fractions.
    if (jsonSchema.multipleOf === 0.01) delete jsonSchema.multipleOf;
    // zod's own pattern of an existing day says no more than the format does, in 200 characters.
    if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  },
};

/**
 * The shape of a theme file as JSON Schema (draft 2020-12), for editors and other tools. It takes whatever
 * the parser takes; what JSON Schema cannot say (codes in use, weights that add up, crossed bounds) the
 * parser alone refuses.
 */
export const themeJsonSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(themeSchema, PUBLISHED_FOR_EDITORS);
