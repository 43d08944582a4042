export type InjectionOutcome =
  | { readonly kind: 'done' }
  /** The workbook already holds such sheets (perhaps put there by a colleague a moment ago). */
  | { readonly kind: 'already-there' }
  | {
      readonly kind: 'names-taken';
      /** For each sheet whose name is taken: the name, and a free one to propose. */
      readonly taken: readonly {
        readonly key: string;
        readonly name: string;
        readonly proposed: string;
      }[];
    };
