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

/** The same of a folder; macOS puts what is no file of anybody’s into `__MACOSX` of its zips. */
export const isHiddenFolder = (name: string): boolean => isHidden(name) || name === '__MACOSX';

const ENDINGS: readonly (readonly [FileKind, RegExp])[] = [
  ['workbook', /\.(xls|xlsx|xlsm|xlsb|xlt|xltx|xltm|ods|ots|fods)$/i],
  ['report', /\.(json|jsonl|ndjson)$/i],
  ['zip', /\.zip$/i],
  ['table', /\.(csv|tsv|numbers)$/i],
];

/** By its ending; null: hidden. */
export const kindOfName = (name: string): FileKind | null =>
  isHidden(name) ? null : (ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? 'other');

/** Tables of text, which may be exports; those of other programs are not read. */
export const isTextTable = (name: string): boolean => /\.(csv|tsv)$/i.test(name);

const collator = new Intl.Collator('fr', { numeric: true });

/** `file-2` before `file-10`; names that a reader takes for the same have an order all the same. */
export const naturally = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : Number(a > b));

/** The folders and the name of a path in a zip, which may be written in any system’s way. */
export const partsOfPath = (path: string): readonly string[] =>
  path.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');

/** The natural order of paths, folder by folder. */
export function naturallyByFolder(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((part, depth) => naturally(part, b[depth] ?? '') !== 0);
  return differing < 0 ? a.length - b.length : naturally(a[differing] ?? '', b[differing] ?? '');
}
