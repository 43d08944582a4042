import { saysTheSame, type FileLine, type FileLines } from './file-lines';
import type { FileMerge, JurorFile } from './file-merge';
import { say, type Message } from './messages/say';
import type { Whose } from './whose-file';

/** One of the files that are taken over together. */
export interface Opened {
  readonly file: JurorFile;
  readonly whose: Whose;
  readonly read: FileLines;
}

/** Why a file waits for others of its juror; null: it contradicts none, or is the one that counts. */
export function contradiction(
  one: Opened,
  opened: readonly Opened[],
  take: readonly string[],
): Message | null {
  const { juror } = one.whose;
  if (juror === null) return null;
  const ofJuror = opened.filter(({ whose }) => whose.refusal === null && whose.juror === juror);
  const isAtOdds = ofJuror.some((a) => ofJuror.some((b) => contradict(a.read.lines, b.read.lines)));
  if (!isAtOdds) return null;
  const [taken, ...others] = ofJuror.filter(({ file }) => take.includes(file.name));
  if (!taken || others.length > 0) {
    return say('severalFiles', { juror, files: ofJuror.map(({ file }) => file.name) });
  }
  return taken === one ? null : say('notTaken', { taken: taken.file.name });
}

function contradict(lines: readonly FileLine[], others: readonly FileLine[]): boolean {
  const byDossier = new Map(others.map(({ dossier, cells }) => [dossier, cells] as const));
  return lines.some(({ dossier, cells }) => {
    const other = byDossier.get(dossier) ?? {};
    return Object.entries(cells).some(
      ([key, value]) => key in other && !saysTheSame(value, other[key] ?? null),
    );
  });
}

/** A file with what it says itself, whether the session says so too or not. */
export interface Read {
  readonly merge: FileMerge;
  readonly read: FileLines;
}

/**
 * The same, each cell counted, and decided about, in one file alone: the latest dispatch that brings it, so that it is
 * the one that the log tells of. A file that says all that another of the same dispatch says brings nothing.
 */
export function countedOnce(files: readonly Read[]): readonly FileMerge[] {
  const latestFirst = files
    .map((file, index) => ({ file, index }))
    .sort((one, other) => (other.file.merge.number ?? 0) - (one.file.merge.number ?? 0));
  const counted: FileMerge[] = [];
  const before: Read[] = [];
  for (const { file, index } of latestFirst) {
    const isTaken = file.merge.refusal === null;
    const ofJuror = before.filter(({ merge }) => merge.juror === file.merge.juror);
    counted[index] = isTaken ? withNewer(besides(file, ofJuror), ofJuror) : file.merge;
    if (isTaken) before.push(file);
  }
  return counted;
}

/** The file without what the juror’s files before it bring. */
function besides(file: Read, before: readonly Read[]): FileMerge {
  const same = before.find((one) => isSame(one, file));
  if (same) {
    return { ...file.merge, warnings: [say('sameFile', { name: same.merge.name })], lines: [] };
  }
  const seen = new Set(
    before.flatMap(({ merge }) => [...additionsIn(merge), ...differencesIn(merge)]),
  );
  const isNew = (dossier: string, key: string): boolean => !seen.has(`${dossier}/${key}`);
  const lines = file.merge.lines.map(({ dossier, additions, differences }) => ({
    dossier,
    additions: Object.fromEntries(Object.entries(additions).filter(([key]) => isNew(dossier, key))),
    differences: differences.filter(({ key }) => isNew(dossier, key)),
  }));
  return {
    ...file.merge,
    lines: lines.filter(
      ({ additions, differences }) => Object.keys(additions).length + differences.length > 0,
    ),
  };
}

const additionsIn = ({ lines }: FileMerge): readonly string[] =>
  lines.flatMap(({ dossier, additions }) =>
    Object.keys(additions).map((key) => `${dossier}/${key}`),
  );

const differencesIn = ({ lines }: FileMerge): readonly string[] =>
  lines.flatMap(({ dossier, differences }) => differences.map(({ key }) => `${dossier}/${key}`));

/** Of one dispatch, with all in it alike: somebody has given one file twice. */
const isSame = (one: Read, other: Read): boolean =>
  one.merge.number === other.merge.number &&
  JSON.stringify(one.read) === JSON.stringify(other.read);

/** What is blank in the latest file may have been emptied on purpose: an earlier one beside it would fill it in. */
function withNewer(file: FileMerge, [latest]: readonly Read[]): FileMerge {
  const { number } = file;
  const newer = latest?.merge.number ?? null;
  if (number === null || newer === null || newer <= number) return file;
  const facts = { number, newer, cells: additionsIn(file).length };
  return { ...file, warnings: [say('newerBeside', facts), ...file.warnings] };
}
