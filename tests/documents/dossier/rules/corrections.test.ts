import type { Correction } from '../../../../src/documents/dossier/corrections/correction';
import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { aCall, callOf } from '../../../builders/calls';
import { said } from '../../../builders/said';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';

const call = aCall();

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const correctionsOf = (dossier: DossierBuilder, rule: RuleId): readonly Correction[] =>
  dossier.findingsOf(rule).flatMap(({ corrections }) => corrections);

/** What the buttons say, and what they would do. */
const told = (dossier: DossierBuilder, rule: RuleId): string[] =>
  correctionsOf(dossier, rule).map(({ label, effect }) =>
    plain(`${said(label).fr} : ${said(effect).fr}`),
  );

const written = (dossier: DossierBuilder, rule: RuleId): unknown[] =>
  correctionsOf(dossier, rule).flatMap((correction) =>
    'cells' in correction ? correction.cells.map(({ value }) => value) : [],
  );

describe('a text that should have been a number', () => {
  it.each([
    ['12 000,50 €', 12_000.5, 'Corriger : 12 000,50 au lieu de « 12 000,50 € »'],
    ['250 k€', 250_000, 'Corriger : 250 000,00 au lieu de « 250 k€ »'],
  ])('a price of %s has one reading', (unitPrice, value, sentence) => {
    const dossier = aDossier(call).withLine({ unitPrice });
    expect(written(dossier, 'line.number')).toEqual([value]);
    expect(told(dossier, 'line.number')).toEqual([sentence]);
  });

  it('20.000 has two, and each says what it would write', () => {
    const dossier = aDossier(call).withLine({ unitPrice: '20.000' });
    expect(written(dossier, 'line.number')).toEqual([20_000, 20]);
    expect(told(dossier, 'line.number')).toEqual([
      'Remplacer par 20 000,00 : 20 000,00 au lieu de « 20.000 »',
      'Remplacer par 20,00 : 20,00 au lieu de « 20.000 »',
    ]);
    expect(correctionsOf(dossier, 'line.number').map(({ certain }) => certain)).toEqual([
      false,
      false,
    ]);
  });

  it('a rate is written as a share; one above 100 % says what it would write', () => {
    const typed = (vat: string) => aDossier(call).withLine({ vat });
    expect(written(typed('20 %'), 'line.number')).toEqual([0.2]);
    expect(written(typed('5,5'), 'line.number')).toEqual([0.055]);
    expect(told(typed('250'), 'line.number')).toEqual([
      'Remplacer par 250 % : 250 % au lieu de « 250 »',
    ]);
    expect(written(typed('20.000'), 'line.number')).toEqual([200, 0.2]);
  });

  it('of a rate of 100 % leaves no doubt', () => {
    const dossier = aDossier(call).withLine({ vat: '100 %' });
    expect(told(dossier, 'line.number')).toEqual(['Corriger : 100 % au lieu de « 100 % »']);
  });

  it('is not offered where it would make more than ten billion', () => {
    const typed = (unitPrice: string) => aDossier(call).withLine({ unitPrice });
    expect(written(typed('10 000 M€'), 'line.number')).toEqual([10_000_000_000]);
    expect(written(typed('10 001 M€'), 'line.number')).toEqual([]);
  });

  it.each(['12,5 %', '80%'])('a price of %s has none: a share is no price', (unitPrice) => {
    const dossier = aDossier(call).withLine({ unitPrice });
    expect(dossier.findingsOf('line.number')).toHaveLength(1);
    expect(written(dossier, 'line.number')).toEqual([]);
  });

  it('an amount with tax is no price, nor one without tax a grant', () => {
    const price = (unitPrice: string) => aDossier(call).withLine({ unitPrice });
    expect(written(price('5 000 € TTC'), 'line.number')).toEqual([]);
    expect(written(price('5 000 € HT'), 'line.number')).toEqual([5000]);
    const request = (amount: string) => aDossier(call).withField('requested', amount);
    expect(written(request('600 000 HT'), 'line.number')).toEqual([]);
    expect(written(request('600 000 € TTC'), 'line.number')).toEqual([600_000]);
  });

  it('an amount in brackets is not made negative among others', () => {
    const [correction] = correctionsOf(
      aDossier(call).withLine({ unitPrice: '(500)' }),
      'line.number',
    );
    expect(correction?.certain).toBe(false);
    expect(plain(said(correction?.label)?.fr ?? '')).toBe('Remplacer par -500,00');
  });

  it('words have none', () => {
    expect(told(aDossier(call).withLine({ unitPrice: 'à définir' }), 'line.number')).toEqual([]);
    expect(told(aDossier(call).withLine({ unitPrice: '#REF!' }), 'line.number')).toEqual([]);
  });
});

