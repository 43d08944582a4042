import type { Localized } from '../language/language';
import { expectation } from './issue-words';
import type { Issue } from './issue-words';
import { accepts, neededFields, shapeAt } from './schema-at';
import { shortened } from './shown';

/** More fields than this are a list to read, not an example. */
const MOST_FIELDS = 4;

/** All that may stand at the place of an issue: what is expected there, the fields of a group by name, and null. */
export function accepted(schema: unknown, issue: Issue, found: unknown): Localized {
  const place = shapeAt(schema, issue.path);
  const isGroup = issue.code === 'invalid_type' && issue.expected === 'object';
  const wanted = isGroup ? group(place, found) : expectation(issue, found);
  if (accepts(place, null)) return { fr: `${wanted.fr}, ou null`, en: `${wanted.en}, or null` };
  const silent = found === null ? silentGroup(schema, issue.path) : null;
  if (silent === null) return wanted;
  return {
    fr: `${wanted.fr}, ou "${silent}": null pour le groupe entier`,
    en: `${wanted.en}, or "${silent}": null for the whole group`,
  };
}

/** `{ "amount": 48000, "quote": … }`: what was written alone stands in the first of the fields that takes it. */
function group(place: unknown, found: unknown): Localized {
  const needed = neededFields(place);
  const home =
    isPlain(found) && needed.length <= MOST_FIELDS
      ? needed.find((field) => accepts(shapeAt(place, [field]), found))
      : undefined;
  const written = (field: string): string => (field === home ? shortened(found) : '…');
  const named = needed.slice(0, MOST_FIELDS).map((field) => `"${field}": ${written(field)}`);
  const rest = needed.length > MOST_FIELDS || needed.length === 0 ? ['…'] : [];
  const fields = `{ ${[...named, ...rest].join(', ')} }`;
  return { fr: `un groupe de champs ${fields}`, en: `a group of fields ${fields}` };
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** The nearest group around a place that may be null as a whole: who writes null for its amount means that. */
function silentGroup(schema: unknown, path: readonly PropertyKey[]): string | null {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const name = path[length - 1];
    if (typeof name === 'string' && accepts(shapeAt(schema, path.slice(0, length)), null)) {
      return name;
    }
  }
  return null;
}
