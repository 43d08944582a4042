import { text, type Expression } from '../../../sheets/formula';
import { budgetColumn, type Context } from './context';

/**
 * Criteria of SUMIFS and COUNTIFS that pick the lines of staff, one set after the other, of which no line is in two: by
 * the title T2 or, where lines have none, by each label of a type of staff in either language.
 */
export const ofStaff = (context: Context): readonly Expression[] => {
  const column = budgetColumn(context);
  if (context.call.lolfTitles) return [`${column('title')},"T2"`];
  return staffLabels(context).map((label) => `${column('type')},${text(label)}`);
};

/** Criteria of SUMIFS and COUNTIFS that leave the lines of staff out, as one set. */
export function notOfStaff(context: Context): Expression {
  const column = budgetColumn(context);
  if (context.call.lolfTitles) return `${column('title')},"<>T2"`;
  return staffLabels(context)
    .map((label) => `${column('type')},${text(`<>${label}`)}`)
    .join(',');
}

/** A person may paste a line from a workbook in the other language. */
const staffLabels = ({ call }: Context): readonly string[] => [
  ...new Set(
    call.expenses.types.flatMap(({ title, label }) => (title === 'T2' ? [label.fr, label.en] : [])),
  ),
];
