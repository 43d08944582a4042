import type { Localized } from '../../language/language';
import {
  attachmentInZip,
  attachmentName,
  type AttachmentName,
} from '../../procedure/attachment-name';
import { exportedAt } from '../../procedure/export-name';
import { isTextTable, kindOfName } from '../../received/file-names';
import { ZipError, type Member, type RandomAccess } from '../../received/zip';
import { contentsOfZip, shownInZip } from '../../received/zip-contents';
import { NOTHING_IN_ZIP, OF_MEMBERS, OF_ZIPS } from '../../received/zip-sentences';
import { tooLarge } from '../../xlsx/file-error';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import { UNREADABLE } from '../files/unreadable';

/** A file that a portfolio is made of, chosen alone or in a zip. */
export interface ChosenSource {
  /** As a person is told of it: `budget.xlsx`, or `dossiers.zip › dossier-12/budget.xlsx`. */
  readonly shown: string;
  /** `table`: left alone, unless reading it shows that it is an export of the procedure. */
  readonly kind: 'workbook' | 'report' | 'table';
  /** What démarches-simplifiées says in its name and folders. */
  readonly said: AttachmentName;
  /** When the platform made it, where it is called as the platform calls its exports: `2021-03-14T09:05`. */
  readonly exportedAt: string | null;
  /** Its bytes, taken when they are needed; or the sentence for why there are none. */
  readonly read: () => Promise<Uint8Array | Localized>;
}

export interface Chosen {
  /** In the order in which they were chosen; a zip stands for what it holds, in natural order. */
  readonly sources: readonly ChosenSource[];
  /** What should have been a source, and is none. */
  readonly unread: readonly { readonly shown: string; readonly sentence: Localized }[];
  /** Zips in which nothing is to be read. */
  readonly empty: readonly { readonly shown: string; readonly sentence: Localized }[];
  /** How many files are left alone: tables that are no workbooks, letters, pictures. */
  readonly left: number;
}

const NOTHING: Chosen = { sources: [], unread: [], empty: [], left: 0 };

/** What the files that a person has chosen hold. Of a zip its directory alone is read; of other files nothing is. */
export async function gatherChosen(files: readonly File[]): Promise<Chosen> {
  let all = NOTHING;
  for (const file of files) {
    const found = await gatherOne(file);
    all = {
      sources: [...all.sources, ...found.sources],
      unread: [...all.unread, ...found.unread],
      empty: [...all.empty, ...found.empty],
      left: all.left + found.left,
    };
  }
  return all;
}

async function gatherOne(file: File): Promise<Chosen> {
  const path = pathOf(file);
  const kind = kindOfName(file.name);
  if (kind === 'zip') return gatherZip(file, path);
  // Who chooses all files of a folder chooses its letters and pictures too: as there, they are left alone.
  if (kind === null || kind === 'other' || (kind === 'table' && !isTextTable(file.name))) {
    return { ...NOTHING, left: 1 };
  }
  const source: ChosenSource = {
    shown: path,
    kind,
    said: attachmentName(path),
    exportedAt: exportedAt(file.name),
    read: () => bytesOf(file),
  };
  return { ...NOTHING, sources: [source] };
}

/** With its folders, where a whole folder was chosen. */
const pathOf = ({ name, webkitRelativePath }: File): string =>
  webkitRelativePath === '' ? name : webkitRelativePath;

async function gatherZip(file: File, path: string): Promise<Chosen> {
  try {
    const { taken, tables, troubles, skipped } = await contentsOfZip(partsOf(file));
    const all = [...taken, ...tables.map((one) => ({ ...one, kind: 'table' as const }))];
    const sources = all.map(({ path: name, kind, member }): ChosenSource => ({
      shown: shownInZip(path, name),
      kind,
      said: attachmentInZip(path, name),
      exportedAt: exportedAt(name),
      read: () => bytesOfMember(member),
    }));
    const unread = troubles.map(({ path: name, sentence }) => ({
      shown: shownInZip(path, name),
      sentence,
    }));
    const isEmpty = all.length + unread.length === 0;
    const empty = isEmpty ? [{ shown: path, sentence: NOTHING_IN_ZIP }] : [];
    return { sources, unread, empty, left: skipped.length };
  } catch (error) {
    return { ...NOTHING, unread: [{ shown: path, sentence: reasonOf(error) }] };
  }
}

/** A browser’s file, of which no more than is asked for is taken into memory. */
const partsOf = (file: File): RandomAccess => ({
  size: file.size,
  read: async (offset, length) =>
    new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
});

/** Whatever is no zip’s fault is the browser’s, which tells no more than that it cannot read. */
function reasonOf(error: unknown): Localized {
  if (error instanceof ZipError) return OF_ZIPS[error.problem];
  return asOfBrowser(error, UNREADABLE);
}

async function bytesOf(file: File): Promise<Uint8Array | Localized> {
  if (file.size > MAX_FILE_BYTES) return tooLarge().sentence;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return asOfBrowser(error, UNREADABLE);
  }
}

async function bytesOfMember(member: Member): Promise<Uint8Array | Localized> {
  try {
    return await member.read(MAX_FILE_BYTES);
  } catch (error) {
    if (!(error instanceof ZipError)) return asOfBrowser(error, UNREADABLE);
    return error.problem === 'too-large' ? tooLarge().sentence : OF_MEMBERS[error.problem];
  }
}

/** A file that was moved or altered since it was chosen; a mistake of ours is thrown again. */
function asOfBrowser(error: unknown, sentence: Localized): Localized {
  if (error instanceof DOMException) return sentence;
  throw error;
}
