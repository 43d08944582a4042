import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { violations } from './support/accessibility';
import { launchBrowser } from './support/browser';
import { openPlayground, type Session } from './support/session';
import { Workbook } from './support/workbook';

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
  let browser: Browser;
  let session: Session;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(session.complaints, []);
    await session.close();
  });

  for (const words of LANGUAGES) {
    const openDossier = async (): Promise<void> => {
      session = await openPlayground(browser, { locale: words.locale });
      const { pane } = session;
      await pane.getByRole('main').getByRole('button').filter({ hasText: 'ITN6' }).click();
      await pane.getByRole('button', { name: words.insert }).click();
      await pane.getByRole('heading', { name: words.maximum }).waitFor();
    };

    test(`${words.locale}: a workbook without its call says so, and leads to the list and back`, async () => {
      await openDossier();
      const { pane, page } = session;
      const workbook = new Workbook(page);
      await workbook.clear(await workbook.cellNamed('brm_appel'));
      await pane.getByText(words.emptied).waitFor();
      assert.deepEqual(await violations(page), []);
      await pane.getByRole('button', { name: words.list }).click();
      await pane.getByRole('searchbox').waitFor();
      assert.deepEqual(await violations(page), []);
      await pane.getByRole('button', { name: words.back }).click();
      await pane.getByText(words.emptied).waitFor();
    });

    test(`${words.locale}: a cell on a hidden sheet is shown once the person agrees`, async () => {
      await openDossier();
      const { pane, page } = session;
      await page.evaluate(() => {
        const sheets = window.playground?.book.sheets() ?? [];
        const dossier = sheets.find(({ name }) => name === 'Dossier');
        const budget = sheets.find(({ name }) => name === 'Budget');
        if (budget) window.playground?.book.activate(budget.id);
        if (dossier) dossier.hidden = true;
      });
      await pane.getByRole('button', { name: words.next }).first().click();
      await pane.locator('button:focus', { hasText: words.reveal }).waitFor();
      assert.ok(await isInView(pane.getByText(words.hidden)));
      assert.ok(await isInView(pane.getByRole('button', { name: words.reveal })));
      assert.deepEqual(await violations(page), []);
      await pane.getByRole('button', { name: words.reveal }).click();
      await pane.getByText(words.hidden).waitFor({ state: 'detached' });
      await new Workbook(page).hasInFront('Dossier');
    });
  }
});

/** Whether a person sees it without scrolling. */
const isInView = (told: Locator): Promise<boolean> =>
  told.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const body = element.closest('main')?.getBoundingClientRect();
    return body !== undefined && top >= body.top && bottom <= body.bottom;
  });
