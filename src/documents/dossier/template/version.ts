/**
 * Version of the sheets that this add-in writes and reads. It grows when their names or columns change.
 *
 * 2: the sheets say which version of the call's rules they were made with (`brm_regles`).
 */
export const TEMPLATE_VERSION = 2;

/** The rules of workbooks that do not say which version they follow: they were made before it was written. */
export const FIRST_RULES = 1;
