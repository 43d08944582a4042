import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Keyboard } from './support/keyboard';
import { Pane } from './support/pane';
import { openPlayground, type Session } from './support/session';

/** office.js on the web takes every Tab in the pane for itself: what it does not count as a stop is a dead end. */
describe('by Tab and Enter alone, over Microsoft’s office.js', () => {
  let browser: Browser;
  let session: Session;
  let pane: Pane;
  let keyboard: Keyboard;

  before(async () => {
    browser = await launchBrowser();
    session = await openPlayground(browser);
    pane = new Pane(session.pane);
    keyboard = new Keyboard(session.page, session.pane);
    await pane.search.focus();
  });
  after(() => browser.close());

  test('a call is found in the list and opened, and its title takes the focus', async () => {
    await session.page.keyboard.type('ITN6');
    await keyboard.tabTo(/^ITN6 /);
    await keyboard.press('Enter');
    await keyboard.isOn(/^ITN6Innovation continue/);
  });

  test('Tab leads on from there through what the call says, to its sheets', async () => {
    await keyboard.tabTo(/^Taux maximum/);
    await keyboard.tabTo('Insérer les feuilles');
    await keyboard.press('Enter');
    await pane.heading('Subvention maximale').waitFor();
    await keyboard.isOn(/^Innovation continue/);
  });

  test('and from the dossier’s title to the explanation of its figure', async () => {
    await keyboard.tabTo('Pourquoi ? Subvention maximale');
    await keyboard.press('Enter');
    await keyboard.isOn('Pourquoi 0,00 € ?');
  });

  test('whose steps follow, and back to the button that asked', async () => {
    await keyboard.tabTo(/./);
    await keyboard.tabTo('Retour au dossier', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.isOn('Pourquoi ? Subvention maximale');
    await keyboard.tabTo(/^Pourquoi \? Assiette$/);
  });

  test('the title that was left is no stop any more', async () => {
    await keyboard.tabTo('Autres actions', 'Shift+Tab');
    await keyboard.tabTo(/^Pourquoi \? Subvention maximale$/);
  });

  test('Esc closes the other actions, and the focus stays in the pane', async () => {
    await keyboard.tabTo('Autres actions', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.tabTo('À propos de l’appel');
    await keyboard.press('Escape');
    await keyboard.isOn('Autres actions');
    assert.equal(await pane.frame.getByRole('button', { name: 'À propos de l’appel' }).count(), 0);
  });

  test('all of it without a complaint', () => {
    assert.deepEqual(session.complaints, []);
  });
});
