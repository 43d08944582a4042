import { YEAR_KEYS, budgetColumns } from '../template/columns';
import type { Entries } from '../entries';
import type { Entry } from '../../../workbook/entry';
import { idOf, languageOf } from '../parse/identify';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Call } from '../../../calls/call';
import { correspondingType } from '../../../calls/correspondence';
import type { Language, Localized } from '../../../language/language';
import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { entriesOf } from './entries';
import { titledFor } from './titled-for';
import { declareFilled } from './fill';
import type { Unplaced } from './unplaced';
import { withTravellingFormulas, type SettledFormula } from './travelling-formulas';
import { declareWorkbook } from './workbook';

/** The sheets of a call, filled in with what was typed into those of another, and what that took. */
export interface Transfer {
  readonly declaration: WorkbookDeclaration;
  /** What the call has no cell for; it stays in the sheets that are kept. */
  readonly unplaced: readonly Unplaced[];
  /** Expense types that go by another label in this call. */
  readonly relabelled: readonly Relabelled[];
  /** Formulas that would have meant something else: their values were taken. */
  readonly settled: readonly SettledFormula[];
}

export interface Relabelled {
  readonly from: Localized;
  readonly to: Localized;
  readonly lines: number;
}

/**
 * Everything typed in a workbook, in fresh sheets of a call: another one, or the same by later rules. Texts
 * that were not understood go as they stand, and so do formulas that mean the same there. An expense type
 * that the call knows under another label bears that label, since no list would accept the former.
 *
 * @param snapshot with formulas, as `WorkbookPort.readTyped` gives it
 * @param from the call of that workbook
 * @param freshId the identifier of a dossier that has none yet, or that answers another call from now on: the sheets of
 * the former one may stay
 */
export function transfer(
  snapshot: WorkbookSnapshot,
  from: Call,
  to: Call,
  freshId: string | null = null,
): Transfer {
  const language = languageOf(snapshot);
  const travelling = withTravellingFormulas(snapshot, from, declareWorkbook(to, language));
  const dated = inYearsOf(entriesOf(travelling.snapshot, from), from, to);
  const relabelling = relabel(dated.entries, from, to, language);
  const { relabelled } = relabelling;
  const titled = titledFor(relabelling.entries, from, to);
  const { declaration, unplaced } = declareFilled(
    to,
    language,
    titled.entries,
    (from.id === to.id ? idOf(snapshot) : null) ?? freshId,
  );
  return {
    declaration,
    unplaced: [...unplaced, ...dated.unplaced, ...titled.unplaced],
    relabelled,
    settled: travelling.settled,
  };
}

/** Amounts by year have no place in a plan of other years: the first column would mean another one. */
function inYearsOf(
  entries: Entries,
  from: Call,
  to: Call,
): { readonly entries: Entries; readonly unplaced: readonly Unplaced[] } {
  if (from.firstYear === to.firstYear) return { entries, unplaced: [] };
  const headers = new Map(
    budgetColumns(from).map(({ key, label: header }) => [key, header] as const),
  );
  const unplaced = entries.lines.flatMap((line) =>
    YEAR_KEYS.flatMap((key): Unplaced[] => {
      const entry = line[key];
      const what = headers.get(key);
      return entry === undefined || entry === null || !what
        ? []
        : [{ what, entry, kind: 'amount' }];
    }),
  );
  const isYear = (key: string): boolean => YEAR_KEYS.some((year) => year === key);
  const lines = entries.lines.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([key]) => !isYear(key))),
  );
  return { entries: { ...entries, lines }, unplaced };
}

function relabel(
  entries: Entries,
  from: Call,
  to: Call,
  language: Language,
): { readonly entries: Entries; readonly relabelled: readonly Relabelled[] } {
  const labels = labelsBetween(from, to);
  const changed = new Map<string, Relabelled>();
  const lines = entries.lines.map((line) => {
    const found = labels.get(folded(line.type));
    if (!found || [found.to.fr, found.to.en].map(folded).includes(folded(line.type))) return line;
    const key = found.from.fr;
    changed.set(key, { ...found, lines: (changed.get(key)?.lines ?? 0) + 1 });
    return { ...line, type: found.to[language] };
  });
  return { entries: { ...entries, lines }, relabelled: [...changed.values()] };
}

const folded = (entry: Entry | undefined): string =>
  typeof entry === 'string' ? entry.toLowerCase() : '';

/** Types of the one call that the other knows, by their labels; those that it calls the same included. */
function labelsBetween(
  from: Call,
  to: Call,
): ReadonlyMap<string, { readonly from: Localized; readonly to: Localized }> {
  return new Map(
    from.expenses.types.flatMap((type) => {
      const other = correspondingType(type, to);
      if (!other) return [];
      const labels = { from: type.label, to: other.label };
      return [type.label.fr, type.label.en].map((label) => [folded(label), labels] as const);
    }),
  );
}
