import type { ReadColumn } from '../../recognition/reading';
import { ROLES, type Role, type Tax } from '../../recognition/terms';
import type { ColumnSaid } from './use-reading';

/** What a person may say of a column. */
export interface ColumnRole {
  /** Of the field in which it is chosen. */
  readonly value: string;
  readonly role: Role;
  readonly tax: Tax | null;
}

const TAXED: ReadonlySet<Role> = new Set<Role>(['price', 'amount', 'period']);

const valueOf = (role: Role, tax: Tax | null): string => (tax === null ? role : `${role} ${tax}`);

const ALL: readonly ColumnRole[] = ROLES.flatMap((role): readonly ColumnRole[] => {
  const taxes: readonly (Tax | null)[] = TAXED.has(role) ? ['net', 'gross'] : [null];
  return taxes.map((tax) => ({ value: valueOf(role, tax), role, tax }));
});

/** Which year an amount is of stands in its heading: without one nobody can say so here. */
export const rolesFor = ({ period }: ReadColumn): readonly ColumnRole[] =>
  ALL.filter(({ role }) => role !== 'period' || period !== null);

export function saidBy(value: string): ColumnSaid {
  const found = ALL.find((one) => one.value === value);
  if (!found) return null;
  return { role: found.role, ...(found.tax !== null && { tax: found.tax }) };
}

/** What was said, as the field has it; nothing was: `''`. */
export const valueSaid = (said: NonNullable<ColumnSaid> | undefined): string =>
  said === undefined ? '' : valueOf(said.role, said.tax ?? null);
