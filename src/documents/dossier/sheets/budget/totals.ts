import { LOLF_TITLES } from '../../../../calls/nomenclature/lolf-titles';
import { YEAR_KEYS, budgetColumns } from '../../template/columns';
import { FIELDS, type BudgetColumnKey } from '../../template/fields';
import type { Call } from '../../../../calls/call';
import type { SheetBuilder } from '../../../../sheets/builder';
import { budgetColumn, type Context } from '../context';
import { ofStaff } from '../staff-criteria';
import { formula, sentence, text, type Expression } from '../../../../sheets/formula';
import { area, fixedCell } from '../../../../sheets/layout';
import { SMALL_SIZE } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';

interface Figure {
  readonly label: string;
  readonly amount: Expression;
}

interface Columns {
  readonly column: number;
  readonly columns: number;
}

/** Columns of the table below that a block of totals borrows, together as wide as its labels and its amounts. */
interface Block {
  readonly label: Columns;
  readonly amount: Columns;
}

interface Blocks {
  readonly firstTypes: Block;
  readonly otherTypes: Block;
  readonly titles: Block;
}

const block = (label: Columns, amount: Columns): Block => ({ label, amount });

const TITLED: Blocks = {
  firstTypes: block({ column: 0, columns: 2 }, { column: 2, columns: 2 }),
  otherTypes: block({ column: 4, columns: 5 }, { column: 9, columns: 1 }),
  titles: block({ column: 11, columns: 2 }, { column: 13, columns: 1 }),
};

/** Where lines have no title, the table has a column less. */
const UNTITLED: Blocks = {
  firstTypes: block({ column: 0, columns: 2 }, { column: 2, columns: 2 }),
  otherTypes: block({ column: 4, columns: 4 }, { column: 8, columns: 1 }),
  titles: block({ column: 10, columns: 2 }, { column: 12, columns: 1 }),
};

const blocksOf = ({ call }: Context): Blocks => (call.lolfTitles ? TITLED : UNTITLED);

/** The row of the headings over the totals. */
export const HEADINGS = 2;
const FIRST = 3;

/** Totals by type and by title, then those of each column right above it. Returns the table's header row. */
export function writeTotals(sheet: SheetBuilder, context: Context): number {
  const { call, texts } = context;
  const { firstTypes, otherTypes, titles: ofTitles } = blocksOf(context);
  const types = typeFigures(context);
  const half = Math.ceil(types.length / 2);
  sheet
    .format(area(HEADINGS, 0, 1, sheet.width), 'section')
    .put(HEADINGS, 0, texts.budget.byType)
    .put(
      HEADINGS,
      ofTitles.label.column,
      call.lolfTitles ? texts.budget.byTitle : texts.budget.byNature,
    )
    .height(HEADINGS, 18);
  writeBlock(sheet, firstTypes, types.slice(0, half));
  writeBlock(sheet, otherTypes, types.slice(half));
  const titles = call.lolfTitles ? titleFigures(context) : natureFigures(context);
  writeBlock(sheet, ofTitles, titles);
  const totals = FIRST + Math.max(half, titles.length);
  writeColumnTotals(sheet, context, totals);
  return totals + 1;
}

function writeBlock(
  sheet: SheetBuilder,
  { label, amount }: Block,
  figures: readonly Figure[],
): void {
  const over = (row: number, { column, columns }: Columns, rows = 1) =>
    area(row, column, rows, columns);
  const characters = sheet.charactersOf(label.column, label.columns) - 2;
  figures.forEach((figure, index) => {
    const row = FIRST + index;
    sheet
      .merge(over(row, label))
      .put(row, label.column, figure.label)
      .put(row, amount.column, formula(figure.amount))
      .height(row, heightFor(figure.label, characters, SMALL_SIZE, 14));
    if (amount.columns > 1) sheet.merge(over(row, amount));
  });
  sheet
    .format(over(FIRST, label, figures.length), 'totalLabel')
    .format(over(FIRST, amount, figures.length), 'amount');
}

