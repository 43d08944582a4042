import { before, describe, it } from 'node:test';
import { oneSitting } from './support/preamble';

/** As in Excel on the web: office.js keeps the keys of the pane, and tells where they lead out of it. */
describe('the keyboard between grid, pane and page', () => {
  const { session, pane, workbook, keyboard } = oneSitting();

  before(async () => {
    await pane.call('ITN1').first().waitFor();
  });

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

  it('F6 goes from a control of the page to the cells', async () => {
    await session.page.locator('#save').focus();
    await keyboard.press('F6');
    await inGrid();
    await cellTakes('un');
  });

  it('and from the cells to the first control of the pane', async () => {
    await keyboard.press('F6');
    await inPane();
    await keyboard.isOn('Aide');
  });

  for (const [key, text] of [
    ['Escape', 'deux'],
    ['F2', 'trois'],
    ['Control+F6', 'quatre'],
  ] as const)
    it(`${key} goes back to the cells`, async () => {
      await keyboard.press(key);
      await inGrid();
      await cellTakes(text);
      await keyboard.press('F6');
      await inPane();
    });

  it('Shift+Tab leaves the pane by its first control, for the border before it', async () => {
    await keyboard.press('Shift+Tab');
    await onPage('resizer');
  });

  it('Tab goes in again', async () => {
    await keyboard.press('Tab');
    await inPane();
    await keyboard.isOn('Aide');
  });

  it('and leaves the pane by its last control, for the first of the page', async () => {
    await keyboard.tabTo('Suivre un portefeuille de dossiers…');
    await keyboard.press('Tab');
    await onPage('save');
  });

  it('with the pane closed, F6 stays in the cells', async () => {
    await session.page.getByRole('button', { name: 'Volet Barème' }).click();
    await keyboard.press('F6');
    await inGrid();
    await keyboard.press('F6');
    await inGrid();
    await cellTakes('cinq');
  });
});
