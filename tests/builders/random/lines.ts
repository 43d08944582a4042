import fc from 'fast-check';
import { ORIGINS } from '../../../src/documents/dossier/template/columns';
import type { Call } from '../../../src/calls/call';
import type { Localized } from '../../../src/language/language';
import { figuresOfLine } from '../../oracle/figures';
import { inCents } from '../../oracle/rational';
import { LABELS, TEXT_NUMBERS, decimalUpTo, eurosOf, weighed } from './cells';
import { foreign, typedIn } from './draft';
import type { DraftLine } from './draft';

/** How much care went into a dossier: nobody is wrong everywhere, and few are wrong nowhere. */
export type Care = 'neat' | 'usual' | 'sloppy';

const BLEMISHED: Readonly<Record<Care, number>> = { neat: 0, usual: 2, sloppy: 7 };

/** Lines of the budget, from none to nine. */
export const linesOf = (call: Call, care: Care): fc.Arbitrary<readonly DraftLine[]> => {
  const neat = neatLine(call);
  const line = weighed(
    [10 - BLEMISHED[care], neat.chain((one) => spread(call, one))],
    [BLEMISHED[care], neat.chain((one) => blemishedLine(call, one))],
  );
  return fc.array(line, { maxLength: 9 }).map((lines) => lines.map((one) => titledIn(call, one)));
};

/** Where lines have no titles there is no cell for one. */
export function titledIn(call: Call, { title, ...line }: DraftLine): DraftLine {
  return call.lolfTitles ? { ...line, title } : line;
}

/** Quantity and unit price: round figures, days at a daily rate, and products that end on half a cent. */
const amounts: fc.Arbitrary<DraftLine> = weighed(
  [2, fc.record({ quantity: fc.constant(1), unitPrice: decimalUpTo(300_000, 2) })],
  [3, fc.record({ quantity: decimalUpTo(300, 1), unitPrice: decimalUpTo(1_200, 2) })],
  [1, fc.record({ quantity: decimalUpTo(500, 3), unitPrice: decimalUpTo(2_000, 3) })],
  [
    2,
    fc.record({
      quantity: fc.constantFrom(0.5, 1, 3, 5, 100, 1000),
      unitPrice: fc.constantFrom(1.005, 2.675, 0.285, 0.145, 10.075, 4.35, 1.115),
    }),
  ],
);

function neatLine(call: Call): fc.Arbitrary<DraftLine> {
  const { types } = call.expenses;
  return fc
    .record({
      label: weighed(
        [6, fc.nat(60).map((number) => `Poste ${number}`)],
        [1, fc.constantFrom(...LABELS)],
      ),
      type: fc.constantFrom(...types),
      funded: fc.boolean(),
      supplier: fc.constantFrom('', 'Prestataire', 'L’Atelier'),
      origin: fc.constantFrom(...ORIGINS),
      vat: fc.constantFrom('', 0, 0.021, 0.055, 0.1, 0.2, 0.2, 0.2),
      phase: fc.constantFrom('', 'Phase 1', 'Phase 2'),
      amount: amounts,
    })
    .map(({ label, type, funded, supplier, origin, vat, phase, amount }) => {
      const [titleFunded] = call.fundedTitles?.titles ?? [];
      const title = funded && type.title !== 'T2' ? (titleFunded ?? type.title) : type.title;
      return {
        label,
        type: type.label,
        title,
        supplier,
        origin: origin.label,
        ...amount,
        vat: title === 'T2' ? '' : vat,
        ...(call.requirements.phases ? { phase } : {}),
      };
    });
}

/** Cents of the line, as the oracle multiplies them. */
const grossOf = (call: Call, line: DraftLine): number =>
  inCents(
    figuresOfLine(
      call,
      typedIn('fr', { fields: {}, ranges: {}, grid: [], lines: [line] }).lines[0] ?? {},
    ).gross,
  );

