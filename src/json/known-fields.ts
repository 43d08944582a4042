import { z } from 'zod';
import { nearest } from '../language/near';

/** What was optional, nullable or filled in, as the shape that it is otherwise. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap());
  }
  return schema instanceof z.ZodDefault ? bare(schema.def.innerType) : schema;
}

/** The shape of what stands at a place; undefined where it is of no one shape. */
const shapeAt = (schema: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((outer, step) => {
    const shape = bare(outer);
    if (shape instanceof z.ZodObject) return shape.shape[String(step)];
    if (shape instanceof z.ZodArray) return shape.element;
    return shape instanceof z.ZodRecord ? shape.valueType : undefined;
  }, schema);

function fieldsOf(schema: unknown): readonly string[] {
  const shape = bare(schema);
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
}

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
    // One of a list stands for all.
    { field: `${field}[…]`, names: fieldsOf(itemOf(shapeAt(group, [field]))) },
  ]);
  const placed = (find: (names: readonly string[]) => readonly string[]) =>
    inner.flatMap(({ field, names }) => find(names).map((name) => `${field}.${name}`));
  const same = placed((names) => names.filter((name) => name === typed));
  return same.length > 0 ? same : placed((names) => nearest(typed, names));
}

function itemOf(schema: unknown): unknown {
  const shape = bare(schema);
  return shape instanceof z.ZodArray ? shape.element : undefined;
}
