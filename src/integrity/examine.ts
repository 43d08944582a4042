import { cents, sum, type Cents } from '../money/cents';
import type {
  HiddenColumn,
  HiddenRow,
  MaskedError,
  Observations,
  VeiledCell,
} from '../workbook/observations';
import type { Place } from '../workbook/scalar';
import type { IntegrityFinding } from './finding';
import { MOST_NAMED } from './messages/listed';
import { say } from './messages/say';

/** What a document counts in a row of a sheet, TTC; null: no amount stands there. */
export type Worth = (sheet: string, row: number) => Cents | null;

/**
 * What is to be said of what was seen in a workbook: its sheets one after the other, then the workbook as a whole.
 *
 * @param respelled formulas that are ours in another spelling
 */
export function examine(
  seen: Observations,
  worth: Worth,
  respelled = 0,
): readonly IntegrityFinding[] {
  return [
    ...hiddenSheets(seen, worth),
    ...bySheet(seen.hiddenRows).flatMap((rows) => hiddenRows(rows, worth)),
    ...bySheet(seen.hiddenColumns).map(hiddenColumns),
    ...bySheet(inSheets(seen.veiledCells)).map((cells) => veiledCells(cells, worth)),
    ...bySheet(inSheets(seen.maskedErrors)).map((cells) => maskedErrors(cells, worth)),
    ...bySheet(inSheets(seen.keptByGoogle)).map((cells) => keptByGoogle(cells, worth)),
    ...linkedFiles(seen, worth),
    ...ofWorkbook(seen),
    ...(respelled > 0
      ? [whole('integrity.respelled', 'info', say('respelled', { count: respelled }))]
      : []),
  ];
}

const whole = (
  rule: IntegrityFinding['rule'],
  severity: IntegrityFinding['severity'],
  message: IntegrityFinding['message'],
  place: Place | null = null,
): IntegrityFinding => ({ rule, severity, place, message, stake: null });

/** A sheet of ours that nobody sees is looked into; a person’s own may hold their workings. */
function hiddenSheets(
  { hiddenSheets: sheets }: Observations,
  worth: Worth,
): readonly IntegrityFinding[] {
  const own = sheets.filter(({ isRead }) => isRead);
  return own.map(({ name, isVery, rows }) => ({
    ...whole('integrity.sheets', 'warning', say('hiddenSheet', { name, isVery }), firstCell(name)),
    stake: together(
      rows.map((row) => ({ sheet: name, row })),
      worth,
    ),
  }));
}

const firstCell = (sheet: string): Place => ({ sheet, row: 0, column: 0 });

/**
 * Rows hidden by hand are told apart from those of a filter: what shows them again is another thing. Rows without an amount
 * are information: what is typed there is read like the rest.
 */
function hiddenRows(rows: readonly HiddenRow[], worth: Worth): readonly IntegrityFinding[] {
  const told = rows.map((row) => ({ ...row, counts: worth(row.sheet, row.row) !== null }));
  return [true, false].flatMap((isFiltered) =>
    [true, false].flatMap((counts): IntegrityFinding[] => {
      const those = told
        .filter((row) => row.isFiltered === isFiltered && row.counts === counts)
        .sort((a, b) => a.row - b.row);
      const [first] = those;
      if (!first) return [];
      const { sheet } = first;
      const facts = { sheet, rows: those.map(({ row }) => row + 1), isFiltered, counts };
      return [
        {
          rule: 'integrity.rows',
          severity: counts ? 'warning' : 'info',
          place: { sheet, row: first.row, column: 0 },
          message: say('hiddenRows', facts),
          stake: together(those, worth),
        },
      ];
    }),
  );
}

/** What they hold is computed and checked all the same, and people hide columns to print. */
function hiddenColumns(columns: readonly HiddenColumn[]): IntegrityFinding {
  const [first] = columns;
  const place = first ? { sheet: first.sheet, row: 0, column: first.column } : null;
  const facts = columns.map(({ column, title }) => ({ column, title }));
  const message = say('hiddenColumns', { sheet: first?.sheet ?? '', columns: facts });
  return whole('integrity.columns', 'info', message, place);
}

