import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violationsOfPane } from './support/accessibility';
import { launchBrowser } from './support/browser';
import { bundleSecondKind, openSecondKind } from './support/second-kind/serve';

/** What reaches beyond the right edge of the pane. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
  );

describe('a workbook with documents of two kinds', () => {
  let browser: Browser;
  let script: string;
  const complaints: string[] = [];

  before(async () => {
    [browser, script] = await Promise.all([launchBrowser(), bundleSecondKind()]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    assert.deepEqual(complaints.splice(0), []);
  });
  after(() => browser.close());

  const entry = (page: Page, name: string) =>
    page.getByRole('navigation').getByRole('button', { name, exact: true });

  async function opened(theme: 'light' | 'dark', width: number): Promise<Page> {
    const viewport = { width, height: 640 };
    const context = await browser.newContext({ colorScheme: theme, viewport });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await openSecondKind(page, script);
    await entry(page, 'Votes').waitFor();
    return page;
  }

  for (const theme of ['light', 'dark'] as const)
    for (const width of [350, 320, 160])
      it(`shows the second at ${width} px, ${theme}: nothing is cut, and axe has nothing to say`, async () => {
        const page = await opened(theme, width);
        await entry(page, 'Votes').click();
        await page.getByRole('heading', { level: 1, name: 'Votes' }).waitFor();
        await page.getByText('Le vote de Jean-Baptiste n’est pas un nombre.').waitFor();
        assert.deepEqual(await cut(page), []);
        assert.deepEqual(await violationsOfPane(page), []);
      });

  for (const theme of ['light', 'dark'] as const)
    it(`keeps all that can be clicked legible while the pointer is on it, and pressed (${theme})`, async () => {
      const page = await opened(theme, 350);
      await entry(page, 'Votes').click();
      await page.getByRole('heading', { level: 1, name: 'Votes' }).waitFor();
      const chip = page.getByRole('button', { name: /^Aller à la cellule/ }).first();
      for (const target of [entry(page, 'Votes'), entry(page, 'Dossier'), chip]) {
        await target.hover();
        assert.deepEqual(await violationsOfPane(page), []);
        await page.mouse.down();
        assert.deepEqual(await violationsOfPane(page), []);
        await page.mouse.move(0, 400);
        await page.mouse.up();
      }
    });

  it('leads from one to the other without moving the ways there', async () => {
    const page = await opened('light', 320);
    const places = async () =>
      Promise.all(['Dossier', 'Votes'].map((name) => entry(page, name).boundingBox()));
    const ofDossier = await places();
    await entry(page, 'Votes').click();
    await page.getByRole('heading', { level: 1, name: 'Votes' }).waitFor();
    assert.deepEqual(await places(), ofDossier);
  });
});
