import { explain } from '../../../../../src/documents/dossier/explain/explain';
import type {
  FigureId,
  LineFigure,
} from '../../../../../src/documents/dossier/explain/explanation';
import { callOf } from '../../../../builders/calls';
import { stated } from '../../../../builders/said';
import { aDossier } from '../../../../builders/dossier';
import type { DossierBuilder } from '../../../../builders/dossier';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function explained(builder: DossierBuilder, figure: FigureId) {
  const { call } = builder;
  const dossier = builder.build();
  const explanation = explain({ call, dossier, figures: builder.figures() }, figure);
  if (!explanation) throw new Error('nothing to explain');
  return explanation;
}

/** The first calculation: each step's sentence, then its amount in euros. */
const told = (builder: DossierBuilder, figure: FigureId): (string | number)[] =>
  (explained(builder, figure).calculations[0]?.steps ?? []).flatMap(({ statement, effect }) =>
    effect.kind === 'note'
      ? [plain(stated(statement).fr)]
      : [plain(stated(statement).fr), effect.amount / 100],
  );

const steps = (builder: DossierBuilder, figure: FigureId) =>
  explained(builder, figure).calculations[0]?.steps ?? [];

const amountOfLine = (
  builder: DossierBuilder,
  index: number,
  amount: LineFigure['amount'],
): LineFigure => ({ row: builder.build().lines[index]?.place.row ?? -1, amount });

describe('the maximum grant', () => {
  it('ITN6: the whole base, then the cap of 48 000 €, which settles it', () => {
    const dossier = aDossier(callOf('ITN6')).withLine({ amount: 60_000 });
    expect(told(dossier, 'maximum')).toEqual([
      'Assiette',
      60_000,
      'Toute l’assiette, au plus : le taux est de 100 %',
      60_000,
      'Pas plus que le plafond de 48 000,00 € par dossier',
      48_000,
    ]);
    const [base, rate, cap] = steps(dossier, 'maximum');
    expect(base).toMatchObject({ figure: 'base', quote: null, ours: false });
    expect(rate).toMatchObject({ quote: callOf('ITN6').rate.quote, decisive: false });
    expect(cap).toMatchObject({ quote: callOf('ITN6').caps[0]?.quote, decisive: true });
  });

  it('ITN3: 75 % of base and staff, but no more than what is not staff', () => {
    const dossier = aDossier(callOf('ITN3'))
      .withLine({ amount: 100_000 })
      .withLine({ amount: 500_000, type: 'staff', title: 'T2' });
    expect(told(dossier, 'maximum')).toEqual([
      'Assiette',
      600_000,
      '75 % de l’assiette, au plus',
      450_000,
      'Pas plus que les dépenses éligibles hors T2 : le fonds ne paie pas le personnel',
      100_000,
    ]);
  });

  it('SNAP3: what is left of 2 M€ says what was granted before, and in which cell', () => {
    const dossier = aDossier(callOf('SNAP3'))
      .withLine({ amount: 2_000_000 })
      .grantedBefore(1_500_000);
    const cap = steps(dossier, 'maximum').at(-1);
    expect(cap?.effect).toEqual({ kind: 'at-most', amount: 50_000_000 });
    expect(cap?.steps.map(({ effect }) => effect)).toEqual([
      { kind: 'add', amount: 200_000_000 },
      { kind: 'add', amount: -150_000_000 },
    ]);
    expect(cap?.steps[1]?.places).toEqual([dossier.build().funding.grantedBefore.place]);
  });

  it('a dropped fraction of a cent is told as a rule of ours', () => {
    const dossier = aDossier(callOf('ITN2')).withLine({ amount: 0.01 });
    const rounding = steps(dossier, 'maximum').at(-1);
    expect(rounding).toMatchObject({ ours: true, quote: null, effect: { kind: 'note' } });
    expect(stated(rounding?.statement)?.en).toMatch(/^A fraction of a cent is dropped/);
  });
});

describe('the grant', () => {
  const dossier = aDossier(callOf('ITN2')).withLine({ amount: 100_000 });

  it('is the request, where that is smaller', () => {
    expect(told(dossier.requesting(30_000), 'grant')).toEqual([
      'Subvention maximale',
      50_000,
      'Pas plus que le montant demandé',
      30_000,
    ]);
  });

  it('is the maximum where nothing is typed', () => {
    expect(told(dossier, 'grant')).toEqual([
      'Subvention maximale',
      50_000,
      'Aucun montant n’est saisi : la demande vaut le maximum.',
    ]);
  });

  it('states its part of the cost, rounded together with the others', () => {
    const thirds = dossier.requesting(33_333.33);
    expect(explained(thirds, 'grant').share?.points).toBe(3330);
    expect(explained(thirds, 'grant').share?.steps.map(({ ours }) => ours)).toEqual([false, true]);
    expect(explained(dossier, 'grant').share?.steps).toHaveLength(1);
  });
});

