import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { ALL_CALLS, aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const frenchOf = (dossier: DossierBuilder, rule: RuleId): string[] =>
  dossier.findingsOf(rule).map(({ message }) => said(message).fr.replace(/[\u00a0\u202f]/g, ' '));

describe('ITN6 grants everything up to 48 000 €, and nothing beyond', () => {
  const dossier = aDossier(callOf('ITN6')).withLine({ amount: 60_000 });

  it('48 000,00 € may be asked for', () => {
    expect(dossier.requesting(48_000).findingsOf('grant.cap')).toEqual([]);
  });

  it('48 000,01 € may not', () => {
    expect(frenchOf(dossier.requesting(48_000.01), 'grant.cap')).toEqual([
      'La demande dépasse de 0,01 € le plafond de 48 000,00 € : ramenez-la à 48 000,00 €.',
    ]);
  });

  it('the finding says by how much, where to type, and quotes the call', () => {
    const [finding] = dossier.requesting(50_345.67).findingsOf('grant.cap');
    expect(finding).toMatchObject({
      severity: 'error',
      place: dossier.build().funding.requested.place,
      quote: { place: 'ITN6, Financement, Règles de cofinancement' },
    });
    expect(finding?.quote?.text).toMatch(/jusqu’à 48\s000\s€/);
    expect(said(finding?.message)?.en).toBe(
      'The request exceeds the cap of €48,000.00 by €2,345.67: bring it down to €48,000.00.',
    );
  });
});

describe('the rate', () => {
  it('75 % of the base may be asked for, and not a cent more', () => {
    const dossier = aDossier(callOf('ITN1')).withLine({
      amount: 64_000,
      type: callOf('ITN1').expenses.types[0]?.id ?? '',
    });
    expect(dossier.requesting(48_000).findingsOf('grant.rate')).toEqual([]);
    expect(frenchOf(dossier.requesting(50_345.67), 'grant.rate')).toEqual([
      'La demande dépasse de 2 345,67 € le taux de 75 % de l’assiette (64 000,00 €) : ramenez-la à 48 000,00 €, ou ajoutez 3 127,56 € de dépenses éligibles.',
    ]);
  });

  it('a smaller request is fine: the rate is a ceiling', () => {
    const dossier = aDossier(callOf('ITN2')).withLine({ amount: 500_000 }).requesting(1);
    expect(dossier.faults()).toEqual([]);
  });

  it('whichever bound is exceeded, the way out is the maximum', () => {
    const dossier = aDossier(callOf('ITN6')).withLine({ amount: 60_000 }).requesting(70_000);
    expect(frenchOf(dossier, 'grant.rate')[0]).toContain('ramenez-la à 48 000,00 €');
    expect(frenchOf(dossier, 'grant.cap')[0]).toContain('ramenez-la à 48 000,00 €');
  });

  it('a request before any budget line says so, once', () => {
    const dossier = aDossier(callOf('SNAP3')).requesting(10_000);
    expect(dossier.verdict()).toEqual(['grant.rate error']);
    expect(frenchOf(dossier, 'grant.rate')[0]).toContain('Aucune dépense');
  });
});

describe('caps over several dossiers of one project', () => {
  it('SNAP3: after 1.5 M granted, 500 000 € are left', () => {
    const dossier = aDossier(callOf('SNAP3'))
      .withLine({ amount: 2_000_000 })
      .grantedBefore(1_500_000);
    expect(dossier.requesting(500_000).findingsOf('grant.cap')).toEqual([]);
    expect(frenchOf(dossier.requesting(600_000), 'grant.cap')).toEqual([
      'La demande dépasse de 100 000,00 € ce qui reste du plafond de 2 000 000,00 € par projet (500 000,00 €, 1 500 000,00 € étant déjà accordés) : ramenez-la à 500 000,00 €.',
    ]);
  });

  it('SNAP4: the dossier’s 3 M and the project’s 8 M each speak', () => {
    const dossier = aDossier(callOf('SNAP4')).withLine({ amount: 6_000_000 });
    expect(dossier.requesting(3_000_000).findingsOf('grant.cap')).toEqual([]);
    expect(dossier.requesting(3_000_000.01).findingsOf('grant.cap')).toHaveLength(1);
    const late = dossier.grantedBefore(6_000_000);
    expect(late.requesting(2_000_000).findingsOf('grant.cap')).toEqual([]);
    expect(late.requesting(2_500_000).findingsOf('grant.cap')).toHaveLength(1);
    expect(late.requesting(3_500_000).findingsOf('grant.cap')).toHaveLength(2);
  });
});

describe('the fund never pays staff', () => {
  it.each(['ITN3', 'SNAP3', 'SNAP4'])('%s: not beyond eligible expenses without T2', (id) => {
    const dossier = aDossier(callOf(id))
      .withLine({ amount: 100_000 })
      .withLine({ amount: 500_000, type: 'staff', title: 'T2' });
    expect(dossier.requesting(100_000).findingsOf('grant.staff')).toEqual([]);
    expect(frenchOf(dossier.requesting(120_000), 'grant.staff')).toEqual([
      'La demande dépasse de 20 000,00 € les dépenses éligibles hors T2 (100 000,00 €), or le fonds ne paie pas le personnel : ramenez-la à 100 000,00 €, ou ajoutez 20 000,00 € de dépenses éligibles hors T2.',
    ]);
  });
});

describe('asking for the maximum, or for nothing in particular', () => {
  it.each(ALL_CALLS.map((call) => [call.id, call] as const))('%s: is never refused', (_, call) => {
    const type = call.expenses.types[0]?.id ?? '';
    const dossier = aDossier(call).withLine({ amount: 77_777.77, type, title: 'T3' });
    const atMaximum = dossier.requesting(dossier.figures().maximum / 100);
    for (const one of [dossier, atMaximum]) {
      const grants = one.findings().filter(({ rule }) => rule.startsWith('grant.'));
      expect(grants).toEqual([]);
    }
  });
});

describe('shares add up to the total cost', () => {
  const dossier = aDossier(aCall()).withLine({ amount: 1000 });

  it('as long as the formula computes the carrier’s', () => {
    expect(dossier.findingsOf('shares.sum')).toEqual([]);
  });

  it('a typed share that fits is accepted', () => {
    expect(dossier.typingOver('carrierShare', 250).faults()).toEqual([]);
  });

  it('a typed share that misses by a cent is told, with the right one', () => {
    const typed = dossier.typingOver('carrierShare', 249.99);
    expect(frenchOf(typed, 'shares.sum')).toEqual([
      'La part du porteur saisie (249,99 €) laisse un écart de 0,01 € avec le coût total : saisissez 250,00 €, ou rétablissez la formule (Ctrl+Z).',
    ]);
  });

  it('financing more than the project costs is told', () => {
    const over = dossier.withRange('otherFunders', [['Région', 400]]);
    expect(frenchOf(over, 'shares.sum')).toEqual([
      'Subvention, co-porteurs et autres financeurs dépassent de 150,00 € le coût total du projet : ramenez la demande à 600,00 €, ou réduisez d’autant la part des co-porteurs ou des autres financeurs.',
    ]);
  });

  it('a project that credits make negative is financed by nobody, and so not too much', () => {
    const credit = aDossier(aCall()).withLine({ amount: -3000 });
    expect(credit.findingsOf('shares.sum')).toEqual([]);
    expect(credit.findingsOf('line.sign')).toHaveLength(1);
    expect(
      credit.withRange('otherFunders', [['Région', 0.01]]).findingsOf('shares.sum'),
    ).toHaveLength(1);
  });
});
