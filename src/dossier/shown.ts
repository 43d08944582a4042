import { toCents } from '../money/decimal';
import type { Call } from '../themes/call';
import type { ShownAmount } from './dossier';
import { FIELDS } from './fields';
import { isErrorValue } from './read-cell';
import type { Scalar, WorkbookSnapshot } from './snapshot';
import { TEMPLATE_VERSION } from './version';

const FIGURES = ['total', 'eligibleCost', 'staff', 'base', 'maximum', 'grant'] as const;

/**
 * What the computed cells of the plan show, to be held against the core. None where the sheets may rightly
 * differ: results that wait for a calculation or come from a file, sheets made with other rules.
 */
export function shownAmounts(snapshot: WorkbookSnapshot, call: Call): readonly ShownAmount[] {
  if (snapshot.isCalculated !== true || !isOfToday(snapshot, call)) return [];
  return FIGURES.flatMap((figure): readonly ShownAmount[] => {
    const { name, label } = FIELDS[figure];
    const range = snapshot.names[name];
    const value = range?.values[0]?.[0];
    if (!range?.hasFormula) return [];
    const amount = typeof value === 'number' ? toCents(value) : errorIn(value);
    const { sheet, row, column } = range;
    return amount === null ? [] : [{ figure, label, place: { sheet, row, column }, amount }];
  });
}

const errorIn = (value: Scalar | undefined): string | null =>
  typeof value === 'string' && isErrorValue(value) ? value : null;

function isOfToday({ names }: WorkbookSnapshot, call: Call): boolean {
  const mark = (key: 'version' | 'rules'): unknown => names[FIELDS[key].name]?.values[0]?.[0];
  return mark('version') === TEMPLATE_VERSION && mark('rules') === call.version;
}
