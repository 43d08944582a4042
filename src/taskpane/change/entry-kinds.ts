import { budgetColumns } from '../../dossier/columns';
import type { Entries, Entry } from '../../dossier/entries';
import { FIELDS, RANGES, TABLES } from '../../dossier/fields';
import type { BudgetColumnKey, FieldKey, FieldKind, RangeKey } from '../../dossier/fields';
import { RANGE_LABELS } from '../../dossier/structure';
import type { Place, RawRange, WorkbookSnapshot } from '../../dossier/snapshot';
import type { Unplaced } from '../../sheets/unplaced';
import type { Call } from '../../themes/call';

/** What the numbers of the budget's columns are; those not listed are told as they stand. */
const COLUMN_KINDS: Partial<Readonly<Record<BudgetColumnKey, FieldKind>>> = {
  unitPrice: 'amount',
  vat: 'percent',
  year1: 'amount',
  year2: 'amount',
  otherYears: 'amount',
};

/** The columns of the ranges, in their order. */
const RANGE_KINDS: Readonly<Record<RangeKey, readonly FieldKind[]>> = {
  commitments: ['text', 'yes-no'],
  coCarriers: ['text', 'amount'],
  otherFunders: ['text', 'amount'],
  phases: ['text', 'text', 'date', 'amount', 'text', 'text'],
};

interface Kinded {
  readonly entry: Entry;
  readonly kind: FieldKind;
}

/**
 * What kind of thing each entry without a place is, in their order: a serial of a day and an amount are both but
 * numbers. An entry is known again by its value among all that was typed.
 */
export function unplacedKinds(
  unplaced: readonly Unplaced[],
  entries: Entries,
  from: Call,
): readonly FieldKind[] {
  const left = [...typedIn(entries, from)];
  return unplaced.map(({ what, entry }) => {
    const at = left.findIndex((typed) => typed.label === what.fr && isSame(typed.entry, entry));
    return at < 0 ? 'text' : (left.splice(at, 1)[0]?.kind ?? 'text');
  });
}

/** A formula that stayed behind left its value. */
const isSame = (typed: Entry, found: Entry): boolean =>
  typed === found || (typeof typed === 'object' && typed !== null);

type Labelled = Kinded & { readonly label: string };

function typedIn({ fields, ranges, lines, grid }: Entries, from: Call): readonly Labelled[] {
  const columns = budgetColumns(from);
  return [
    ...(Object.entries(fields) as [FieldKey, Entry][]).map(([key, entry]) => {
      const { label, kind } = FIELDS[key];
      return { label: label.fr, kind, entry };
    }),
    ...(Object.entries(ranges) as [RangeKey, readonly (readonly Entry[])[]][]).flatMap(
      ([key, rows]) => rows.flatMap((row) => cellsOf(key, row)),
    ),
    ...lines.flatMap((line) =>
      columns.map(({ key, header }) => ({
        label: header.fr,
        kind: COLUMN_KINDS[key] ?? 'text',
        entry: line[key] ?? null,
      })),
    ),
    ...grid.flatMap(({ criterion: label, score, comment, weight }): Labelled[] => [
      { label, kind: 'number', entry: score },
      { label, kind: 'text', entry: comment },
      { label, kind: 'percent', entry: weight },
    ]),
  ].filter(({ entry }) => entry !== null);
}

/** A commitment goes by its own sentence. */
function cellsOf(key: RangeKey, row: readonly Entry[]): readonly Labelled[] {
  const [sentence] = row;
  const label =
    key === 'commitments' && typeof sentence === 'string' ? sentence : RANGE_LABELS[key].fr;
  return row.map((entry, column) => ({ label, kind: RANGE_KINDS[key][column] ?? 'text', entry }));
}

/** What kind of thing stands at a place of the sheets of a call. */
export function kindAt(place: Place, { names, tables }: WorkbookSnapshot, call: Call): FieldKind {
  const field = Object.values(FIELDS).find(({ name }) => holds(names[name], place));
  if (field) return field.kind;
  const range = (Object.keys(RANGES) as RangeKey[]).find((key) => holds(names[RANGES[key]], place));
  if (range) {
    const column = place.column - (names[RANGES[range]]?.column ?? 0);
    return RANGE_KINDS[range][column] ?? 'text';
  }
  const budget = tables[TABLES.budget];
  if (!budget || !holds(budget.body, place)) return 'number';
  const header = budget.header.values[0]?.[place.column - budget.body.column];
  const found = budgetColumns(call).find(({ header: { fr, en } }) =>
    [fr, en].includes(`${header}`),
  );
  return (found && COLUMN_KINDS[found.key]) ?? 'number';
}

const holds = (range: RawRange | undefined, { sheet, row, column }: Place): boolean =>
  range !== undefined &&
  range.sheet === sheet &&
  row >= range.row &&
  row < range.row + range.values.length &&
  column >= range.column &&
  column < range.column + (range.values[0]?.length ?? 0);
