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
  let next = Math.max(0, ...known.map(({ rank }) => rank)) + 1;
  for (const reading of readings) {
    const place = takenFrom(places, rows, reading);
    if (place === undefined) {
      rows.push(newRow(reading, next, run));
      next += 1;
    } else {
      const row = rows[place];
      if (row) rows[place] = refreshed(row, reading);
    }
  }
  return rows;
}

/** Places of rows that no file of this run has taken yet, by hash, or by name for those without one. */
function placesBy(rows: readonly FileRow[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const trace = traceOf(row);
    places.set(trace, [...(places.get(trace) ?? []), place]);
  });
  return places;
}

const traceOf = ({ sha256, file }: Pick<FileRow, 'sha256' | 'file'>): string =>
  sha256 === null ? `file ${file}` : `sha256 ${sha256}`;

/** Of several rows of one content the one of that name comes first. */
function takenFrom(
  places: Map<string, number[]>,
  rows: readonly FileRow[],
  reading: FileReading,
): number | undefined {
  const free = places.get(traceOf(reading)) ?? [];
  const place = free.find((one) => rows[one]?.file === reading.file) ?? free[0];
  if (place !== undefined) {
    places.set(
      traceOf(reading),
      free.filter((one) => one !== place),
    );
  }
  return place;
}

function newRow(reading: FileReading, rank: number, run: number): FileRow {
  return {
    rank,
    file: reading.file,
    sha256: reading.sha256,
    choice: null,
    key: null,
    version: null,
    replacedBy: null,
    near: null,
    run,
    ...contentOf(reading),
  };
}

/** A report says less of a file than the file itself, which was read before. */
function refreshed(row: FileRow, reading: FileReading): FileRow {
  if (reading.content.kind === 'report' && row.kind === 'dossier') return row;
  if (reading.content.kind === 'known') return moved(row, reading);
  const content = contentOf(reading);
  // The same file out of its archive no longer says when it was filed.
  const filedAt = content.filedAt ?? row.filedAt;
  const number = reading.caseNumber ?? (row.filedAt === null ? null : row.values.number);
  const values = number === null ? content.values : { ...content.values, number };
  return { ...row, ...content, filedAt, values, file: reading.file };
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
