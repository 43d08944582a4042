/** The sentences of a session’s rules, in French: what is wrong, then what would make it right. */
export const fr = {
  missingTable: ({ table }: { table: string }) =>
    `Le tableau ${table} n’est plus là : ce qu’il disait ne compte plus. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`,
};

export type Messages = typeof fr;
