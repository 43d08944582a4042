import type { z } from 'zod';
import { inconsistencies } from './consistency';
import type { Localized } from './language';
import { JsonTextError, readJsonText } from './json-text';
import type { JsonText } from './json-text';
import { themeSchema } from './schema';
import { CHOICE, IDENTIFIER, ONE_LINE } from './schema-parts';
import type { Theme } from './schema';
import { notJson, withLines } from './file-problem';
import type { FileProblem, Found } from './file-problem';
import { ThemeError } from './theme-error';

// The only file of the themes that runs zod: whoever reads a theme from outside imports it, at that moment.

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, Localized>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'vrai ou faux (true, false)', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un groupe de champs { … }', en: 'a group of fields { … }' },
};

const list = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Localized {
  const [least, amount] =
    issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  const fr = `${least ? 'd’au moins' : 'd’au plus'} ${amount}`;
  const en = `${least ? 'at least' : 'at most'} ${amount}`;
  if (issue.origin === 'string') {
    return { fr: `un texte ${fr} caractère(s)`, en: `a text of ${en} character(s)` };
  }
  if (issue.origin === 'array') {
    return { fr: `une liste ${fr} élément(s)`, en: `a list of ${en} item(s)` };
  }
  // An exclusive bound of the schema is always zero (« positive »).
  return issue.inclusive
    ? { fr: `un nombre ${fr}`, en: `a number of ${en}` }
    : { fr: 'un nombre supérieur à 0', en: 'a number above 0' };
}

const FORMS = new Map<string, Localized>([
  [String(ONE_LINE), { fr: 'un texte d’une seule ligne', en: 'a text of one line' }],
  [
    String(CHOICE),
    {
      fr: 'un libellé d’une ligne qui commence par une lettre, sans «\u00a0*\u00a0», «\u00a0?\u00a0» ni «\u00a0~\u00a0» (Excel y verrait un motif)',
      en: 'a label of one line that begins with a letter, without *, ? or ~ (Excel would see a pattern)',
    },
  ],
  [
    String(IDENTIFIER),
    {
      fr: 'un identifiant en minuscules sans accent, chiffres et tirets',
      en: 'an identifier of plain small letters, digits and hyphens',
    },
  ],
]);

function expectedFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Localized {
  if (issue.format === 'date') {
    return { fr: 'un jour existant, écrit AAAA-MM-JJ', en: 'an existing day, written YYYY-MM-DD' };
  }
  const form = issue.pattern === undefined ? undefined : FORMS.get(issue.pattern);
  return (
    form ?? {
      fr: `un texte de la forme ${issue.pattern}`,
      en: `a text of the form ${issue.pattern}`,
    }
  );
}

function expectation(issue: Issue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? { fr: issue.expected, en: issue.expected };
    case 'invalid_value':
      return issue.values.length === 1
        ? { fr: list(issue.values), en: list(issue.values) }
        : { fr: `l’un de ${list(issue.values)}`, en: `one of ${list(issue.values)}` };
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'not_multiple_of':
      return /percent|weight/i.test(String(issue.path.at(-1)))
        ? { fr: 'au plus deux décimales', en: 'at most two decimals' }
        : { fr: 'un montant sans fraction de centime', en: 'an amount without part of a cent' };
    case 'invalid_format':
      return expectedFormat(issue);
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      // The schema has none of these, save unknown keys, which are told one by one below.
      return { fr: issue.message, en: issue.message };
  }
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    json,
  );
}

const LONGEST_SHOWN = 60;

function describe(value: unknown): Found {
  if (value === undefined) return { fr: 'rien', en: 'nothing' };
  const written = JSON.stringify(value);
  const shown =
    written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN - 1)}…` : written;
  return { fr: shown, en: shown };
}

/** One problem an issue, but one problem a key where zod lists several unknown keys together. */
export function problemsOf(json: unknown, file: string, issue: Issue): readonly FileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      path: formatPath([...issue.path, key]),
      expected: { fr: 'aucun champ de ce nom', en: 'no field of that name' },
      found: describe(valueAt(json, [...issue.path, key])),
    }));
  }
  const found = describe(valueAt(json, issue.path));
  return [{ file, path: formatPath(issue.path), expected: expectation(issue), found }];
}

/**
 * A theme from data of unknown origin, with the schema's defaults filled in.
 *
 * @param json what `JSON.parse` gave
 * @param file the name under which a person knows the file; it stands in every problem
 * @throws {ThemeError} with every problem found, not only the first
 */
export function parseTheme(json: unknown, file: string): Theme {
  const result = themeSchema.safeParse(json);
  const problems = result.success
    ? inconsistencies(result.data, file)
    : result.error.issues.flatMap((issue) => problemsOf(json, file, issue));
  if (!result.success || problems.length > 0) throw new ThemeError(file, problems);
  return result.data;
}

/**
 * A theme from the text of a file, as a person opens it.
 *
 * @throws {ThemeError} also when the text is not JSON at all; each problem then has its line
 */
export function readTheme(text: string, file: string): Theme {
  const json = parseJson(text, file);
  try {
    return parseTheme(json.value, file);
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    throw new ThemeError(file, withLines(error.problems, json));
  }
}

/** @throws {ThemeError} at the first thing that is not JSON */
export function parseJson(text: string, file: string): JsonText {
  try {
    return readJsonText(text);
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw new ThemeError(file, [notJson(error, file)]);
  }
}
