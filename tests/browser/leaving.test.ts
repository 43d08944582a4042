import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { freshSessions } from './support/preamble';

/** What is in the grid is nowhere else: leaving the page asks, and changing the language keeps it. */
describe('the workbook of the grid', () => {
  const { session, pane, workbook } = freshSessions();
  const cell = { sheet: 'Feuil1', row: 0, column: 1 };

  beforeEach(async () => {
    await session.open();
    await pane.heading('Choisir').waitFor();
  });

  it('is asked about before it is lost, and not when nothing was written', async () => {
    const questions: string[] = [];
    session.page.on('dialog', (dialog) => questions.push(dialog.type()));
    // Browsers ask nothing of a page that nobody has touched.
    await workbook.goTo(cell);
    await session.page.reload();
    await pane.heading('Choisir').waitFor();
    assert.deepEqual(questions, []);
    await workbook.type(cell, 'à garder');
    await workbook.holds(cell, 'à garder');
    await session.page.reload();
    assert.deepEqual(questions, ['beforeunload']);
  });

  it('stays when the language changes, with ribbon and formulas in that language', async () => {
    await workbook.type(cell, '=SOMME(1;2)');
    await workbook.holds(cell, 3);
    await session.page.locator('#language').selectOption('en-GB');
    await session.page.getByText('Formulas', { exact: true }).waitFor();
    await pane.heading('Choose').waitFor();
    assert.equal(await workbook.inEditor(cell), '=SUM(1,2)');
  });

  it('is no other for its language: nothing is asked where nothing was written', async () => {
    const questions: string[] = [];
    session.page.on('dialog', (dialog) => questions.push(dialog.type()));
    await workbook.goTo(cell);
    await session.page.locator('#language').selectOption('en-GB');
    await pane.heading('Choose').waitFor();
    await session.page.reload();
    await pane.heading('Choose').waitFor();
    assert.deepEqual(questions, []);
  });
});
