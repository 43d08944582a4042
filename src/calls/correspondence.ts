import type { Call, CallExpenseType } from './call';

/**
 * As what an expense of one call counts in another: the type of the same identifier (each call has the whole
 * general nomenclature besides its own types), or else the general type that says the same more broadly.
 * Null where the other call has nothing like it: no guess is made.
 */
export function correspondingType(type: CallExpenseType, call: Call): CallExpenseType | null {
  const { types } = call.expenses;
  return (
    types.find(({ id }) => id === type.id) ?? types.find(({ id }) => id === type.general) ?? null
  );
}
