import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from './support/accessibility';
import { freshSessions } from './support/preamble';

/** The address says in which language page, grid and pane are. */
describe('the playground in a language', () => {
  const { session, pane, workbook } = freshSessions();

  const LANGUAGES = [
    { locale: 'fr-FR', save: 'Télécharger', ribbon: 'Formules', sheet: 'Feuil1', amount: '1234,5' },
    { locale: 'en-GB', save: 'Download', ribbon: 'Formulas', sheet: 'Sheet1', amount: '1234.5' },
    { locale: 'en-US', save: 'Download', ribbon: 'Formulas', sheet: 'Sheet1', amount: '1234.5' },
  ] as const;

  for (const { locale, save, ribbon, sheet, amount } of LANGUAGES)
    it(`${locale}: texts of the page, ribbon and tabs of the grid, numbers, and the pane`, async () => {
      await session.open({ locale });
      const { page } = session;
      await pane.heading(locale === 'fr-FR' ? 'Choisir' : 'Choose').waitFor();
      await page.getByRole('button', { name: save }).waitFor();
      await page.getByText(ribbon, { exact: true }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
      assert.equal(await page.locator('#language').inputValue(), locale);
      assert.deepEqual(await workbook.sheetNames(), [sheet]);
      const cell = { sheet, row: 0, column: 0 };
      await workbook.type(cell, amount);
      await workbook.shows(cell, amount);
      assert.equal(await workbook.value(cell), 1234.5);
      assert.deepEqual(await violations(page), []);
    });
});
