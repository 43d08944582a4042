import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { violations } from './support/accessibility';
import { freshSessions } from './support/preamble';

const SETTING = 'Office.AutoShowTaskpaneWithDocument';

describe('the pane that opens with its workbook', () => {
  const { session, pane } = freshSessions();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-opening-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });
  beforeEach(() => session.open());

  const inPage = (name: string): Locator => session.page.getByRole('button', { name });
  const inPane = (name: string): Locator => pane.frame.getByRole('button', { name, exact: true });
  const question = (): Locator => pane.frame.getByText('Ouvrir désormais Barème avec ce classeur');
  const theSwitch = async (): Promise<Locator> => {
    await inPane('Autres actions').click();
    return inPane('Ouvrir avec le classeur');
  };

  /** Waits for the workbook to hold that answer. */
  const keeps = (answer: string | undefined): Promise<unknown> =>
    session.page.waitForFunction(
      ([name, wanted]) => window.playground?.host?.addinSettings.get(name) === wanted,
      [SETTING, answer] as const,
    );

  async function closePaneAndOpen(path: string): Promise<void> {
    await inPage('Volet').click();
    await session.page.locator('#pane iframe').waitFor({ state: 'detached' });
    const chooser = session.page.waitForEvent('filechooser');
    await inPage('Ouvrir un fichier…').click();
    await (await chooser).setFiles(path);
    await session.page.getByRole('status').filter({ hasText: 'Ouvert' }).waitFor();
  }

  async function download(name: string): Promise<string> {
    const started = session.page.waitForEvent('download');
    await inPage('Télécharger (.xlsx)').click();
    const path = join(folder, name);
    await (await started).saveAs(path);
    return path;
  }

  it('accepted, the answer stands in the workbook and in its file, and the file opens the pane', async () => {
    await pane.insert('ITN6');
    await question().waitFor();
    assert.deepEqual(await violations(session.page), []);
    await keeps(undefined);
    await inPane('Oui, avec le classeur').click();
    await question().waitFor({ state: 'detached' });
    await keeps('true');

    await closePaneAndOpen(await download('yes.xlsx'));
    await pane.heading('Subvention maximale').waitFor();
    assert.equal(await (await theSwitch()).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await violations(session.page), []);
  });

  it('refused, it stays closed, and nobody is asked again', async () => {
    await pane.insert('ITN6');
    await inPane('Non merci').click();
    await question().waitFor({ state: 'detached' });
    await keeps('false');

    await closePaneAndOpen(await download('no.xlsx'));
    assert.equal(await session.page.locator('#pane iframe').count(), 0);
    await inPage('Volet').click();
    await pane.heading('Subvention maximale').waitFor();
    assert.equal(await (await theSwitch()).getAttribute('aria-pressed'), 'false');
    assert.equal(await question().count(), 0);
  });

  it('turned on and off in the menu, which stays open to show it', async () => {
    await pane.insert('ITN6');
    await inPane('Non merci').click();
    const toggle = await theSwitch();
    await toggle.press('Enter');
    await pane.frame.locator('button[aria-pressed="true"]').waitFor();
    await keeps('true');
    await toggle.press('Enter');
    await pane.frame.locator('button[aria-pressed="false"]').waitFor();
    await keeps('false');
    await toggle.press('Escape');
    await toggle.waitFor({ state: 'detached' });
  });

  it('refused by Excel, the answer is taken back and the reason told', async () => {
    await pane.insert('ITN6');
    await question().waitFor();
    await session.page.evaluate(() => window.playground?.host?.refuseSaving('AccessDenied'));
    await inPane('Oui, avec le classeur').click();
    await pane.frame.getByRole('alert').filter({ hasText: 'protégé' }).waitFor();
    await keeps(undefined);
    const toggle = await theSwitch();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
    // The open menu lies over the question.
    await toggle.press('Escape');
    await toggle.waitFor({ state: 'detached' });

    await inPane('Non merci').click();
    await question().waitFor({ state: 'detached' });
    await keeps('false');
  });
});
