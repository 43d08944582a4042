import { nearest } from '../language/near';
import { fieldsOf, itemOf, shapeAt } from './schema-at';

/** More proposals than this are a list to read, not an answer. */
const MOST = 3;

/**
 * The fields that a person may have meant by one that the group at this place does not have: those of nearly the
 * same name that are still free, else one of that name (or nearly) within the groups beside it, `project.title`.
 */
export function fieldsMeant(
  schema: unknown,
  path: readonly PropertyKey[],
  typed: string,
  present: readonly string[],
): readonly string[] {
  const group = shapeAt(schema, path);
  const free = fieldsOf(group).filter((field) => !present.includes(field));
  const near = nearest(typed, free);
  const meant = near.length > 0 ? near : withinGroups(group, typed);
  return meant.length <= MOST ? meant : [];
}

function withinGroups(group: unknown, typed: string): readonly string[] {
  const inner = fieldsOf(group).flatMap((field) => [
    { field, names: fieldsOf(shapeAt(group, [field])) },
    { field: `${field}[…]`, names: fieldsOf(itemOf(shapeAt(group, [field]))) },
  ]);
  const placed = (find: (names: readonly string[]) => readonly string[]) =>
    inner.flatMap(({ field, names }) => find(names).map((name) => `${field}.${name}`));
  const same = placed((names) => names.filter((name) => name === typed));
  return same.length > 0 ? same : placed((names) => nearest(typed, names));
}
