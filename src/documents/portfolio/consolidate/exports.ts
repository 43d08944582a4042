import type { ExportedDossier, ExportedValues, FileRow } from '../portfolio';
import type { FileReading } from './reading';
import type { Words } from './words';

/** What all exports say by now, and what became of their files. */
interface Exported {
  readonly exported: readonly ExportedDossier[];
  readonly files: readonly FileRow[];
}

/**
 * The exports of this run taken into what earlier ones said: of each dossier the later one holds. An export is a later one
 * of the same procedure where both have a dossier: numbers are given once on the platform. What a later one lacks stays.
 */
export function withExports(
  before: readonly ExportedDossier[],
  files: readonly FileRow[],
  readings: readonly FileReading[],
  words: Words,
): Exported {
  const record = new ExportRecord(before, files);
  const read = exportsIn(files, readings);
  for (const { file, rows } of read.toSorted((a, b) => byMoment(a.file, b.file))) {
    record.take(file, rows);
  }
  const readNow = new Set(read.map(({ file }) => file.rank));
  return {
    exported: record.all(),
    files: files.map((file) => record.outcome(file, readNow.has(file.rank), words)),
  };
}

/** Exports of which something is taken: not those that were set aside, and none twice. */
const isTaken = ({ kind, result, choice }: FileRow): boolean =>
  kind === 'export' && result !== 'same' && choice !== 'aside';

/** Those that a person has set aside say nothing. */
export const isInUse = (
  { export: rank }: ExportedDossier,
  files: ReadonlyMap<number, FileRow>,
): boolean => files.get(rank)?.result !== 'aside';

function exportsIn(files: readonly FileRow[], readings: readonly FileReading[]) {
  const byHash = new Map(
    readings.flatMap(({ sha256, content }) =>
      content.kind === 'export' && sha256 !== null ? [[sha256, content.rows] as const] : [],
    ),
  );
  return files.filter(isTaken).flatMap((file) => {
    const rows = byHash.get(file.sha256 ?? '');
    return rows ? [{ file, rows }] : [];
  });
}

/** Below zero: `a` was made before `b`. Where their names do not say when, the one that was read later is later. */
function byMoment(a: FileRow, b: FileRow): number {
  const isDated = a.filedAt !== null && b.filedAt !== null && a.filedAt !== b.filedAt;
  if (isDated) return (a.filedAt ?? '') < (b.filedAt ?? '') ? -1 : 1;
  return a.run - b.run || a.rank - b.rank;
}

/** Whether nothing says which of two exports is the later one. */
const isGuess = (a: FileRow, b: FileRow): boolean =>
  a.run === b.run && (a.filedAt === null || b.filedAt === null || a.filedAt === b.filedAt);

/** What exports say, taken one after the other. */
class ExportRecord {
  private readonly dossiers: Map<string, ExportedDossier>;
  private readonly files: ReadonlyMap<number, FileRow>;
  private readonly asides: ReadonlySet<number>;
  /** By the rank of an export, that of the later one of the same procedure. */
  private readonly laterOnes = new Map<number, FileRow>();
  /** By the rank of an export, that of another which nothing tells from it, and which says something else. */
  private readonly guessed = new Map<number, number>();

  constructor(before: readonly ExportedDossier[], files: readonly FileRow[]) {
    this.dossiers = new Map(before.map((one) => [one.number, one]));
    this.files = new Map(files.filter(isTaken).map((file) => [file.rank, file]));
    this.asides = new Set(files.filter(({ choice }) => choice === 'aside').map(({ rank }) => rank));
  }

  all(): readonly ExportedDossier[] {
    return [...this.dossiers.values()];
  }

  take(file: FileRow, rows: readonly ExportedValues[]): void {
    const numbers = new Set(rows.map(({ number }) => number));
    const others = this.othersWith(numbers, file);
    const earlier = others.filter((other) => byMoment(other, file) < 0);
    const later = others.filter((other) => byMoment(other, file) > 0);
    for (const row of rows) this.takeRow(file, row, later);
    this.tellAbsent(file, earlier, numbers);
    for (const one of earlier) this.laterOnes.set(one.rank, file);
    const last = later.toSorted(byMoment).at(-1);
    if (last) this.laterOnes.set(file.rank, last);
  }

  /** The exports that some of these dossiers come from. */
  private othersWith(numbers: ReadonlySet<string>, file: FileRow): readonly FileRow[] {
    const ranks = new Set([...numbers].flatMap((one) => this.dossiers.get(one)?.export ?? []));
    return [...ranks].flatMap((rank) => {
      const other = this.files.get(rank);
      return other && rank !== file.rank ? [other] : [];
    });
  }

