import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshSessions, oneSitting } from './support/preamble';
import type { Cell } from './support/workbook';

/** The 31st of January and the 1st of February 2021. */
const JANUARY = 44227;
const FEBRUARY = 44228;

/** Days are typed as in an Excel of that language; the sheets of a call want them in certain years. */
describe('a day typed in the grid', () => {
  const { session, pane, workbook } = freshSessions();
  let deposit: Cell;

  /** A call inserted, and the cell of its dossier that holds the day of deposit. */
  async function open(locale: 'fr-FR' | 'en-GB' | 'en-US', insert: string): Promise<void> {
    await session.open({ locale });
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

  it('in French: day, month, year', async () => {
    await open('fr-FR', 'Insérer les feuilles');
    await workbook.type(deposit, '31/01/2021');
    await workbook.shows(deposit, '31/01/2021');
    await workbook.holds(deposit, JANUARY);
    await workbook.type(deposit, '01/02/2021');
    await workbook.holds(deposit, FEBRUARY);
    await workbook.editWithoutChange(deposit);
    await workbook.holds(deposit, FEBRUARY);
    await refuses('demain');
    await refuses('31/01/2019');
  });

  it('in British English: day, month, year', async () => {
    await open('en-GB', 'Insert the sheets');
    await workbook.type(deposit, '31/01/2021');
    await workbook.holds(deposit, JANUARY);
    await workbook.type(deposit, '01/02/2021');
    await workbook.holds(deposit, FEBRUARY);
    await refuses('01/31/2021');
  });

  it('in American English: month, day, year', async () => {
    await open('en-US', 'Insert the sheets');
    await workbook.type(deposit, '1/31/2021');
    await workbook.holds(deposit, JANUARY);
    await workbook.type(deposit, '02/01/2021');
    await workbook.holds(deposit, FEBRUARY);
    await workbook.editWithoutChange(deposit);
    await workbook.holds(deposit, FEBRUARY);
    await refuses('31/01/2021');
  });
});

/** Each in a cell of its own. */
describe('outside the sheets of a call', () => {
  const { workbook } = oneSitting();

  it('a day brings its format', async () => {
    const cell = { sheet: 'Feuil1', row: 1, column: 1 };
    await workbook.type(cell, '31/1/2021');
    await workbook.shows(cell, '31/01/2021');
    await workbook.type(cell, '5 février 2021');
    await workbook.shows(cell, '05/02/2021');
  });

  it('a number with decimals, opened and left as it is, stays a number', async () => {
    const number = { sheet: 'Feuil1', row: 2, column: 1 };
    await workbook.type(number, '1234,5');
    await workbook.editWithoutChange(number);
    await workbook.holds(number, 1234.5);
    const share = { sheet: 'Feuil1', row: 3, column: 1 };
    await workbook.type(share, '5,5 %');
    await workbook.editWithoutChange(share);
    await workbook.holds(share, 0.055);
  });

  it('where percentages are shown, a bare number is one', async () => {
    const cell = { sheet: 'Feuil1', row: 4, column: 1 };
    await workbook.type(cell, '20 %');
    await workbook.type(cell, '5,5');
    await workbook.holds(cell, 0.055);
  });
});
