import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { violations } from './support/accessibility';
import { launchBrowser } from './support/browser';
import { openPlayground, type Session } from './support/session';
import { Workbook } from './support/workbook';

/** The address says in which language page, grid and pane are. */
describe('the playground in a language', () => {
  let browser: Browser;
  let session: Session;

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => session.close());
  after(() => browser.close());

  const LANGUAGES = [
    { locale: 'fr-FR', save: 'Télécharger', ribbon: 'Formules', sheet: 'Feuil1', amount: '1234,5' },
    { locale: 'en-GB', save: 'Download', ribbon: 'Formulas', sheet: 'Sheet1', amount: '1234.5' },
    { locale: 'en-US', save: 'Download', ribbon: 'Formulas', sheet: 'Sheet1', amount: '1234.5' },
  ] as const;

  for (const { locale, save, ribbon, sheet, amount } of LANGUAGES)
    test(`${locale}: texts of the page, ribbon and tabs of the grid, numbers, and the pane`, async () => {
      session = await openPlayground(browser, { locale });
      const { page, pane } = session;
      await pane
        .getByRole('heading', { name: locale === 'fr-FR' ? 'Choisir' : 'Choose' })
        .waitFor();
      await page.getByRole('button', { name: save }).waitFor();
      await page.getByText(ribbon, { exact: true }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
      assert.equal(await page.locator('#language').inputValue(), locale);
      const workbook = new Workbook(page);
      assert.deepEqual(await workbook.sheetNames(), [sheet]);
      const cell = { sheet, row: 0, column: 0 };
      await workbook.type(cell, amount);
      await workbook.shows(cell, amount);
      assert.equal(await workbook.value(cell), 1234.5);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(session.complaints, []);
    });
});
