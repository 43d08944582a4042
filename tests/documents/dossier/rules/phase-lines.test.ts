import fc from 'fast-check';
import type { Correction } from '../../../../src/documents/dossier/corrections/correction';
import { callOf } from '../../../builders/calls';
import { aDossier, type DossierBuilder } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const snap4 = aDossier(callOf('SNAP4'));

const phase = (name: string, budget: number) => [name, 'Bilan', '', budget, 'Usagers', '100'];

/** Phases of these budgets, named A, B, C…, in euros. */
const planned = (dossier: DossierBuilder, ...budgets: readonly number[]) =>
  dossier.withRange(
    'phases',
    budgets.map((budget, index) => phase('ABC'[index] ?? '', budget)),
  );

const aboutPhases = (dossier: DossierBuilder) =>
  dossier.verdict().filter((told) => told.startsWith('phases.'));

const plain = (text: string | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

const sentencesOf = (dossier: DossierBuilder) =>
  dossier.findingsOf('phases.lines').map(({ message }) => plain(said(message).fr));

const correctionsOf = (dossier: DossierBuilder, rule: 'phases.lines' | 'phases.sum') =>
  dossier.findingsOf(rule).flatMap(({ corrections }) => corrections);

const writtenBy = (corrections: readonly Correction[]) =>
  corrections.flatMap((one) => ('cells' in one ? one.cells.map(({ value }) => value) : []));

/** 600 € of A and 400 € of B. */
const spread = snap4.withLine({ amount: 600, phase: 'A' }).withLine({ amount: 400, phase: 'B' });

describe('The budget of a phase and its lines', () => {
  it('agree: nothing is said', () => {
    expect(aboutPhases(planned(spread, 600, 400))).toEqual([]);
  });

  it('differ though the totals agree: each phase is told by how much, and both ways out', () => {
    expect(sentencesOf(planned(spread, 700, 300))).toEqual([
      'Phase « A » : son budget est de 700,00 €, ses lignes coûtent 600,00 €. Ajoutez-lui 100,00 € de lignes, ou ramenez son budget à 600,00 €.',
      'Phase « B » : son budget est de 300,00 €, ses lignes coûtent 400,00 €. Retirez-lui 100,00 € de lignes, ou portez son budget à 400,00 €.',
    ]);
    expect(aboutPhases(planned(spread, 700, 300))).toEqual([
      'phases.lines warning',
      'phases.lines warning',
    ]);
  });

  it('differ by a cent', () => {
    expect(sentencesOf(planned(spread, 600.01, 399.99))).toHaveLength(2);
  });

  it('are compared once a line says of which phase it is, and not before', () => {
    const unassigned = snap4.withLine({ amount: 600 }).withLine({ amount: 400 });
    expect(sentencesOf(planned(unassigned, 700, 300))).toEqual([]);
  });

  it('may differ by lines that are of no phase yet, which the sentence counts', () => {
    const begun = snap4.withLine({ amount: 600, phase: 'A' }).withLine({ amount: 400 });
    expect(sentencesOf(planned(begun, 600, 400))).toEqual([
      'Phase « B » : son budget est de 400,00 €, mais elle n’a pas encore de lignes. Une ligne n’a pas de phase (400,00 €) ; donnez-lui encore 400,00 € de lignes.',
    ]);
  });

  it('are of one phase whatever the case of its name', () => {
    const dossier = snap4.withLine({ amount: 1000, phase: 'a' });
    expect(sentencesOf(planned(dossier, 1000))).toEqual([]);
  });

  it('are not compared where a phase has no budget or no name: that is told already', () => {
    const dossier = spread.withRange('phases', [
      ['A', 'Bilan', '', '', 'Usagers', '100'],
      ['', 'Bilan', '', 1000, 'Usagers', '100'],
    ]);
    expect(sentencesOf(dossier)).toEqual([]);
    expect(dossier.findingsOf('phases.present')).toHaveLength(2);
  });

  it('counts VAT: the budget of a phase is TTC', () => {
    const taxed = snap4.withLine({ unitPrice: 500, vat: 0.2, year1: 600, phase: 'A' });
    expect(aboutPhases(planned(taxed, 600))).toEqual([]);
  });
});

describe('« Corriger »', () => {
  it('gives a phase what its lines cost', () => {
    const [first, ...others] = correctionsOf(planned(spread, 700, 300), 'phases.lines');
    expect(others).toHaveLength(1);
    expect(first).toMatchObject({ kind: 'phase', certain: true, cells: [{ value: 600 }] });
    expect(plain(said(first?.effect)?.fr)).toBe(
      '600,00, ce que coûtent ses lignes, au lieu de 700,00',
    );
  });

  it('gives all of them what their lines cost where they do not add up to the project', () => {
    const dossier = planned(spread, 700, 400);
    expect(writtenBy(correctionsOf(dossier, 'phases.sum'))).toEqual([600]);
    expect(writtenBy(correctionsOf(planned(spread, 700, 500), 'phases.sum'))).toEqual([600, 400]);
  });

  it('is not offered where a line is of no phase, a phase has no line, or two bear one name', () => {
    const loose = spread.withLine({ amount: 50 });
    const alike = snap4
      .withLine({ amount: 600, phase: 'A' })
      .withRange('phases', [phase('A', 300), phase('a', 200)]);
    for (const dossier of [planned(loose, 700, 350), planned(spread, 600, 300, 100), alike]) {
      expect(dossier.findingsOf('phases.lines').length).toBeGreaterThan(0);
      expect(correctionsOf(dossier, 'phases.lines')).toEqual([]);
      expect(correctionsOf(dossier, 'phases.sum')).toEqual([]);
    }
  });

  it('once all are corrected, phases agree with their lines and with the project', () => {
    const cost = fc.integer({ min: 1, max: 500_000_00 }).map((amount) => amount / 100);
    const spent = fc.array(fc.record({ name: fc.constantFrom('A', 'B', 'C'), cost }), {
      minLength: 3,
      maxLength: 9,
    });
    fc.assert(
      fc.property(spent, fc.tuple(cost, cost, cost), (lines, [first, second, third]) => {
        fc.pre(new Set(lines.map(({ name }) => name)).size === 3);
        const filled = lines.reduce(
          (dossier, { name, cost: amount }) => dossier.withLine({ amount, phase: name }),
          snap4,
        );
        const dossier = planned(filled, first, second, third);
        const changed = new Map(
          dossier
            .findingsOf('phases.lines')
            .map(({ place, corrections }) => [place?.row, writtenBy(corrections)[0]]),
        );
        const corrected = dossier.build().phases.map(({ budget }, index) => {
          const typed = [first, second, third][index] ?? 0;
          return Number(changed.get(budget.place?.row) ?? typed);
        });
        const { findings } = planned(filled, ...corrected).check();
        const told = findings.map(({ rule }) => rule);
        expect(told).not.toContain('phases.lines');
        expect(told).not.toContain('phases.sum');
      }),
    );
  });
});

it('phases described before the budget has a line are not told to cost nothing', () => {
  const dossier = planned(snap4, 1_500_000, 1_000_000);
  expect(dossier.findingsOf('phases.sum')).toEqual([]);
  expect(dossier.findingsOf('phases.lines')).toEqual([]);
});
