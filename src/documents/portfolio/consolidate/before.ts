import type { ExportedDossier, FiledCells, FileRow, Portfolio, ReadRow } from '../portfolio';
import { withControls } from './controls';
import { isInUse } from './exports';
import { lastOpinions } from './opinions';
import { filedOf, saidOf, type Left } from './rows';
import { wordsIn } from './words';

/** The file that lived of each dossier, as the portfolio had it: the one that is retained, else the one that its row names. */
export function livingIn(before: Portfolio | null): ReadonlyMap<string, number> {
  const byKey = new Map<string, FileRow[]>();
  for (const file of before?.files ?? []) {
    if (file.key === null || file.version === null) continue;
    byKey.set(file.key, [...(byKey.get(file.key) ?? []), file]);
  }
  return new Map(
    (before?.rows ?? []).flatMap(({ key, file }) => {
      const files = byKey.get(key) ?? [];
      const living =
        files.find(({ result }) => result === 'retained') ??
        files.findLast((one) => one.result === 'to-choose' && one.file === file) ??
        files.findLast(({ result }) => result === 'to-choose');
      return living ? [[key, living.rank] as const] : [];
    }),
  );
}

/** The keys of the dossiers that people have granted, and of those that the procedure has accepted by now. */
export const grantedIn = (
  rows: readonly ReadRow[],
  exported: readonly ExportedDossier[],
): ReadonlySet<string> =>
  new Set([
    ...rows.filter(({ cells }) => cells.followUp.value === 'granted').map(({ key }) => key),
    ...exported.flatMap(({ key, state }) => (key !== null && state === 'accepted' ? [key] : [])),
  ]);

/** What Barème had written into each row, from the files that it had read by then. */
export function writtenIn(before: Portfolio | null): ReadonlyMap<string, FiledCells> {
  if (!before) return new Map();
  const living = livingIn(before);
  const asides = before.files.filter(({ result }) => result === 'aside');
  const last = lastOpinions(before.opinions, new Set(asides.map(({ rank }) => rank)));
  const byRank = new Map(before.files.map((file) => [file.rank, file]));
  const dossiers = new Map(
    [...living].flatMap(([key, rank]) => {
      const file = byRank.get(rank);
      return file ? [[key, { living: file, versions: 1, open: [], waiting: null }] as const] : [];
    }),
  );
  // What a person has said of a file since changes nothing of what was written before.
  const state = withControls(before.files, dossiers, wordsIn(before.language));
  const exported = exportedByKey(before.exported, before.files);
  return new Map(
    [...new Set([...living.keys(), ...exported.keys()])].flatMap((key) => {
      const file = byRank.get(living.get(key) ?? 0) ?? null;
      const one = exported.get(key);
      const said = saidOf(state.said.get(key), last.get(key), one);
      const written = filedOf(file, one ?? null, said, before.language);
      return written ? [[key, written] as const] : [];
    }),
  );
}

/** What exports that are in use say, by the dossiers that they are about. */
export const exportedByKey = (
  exported: readonly ExportedDossier[],
  files: readonly FileRow[],
): ReadonlyMap<string, ExportedDossier> => {
  const byRank = new Map(files.map((file) => [file.rank, file]));
  return new Map(
    exported.flatMap((one) =>
      one.key !== null && isInUse(one, byRank) ? [[one.key, one] as const] : [],
    ),
  );
};

/** The keys under which files and exports stood before, and stand no more. */
export function keysLeft(
  before: Portfolio | null,
  files: readonly FileRow[],
): ReadonlyMap<string, Left> {
  const now = new Map(files.map((file) => [file.rank, file]));
  const left = new Map<string, Left>();
  for (const { rank, key } of before?.files ?? []) {
    const file = now.get(rank);
    if (key === null || !file) continue;
    if (file.choice === 'aside') left.set(key, { kind: 'aside' });
    else if (file.key !== null && file.key !== key)
      left.set(key, { kind: 'joined', key: file.key });
  }
  // What an earlier export said of them was written over: they stay, and that export asks to be read again.
  const hadEarlier = new Set(
    files.flatMap(({ kind, replacedBy }) =>
      kind === 'export' && replacedBy !== null ? [replacedBy] : [],
    ),
  );
  for (const one of before?.exported ?? []) {
    const isAside = now.get(one.export)?.choice === 'aside';
    if (one.key !== null && isAside && !hadEarlier.has(one.export)) {
      left.set(one.key, { kind: 'aside' });
    }
  }
  return left;
}
