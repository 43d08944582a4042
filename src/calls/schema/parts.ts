import { z } from 'zod';
import { CHOICE, IDENTIFIER, ONE_LINE } from '../../json/forms';
import type { Localized } from '../../language/language';

// The pane's content security policy forbids code made at run time, which zod otherwise tries.
z.config({ jitless: true });

/**
 * What a field means, for whoever writes a theme file: editors show it as one types. Call owners are
 * French, so French comes first.
 */
export const means = <Schema extends z.ZodType>(schema: Schema, fr: string, en: string): Schema =>
  schema.describe(`${fr}\n\n${en}`);

/** Any text that a sheet or the pane shows. The bound leaves a cell room for what is put around it. */
export const text = z.string().trim().min(1).max(5000);

/** What a call may be silent about: left out and null say the same, and are null. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** What a call may leave unsaid: left out and null say the same, `value`. */
export const orElse = <Schema extends z.ZodType>(
  schema: Schema,
  value: z.core.util.NoUndefined<z.output<Schema>>,
) =>
  schema
    .nullable()
    .default(value)
    .transform((given) => given ?? value);

/** What a call may not have: left out and null say the same, and it is not there. */
export const orAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullable()
    .transform((given) => given ?? undefined)
    .optional();

/** The two sides of a text; French alone stands for both. */
const inBoth = (side: z.ZodString) =>
  z
    .strictObject({
      fr: means(side, 'En français.', 'In French.'),
      en: means(
        side.nullable().optional(),
        'En anglais ; absent ou null : le français est montré aussi en anglais.',
        'In English; left out or null: the French is shown in English too.',
      ),
    })
    .transform(({ fr, en }): Localized => ({ fr, en: en ?? fr }));

export const localized = inBoth(text).meta({
  id: 'Localized',
  description:
    'Un texte en français (mot pour mot là où l’appel est cité) et, si vous le voulez, sa version anglaise.\n\nA text in French (word for word where the call is quoted) and, if you like, its English version.',
});

/** Shown on one line: a sheet's band, a list's heading. */
const line = (longest: number) => z.string().trim().min(1).max(longest).regex(ONE_LINE);

export const shortText = line(100);

export const localizedLine = (longest: number) => inBoth(line(longest));

/**
 * What a person picks from a list in a sheet, and formulas look up again: Excel would take `*`, `?` and `~`
 * for wildcards, and what begins with a digit or a sign for a number or a comparison.
 */
const choice = z.string().trim().min(1).max(150).regex(CHOICE);

export const localizedChoice = inBoth(choice).meta({
  id: 'Choice',
  description:
    'Un libellé que l’on choisit dans une liste : il commence par une lettre, tient sur une ligne, sans « * », « ? » ni « ~ ».\n\nA label that is picked from a list: it begins with a letter and fits on one line, without *, ? or ~.',
});

export const isoDate = z.iso.date();

/** Beyond it no amount is read from a workbook either. */
export const euros = z.number().nonnegative().max(10_000_000_000).multipleOf(0.01);

export const percent = z.number().min(0).max(100).multipleOf(0.01);

export const year = z.number().int().min(2000).max(2100);

/** A sentence of the call, in French, word for word, and the heading of the call it stands under. */
export const quote = z
  .strictObject({
    text: means(
      text,
      'La phrase de l’appel, mot pour mot.',
      'The sentence of the call, word for word, in French.',
    ),
    place: means(
      text,
      'Où elle se trouve : code et titre de la rubrique, page, article.',
      'Where it stands: code and heading, page, article.',
    ),
  })
  .meta({
    id: 'Quote',
    description:
      'Ce que dit l’appel : cité à côté de chaque contrôle qui s’appuie dessus.\n\nWhat the call says: quoted beside every check that rests on it.',
  });

/** An identifier that stands in files and is never shown: `development`, `ux-designer`. */
export const identifier = z.string().max(60).regex(IDENTIFIER);
