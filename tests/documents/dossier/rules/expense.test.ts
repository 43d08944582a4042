import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';
import { INVENTED_CALLS } from '../../../builders/invented';
import { said } from '../../../builders/said';

const englishOf = (dossier: DossierBuilder, rule: RuleId): string[] =>
  dossier.findingsOf(rule).map(({ message }) => said(message).en);

describe('SNAP2 asks for staff as a counterpart', () => {
  it.each(['SNAP2A', 'SNAP2B'])('%s: without T2 it is an error, with some it is not', (id) => {
    const dossier = aDossier(callOf(id)).withLine({ amount: 100_000 });
    expect(dossier.findingsOf('expense.counterpart')).toMatchObject([{ severity: 'error' }]);
    const staffed = dossier.withLine({ amount: 1, type: 'staff', title: 'T2' });
    expect(staffed.findingsOf('expense.counterpart')).toEqual([]);
  });

  it('title 5 is left out, told once', () => {
    const dossier = aDossier(callOf('SNAP2A'))
      .withLine({ title: 'T5', amount: 1000 })
      .withLine({ title: 'T5', amount: 500 });
    expect(englishOf(dossier, 'expense.title')).toEqual([
      'The call funds T3 only: 2 lines of another title (€1,500.00) out of the base; correct the title, or count this amount in the carrier’s share.',
    ]);
  });

  it('its lists are examples: what they do not name stays in the base, with a warning', () => {
    const named = aDossier(callOf('SNAP2A')).withLine({ type: 'training' });
    expect(named.findingsOf('expense.listed')).toEqual([]);
    expect(named.figures().base).toBe(100_000);
    const unnamed = aDossier(callOf('SNAP2B')).withLine({ type: 'hosting' });
    expect(unnamed.findingsOf('expense.listed')).toMatchObject([{ severity: 'warning' }]);
    expect(unnamed.figures().base).toBe(100_000);
  });
});

it('ITN1 funds a closed list: the rest is left out with a warning that quotes it', () => {
  const dossier = aDossier(callOf('ITN1')).withLine({ type: 'hosting', amount: 1000 });
  expect(dossier.findingsOf('expense.listed')).toMatchObject([
    { severity: 'warning', quote: callOf('ITN1').expenses.quote },
  ]);
});

it.each(['SNAP3', 'SNAP4'])('%s leaves extra-European licences out, not European ones', (id) => {
  const licence = { type: 'licences', title: 'T5', amount: 1000 };
  const foreign = aDossier(callOf(id)).withLine({ ...licence, origin: 'Hors Europe' });
  expect(foreign.findingsOf('expense.licence')).toHaveLength(1);
  const european = aDossier(callOf(id)).withLine({ ...licence, origin: 'Europe hors France' });
  expect(european.findingsOf('expense.licence')).toEqual([]);
});

it('SNAP1 tells what falls outside 2021 and 2022', () => {
  const dossier = aDossier(callOf('SNAP1'))
    .withLine({ unitPrice: 1000, year1: 600, otherYears: 400 })
    .withLine({ unitPrice: 1000 });
  expect(englishOf(dossier, 'expense.period')).toEqual([
    'Outside 2021 and 2022: €400.00 (one line) out of the base; bring these amounts into those years, or count them in the carrier’s share.',
  ]);
});

it('a zero typed among the other years leaves nothing out', () => {
  const dossier = aDossier(callOf('SNAP1')).withLine({ unitPrice: 10, year1: 10, otherYears: 0 });
  expect(dossier.findingsOf('expense.period')).toEqual([]);
});

it('expense.period: a call may count the second year alone, and the first is then outside', () => {
  const [call] = INVENTED_CALLS;
  if (!call) throw new Error('No invented call');
  const dossier = aDossier(call).withLine({ unitPrice: 1000, year1: 400, year2: 600 });
  const found = dossier.findingsOf('expense.period');
  expect(found.map((finding) => dossier.columnOf(finding))).toEqual(['year1']);
  expect(dossier.figures().base).toBe(600_00);
});

