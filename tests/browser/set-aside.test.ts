import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementHandle, Locator } from 'playwright-core';
import { violations } from './support/accessibility';
import { freshSessions } from './support/preamble';

const LANGUAGES = [
  {
    locale: 'fr-FR',
    insert: 'Insérer les feuilles',
    maximum: 'Subvention maximale',
    emptied: 'La cellule Dossier!',
    list: 'Voir la liste des appels',
    back: 'Retour au classeur',
    next: /^Aller à la cellule Dossier/,
    hidden: 'La feuille « Dossier » est masquée',
    reveal: 'Afficher la feuille',
  },
  {
    locale: 'en-US',
    insert: 'Insert the sheets',
    maximum: 'Maximum grant',
    emptied: 'The cell Dossier!',
    list: 'See the list of calls',
    back: 'Back to the workbook',
    next: /^Go to cell Dossier/,
    hidden: 'The sheet “Dossier” is hidden',
    reveal: 'Show the sheet',
  },
] as const;

describe('what stands between a person and their dossier', () => {
  const { session, pane, workbook } = freshSessions();

  for (const words of LANGUAGES) {
    const openDossier = async (): Promise<void> => {
      await session.open({ locale: words.locale });
      await pane.call('ITN6').click();
      await pane.frame.getByRole('button', { name: words.insert }).click();
      await pane.heading(words.maximum).waitFor();
    };

    it(`${words.locale}: a workbook without its call says so, and leads to the list and back`, async () => {
      await openDossier();
      const { page } = session;
      await workbook.clear(await workbook.cellNamed('brm_appel'));
      await pane.frame.getByText(words.emptied).waitFor();
      assert.deepEqual(await violations(page), []);
      await pane.frame.getByRole('button', { name: words.list }).click();
      await pane.frame.getByRole('searchbox').waitFor();
      assert.deepEqual(await violations(page), []);
      await pane.frame.getByRole('button', { name: words.back }).click();
      await pane.frame.getByText(words.emptied).waitFor();
    });

    it(`${words.locale}: a cell on a hidden sheet is shown once the person agrees`, async () => {
      await openDossier();
      const { page } = session;
      await page.evaluate(() => {
        const sheets = window.playground?.book.sheets() ?? [];
        const dossier = sheets.find(({ name }) => name === 'Dossier');
        const budget = sheets.find(({ name }) => name === 'Budget');
        if (budget) window.playground?.book.activate(budget.id);
        if (dossier) dossier.hidden = true;
      });
      await pane.frame.getByRole('button', { name: words.next }).first().click();
      await pane.frame.locator('button:focus', { hasText: words.reveal }).waitFor();
      await inView(pane.frame.getByText(words.hidden));
      await inView(pane.frame.getByRole('button', { name: words.reveal }));
      assert.deepEqual(await violations(page), []);
      await pane.frame.getByRole('button', { name: words.reveal }).click();
      await pane.frame.getByText(words.hidden).waitFor({ state: 'detached' });
      await workbook.hasInFront('Dossier');
    });
  }
});

/** Waits until a person sees it without scrolling. */
async function inView(told: Locator): Promise<void> {
  const element = await told.elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame, 'it is on display');
  await frame.waitForFunction((shown) => {
    const body = shown?.closest('main')?.getBoundingClientRect();
    if (!shown || !body) return false;
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= body.top && bottom <= body.bottom;
  }, element as ElementHandle<Element>);
}
