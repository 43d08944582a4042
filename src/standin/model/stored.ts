import type { ScalarMember } from '../wire/member-table';
import { wireError } from '../wire/errors';

/** A property that the stand-in keeps and gives back, without acting on it. */
export type StoredProperties = Readonly<Record<string, unknown>>;

/**
 * Scalars over a record of kept values: the defaults say which properties there are and of which type.
 * `before` is called ahead of each write.
 */
export function storedScalars<T>(
  defaults: StoredProperties,
  recordOf: (self: T) => Record<string, unknown>,
  before: (self: T) => void,
): Record<string, ScalarMember<T>> {
  const entries = Object.entries(defaults).map(([name, initial]): [string, ScalarMember<T>] => [
    name,
    {
      get: (self) => recordOf(self)[name] ?? initial,
      set: (self, value) => {
        before(self);
        if (typeof value !== typeof initial) throw wireError('InvalidArgument', name);
        recordOf(self)[name] = value;
      },
    },
  ]);
  return Object.fromEntries(entries);
}
