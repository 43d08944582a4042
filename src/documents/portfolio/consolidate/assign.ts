import type { FileRow } from '../portfolio';
import { foldedKey, keyFor } from '../key';
import { likeness, tracesOf, type Identity } from './same-dossier';

/**
 * The files of dossiers with the key of the dossier that each is a version of, in the order of the files. One that may be
 * a version of another dossier has a key of its own, and says which dossier it looks like, until a person says so.
 *
 * @param rows those of the portfolio, whose files may be gone
 */
export function withKeys(files: readonly FileRow[], rows: readonly KnownRow[]): readonly FileRow[] {
  const dossiers = new Dossiers(rows.map(({ key }) => key));
  const assigned = new Map<number, FileRow>();
  const assign = (file: FileRow): void => {
    dossiers.add(file);
    assigned.set(file.rank, file);
  };
  const counting = files.filter(isOfDossier);
  const keyed = counting.filter(({ key }) => key !== null);
  for (const file of keyed.filter((one) => !isToSplit(one))) assign(asChosen(file));
  for (const file of keyed.filter(isToSplit)) assign(dossiers.apart(file));
  for (const row of rows) dossiers.addRow(row);
  const fresh = counting.filter(({ key }) => key === null);
  // A file with a number gives it to those without.
  for (const isNumbered of [true, false]) {
    for (const file of fresh) {
      if ((file.values.number !== null) === isNumbered) assign(dossiers.keyed(file));
    }
  }
  return files.map((file) => assigned.get(file.rank) ?? file);
}

/** A row of the portfolio, and what it says of its dossier. */
export interface KnownRow {
  readonly key: string;
  readonly identity: Identity;
}

export const isOfDossier = ({ kind, result, choice }: FileRow): boolean =>
  (kind === 'dossier' || kind === 'report') && result !== 'same' && choice !== 'aside';

/** Before the key of a dossier that a person has told a file apart from, so that it is done once. */
const APART = '≠ ';

/** The key of the dossier that a file may be a version of; null: none, or a person has said that it is not. */
export const nearOf = ({ near }: Pick<FileRow, 'near'>): string | null =>
  near?.startsWith(APART) === true ? null : near;

/** What a person has said since of a file that looked like a version of another dossier. */
function asChosen(file: FileRow): FileRow {
  const { near, choice } = file;
  if (near === null || near.startsWith(APART)) return file;
  if (choice === 'keep') return { ...file, key: near, near: null };
  return choice === 'apart' ? { ...file, near: `${APART}${near}` } : file;
}

/** Files that a person tells apart from the dossier whose version they were taken for. */
const isToSplit = ({ choice, near, key }: FileRow): boolean =>
  choice === 'apart' && near === null && key !== null;

/** The dossiers by their keys, found by what their files have in common with another. */
class Dossiers {
  private readonly files = new Map<string, Identity[]>();
  private readonly keysByTrace = new Map<string, Set<string>>();
  private readonly taken: Set<string>;

  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved.map(foldedKey));
  }

  add(file: FileRow): void {
    const { key } = file;
    if (key === null) return;
    this.taken.add(foldedKey(key));
    this.put(key, file);
  }

  /** Files say more of a dossier than its row, which counts where none is left. */
  addRow({ key, identity }: KnownRow): void {
    if (key !== '' && !this.files.has(key)) this.put(key, identity);
  }

  private put(key: string, one: Identity): void {
    const files = this.files.get(key);
    if (files) files.push(one);
    else this.files.set(key, [one]);
    for (const trace of tracesOf(one)) {
      const keys = this.keysByTrace.get(trace) ?? new Set<string>();
      this.keysByTrace.set(trace, keys.add(key));
    }
  }

  /** One that nobody else is a version of keeps its key. */
  apart(file: FileRow): FileRow {
    const { key } = file;
    if (key === null || !this.files.has(key)) return file;
    return { ...file, key: keyFor(file, this.taken), near: `${APART}${key}` };
  }

  keyed(file: FileRow): FileRow {
    const candidates = new Set(
      tracesOf(file).flatMap((trace) => [...(this.keysByTrace.get(trace) ?? [])]),
    );
    const found = [...candidates].map((key) => ({
      key,
      how: likeness(file, this.files.get(key) ?? []),
    }));
    const same = found.filter(({ how }) => how === 'same');
    const [one, another] = same;
    if (one && !another) return { ...file, key: one.key };
    const near = one ?? found.find(({ how }) => how === 'near');
    return { ...file, key: keyFor(file, this.taken), near: near?.key ?? null };
  }
}
