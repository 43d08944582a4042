import { cents, sum } from '../../../money/cents';
import type { LeftOutReason, LineFigures } from '../figures/line-figures';
import type { Subject } from '../rules/rule';
import type { Calculation, Explanation, Step } from './explanation';
import { basisOf, whyLeftOut } from './left-out';
import { lineByLine, stepOfLine } from './line-list';
import { named, tell } from './messages/tell';
import { adding, note } from './steps';

/** In the order in which they are said: what the person has still to fill in, then what the call leaves out. */
const REASONS: readonly LeftOutReason[] = [
  'type',
  'title-blank',
  'staff',
  'title',
  'unlisted',
  'licence',
  'period',
  'negative',
];

const isStaff = ({ line }: LineFigures): boolean => line.title.value === 'T2';

/** From the total cost to the base: what stays out, reason by reason. */
export function explainBase(subject: Subject): Explanation {
  const { call, figures } = subject;
  const { lines, total, base, eligibleCost, staff } = figures;
  const start = adding(total, named('total'), {
    figure: 'total',
    quote: call.rate.quote,
  });
  const parts: Calculation = {
    title: tell('ofWhich'),
    steps: [
      adding(eligibleCost, named('eligibleCost'), { figure: 'eligibleCost' }),
      adding(staff, named('staff'), {
        figure: 'staff',
        quote: call.staff.quote,
      }),
    ],
  };
  return {
    figure: 'base',
    label: named('base'),
    line: null,
    amount: base,
    calculations: [
      { title: null, steps: [start, ...leavingOut(subject, lines)] },
      ...(call.staff.treatment === 'counted' ? [parts] : []),
      { title: tell('lineByLine'), steps: lineByLine(lines, 'eligible') },
    ],
    share: null,
  };
}

/** The same without staff, which the fund never pays. */
export function explainEligibleCost(subject: Subject): Explanation {
  const { call, figures } = subject;
  const staff = figures.lines.filter(isStaff);
  const others = figures.lines.filter((line) => !isStaff(line));
  const { quote } = call.staff;
  const withoutStaff = adding(cents(-sum(staff.map(({ gross }) => gross))), tell('withoutStaff'), {
    quote,
    ours: quote === null,
    steps: staff.map((line) => stepOfLine(line, 'gross', cents(-line.gross))),
  });
  const start = adding(figures.total, named('total'), { figure: 'total' });
  return {
    figure: 'eligibleCost',
    label: named('eligibleCost'),
    line: null,
    amount: figures.eligibleCost,
    calculations: [
      {
        title: null,
        steps: [start, ...(staff.length > 0 ? [withoutStaff] : []), ...leavingOut(subject, others)],
      },
      { title: tell('lineByLine'), steps: lineByLine(others, 'eligible') },
    ],
    share: null,
  };
}

/** What of the T2 counts in the base. */
export function explainStaff(subject: Subject): Explanation {
  const { call, figures } = subject;
  const staff = figures.lines.filter(isStaff);
  const start = adding(sum(staff.map(({ gross }) => gross)), tell('staffLines'), {
    quote: call.staff.quote,
  });
  return {
    figure: 'staff',
    label: named('staff'),
    line: null,
    amount: figures.staff,
    calculations: [
      {
        title: null,
        steps:
          staff.length > 0
            ? [start, ...leavingOut(subject, staff)]
            : [note(tell('noStaff'), { quote: call.staff.quote })],
      },
      ...(staff.length > 0
        ? [{ title: tell('lineByLine'), steps: lineByLine(staff, 'eligible') }]
        : []),
    ],
    share: null,
  };
}

/** One step a reason: what its lines leave out, and which they are. */
function leavingOut({ call }: Subject, lines: readonly LineFigures[]): readonly Step[] {
  const steps = REASONS.flatMap((reason): readonly Step[] => {
    const out = lines.flatMap((line) => {
      const { leftOut } = line;
      return leftOut?.reason === reason && leftOut.amount !== 0
        ? [stepOfLine(line, 'eligible', cents(-leftOut.amount))]
        : [];
    });
    if (out.length === 0) return [];
    const amount = sum(
      lines.map(({ leftOut }) => (leftOut?.reason === reason ? cents(-leftOut.amount) : cents(0))),
    );
    return [
      adding(amount, tell('leftOut', whyLeftOut(call, reason)), {
        ...basisOf(call, reason),
        steps: out,
      }),
    ];
  });
  if (steps.length > 0 || lines.length === 0) return steps;
  return [note(tell('nothingLeftOut'))];
}