/** The line spread over the years, to the cent; left blank now and then where the call counts no years. */
function spread(call: Call, line: DraftLine): fc.Arbitrary<DraftLine> {
  const gross = grossOf(call, line);
  const part = fc.integer({ min: 0, max: 100 });
  const exactly = fc
    .record({ kind: fc.constantFrom('first', 'two', 'three'), a: part, b: part })
    .map(({ kind, a, b }): DraftLine => {
      const first = kind === 'first' ? gross : Math.trunc((gross * a) / 100);
      const second = kind === 'three' ? Math.trunc(((gross - first) * b) / 100) : gross - first;
      const rest = gross - first - second;
      const cell = (cents: number) => (cents === 0 ? '' : eurosOf(cents));
      return { ...line, year1: cell(first), year2: cell(second), otherYears: cell(rest) };
    });
  return weighed([3, exactly], [call.years ? 0 : 2, fc.constant(line)]);
}

/** What people get wrong in a line before its years are filled in. */
const slips = (call: Call): fc.Arbitrary<DraftLine> => {
  const licence = call.expenses.types.find((type) => type.licence)?.label;
  const anyType = fc.constantFrom(...call.expenses.types.map(({ label }) => label));
  const upper = ({ fr, en }: Localized): Localized => ({
    fr: fr.toUpperCase(),
    en: en.toUpperCase(),
  });
  return fc.oneof(
    fc.record({ quantity: fc.constantFrom(...TEXT_NUMBERS, -2, 0, '') }),
    fc.record({ unitPrice: fc.constantFrom(...TEXT_NUMBERS, -10.5, 0, '') }),
    fc.record({ vat: fc.constantFrom('20 %', '20', 20, 5.5, 0.196, -0.2) }),
    fc.record({ label: fc.constantFrom('', '  ') }),
    fc.record({ type: weighed([1, anyType.map(foreign)], [1, anyType.map(upper)]) }),
    fc.record({ type: fc.constantFrom('', 'Voyages', 'Developpement') }),
    fc.record({ title: fc.constantFrom('', 'T9', 't2', 'T2', 'T3', 'T5', 3) }),
    fc.record({ title: fc.constant('T2'), vat: fc.constantFrom(0.2, 0, '') }),
    fc.record({
      origin: fc.constantFrom(
        '',
        'Allemagne',
        'FRANCE',
        ...ORIGINS.map(({ label }) => foreign(label)),
      ),
    }),
    licence
      ? fc.record({
          type: fc.constant(licence),
          origin: fc.constantFrom(...ORIGINS.map(({ label }) => label)),
        })
      : fc.constant({}),
    call.requirements.phases
      ? fc.record({ phase: fc.constantFrom('Phase 9', 'phase 1', 1) })
      : fc.constant({}),
    // Nothing but a few cells of the line.
    fc.record({
      label: fc.constantFrom('', 'À chiffrer'),
      type: fc.constant(''),
      title: fc.constant(''),
      quantity: fc.constant(''),
      unitPrice: fc.constantFrom('', 12.5),
      vat: fc.constantFrom('', 0.2),
    }),
  );
};

function blemishedLine(call: Call, neat: DraftLine): fc.Arbitrary<DraftLine> {
  return weighed(
    [4, slips(call).chain((slip) => spread(call, { ...neat, ...slip }))],
    [3, wrongYears(call, neat)],
  );
}

/** A cent too much or too little, a text, nothing, amounts below zero or below a cent. */
function wrongYears(call: Call, line: DraftLine): fc.Arbitrary<DraftLine> {
  const gross = grossOf(call, line);
  const inTwo = (more: number): DraftLine => ({
    year1: eurosOf(Math.trunc(gross / 2)),
    year2: eurosOf(gross - Math.trunc(gross / 2) + more),
  });
  return fc
    .constantFrom<DraftLine>(
      {},
      inTwo(1),
      inTwo(-1),
      { otherYears: eurosOf(gross) },
      { year1: 'moitié', year2: eurosOf(Math.trunc(gross / 2)) },
      { year1: eurosOf(gross + 500), otherYears: -5 },
      { year1: eurosOf(gross), otherYears: 0.004 },
      { year1: eurosOf(gross), year2: 0, otherYears: '0' },
    )
    .map((years) => ({ ...line, ...years }));
}
