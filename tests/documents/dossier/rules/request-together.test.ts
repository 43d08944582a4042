import { requestTogether } from '../../../../src/documents/dossier/rules/request-together';
import { callOf } from '../../../builders/calls';
import { aDossier, type DossierBuilder } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const told = (dossier: DossierBuilder, language: 'fr' | 'en' = 'fr') =>
  requestTogether(dossier.check().findings)
    .filter(({ rule }) => rule.startsWith('grant.'))
    .map(({ rule, message }) => ({
      rule,
      says: said(message)[language].replace(/[\u00a0\u202f]/g, ' '),
    }));

describe('a request above several bounds', () => {
  const above = aDossier(callOf('ITN6')).withLine({ amount: 60_000 }).requesting(70_000);

  it('is told once, by the tightest bound first, with one amount to come down to', () => {
    expect(told(above)).toEqual([
      {
        rule: 'grant.cap',
        says: 'La demande dépasse de 22 000,00 € le plafond de 48 000,00 € et de 10 000,00 € l’assiette finançable (60 000,00 €) : ramenez-la à 48 000,00 €.',
      },
    ]);
    expect(told(above, 'en')[0]?.says).toBe(
      'The request exceeds the cap of €48,000.00 by €22,000.00 and the fundable base (€60,000.00) by €10,000.00: bring it down to €48,000.00.',
    );
  });

  it('may be met by more spending, where that raises every bound', () => {
    const both = aDossier(callOf('SNAP3'))
      .withLine({ amount: 400_000, title: 'T2' })
      .withLine({ label: 'Étude', amount: 600_000, title: 'T3' })
      .requesting(800_000);
    const [only, ...others] = told(both);
    expect(others).toEqual([]);
    expect(only?.says).toMatch(
      /ramenez-la à 600 000,00 €, ou ajoutez 200 000,00 € de dépenses éligibles hors T2\.$/,
    );
  });

  it('stays with each of its rules in what is reported', () => {
    const rules = above.check().findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['grant.rate', 'grant.cap']));
  });

  it('leaves all other findings as they are, in their order', () => {
    const { findings } = above.withLine({ amount: 1, type: 'no such type' }).check();
    const others = findings.filter(({ rule }) => !rule.startsWith('grant.'));
    expect(others.length).toBeGreaterThan(0);
    const kept = requestTogether(findings).filter(({ rule }) => !rule.startsWith('grant.'));
    expect(kept).toEqual(others);
  });
});

describe('a request above one bound', () => {
  it('says what its rule says', () => {
    const { findings } = aDossier(callOf('ITN6'))
      .withLine({ amount: 60_000 })
      .requesting(50_000)
      .check();
    expect(requestTogether(findings)).toEqual(findings);
  });
});
