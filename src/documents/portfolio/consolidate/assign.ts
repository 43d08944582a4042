import type { ExportedDossier, FileRow } from '../portfolio';
import { foldedKey, keyFor } from '../key';
import { valuesOfExported } from './procedure-said';
import { NO_VALUES } from './reading';
import { likeness, tracesOf, type Identity } from './same-dossier';

/** What is known of the dossiers by now. */
export interface Known {
  readonly files: readonly FileRow[];
  /** Those that exports tell of and that are in use. */
  readonly exported: readonly ExportedDossier[];
}

/**
 * The files of dossiers with the key of the dossier that each is a version of, in the order of the files, and what exports
 * tell with the key of the dossier that it is about. One that may be a version of another dossier has a key of its own, and
 * says which dossier it looks like, until a person says so.
 *
 * @param rows those of the portfolio, whose files may be gone
 */
export function withKeys({ files, exported }: Known, rows: readonly KnownRow[]): Known {
  const dossiers = new Dossiers([
    ...rows.map(({ key }) => key),
    ...exported.flatMap(({ key }) => key ?? []),
  ]);
  const assigned = new Map<number, FileRow>();
  const assign = (file: FileRow): void => {
    dossiers.add(file);
    assigned.set(file.rank, file);
  };
  const counting = files.filter(isOfDossier);
  const keyed = counting.filter(({ key }) => key !== null);
  for (const file of keyed.filter((one) => !isToSplit(one))) assign(asChosen(file));
  for (const file of keyed.filter(isToSplit)) assign(dossiers.apart(file));
  for (const one of exported) dossiers.addExported(one);
  for (const row of rows) dossiers.addRow(row);
  const fresh = counting.filter(({ key }) => key === null);
  const assignFresh = (isNumbered: boolean): void => {
    for (const file of fresh) {
      if ((file.values.number !== null) === isNumbered) assign(dossiers.keyed(file));
    }
  };
  // A file with a number gives it to those without, and so does an export.
  assignFresh(true);
  const told = exported.map((one) => (one.key === null ? dossiers.exported(one) : one));
  assignFresh(false);
  return {
    files: files.map((file) => dossiers.asked(assigned.get(file.rank) ?? file)),
    exported: told,
  };
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

/** What an export says of whose a dossier is; its number is the procedure’s. */
const identityOf = (exported: ExportedDossier): Identity => ({
  isExported: true,
  filedAt: exported.filedOn ?? '',
  mark: null,
  session: null,
  values: valuesOfExported(exported),
});

/** The dossiers by their keys, found by what their files have in common with another. */
class Dossiers {
  private readonly files = new Map<string, Identity[]>();
  private readonly keysByTrace = new Map<string, Set<string>>();
  private readonly taken: Set<string>;
  /** Keys of dossiers of which a workbook may be, by the key that it has. */
  private readonly toAsk = new Map<string, string>();

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

  addExported(one: ExportedDossier): void {
    if (one.key !== null) this.put(one.key, identityOf(one));
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
    const { same, near } = this.alike(file);
    const [one, another] = same;
    if (one !== undefined && another === undefined) return { ...file, key: one };
    return { ...file, key: keyFor(file, this.taken), near: one ?? near[0] ?? null };
  }

  private alike(one: Identity): Record<'same' | 'near', readonly string[]> {
    const candidates = new Set(
      tracesOf(one).flatMap((trace) => [...(this.keysByTrace.get(trace) ?? [])]),
    );
    const of = (wanted: string): readonly string[] =>
      [...candidates].filter((key) => likeness(one, this.files.get(key) ?? []) === wanted);
    return { same: of('same'), near: of('near') };
  }

  /** Where nothing says which of several dossiers is meant, none is; where no workbook is there, it has a key of its own. */
  exported(one: ExportedDossier): ExportedDossier {
    const identity = identityOf(one);
    const { same, near } = this.alike(identity);
    const [only, another] = same.length > 1 ? same.filter((key) => this.isSiretOf(key, one)) : same;
    if (same.length > 0 && (only === undefined || another !== undefined)) return one;
    const key = only ?? this.newKey(one);
    this.put(key, identity);
    if (only === undefined) for (const other of near) this.toAsk.set(other, key);
    return { ...one, key };
  }

  private newKey({ number }: ExportedDossier): string {
    const values = { ...NO_VALUES, number };
    const key = keyFor({ values, mark: null, sha256: null, rank: 0 }, this.taken);
    this.taken.add(foldedKey(key));
    return key;
  }

  private isSiretOf(key: string, { siret }: ExportedDossier): boolean {
    return (
      siret !== null && (this.files.get(key) ?? []).some(({ values }) => values.siret === siret)
    );
  }

  /** A workbook that may be of a dossier that an export has brought: a person has to say. */
  asked(file: FileRow): FileRow {
    const near = this.toAsk.get(file.key ?? '');
    const isOpen = file.near === null && file.choice === null && isOfDossier(file);
    return near !== undefined && isOpen ? { ...file, near } : file;
  }
}
