import type { FileRow } from '../portfolio';
import { isOfDossier, nearOf } from './assign';
import { versionsOf, type IsNew } from './living';
import type { Words } from './words';

/** The dossiers as their files leave them: what became of each file, and the one that lives of each dossier. */
export interface Settled {
  readonly files: readonly FileRow[];
  /** By key. */
  readonly dossiers: ReadonlyMap<string, SettledDossier>;
}

export interface SettledDossier {
  readonly living: FileRow;
  readonly versions: number;
  /** Files of which a person has to say which one lives; none: it is known. */
  readonly open: readonly number[];
  /** A version that came after the dossier was granted; null: none. */
  readonly waiting: number | null;
}

/**
 * Files of one content are told before anything else is made of them: the first of them counts, and knows what the name
 * or the folder of any says of the filing.
 */
export function withSame(files: readonly FileRow[], words: Words): readonly FileRow[] {
  const first = new Map<string, FileRow>();
  const told = files.map((file) => {
    if (file.sha256 === null || file.result === 'unreadable' || file.result === 'ods') return file;
    const other = first.get(file.sha256);
    if (!other) {
      first.set(file.sha256, file);
      return file;
    }
    first.set(file.sha256, withFilingOf(other, file));
    return sameAs(file, other.rank, words);
  });
  return told.map((file) => {
    const one = first.get(file.sha256 ?? '');
    return one?.rank === file.rank ? one : file;
  });
}

const sameAs = (file: FileRow, rank: number, words: Words): FileRow => ({
  ...file,
  result: 'same',
  replacedBy: rank,
  key: null,
  version: null,
  near: null,
  why: words.same({ rank }),
});

/** The procedure’s number and moment come together. */
function withFilingOf(file: FileRow, { filedAt, values }: FileRow): FileRow {
  if (file.filedAt !== null || filedAt === null) return file;
  const { number, filedOn } = values;
  return { ...file, filedAt, values: { ...file.values, number, filedOn } };
}

/**
 * @param livingBefore the rank of the file that lived before this run, by key
 * @param granted keys of dossiers that were granted, here or in the procedure: no file replaces theirs by itself
 */
export function settled(
  files: readonly FileRow[],
  livingBefore: ReadonlyMap<string, number>,
  granted: ReadonlySet<string>,
  { isNew, words }: { readonly isNew: IsNew; readonly words: Words },
): Settled {
  const byKey = new Map<string, FileRow[]>();
  for (const file of files) {
    if (!isOfDossier(file) || file.key === null) continue;
    byKey.set(file.key, [...(byKey.get(file.key) ?? []), file]);
  }
  const results = new Map<number, FileRow>();
  const dossiers = new Map<string, SettledDossier>();
  for (const [key, versions] of byKey) {
    const before = livingBefore.get(key) ?? null;
    const isGranted = granted.has(key);
    const one = settledDossier(key, versions, { before, isGranted, isNew, words });
    if (!one) continue;
    dossiers.set(key, one.dossier);
    for (const file of one.files) results.set(file.rank, file);
  }
  return {
    files: files.map((file) => results.get(file.rank) ?? setAside(file, words)),
    dossiers,
  };
}

interface Circumstances {
  /** The rank of the file that lived before this run; null: none did. */
  readonly before: number | null;
  readonly isGranted: boolean;
  readonly isNew: IsNew;
  readonly words: Words;
}

function settledDossier(
  key: string,
  files: readonly FileRow[],
  { before, isGranted, isNew, words }: Circumstances,
): { readonly dossier: SettledDossier; readonly files: readonly FileRow[] } | null {
  const found = versionsOf(files, { isNew, before });
  if (!found) return null;
  const kept = found.ordered.find(({ rank }) => isGranted && rank === before);
  const isHeld = kept !== undefined && kept !== found.living && found.living.choice !== 'keep';
  const living = isHeld ? kept : found.living;
  const open = isHeld || found.open.length < 2 ? [] : found.open.map(({ rank }) => rank);
  const version = (file: FileRow): number => found.ordered.indexOf(file) + 1;
  const outcome = (file: FileRow): Pick<FileRow, 'result' | 'why' | 'replacedBy'> => {
    // What was chosen before goes on counting, and what has come since waits.
    const isChosen = file === living && file.choice === 'keep';
    if (open.includes(file.rank) && !isChosen) {
      return { result: 'to-choose', why: words.open({ ranks: open }), replacedBy: null };
    }
    if (file === living) {
      const near = nearOf(file);
      return near === null
        ? { result: 'retained', why: '', replacedBy: null }
        : { result: 'to-choose', why: words.near({ key: near }), replacedBy: null };
    }
    if (isHeld && version(file) > version(living)) {
      return { result: 'to-choose', why: words.granted({ key }), replacedBy: null };
    }
    const why = words.replaced({ rank: living.rank, version: version(living) });
    return { result: 'replaced', why, replacedBy: living.rank };
  };
  return {
    dossier: {
      living,
      versions: files.length,
      open,
      waiting: isHeld ? found.living.rank : null,
    },
    files: found.ordered.map((file) => ({ ...file, ...outcome(file), version: version(file) })),
  };
}

/** Until the rest of the run says more of it. */
const BACK: Readonly<Record<FileRow['kind'], FileRow['result']>> = {
  dossier: 'retained',
  report: 'retained',
  control: 'orphan',
  jury: 'attached',
  export: 'attached',
  other: 'unreadable',
};

/** A file that a person has set aside keeps its key, so that it comes back where it was once they think better of it. */
function setAside(file: FileRow, words: Words): FileRow {
  if (file.choice === 'aside' && file.result !== 'same') {
    return { ...file, result: 'aside', why: words.aside, version: null, replacedBy: null };
  }
  if (file.result !== 'aside') return file;
  return { ...file, result: BACK[file.kind], why: '' };
}
