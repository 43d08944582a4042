import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { violations } from './support/accessibility';
import { HOST } from './support/network';
import { freshSessions } from './support/preamble';

const OWN_CODE = '**/addin/taskpane.*.js';
const TOO_OLD = [
  'Barème ne peut pas s’ouvrir dans cet Office',
  'Barème cannot open in this Office',
];
const NOT_LOADED = ['Barème n’a pas pu être chargé', 'Barème could not be loaded'];
const SLOW = ['Barème met longtemps à s’ouvrir', 'Barème is taking long to open'];

/** The published page, where what follows its first script does not come or is not understood. */
describe('a pane that cannot start says so instead of staying grey', () => {
  const { session, pane } = freshSessions({ mayComplain: true });

  beforeEach(() => session.open());

  /** The page again, with its own code answered so. */
  async function reloadWith(answer: (route: Route) => Promise<void>): Promise<void> {
    await session.context.route(OWN_CODE, answer);
    await session.page.reload();
  }

  async function titles(): Promise<string[]> {
    const alert = pane.frame.getByRole('alert');
    await alert.waitFor();
    return alert.getByRole('heading', { level: 1 }).allTextContents();
  }

  it('when its code does not come', async () => {
    await reloadWith((route) => route.abort());
    assert.deepEqual(await titles(), NOT_LOADED);
    assert.deepEqual(await violations(session.page), []);
  });

  it('when something else comes in its place', async () => {
    await reloadWith((route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: '<!doctype html><p>Connexion requise',
      }),
    );
    assert.deepEqual(await titles(), NOT_LOADED);
  });

  it('when the web view is too old to understand it', async () => {
    await session.context.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
    await reloadWith((route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'class Newer { static { newer } #than; of }}',
      }),
    );
    assert.deepEqual(await titles(), TOO_OLD);
    assert.deepEqual(await violations(session.page), []);
  });

  it('when office.js keeps everybody waiting', async () => {
    const page: Page = await session.context.newPage();
    await page.clock.install();
    await page.route('**/office.js', () => undefined);
    await page.goto(`${HOST}/addin/taskpane.html`, { waitUntil: 'commit' });
    await page.locator('.skeleton').waitFor();
    await page.clock.fastForward(60_000);
    const headings = page.getByRole('alert').getByRole('heading', { level: 1 });
    await headings.first().waitFor();
    assert.deepEqual(await headings.allTextContents(), SLOW);
  });
});
