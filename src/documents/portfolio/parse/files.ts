import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Language } from '../../../language/language';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';
import type { ValueKind } from '../../../workbook/template';
import type { ControlRead, FileRow, Opinion, ReadValues } from '../portfolio';
import { CONTROL_STATES, FILE_CHOICES, FILE_KINDS, RESULTS } from '../template/choices';
import { READ_COLUMNS, TABLES } from '../template/tables';
import { centsIn, dayIn, idIn, textIn, wholeIn } from './cells';

/** The files of all runs, as the sheet states them. Rows without a number are none of ours. */
export const filesIn = ({ tables }: WorkbookSnapshot, language: Language): readonly FileRow[] =>
  rowsIn(tables[TABLES.files.name], TABLES.files, language)
    .rows.flatMap(fileIn)
    // People sort them as they like: what came first is told by the numbers.
    .toSorted((a, b) => a.rank - b.rank);

function fileIn(row: TableRow): readonly FileRow[] {
  const rank = wholeIn(row, 'rank');
  if (rank === null) return [];
  return [
    {
      rank,
      file: textIn(row, 'file') ?? '',
      sha256: textIn(row, 'sha256'),
      kind: idIn(row, 'kind', FILE_KINDS) ?? 'other',
      result: idIn(row, 'result', RESULTS) ?? 'orphan',
      why: textIn(row, 'why') ?? '',
      choice: idIn(row, 'choice', FILE_CHOICES),
      said: idIn(row, 'choice', FILE_CHOICES) === null ? textIn(row, 'choice') : null,
      key: textIn(row, 'key'),
      version: wholeIn(row, 'version'),
      replacedBy: wholeIn(row, 'replacedBy'),
      near: textIn(row, 'near'),
      readOn: textIn(row, 'readOn') ?? '',
      run: wholeIn(row, 'run') ?? 1,
      filedAt: textIn(row, 'filedAt')?.replace(' ', 'T') ?? null,
      session: wholeIn(row, 'session'),
      mark: textIn(row, 'mark'),
      values: valuesIn(row),
      control: controlIn(row),
    },
  ];
}

const valuesIn = (row: TableRow): ReadValues =>
  Object.fromEntries(
    READ_COLUMNS.map(({ key, kind }) => [key, valueIn(row, key, kind)]),
  ) as unknown as ReadValues;

function valueIn(row: TableRow, key: string, kind: ValueKind): string | number | null {
  if (kind === 'amount') return centsIn(row, key);
  if (kind === 'date') return dayIn(row, key);
  return kind === 'integer' ? wholeIn(row, key) : textIn(row, key);
}

function controlIn(row: TableRow): ControlRead | null {
  const state = idIn(row, 'state', CONTROL_STATES);
  if (state === null) return null;
  return {
    evidence: textIn(row, 'evidence'),
    proposed: centsIn(row, 'proposed'),
    state,
    controlledOn: dayIn(row, 'controlledOn'),
  };
}

/** What closed sessions of juries have said, in the order in which it was taken. */
export const opinionsIn = ({ tables }: WorkbookSnapshot, language: Language): readonly Opinion[] =>
  rowsIn(tables[TABLES.opinions.name], TABLES.opinions, language).rows.flatMap((row) => {
    const seal = textIn(row, 'seal');
    if (seal === null) return [];
    return [
      {
        seal,
        key: textIn(row, 'key'),
        source: wholeIn(row, 'source'),
        number: textIn(row, 'number'),
        title: textIn(row, 'title'),
        opinion: textIn(row, 'opinion'),
        amount: centsIn(row, 'amount'),
        rank: wholeIn(row, 'rank'),
        call: textIn(row, 'call') ?? '',
        session: textIn(row, 'session') ?? '',
        closedAt: textIn(row, 'closedAt') ?? '',
      },
    ];
  });
