import { z } from 'zod';

/** Published shapes have no field that is not described: a reader sees at once when a version adds one. */
export const described = z.strictObject;

export const text = z.string();

/** Euros with at most two decimals: an integer number of cents, divided by 100. */
export const euros = z.number().meta({ description: 'Euros TTC, to the cent' });

export const day = z.iso.date().meta({ description: 'A day, YYYY-MM-DD' });

export const quote = described({
  text: text.meta({ description: 'The call’s own sentence, in French, word for word' }),
  place: text.meta({ description: 'The heading of the call it stands under' }),
});

/** `silent`: what null means, for the description. */
export const orNull = <T extends z.ZodType>(schema: T, silent: string) =>
  schema.nullable().meta({ description: `null: ${silent}` });
