import type { Field, Part, Role, TableColumn, ValueKind } from './template';

/** A column of a table of a session, by its key. */
export type Column<Key extends string = string> = TableColumn & { readonly key: Key };

export const column = <Key extends string>(
  key: Key,
  kind: ValueKind,
  role: Role,
  fr: string,
  en: string,
): Column<Key> => ({ key, kind, role, label: { fr, en } });

export const field = (
  name: string,
  key: string,
  kind: ValueKind,
  role: Role,
  fr: string,
  en: string,
): Field => ({ name, key, kind, role, label: { fr, en } });

/** A sheet of a document, with what of it is known again; all that is left out it has none of. */
export const part = (key: string, rest: Partial<Part>): Part => ({
  key,
  fields: [],
  blocks: [],
  tables: [],
  texts: [],
  ...rest,
});