/** A closed list is what the call funds: the other types stand together on the line of what is outside it. */
const typesOf = ({ call: { expenses } }: Context): Call['expenses']['types'] =>
  expenses.list === 'closed' ? expenses.types.filter(({ listed }) => listed) : expenses.types;

/** A line for each type of the call, and one for what none of them holds, so that they add up to the total. */
function typeFigures(context: Context): readonly Figure[] {
  const { call, language, texts } = context;
  const column = budgetColumn(context);
  const known = typesOf(context).map((type, index) => {
    const other = type.label[language === 'fr' ? 'en' : 'fr'];
    const own = `SUMIFS(${column('gross')},${column('type')},${labelCell(context, index)})`;
    const also = `SUMIFS(${column('gross')},${column('type')},${text(other)})`;
    const label = type.label[language];
    return { label, amount: label === other ? own : `${own}+${also}` };
  });
  const all = known.map((_, index) => amountCell(context, index)).join(',');
  const rest = `ROUND(SUM(${column('gross')})-SUM(${all}),2)`;
  const { otherType, otherTypeClosed } = texts.budget;
  const isClosed = call.expenses.list === 'closed';
  return [...known, { label: isClosed ? otherTypeClosed : otherType, amount: rest }];
}

/** Where the figure of a type stands: the first half on the left, the others beside it. */
function placeOfType(context: Context, index: number): { row: number; block: Block } {
  const half = Math.ceil((typesOf(context).length + 1) / 2);
  const { firstTypes, otherTypes } = blocksOf(context);
  return index < half
    ? { row: FIRST + index, block: firstTypes }
    : { row: FIRST + index - half, block: otherTypes };
}

function labelCell(context: Context, index: number): Expression {
  const { row, block } = placeOfType(context, index);
  return fixedCell(row, block.label.column);
}

function amountCell(context: Context, index: number): Expression {
  const { row, block } = placeOfType(context, index);
  return fixedCell(row, block.amount.column);
}

/** Staff and what is bought, where lines have no titles. */
function natureFigures(context: Context): readonly Figure[] {
  const { texts } = context;
  const gross = budgetColumn(context)('gross');
  const staff = ofStaff(context).map((lines) => `SUMIFS(${gross},${lines})`);
  return [
    { label: texts.budget.staff, amount: staff.join('+') },
    { label: texts.budget.withoutStaff, amount: `ROUND(SUM(${gross})-${staff.join('-')},2)` },
    excluded(context),
  ];
}

function excluded(context: Context): Figure {
  const column = budgetColumn(context);
  const amount = `ROUND(SUM(${column('gross')})-SUM(${column('eligible')}),2)`;
  return { label: context.texts.budget.excluded, amount };
}

function titleFigures(context: Context): readonly Figure[] {
  const { texts } = context;
  const column = budgetColumn(context);
  const gross = column('gross');
  const ofTitle = (title: string): Expression =>
    `SUMIFS(${gross},${column('title')},${text(title)})`;
  const titles = LOLF_TITLES.map(ofTitle);
  return [
    { label: texts.budget.titleT2, amount: ofTitle('T2') },
    { label: texts.budget.titleT3, amount: ofTitle('T3') },
    { label: texts.budget.titleT5, amount: ofTitle('T5') },
    { label: texts.budget.otherTitle, amount: `ROUND(SUM(${gross})-${titles.join('-')},2)` },
    excluded(context),
  ];
}

const SUMMED: readonly BudgetColumnKey[] = ['net', 'gross', ...YEAR_KEYS, 'eligible'];

function writeColumnTotals(sheet: SheetBuilder, context: Context, row: number): void {
  const columns = budgetColumns(context.call);
  const reference = budgetColumn(context);
  sheet
    .format(area(row, 0, 1, sheet.width), 'keyLabel')
    .put(row, 0, context.texts.budget.totals)
    .height(row, 24);
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
