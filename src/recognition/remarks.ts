import { columnLetters } from '../workbook/reference';
import { placeAt } from './block';
import { profileOf } from './columns/draft';
import { calendarYear } from './columns/periods';
import type { LineContext } from './lines/context';
import { say } from './messages/say';
import type { BudgetReading, ReadColumn, Remark } from './reading';

type Known = Omit<BudgetReading, 'remarks'>;

/** What is told of a budget as a whole. */
export function remarksOn(reading: Known, context: LineContext, end: number): readonly Remark[] {
  const { lines, asksForTax, withoutVat } = reading;
  if (lines.length === 0) return [{ severity: 'fault', message: say('noLines'), place: null }];
  return [
    ...(asksForTax ? [fault('netOrGross')] : []),
    ...(withoutVat > 0 && !asksForTax ? [withoutVatRemark(reading)] : []),
    ...(context.vat && lines.some(({ vatFrom }) => vatFrom === 'block')
      ? [vatRemark(context.vat)]
      : []),
    ...hiddenRemarks(reading, context),
    ...beyondRemarks(reading, context, end),
    ...yearRemarks(reading, context),
    ...unreadColumns(reading, context),
  ];
}

const fault = (id: 'netOrGross'): Remark => ({ severity: 'fault', message: say(id), place: null });

function withoutVatRemark({ withoutVat, lines }: Known): Remark {
  const unpriced = lines.filter(({ line, net }) => line.vat === undefined && net === null).length;
  return {
    severity: 'fault',
    message: say('vatMissing', { lines: withoutVat, unpriced }),
    place: null,
  };
}

const vatRemark = ({ rate, place }: NonNullable<LineContext['vat']>): Remark => ({
  severity: 'question',
  message: say('vatOfBlock', { rate }),
  place,
});

function hiddenRemarks({ lines }: Known, { body }: LineContext): readonly Remark[] {
  const hidden = lines.filter(({ row }) => body.block.hidden.has(row));
  const [first] = hidden;
  if (!first) return [];
  const rows = hidden.map(({ place }) => place.row + 1);
  return [{ severity: 'question', message: say('hiddenLines', { rows }), place: first.place }];
}

/** Below the last total: a table of its own, or rows with amounts of which nothing was read. */
function beyondRemarks({ leftOut }: Known, { body }: LineContext, end: number): readonly Remark[] {
  const beyond = leftOut.filter(({ reason, amount }) => reason === 'beyond' && amount !== null);
  const [first, last] = [beyond[0], beyond.at(-1)];
  const table: Remark[] =
    end < body.block.rows.length
      ? [
          {
            severity: 'question',
            message: say('anotherTable', { row: body.block.row + end + 1 }),
            place: placeAt(body.block, end, 0),
          },
        ]
      : [];
  if (!first || !last) return table;
  const facts = { first: first.place.row + 1, last: last.place.row + 1, text: first.text };
  return [
    { severity: 'question', message: say('afterTotal', facts), place: first.place },
    ...table,
  ];
}

function yearRemarks({ columns }: Known, { call, year }: LineContext): readonly Remark[] {
  const periods = columns.filter(({ role }) => role === 'period');
  const [first] = periods;
  if (!first) return [];
  const of = (column: ReadColumn) => column.period && calendarYear(column.period, call, year);
  const assumed = periods.find((column) => of(column)?.isAssumed === true);
  const found = assumed && of(assumed);
  const lost = periods.find((column) => !of(column));
  const remarks: Remark[] = [];
  if (assumed && found) {
    const message = say('yearAssumed', { heading: assumed.heading, year: found.year });
    remarks.push({ severity: 'question', message, place: assumed.place });
  }
  if (lost) {
    remarks.push({
      severity: 'question',
      message: say('yearUnknown', { heading: lost.heading }),
      place: lost.place,
    });
  }
  const years = [...new Set(periods.flatMap((column) => of(column)?.year ?? []))].toSorted(
    (a, b) => a - b,
  );
  if (years.length > 1 && !columns.some(({ role }) => role === 'amount')) {
    remarks.push({ severity: 'note', message: say('periodsAdded', { years }), place: first.place });
  }
  return remarks;
}

/** Columns of numbers from which nothing was taken, though no heading says why. */
function unreadColumns({ columns }: Known, { body }: LineContext): readonly Remark[] {
  return columns.flatMap((column): Remark[] => {
    const isLeft = column.role === 'other' && column.certainty === 'unsure';
    if (!isLeft || profileOf(body, column.index).numbers === 0) return [];
    const facts = { column: columnLetters(column.place.column), heading: column.heading };
    return [{ severity: 'question', message: say('columnUnread', facts), place: column.place }];
  });
}
