import { ZERO, cents, subtract, sum } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { needsRounding, toCents } from '../../../money/decimal';
import type { Cell } from '../../../workbook/cell';
import type { BudgetLine } from '../dossier';
import type { Call } from '../../../calls/call';
import type { LeftOutReason, LineFigures } from '../figures/line-figures';
import type { Explanation, LineFigure, Step } from './explanation';
import { basisOf, whyLeftOut } from './left-out';
import { tell } from './messages/tell';
import type { Told } from './messages/tell';
import { adding, atLeast, atMost, note, placesOf } from './steps';

/** One amount of a line: HT, TTC, or what of it is in the base. */
export function explainLine(call: Call, line: LineFigures, figure: LineFigure): Explanation {
  const label = line.line.label.value;
  const row = line.line.place.row + 1;
  return {
    figure,
    label: tell('lineAmount', { amount: figure.amount }),
    line: tell('named', { label, row }),
    amount: line[figure.amount],
    calculations: [{ title: null, steps: STEPS[figure.amount](call, line) }],
    share: null,
  };
}

/** The reasons for which nothing of a line is in the base. */
type Exclusion = Exclude<LeftOutReason, 'period' | 'negative'>;

const STEPS: Readonly<
  Record<LineFigure['amount'], (call: Call, line: LineFigures) => readonly Step[]>
> = {
  net: (_, line) => netSteps(line),
  gross: (_, line) => grossSteps(line),
  eligible: eligibleSteps,
};

const nearest = (): Step => note(tell('roundedToNearest'), { ours: true });

/** Quantity × unit price, or why the line counts as nothing. */
function netSteps({ line, net, uncounted }: LineFigures): readonly Step[] {
  const { quantity, unitPrice, vat } = line;
  if (uncounted !== null) {
    const atFault = {
      blank: [quantity, unitPrice].filter(({ kind }) => kind === 'blank'),
      unreadable: [quantity, unitPrice, vat].filter(({ kind }) => kind === 'problem'),
      'too-large': [unitPrice],
    };
    const places = placesOf(...atFault[uncounted]);
    return [note(tell('uncounted', { why: uncounted }), { places, ours: true })];
  }
  const factors = { quantity: quantity.value ?? 0, price: unitPrice.value ?? 0 };
  return [
    adding(net, tell('quantityTimesPrice', factors), { places: placesOf(quantity, unitPrice) }),
    ...(needsRounding(factors.quantity, factors.price, 2) ? [nearest()] : []),
  ];
}

function grossSteps(figures: LineFigures): readonly Step[] {
  const { line, net, gross, uncounted } = figures;
  if (uncounted !== null) return netSteps(figures);
  const { value: rate, place } = line.vat;
  const places = placesOf({ place });
  return [
    ...netSteps(figures),
    rate === null
      ? note(tell('vatBlank'), { places, ours: true })
      : adding(subtract(gross, net), tell('vat', { rate }), { places }),
    ...(needsRounding(net, rate ?? 0, 0) ? [nearest()] : []),
  ];
}

function eligibleSteps(call: Call, figures: LineFigures): readonly Step[] {
  const { line, gross, leftOut, uncounted } = figures;
  if (uncounted !== null) return netSteps(figures);
  const whole = adding(gross, tell('gross'), {
    figure: { row: line.place.row, amount: 'gross' },
    steps: grossSteps(figures),
  });
  if (leftOut !== null && leftOut.reason !== 'period' && leftOut.reason !== 'negative') {
    const { reason, amount } = leftOut;
    const statement: Told = tell('leftOut', whyLeftOut(call, reason));
    return [
      whole,
      adding(cents(-amount), statement, {
        ...basisOf(call, reason),
        places: causeOf(line, reason),
      }),
    ];
  }
  return [whole, ...boundSteps(call, figures)];
}

/** The years that count, nothing below zero; or that the whole line is in. */
function boundSteps(call: Call, figures: LineFigures): readonly Step[] {
  const { gross, inYears, eligible } = figures;
  const reached = inYears === null ? gross : Math.min(gross, inYears);
  return [
    ...(inYears === null ? [] : [yearsStep(call, figures, inYears)]),
    ...(reached < 0
      ? [atLeast(ZERO, tell('leftOut', { reason: 'negative' }), { ours: true })]
      : []),
    ...(eligible === gross && inYears === null ? [note(tell('whollyIn'))] : []),
  ];
}

function yearsStep(
  call: Call,
  { line, gross }: LineFigures,
  inYears: NonNullable<LineFigures['inYears']>,
): Step {
  const years = call.years?.inBase ?? [];
  const cells = line.years.flatMap(({ year, isCounted, cell }) =>
    year !== null && isCounted ? [{ year, cell }] : [],
  );
  const amounts = cells.map(({ year, cell }) =>
    adding(centsIn(cell), tell('year', { year, isBlank: cell.kind !== 'value' }), {
      places: placesOf(cell),
    }),
  );
  // Amounts are added before they are rounded, so halves of a cent may make a cent together.
  const rounding = subtract(inYears, sum(cells.map(({ cell }) => centsIn(cell))));
  const rounded = adding(rounding, tell('roundedTogether'), { ours: true });
  return atMost(inYears, tell('yearsInBase', { years }), {
    quote: call.years?.quote ?? null,
    decisive: inYears < gross,
    steps: rounding === 0 ? amounts : [...amounts, rounded],
  });
}

const centsIn = (cell: Cell<number>): Cents => toCents(cell.value ?? 0) ?? ZERO;

/** The cells on account of which the whole line is out. */
function causeOf({ type, title, origin }: BudgetLine, reason: Exclusion): Step['places'] {
  switch (reason) {
    case 'licence':
      return placesOf(type, origin);
    case 'type':
    case 'unlisted':
      return placesOf(type);
    case 'title':
    case 'title-blank':
    case 'staff':
      return placesOf(title);
  }
}
