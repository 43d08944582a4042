import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Pane } from './support/pane';
import { openPlayground, type Session } from './support/session';
import { Workbook, type Cell } from './support/workbook';

/** The 31st of January and the 1st of February 2021. */
const JANUARY = 44227;
const FEBRUARY = 44228;

/** Days are typed as in an Excel of that language; the sheets of a call want them in certain years. */
describe('a day typed in the grid', () => {
  let browser: Browser;
  let session: Session;
  let workbook: Workbook;
  let deposit: Cell;

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    assert.deepEqual(session.complaints, []);
    await session.close();
  });
  after(() => browser.close());

  /** A call inserted, and the cell of its dossier that holds the day of deposit. */
  async function open(locale: 'fr-FR' | 'en-GB' | 'en-US', insert: string): Promise<void> {
    session = await openPlayground(browser, { locale });
    workbook = new Workbook(session.page);
    const pane = new Pane(session.pane);
    await pane.call('ITN6').click();
    await pane.frame.getByRole('button', { name: insert }).click();
    await session.page.waitForFunction(() =>
      window.playground?.book.names().some(({ name }) => name === 'brm_date_depot'),
    );
    deposit = await workbook.cellNamed('brm_date_depot');
  }

  async function refuses(text: string): Promise<void> {
    const before = await workbook.value(deposit);
    await workbook.type(deposit, text);
    const refusal = session.page.getByRole('dialog').filter({ hasText: /2020.*2035/ });
    await refusal.getByRole('button', { name: 'OK' }).click();
    await refusal.waitFor({ state: 'detached' });
    assert.equal(await workbook.value(deposit), before);
  }

  /** The cell opened at the keyboard and left as it is. */
  async function editedWithoutChange(): Promise<void> {
    await workbook.goTo(deposit);
    await session.page.keyboard.press('F2');
    await session.page.keyboard.press('Enter');
  }

  test('in French: day, month, year', async () => {
    await open('fr-FR', 'Insérer les feuilles');
    await workbook.type(deposit, '31/01/2021');
    await workbook.shows(deposit, '31/01/2021');
    assert.equal(await workbook.value(deposit), JANUARY);
    await workbook.type(deposit, '01/02/2021');
    assert.equal(await workbook.value(deposit), FEBRUARY);
    await editedWithoutChange();
    assert.equal(await workbook.value(deposit), FEBRUARY);
    await refuses('demain');
    await refuses('31/01/2019');
  });

  test('in British English: day, month, year', async () => {
    await open('en-GB', 'Insert the sheets');
    await workbook.type(deposit, '31/01/2021');
    assert.equal(await workbook.value(deposit), JANUARY);
    await workbook.type(deposit, '01/02/2021');
    assert.equal(await workbook.value(deposit), FEBRUARY);
    await refuses('01/31/2021');
  });

  test('in American English: month, day, year', async () => {
    await open('en-US', 'Insert the sheets');
    await workbook.type(deposit, '1/31/2021');
    assert.equal(await workbook.value(deposit), JANUARY);
    await workbook.type(deposit, '02/01/2021');
    assert.equal(await workbook.value(deposit), FEBRUARY);
    await editedWithoutChange();
    assert.equal(await workbook.value(deposit), FEBRUARY);
    await refuses('31/01/2021');
  });

  test('outside the sheets of a call, it brings the format of a day', async () => {
    session = await openPlayground(browser);
    workbook = new Workbook(session.page);
    const cell = { sheet: 'Feuil1', row: 1, column: 1 };
    await workbook.type(cell, '31/1/2021');
    await workbook.shows(cell, '31/01/2021');
    await workbook.type(cell, '5 février 2021');
    await workbook.shows(cell, '05/02/2021');
  });

  test('a number with decimals, opened and left as it is, stays a number', async () => {
    session = await openPlayground(browser);
    workbook = new Workbook(session.page);
    deposit = { sheet: 'Feuil1', row: 1, column: 1 };
    await workbook.type(deposit, '1234,5');
    await editedWithoutChange();
    assert.equal(await workbook.value(deposit), 1234.5);
    await workbook.type(deposit, '5,5 %');
    await editedWithoutChange();
    assert.equal(await workbook.value(deposit), 0.055);
  });

  test('where percentages are shown, a bare number is one', async () => {
    session = await openPlayground(browser);
    workbook = new Workbook(session.page);
    const cell = { sheet: 'Feuil1', row: 1, column: 1 };
    await workbook.type(cell, '20 %');
    await workbook.type(cell, '5,5');
    assert.equal(await workbook.value(cell), 0.055);
  });
});
