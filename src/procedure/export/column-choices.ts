import { folded } from '../../language/folded';
import type { ColumnName } from './heading';
import { parseMapping, type Mapping } from './mapping';
import { MEANINGS, type Meaning } from './meanings';
import { decidedIn, NOTHING_SETTLED, settledBy, storedText } from './settled-mapping';

/** What an export shows of its columns to whoever says which one says what. */
export interface Headed {
  /** Those about persons are not among them. */
  readonly headings: readonly ColumnName[];
  /** What the headings suggest, as mappings are stored. */
  readonly suggested: string;
}

/** What a person can settle of one meaning. */
export interface ColumnChoice {
  readonly meaning: Meaning;
  /** What people have settled; null: that no column says it; undefined: nothing. */
  readonly settled: ColumnName | null | undefined;
  /** What holds as long as nobody settles anything; null: no column, or several that are as likely. */
  readonly suggested: ColumnName | null;
}

/** Every column of these exports once, in their order: what is settled of a heading holds for all of them. */
export function columnsOfAll(exports: readonly Headed[]): readonly ColumnName[] {
  const all = new Map<string, ColumnName>();
  for (const column of exports.flatMap(({ headings }) => headings)) {
    const key = `${column.rank} ${folded(column.heading)}`;
    if (!all.has(key)) all.set(key, column);
  }
  return [...all.values()];
}

/** What can be settled of these exports, meaning by meaning. */
export function columnChoices(exports: readonly Headed[], stored: string): readonly ColumnChoice[] {
  const settled = decidedIn(stored) ?? NOTHING_SETTLED;
  const suggestions = exports.flatMap(({ suggested }) => parseMapping(suggested) ?? []);
  return MEANINGS.map((meaning) => ({
    meaning,
    settled: settled.columns[meaning],
    suggested: suggestions.flatMap(({ columns }) => columns[meaning] ?? [])[0] ?? null,
  }));
}

/**
 * What is settled from now on, as it is stored; blank: nothing.
 *
 * @param column null: no column says it; undefined: what the headings suggest holds
 */
export function settledWith(
  stored: string,
  meaning: Meaning,
  column: ColumnName | null | undefined,
): string {
  const before = decidedIn(stored) ?? NOTHING_SETTLED;
  const others = Object.entries(before.columns).filter(([one]) => one !== meaning);
  const kept: Mapping = { version: 1, columns: Object.fromEntries(others) };
  const now: Mapping = { version: 1, columns: column === undefined ? {} : { [meaning]: column } };
  return storedText(settledBy(kept, now));
}
