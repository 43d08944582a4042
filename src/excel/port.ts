import type { Place, WorkbookSnapshot } from '../dossier/snapshot';
import type { SheetKey, WorkbookDeclaration } from '../sheets/declaration';

/** What the pane can ask of the workbook. `excel/` implements it over Office.js; nothing else knows Office. */
export interface WorkbookPort {
  /**
   * Writes the sheets of a call: one round trip to look, one to write, all or nothing.
   * Never overwrites: where a sheet's name is taken it answers `names-taken` and writes nothing, until called
   * again with the other names that the person accepted.
   */
  inject(
    declaration: WorkbookDeclaration,
    sheetNames?: Partial<Record<SheetKey, string>>,
  ): Promise<InjectionOutcome>;
  /** Reads everything of ours in one round trip; null when the workbook holds no dossier. */
  read(): Promise<WorkbookSnapshot | null>;
  /** Calls back on anything that may have changed a figure; the callback is a dirty signal, not a change. */
  watch(onDirty: (origin: 'local' | 'remote') => void): Promise<() => Promise<void>>;
  /** Shows the cell to the person. */
  select(place: Place): Promise<void>;
}

export type InjectionOutcome =
  | { readonly kind: 'done' }
  /** The workbook already holds a dossier (perhaps put there by a colleague a moment ago). */
  | { readonly kind: 'already-there'; readonly call: string }
  | {
      readonly kind: 'names-taken';
      /** For each sheet whose name is taken: the name, and a free one to propose. */
      readonly taken: readonly {
        readonly key: SheetKey;
        readonly name: string;
        readonly proposed: string;
      }[];
    };

/** What may go wrong at the host, in terms that a person can act on. */
export type HostProblem =
  /** A cell is being edited: press Enter or Esc. */
  | 'cell-editing'
  /** A sheet, or the workbook's structure, is protected. */
  | 'protected'
  | 'read-only'
  | 'too-large'
  | 'session-lost'
  /** An interrupted injection could not be taken back: `detail` names the sheets to delete by hand. */
  | 'left-behind'
  /** The place no longer exists. */
  | 'not-found'
  /** This Excel is too old for the add-in. */
  | 'unsupported'
  | 'refused';

export class HostError extends Error {
  constructor(
    readonly problem: HostProblem,
    /** Microsoft's code and message, for the details line. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}: ${detail}`, options);
    this.name = 'HostError';
  }
}

/** The host's own colours, `#RRGGBB`. */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
}

/** What the pane receives once the host is ready. */
export interface HostSession {
  readonly port: WorkbookPort;
  /** The host's display language, `fr-FR`. */
  readonly displayLanguage: string;
  /** null where the host tells nothing: the browser's preference then holds. */
  readonly theme: HostTheme | null;
}

/** `office-port.ts` gives it as `startOffice`. Rejects with a `HostError` (`unsupported` outside Excel, or below the API floor). */
export type StartHost = () => Promise<HostSession>;