describe('a text that should have been a date', () => {
  const filed = (depositDate: string) => aDossier(call).withField('depositDate', depositDate);

  it('is written as Excel stores days', () => {
    expect(written(filed('31/01/2021'), 'line.number')).toEqual([44_227]);
    expect(told(filed('31/01/2021'), 'line.number')).toEqual([
      'Corriger : 31/01/2021 au lieu de « 31/01/2021 »',
    ]);
  });

  it('of a year in two figures says which day it would be', () => {
    expect(told(filed('1.2.21'), 'line.number')).toEqual([
      'Remplacer par 01/02/2021 : 01/02/2021 au lieu de « 1.2.21 »',
    ]);
  });

  it('that no calendar has is left alone', () => {
    expect(told(filed('31/02/2021'), 'line.number')).toEqual([]);
  });
});

it('an answer that is one of the list but for accents and spaces is put in its words', () => {
  const dossier = aDossier(call).withLine({ type: 'developpement' });
  expect(written(dossier, 'line.type')).toEqual([{ fr: 'Développement', en: 'Development' }]);
  expect(told(dossier, 'line.type')).toEqual([
    'Corriger : « Développement » au lieu de « developpement »',
  ]);
  expect(told(aDossier(call).withLine({ type: 'Voyages' }), 'line.type')).toEqual([]);
});

describe('VAT', () => {
  it('comes off a staff line', () => {
    const dossier = aDossier(call).withLine({ title: 'T2', type: 'staff', vat: 0.2 });
    expect(written(dossier, 'line.vat')).toEqual([0]);
    expect(told(dossier, 'line.vat')).toEqual(['Corriger : 0 % au lieu de 20 %']);
  });

  it('typed as 5,5 becomes 5,5 %, to the digit', () => {
    const dossier = aDossier(call).withLine({ vat: 5.5 });
    expect(written(dossier, 'line.vat')).toEqual([0.055]);
    expect(told(dossier, 'line.vat')).toEqual(['Corriger : 5,5 % au lieu de 5,5']);
  });

  it('of an unusual rate takes a judgement', () => {
    expect(told(aDossier(call).withLine({ vat: 0.19 }), 'line.vat')).toEqual([]);
  });
});

describe('a title that is missing', () => {
  const untitled = (type: string, on = call) => aDossier(on).withLine({ type, title: '' });

  it('is the usual one of the expense type, as the call has it', () => {
    expect(told(untitled('development'), 'line.complete')).toEqual([
      'Corriger : T5, titre d’ordinaire de « Développement »',
    ]);
    const asked = untitled('development', callOf('SNAP2A'));
    expect(written(asked, 'line.complete')).toEqual([{ fr: 'T3', en: 'T3' }]);
  });

  it('brings what the line costs into the base', () => {
    const dossier = untitled('development');
    expect(dossier.figures().base).toBe(0);
    expect(aDossier(call).withLine({ type: 'development', title: 'T5' }).figures().base).toBe(
      100_000,
    );
    expect(written(dossier, 'line.complete')).toEqual([{ fr: 'T5', en: 'T5' }]);
  });

  it('of staff is T2, whether the call counts it or not', () => {
    for (const on of [call, callOf('ITN3'), callOf('SNAP2A')])
      expect(written(untitled('staff', on), 'line.complete')).toEqual([{ fr: 'T2', en: 'T2' }]);
  });

  it('takes a judgement where the call does not fund the usual one, or no type says which it is', () => {
    expect(told(untitled('licences', callOf('SNAP2A')), 'line.complete')).toEqual([]);
    expect(told(untitled(''), 'line.complete')).toEqual([]);
    expect(told(untitled('Voyages'), 'line.complete')).toEqual([]);
  });

  it('is no matter of a line that has one, whatever else it lacks', () => {
    expect(told(aDossier(call).withLine({ label: '' }), 'line.complete')).toEqual([]);
    expect(told(aDossier(call).withLine({ title: 'T9', label: '' }), 'line.complete')).toEqual([]);
  });
});

