import { before, describe, it } from 'node:test';
import { oneSitting } from './support/preamble';

/** office.js on the web takes every Tab in the pane for itself: what it does not count as a stop is a dead end. */
describe('by Tab and Enter alone, over Microsoft’s office.js', () => {
  const { session, pane, keyboard } = oneSitting();

  before(async () => {
    await pane.search.focus();
  });

  it('a call is found in the list and opened, and its title takes the focus', async () => {
    await session.page.keyboard.type('ITN6');
    await keyboard.tabTo(/^ITN6 /);
    await keyboard.press('Enter');
    await keyboard.isOn(/^ITN6Innovation continue/);
  });

  it('Tab leads on from there through what the call says, to its sheets', async () => {
    await pane.frame.getByRole('button', { name: 'Insérer les feuilles' }).waitFor();
    await keyboard.tabTo(/^Taux maximum/);
    await keyboard.tabTo('Insérer les feuilles');
    await keyboard.press('Enter');
    await pane.heading('Subvention maximale').waitFor();
    await keyboard.isOn(/^Innovation continue/);
  });

  it('and from the dossier’s title to the explanation of its figure', async () => {
    await keyboard.tabTo('Pourquoi ? Subvention maximale');
    await keyboard.press('Enter');
    await keyboard.isOn('Pourquoi 0,00 € ?');
  });

  it('whose steps follow, and back to the button that asked', async () => {
    await keyboard.tabTo(/./);
    await keyboard.tabTo('Retour au dossier', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.isOn('Pourquoi ? Subvention maximale');
    await keyboard.tabTo(/^Pourquoi \? Assiette$/);
  });

  it('the title that was left is no stop any more', async () => {
    await keyboard.tabTo('Autres actions', 'Shift+Tab');
    await keyboard.tabTo(/^Pourquoi \? Subvention maximale$/);
  });

  it('Esc closes the other actions, and the focus stays in the pane', async () => {
    await keyboard.tabTo('Autres actions', 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.tabTo('À propos de l’appel');
    await keyboard.press('Escape');
    await keyboard.isOn('Autres actions');
    const about = pane.frame.getByRole('button', { name: 'À propos de l’appel' });
    await about.waitFor({ state: 'detached' });
  });
});
