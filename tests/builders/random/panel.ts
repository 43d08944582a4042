import fc from 'fast-check';
import type {
  Ballot,
  Panel,
  PanelDossier,
  PanelJuror,
  TieKey,
} from '../../../src/documents/jury/scoring/panel';
import { dossierCode, jurorCode } from '../../../src/documents/jury/template/codes';
import { cents } from '../../../src/money/cents';
import type { Scalar } from '../../../src/workbook/scalar';
import { decimalUpTo, weighed } from './cells';

/** Coefficients add up to 500 at most, and jurors are six at most: what an oracle reckons with stays small. */
const MOST_JURORS = 6;

/** A score as jurors type it, on a scale from 0 to 5: mostly whole or half, sometimes to the hundredth. */
export const score: fc.Arbitrary<number> = weighed(
  [5, fc.integer({ min: 0, max: 5 })],
  [3, fc.integer({ min: 0, max: 10 }).map((half) => half / 2)],
  [1, decimalUpTo(5, 2)],
);

const noScore = fc.constantFrom<Scalar>('4', ' ', 'absent', '#N/A', true, 6, -1, 44_225);

const firstCell = weighed<Scalar>([14, score], [1, fc.constantFrom('', null)], [1, noScore]);
const afterCell = weighed<Scalar>([10, fc.constantFrom('', null)], [3, score], [1, noScore]);

const cellsOf = (cell: fc.Arbitrary<Scalar>, criteria: number): fc.Arbitrary<Scalar[]> =>
  fc.array(cell, { minLength: criteria, maxLength: criteria });

const ballotOf = (criteria: number): fc.Arbitrary<Ballot> =>
  fc.record({
    participation: weighed<Ballot['participation']>(
      [12, fc.constant('takes-part')],
      [1, fc.constantFrom('recused', 'not-assigned')],
    ),
    first: cellsOf(firstCell, criteria),
    after: cellsOf(afterCell, criteria),
  });

const amount = fc.option(fc.integer({ min: 0, max: 40 }).map((tens) => cents(tens * 1_000_00)));

function dossierOf(criteria: number, codes: readonly string[]): fc.Arbitrary<PanelDossier> {
  const flags = fc.array(weighed([9, fc.constant(true)], [1, fc.constant(false)]), {
    minLength: criteria,
    maxLength: criteria,
  });
  return fc.record({
    id: fc.constant(''),
    isReceivable: weighed([12, fc.constant(true)], [1, fc.constant(false)]),
    applies: flags,
    ballots: fc.record(Object.fromEntries(codes.map((code) => [code, ballotOf(criteria)])), {
      requiredKeys: codes.slice(1),
    }),
    agreed: cellsOf(
      weighed<Scalar>([14, fc.constantFrom('', null)], [1, score], [1, noScore]),
      criteria,
    ),
    isAcceptedBelowMinimum: fc.boolean(),
    chairOrder: fc.option(fc.integer({ min: 1, max: 9 })),
    lot: fc.constant(null),
    isFavourable: fc.constantFrom(true, true, null, false),
    requested: amount,
    maximum: amount,
    proposed: fc.option(
      fc.integer({ min: 1, max: 400 }).map((hundreds) => cents(hundreds * 100_00)),
    ),
  });
}

/** A space that somebody has typed behind the code makes it another one: nobody's scores are found by it. */
const jurorOf = (code: string): fc.Arbitrary<PanelJuror> =>
  fc.record({
    code: weighed([24, fc.constant(code)], [1, fc.constantFrom(`${code} `, `${code}\u00a0`)]),
    counts: weighed([9, fc.constant(true)], [1, fc.constant(false)]),
  });

const tieKeysOf = (criteria: number): fc.Arbitrary<TieKey[]> =>
  fc.shuffledSubarray<TieKey>([
    ...Array.from({ length: criteria }, (_, criterion): TieKey => ({
      kind: 'criterion',
      criterion,
    })),
    { kind: 'median' },
    { kind: 'chair' },
    { kind: 'lot' },
  ]);

/**
 * What stands in the column of lots: nothing; one draw among all; two draws as the pane numbers them, or as two people
 * do who each start with 1; numbers of any kind.
 */
function lotsOf(dossiers: number): fc.Arbitrary<(number | null)[]> {
  const order = fc.shuffledSubarray(
    Array.from({ length: dossiers }, (_, index) => index),
    { minLength: dossiers },
  );
  /** The first so many of them in one draw, the others in the next, whose numbers begin with that one. */
  const drawnTwice = (second: number) =>
    fc
      .tuple(order, fc.integer({ min: 0, max: dossiers }))
      .map(([places, size]) =>
        places.map((place) => (place < size ? 1 + place : second + place - size)),
      );
  const any = fc.option(
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1.5, -2, 1001, 1_000_000)),
  );
  return weighed<(number | null)[]>(
    [1, fc.constant(Array<null>(dossiers).fill(null))],
    [2, order.map((places) => places.map((place) => 1 + place))],
    [2, drawnTwice(1001)],
    [1, drawnTwice(1)],
    [2, fc.array(any, { minLength: dossiers, maxLength: dossiers })],
  );
}

/** Every other one has the scores of the first: ties are rare where all scores are drawn apart. */
const withTwins = (dossiers: readonly PanelDossier[]): readonly PanelDossier[] =>
  dossiers.map((one, index) => {
    const { applies, ballots, agreed } = dossiers[0] ?? one;
    return index % 2 === 0 ? { ...one, applies, ballots, agreed } : one;
  });

interface Sizes {
  readonly criteria: number;
  readonly jurors: number;
  readonly dossiers: number;
}

/** A session of this size as it may stand at any time: scores missing or no scores, recusals, N/A, thresholds, ties. */
export function panelOfSize(sizes: Sizes): fc.Arbitrary<Panel> {
  const codes = Array.from({ length: sizes.jurors }, (_, index) => jurorCode(index + 1));
  const parts = fc.record({
    scale: fc.constant({ min: 0, max: 5, step: 0.5 } as const),
    criteria: fc.array(
      fc.record({
        coefficient: fc.constantFrom(1, 1, 2, 3, 15, 20, 25, 40, 100),
        threshold: weighed<number | null>([4, fc.constant(null)], [1, score]),
      }),
      { minLength: sizes.criteria, maxLength: sizes.criteria },
    ),
    jurors: fc.tuple(...codes.map(jurorOf)),
    dossiers: fc
      .array(dossierOf(sizes.criteria, codes), {
        minLength: sizes.dossiers,
        maxLength: sizes.dossiers,
      })
      .map((all) => all.map((one, index) => ({ ...one, id: dossierCode(index + 1) }))),
    minimum: fc.integer({ min: 1, max: 3 }),
    overallThreshold: weighed<number | null>([4, fc.constant(null)], [1, score]),
    tieKeys: tieKeysOf(sizes.criteria),
  });
  return fc.tuple(parts, lotsOf(sizes.dossiers), fc.boolean()).map(([panel, lots, hasTwins]) => ({
    ...panel,
    dossiers: (hasTwins ? withTwins(panel.dossiers) : panel.dossiers).map((one, index) => ({
      ...one,
      lot: lots[index] ?? null,
    })),
    lots: lots.filter((lot) => lot !== null),
  }));
}

/** A small one, of any size. */
export const anyPanel: fc.Arbitrary<Panel> = fc
  .record({
    criteria: fc.integer({ min: 1, max: 5 }),
    jurors: fc.integer({ min: 1, max: MOST_JURORS }),
    dossiers: fc.integer({ min: 1, max: 8 }),
  })
  .chain(panelOfSize);
