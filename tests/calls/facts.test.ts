import { CALLS, THEMES, callOf, themeOf } from './bundled';

/**
 * The figures of each call, written here a second time from the reading of the text and not from the data.
 * Amounts in euros TTC; `null`: the call sets none.
 */
interface Row {
  readonly kind: 'guichet' | 'aap';
  readonly opens: string;
  readonly closes: string | null;
  readonly rate: number;
  readonly size: readonly [min: number, max: number | null] | null;
  readonly envelope: number;
  readonly criteria: number;
}

const row = (
  kind: Row['kind'],
  opens: string,
  rate: number,
  size: Row['size'],
  envelope: number,
  criteria: number,
  closes: string | null = null,
): Row => ({ kind, opens, closes, rate, size, envelope, criteria });

const FACTS: Readonly<Record<string, Row>> = {
  ITN1: row('guichet', '2021-01-04', 75, [50_000, 1_000_000], 32_000_000, 4),
  ITN2: row('guichet', '2020-11-02', 50, [200_000, 1_000_000], 15_000_000, 5),
  ITN3: row('aap', '2020-12-01', 75, [200_000, 2_000_000], 12_000_000, 7, '2021-01-31'),
  ITN4: row('guichet', '2021-01-07', 75, null, 6_000_000, 4),
  'ITN5-AAP': row('aap', '2020-11-16', 75, [100_000, 1_000_000], 19_000_000, 5, '2020-12-19'),
  'ITN5-GUICHET': row('guichet', '2021-01-18', 75, [10_000, 100_000], 4_000_000, 5),
  ITN6: row('guichet', '2021-01-18', 100, [20_000, 100_000], 6_000_000, 2),
  ITN8A: row('aap', '2020-11-16', 75, [250_000, null], 20_000_000, 5),
  ITN8B: row('aap', '2020-11-16', 75, [250_000, null], 21_000_000, 5),
  ITN8C: row('aap', '2020-11-16', 75, [250_000, null], 21_000_000, 5),
  ITN8D: row('aap', '2020-11-16', 75, [250_000, null], 21_000_000, 5),
  SNAP1: row('guichet', '2020-12-01', 100, [100_000, 2_000_000], 55_000_000, 4),
  SNAP2A: row('guichet', '2020-12-01', 100, [100_000, 500_000], 11_000_000, 4),
  SNAP2B: row('guichet', '2020-12-01', 100, [50_000, 300_000], 17_000_000, 5),
  SNAP3: row('guichet', '2020-11-09', 75, [500_000, 3_000_000], 15_000_000, 8),
  SNAP4: row('guichet', '2020-11-09', 75, [500_000, 8_000_000], 82_000_000, 7),
  SNAP5: row('guichet', '2021-01-04', 75, [30_000, 300_000], 22_000_000, 4),
};

const codes = (holds: (theme: (typeof THEMES)[number]) => boolean): readonly string[] =>
  THEMES.filter(holds).map(({ code }) => code);

const ITN8 = ['ITN8A', 'ITN8B', 'ITN8C', 'ITN8D'];

describe('The figures of the 17 calls', () => {
  it('has these calls, in this order', () => {
    expect(CALLS.map(({ id }) => id)).toEqual(Object.keys(FACTS));
  });

  it.each(Object.entries(FACTS))('%s', (id, fact) => {
    const { track, rate, criteria } = callOf(id);
    const [first] = track.sessions;
    const stated: Row = {
      kind: track.kind,
      opens: first?.opens ?? '',
      closes: first?.closes ?? null,
      rate: rate.percent,
      size: track.size?.min == null ? null : [track.size.min, track.size.max],
      envelope: track.envelope?.amount ?? 0,
      criteria: criteria.length,
    };
    expect(stated).toEqual(fact);
  });

  it('puts envelopes of 379 M€ in all, 177 M€ for ITN and 202 M€ for SNAP', () => {
    const total = (family: string): number =>
      CALLS.filter((call) => call.family === family).reduce(
        (sum, { track }) => sum + (track.envelope?.amount ?? 0),
        0,
      );
    expect([total('ITN'), total('SNAP')]).toEqual([177_000_000, 202_000_000]);
  });
});

