import fc from 'fast-check';
import type { Call } from '../../../src/calls/call';
import { split } from '../../../src/money/split';
import { weighed } from './cells';
import type { Draft, DraftCell, DraftFields } from './draft';
import type { Care } from './lines';

type Rows = Draft['grid'];

interface Scored {
  readonly grid: Rows;
  readonly scale: DraftFields;
}

const ODD: Readonly<Record<Care, number>> = { neat: 0, usual: 1, sloppy: 3 };

/** A grid not yet begun, or one with scores, weights and comments as jurors leave them. */
export function gridOf(call: Call, care: Care): fc.Arbitrary<Scored> {
  return weighed(
    [1, fc.constant({ grid: untouched(call), scale: {} })],
    [
      4,
      fc
        .tuple(...call.criteria.map((_, index) => row(call, care, index)))
        .chain((grid) => fc.record({ grid: weights(grid, care), scale: scale(care) })),
    ],
  );
}

function untouched(call: Call): Rows {
  const equal = split(
    10_000,
    call.criteria.map(() => 1),
  );
  return call.criteria.map(({ label, weight }, index) => ({
    criterion: label,
    weight: weight === undefined ? (equal[index] ?? 0) / 10_000 : weight / 100,
    score: '',
    comment: '',
  }));
}

function row(call: Call, care: Care, index: number): fc.Arbitrary<Rows[number]> {
  const plain = untouched(call)[index];
  if (!plain) throw new Error(`${call.id} has no criterion ${index}`);
  const isOptional = call.criteria[index]?.optional !== null;
  const score = weighed<DraftCell>(
    [6, fc.constantFrom<DraftCell>(1, 2, 3, 3.5, 4)],
    [2, fc.constantFrom<DraftCell>(0, 5)],
    [isOptional ? 3 : ODD[care], fc.constantFrom<DraftCell>('N/A', 'n/a')],
    [ODD[care], fc.constantFrom<DraftCell>('', 6, -1, 'bien', '4,5')],
  );
  return fc
    .record({ score, comment: fc.constantFrom('', 'Justifié au dossier.') })
    .map((typed) => ({ ...plain, ...typed }));
}

/** Equal weights, or others that add up, or that do not. */
function weights(grid: Rows, care: Care): fc.Arbitrary<Rows> {
  const exact = fc
    .tuple(...grid.map(() => fc.integer({ min: 1, max: 9 })))
    .map((parts) => split(10_000, parts).map((part): DraftCell => part / 10_000));
  const blemish = fc.constantFrom<DraftCell>('', 'un tiers', -0.1, 0, 1 / 3, 0.1001);
  const odd = fc
    .record({ values: exact, at: fc.nat(grid.length - 1), blemish })
    .map(({ values, at, blemish: wrong }) =>
      values.map((one, index) => (index === at ? wrong : one)),
    );
  const thirds = fc.constant(grid.map((_, index): DraftCell => (index < 3 ? 1 / 3 : 0)));
  const kept = fc.constant(grid.map(({ weight }) => weight));
  return weighed([3, kept], [2, exact], [1, thirds], [ODD[care], odd]).map((values) =>
    grid.map((one, index) => ({ ...one, weight: values[index] ?? '' })),
  );
}

/** From 0 to 5, from 0 to 10, or upside down. */
const scale = (care: Care): fc.Arbitrary<DraftFields> =>
  weighed<DraftFields>(
    [6, fc.constant({})],
    [1, fc.constant({ scaleMin: 1, scaleMax: 10 })],
    [
      ODD[care],
      fc.constantFrom<DraftFields>({ scaleMin: 5 }, { scaleMax: '' }, { scaleMin: 'zéro' }),
    ],
  );
