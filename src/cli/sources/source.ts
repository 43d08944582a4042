import type { AttachmentName } from '../../procedure/attachment-name';
import type { Obstacle } from '../file-obstacle';

/** Where the bytes of a received file are. Plain data: it is sent to the threads that read it. */
export interface Place {
  /** On disk: the file, or the zip that it is in. */
  readonly path: string;
  /** The name of its entry in the zip; null: it lies in none. */
  readonly inside: string | null;
}

/** One file that was received. */
export interface Source extends Place {
  /** As a person is told of it: its path, or `dossiers.zip › dossier-12/budget.xlsx`. Not yet safe to print. */
  readonly shown: string;
  readonly kind: SourceKind;
  /** What démarches-simplifiées says in its name and folders. */
  readonly said: AttachmentName;
}

/** `report`: what `bareme check --json` wrote, on another machine perhaps. `table`: a text that may be an export. */
export type SourceKind = 'workbook' | 'report' | 'table';

/** A table of text, which is taken once reading it shows that it is an export of the procedure. */
export interface TableSource {
  readonly source: Source;
  /** Under which it is counted among what is left alone, as long as nothing shows that. */
  readonly folder: string;
}

/** Files that are left alone, in a folder that was named (and all below it) or in a zip. */
export interface Skipped {
  readonly folder: string;
  /** Tables that are no workbooks (`.csv`, `.numbers`…), which a person may believe to be taken up. */
  readonly count: number;
  /** Files of any other kind: letters, pictures. */
  readonly others: number;
}

/** What should have been a source, and is none. */
export interface SourceTrouble extends Obstacle {
  readonly shown: string;
  /** A folder or a zip in which nothing is to be read: no file is missing for that. */
  readonly isEmpty: boolean;
}

export interface Sources {
  /** In the order of the arguments; a folder and a zip stand for what they hold, in natural order. */
  readonly sources: readonly Source[];
  /** They are counted in `skipped` as well. */
  readonly tables: readonly TableSource[];
  readonly skipped: readonly Skipped[];
  readonly troubles: readonly SourceTrouble[];
}
