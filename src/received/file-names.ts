/**
 * What the name of a received file says of it, in a folder as in a zip. Names are given without their folders.
 */
export type FileKind =
  /** Formats that are not read are among them: an application in .ods is reported as unreadable, not passed over. */
  | 'workbook'
  /** What `bareme check --json` wrote. */
  | 'report'
  | 'zip'
  /** What a person may believe to be looked at, and what is more often an export than an application. */
  | 'table'
  | 'other';

/**
 * `~$budget.xlsx` is the mark that Excel leaves beside a workbook which somebody has open; names that begin with a
 * point are what systems and editors keep for themselves (`._budget.xlsx` on discs from a Mac).
 */
export const isHidden = (name: string): boolean => /^(~\$|\.)/.test(name);

const ENDINGS: readonly (readonly [FileKind, RegExp])[] = [
  ['workbook', /\.(xls|xlsx|xlsm|xlsb|xlt|xltx|xltm|ods|ots|fods)$/i],
  ['report', /\.(json|jsonl|ndjson)$/i],
  ['zip', /\.zip$/i],
  ['table', /\.(csv|tsv|numbers)$/i],
];

/** By its ending; null: hidden. */
export const kindOfName = (name: string): FileKind | null =>
  isHidden(name) ? null : (ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? 'other');

const collator = new Intl.Collator('fr', { numeric: true });

/** `file-2` before `file-10`; names that a reader takes for the same have an order all the same. */
export const naturally = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : Number(a > b));
