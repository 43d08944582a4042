import type { Field, Role, TableColumn, ValueKind } from './template';

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
