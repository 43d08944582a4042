import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { Workbook } from './support/workbook';

const DOSSIERS = [
  'Number\tTitle\tRequest\tMaximum',
  '2301\tOne counter for all towns\t300000\t300000',
  '2302\tPortal of the agents\t300000\t300000',
  '2303\tOpen data\t300000\t300000',
  '2304\tMaps of rivers\t300000\t300000',
].join('\n');

const JURORS = 'Alice Martin\nBob Durand\nChloe Petit';

const rows = (...scores: readonly number[]): string[][] =>
  scores.map((score) => Array<string>(7).fill(String(score)));

/**
 * A chair and three jurors from the list to the signed minutes, in English and at 320 px: one scores in a file, one finds
 * a conflict mid-way, one drops out, and a tie stands on the line.
 */
describe('A jury session of ITN3 from the list to the minutes', () => {
  const { pane, workbook, session } = oneSitting({ locale: 'en-GB' });
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-jury-minutes-'));
    const border = session.page.getByRole('separator', { name: 'Width of the pane' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  const button = (name: string | RegExp, options: { exact?: boolean } = {}): Locator =>
    pane.frame.getByRole('button', { name, ...options });
  const field = (name: string | RegExp): Locator => pane.frame.getByLabel(name);
  const situation = (dossier: string): Locator =>
    pane.frame.locator(`li[data-dossier="${dossier}"]`);

  /** Whatever a screen holds, nothing of it is cut off in the narrowest pane, and axe finds nothing. */
  async function isClean(): Promise<void> {
    assert.deepEqual(await violations(session.page), []);
    assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
  }

  async function becomes(who: string): Promise<void> {
    await button('Change role').click();
    await button(who).click();
  }

  async function fillIn(column: string, line: number, text: string): Promise<void> {
    await workbook.type(await workbook.cellOf('Bareme_Dossiers', column, line), text);
  }

  async function seal(stage: string): Promise<void> {
    await button('Close a stage…').click();
    await field('Stage').selectOption(stage);
    assert.equal(await field('Closed by').inputValue(), 'Alice Martin');
    assert.equal(await pane.frame.getByText(/findings? block/).count(), 0);
    await isClean();
    await button('Seal', { exact: true }).click();
    await pane.frame.getByText(/Closing \d is sealed/).waitFor();
  }

  it('opens on the dossiers and jurors of a list', async () => {
    await pane.call('ITN3').click();
    await button('Chair a jury on this call…').click();
    await pane.frame.getByLabel('Dossiers', { exact: true }).fill(DOSSIERS);
    await pane.frame.getByLabel('Jurors', { exact: true }).fill(JURORS);
    await field(/Envelope/).fill('600000');
    await isClean();
    await button('Open the session').click();
    await pane.heading('Who are you').waitFor();
    await isClean();
    await workbook.type(await workbook.cellNamed('brm_jury_minimum'), '2');
    await workbook.type(await workbook.cellNamed('brm_jury_tirage_source'), 'National lottery');
    await button('I chair the session').click();
    await button('Declare the 4 open dossiers eligible…').click();
    await button('Declare eligible', { exact: true }).click();
    await pane.frame.getByText('4 dossiers are eligible.').waitFor();
  });

  it('lets one juror score in a file, which comes back', async () => {
    await button('Prepare the jurors’ files…').click();
    await isClean();
    const [page] = await Promise.all([
      session.context.waitForEvent('page'),
      button('Open, Bob Durand (J02)').click(),
    ]);
    await page.waitForFunction(() => window.playground !== undefined);
    const file = new Workbook(() => page);
    await page.getByText(/^Opened:/).waitFor();
    const first = await file.cellOf('Bareme_Notes_J02', 'C1', 0);
    await file.paste(first, rows(4, 3, 3, 2));
    await file.holds(await file.cellOf('Bareme_Notes_J02', 'C7', 3), 2);
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download (.xlsx)' }).click();
    const path = join(folder, 'ITN3-J02-1-Bob-Durand.xlsx');
    await (await started).saveAs(path);
    await page.close();
    await button('Close', { exact: true }).click();
    await button('Take over jurors’ files…').click();
    const chooser = session.page.waitForEvent('filechooser');
    await button('Choose files…').click();
    await (await chooser).setFiles(path);
    await pane.frame.getByText('Bob Durand · dispatch 1 · 28 cells to fill in').waitFor();
    await field('Taken over by').fill('Alice Martin');
    await isClean();
    await button('Take over 28 cells').click();
    await pane.frame.getByText('28 cells taken over from 1 file.').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J02', 'C7', 3), 2);
  });

  it('lets one juror find a conflict mid-way: what they scored no longer counts', async () => {
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J01', 'C1', 0), rows(4, 3, 3, 4));
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J03', 'C1', 0), rows(2, 2));
    await becomes('Alice Martin (J01)');
    await pane.frame.getByText('All your dossiers are scored.').waitFor();
    await button('Declare my conflicts of interest…').click();
    await pane.frame.getByLabel('D004 · Maps of rivers').check();
    await isClean();
    await button('Recuse myself from 1 dossier').click();
    await pane.frame.getByLabel('Dossier', { exact: true }).selectOption('D004');
    await pane.frame.getByText('You recused yourself').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'Participation', 3), 'Recused');
    await isClean();
  });

  it('drops the scores of a juror who withdraws', async () => {
    await becomes('I chair the session');
    await button('A juror withdraws…').click();
    await field('Juror').last().selectOption('J03');
    await field('Declared by').fill('Alice Martin');
    await isClean();
    await button('Record the withdrawal').click();
    await pane.frame.getByText('Chloe Petit withdraws: their scores no longer count.').waitFor();
  });

  it('leaves out of the ranking what has too few scores, until the chair accepts it', async () => {
    await button('Open deliberation…').click();
    await button('Open deliberation', { exact: true }).click();
    await pane.heading(/^Ranking$/).waitFor();
    const unranked = pane.frame.getByRole('listitem').filter({ hasText: 'too few scores' });
    await unranked.filter({ hasText: 'D004' }).waitFor();
    await isClean();
    await fillIn('Accepted below minimum', 3, 'Yes');
    await situation('D004').filter({ hasText: 'waits for the tie' }).waitFor();
  });

  it('settles the tie on the line by a lot that rests on the sealed scores', async () => {
    for (const id of ['D002', 'D003']) {
      await situation(id).filter({ hasText: 'tie to settle' }).waitFor();
    }
    await seal('scoring');
    await button('Draw lots between D002, D003…').click();
    await field('Public value, as published').fill('7 12 23 31 44');
    await isClean();
    await button('Draw lots', { exact: true }).click();
    await pane.frame.getByText('Lots drawn by “7 12 23 31 44”').waitFor();
    await situation('D001').filter({ hasText: 'within the envelope' }).waitFor();
    await pane.frame
      .locator('li[data-dossier]')
      .nth(1)
      .filter({ hasText: 'within the envelope' })
      .waitFor();
    await pane.frame.locator('li[data-dossier]').nth(2).filter({ hasText: 'beyond' }).waitFor();
  });

  it('records opinions, and closes them', async () => {
    for (const line of [0, 1, 2]) await fillIn('Opinion', line, 'Favourable');
    await fillIn('Opinion', 3, 'Unfavourable');
    await situation('D004').filter({ hasText: 'takes nothing' }).waitFor();
    await seal('opinion');
  });

  it('draws up minutes that say all of it, to print and to sign', async () => {
    await button('Draw up the minutes…').click();
    await button('Draw up the minutes', { exact: true }).click();
    await pane.frame.getByText('The minutes are drawn up.').waitFor();
    await isClean();
    const words = await session.page.evaluate(() => {
      const sheet = window.playground?.book.sheets().find(({ name }) => name === 'Minutes');
      const cells = sheet?.texts({ row: 0, column: 0, rows: 200, columns: 8 }) ?? [];
      return cells.map((row) => row.join(' ')).join('\n');
    });
    for (const said of [
      /Chloe Petit.*withdraw/i,
      /Alice Martin.*D004|D004.*Alice Martin/,
      /7 12 23 31 44/,
      /J02-1/,
      /[0-9a-f]{64}/,
    ]) {
      assert.match(words, said);
    }
  });

  it('gives each candidate a sheet without a juror’s name', async () => {
    await button('Draw up the feedback sheets…').click();
    await button('Draw up the sheets', { exact: true }).click();
    await pane.frame.getByText('The feedback sheets are drawn up.').waitFor();
    await isClean();
    const words = await session.page.evaluate(() => {
      const sheet = window.playground?.book.sheets().find(({ name }) => name === 'Feedback');
      const cells = sheet?.texts({ row: 0, column: 0, rows: 200, columns: 8 }) ?? [];
      return cells.flat().join(' ');
    });
    assert.match(words, /Maps of rivers/);
    assert.doesNotMatch(words, /Alice|Bob|Chloe/);
  });
});
