import { budgetColumns } from '../../dossier/columns';
import { FIELDS, type BudgetColumnKey } from '../../dossier/fields';
import type { SheetBuilder } from '../builder';
import { budgetColumn, type Context } from '../context';
import { formula, sentence, text, type Expression } from '../formula';
import { area, fixedCell } from '../layout';
import { SMALL_SIZE } from '../styles';
import { heightFor } from '../text-height';

interface Figure {
  readonly label: string;
  readonly amount: Expression;
}

/** Columns of the table below that a block of totals borrows: its labels over some, its amounts in one. */
interface Block {
  readonly label: { readonly column: number; readonly columns: number };
  readonly amount: number;
}

const FIRST_TYPES: Block = { label: { column: 0, columns: 2 }, amount: 3 };
const OTHER_TYPES: Block = { label: { column: 4, columns: 4 }, amount: 8 };
const TITLES: Block = { label: { column: 10, columns: 2 }, amount: 12 };

const HEADINGS = 2;
const FIRST = 3;

/** Totals by type and by title, then those of each column right above it. Returns the table's header row. */
export function writeTotals(sheet: SheetBuilder, context: Context): number {
  const { texts } = context;
  const types = typeFigures(context);
  const half = Math.ceil(types.length / 2);
  sheet
    .format(area(HEADINGS, 0, 1, sheet.width), 'section')
    .put(HEADINGS, 0, texts.budget.byType)
    .put(HEADINGS, TITLES.label.column, texts.budget.byTitle)
    .height(HEADINGS, 18);
  writeBlock(sheet, FIRST_TYPES, types.slice(0, half));
  writeBlock(sheet, OTHER_TYPES, types.slice(half));
  const titles = titleFigures(context);
  writeBlock(sheet, TITLES, titles);
  const totals = FIRST + Math.max(half, titles.length);
  writeColumnTotals(sheet, context, totals);
  return totals + 1;
}

function writeBlock(sheet: SheetBuilder, block: Block, figures: readonly Figure[]): void {
  const { column, columns } = block.label;
  figures.forEach((figure, index) => {
    const row = FIRST + index;
    const label = area(row, column, 1, columns);
    sheet
      .merge(label)
      .put(row, column, figure.label)
      .put(row, block.amount, formula(figure.amount))
      .height(
        row,
        heightFor(figure.label, sheet.charactersOf(column, columns) - 2, SMALL_SIZE, 14),
      );
  });
  sheet
    .format(area(FIRST, column, figures.length, columns), 'totalLabel')
    .format(
      area(FIRST, column + columns, figures.length, block.amount - column - columns + 1),
      'amount',
    );
}

/** A line for each type of the call, and one for what no type holds, so that they add up to the total. */
function typeFigures(context: Context): readonly Figure[] {
  const { call, language, texts } = context;
  const column = budgetColumn(context);
  const known = call.expenses.types.map((type, index) => {
    const other = type.label[language === 'fr' ? 'en' : 'fr'];
    const own = `SUMIFS(${column('gross')},${column('type')},${labelCell(context, index)})`;
    const also = `SUMIFS(${column('gross')},${column('type')},${text(other)})`;
    const label = type.label[language];
    return { label, amount: label === other ? own : `${own}+${also}` };
  });
  const all = known.map((_, index) => amountCell(context, index)).join(',');
  const rest = `ROUND(SUM(${column('gross')})-SUM(${all}),2)`;
  return [...known, { label: texts.budget.otherType, amount: rest }];
}

/** Where the figure of a type stands: the first half on the left, the others beside it. */
function placeOfType({ call }: Context, index: number): { row: number; block: Block } {
  const half = Math.ceil((call.expenses.types.length + 1) / 2);
  return index < half
    ? { row: FIRST + index, block: FIRST_TYPES }
    : { row: FIRST + index - half, block: OTHER_TYPES };
}

function labelCell(context: Context, index: number): Expression {
  const { row, block } = placeOfType(context, index);
  return fixedCell(row, block.label.column);
}

function amountCell(context: Context, index: number): Expression {
  const { row, block } = placeOfType(context, index);
  return fixedCell(row, block.amount);
}

function titleFigures(context: Context): readonly Figure[] {
  const { texts } = context;
  const column = budgetColumn(context);
  const gross = column('gross');
  const ofTitle = (title: string): Expression =>
    `SUMIFS(${gross},${column('title')},${text(title)})`;
  const titles = ['T2', 'T3', 'T5'].map(ofTitle);
  return [
    { label: texts.budget.titleT2, amount: ofTitle('T2') },
    { label: texts.budget.titleT3, amount: ofTitle('T3') },
    { label: texts.budget.titleT5, amount: ofTitle('T5') },
    { label: texts.budget.otherTitle, amount: `ROUND(SUM(${gross})-${titles.join('-')},2)` },
    { label: texts.budget.excluded, amount: `ROUND(SUM(${gross})-SUM(${column('eligible')}),2)` },
  ];
}

const SUMMED: readonly BudgetColumnKey[] = [
  'net',
  'gross',
  'year1',
  'year2',
  'otherYears',
  'eligible',
];

function writeColumnTotals(sheet: SheetBuilder, context: Context, row: number): void {
  const columns = budgetColumns(context.call);
  const reference = budgetColumn(context);
  sheet
    .format(area(row, 0, 1, sheet.width), 'keyLabel')
    .put(row, 0, context.texts.budget.totals)
    .height(row, 22);
  columns.forEach(({ key }, column) => {
    if (SUMMED.includes(key)) {
      sheet.put(row, column, formula(`ROUND(SUM(${reference(key)}),2)`), 'columnTotal');
    } else if (key === 'check') {
      sheet.put(row, column, formula(countOfVerdicts(context, reference('check'))));
      sheet.format(area(row, column), 'columnVerdict');
    }
  });
}

/** « 2 à corriger, 1 à vérifier » over a range of checks; nothing while there is no cost. */
export function countOfVerdicts({ texts }: Context, checks: Expression): Expression {
  const { verdict } = texts;
  const counted = (words: string): Expression =>
    `SUMPRODUCT(--(LEFT(${checks},${words.length})=${text(words)}))`;
  const errors = counted(verdict.toFix);
  const warnings = counted(verdict.toCheck);
  const told = sentence(verdict.counts, { errors, warnings });
  const none = `IF(${FIELDS.total.name}=0,"",${text(verdict.none)})`;
  return `IF(${errors}+${warnings}=0,${none},${told})`;
}
