import { ALL_CALLS, aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';

describe('a line', () => {
  it.each([
    ['1,005 × 1 at 0 %', 1.005, 1, 0, 101, 101],
    ['3 × 1 200,00 at 20 %', 3, 1200, 0.2, 360_000, 432_000],
    ['0,5 × 10,01 at 5,5 %', 0.5, 10.01, 0.055, 501, 529],
    ['a blank VAT is 0 %', 2, 50, '', 10_000, 10_000],
  ])('%s', (_, quantity, unitPrice, vat, net, gross) => {
    const [line] = aDossier(aCall()).withLine({ quantity, unitPrice, vat }).figures().lines;
    expect(line).toMatchObject({ net, gross, eligible: gross });
  });

  it.each([
    ['quantity', { quantity: '20.000' }],
    ['price', { unitPrice: '250 k€' }],
    ['VAT', { vat: '20 %' }],
  ])('whose %s is a text counts for 0', (_, cells) => {
    const [line] = aDossier(aCall()).withLine(cells).figures().lines;
    expect(line).toMatchObject({ net: 0, gross: 0, eligible: 0 });
  });

  it('a negative line counts in the total and not in the base', () => {
    const figures = aDossier(aCall()).withLine().withLine({ quantity: -0.5 }).figures();
    expect(figures).toMatchObject({ total: 50_000, base: 100_000 });
    expect(figures.lines[1]?.leftOut?.reason).toBe('negative');
  });

  it('too large to be held in cents counts for 0', () => {
    const figures = aDossier(aCall()).withLine({ quantity: 1e9, unitPrice: 1e9 }).figures();
    expect(figures.total).toBe(0);
    expect(figures.lines[0]?.tooLarge).toBe(true);
  });
});

describe('what stays out of the base', () => {
  it.each([
    ['an expense type of no list', 'ITN4', { type: 'Voyages' }, 'type'],
    ['a line without a title', 'ITN4', { title: '' }, 'title-blank'],
    ['staff where the call is silent', 'ITN4', { type: 'staff', title: 'T2' }, 'staff'],
    ['staff as a counterpart', 'SNAP2A', { type: 'staff', title: 'T2' }, 'staff'],
    ['title 5 in SNAP2', 'SNAP2B', { title: 'T5' }, 'title'],
    ['what ITN1 does not list', 'ITN1', { type: 'hosting' }, 'unlisted'],
    [
      'extra-European licences in SNAP4',
      'SNAP4',
      { type: 'licences', title: 'T5', origin: 'Hors Europe' },
      'licence',
    ],
  ])('%s (%s)', (_, id, line, reason) => {
    const [figures] = aDossier(callOf(id)).withLine(line).figures().lines;
    expect(figures).toMatchObject({ gross: 100_000, eligible: 0, leftOut: { reason } });
  });

  it.each(['ITN3', 'SNAP3', 'SNAP4'])('%s values staff in the base', (id) => {
    const figures = aDossier(callOf(id))
      .withLine({ amount: 300_000 })
      .withLine({ amount: 100_000, type: 'staff', title: 'T2' })
      .figures();
    expect(figures).toMatchObject({
      eligibleCost: 30_000_000,
      staff: 10_000_000,
      base: 40_000_000,
    });
  });

  it('SNAP1, SNAP3 and SNAP4 count what falls into 2021 and 2022 alone', () => {
    for (const id of ['SNAP1', 'SNAP3', 'SNAP4']) {
      const line = { unitPrice: 1000, year1: 300, year2: 200.5, otherYears: 499.5 };
      const [figures] = aDossier(callOf(id)).withLine(line).figures().lines;
      expect(figures).toMatchObject({
        eligible: 50_050,
        leftOut: { reason: 'period', amount: 49_950 },
      });
    }
  });

  it('years that exceed the line give no more than the line', () => {
    const line = { unitPrice: 1000, year1: 800, year2: 800 };
    expect(aDossier(callOf('SNAP1')).withLine(line).figures().base).toBe(100_000);
  });

  it('an unlisted expense of SNAP2 stays in the base: its list only gives examples', () => {
    const line = { type: 'hosting', title: 'T3' };
    expect(aDossier(callOf('SNAP2A')).withLine(line).figures().base).toBe(100_000);
  });
});

describe('the maximum grant', () => {
  it.each([
    ['ITN1', 100_000, 75_000],
    ['ITN2', 100_000.01, 50_000],
    ['ITN3', 400_000, 300_000],
    ['ITN5-AAP', 100_000, 75_000],
    ['ITN5-GUICHET', 99_999.99, 74_999.99],
    ['ITN6', 40_000, 40_000],
    ['ITN6', 48_000, 48_000],
    ['ITN6', 60_000, 48_000],
    ['ITN8A', 250_000.01, 187_500],
    ['SNAP1', 500_000, 500_000],
    ['SNAP2A', 200_000, 200_000],
    ['SNAP3', 3_000_000, 2_000_000],
    ['SNAP4', 8_000_000, 3_000_000],
    ['SNAP5', 33_333.33, 24_999.99],
  ])('%s: %p € of eligible expenses give %p €', (id, amount, maximum) => {
    const call = callOf(id);
    const type = call.expenses.types[0]?.id ?? '';
    const figures = aDossier(call).withLine({ amount, type, title: 'T3' }).figures();
    expect(figures.maximum / 100).toBe(maximum);
  });

  it('the fund never pays staff: with little else, eligible cost binds', () => {
    const figures = aDossier(callOf('ITN3'))
      .withLine({ amount: 100_000 })
      .withLine({ amount: 900_000, type: 'staff', title: 'T2' })
      .figures();
    expect(figures).toMatchObject({ maximum: 10_000_000, binding: 'eligible-cost' });
  });

  it('SNAP3: a project that was granted 1.5 M has 500 000 € left', () => {
    const figures = aDossier(callOf('SNAP3'))
      .withLine({ amount: 2_000_000 })
      .grantedBefore(1_500_000)
      .figures();
    expect(figures).toMatchObject({ maximum: 50_000_000, binding: 'cap' });
  });

  it('SNAP4: 3 M a dossier, and 8 M a project over its dossiers', () => {
    const dossier = aDossier(callOf('SNAP4')).withLine({ amount: 8_000_000 });
    expect(dossier.grantedBefore(5_000_000).figures().maximum).toBe(300_000_000);
    expect(dossier.grantedBefore(6_000_000).figures().maximum).toBe(200_000_000);
    expect(dossier.grantedBefore(8_000_000).figures().maximum).toBe(0);
    expect(dossier.grantedBefore(9_000_000).figures().maximum).toBe(0);
  });

  it('a negative amount granted before does not raise the cap', () => {
    const dossier = aDossier(callOf('SNAP3')).withLine({ amount: 3_000_000 });
    expect(dossier.grantedBefore(-1_000_000).figures().maximum).toBe(200_000_000);
  });

  it('each bound carries the sentence of the call that sets it', () => {
    const { bounds } = aDossier(callOf('SNAP4')).withLine().figures();
    expect(bounds.map(({ kind }) => kind)).toEqual(['rate', 'eligible-cost', 'cap', 'cap']);
    for (const { quote } of bounds) expect(quote.place).toContain('SNAP4');
  });
});

describe('grant and split', () => {
  it('a blank request asks for the maximum', () => {
    const figures = aDossier(aCall()).withLine({ amount: 1000 }).figures();
    expect(figures).toMatchObject({ requested: null, grant: 75_000, binding: 'rate' });
  });

  it('a smaller request is granted as it is', () => {
    const figures = aDossier(aCall()).withLine({ amount: 1000 }).requesting(600).figures();
    expect(figures).toMatchObject({ grant: 60_000, carrier: 40_000, binding: 'request' });
  });

  it('the carrier pays what nobody else does', () => {
    const figures = aDossier(callOf('ITN2'))
      .withLine({ amount: 10_000 })
      .withRange('coCarriers', [['Opérateur', 1000.5]])
      .withRange('otherFunders', [['Région', 500.25]])
      .figures();
    expect(figures).toMatchObject({
      grant: 500_000,
      coCarriers: 100_050,
      others: 50_025,
      carrier: 349_925,
    });
    expect(figures.shares).toEqual({ grant: 5000, carrier: 3500, coCarriers: 1000, others: 500 });
  });

  it('percentages have one decimal and add up: the carrier’s is what the others leave, as its amount', () => {
    const half = aDossier(aCall()).withLine({ amount: 1000 });
    // 52.15 % and 47.85 % would each be rounded up.
    expect(half.requesting(521.5).figures().shares).toMatchObject({ grant: 5220, carrier: 4780 });
    const thirds = half
      .requesting(333.33)
      .withRange('otherFunders', [['Région', 333.33]])
      .figures();
    expect(thirds.shares).toEqual({ grant: 3330, carrier: 3340, coCarriers: 0, others: 3330 });
  });

  it('a request that cannot be read asks for the maximum', () => {
    const figures = aDossier(aCall()).withLine({ amount: 1000 }).requesting('600 €').figures();
    expect(figures).toMatchObject({ requested: null, grant: 75_000 });
  });
});

it('thirds of an amount add up to the whole, as in the sheet', () => {
  const third = 100_000 / 3;
  const figures = aDossier(callOf('ITN2'))
    .withLine({ amount: 300_000 })
    .withRange('coCarriers', [
      ['A', third],
      ['B', third],
      ['C', third],
    ])
    .withRange('otherFunders', [
      ['D', third],
      ['E', third],
      ['F', third],
    ])
    .figures();
  expect(figures).toMatchObject({ coCarriers: 100_000_00, others: 100_000_00 });
  const phased = aDossier(callOf('SNAP3'))
    .withLine({ amount: 100_000, year1: 100_000 })
    .withRange(
      'phases',
      [1, 2, 3].map((rank) => [`Phase ${rank}`, 'Jalon', 44_300, third, 'I', '1']),
    );
  expect(phased.findingsOf('phases.sum')).toEqual([]);
});

describe('totals', () => {
  it('by type, by title and by year', () => {
    const { totals } = aDossier(aCall())
      .withLine({ amount: 100, title: 'T5', year1: 60, year2: 40 })
      .withLine({ amount: 50, title: 'T3', type: 'hosting', otherYears: 50 })
      .withLine({ amount: 10, title: 'T2', type: 'staff' })
      .figures();
    expect(totals.byType.get('hosting')).toEqual({ gross: 5000, eligible: 5000 });
    expect(totals.byTitle).toEqual({
      T2: { gross: 1000, eligible: 0 },
      T3: { gross: 5000, eligible: 5000 },
      T5: { gross: 10_000, eligible: 10_000 },
    });
    expect(totals.byYear).toEqual({ year1: 6000, year2: 4000, otherYears: 5000 });
  });
});

it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
  '%s: an empty dossier has no figure',
  (_, call) => {
    expect(aDossier(call).figures()).toMatchObject({
      total: 0,
      base: 0,
      maximum: 0,
      grant: 0,
      carrier: 0,
      shares: { grant: 0, carrier: 0, coCarriers: 0, others: 0 },
    });
  },
);
