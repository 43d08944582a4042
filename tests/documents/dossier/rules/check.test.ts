import { RULES } from '../../../../src/documents/dossier/rules/rules';
import { ALL_CALLS, aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { SHEETS } from '../../../builders/snapshot';
import { said } from '../../../builders/said';

/** A dossier in which nearly everything is wrong. */
const chaos = aDossier(callOf('ITN6'))
  .withLine({ amount: 60_000 })
  .withLine({ unitPrice: '12 k€', vat: 0.196, type: 'Voyages' })
  .withLine({ quantity: -1, type: 'staff', title: 'T2', vat: 0.2, year1: 5 })
  .withLine({ title: '', amount: 500 })
  .withLine({ title: '', amount: 500, label: 'Ligne 4' })
  .requesting(90_000)
  .carriedBy('other')
  .withRange('otherFunders', [['Région', 90_000]])
  .typingOver('maximum', 1)
  .scored(9, { weight: 0.1 });

describe('the rules', () => {
  it('each has an identifier of its own and says in both languages what it holds', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { description } of RULES) {
      expect(description.fr).not.toBe('');
      expect(description.en).not.toBe(description.fr);
    }
  });

  it('those of this list are all there', () => {
    expect(RULES.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'line.number',
        'line.sign',
        'line.complete',
        'line.type',
        'line.vat',
        'line.years',
        'line.duplicate',
        'line.formula',
        'size.range',
        'size.track',
        'grant.rate',
        'grant.cap',
        'grant.staff',
        'shares.sum',
        'carrier.type',
        'expense.staff',
        'grid.score',
        'grid.comment',
        'grid.weights',
      ]),
    );
  });
});

describe('findings', () => {
  it('come by severity, then in the sheets’ reading order', () => {
    const findings = chaos.findings();
    const severities = findings.map(({ severity }) =>
      ['error', 'warning', 'info'].indexOf(severity),
    );
    expect(severities).toEqual([...severities].sort((a, b) => a - b));

    const order: readonly string[] = Object.values(SHEETS.fr);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const ranks = errors.map(({ place }) => order.indexOf(place?.sheet ?? ''));
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3]));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('of one sheet go down the rows, then along them, whatever rule found them', () => {
    const dossier = aDossier(aCall())
      .withLine({ unitPrice: '5 k€', type: 'Voyages' })
      .withLine({ type: 'staff', title: 'T2', vat: 0.2 })
      .withLine({ unitPrice: 1000, year1: 400 });
    const errors = dossier.findings().filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => dossier.columnOf(finding))).toEqual([
      'type',
      'unitPrice',
      'vat',
      'year2',
    ]);
  });

  it('without a cell come last among those of their severity', () => {
    const dossier = aDossier(aCall())
      .withoutColumn('quantity')
      .withoutTable('grid')
      .withLine({ unitPrice: '5 k€' });
    const errors = dossier.findings().filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => place === null)).toEqual([false, true, true]);
  });

  it('are the same each time', () => {
    expect(chaos.findings()).toEqual(chaos.findings());
  });

  it('all point to a cell, unless something was deleted', () => {
    for (const { rule, place } of chaos.findings()) {
      expect([rule, place]).not.toEqual([rule, null]);
    }
    const broken = aDossier(aCall()).withoutTable('grid').findings();
    expect(broken).toMatchObject([{ rule: 'dossier.structure', severity: 'error', place: null }]);
  });

  it('a deleted computed column only warns', () => {
    expect(aDossier(aCall()).withoutColumn('eligible').withLine().verdict()).toEqual([
      'dossier.structure warning',
    ]);
  });

  it.each(['vat', 'quantity', 'unitPrice', 'year1', 'type'] as const)(
    'a column of %s that is gone is told, and nothing that only seems to follow from it',
    (column) => {
      const dossier = aDossier(callOf('SNAP3'))
        .withLine({ amount: 600_000, vat: 0.2, quantity: 2, origin: 'France' })
        .requesting(450_000);
      const told = dossier.withoutColumn(column).findings();
      expect(told.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
        'dossier.structure',
      ]);
      const resting = RULES.filter(({ restsOnLines }) => restsOnLines).map(({ id }) => id);
      expect(told.filter(({ rule }) => resting.includes(rule))).toEqual([]);
    },
  );

  it('speak with French typography', () => {
    for (const { message } of chaos.findings()) {
      expect(said(message).fr).not.toMatch(/ [:;!?%€»]|« |'/);
      expect(said(message).en).not.toMatch(/ [:;!?%]|'|undefined|NaN/);
      expect(said(message).fr).not.toMatch(/undefined|NaN/);
    }
  });

  it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
    '%s: none in a dossier freshly inserted, in either language',
    (_, call) => {
      expect(aDossier(call).findings()).toEqual([]);
      expect(aDossier(call).in('en').findings()).toEqual([]);
    },
  );
});