describe('Caps', () => {
  it('stand in ITN6, SNAP3 and SNAP4 only', () => {
    expect(codes(({ caps }) => caps.length > 0)).toEqual(['ITN6', 'SNAP3', 'SNAP4']);
  });

  it.each([
    ['ITN6', [[48_000, 'dossier']]],
    ['SNAP3', [[2_000_000, 'project']]],
    [
      'SNAP4',
      [
        [3_000_000, 'dossier'],
        [8_000_000, 'project'],
      ],
    ],
  ])('%s: %j', (code, caps) => {
    expect(themeOf(code).caps.map(({ amount, scope }) => [amount, scope])).toEqual(caps);
  });
});

describe('Expected sizes', () => {
  it('are bounds that belong to the range, save in ITN8 and in the small projects of ITN5', () => {
    const strict = CALLS.filter(
      ({ track }) => track.size?.minExclusive || track.size?.maxExclusive,
    );
    expect(strict.map(({ id }) => id)).toEqual(['ITN5-GUICHET', ...ITN8]);
  });

  it('exclude 100 000 € from the small projects of ITN5, and include it in its call for projects', () => {
    expect(callOf('ITN5-GUICHET').track.size).toMatchObject({ max: 100_000, maxExclusive: true });
    expect(callOf('ITN5-AAP').track.size).toMatchObject({ min: 100_000, minExclusive: false });
  });

  it.each(ITN8)(
    '%s: more than 250 000 €, more than 150 000 € for a deconcentrated service',
    (code) => {
      expect(callOf(code).track.size).toMatchObject({
        min: 250_000,
        minExclusive: true,
        deconcentratedMin: 150_000,
        max: null,
      });
    },
  );

  it('lower their floor for deconcentrated services in ITN8 only', () => {
    const lowered = CALLS.filter(
      ({ track }) => track.size && track.size.deconcentratedMin !== null,
    );
    expect(lowered.map(({ id }) => id)).toEqual(ITN8);
  });
});

describe('Sessions', () => {
  it('ITN5 has three, of 6, 6 and 7 M€, the last two known by their quarter', () => {
    const { sessions, envelope } = callOf('ITN5-AAP').track;
    expect(sessions.map(({ endowment }) => endowment)).toEqual([6_000_000, 6_000_000, 7_000_000]);
    expect(sessions.map(({ opens, closes }) => [opens, closes])).toEqual([
      ['2020-11-16', '2020-12-19'],
      [null, null],
      [null, null],
    ]);
    expect(sessions.map(({ period }) => period?.en ?? null)).toEqual([
      null,
      '2nd quarter of 2021',
      '4th quarter of 2021',
    ]);
    expect(envelope?.amount).toBe(19_000_000);
  });
});

describe('Staff, titles and years', () => {
  it.each([
    ['counted', ['ITN3', 'SNAP3', 'SNAP4']],
    ['counterpart', ['SNAP2A', 'SNAP2B']],
  ])('treats title 2 as %s in %j, and leaves it out elsewhere', (treatment, expected) => {
    expect(codes(({ staff }) => staff.treatment === treatment)).toEqual(expected);
  });

  it('quotes the call for title 2 wherever the call speaks of it', () => {
    expect(codes(({ staff }) => (staff.treatment === 'silent') !== (staff.quote === null))).toEqual(
      [],
    );
  });

  it('funds title 3 alone in SNAP2', () => {
    const limited = THEMES.flatMap(({ code, fundedTitles }) =>
      fundedTitles ? [[code, fundedTitles.titles]] : [],
    );
    expect(limited).toEqual([
      ['SNAP2A', ['T3']],
      ['SNAP2B', ['T3']],
    ]);
  });

  it('counts the years 2021 and 2022 alone: commitments in SNAP1, payments in SNAP3 and SNAP4', () => {
    const limited = THEMES.flatMap(({ code, years }) =>
      years ? [[code, years.inBase, years.measure]] : [],
    );
    expect(limited).toEqual([
      ['SNAP1', [2021, 2022], 'commitments'],
      ['SNAP3', [2021, 2022], 'payments'],
      ['SNAP4', [2021, 2022], 'payments'],
    ]);
  });
});

describe('Carriers', () => {
  const kinds = (code: string): readonly string[] =>
    themeOf(code).carriers.eligible.map(({ type }) => type);

  it('include local authorities only in ITN4, whose eligibility text is unfinished', () => {
    expect(
      codes(({ carriers }) => carriers.eligible.some(({ type }) => type === 'local-authority')),
    ).toEqual(['ITN4']);
  });

  it.each(ITN8)('%s: central or deconcentrated administrations, and operators', (code) => {
    expect(kinds(code)).toEqual(['central', 'deconcentrated', 'operator']);
  });

  it.each(['ITN2', 'ITN5'])('%s: business departments and operators', (code) => {
    expect(kinds(code)).toEqual(['business-department', 'operator']);
  });

  it('ITN6 accepts with a note those whom its summary alone names', () => {
    const noted = themeOf('ITN6').carriers.eligible.filter(({ note }) => note !== null);
    expect(kinds('ITN6')).toEqual([
      'central',
      'operator',
      'digital-department',
      'public-laboratory',
    ]);
    expect(noted.map(({ type }) => type)).toEqual(['digital-department', 'public-laboratory']);
  });
});

