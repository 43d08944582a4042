import type { ControlRead, ExportedValues, OpinionSaid, ReadValues } from '../portfolio';

/** A chosen file as it was read, whatever it is: plain data, which threads and other machines hand over. */
export interface FileReading {
  /** As it is shown: its path, or that of the archive and what it is called in there. */
  readonly file: string;
  readonly sha256: string | null;
  /** The moment as ISO 8601 writes it, in UTC. */
  readonly readOn: string;
  /** When the procedure took it in, or made it where it is an export, `2021-03-14T09:05`; null: nothing says so. */
  readonly filedAt: string | null;
  /** The number of the dossier in the procedure, as the folder of the file says it. */
  readonly caseNumber: string | null;
  readonly content: FileContent;
}

export type FileContent =
  | {
      readonly kind: 'dossier' | 'report';
      readonly values: ReadValues;
      readonly mark: string | null;
      /** Which of the call’s sessions it was filed in, from 1; null: there are several, and nobody can tell. */
      readonly session: number | null;
    }
  | {
      readonly kind: 'control';
      /** Of the dossier that it is about, as far as the control copies it. */
      readonly values: ReadValues;
      readonly mark: string | null;
      readonly control: ControlRead;
    }
  | {
      readonly kind: 'jury';
      readonly title: string;
      /** None: nothing of it is closed, or the closing is no longer what was sealed. */
      readonly opinions: readonly OpinionSaid[];
      /** Why none is taken; null: they are. */
      readonly why: string | null;
    }
  | {
      /** Of the procedure. */
      readonly kind: 'export';
      readonly rows: readonly ExportedValues[];
      /** Its columns, by which a person can say which one says what; those about persons are not among them. */
      readonly headings: readonly { readonly heading: string; readonly rank: number }[];
      /** What these headings suggest, as `procedure/export` stores it. */
      readonly suggested: string;
      /** What was not understood of it, in words; blank: nothing. */
      readonly why: string;
    }
  | { readonly kind: 'other' | 'unreadable' | 'ods'; readonly why: string }
  /** Its content is in the portfolio, as this version of Barème judges it. */
  | { readonly kind: 'known' };

/** Where a file says nothing. */
export const NO_VALUES: ReadValues = {
  call: null,
  number: null,
  title: null,
  carrier: null,
  carrierType: null,
  siret: null,
  reference: null,
  filedOn: null,
  total: null,
  base: null,
  requested: null,
  maximum: null,
  grant: null,
  share: null,
  before: null,
  cap: null,
  errors: null,
  warnings: null,
  integrity: null,
  first: null,
};

/** The reading of a file of which nothing is known but its name, and why nothing could be read. */
export const unreadableReading = (
  about: Pick<FileReading, 'file' | 'readOn'>,
  why: string,
): FileReading => ({
  ...about,
  ...{ sha256: null, filedAt: null, caseNumber: null },
  content: { kind: 'unreadable', why },
});
