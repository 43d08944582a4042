import { nearest } from '../language/near';
import { fieldsOf, itemOf, shapeAt } from './schema-at';

/** The fields that people call by a word of their own language, by that word. */
export type FieldsCalled = (word: string) => readonly string[];

/** More proposals than this are a list to read, not an answer. */
const MOST = 3;

/**
 * The fields that a person may have meant by one that the group at this place does not have: those that people call
 * so, or of nearly the same name, that are still free, else one such within the groups beside it, `project.title`.
 */
export function fieldsMeant(
  schema: unknown,
  path: readonly PropertyKey[],
  typed: string,
  present: readonly string[],
  fieldsCalled: FieldsCalled,
): readonly string[] {
  const group = shapeAt(schema, path);
  const free = fieldsOf(group).filter((field) => !present.includes(field));
  const called = fieldsCalled(typed);
  const meant = firstFound([
    () => free.filter((field) => called.includes(field)),
    () => within(group, (names) => names.filter((name) => called.includes(name))),
    () => nearest(typed, free),
    () => within(group, (names) => names.filter((name) => name === typed)),
    () => within(group, (names) => nearest(typed, names)),
  ]);
  return meant.length <= MOST ? meant : [];
}

function firstFound(searches: readonly (() => readonly string[])[]): readonly string[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

/** Of the fields of the groups beside a place, those that are wanted, each with its group before it. */
function within(
  group: unknown,
  wanted: (names: readonly string[]) => readonly string[],
): readonly string[] {
  const inner = fieldsOf(group).flatMap((field) => [
    { field, names: fieldsOf(shapeAt(group, [field])) },
    { field: `${field}[…]`, names: fieldsOf(itemOf(shapeAt(group, [field]))) },
  ]);
  return inner.flatMap(({ field, names }) => wanted(names).map((name) => `${field}.${name}`));
}
