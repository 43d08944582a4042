import type { Call, CallExpenseType } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { LOLF_TITLES, type LolfTitle } from '../../../calls/nomenclature/lolf-titles';
import { titleByType } from '../line-title';
import { GONE } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import { ORIGINS, UNITS, budgetColumns, planYears } from '../template/columns';
import type { OriginId, PlanYear, UnitId } from '../template/columns';
import type { BudgetLine } from '../dossier';
import type { BudgetColumnKey } from '../template/fields';
import { Choices, readNumber, readShare, readTaxed, readText } from '../../../workbook/read-cell';
import { isBlank } from '../../../workbook/scalar';
import type { Reader } from '../../../workbook/read-cell';
import type { RawRange } from '../../../workbook/range';
import type { Scalar } from '../../../workbook/scalar';
import type { TableColumns } from './table-columns';

export const TITLES = new Choices<LolfTitle>(
  LOLF_TITLES.map((title) => [title, { fr: title, en: title }]),
);

const ORIGIN_CHOICES = new Choices<OriginId>(
  ORIGINS.map((origin) => [origin.id, origin.label] as const),
);

const UNIT_CHOICES = new Choices<UnitId>(UNITS.map(({ id, label }) => [id, label] as const));

export const expenseTypes = (call: Call): Choices<CallExpenseType> =>
  new Choices(call.expenses.types.map((type) => [type, type.label] as const));

/** Unit prices are HT, the years of a line TTC. */
const readPrice = readTaxed('ht');
const readYear = readTaxed('ttc');

/** The started lines of the budget table: those of which any input cell holds something. */
export function readLines(
  call: Call,
  language: Language,
  body: RawRange,
  columns: TableColumns<BudgetColumnKey>,
): readonly BudgetLine[] {
  const inputs = budgetColumns(call).flatMap(({ key, role }) =>
    role === 'input' ? (columns[key] ?? []) : [],
  );
  const types = expenseTypes(call);
  const plan = planYears(call);
  return body.values.flatMap((row, index) => {
    if (inputs.every((column) => isBlank(row[column]))) return [];
    return [readLine({ row, index, body, columns, language, types, plan, call })];
  });
}

interface LineSource {
  readonly row: readonly Scalar[];
  readonly index: number;
  readonly body: RawRange;
  readonly columns: TableColumns<BudgetColumnKey>;
  readonly language: Language;
  readonly types: Choices<CallExpenseType>;
  readonly plan: readonly PlanYear[];
  readonly call: Call;
}

function readLine(source: LineSource): BudgetLine {
  const { row, index, body, columns, language, types, plan, call } = source;
  const read = <T>(key: BudgetColumnKey, reader: Reader<T>): Cell<T> => {
    const column = columns[key];
    if (column === undefined) return GONE;
    const place = { sheet: body.sheet, row: body.row + index, column: body.column + column };
    return reader(row[column] ?? null, place, language);
  };
  const type = read('type', types.read);
  return {
    place: { sheet: body.sheet, row: body.row + index, column: body.column },
    label: read('label', readText),
    type,
    title: call.lolfTitles ? read('title', TITLES.read) : titleByType(type),
    supplier: read('supplier', readText),
    origin: read('origin', ORIGIN_CHOICES.read),
    quantity: read('quantity', readNumber),
    unit: read('unit', UNIT_CHOICES.read),
    unitPrice: read('unitPrice', readPrice),
    vat: read('vat', readShare),
    years: plan.map(({ key, year, isCounted }) => ({
      key,
      year,
      isCounted,
      cell: read(key, readYear),
    })),
    phase: read('phase', readText),
  };
}
