import { serialOfIsoDay } from '../../src/dossier/dates';
import { ALL_CALLS, callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';

const on = serialOfIsoDay;

describe('first results within the time limit, anniversary included', () => {
  test.each([
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

  test('results before the start are a slip to look at', () => {
    const found = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-01-14'))
      .findingsOf('results.deadline');
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(found[0]?.message.en).toContain('before the project starts (15/01/2021)');
  });

  test('the finding says by how many days', () => {
    const [finding] = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-04-20'))
      .findingsOf('results.deadline');
    expect(finding?.message.en).toContain('bring them forward by 5 days');
    const [late] = aDossier(callOf('ITN6'))
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-04-16'))
      .findingsOf('results.deadline');
    expect(late?.message.fr).toContain('avancez-les d’un jour');
    expect(late?.message.en).toContain('bring them forward by one day');
  });
});

describe('filing between opening and closing', () => {
  test.each([
    ['ITN3', '2020-11-30', true],
    ['ITN3', '2020-12-01', false],
    ['ITN3', '2021-01-31', false],
    ['ITN3', '2021-02-01', true],
    ['ITN6', '2021-01-17', true],
    ['ITN6', '2022-06-30', false],
    ['ITN5-AAP', '2020-12-19', false],
    // Sessions of the 2nd and 4th quarters have no day of their own: nothing is asserted.
    ['ITN5-AAP', '2021-05-02', false],
    ['ITN5-GUICHET', '2021-01-17', true],
  ])('%s on %s: outside is %p', (id, day, outside) => {
    const found = aDossier(callOf(id))
      .withField('depositDate', on(day))
      .findingsOf('deposit.window');
    expect(found.map(({ severity }) => severity)).toEqual(outside ? ['error'] : []);
  });

  test.each([
    ['2021-02-14', 0],
    ['2021-02-15', 1],
  ])('SNAP2A on %s: %p warning of the next jury', (day, count) => {
    const dossier = aDossier(callOf('SNAP2A')).withField('depositDate', on(day));
    expect(dossier.findingsOf('deposit.month')).toHaveLength(count);
  });
});

describe('ITN3 looks at the territory', () => {
  const dossier = aDossier(callOf('ITN3'));

  test.each([
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

  test.each([
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

  test('at least one central administration', () => {
    const none = dossier.withField('centralAdministrations', 0);
    expect(none.findingsOf('territory.central')).toMatchObject([{ severity: 'error' }]);
    const one = dossier.withField('centralAdministrations', 1);
    expect(one.findingsOf('territory.central')).toEqual([]);
  });
});

describe('what the carrier must declare', () => {
  test.each([
    ['ITN1', 'observatory', 'observatory.listed'],
    ['SNAP1', 'relay', 'relay.2023'],
  ] as const)(
    '%s: no is an error, yes is right, blank is one once the filing is dated',
    (id, field, rule) => {
      const dossier = aDossier(callOf(id));
      expect(dossier.findingsOf(rule)).toEqual([]);
      expect(dossier.withField(field, 'Oui').findingsOf(rule)).toEqual([]);
      expect(dossier.withField(field, 'Non').findingsOf(rule)).toMatchObject([
        { severity: 'error' },
      ]);
      const filed = dossier.withField('depositDate', on('2021-03-01'));
      expect(filed.findingsOf(rule)).toMatchObject([{ severity: 'error' }]);
    },
  );

  test.each(
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

  test.each(['SNAP3', 'SNAP4'])('%s: complete phases that make the total raise nothing', (id) => {
    const dossier = aDossier(callOf(id)).withLine({ amount: 1000 }).withRange('phases', [phase]);
    expect(dossier.findings().filter(({ rule }) => rule.startsWith('phases.'))).toEqual([]);
  });

  test('none at all is an error once the filing is dated', () => {
    const dossier = aDossier(callOf('SNAP3')).withLine({ amount: 1000 });
    expect(dossier.findingsOf('phases.present')).toEqual([]);
    const filed = dossier.withField('depositDate', on('2021-03-01'));
    expect(filed.findingsOf('phases.present')).toHaveLength(1);
  });

  test('a phase without milestone is an error, without indicator a warning', () => {
    const dossier = aDossier(callOf('SNAP4'))
      .withLine({ amount: 1000 })
      .withRange('phases', [['Cadrage', '', '', 1000, '', '']]);
    expect(dossier.findingsOf('phases.present')).toMatchObject([{ severity: 'error' }]);
    expect(dossier.findingsOf('phases.indicator')).toMatchObject([{ severity: 'warning' }]);
  });

  test('budgets that miss the total by a cent are told', () => {
    const [finding] = aDossier(callOf('SNAP3'))
      .withLine({ amount: 1000.01 })
      .withRange('phases', [phase])
      .findingsOf('phases.sum');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message.en).toContain('spread another €0.01');
  });
});
