import type { FileRow } from '../portfolio';
import { NO_VALUES, type FileReading } from './reading';

/**
 * The files of all runs, those of this one at the end: a file that is known by its hash keeps its row, whatever it is
 * called by now. Nothing is decided here of what becomes of them.
 */
export function withReadings(
  known: readonly FileRow[],
  readings: readonly FileReading[],
  run: number,
): readonly FileRow[] {
  const rows = [...known];
  const places = placesBy(known);
  const taken = new Set<number>();
  let next = Math.max(0, ...known.map(({ rank }) => rank)) + 1;
  for (const reading of readings) {
    const place = placeOf(reading, { rows, places, taken });
    if (place === undefined) {
      rows.push(newRow(reading, { rank: next, run, rows }));
      next += 1;
    } else {
      taken.add(place);
      const row = rows[place];
      if (row) rows[place] = refreshed(row, reading, run);
    }
  }
  return rows;
}

/** Places of rows by the hash of their files, and by name where nothing was read of them. */
function placesBy(rows: readonly FileRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const put = (trace: string, place: number): void => {
    const found = places.get(trace);
    if (found) found.push(place);
    else places.set(trace, [place]);
  };
  rows.forEach((row, place) => {
    if (row.sha256 !== null) put(traceOfHash(row.sha256), place);
    // A file that could not be read, or is none of ours, may have been saved anew since.
    if (row.kind === 'other') put(traceOfName(row.file), place);
  });
  return places;
}

const traceOfHash = (sha256: string): string => `sha256 ${sha256}`;
const traceOfName = (file: string): string => `file ${file}`;

/** The row that a file has already, which no other file of this run has. Of several of one content the one of its name comes first. */
function placeOf(reading: FileReading, { rows, places, taken }: KnownPlaces): number | undefined {
  const { file, sha256 } = reading;
  const free = (trace: string): readonly number[] =>
    (places.get(trace) ?? []).filter((place) => !taken.has(place) && mayBe(reading, rows[place]));
  const byHash = sha256 === null ? [] : free(traceOfHash(sha256));
  const byName = saysWhere(file) || sha256 === null ? free(traceOfName(file)) : [];
  return byHash.find((place) => rows[place]?.file === file) ?? byHash[0] ?? byName[0];
}

/** A bare name may be that of any carrier’s file: another content is another file then. */
const saysWhere = (file: string): boolean => /[/\\›]/.test(file);

/** The same file under another number of the procedure is another dossier’s: the row of the first one stays. */
const mayBe = ({ caseNumber }: FileReading, row: FileRow | undefined): boolean =>
  caseNumber === null ||
  row === undefined ||
  row.filedAt === null ||
  row.values.number === null ||
  row.values.number === caseNumber;

interface KnownPlaces {
  readonly rows: readonly FileRow[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly taken: ReadonlySet<number>;
}

interface Place {
  readonly rank: number;
  readonly run: number;
  readonly rows: readonly FileRow[];
}

function newRow(reading: FileReading, { rank, run, rows }: Place): FileRow {
  const own = {
    rank,
    run,
    file: reading.file,
    sha256: reading.sha256,
    ...{ choice: null, said: null, key: null, version: null, replacedBy: null, near: null },
  };
  if (reading.content.kind !== 'known') return { ...own, ...contentOf(reading) };
  const other = rows.find(({ sha256 }) => sha256 !== null && sha256 === reading.sha256);
  if (!other) throw new Error('A file that is known has a row');
  return moved({ ...other, ...own }, reading);
}

/** A report says less of a file than the file itself, which was read before. */
function refreshed(row: FileRow, reading: FileReading, run: number): FileRow {
  if (reading.content.kind === 'report' && row.kind === 'dossier') return row;
  if (reading.content.kind === 'known') return moved(row, reading);
  const content = contentOf(reading);
  // The same file out of its archive no longer says when it was filed.
  const filedAt = content.filedAt ?? row.filedAt;
  const number = reading.caseNumber ?? (row.filedAt === null ? null : row.values.number);
  const filedOn = filedAt?.slice(0, 10) ?? content.values.filedOn;
  const values = { ...content.values, filedOn, number: number ?? content.values.number };
  // What became of it so far says what a person has seen when choosing.
  const result = content.kind === row.kind ? row.result : content.result;
  return {
    ...row,
    ...content,
    sha256: reading.sha256,
    result,
    filedAt,
    values,
    file: reading.file,
    // What could not be read before has come in today.
    run: row.kind === 'other' && content.kind !== 'other' ? run : row.run,
  };
}

/** A file that is known, perhaps out of another archive: what its name says is taken. */
function moved(row: FileRow, { file, filedAt, caseNumber }: FileReading): FileRow {
  const values = {
    ...row.values,
    number: caseNumber ?? row.values.number,
    filedOn: filedAt?.slice(0, 10) ?? row.values.filedOn,
  };
  return { ...row, file, filedAt: filedAt ?? row.filedAt, values };
}

type Content = Pick<
  FileRow,
  'kind' | 'result' | 'why' | 'readOn' | 'filedAt' | 'session' | 'mark' | 'values' | 'control'
>;

function contentOf({ content, readOn, filedAt, caseNumber }: FileReading): Content {
  const empty = { session: null, mark: null, values: NO_VALUES, control: null, why: '' };
  switch (content.kind) {
    case 'dossier':
    case 'report': {
      const { kind, mark, session, values } = content;
      const number = caseNumber ?? values.number;
      const filedOn = filedAt?.slice(0, 10) ?? values.filedOn;
      return {
        ...empty,
        kind,
        result: 'retained',
        readOn,
        filedAt,
        session,
        mark,
        values: { ...values, number, filedOn },
      };
    }
    case 'control': {
      const { values, mark, control } = content;
      return {
        ...empty,
        kind: 'control',
        result: 'orphan',
        readOn,
        filedAt,
        values,
        mark,
        control,
      };
    }
    case 'jury': {
      const { title, opinions, why } = content;
      const call = opinions[0]?.call ?? null;
      return {
        ...empty,
        kind: 'jury',
        result: opinions.length > 0 ? 'attached' : 'orphan',
        why: why ?? '',
        readOn,
        filedAt,
        values: { ...NO_VALUES, title, call },
      };
    }
    case 'export': {
      const result = content.rows.length > 0 ? 'attached' : 'orphan';
      return { ...empty, kind: 'export', result, why: content.why, readOn, filedAt };
    }
    case 'known':
      throw new Error('A file that is known has a row');
    case 'other':
    case 'unreadable':
    case 'ods': {
      const result = content.kind === 'other' ? 'orphan' : content.kind;
      return { ...empty, kind: 'other', result, why: content.why, readOn, filedAt };
    }
  }
}
