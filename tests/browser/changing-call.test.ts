import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { violations } from './support/accessibility';
import { oneSitting } from './support/preamble';

/** A project lead who began with ITN6 finds a call that grants more, and goes on with it. */
describe('from ITN6 to the call that fits', () => {
  const { session, pane, workbook, budget } = oneSitting();

  before(async () => {
    await pane.insert('ITN6');
    await budget.paste(0, [
      { label: 'Prototype', price: '=12*10000', origin: 'France, entreprise innovante' },
      { label: 'Reprise', price: '250 k€' },
    ]);
    await pane.showsMaximum('48 000,00 €');
  });

  it('the calls are listed with what each would grant, the present one marked', async () => {
    await pane.frame.getByRole('button', { name: 'Autres actions' }).click();
    await pane.frame.getByRole('button', { name: 'Changer d’appel' }).click();
    const itn4 = pane.frame.locator('li[data-call="ITN4"]');
    await itn4.filter({ hasText: '90 000,00 €' }).filter({ hasText: 'Aucun obstacle' }).waitFor();
    await pane.frame
      .locator('li[data-call="ITN6"]')
      .filter({ hasText: 'Appel actuel' })
      .filter({ hasText: '48 000,00 €' })
      .waitFor();
    await pane.frame.locator('li[data-call]').nth(16).waitFor();
    assert.equal(await pane.frame.locator('li[data-call]').count(), 17);
    assert.deepEqual(await violations(session.page), []);
  });

  it('the way to another call says beforehand what becomes of the sheets', async () => {
    const itn4 = pane.frame.locator('li[data-call="ITN4"]');
    await itn4.getByText('Aucun obstacle').click();
    // Anywhere on the row, not on a button within it.
    await itn4.click({ position: { x: 200, y: 10 } });
    await pane.heading('Les feuilles actuelles restent').waitFor();
    assert.deepEqual(await violations(session.page), []);
  });

  it('one click, and everything typed stands in the new sheets, not understood texts too', async () => {
    await pane.frame.getByRole('button', { name: 'Passer à ITN4' }).click();
    await pane.showsMaximum('90 000,00 €');
    assert.deepEqual(await workbook.sheetNames(), [
      'Feuil1',
      'Dossier',
      'Budget',
      'Financement',
      'Grille',
      'Listes',
      'Dossier (ITN6)',
      'Budget (ITN6)',
      'Financement (ITN6)',
      'Grille (ITN6)',
      'Listes (ITN6)',
    ]);
    assert.equal(await budget.value('Libellé', 0), 'Prototype');
    assert.equal(await budget.value('Prix unitaire HT', 0), 120_000);
    assert.equal(await budget.value('Prix unitaire HT', 1), '250 k€');
    assert.equal(await workbook.value(await workbook.cellNamed('brm_maximum')), 90_000);
    await pane.finding('line.number').filter({ hasText: '250 k€' }).waitFor();
  });

  it('the budget that was kept still shows what it showed', async () => {
    const gross = await workbook.cellOf('Bareme_Budget_ITN6', 'Montant TTC', 0);
    assert.equal(gross.sheet, 'Budget (ITN6)');
    assert.equal(await workbook.value(gross), 120_000);
  });

  it('one click goes back: no sheet more than before, and the formulas live again', async () => {
    await pane.frame.getByRole('button', { name: 'Revenir aux feuilles de ITN6' }).click();
    await pane.frame.getByText('Les feuilles précédentes sont de retour').waitFor();
    assert.deepEqual(await workbook.sheetNames(), [
      'Feuil1',
      'Dossier',
      'Budget',
      'Financement',
      'Grille',
      'Listes',
    ]);
    await pane.showsMaximum('48 000,00 €');
    await budget.type('Prix unitaire HT', 0, '60000');
    await budget.holds('Montant HT', 0, 60_000);
    assert.deepEqual(await violations(session.page), []);
  });
});
