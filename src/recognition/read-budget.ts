import type { Call } from '../calls/call';
import { foundText } from '../workbook/found-text';
import { cellAt, placeAt, type Block } from './block';
import { textsIn, yearSaid, type Said } from './columns/context';
import { likelyLines, type Body } from './columns/draft';
import { understandColumns } from './columns/understand';
import { controlTotals } from './control';
import { decimalMarkIn } from './figure';
import {
  findHeadings,
  headingsAt,
  headingsOf,
  type Heading,
  type HeadingRows,
} from './headings/find';
import { settleLine } from './lines/settle-line';
import { vatOfBlock } from './lines/vat';
import type { BudgetReading, Choices, LeftOutRow, ReadLine } from './reading';
import { remarksOn } from './remarks';
import { classifyRows } from './rows/classify';
import type { Classified } from './rows/kind';
import { amountOf, rowReader } from './rows/read-row';
import { firstText } from './rows/words';

/**
 * Reads a budget of whatever shape. Nothing is written, and no amount is guessed: what is not understood is told with its
 * cell, and a person may settle it by `choices`.
 *
 * @param call the call at hand, whose expense types and years lines are brought to; null: neither is proposed
 */
export function readBudget(block: Block, call: Call | null, choices: Choices = {}): BudgetReading {
  const headings = choices.headings === undefined ? findHeadings(block) : choices.headings;
  const texts = headings && headingsOf(block, headings);
  const first = headings ? headings.row + headings.rows : 0;
  const end = endOf(block, headings, texts);
  const all = range(first, end);
  const body: Body = { block, rows: likelyLines(block, all), mark: markOf(block, choices) };
  const said = saidAround(block, headings?.row ?? 0, all, end);
  const columns = understandColumns(body, texts, { call, choices, said, rows: all });
  const reader = rowReader(body, columns.columns);
  const rows = classifyRows(
    block,
    all.map(reader),
    (texts ?? []).map(({ text }) => text),
    choices,
  );
  const context = { body, call, choices, vat: vatOfBlock(body, rows), year: yearSaid(said) };
  const lines = rows
    .filter(({ kind }) => kind === 'line')
    .map((classified) => settleLine(classified, context));
  const { control, remarks } = controlTotals(body, rows, lines);
  const reading = {
    headings,
    columns: columns.columns,
    lines,
    leftOut: leftOutOf(block, { rows, first: headings?.row ?? 0, end }),
    control,
    asksForTax: lines.some(({ stated }) => stated.unknown !== null),
    withoutVat: lines.filter(lacksVat).length,
  };
  return {
    ...reading,
    remarks: [...columns.remarks, ...remarks, ...remarksOn(reading, context, end)],
  };
}

const lacksVat = ({ line, type }: ReadLine): boolean =>
  line.vat === undefined && !(type?.id === 'staff' && type.certainty === 'certain');

const range = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);

function markOf({ rows }: Block, { decimalMark }: Choices): Body['mark'] {
  if (decimalMark !== undefined) return decimalMark;
  return decimalMarkIn(rows.flatMap((cells) => cells.filter((cell) => typeof cell === 'string')));
}

/** A budget ends where other headings begin: those of its own may stand there again, as on every page of it. */
function endOf(
  block: Block,
  headings: HeadingRows | null,
  texts: readonly Heading[] | null,
): number {
  if (!headings || !texts) return block.rows.length;
  for (let row = headings.row + headings.rows; row < block.rows.length; row += 1) {
    const next = headingsAt(block, row);
    if (next && !areSame(texts, headingsOf(block, next))) return row;
  }
  return block.rows.length;
}

const areSame = (own: readonly Heading[], next: readonly Heading[]): boolean =>
  next.every(({ text }, at) => text === '' || own[at]?.text.includes(text) === true);

/** Titles above the budget, its sheet’s name, and notes in it and below. */
function saidAround(
  block: Block,
  headings: number,
  rows: readonly number[],
  end: number,
): readonly Said[] {
  const notes = rows.filter((row) => isNote(block, row));
  const name = { text: block.sheet, place: placeAt(block, 0, 0) };
  const below = range(end, block.rows.length).filter((row) => isNote(block, row));
  return [...textsIn(block, [...range(0, headings), ...notes, ...below]), name];
}

/** A row of one text and nothing else. */
function isNote(block: Block, row: number): boolean {
  const filled = (block.rows[row] ?? []).filter(
    (_, at) => foundText(cellAt(block, row, at)) !== '',
  );
  return filled.length === 1 && typeof filled[0] === 'string';
}

interface Extent {
  readonly rows: readonly Classified[];
  readonly first: number;
  readonly end: number;
}

function leftOutOf(block: Block, { rows, first, end }: Extent): readonly LeftOutRow[] {
  const outside = (from: number, to: number, reason: 'above' | 'beyond'): LeftOutRow[] =>
    range(from, to).flatMap((row) => {
      const text = firstText(block.rows[row] ?? []);
      const place = placeAt(block, row, 0);
      return text === '' ? [] : [{ row, place, text, amount: null, reason }];
    });
  const within = rows.flatMap(({ row, kind }): LeftOutRow[] => {
    if (kind === 'line' || kind === 'blank') return [];
    const text = firstText(block.rows[row.row] ?? []);
    const place = placeAt(block, row.row, 0);
    return [{ row: row.row, place, text, amount: amountOf(row), reason: kind }];
  });
  return [...outside(0, first, 'above'), ...within, ...outside(end, block.rows.length, 'beyond')];
}
