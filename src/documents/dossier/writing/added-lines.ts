import type { Call } from '../../../calls/call';
import type { CellChange } from '../../../sheets/change';
import { lastLines, type LinesChange } from '../../../sheets/lines';
import { StandingLines } from '../../../sheets/standing-lines';
import { Anchors } from '../../../workbook/anchor';
import type { Entry } from '../../../workbook/entry';
import type { Scalar } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Entries } from '../entries';
import type { DossierFile } from '../file/file-schema';
import { lineIn } from '../file/line-entries';
import { languageOf } from '../parse/identify';
import { USUAL_ROWS } from '../sheets/context';
import { declareFilled } from '../sheets/fill';
import { budgetColumns } from '../template/columns';
import { TABLES } from '../template/fields';
import { partsOf } from '../template/template';

type Line = NonNullable<DossierFile['lines']>[number];

/** What brings lines into the budget of a dossier that stands in a workbook. */
export interface AddedLines {
  /** In blank lines below all that stands. */
  readonly cells: readonly CellChange[];
  /** Below the table, where no more blank ones are left. */
  readonly lines: readonly LinesChange[];
}

/**
 * How lines come to an open dossier's budget: below what stands there, in its blank lines first. Nothing that stands is
 * touched.
 *
 * @param snapshot the workbook as it was read; whoever writes holds it against what stands there by then
 * @param lines at least one, as the dossier's file has them; choices of the call alone
 * @returns null: the budget's table is gone
 */
export function addedLines(
  snapshot: WorkbookSnapshot,
  call: Call,
  lines: readonly Line[],
): AddedLines | null {
  const table = snapshot.tables[TABLES.budget];
  if (!table) return null;
  const language = languageOf(snapshot);
  const template = partsOf(call);
  const columns = budgetColumns(call);
  const entries = lines.map((line) => lineIn(line, call, language));
  const known = { key: 'budget', name: TABLES.budget, columns };
  const written = columns.flatMap(({ key }) => (entries.some((line) => key in line) ? key : []));
  const standing = new StandingLines(
    table,
    known,
    language,
    new Anchors(snapshot, template),
    written,
  );
  const coming: Entries['lines'][number][] = [];
  const cells = entries.flatMap((line) => {
    const rank = coming.length === 0 ? standing.takeBlankBelow() : null;
    if (rank !== null) return standing.changes(rank, valuesOf(line));
    coming.push(line);
    return [];
  });
  const below = coming.length === 0 ? [] : [belowTable(call, snapshot, coming)];
  return { cells, lines: below };
}

function belowTable(call: Call, snapshot: WorkbookSnapshot, coming: Entries['lines']): LinesChange {
  const blank = Array.from({ length: Math.max(0, USUAL_ROWS.lines - coming.length) }, () => ({}));
  const entries: Entries = { fields: {}, ranges: {}, lines: [...blank, ...coming], grid: [] };
  const { declaration } = declareFilled(call, languageOf(snapshot), entries);
  const standing = snapshot.tables[TABLES.budget]?.body.values.length ?? 0;
  return lastLines(declaration, { table: TABLES.budget, count: coming.length, standing });
}

const valuesOf = (line: Entries['lines'][number]): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(Object.entries(line).map(([key, entry]) => [key, constant(entry)]));

/** Lines of a file hold no formulas. */
function constant(entry: Entry | undefined): Scalar {
  if (typeof entry === 'object' && entry !== null)
    throw new Error('A line that comes has a formula');
  return entry ?? null;
}
