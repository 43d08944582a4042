import fc from 'fast-check';
import { YES_NO } from '../../../src/workbook/yes-no';
import { addMonths, serialOfIsoDay } from '../../../src/workbook/dates';
import type { Call } from '../../../src/calls/call';
import { carrierTypesOf } from '../../../src/calls/catalogue';
import { LABELS, weighed } from './cells';
import { foreign } from './draft';
import type { DraftCell, DraftFields, DraftRows } from './draft';
import type { Care } from './lines';

const ODD: Readonly<Record<Care, number>> = { neat: 0, usual: 1, sloppy: 4 };

/** What the carrier declares: identity, dates around the call's, yes and no, counts around the thresholds. */
export function factsOf(call: Call, care: Care): fc.Arbitrary<DraftFields> {
  const odd = (values: readonly DraftCell[]): readonly [number, fc.Arbitrary<DraftCell>] => [
    ODD[care],
    fc.constantFrom(...values),
  ];
  const yesNo = weighed<DraftCell>(
    [6, fc.constantFrom<DraftCell>(YES_NO.yes, YES_NO.yes, YES_NO.no, '')],
    odd([foreign(YES_NO.yes), foreign(YES_NO.no), true, false, 'peut-être', 'OUI']),
  );
  const count = (values: readonly number[]): fc.Arbitrary<DraftCell> =>
    weighed([6, fc.constantFrom<DraftCell>('', ...values)], odd([-1, 2.5, 'plusieurs', '12 000']));
  const { requirements } = call;
  const { territory } = requirements;
  return fc
    .record({
      projectTitle: fc.constantFrom('', ...LABELS),
      carrierName: fc.constantFrom('', 'Préfecture de l’Aude'),
      carrierType: carrier(call, odd(['Mairie', 'administration centrale', 'Opérateur de l’Etat'])),
      depositDate: weighed<DraftCell>(
        [6, depositDate(call)],
        odd(['31/01/2021', 'bientôt', 12, -3]),
      ),
      ...(requirements.observatory ? { observatory: yesNo } : {}),
      ...(requirements.relay ? { relay: yesNo } : {}),
      ...(territory
        ? {
            population: count([0, territory.population - 1, territory.population, 5_000_000]),
            departments: count([0, territory.departments - 1, territory.departments]),
            leadServices: count([0, 1, 2, 3, 4, 5]),
            deconcentratedServices: count([0, 1, 2, 3, 6]),
            centralAdministrations: count([0, 1, 2]),
          }
        : {}),
    })
    .chain((facts) => results(call, odd).map((dates) => ({ ...facts, ...dates })));
}

type Odd = (values: readonly DraftCell[]) => readonly [number, fc.Arbitrary<DraftCell>];

function carrier(
  call: Call,
  odd: readonly [number, fc.Arbitrary<DraftCell>],
): fc.Arbitrary<DraftCell> {
  const eligible = new Set(call.carriers.eligible.map(({ type }) => type));
  const types = carrierTypesOf(call);
  const fit = types.filter(({ id }) => eligible.has(id)).map(({ label }) => label);
  return weighed<DraftCell>(
    [4, fc.constantFrom<DraftCell>(...fit)],
    [2, fc.constantFrom<DraftCell>('', ...types.map(({ label }) => label))],
    [1, fc.constantFrom<DraftCell>(...types.map(({ label }) => foreign(label)))],
    odd,
  );
}

/** The days on which the answer changes, and those beside them; a time of day now and then. */
function depositDate(call: Call): fc.Arbitrary<DraftCell> {
  const bounds = call.track.sessions.flatMap(({ opens, closes }) => [opens, closes]);
  const days = [...bounds.filter((day) => day !== null), '2021-02-14', '2021-03-15', '2021-06-01'];
  const serials = days.map(serialOfIsoDay).flatMap((day) => [day - 1, day, day + 1, day + 0.75]);
  return fc.constantFrom<DraftCell>('', '', ...serials);
}

function results(call: Call, odd: Odd): fc.Arbitrary<DraftFields> {
  const start = fc.constantFrom('2021-01-04', '2020-11-30', '2021-08-31', '2021-02-28');
  const months = call.requirements.resultsWithin?.months;
  return fc
    .record({
      startDay: start,
      startDate: weighed<DraftCell>(
        [5, fc.constant<DraftCell>(null)],
        [1, fc.constant<DraftCell>('')],
        odd(['4 janvier', 2021]),
      ),
      step: fc.constantFrom(-400, -1, 0, 1),
      resultsDate: weighed<DraftCell>(
        [5, fc.constant<DraftCell>(null)],
        [1, fc.constant<DraftCell>('')],
        odd(['printemps', 0]),
      ),
    })
    .map(({ startDay, startDate, step, resultsDate }): DraftFields => {
      const deadline = serialOfIsoDay(addMonths(startDay, months ?? 0)) + step;
      return {
        startDate: startDate ?? serialOfIsoDay(startDay),
        ...(months === undefined ? {} : { resultsDate: resultsDate ?? deadline }),
      };
    });
}

/** Each commitment of the call, answered, left open or answered otherwise. */
export function commitmentsOf(call: Call, care: Care): fc.Arbitrary<DraftRows> {
  const answer = weighed<DraftCell>(
    [5, fc.constant(YES_NO.yes)],
    [1, fc.constantFrom<DraftCell>(YES_NO.no, '')],
    [ODD[care], fc.constantFrom<DraftCell>(foreign(YES_NO.yes), true, 'en partie')],
  );
  const rows = (answers: fc.Arbitrary<DraftCell>): fc.Arbitrary<DraftRows> =>
    fc
      .tuple(...call.commitments.map(() => answers))
      .map((given) => given.map((one, index) => [call.commitments[index] ?? '', one]));
  return weighed([1, rows(fc.constant(''))], [1, rows(fc.constant(YES_NO.yes))], [3, rows(answer)]);
}
