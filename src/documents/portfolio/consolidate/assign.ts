import type { FileRow } from '../portfolio';
import { foldedKey, keyFor } from '../key';
import { likeness, tracesOf } from './same-dossier';

/**
 * The files of dossiers with the key of the dossier that each is a version of, in the order of the files. One that may be
 * a version of another dossier has a key of its own, and says which dossier it looks like, until a person says so.
 *
 * @param reserved keys that rows of the portfolio have, whose files may be gone
 */
export function withKeys(
  files: readonly FileRow[],
  reserved: readonly string[],
): readonly FileRow[] {
  const dossiers = new Dossiers(reserved);
  const assigned = new Map<number, FileRow>();
  const assign = (file: FileRow): void => {
    dossiers.add(file);
    assigned.set(file.rank, file);
  };
  const counting = files.filter(isOfDossier);
  counting.filter(({ key }) => key !== null).forEach((file) => assign(asChosen(file)));
  const fresh = counting.filter(({ key }) => key === null);
  // A file with a number gives it to those without.
  for (const isNumbered of [true, false]) {
    for (const file of fresh) {
      if ((file.values.number !== null) === isNumbered) assign(dossiers.keyed(file));
    }
  }
  return files.map((file) => assigned.get(file.rank) ?? file);
}

export const isOfDossier = ({ kind, result, choice }: FileRow): boolean =>
  (kind === 'dossier' || kind === 'report') && result !== 'same' && choice !== 'aside';

/** What a person has said since of a file that looked like a version of another dossier. */
function asChosen(file: FileRow): FileRow {
  if (file.near === null) return file;
  if (file.choice === 'keep') return { ...file, key: file.near, near: null };
  return file.choice === 'apart' ? { ...file, near: null } : file;
}

/** The dossiers by their keys, found by what their files have in common with another. */
class Dossiers {
  private readonly files = new Map<string, FileRow[]>();
  private readonly keysByTrace = new Map<string, Set<string>>();
  private readonly taken: Set<string>;

  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved.map(foldedKey));
  }

  add(file: FileRow): void {
    const { key } = file;
    if (key === null) return;
    this.taken.add(foldedKey(key));
    const files = this.files.get(key);
    if (files) files.push(file);
    else this.files.set(key, [file]);
    for (const trace of tracesOf(file)) {
      const keys = this.keysByTrace.get(trace) ?? new Set<string>();
      this.keysByTrace.set(trace, keys.add(key));
    }
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
