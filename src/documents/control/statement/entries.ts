import type { ClosingEntry } from '../../../seals/canonical';
import type { Cell } from '../../../workbook/cell';
import { labelOf } from '../../../workbook/choices';
import type { Scalar } from '../../../workbook/scalar';
import type { Control, ControlLine, ControlPoint } from '../control';
import type { Retained } from '../retained';
import { DECISIONS, FOLLOW_UPS } from '../template/choices';

const TYPED_OF_LINE = ['decision', 'reducedTo', 'reason', 'details', 'request'] as const;

/** What somebody states who seals a control: of which file, what was decided, and what it comes to. Amounts in euros. */
export function entriesOf(control: Control, figures: Retained): readonly ClosingEntry[] {
  const { facts, amounts, statement } = control;
  const single: Readonly<Record<string, Scalar>> = {
    file: facts.file,
    sha256: facts.sha256,
    copied: control.copied,
    by: valueOf(statement.by),
    on: valueOf(statement.on),
    remarks: valueOf(statement.remarks),
    before: euros(amounts.before),
    base: figures.base / 100,
    refused: figures.refused / 100,
    proposed: figures.proposed / 100,
    share: figures.share / 100,
  };
  return [
    ...Object.entries(single).map(([key, value]) => ({ key: `control/${key}`, value })),
    ...control.lines.flatMap((line) => ofLine(line, control)),
    ...control.points.flatMap((point) => ofPoint(point, control)),
  ];
}

/** Text of what cannot be understood too: it stood there when the control was sealed. */
const valueOf = (cell: Cell<string>): Scalar =>
  cell.kind === 'problem' ? cell.problem.text : cell.value;

const euros = (cell: Cell<number>): Scalar => {
  if (cell.kind === 'problem') return cell.problem.text;
  return cell.value === null ? null : cell.value / 100;
};

/** Blank cells have no entry: a line accepted as it is has one. */
function ofLine(line: ControlLine, { language }: Control): readonly ClosingEntry[] {
  return TYPED_OF_LINE.flatMap((key) => {
    const value =
      key === 'decision'
        ? wordOf(line.decision, (id) => labelOf(DECISIONS, id)[language])
        : key === 'reducedTo'
          ? euros(line.reducedTo)
          : valueOf(line[key]);
    return value === null ? [] : { key: `L${line.number}/${key}`, value };
  });
}

function ofPoint(point: ControlPoint, { language }: Control): readonly ClosingEntry[] {
  const followUp = wordOf(point.followUp, (id) => labelOf(FOLLOW_UPS, id)[language]);
  const reason = valueOf(point.reason);
  return [
    ...(followUp === null ? [] : [{ key: `P${point.number}/followUp`, value: followUp }]),
    ...(reason === null ? [] : [{ key: `P${point.number}/reason`, value: reason }]),
  ];
}

function wordOf<Id extends string>(cell: Cell<Id>, label: (id: Id) => string): Scalar {
  if (cell.kind === 'problem') return cell.problem.text;
  return cell.value === null ? null : label(cell.value);
}
