/** A place at which two values differ, and what stands there in each; undefined: nothing. */
export interface Difference {
  /** `rate.percent`, `caps[0].amount`. */
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** Where two values made of lists, groups and plain values differ, in the order of the first. */
export function differences(one: unknown, other: unknown, path = ''): readonly Difference[] {
  if (Array.isArray(one) && Array.isArray(other)) return inLists(one, other, path);
  if (isGroup(one) && isGroup(other)) return inGroups(one, other, path);
  return Object.is(one, other) ? [] : [{ path, one, other }];
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inLists = (
  one: readonly unknown[],
  other: readonly unknown[],
  path: string,
): readonly Difference[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, index) =>
    differences(one[index], other[index], `${path}[${index}]`),
  ).flat();

function inGroups(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  path: string,
): readonly Difference[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].flatMap((field) =>
    differences(one[field], other[field], path === '' ? field : `${path}.${field}`),
  );
}
