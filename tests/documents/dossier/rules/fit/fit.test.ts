import fc from 'fast-check';
import { cents } from '../../../../../src/money/cents';
import { fitOf, fits, standsOpen, type Fit } from '../../../../../src/documents/dossier/fit/fit';
import type { Call } from '../../../../../src/calls/call';
import { ALL_CALLS, callOf } from '../../../../builders/calls';
import { aDossier, type DossierBuilder } from '../../../../builders/dossier';
import { asked } from '../../../../builders/said';

const allFits = (workbook: DossierBuilder): readonly Fit[] =>
  fits(workbook.build(), workbook.call, ALL_CALLS);

const fitIn = (workbook: DossierBuilder, id: string): Fit =>
  fitOf(workbook.build(), workbook.call, callOf(id));

const euros = (amount: number) => cents(amount * 100);
const rulesOf = (findings: Fit['obstacles']) => findings.map(({ rule }) => rule);
const topicsOf = ({ open }: Fit) => open.map(({ topic }) => topic);

/** 60 000 € of development, in ITN6. */
const anIdea = aDossier(callOf('ITN6')).withLine({ amount: 60_000 });

describe('A budget tried against every call', () => {
  it('is listed for each of the 17 calls, once, the present one marked', () => {
    const found = allFits(anIdea);
    expect(found.map(({ call }) => call.id).sort()).toEqual(ALL_CALLS.map(({ id }) => id).sort());
    expect(found.filter(({ present }) => present).map(({ call }) => call.id)).toEqual(['ITN6']);
  });

  it('what can be had comes before what has something in its way, however much that would grant', () => {
    const found = allFits(anIdea.carriedBy('local-authority'));
    const open = found.filter(standsOpen);
    expect(open.length).toBeGreaterThan(0);
    expect(found.slice(0, open.length)).toEqual(open);
    const most = (fits: readonly Fit[]) => Math.max(...fits.map(({ maximum }) => maximum));
    expect(most(found.slice(open.length))).toBeGreaterThan(most(open));
  });

  it('the call that grants the most comes first', () => {
    for (const isOpen of [true, false]) {
      const found = allFits(anIdea).filter((fit) => standsOpen(fit) === isOpen);
      const amounts = found.map(({ maximum }) => maximum);
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }
    const amounts = allFits(anIdea).map(({ maximum }) => maximum);
    // SNAP1 and SNAP2 pay all of it, ITN6 its cap, most others 75 %, ITN2 half.
    expect(amounts[0]).toBe(euros(60_000));
    expect(fitIn(anIdea, 'ITN6').maximum).toBe(euros(48_000));
    expect(fitIn(anIdea, 'ITN4').maximum).toBe(euros(45_000));
    expect(fitIn(anIdea, 'ITN2').maximum).toBe(euros(30_000));
  });

  it('of two calls that grant the same, the one with fewer obstacles comes first', () => {
    const found = allFits(anIdea.carriedBy('local-authority'));
    for (const [index, fit] of found.entries()) {
      const next = found[index + 1];
      if (next && next.maximum === fit.maximum && standsOpen(next) === standsOpen(fit)) {
        expect(fit.obstacles.length).toBeLessThanOrEqual(next.obstacles.length);
      }
    }
  });

  it('in the present call it grants what the dossier itself says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_CALLS),
        fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 2_000_000 })),
        (call, amounts, requested) => {
          const workbook = amounts.reduce(
            (dossier, amount) => dossier.withLine({ amount }),
            aDossier(call),
          );
          const asking = requested === null ? workbook : workbook.requesting(requested);
          const fit = fitOf(asking.build(), call, call);
          const figures = asking.figures();
          expect(fit.maximum).toBe(figures.maximum);
          expect(fit.forRequest).toBe(requested === null ? null : figures.grant);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('The amount requested', () => {
  const asking = anIdea.requesting(47_000);

  it('is compared with what each call grants, and stands in no call’s way', () => {
    expect(fitIn(asking, 'ITN6').forRequest).toBe(euros(47_000));
    expect(fitIn(asking, 'ITN4')).toMatchObject({
      maximum: euros(45_000),
      forRequest: euros(45_000),
      obstacles: [],
    });
  });

  it('does not change the order: each call is listed by the most it grants', () => {
    expect(allFits(asking).map(({ maximum }) => maximum)).toEqual(
      allFits(anIdea).map(({ maximum }) => maximum),
    );
  });
});

describe('What stands in the way of a call', () => {
  it('an origin is no more to be stated once a firm in France is named', () => {
    const unknown = aDossier(callOf('SNAP3')).withLine({ amount: 600_000 });
    expect(topicsOf(fitIn(unknown, 'SNAP3'))).toContain('origins');
    const named = unknown.withLine({ amount: 1, origin: 'France' });
    expect(topicsOf(fitIn(named, 'SNAP3'))).not.toContain('origins');
  });

  it('is what the budget breaks of its rules', () => {
    const american = aDossier(callOf('ITN4')).withLine({ amount: 90_000, origin: 'Hors Europe' });
    const { obstacles } = fitIn(american, 'ITN6');
    expect(rulesOf(obstacles)).toEqual(['supplier.innovative']);
    expect(obstacles[0]?.quote).not.toBeNull();
  });

  it('is a carrier of a kind that it does not accept', () => {
    const town = anIdea.carriedBy('local-authority');
    expect(rulesOf(fitIn(town, 'ITN6').obstacles)).toContain('carrier.type');
    expect(rulesOf(fitIn(anIdea.carriedBy('digital-department'), 'ITN6').obstacles)).toEqual([]);
  });

  it('is missing staff where the call wants it beside the grant', () => {
    expect(rulesOf(fitIn(anIdea, 'SNAP2A').obstacles)).toEqual(['expense.counterpart']);
    const staffed = anIdea.withLine({ amount: 5_000, type: 'staff', title: 'T2' });
    expect(rulesOf(fitIn(staffed, 'SNAP2A').obstacles)).toEqual([]);
  });

  it('is not what it would still ask for', () => {
    const itn1 = fitIn(anIdea, 'ITN1');
    expect(itn1.obstacles).toEqual([]);
    expect(topicsOf(itn1)).toEqual(expect.arrayContaining(['observatory', 'commitments']));
    expect(topicsOf(fitIn(anIdea, 'SNAP1'))).toEqual(expect.arrayContaining(['relay', 'years']));
    expect(topicsOf(fitIn(anIdea, 'ITN3'))).toEqual(
      expect.arrayContaining(['population', 'services']),
    );
    expect(topicsOf(fitIn(anIdea, 'SNAP3'))).toEqual(expect.arrayContaining(['phases']));
  });

  it('is not what it would still ask for once the dossier is dated either', () => {
    const filed = anIdea.withField('depositDate', 44_300);
    for (const { call, obstacles } of allFits(filed)) {
      expect([call.id, rulesOf(obstacles)]).toEqual([
        call.id,
        call.staff.treatment === 'counterpart' ? ['expense.counterpart'] : [],
      ]);
    }
  });

  it('is a declared fact that says the contrary', () => {
    const unlisted = aDossier(callOf('ITN1')).withLine().withField('observatory', 'Non');
    expect(rulesOf(fitIn(unlisted, 'ITN1').obstacles)).toEqual(['observatory.listed']);
  });

  it('is not a window that was open in 2021: the day is to be looked at', () => {
    const late = anIdea.withField('depositDate', 44_700);
    const { obstacles, open } = fitIn(late, 'ITN3');
    expect(rulesOf(obstacles)).toEqual([]);
    expect(asked(open.find(({ topic }) => topic === 'filing')?.message)?.fr).toContain('clôture');
  });

  it('is not a slip of the keyboard, which counts the same everywhere', () => {
    const slip = anIdea.withLine({ unitPrice: '250 k€' });
    expect(allFits(slip).flatMap(({ obstacles }) => rulesOf(obstacles))).not.toContain(
      'line.number',
    );
  });

  it('nor a SIRET that was mistyped, which speaks for or against no call', () => {
    const mistyped = anIdea.withField('siret', '130 025 265 00018');
    expect(mistyped.findingsOf('carrier.siret')).toHaveLength(1);
    expect(allFits(mistyped)).toEqual(allFits(anIdea));
  });

  it('neither is being outside the expected size, which is told apart', () => {
    const { obstacles, reservations } = fitIn(anIdea, 'SNAP4');
    expect(rulesOf(obstacles)).toEqual([]);
    expect(rulesOf(reservations)).toContain('size.range');
  });
});

describe('Expense types of another call', () => {
  it('are taken for the general type that says the same more broadly', () => {
    const designed = aDossier(callOf('ITN1')).withLine({ type: 'designer', amount: 20_000 });
    expect(fitIn(designed, 'ITN4')).toMatchObject({ maximum: euros(15_000) });
    expect(topicsOf(fitIn(designed, 'ITN4'))).not.toContain('types');
  });

  it('that have no equivalent are out of the base, and told', () => {
    const told = aDossier(callOf('SNAP2A'))
      .withLine({ type: 'communication', amount: 10_000 })
      .withLine({ type: 'development', amount: 40_000 });
    const fit = fitIn(told, 'ITN4');
    expect(fit.maximum).toBe(euros(30_000));
    const point = fit.open.find(({ topic }) => topic === 'types');
    expect(asked(point?.message)?.fr).toMatch(/une ligne \(10\s000,00\s€\), «\sCommunication\s»/);
    expect(asked(point?.message)?.en).toContain('one line (€10,000.00), “Communication”');
  });

  it('understood by the other call alone count there', () => {
    const foreign = anIdea.withCells({
      label: 'Étude',
      type: 'UX writers',
      title: 'T3',
      quantity: 1,
      unitPrice: 1000,
    });
    // The development of ITN6 is on ITN1’s closed list too.
    expect(fitIn(foreign, 'ITN1').maximum).toBe(euros(45_750));
  });
});

describe('Calls that count certain years', () => {
  it('suppose that an undated budget falls there, and say so', () => {
    const fit = fitIn(anIdea, 'SNAP1');
    expect(fit.maximum).toBe(euros(60_000));
    const years = fit.open.find(({ topic }) => topic === 'years');
    expect(asked(years?.message)?.fr).toMatch(/60\s000,00\s€.*2021 et 2022/);
  });

  it('count what is dated as it is dated', () => {
    const late = aDossier(callOf('ITN6')).withLine({
      amount: 60_000,
      year1: 10_000,
      otherYears: 50_000,
    });
    const fit = fitIn(late, 'SNAP1');
    expect(fit.maximum).toBe(euros(10_000));
    expect(topicsOf(fit)).not.toContain('years');
    expect(rulesOf(fit.reservations)).toContain('expense.period');
  });
});

describe('Whatever the budget', () => {
  const anyLine = (call: Call) =>
    fc.record({
      type: fc.constantFrom(...call.expenses.types.map(({ id }) => id), 'inconnu'),
      title: fc.constantFrom('T2', 'T3', 'T5', ''),
      amount: fc.integer({ min: 0, max: 3_000_000 }),
      origin: fc.constantFrom('', 'France', 'Hors Europe'),
    });
  const anyBudget = fc
    .constantFrom(...ALL_CALLS)
    .chain((call) => fc.array(anyLine(call), { maxLength: 6 }).map((lines) => ({ call, lines })));

  it('no call grants more than the project costs, and nothing is told both ways', () => {
    fc.assert(
      fc.property(anyBudget, ({ call, lines }) => {
        const workbook = lines.reduce((dossier, line) => dossier.withLine(line), aDossier(call));
        for (const fit of allFits(workbook)) {
          expect(fit.maximum).toBeLessThanOrEqual(fit.figures.total);
          expect(fit.figures.total).toBe(workbook.figures().total);
          expect(new Set(topicsOf(fit)).size).toBe(fit.open.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
