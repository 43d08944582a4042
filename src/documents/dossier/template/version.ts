/**
 * Version of the sheets that this add-in writes and reads. It grows when their names or columns change.
 *
 * 2: the sheets say which version of the call's rules they were made with (`brm_regles`).
 * 3: a dossier has an identifier, a SIRET, a case number and a project reference; a line has a unit.
 * 4: the check of a line stands in steps, in columns of their own.
 */
export const TEMPLATE_VERSION = 4;

/** The rules of workbooks that do not say which version they follow: they were made before it was written. */
export const FIRST_RULES = 1;

/** The version of the sheets from which on they have that field or column. */
export const sinceOf = ({ since = 1 }: { readonly since?: number }): number => since;
