import { z } from 'zod';

/** What was optional, nullable, filled in or read further, as the shape that a file writes. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap());
  }
  if (schema instanceof z.ZodDefault) return bare(schema.def.innerType);
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}

/** The shape of what stands at a place; undefined where it is of no one shape. */
export const shapeAt = (schema: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((outer, step) => {
    const shape = bare(outer);
    if (shape instanceof z.ZodObject) return shape.shape[String(step)];
    if (shape instanceof z.ZodArray) return shape.element;
    return shape instanceof z.ZodRecord ? shape.valueType : undefined;
  }, schema);

/** One of a list stands for all; undefined for what is no list. */
export function itemOf(schema: unknown): unknown {
  const shape = bare(schema);
  return shape instanceof z.ZodArray ? shape.element : undefined;
}

/** The fields of a group, in its order; none for what is no group. */
export function fieldsOf(schema: unknown): readonly string[] {
  const shape = bare(schema);
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
}

/** Those of them that a file cannot do without. */
export const neededFields = (schema: unknown): readonly string[] =>
  fieldsOf(schema).filter((field) => !accepts(shapeAt(schema, [field]), undefined));

export const accepts = (schema: unknown, value: unknown): boolean =>
  schema instanceof z.ZodType && schema.safeParse(value).success;
