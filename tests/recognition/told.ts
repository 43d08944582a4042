import type { BudgetReading, ReadLine } from '../../src/recognition/reading';
import { cellName } from '../../src/workbook/reference';

/** A line in words: « Label · type · 3 × 100 · 20 % = net → gross », in euros. */
export function lineInWords({ line, net, gross, type }: ReadLine): string {
  const { label = '?', quantity, unitPrice, vat, supplier, origin, unit, years } = line;
  const euros = (cents: number | null): string => (cents === null ? '?' : (cents / 100).toFixed(2));
  const parts = [
    label,
    type?.id ?? '-',
    `${quantity ?? '?'} ${unit ?? '-'} × ${unitPrice ?? '?'}`,
    vat === undefined ? 'no VAT' : `${vat} %`,
    `${euros(net)} → ${euros(gross)}`,
    ...(supplier === undefined ? [] : [supplier]),
    ...(origin === undefined ? [] : [origin]),
    ...(years === undefined
      ? []
      : [
          Object.entries(years)
            .map(([year, of]) => `${year}: ${of}`)
            .join(', '),
        ]),
  ];
  return parts.join(' · ');
}

export const linesIn = ({ lines }: BudgetReading): readonly string[] => lines.map(lineInWords);

/** What is told, save that a type is not known: its sentence, and the cell. */
export function toldIn(reading: BudgetReading): readonly string[] {
  const all = [...reading.remarks, ...reading.lines.flatMap(({ remarks }) => remarks)];
  return all
    .filter(({ message }) => !['typeUnknown', 'typeUnsure'].includes(message.id))
    .map(({ severity, message, place }) =>
      [severity, message.id, ...(place ? [cellName(place.row, place.column)] : [])].join(' '),
    );
}

/** Rows that are no lines: which one, as people count them, and why. */
export const leftIn = ({ leftOut }: BudgetReading): readonly string[] =>
  leftOut.map(({ place, reason }) => `${place.row + 1} ${reason}`);

/** Each total that is held against the lines: what it states, what was read, in euros. */
export const controlIn = ({ control }: BudgetReading): readonly string[] =>
  control.map(({ tax, stated, read }) => `${tax ?? '?'} ${stated / 100} / ${read / 100}`);

/** Roles of the columns, in their order. */
export const columnsIn = ({ columns }: BudgetReading): readonly string[] =>
  columns.map(({ role, tax, period }) =>
    [role, tax, period && (period.year ?? `n${period.rank ?? ''}`)].filter(Boolean).join(' '),
  );