describe('a formula that is gone', () => {
  const lost = aDossier(call).withLine({ gross: 999 }).overwriting(0, 'gross');

  it('is put back', () => {
    expect(told(lost, 'line.formula')).toEqual([
      'Corriger : formule de « Montant TTC » au lieu de « 999 »',
    ]);
    expect(correctionsOf(lost, 'line.formula')).toMatchObject([
      { kind: 'formula', places: [lost.findingsOf('line.formula')[0]?.place] },
    ]);
  });

  it.each([
    [null, 'formule de « Montant TTC »'],
    ['', 'formule de « Montant TTC »'],
    [true, 'formule de « Montant TTC » au lieu de « VRAI »'],
    ['à voir', 'formule de « Montant TTC » au lieu de « à voir »'],
  ])('is put back in the stead of %p', (gross, effect) => {
    const dossier = aDossier(call).withLine({ gross }).overwriting(0, 'gross');
    expect(told(dossier, 'line.formula')).toEqual([`Corriger : ${effect}`]);
  });

  it('in several cells of a column is put back in all of them at once', () => {
    const dossier = lost.withLine().overwriting(1, 'gross');
    expect(told(dossier, 'line.formula')).toEqual([
      'Corriger les 2 cellules : formule de « Montant TTC » dans 2 cellules',
    ]);
  });

  it('stays as it is while a column that it may need is missing', () => {
    expect(told(lost.withoutColumn('quantity'), 'line.formula')).toEqual([]);
  });

  it('a carrier’s share typed wrong gets its formula back', () => {
    const dossier = aDossier(call).withLine({ amount: 1000 }).typingOver('carrierShare', 100);
    expect(told(dossier, 'shares.sum')).toEqual([
      'Corriger : formule de « Part du porteur » au lieu de « 100 »',
    ]);
  });
});

it('ITN5 moves to its other track where the amount belongs there', () => {
  const dossier = aDossier(callOf('ITN5-AAP')).withLine({ amount: 50_000 });
  expect(correctionsOf(dossier, 'size.track')).toMatchObject([
    { kind: 'track', call: 'ITN5-GUICHET' },
  ]);
  expect(told(dossier, 'size.track')).toEqual([
    'Passer à « Guichet (petits projets) » : « Guichet (petits projets) » au lieu de « Appel à projets »',
  ]);
});

it('where euros are missing from years, weights or shares, a person judges', () => {
  const dossier = aDossier(callOf('SNAP1'))
    .withLine({ amount: 1000, year1: 400 })
    .withField('requested', 5_000);
  const judged = dossier.findings().filter(({ corrections }) => corrections.length === 0);
  expect(judged.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['line.years', 'grant.rate']),
  );
});

it.each([
  ['a number', 'line.number', aDossier(call).withLine({ unitPrice: '5 k€' }), 'number'],
  ['a date', 'line.number', aDossier(call).withField('startDate', '31/01/2021'), 'date'],
  ['a choice', 'line.type', aDossier(call).withLine({ type: 'developpement' }), 'choice'],
  ['VAT', 'line.vat', aDossier(call).withLine({ type: 'staff', title: 'T2', vat: 0.2 }), 'vat'],
  ['a title', 'line.complete', aDossier(call).withLine({ title: '' }), 'title'],
  ['a percentage', 'line.vat', aDossier(call).withLine({ vat: 20 }), 'percent'],
  ['a formula', 'line.formula', aDossier(call).withLine().overwriting(0, 'gross'), 'formula'],
  ['a track', 'size.track', aDossier(callOf('ITN5-AAP')).withLine({ amount: 50_000 }), 'track'],
] as const)('%s that is beyond doubt says so, and of what kind it is', (_, rule, dossier, kind) => {
  expect(correctionsOf(dossier, rule)).toMatchObject([{ kind, certain: true }]);
});