  private takeRow(file: FileRow, row: ExportedValues, later: readonly FileRow[]): void {
    const known = this.dossiers.get(row.number);
    const from = known && this.files.get(known.export);
    if (!known || !from) {
      // Those that were made later do not have it.
      const absentFrom = later.toSorted(byMoment).at(-1)?.rank ?? null;
      this.put(file, row, { key: known?.key ?? null, absentFrom });
    } else if (from.rank === file.rank) {
      this.put(file, row, known);
    } else {
      this.tellGuess(file, from, row, known);
      if (isNewer(row, file, known, from)) {
        const absentFrom = this.isAbsentLater(known, file) ? known.absentFrom : null;
        this.put(file, row, { key: known.key, absentFrom });
      }
    }
  }

  /** Whether an export that was made later than this one lacks the dossier. */
  private isAbsentLater({ absentFrom }: ExportedDossier, file: FileRow): boolean {
    const lacking = this.files.get(absentFrom ?? 0);
    return lacking !== undefined && byMoment(lacking, file) > 0;
  }

  private put(
    file: FileRow,
    row: ExportedValues,
    { key, absentFrom }: Pick<ExportedDossier, 'key' | 'absentFrom'>,
  ): void {
    this.dossiers.set(row.number, { ...row, key, export: file.rank, absentFrom });
  }

  private tellAbsent(
    file: FileRow,
    earlier: readonly FileRow[],
    numbers: ReadonlySet<string>,
  ): void {
    const ranks = new Set(earlier.map(({ rank }) => rank));
    // What the export before lacked already is of the same procedure.
    const isOfProcedure = (one: ExportedDossier): boolean =>
      ranks.has(one.export) || ranks.has(one.absentFrom ?? 0);
    for (const [number, one] of this.dossiers) {
      if (!isOfProcedure(one) || numbers.has(number) || this.isAbsentLater(one, file)) continue;
      this.dossiers.set(number, { ...one, absentFrom: file.rank });
    }
  }

  private tellGuess(
    file: FileRow,
    from: FileRow,
    row: ExportedValues,
    known: ExportedDossier,
  ): void {
    if (!isGuess(file, from) || isUpdatedOtherwise(row, known)) return;
    const isOther = (Object.keys(row) as (keyof ExportedValues)[]).some(
      (key) => row[key] !== known[key],
    );
    if (isOther) this.guessed.set(file.rank, from.rank);
  }

  /** What it said was written over by a later export, which a person has set aside since: it has to be read again. */
  private lostTo({ rank, replacedBy }: FileRow): boolean {
    const isReadAgain = [...this.dossiers.values()].some((one) => one.export === rank);
    return replacedBy !== null && this.asides.has(replacedBy) && !isReadAgain;
  }

  /** What became of the file of an export. */
  outcome(file: FileRow, isReadNow: boolean, words: Words): FileRow {
    if (!isTaken(file) || file.result === 'orphan') return file;
    if (this.lostTo(file)) {
      const why = words.readAgain({ rank: file.replacedBy ?? 0 });
      return { ...file, result: 'to-choose', why };
    }
    const later = this.laterOnes.get(file.rank) ?? this.files.get(file.replacedBy ?? 0);
    if (later) {
      const why = words.replacedExport({ rank: later.rank });
      return { ...file, result: 'replaced', replacedBy: later.rank, why };
    }
    const said = isReadNow || file.result === 'attached' ? file.why : '';
    const other = this.guessed.get(file.rank);
    const guess = other === undefined ? [] : [words.guessedExport({ rank: other })];
    const why = [...guess, said].filter((text) => text !== '').join(' ');
    return { ...file, result: 'attached', replacedBy: null, why };
  }
}

/** Where the platform says when it last changed a dossier, that tells; else the order of the exports. */
function isNewer(
  row: ExportedValues,
  file: FileRow,
  known: ExportedDossier,
  from: FileRow,
): boolean {
  if (isUpdatedOtherwise(row, known)) return (row.updatedAt ?? '') > (known.updatedAt ?? '');
  return byMoment(from, file) < 0;
}

/** Days compare with days: some exports say the minute too. */
function isUpdatedOtherwise(one: ExportedValues, other: ExportedValues): boolean {
  if (one.updatedAt === null || other.updatedAt === null) return false;
  const length = Math.min(one.updatedAt.length, other.updatedAt.length);
  return one.updatedAt.slice(0, length) !== other.updatedAt.slice(0, length);
}
