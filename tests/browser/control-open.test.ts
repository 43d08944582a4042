import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { openedBeside } from './support/opened-beside';
import { Pane } from './support/pane';
import { oneSitting } from './support/preamble';
import { Workbook } from './support/workbook';

const LINES = [
  { label: 'Étude', price: '10 000', vat: '20 %' },
  { label: 'Réalisation', price: '30 000', vat: '20 %' },
];

/** The workbook that is open is controlled as its file would be: by a copy that Excel makes of it. */
describe('a dossier that was damaged in the grid, controlled from the pane', () => {
  const { session, pane, workbook, budget } = oneSitting();

  const button = (name: string): Locator => pane.frame.getByRole('button', { name, exact: true });
  const status = (text: RegExp): Locator =>
    pane.frame.getByRole('status').filter({ hasText: text });

  async function control(): Promise<void> {
    await button('Autres actions').click();
    await button('Contrôler').click();
    await status(/^Contrôle terminé/).waitFor({ state: 'attached' });
  }

  before(async () => {
    await pane.insert('ITN6');
    await budget.paste(0, LINES);
    await pane.showsMaximum('48 000,00 €');
  });

  it('is told to be sound as long as it is', async () => {
    await control();
    await pane.frame.getByText('Rien à vérifier n’a été trouvé').waitFor();
    assert.equal(await pane.frame.getByRole('main').locator('li[data-rule]').count(), 0);
    assert.deepEqual(await violations(session.page), []);
  });

  it('has its control prepared as a workbook of its own, which proposes its grant', async () => {
    await button('Préparer le contrôle…').click();
    assert.deepEqual(await violations(session.page), []);
    const before = await workbook.sheetNames();
    const page = await openedBeside(session.context, button('Ouvrir').click());
    await pane.frame.getByText('enregistrez-le sous le nom « ITN6-controle.xlsx »').waitFor();
    assert.deepEqual(await violations(session.page), []);
    assert.deepEqual(await workbook.sheetNames(), before);
    const control = { pane: new Pane(() => page), workbook: new Workbook(() => page) };
    await control.workbook.holds(await control.workbook.cellNamed('brm_controle_propose'), 48_000);
    await control.workbook.holds(await control.workbook.cellNamed('brm_controle_sha256'), '');
    await control.pane.finding('control.decided').getByText('48 000,00 €').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.close();
    await button('Fermer').click();
    await button('Retour au dossier').click();
    await pane.heading('Subvention maximale').waitFor();
  });

  it('shows each damage with its cell and what is at stake', async () => {
    await budget.type('Montant TTC', 0, '12500');
    await budget.holds('Montant TTC', 0, 12_500);
    await workbook.format(await budget.cell('Prix unitaire HT', 1), { numberFormat: ';;;' });
    await workbook.hideRow(await budget.cell('Libellé', 1));
    await control();
    await pane.finding('line.formula').getByText('En jeu : 500,00 €').waitFor();
    await pane.finding('integrity.rows').getByText('En jeu : 36 000,00 €').waitFor();
    await pane.finding('integrity.veiled').getByText('En jeu : 36 000,00 €').waitFor();
    assert.deepEqual(await violations(session.page), []);
  });

  it('leads to the cell', async () => {
    const cell = await budget.cell('Montant TTC', 0);
    await pane
      .finding('line.formula')
      .getByRole('button', { name: /^Aller à la cellule/ })
      .click();
    await workbook.hasSelected(cell);
  });

  it('reads anew when asked', async () => {
    await workbook.hideRow(await budget.cell('Libellé', 1), false);
    await button('Contrôler à nouveau').click();
    await pane.gone('integrity.rows');
    await pane.finding('integrity.veiled').waitFor();
  });

  it('is worded in the language of the pane', async () => {
    await button('Retour au dossier').click();
    await button('Autres actions').click();
    await button('English').click();
    await button('More actions').click();
    await button('Check integrity').click();
    await status(/^Integrity checked/).waitFor({ state: 'attached' });
    await pane.finding('line.formula').getByText('At stake: €500.00').waitFor();
    assert.deepEqual(await violations(session.page), []);
  });

  it('holds in the narrowest pane, in the dark, too', async () => {
    const border = session.page.getByRole('separator', { name: 'Largeur du volet' });
    await button('Prepare the control…').click();
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
    assert.deepEqual(await overflow(pane.foot), NO_OVERFLOW);
    await session.page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(session.page), []);
  });
});