describe('ITN6 reserves half of the purchases for innovative French firms', () => {
  const dossier = aDossier(callOf('ITN6'));
  const innovative = 'France, entreprise innovante';

  it('nothing is said before the first origin', () => {
    expect(dossier.withLine({ amount: 1000 }).findingsOf('supplier.innovative')).toEqual([]);
  });

  it('half to the cent is enough, staff set aside', () => {
    const half = dossier
      .withLine({ amount: 500.01, origin: innovative })
      .withLine({ amount: 500.01, origin: 'France' })
      .withLine({ amount: 9999, type: 'staff', title: 'T2' });
    expect(half.findingsOf('supplier.innovative')).toEqual([]);
  });

  it('a cent less is an error, with what is missing', () => {
    const less = dossier
      .withLine({ amount: 500, origin: innovative })
      .withLine({ amount: 500.02, origin: 'France' });
    expect(less.findingsOf('supplier.innovative')).toMatchObject([{ severity: 'error' }]);
    expect(englishOf(less, 'supplier.innovative')[0]).toContain('entrust them with another €0.01');
  });

  it('while missing origins may suffice, it warns and asks for them', () => {
    const open = dossier.withLine({ amount: 500, origin: 'France' }).withLine({ amount: 500 });
    expect(open.findingsOf('supplier.innovative')).toMatchObject([{ severity: 'warning' }]);
    expect(open.columnOf(open.findingsOf('supplier.innovative')[0])).toBe('origin');
  });
});

describe('at least one firm seated in France', () => {
  it.each([
    ['ITN8A', 'error'],
    ['ITN8D', 'error'],
    ['SNAP1', 'warning'],
    ['SNAP3', 'warning'],
    ['SNAP4', 'warning'],
  ])('%s: none at all is told as %s', (id, severity) => {
    const dossier = aDossier(callOf(id)).withLine({ amount: 1000, origin: 'Hors Europe' });
    expect(dossier.findingsOf('supplier.national')).toMatchObject([{ severity }]);
    const one = dossier.withLine({ amount: 1, origin: 'France' });
    expect(one.findingsOf('supplier.national')).toEqual([]);
    const unpriced = dossier.withLine({ unitPrice: '850.50 €', origin: 'France' });
    expect(unpriced.findingsOf('supplier.national')).toEqual([]);
  });
});

describe('the plan as a whole', () => {
  it('advises a provision for risk until there is one', () => {
    const dossier = aDossier(aCall()).withLine();
    expect(dossier.findingsOf('contingency.none')).toMatchObject([{ severity: 'info' }]);
    const provided = dossier.withLine({ type: 'contingency' });
    expect(provided.findingsOf('contingency.none')).toEqual([]);
  });

  it('a closed list that does not fund it is said to: the line would only bring a warning', () => {
    const [finding] = aDossier(callOf('ITN1')).withLine().findingsOf('contingency.none');
    expect(said(finding?.message)?.fr).toContain('prévoyez-en une dans la part du porteur');
    const [usual] = aDossier(callOf('SNAP2A')).withLine().findingsOf('contingency.none');
    expect(said(usual?.message)?.fr).toContain('ajoutez une ligne de ce type');
  });

  it('from 9 M€ on, article 3 of the decree applies', () => {
    const rule = 'article3.threshold';
    const dossier = aDossier(aCall());
    expect(dossier.withLine({ amount: 8_999_999.99 }).findingsOf(rule)).toEqual([]);
    expect(dossier.withLine({ amount: 9_000_000 }).findingsOf(rule)).toHaveLength(1);
  });

  it('a grant beyond the envelope is told, with the way back', () => {
    const call = callOf('SNAP2B');
    const dossier = aDossier(call).withLine({ amount: 17_000_001 });
    expect(englishOf(dossier, 'envelope.exceeded')[0]).toContain('lower it by €1.00');
    expect(dossier.requesting(17_000_000).findingsOf('envelope.exceeded')).toEqual([]);
  });
});
