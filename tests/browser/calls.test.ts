import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { freshSessions } from './support/preamble';

describe('other calls, other bounds', () => {
  const { session, pane, workbook, budget } = freshSessions();

  beforeEach(() => session.open());

  const request = async (amount: string) =>
    workbook.type(await workbook.cellNamed('brm_demande'), amount);

  it('ITN2 grants half of the cost, and not a cent more', async () => {
    await pane.insert('ITN2');
    await budget.paste(0, [{ label: 'Plateforme', price: '300 000,01' }]);
    await pane.showsMaximum('150 000,00 €');
    await pane.showsShare('Porteur', '150 000,01 €');

    await request('150 000,01');
    await pane.finding('grant.rate').filter({ hasText: '0,01 €' }).waitFor();
    await request('150 000,00');
    await pane.gone('grant.rate');
  });

  it('SNAP3 values staff in the base, stops at 2 M€ a project, and never pays staff', async () => {
    await pane.insert('SNAP3');
    await budget.paste(0, [
      { label: 'Réalisation', price: '2 600 000' },
      {
        label: 'Équipe',
        type: 'Personnel interne (titre 2)',
        title: 'T2',
        price: '400 000',
        vat: '',
      },
    ]);
    // Only payments of 2021 and 2022 count: none are typed yet.
    await pane.showsMaximum('0,00 €');
    await budget.type('CP 2021', 0, '2600000');
    await budget.type('CP 2022', 1, '400000');
    await pane.showsMaximum('2 000 000,00 €');

    await workbook.type(await workbook.cellNamed('brm_deja_accorde'), '1500000');
    await pane.showsMaximum('500 000,00 €');
    await request('500000,01');
    await pane.finding('grant.cap').filter({ hasText: '0,01 €' }).waitFor();
  });

  it('SNAP3 with little besides staff grants what is not staff', async () => {
    await pane.insert('SNAP3');
    await budget.paste(0, [
      { label: 'Réalisation', price: '300 000' },
      {
        label: 'Équipe',
        type: 'Personnel interne (titre 2)',
        title: 'T2',
        price: '700 000',
        vat: '',
      },
    ]);
    await budget.type('CP 2021', 0, '300000');
    await budget.type('CP 2022', 1, '700000');
    // 75 % of 1 000 000 would be 750 000.
    await pane.showsMaximum('300 000,00 €');
    await request('300000,01');
    await pane.finding('grant.staff').waitFor();
  });

  it('100 000 € exactly belongs to ITN5’s call for projects', async () => {
    await pane.insert(/ITN5.*Appel à projets/);
    await budget.paste(0, [{ label: 'Données', price: '100 000' }]);
    await pane.showsMaximum('75 000,00 €');
    await pane.finding('contingency.none').waitFor();
    assert.equal(await pane.finding('size.range').count(), 0);
    assert.equal(await pane.finding('size.track').count(), 0);
  });

  it('and no longer to its guichet, which proposes the other track', async () => {
    await pane.insert(/ITN5.*Guichet/);
    await budget.paste(0, [{ label: 'Données', price: '100 000' }]);
    await pane.finding('size.track').waitFor();
    await budget.type('Prix unitaire HT', 0, '99999,99');
    await pane.gone('size.track');
  });
});
