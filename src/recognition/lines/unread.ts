import { foundText } from '../../workbook/found-text';
import { cellAt, placeAt } from '../block';
import type { Body } from '../columns/draft';
import { say } from '../messages/say';
import type { Remark } from '../reading';
import type { BudgetRow } from '../rows/read-row';

/** Each cell of figures that says something that is no figure for certain. */
export function unreadRemarks({ block }: Body, row: BudgetRow): readonly Remark[] {
  const figures = [
    row.quantity,
    row.price,
    row.rate,
    row.taxAmount,
    row.net,
    row.gross,
    row.unknown,
    ...row.periods,
  ];
  return figures.flatMap((found): Remark[] => {
    if (found?.figure.kind !== 'unread') return [];
    const { index, role } = found.column;
    const { why, readings } = found.figure;
    const text = foundText(cellAt(block, row.row, index));
    return [
      {
        severity: 'fault',
        message: say('unread', { text, why, readings, role }),
        place: placeAt(block, row.row, index),
      },
    ];
  });
}
