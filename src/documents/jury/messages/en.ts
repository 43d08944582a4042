import type { Messages } from './fr';

/** The sentences of a session’s rules, in English: the same keys. */
export const en: Messages = {
  missingTable: ({ table }) =>
    `The table ${table} is gone: what it said no longer counts. Undo (Ctrl+Z), or go back to a saved version.`,
};
