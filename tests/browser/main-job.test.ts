import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepScreenshot } from './support/screenshot';
import { oneSitting } from './support/preamble';

/** One sitting, step after step, as a project lead would spend it on ITN6. */
describe('a first budget for ITN6, whose grant stops at 48 000 €', () => {
  const { session, pane, workbook, budget } = oneSitting();

  it('the call is found by its code among seventeen', async () => {
    await pane.call('ITN1').first().waitFor();
    assert.equal(await pane.call(/^(ITN|SNAP)/).count(), 17);
    await keepScreenshot(session.page, 'choose-a-call');
    await pane.search.fill('itn6');
    await pane.call('ITN1').waitFor({ state: 'detached' });
    await pane.call('Innovation continue').waitFor();
    assert.equal(await pane.call(/^(ITN|SNAP)/).count(), 1);
  });

  it('its sheets join the ones that are there', async () => {
    await pane.insert('ITN6');
    assert.deepEqual(await workbook.sheetNames(), [
      'Feuil1',
      'Dossier',
      'Budget',
      'Financement',
      'Grille',
      'Listes',
    ]);
    await pane.showsMaximum('0,00 €');
    await pane.heading('Rien à contrôler pour l’instant').waitFor();
  });

  it('a line typed in the grid is priced in the sheet and counted in the pane', async () => {
    await budget.type('Libellé', 0, 'Étude de faisabilité');
    await budget.type('Type de dépense', 0, 'Développement');
    await budget.type('Titre', 0, 'T5');
    await budget.type('Origine', 0, 'France, entreprise innovante');
    await budget.type('Quantité', 0, '2,5');
    await budget.type('Prix unitaire HT', 0, '12 000,40');
    await budget.type('TVA', 0, '20 %');
    await pane.showsMaximum('36 001,20 €');
    assert.equal(await budget.value('Montant TTC', 0), 36001.2);
    assert.equal(await workbook.value(await workbook.cellNamed('brm_maximum')), 36001.2);
  });

  it('a pasted block takes the total over the cap: the rest is the carrier’s', async () => {
    const origin = 'France, entreprise innovante';
    await budget.paste(1, [
      { label: 'Prototype', origin, price: '18 000,00', vat: '20 %' },
      { label: 'Hébergement d’essai', type: 'Hébergement', title: 'T3', origin, price: '2 398,80' },
    ]);
    await pane.showsMaximum('48 000,00 €');
    await pane.showsShare('Porteur', '12 000,00 €');
  });

  it('a request of one cent more is an error that says by how much, and quotes the call', async () => {
    await workbook.type(await workbook.cellNamed('brm_demande'), '48000,01');
    const finding = pane.finding('grant.cap');
    await finding.filter({ hasText: '0,01 €' }).waitFor();
    await finding.filter({ hasText: '48 000,00 €' }).waitFor();
    await finding.getByText('Ce que dit l’appel').click();
    await finding.getByText('jusqu’à 48 000 € TTC').waitFor();
    await keepScreenshot(session.page, 'main-job');
  });

  it('a click on its cell goes there', async () => {
    await workbook.goTo(await budget.cell('Libellé', 0));
    await pane.finding('grant.cap').getByRole('button', { name: 'Financement' }).click();
    await workbook.hasSelected(await workbook.cellNamed('brm_demande'));
  });

  it('brought down to the cap, the request is accepted', async () => {
    await workbook.type(await workbook.cellNamed('brm_demande'), '48000');
    await pane.gone('grant.cap');
  });

  it('an amount in words is named with its cell, and leaves when it is corrected', async () => {
    await budget.paste(3, [{ label: 'Formation', price: 'environ 250 k€' }]);
    const finding = pane.finding('line.number');
    await finding.filter({ hasText: 'environ 250 k€' }).waitFor();
    await finding.getByRole('button', { name: /Budget · H14/ }).waitFor();
    await workbook.clear(await budget.cell('Prix unitaire HT', 3));
    await pane.gone('line.number');
  });

  it('Ctrl+Z brings the amount in words back, and its finding', async () => {
    await workbook.undo();
    await pane.finding('line.number').waitFor();
    await workbook.redo();
    await pane.gone('line.number');
  });

  it('a line typed just below the table belongs to it', async () => {
    const lines = await budget.lines();
    await budget.type('Libellé', lines, 'Ligne ajoutée');
    await budget.hasLines(lines + 1);
    await budget.type('Prix unitaire HT', lines, '100');
    await budget.type('Quantité', lines, '3');
    await budget.holds('Montant HT', lines, 300);
    await pane.finding('line.complete').filter({ hasText: 'Type de dépense' }).first().waitFor();
  });

  it('a sheet renamed and a column inserted lose nothing', async () => {
    await session.page.evaluate(() => {
      const book = window.playground?.book;
      const sheet = book?.sheets().find(({ name }) => name === 'Budget');
      if (!book || !sheet) throw new Error('No budget');
      book.asPerson(() => {
        sheet.name = 'L’été';
        sheet.insertColumns(0, 1);
      });
    });
    await pane.finding('line.complete').getByRole('button', { name: /L’été/ }).first().waitFor();
    await pane.showsMaximum('48 000,00 €');
  });

  it('the pane closed and opened again finds the dossier in the workbook', async () => {
    const toggle = session.page.getByRole('button', { name: 'Volet Barème' });
    await toggle.click();
    await session.page.locator('#pane iframe').waitFor({ state: 'detached' });
    await toggle.click();
    await pane.showsMaximum('48 000,00 €');
  });
});
