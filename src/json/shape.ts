import type { z } from 'zod';
import { accepted } from './accepted';
import type { Issue } from './issue-words';
import { fieldsMeant } from './known-fields';
import type { FieldsCalled } from './known-fields';
import type { FileProblem, Found } from './problem';
import { shortened } from './shown';
import type { Localized } from '../language/language';

/** All in which a file differs from its shape, one problem a field. */
export const shapeProblems = (
  schema: z.ZodType,
  { issues }: z.core.$ZodError,
  json: unknown,
  file: string,
  fieldsCalled: FieldsCalled = () => [],
): readonly FileProblem[] =>
  issues.flatMap((issue) => problemsOf(schema, issue, json, file, fieldsCalled));

function problemsOf(
  schema: z.ZodType,
  issue: Issue,
  json: unknown,
  file: string,
  fieldsCalled: FieldsCalled,
): readonly FileProblem[] {
  const value = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return issue.keys.map((key) => ({
      file,
      path: formatPath([...issue.path, key]),
      expected: knownField(fieldsMeant(schema, issue.path, key, present, fieldsCalled)),
      found: UNKNOWN_FIELD,
    }));
  }
  // A field whose name is wrong: its value is none of the matter.
  const found = issue.code === 'invalid_key' ? issue.path.at(-1) : value;
  return [
    {
      file,
      path: formatPath(issue.path),
      expected: accepted(schema, issue, value),
      found: describe(found),
    },
  ];
}

const UNKNOWN_FIELD: Found = { fr: 'un champ inconnu', en: 'an unknown field' };

/** Made when it is needed, which is rare, and slow. */
const oneOf = (fields: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(fields);

function knownField(meant: readonly string[]): Localized {
  const known = { fr: 'un champ connu', en: 'a known field' };
  if (meant.length === 0) return known;
  return {
    fr: `${known.fr} (vouliez-vous dire ${oneOf(meant, 'fr')}\u00a0?)`,
    en: `${known.en} (did you mean ${oneOf(meant, 'en-GB')}?)`,
  };
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    json,
  );

/** A value as the file writes it, shortened. */
export function describe(value: unknown): Found {
  if (value === undefined) return { fr: 'rien', en: 'nothing' };
  // `1e400` is read as infinity, which JSON has no word for.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { fr: 'un nombre démesuré', en: 'an immense number' };
  }
  const shown = shortened(value);
  return { fr: shown, en: shown };
}
