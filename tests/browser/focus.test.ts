import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Keyboard } from './support/keyboard';
import { Pane } from './support/pane';
import { openPlayground, type Session } from './support/session';
import { Workbook } from './support/workbook';

/** As in Excel on the web: office.js keeps the keys of the pane, and tells where they lead out of it. */
describe('the keyboard between grid, pane and page', () => {
  let browser: Browser;
  let session: Session;
  let pane: Pane;
  let keyboard: Keyboard;
  let workbook: Workbook;

  before(async () => {
    browser = await launchBrowser();
    session = await openPlayground(browser);
    pane = new Pane(session.pane);
    keyboard = new Keyboard(session.page, session.pane);
    workbook = new Workbook(session.page);
    await pane.call('ITN1').first().waitFor();
  });
  after(() => browser.close());

  const inGrid = (): Promise<unknown> =>
    session.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-u-comp') === 'editor',
    );

  const onPage = (id: string): Promise<unknown> =>
    session.page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

  const inPane = (): Promise<unknown> =>
    session.page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');

  /** What is typed goes into the selected cell. */
  async function cellTakes(text: string): Promise<void> {
    const cell = await workbook.selected();
    await keyboard.press('F2');
    await session.page.keyboard.type(text);
    await keyboard.press('Enter');
    await workbook.shows(cell, text);
  }

  test('F6 goes from a control of the page to the cells', async () => {
    await session.page.locator('#save').focus();
    await keyboard.press('F6');
    await inGrid();
    await cellTakes('un');
  });

  test('and from the cells to the first control of the pane', async () => {
    await keyboard.press('F6');
    await inPane();
    await keyboard.isOn('English');
  });

  for (const [key, text] of [
    ['Escape', 'deux'],
    ['F2', 'trois'],
    ['Control+F6', 'quatre'],
  ] as const)
    test(`${key} goes back to the cells`, async () => {
      await keyboard.press(key);
      await inGrid();
      await cellTakes(text);
      await keyboard.press('F6');
      await inPane();
    });

  test('Shift+Tab leaves the pane by its first control, for the border before it', async () => {
    await keyboard.press('Shift+Tab');
    await onPage('resizer');
  });

  test('Tab goes in again', async () => {
    await keyboard.press('Tab');
    await inPane();
    await keyboard.isOn('English');
  });

  test('and leaves the pane by its last control, for the first of the page', async () => {
    await keyboard.tabTo('Ouvrir un fichier d’appel…');
    await keyboard.press('Tab');
    await onPage('save');
  });

  test('with the pane closed, F6 stays in the cells', async () => {
    await session.page.getByRole('button', { name: 'Volet Barème' }).click();
    await keyboard.press('F6');
    await inGrid();
    await keyboard.press('F6');
    await inGrid();
    await cellTakes('cinq');
  });

  test('nothing was complained of', () => {
    assert.deepEqual(session.complaints, []);
  });
});
