import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOfPane as violationsOfPage } from './support/accessibility';
import { HOST } from './support/network';
import { oneSitting } from './support/preamble';

const AIDE = `${HOST}/addin/aide`;

describe('the help', () => {
  const { session, pane } = oneSitting();
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    const opened = session.context.waitForEvent('page');
    await pane.frame.getByRole('link', { name: /^Aide/ }).click();
    page = await opened;
    page.on('console', (message) => complaints.push(message.text()));
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  const beyondTheEdge = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it('opens from the list of calls, in a window of its own and in the language of the pane', async () => {
    assert.equal(page.url(), `${AIDE}/en-cinq-minutes.html`);
    assert.equal(await page.title(), 'En cinq minutes · Aide de Barème');
    await pane.frame.getByRole('heading', { name: 'Choisir un appel' }).waitFor();
  });

  it('shows its pictures, and asks nobody else for anything', async () => {
    for (const picture of await page.getByRole('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate(async (image: HTMLImageElement) => image.decode());
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing for axe to object to when ${colorScheme}, on the index and on a page with tables`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const name of ['index', 'en/command-line', 'presider-un-jury', 'en/presider-un-jury']) {
        await page.goto(`${AIDE}/${name}.html`);
        assert.deepEqual(await violationsOfPage(page), [], name);
      }
    });
  }

  it('leads by its first stop at the keyboard past what all pages have', async () => {
    await page.goto(`${AIDE}/index.html`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
    await page.keyboard.press('Tab');
    const first = page.getByRole('main').getByRole('link').first();
    assert.equal(await first.evaluate((link) => link === document.activeElement), true);
  });

  it('leads from page to page, and from a language to the other', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Présider un jury' }).click();
    await page.getByRole('heading', { level: 1, name: 'Présider un jury' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chairing a jury' }).waitFor();
    assert.equal(page.url(), `${AIDE}/en/presider-un-jury.html`);
  });

  it('fits 320 px, letters of 200 % included', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of ['index', 'construire-un-budget', 'en/command-line', 'installer-bareme']) {
      await page.goto(`${AIDE}/${name}.html`);
      assert.equal(await beyondTheEdge(), 0, name);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      assert.equal(await beyondTheEdge(), 0, `${name} at 200 %`);
    }
  });

  it('complained of nothing', () => {
    assert.deepEqual(complaints, []);
  });
});

describe('the help from the menu of a dossier', () => {
  const { session, pane } = oneSitting();

  it('opens the page on budgets, and the dossier stays where it is', async () => {
    await pane.insert('ITN6');
    await pane.frame.getByRole('button', { name: 'Autres actions' }).click();
    const opened = session.context.waitForEvent('page');
    await pane.frame.getByRole('link', { name: /^Aide/ }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: 'Construire un budget' }).waitFor();
    await pane.frame.getByRole('button', { name: 'Autres actions', expanded: false }).waitFor();
  });
});
