import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';

/** What was found, as a sheet to print and a text to send. */
describe('the summary of findings', () => {
  const { session, pane, workbook, budget } = oneSitting();

  const button = (name: string | RegExp): Locator =>
    pane.frame.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const text = (): Promise<string> => pane.frame.getByRole('textbox').inputValue();
  /** Buttons wait until all of the workbook was read. */
  const ready = (name: string): Locator =>
    pane.frame.locator('button:not([aria-disabled="true"])', { hasText: name });
  const summaries = async (): Promise<string[]> =>
    (await workbook.sheetNames()).filter((name) => name.startsWith('Constats '));

  before(async () => {
    await pane.insert('ITN6');
    await budget.paste(0, [
      { label: 'Étude', price: '10 000', vat: '20 %' },
      { label: 'Réalisation', price: '41 000', vat: '20 %' },
    ]);
    await pane.showsMaximum('48 000,00 €');
  });

  it('is opened from the menu, and writes nothing by itself', async () => {
    const sheets = await workbook.sheetNames();
    await button('Autres actions').click();
    await button('Synthèse des constats').click();
    await pane.heading('Synthèse des constats').waitFor();
    await pane.frame.getByText('Un texte à envoyer').waitFor();
    await ready('Ajouter la feuille').waitFor();
    assert.match(await text(), /Coût total du projet/);
    assert.deepEqual(await workbook.sheetNames(), sheets);
    assert.deepEqual(await violations(session.page), []);
    await keepScreenshot(session.page, 'summary');
  });

  it('comes as a sheet, to which it leads', async () => {
    await button('Ajouter la feuille').click();
    await button(/^Aller à la feuille/).click();
    const [name = ''] = await summaries();
    assert.match(name, /^Constats \d\d-\d\d-\d{4} \d\dh\d\d$/);
    await workbook.hasSelected({ sheet: name, row: 0, column: 0 });
    assert.deepEqual(await violations(session.page), []);
  });

  it('is taken back, and the dossier is what it was', async () => {
    await button('Revenir en arrière').click();
    await pane.frame.getByText('C’est annulé.').waitFor();
    assert.deepEqual(await summaries(), []);
    await button('Retour au dossier').click();
    await pane.showsMaximum('48 000,00 €');
  });

  it('is told in the language of the pane, and worded in that of the sheets', async () => {
    await button('Autres actions').click();
    await button('English').click();
    await button('More actions').click();
    await button('Summary of findings').click();
    await ready('Copy the text').click();
    await pane.frame.getByText(/The text is copied\.|press Ctrl\+C\./).waitFor();
    assert.match(await text(), /^Synthèse des constats/);
    assert.deepEqual(await violations(session.page), []);
  });

  it('holds in the narrowest pane, in the dark, too', async () => {
    const border = session.page.getByRole('separator', { name: 'Largeur du volet' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
    await session.page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(session.page), []);
  });
});
