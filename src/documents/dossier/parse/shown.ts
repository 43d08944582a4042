import type { Call } from '../../../calls/call';
import type { LineAmount } from '../template/columns';
import { BUDGET_AMOUNTS } from '../template/columns';
import type {
  BudgetLine,
  Dossier,
  PlanFigure,
  Results,
  ShownCell,
  ShownFigure,
  ShownLine,
} from '../dossier';
import { FIELDS } from '../template/fields';
import { isErrorValue } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawTable } from '../../../workbook/range';
import type { Scalar } from '../../../workbook/scalar';
import { locateColumns } from './table-columns';
import { TEMPLATE_VERSION } from '../template/version';

/** Each after those that it follows from. */
export const PLAN_FIGURES: readonly PlanFigure[] = [
  'total',
  'staff',
  'eligibleCost',
  'base',
  'rate',
  'rateBound',
  'dossierCap',
  'projectCap',
  'projectCapLeft',
  'maximum',
  'grant',
  'coCarriersTotal',
  'fundersTotal',
  'carrierShare',
];

/** Whose results the computed cells show, and whether they are to be held against the core at all. */
export function resultsOf(snapshot: WorkbookSnapshot, call: Call): Results {
  if (snapshot.isCalculated === false || !isOfToday(snapshot, call)) return 'none';
  return snapshot.isCalculated === true ? 'live' : 'stored';
}

/** What the computed cells of the plan show. */
export function shownFigures({ names }: WorkbookSnapshot): readonly ShownFigure[] {
  return PLAN_FIGURES.flatMap((figure): readonly ShownFigure[] => {
    const { name, label } = FIELDS[figure];
    const range = names[name];
    const value = shownValue(range?.values[0]?.[0]);
    if (!range?.hasFormula || value === null) return [];
    const { sheet, row, column } = range;
    return [{ figure, label, place: { sheet, row, column }, value }];
  });
}

/** What the computed cells of the table's lines show; cells without their formula are left out. */
export function shownInTable(
  lines: readonly BudgetLine[],
  table: RawTable | undefined,
): Pick<Dossier, 'shownInLines' | 'shownInBlank'> {
  if (!table) return { shownInLines: [], shownInBlank: [] };
  const shownAt = readerOf(table);
  const started = new Set(lines.map(({ place }) => place.row));
  const { row: first, values } = table.body;
  const blank = values.flatMap((_, index) => (started.has(first + index) ? [] : [first + index]));
  return {
    shownInLines: lines.map(({ place }) => shownAt(place.row)),
    shownInBlank: blank.map(shownAt).filter(hasAmount),
  };
}

const hasAmount = (shown: ShownLine): boolean =>
  Object.values(shown).some(({ value }) => typeof value === 'number' && value !== 0);

function readerOf({ header, body, overwritten }: RawTable): (row: number) => ShownLine {
  const located = locateColumns('budget', header, BUDGET_AMOUNTS).columns;
  const columns = BUDGET_AMOUNTS.map(({ key }) => ({ key, index: located[key] ?? -1 }));
  const lost = new Set(overwritten?.map(({ row, column }) => `${row},${column}`));
  const isLost = (row: number, column: number): boolean =>
    lost.size > 0 && lost.has(`${row},${column}`);
  return (row) => {
    const shown: Partial<Record<LineAmount, ShownCell>> = {};
    for (const { key, index } of columns) {
      const column = body.column + index;
      const value = shownValue(body.values[row - body.row]?.[index]);
      if (value === null || isLost(row, column)) continue;
      shown[key] = { place: { sheet: body.sheet, row, column }, value };
    }
    return shown;
  };
}

/** Nothing shown is nothing to compare: a file may keep no results. */
function shownValue(value: Scalar | undefined): ShownCell['value'] | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isErrorValue(value) ? value : null;
}

function isOfToday({ names }: WorkbookSnapshot, call: Call): boolean {
  const mark = (key: 'version' | 'rules'): unknown => names[FIELDS[key].name]?.values[0]?.[0];
  return mark('version') === TEMPLATE_VERSION && mark('rules') === call.version;
}
