import { serialOfIsoDay } from '../../../../src/workbook/dates';
import { ALL_CALLS, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { INVENTED_CALLS } from '../../../builders/invented';
import { said } from '../../../builders/said';

const on = serialOfIsoDay;

describe('first results within the time limit, anniversary included', () => {
  it.each([
    ['ITN6', '2021-01-31', '2021-04-30', false],
    ['ITN6', '2021-01-15', '2021-04-15', false],
    ['ITN6', '2021-01-15', '2021-04-16', true],
    ['ITN8A', '2021-03-01', '2022-03-01', false],
    ['ITN8A', '2021-03-01', '2022-03-02', true],
    ['SNAP2A', '2021-03-01', '2022-03-02', true],
  ])('%s: from %s to %s, late is %p', (id, start, results, late) => {
    const found = aDossier(callOf(id))
      .withField('startDate', on(start))
      .withField('resultsDate', on(results))
      .findingsOf('results.deadline');
    expect(found.map(({ severity }) => severity)).toEqual(late ? ['error'] : []);
  });

  it('one date alone says nothing yet, and results on the first day are early but right', () => {
    const dossier = aDossier(callOf('ITN6'));
    const start = dossier.withField('startDate', on('2021-01-15'));
    expect(start.findingsOf('results.deadline')).toEqual([]);
    const results = dossier.withField('resultsDate', on('2021-01-15'));
    expect(results.findingsOf('results.deadline')).toEqual([]);
    const both = start.withField('resultsDate', on('2021-01-15'));
    expect(both.findingsOf('results.deadline')).toEqual([]);
  });

  it('results before the start are a slip to look at', () => {
    const found = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-01-14'))
      .findingsOf('results.deadline');
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(said(found[0]?.message)?.en).toContain('before the project starts (15/01/2021)');
  });

  it('the finding says by how many days', () => {
    const [finding] = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-04-20'))
      .findingsOf('results.deadline');
    expect(said(finding?.message)?.en).toContain('bring them forward by 5 days');
    const [late] = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-04-16'))
      .findingsOf('results.deadline');
    expect(said(late?.message)?.fr).toContain('avancez-les d’un jour');
    expect(said(late?.message)?.en).toContain('bring them forward by one day');
  });
});

describe('filing between opening and closing', () => {
  it.each([
    ['ITN3', '2020-11-30', true],
    ['ITN3', '2020-12-01', false],
    ['ITN3', '2021-01-31', false],
    ['ITN3', '2021-02-01', true],
    ['ITN6', '2021-01-17', true],
    ['ITN6', '2022-06-30', false],
    ['ITN5-AAP', '2020-12-19', false],
    // Its other sessions are the 2nd and the 4th quarters of 2021, whole.
    ['ITN5-AAP', '2021-03-31', true],
    ['ITN5-AAP', '2021-04-01', false],
    ['ITN5-AAP', '2021-06-30', false],
    ['ITN5-AAP', '2021-07-01', true],
    ['ITN5-AAP', '2021-12-31', false],
    ['ITN5-AAP', '2022-01-01', true],
    ['ITN5-GUICHET', '2021-01-17', true],
  ])('%s on %s: outside is %p', (id, day, outside) => {
    const found = aDossier(callOf(id))
      .withField('depositDate', on(day))
      .findingsOf('deposit.window');
    expect(found.map(({ severity }) => severity)).toEqual(outside ? ['error'] : []);
  });

  it.each([
    ['2021-02-14', 0],
    ['2021-02-15', 1],
  ])('SNAP2A on %s: %p warning of the next jury', (day, count) => {
    const dossier = aDossier(callOf('SNAP2A')).withField('depositDate', on(day));
    expect(dossier.findingsOf('deposit.month')).toHaveLength(count);
  });
});

describe('a call of two sessions with days between them', () => {
  const [call] = INVENTED_CALLS;
  const told = (day: string) =>
    (call ? aDossier(call) : fail())
      .withField('depositDate', on(day))
      .findingsOf('deposit.window')
      .map(({ message }) => said(message).en);

  it('takes a filing within either', () => {
    expect([told('2021-02-26'), told('2021-04-01')]).toEqual([[], []]);
  });

  it('says when the next one opens, and that the last one closed', () => {
    expect(told('2021-01-31')[0]).toContain(
      'comes before the opening: file from 01/02/2021 on, one day later',
    );
    expect(told('2021-03-10')[0]).toContain(
      'comes between two sessions: file from 01/04/2021 on, 22 days later',
    );
    expect(told('2021-05-01')[0]).toContain('30/04/2021 was the last day, one day earlier');
  });
});

describe('a session of which the call gives no day', () => {
  const like = callOf('ITN3');
  const [dated] = like.track.sessions;
  if (!dated) throw new Error('ITN3 has no session');
  const vague = { ...dated, opens: null, closes: null, period: { fr: 'automne', en: 'autumn' } };
  const told = (day: string, ...sessions: readonly (typeof dated)[]) =>
    aDossier({ ...like, track: { ...like.track, sessions: [...sessions] } })
      .withField('depositDate', on(day))
      .findingsOf('deposit.window').length;

  it('may be the one in which a day before the next opening lies', () => {
    expect([told('2020-11-30', vague, dated), told('2020-11-30', dated, vague)]).toEqual([0, 1]);
  });

  it('leaves open when the call ends only where it is the last', () => {
    expect([told('2021-02-01', vague, dated), told('2021-02-01', dated, vague)]).toEqual([1, 0]);
  });
});

describe('ITN3 looks at the territory', () => {
  const dossier = aDossier(callOf('ITN3'));

  it.each([
    [1_000_000, '', 0],
    [999_999, '', 1],
    [999_999, 3, 0],
    ['', 2, 1],
  ])('%p inhabitants or %p departments: %p warning', (population, departments, count) => {
    const found = dossier
      .withField('population', population)
      .withField('departments', departments)
      .findingsOf('territory.population');
    expect(found).toHaveLength(count);
  });

  it.each([
    [4, 2, 0],
    [5, 2, 1],
    [3, 4, 1],
  ])('of %p services %p deconcentrated: %p error', (lead, found, count) => {
    const findings = dossier
      .withField('leadServices', lead)
      .withField('deconcentratedServices', found)
      .findingsOf('territory.services');
    expect(findings).toHaveLength(count);
  });

  it('one of the two numbers alone says nothing yet; all of them deconcentrated is right', () => {
    const lead = dossier.withField('leadServices', 4);
    expect(lead.findingsOf('territory.services')).toEqual([]);
    const found = dossier.withField('deconcentratedServices', 4);
    expect(found.findingsOf('territory.services')).toEqual([]);
    const both = lead.withField('deconcentratedServices', 4);
    expect(both.findingsOf('territory.services')).toEqual([]);
  });

  it.each([
    ['both numbers of services', { leadServices: -1, deconcentratedServices: -1 }, 2],
    ['the deconcentrated ones of none', { leadServices: 0, deconcentratedServices: -1 }, 1],
    ['the deconcentrated ones of several', { leadServices: 4, deconcentratedServices: -1 }, 1],
    ['central administrations', { centralAdministrations: -1 }, 1],
  ] as const)('fewer than none is a slip of the sign, told by itself: %s', (_, typed, slips) => {
    const below = Object.entries(typed).reduce(
      (built, [key, value]) => built.withField(key as keyof typeof typed, value),
      dossier,
    );
    expect(below.findingsOf('territory.services')).toEqual([]);
    expect(below.findingsOf('territory.central')).toEqual([]);
    expect(below.findingsOf('line.sign')).toHaveLength(slips);
  });

  it('at least one central administration', () => {
    const none = dossier.withField('centralAdministrations', 0);
    expect(none.findingsOf('territory.central')).toMatchObject([{ severity: 'error' }]);
    const one = dossier.withField('centralAdministrations', 1);
    expect(one.findingsOf('territory.central')).toEqual([]);
  });
});

describe('what the carrier must declare', () => {
  it.each([
    ['ITN1', 'observatory', 'observatory.listed', 'error'],
    // « le cas échéant »
    ['SNAP1', 'relay', 'relay.2023', 'warning'],
  ] as const)(
    '%s: no is told, yes is right, blank is told once the filing is dated',
    (id, field, rule, severity) => {
      const dossier = aDossier(callOf(id));
      expect(dossier.findingsOf(rule)).toEqual([]);
      expect(dossier.withField(field, 'Oui').findingsOf(rule)).toEqual([]);
      expect(dossier.withField(field, 'Non').findingsOf(rule)).toMatchObject([{ severity }]);
      const filed = dossier.withField('depositDate', on('2021-03-01'));
      expect(filed.findingsOf(rule)).toMatchObject([{ severity }]);
    },
  );

  it.each([
    ['ITN1', 'observatory', 'observatory.listed'],
    ['SNAP1', 'relay', 'relay.2023'],
  ] as const)('%s: words are told as words, and not as a no', (id, field, rule) => {
    const unclear = aDossier(callOf(id))
      .withField('depositDate', on('2021-03-01'))
      .withField(field, 'peut-être');
    expect(unclear.findingsOf(rule)).toEqual([]);
    expect(unclear.findingsOf('line.number')).toHaveLength(1);
  });

  it.each(
    ALL_CALLS.filter(({ commitments }) => commitments.length > 0).map(
      (call) => [call.id, call] as const,
    ),
  )('%s: every commitment is taken', (_, call) => {
    const answers = (answer: string) => call.commitments.map(({ fr }) => [fr, answer]);
    const taken = aDossier(call).withRange('commitments', answers('Oui'));
    expect(taken.findingsOf('commitment.missing')).toEqual([]);
    const refused = aDossier(call).withRange('commitments', answers('Non'));
    expect(refused.findingsOf('commitment.missing')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('SNAP3 and SNAP4 are cut into phases', () => {
  const phase = ['Cadrage', 'Prototype validé', on('2021-06-30'), 1000, 'Usagers', '100'];

  it.each(['SNAP3', 'SNAP4'])('%s: complete phases that make the total raise nothing', (id) => {
    const dossier = aDossier(callOf(id)).withLine({ amount: 1000 }).withRange('phases', [phase]);
    expect(dossier.findings().filter(({ rule }) => rule.startsWith('phases.'))).toEqual([]);
  });

  it('none at all is an error once the filing is dated', () => {
    const dossier = aDossier(callOf('SNAP3')).withLine({ amount: 1000 });
    expect(dossier.findingsOf('phases.present')).toEqual([]);
    const filed = dossier.withField('depositDate', on('2021-03-01'));
    expect(filed.findingsOf('phases.present')).toHaveLength(1);
  });

  it('a phase without milestone is an error, without indicator a warning', () => {
    const dossier = aDossier(callOf('SNAP4'))
      .withLine({ amount: 1000 })
      .withRange('phases', [['Cadrage', '', '', 1000, '', '']]);
    expect(dossier.findingsOf('phases.present')).toMatchObject([{ severity: 'error' }]);
    expect(dossier.findingsOf('phases.indicator')).toMatchObject([{ severity: 'warning' }]);
  });

  it('budgets are added up once one is there, and all of them are amounts', () => {
    const dossier = aDossier(callOf('SNAP3')).withLine({ amount: 1000.01 });
    const without = dossier.withRange('phases', [['Cadrage', 'Bilan', '', '', '', '']]);
    expect(without.findingsOf('phases.sum')).toEqual([]);
    const unclear = ['Suite', 'Bilan', '', '5 k€', '', ''];
    expect(dossier.withRange('phases', [phase, unclear]).findingsOf('phases.sum')).toEqual([]);
  });

  it('budgets that miss the total by a cent are told', () => {
    const [finding] = aDossier(callOf('SNAP3'))
      .withLine({ amount: 1000.01 })
      .withRange('phases', [phase])
      .findingsOf('phases.sum');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(said(finding?.message)?.en).toContain('spread another €0.01');
  });
});

function fail(): never {
  throw new Error('no such call');
}