function veiledCells(
  cells: readonly (VeiledCell & { readonly sheet: string })[],
  worth: Worth,
): IntegrityFinding {
  const named = cells.slice(0, MOST_NAMED).map(({ place, by, holds }) => ({ place, by, holds }));
  return {
    rule: 'integrity.veiled',
    severity: 'warning',
    place: cells[0]?.place ?? null,
    message: say('veiledCells', { cells: named, count: cells.length }),
    stake: together(
      cells.map(({ place }) => place),
      worth,
    ),
  };
}

function maskedErrors(
  errors: readonly (MaskedError & { readonly sheet: string })[],
  worth: Worth,
): IntegrityFinding {
  const named = errors
    .slice(0, MOST_NAMED)
    .map(({ place, error, gives }) => ({ place, error, gives }));
  return {
    rule: 'integrity.masked',
    severity: 'warning',
    place: errors[0]?.place ?? null,
    message: say('maskedErrors', { errors: named, count: errors.length }),
    stake: together(
      errors.map(({ place }) => place),
      worth,
    ),
  };
}

/** No other program can compute them: what stands there is what a file would hold that somebody typed. */
function keptByGoogle(
  kept: readonly (MaskedError & { readonly sheet: string })[],
  worth: Worth,
): IntegrityFinding {
  const cells = kept.slice(0, MOST_NAMED).map(({ place, gives }) => ({ place, gives }));
  return {
    rule: 'integrity.masked',
    severity: 'info',
    place: kept[0]?.place ?? null,
    message: say('keptByGoogle', { cells, count: kept.length }),
    stake: together(
      kept.map(({ place }) => place),
      worth,
    ),
  };
}

const inSheets = <Seen extends { readonly place: Place }>(cells: readonly Seen[]) =>
  cells.map((cell) => ({ ...cell, sheet: cell.place.sheet }));

function linkedFiles(
  { linkedFiles: files }: Observations,
  worth: Worth,
): readonly IntegrityFinding[] {
  return files.map(({ name, cells }): IntegrityFinding => ({
    rule: 'integrity.links',
    severity: cells.length > 0 ? 'warning' : 'info',
    place: cells[0] ?? null,
    message: say('linkedFile', { name, cells: cells.length }),
    stake: together(cells, worth),
  }));
}

function ofWorkbook(seen: Observations): readonly IntegrityFinding[] {
  const [first] = seen.withoutResult;
  return [
    ...(seen.hasMacros ? [whole('integrity.macros', 'warning', say('macros'))] : []),
    ...(seen.countsFrom1904 ? [whole('integrity.dates', 'info', say('datesFrom1904'))] : []),
    ...(first
      ? [
          whole(
            'integrity.results',
            'info',
            say('withoutResult', { count: seen.withoutResult.length }),
            first,
          ),
        ]
      : []),
  ];
}

/**
 * Each row once, however many of its cells are meant; amounts of either sign add up, lest they hide each other. Null:
 * nothing of it is an amount.
 */
function together(
  rows: readonly { readonly sheet: string; readonly row: number }[],
  worth: Worth,
): Cents | null {
  const apart = new Map(rows.map(({ sheet, row }) => [`${row} ${sheet}`, worth(sheet, row)]));
  const amounts = [...apart.values()].filter((amount) => amount !== null);
  return amounts.length === 0 ? null : sum(amounts.map((amount) => cents(Math.abs(amount))));
}

function bySheet<Thing extends { readonly sheet: string }>(
  things: readonly Thing[],
): readonly (readonly Thing[])[] {
  const sheets = new Map<string, Thing[]>();
  for (const thing of things) {
    const known = sheets.get(thing.sheet);
    if (known) known.push(thing);
    else sheets.set(thing.sheet, [thing]);
  }
  return [...sheets.values()];
}
