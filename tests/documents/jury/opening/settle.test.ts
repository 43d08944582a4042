import { planFor } from '../../../../src/documents/jury/opening/plan-for';
import { understand } from '../../../../src/documents/jury/opening/settle';
import { withSettled } from '../../../../src/documents/jury/opening/settled';
import { typedOf, type TypedSettings } from '../../../../src/documents/jury/opening/typed-settings';
import { readSession } from '../../../../src/documents/jury/parse/read-session';
import { planOf } from '../../../../src/documents/jury/plan-of';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import { cents } from '../../../../src/money/cents';
import { callOf } from '../../../builders/calls';
import { snapshotOf } from '../../../builders/filled-sheets';
import { aDossier, aJuror } from '../../../builders/jury';

const proposed = planFor(callOf('ITN3'), {
  id: 'a-session',
  language: 'fr',
  title: 'Session de mars',
  dossiers: [aDossier(1), aDossier(2)],
  jurors: [1, 2, 3, 4].map((number) => aJuror(number)),
});

const FORM = typedOf(proposed, 'fr');

const understood = (change: Partial<TypedSettings> = {}, counting = 4) =>
  understand({ ...FORM, ...change }, proposed, counting, 'fr');

const settled = (change: Partial<TypedSettings>) => {
  const { settled: values, faults } = understood(change);
  expect(faults).toEqual([]);
  return values;
};

const faults = (change: Partial<TypedSettings>, counting?: number) =>
  understood(change, counting).faults;

describe('The settings of a session', () => {
  it('are the proposed ones where the chair touches nothing', () => {
    const { settled: untouched, faults: none } = understood();
    expect(none).toEqual([]);
    expect(withSettled(proposed, untouched)).toEqual(proposed);
  });

  it('stand in the Session sheet as the chair has typed them', () => {
    const plan = withSettled(
      proposed,
      settled({
        meeting: '15/03/2021',
        chair: 'Anne Lebrun',
        decider: 'La ministre',
        audition: '12 mars 2021',
        criteria: FORM.criteria.map((_, index) =>
          index === 0
            ? { coefficient: '3', threshold: '2,5' }
            : { coefficient: '1', threshold: '' },
        ),
        step: 0.5,
        scaleMax: '10',
        wordings: { '10': 'parfait', '5': 'moyen' },
        minimum: '2',
        threshold: '4,5',
        commentRule: 'always',
        divergence: '3',
        envelope: '1,5 M€',
        carriedOver: '20 000,50',
        policy: 'skip',
        tieKeys: [{ kind: 'median' }, { kind: 'criterion', criterion: 1 }, { kind: 'lot' }],
        lotSource: 'Tirage du Loto',
        lotDate: '2021-03-13',
      }),
    );
    const session = readSession(snapshotOf(declareSession(plan)));
    const { settings } = session;
    expect(planOf(session)).toMatchObject({
      meeting: '2021-03-15',
      chair: 'Anne Lebrun',
      decider: 'La ministre',
      audition: '2021-03-12',
      scale: { min: 0, max: 10, step: 0.5 },
      levels: [
        { score: 0, wording: 'non traité' },
        { score: 5, wording: 'moyen' },
        { score: 10, wording: 'parfait' },
      ],
      minimum: 2,
      threshold: 4.5,
      commentRule: 'always',
      divergence: 3,
      money: { envelope: cents(1_500_000_00), carriedOver: cents(20_000_50), policy: 'skip' },
      lot: { source: 'Tirage du Loto', day: '2021-03-13' },
    });
    expect(session.criteria[0]).toMatchObject({
      coefficient: { value: 3 },
      threshold: { value: 2.5 },
    });
    expect(settings.tieKeys.value).toEqual(plan.tieKeys);
    expect(settings.stages.value).toContain('audition');
  });

  it('require three scores of a criterion, or all where fewer jurors score', () => {
    const minimumFor = (jurors: number) =>
      withSettled(
        { ...proposed, jurors: proposed.jurors.slice(0, jurors) },
        understood({}, jurors).settled,
      ).minimum;
    expect([1, 2, 4].map(minimumFor)).toEqual([1, 2, 3]);
  });

  it('never require more scores than there are jurors, once these are known', () => {
    expect(faults({ minimum: '5' })).toEqual([
      { field: 'minimum', expected: { kind: 'jurors', max: 4 } },
    ]);
    expect(faults({ minimum: '5' }, 0)).toEqual([]);
  });

  it.each(['1,5', '0', '-1', 'deux', '2 €', '20 %'])(
    'have whole coefficients: not « %s »',
    (text) => {
      const criteria = FORM.criteria.with(1, { coefficient: text, threshold: '' });
      expect(faults({ criteria })).toEqual([
        {
          field: 'coefficient',
          criterion: 1,
          expected: { kind: 'whole', min: 1, max: 1000 },
        },
      ]);
    },
  );

  it('have thresholds on the scale that is typed beside them', () => {
    const onTen = { scaleMax: '10', threshold: '9' };
    expect(faults(onTen)).toEqual([]);
    expect(faults({ threshold: '9' })).toEqual([
      { field: 'threshold', expected: { kind: 'number', min: 0, max: 5 } },
    ]);
    expect(
      faults({ criteria: FORM.criteria.with(0, { coefficient: '1', threshold: '5,5' }) }),
    ).toMatchObject([{ field: 'criterionThreshold', criterion: 0 }]);
  });

  it('have a scale whose ends are in their order and on the step', () => {
    expect(faults({ scaleMin: '5' })).toEqual([
      { field: 'scaleMax', expected: { kind: 'above', than: 5 } },
    ]);
    expect(faults({ scaleMin: '0,5' })).toEqual([
      { field: 'scaleMin', expected: { kind: 'on-step', step: 1 } },
    ]);
    expect(faults({ scaleMin: '0,5', step: 0.5 })).toEqual([]);
  });

  it('have days that exist, and amounts that are none but one', () => {
    expect(faults({ meeting: '31/02/2021' })).toEqual([
      { field: 'meeting', expected: { kind: 'day' } },
    ]);
    expect(faults({ meeting: '15/03/1921' })).toHaveLength(1);
    expect(faults({ carriedOver: '12.000' })).toEqual([
      { field: 'carriedOver', expected: { kind: 'amount' } },
    ]);
    expect(faults({ envelope: '1 000 HT' })).toHaveLength(1);
  });

  it('name the public value whose day they give; without one, the lot is drawn by hand', () => {
    expect(faults({ lotDate: '13/03/2021' })).toEqual([
      { field: 'lotSource', expected: { kind: 'source' } },
    ]);
    expect(settled({}).lot).toBeNull();
    expect(settled({ lotSource: 'Loto' }).lot).toEqual({ source: 'Loto', day: null });
    expect(settled({ lotSource: 'Loto', tieKeys: [{ kind: 'chair' }] }).lot).toBeNull();
  });

  it('list stages in their order, and have the day of an audition where there is one', () => {
    const { stages, audition } = settled({
      stages: ['decision', 'scoring'],
      audition: '12/03/2021',
    });
    expect(stages).toEqual(['scoring', 'decision']);
    expect(audition).toBeNull();
  });
});
