import { folded } from '../../language/folded';
import { z } from 'zod';
import { isSameColumn, type ColumnName } from './heading';
import { MEANINGS, suggestionFor, type Meaning } from './meanings';
import type { ExportColumn } from './table';

/**
 * Which column of a procedure’s exports says what, as a person has settled it. It is kept in their workbook as JSON, and
 * holds for later exports: columns are known by their headings.
 */
const columnName = z.strictObject({
  heading: z.string().min(1).max(2000),
  rank: z.int().min(1).describe('Among columns of one heading, from 1.'),
});

export const mappingSchema = z.strictObject({
  version: z.literal(1),
  columns: z
    .partialRecord(z.enum(MEANINGS), columnName.nullable())
    .describe('By what is looked for; null: it was decided that no column says it.'),
});

export interface Mapping {
  readonly version: 1;
  /** Null: a person has decided that no column says it; absent: nothing was decided. */
  readonly columns: Readonly<Partial<Record<Meaning, ColumnName | null>>>;
}

/** Reads a mapping that was stored; null: it is none, or of a later version. */
export function parseMapping(text: string): Mapping | null {
  const read = mappingSchema.safeParse(jsonIn(text));
  return read.success ? read.data : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** As it is stored; meanings in one order, so that what is the same is written the same. */
export const mappingText = ({ version, columns }: Mapping): string =>
  JSON.stringify({
    version,
    columns: Object.fromEntries(
      MEANINGS.flatMap((meaning) => {
        const column = columns[meaning];
        if (column === undefined) return [];
        return [[meaning, column && { heading: column.heading, rank: column.rank }]];
      }),
    ),
  });

/**
 * What the headings suggest. Nothing is suggested for a meaning where two different headings are as likely; of columns
 * of one heading, which versions of a form bring about, the fullest is.
 */
export function suggestMapping(columns: readonly ExportColumn[]): Mapping {
  const chosen = MEANINGS.flatMap((meaning) => {
    const column = likeliest(columns.filter((one) => one.meaning === meaning));
    return column ? [[meaning, { heading: column.heading, rank: column.rank }] as const] : [];
  });
  return { version: 1, columns: Object.fromEntries(chosen) };
}

const orderOf = ({ heading }: ExportColumn): number => suggestionFor(heading)?.order ?? Infinity;

function likeliest(candidates: readonly ExportColumn[]): ExportColumn | null {
  const least = Math.min(...candidates.map(orderOf));
  const best = candidates.filter((column) => orderOf(column) === least);
  if (new Set(best.map(({ heading }) => folded(heading))).size !== 1) return null;
  return (
    best.toSorted((one, other) => other.filled - one.filled || one.rank - other.rank)[0] ?? null
  );
}

/** Where a mapped column stands among those that were read; -1: it is not there. */
export const positionOf = (columns: readonly ColumnName[], wanted: ColumnName): number =>
  columns.findIndex((column) => isSameColumn(column, wanted));