describe('Expense lists', () => {
  it('are closed in ITN1, examples in SNAP2, open elsewhere', () => {
    expect(codes(({ expenses }) => expenses.list === 'closed')).toEqual(['ITN1']);
    expect(codes(({ expenses }) => expenses.list === 'examples')).toEqual(['SNAP2A', 'SNAP2B']);
  });
});

describe('Particular rules', () => {
  type Rule = keyof (typeof THEMES)[number]['requirements'];

  it.each<[Rule, readonly string[]]>([
    ['innovativeSuppliers', ['ITN6']],
    ['nationalSupplier', [...ITN8, 'SNAP1', 'SNAP3', 'SNAP4']],
    ['resultsWithin', ['ITN6', ...ITN8, 'SNAP2A', 'SNAP2B']],
    ['territory', ['ITN3']],
    ['observatory', ['ITN1']],
    ['relay', ['SNAP1']],
    ['monthlyDeadline', ['SNAP2A', 'SNAP2B']],
    ['phases', ['SNAP3', 'SNAP4']],
    ['extraEuropeanLicences', ['SNAP3', 'SNAP4']],
  ])('%s holds in %j alone', (rule, expected) => {
    expect(codes(({ requirements }) => requirements[rule] !== undefined)).toEqual(expected);
  });

  it('asks for 50 % of innovative firms in ITN6', () => {
    expect(themeOf('ITN6').requirements.innovativeSuppliers?.percent).toBe(50);
  });

  it('blocks without a French firm in ITN8, and warns in SNAP', () => {
    const blocking = codes(
      ({ requirements }) => requirements.nationalSupplier?.severity === 'error',
    );
    expect(blocking).toEqual(ITN8);
  });

  it.each([
    ['ITN6', 3],
    ['ITN8A', 12],
    ['ITN8B', 12],
    ['ITN8C', 12],
    ['ITN8D', 12],
    ['SNAP2A', 12],
    ['SNAP2B', 12],
  ])('%s wants results within %i months', (code, months) => {
    expect(themeOf(code).requirements.resultsWithin?.months).toBe(months);
  });

  it('asks of ITN3 one million citizens or three departments, half deconcentrated, one central', () => {
    expect(themeOf('ITN3').requirements.territory).toMatchObject({
      population: 1_000_000,
      departments: 3,
      deconcentratedPercent: 50,
      centralAdministrations: 1,
    });
  });

  it('hands SNAP1 over to its carrier in 2023, and files SNAP2 before the 15th', () => {
    expect(themeOf('SNAP1').requirements.relay?.year).toBe(2023);
    expect(themeOf('SNAP2A').requirements.monthlyDeadline?.beforeDay).toBe(15);
    expect(themeOf('SNAP2B').requirements.monthlyDeadline?.beforeDay).toBe(15);
  });
});

describe('Grid and decisions', () => {
  it('accepts N/A on the fifth criterion of ITN8 and on the eighth of SNAP3 alone', () => {
    const optional = THEMES.flatMap(({ code, criteria }) =>
      criteria.flatMap((criterion, index) => (criterion.optional ? [`${code} ${index + 1}`] : [])),
    );
    expect(optional).toEqual([...ITN8.map((code) => `${code} 5`), 'SNAP3 8']);
  });

  it('accepts or refuses, and more in SNAP1, SNAP3 and SNAP4', () => {
    const more = THEMES.flatMap(({ code, selection: { decisions } }) =>
      decisions.length > 2 ? [[code, decisions]] : [],
    );
    expect(more).toEqual([
      ['SNAP1', ['accepted', 'refused', 'redirected', 'to-complete']],
      ['SNAP3', ['accepted', 'refused', 'resubmit']],
      ['SNAP4', ['accepted', 'refused', 'resubmit']],
    ]);
    expect(codes(({ selection }) => !selection.decisions.includes('accepted'))).toEqual([]);
    expect(codes(({ selection }) => !selection.decisions.includes('refused'))).toEqual([]);
  });
});
