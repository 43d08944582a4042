import type { Localized } from '../language/language';
import {
  isHiddenFolder,
  isTextTable,
  kindOfName,
  naturallyByFolder,
  partsOfPath,
  type FileKind,
} from './file-names';
import { membersOf, type Member, type RandomAccess } from './zip';
import { ENCRYPTED, NESTED_ZIP, SAME_TWICE } from './zip-sentences';

/** What a zip holds that somebody may want read, in natural order, what is hidden left out. */
export interface ZipContents {
  readonly taken: readonly TakenMember[];
  /** What should have been read, and cannot be. */
  readonly troubles: readonly MemberTrouble[];
  /** Tables of text: left alone, unless reading them shows that they are exports. */
  readonly tables: readonly Pick<TakenMember, 'path' | 'member'>[];
  /** The kinds of the other files, which are left alone. */
  readonly skipped: readonly ('table' | 'other')[];
}

export interface MemberTrouble {
  readonly path: string;
  /** Stable identifier, for reports. */
  readonly problem: 'nested-zip' | 'same-name' | 'password';
  readonly sentence: Localized;
}

export interface TakenMember {
  readonly path: string;
  readonly kind: 'workbook' | 'report';
  readonly member: Member;
}

/**
 * Goes over the directory of a zip: nothing else of it is read. A path is a name: it says nothing of a place on a disk.
 *
 * Throws `ZipError`, and what reading the file throws.
 */
export async function contentsOfZip(file: RandomAccess): Promise<ZipContents> {
  const entries = await entriesOf(file);
  const taken: TakenMember[] = [];
  const troubles: MemberTrouble[] = [];
  const tables: ZipContents['tables'][number][] = [];
  const skipped: ('table' | 'other')[] = [];
  for (const { path, kind, member, times } of entries) {
    const isReadable = times === 1 && !member.isEncrypted;
    if (kind === 'table' && isReadable && isTextTable(path)) tables.push({ path, member });
    else if (kind === 'table' || kind === 'other') skipped.push(kind);
    else if (kind === 'zip') troubles.push({ path, problem: 'nested-zip', sentence: NESTED_ZIP });
    else if (times > 1) troubles.push({ path, problem: 'same-name', sentence: SAME_TWICE });
    else if (member.isEncrypted) troubles.push({ path, problem: 'password', sentence: ENCRYPTED });
    else taken.push({ path, kind, member });
  }
  return { taken, tables, troubles, skipped };
}

interface Entry {
  readonly path: string;
  readonly parts: readonly string[];
  readonly kind: FileKind;
  readonly member: Member;
  /** How many files of the zip have that path: which of them is meant, nobody can tell. */
  readonly times: number;
}

async function entriesOf(file: RandomAccess): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for await (const member of membersOf(file)) {
    const { path } = member;
    const parts = partsOfPath(path);
    const kind = kindOfName(parts.at(-1) ?? '');
    if (kind === null || parts.slice(0, -1).some(isHiddenFolder)) continue;
    const times = (entries.get(path)?.times ?? 0) + 1;
    entries.set(path, { path, parts, kind, member, times });
  }
  return [...entries.values()].sort((a, b) => naturallyByFolder(a.parts, b.parts));
}

/** A file of a zip as a person is told of it: `dossiers.zip › dossier-12/budget.xlsx`. */
export const shownInZip = (zip: string, path: string): string => `${zip} › ${path}`;