describe('the base', () => {
  it('SNAP1 starts from the cost and says, in the call’s words, what stays out', () => {
    const call = callOf('SNAP1');
    const dossier = aDossier(call)
      .withLine({ amount: 100_000, year1: 60_000, otherYears: 40_000 })
      .withLine({ amount: 20_000, type: 'staff', title: 'T2' });
    expect(told(dossier, 'base')).toEqual([
      'Coût total du projet',
      120_000,
      'Personnel (T2) : l’appel n’en dit rien, il reste hors de l’assiette',
      -20_000,
      'Hors des années retenues (2021 et 2022)',
      -40_000,
    ]);
    const [, staff, period] = steps(dossier, 'base');
    expect(staff).toMatchObject({ quote: null, ours: true });
    expect(period).toMatchObject({ quote: call.years?.quote, ours: false });
    expect(period?.steps).toMatchObject([{ figure: amountOfLine(dossier, 0, 'eligible') }]);
  });

  it('says so when nothing is left out', () => {
    const dossier = aDossier(callOf('ITN2')).withLine({ amount: 1 });
    expect(told(dossier, 'base')).toContain('Rien n’est laissé hors de l’assiette.');
  });
});

describe('who pays the rest', () => {
  it('the carrier: the cost less the grant, co-carriers and other funders', () => {
    const dossier = aDossier(callOf('ITN2'))
      .withLine({ amount: 100_000 })
      .withRange('coCarriers', [['Région Bretagne', 10_000]])
      .withRange('otherFunders', [['FEDER', 5_000]]);
    expect(told(dossier, 'carrier')).toEqual([
      'Coût total du projet',
      100_000,
      'Subvention',
      -50_000,
      'Part des co-porteurs',
      -10_000,
      'Autres financeurs, comptés à part de la subvention',
      -5_000,
    ]);
    expect(told(dossier, 'coCarriers')).toEqual(['Région Bretagne', 10_000]);
    expect(told(dossier, 'others')).toEqual(['FEDER', 5_000]);
  });

  it('an amount that cannot be read is named, not passed over', () => {
    const dossier = aDossier(callOf('ITN2')).withRange('otherFunders', [['FEDER', '5 k€']]);
    expect(told(dossier, 'others')).toEqual(['FEDER : montant illisible, compté pour 0.']);
  });

  it('a share typed over the formula is named', () => {
    const dossier = aDossier(callOf('ITN2'))
      .withLine({ amount: 100 })
      .typingOver('carrierShare', 49);
    expect(told(dossier, 'carrier').at(-1)).toBe(
      'La cellule contient 49,00 €, saisi à la place de la formule.',
    );
  });
});

describe('a line', () => {
  const call = callOf('SNAP3');
  const dossier = aDossier(call).withLine({
    label: 'Portail',
    quantity: 3,
    unitPrice: 0.335,
    vat: 0.2,
    year1: 0.5,
    year2: '',
  });

  it('its amount incl. VAT: quantity × price, rounded, and the VAT, with their cells', () => {
    const gross = amountOfLine(dossier, 0, 'gross');
    expect(told(dossier, gross)).toEqual([
      '3 × 0,335 € HT',
      1.01,
      'Arrondi au centime le plus proche, un demi-centime vers le haut.',
      'TVA de 20 %',
      0.2,
      'Arrondi au centime le plus proche, un demi-centime vers le haut.',
    ]);
    const { quantity, unitPrice } = dossier.build().lines[0] ?? {};
    expect(steps(dossier, gross)[0]?.places).toEqual([quantity?.place, unitPrice?.place]);
  });

  it('what of it is in the base: no more than the years that count', () => {
    const eligible = amountOfLine(dossier, 0, 'eligible');
    expect(told(dossier, eligible)).toEqual([
      'Montant TTC de la ligne',
      1.21,
      'Pas plus que les montants des années retenues (2021 et 2022)',
      0.5,
    ]);
    expect(steps(dossier, eligible)[1]).toMatchObject({ quote: call.years?.quote });
  });

  it('why it is out, and the cell that says so', () => {
    const foreign = aDossier(call).withLine({
      amount: 1000,
      type: 'licences',
      title: 'T5',
      origin: 'Hors Europe',
    });
    const eligible = amountOfLine(foreign, 0, 'eligible');
    const { type, origin } = foreign.build().lines[0] ?? {};
    expect(steps(foreign, eligible)[1]).toMatchObject({
      effect: { kind: 'add', amount: -100_000 },
      quote: call.requirements.extraEuropeanLicences?.quote,
      places: [type?.place, origin?.place],
    });
  });

  it.each([
    ['no price', { unitPrice: '' }, /manque/],
    ['a price that is text', { unitPrice: '12 k€' }, /n’est pas un nombre/],
    ['ten billion and more', { quantity: 10, unitPrice: 9e9 }, /dépasse 10 milliards/],
  ])('%s: it counts as 0, and why', (_, cells, reason) => {
    const line = aDossier(call).withLine(cells);
    for (const amount of ['net', 'gross', 'eligible'] as const) {
      const [step] = steps(line, amountOfLine(line, 0, amount));
      expect(plain(stated(step?.statement)?.fr ?? '')).toMatch(reason);
      expect(step?.places).toEqual([line.build().lines[0]?.unitPrice.place]);
    }
  });

  it('that has gone from the budget has no explanation', () => {
    const figures = dossier.figures();
    const subject = { call, dossier: dossier.build(), figures };
    expect(explain(subject, { row: 9_999, amount: 'gross' })).toBeNull();
  });
});
