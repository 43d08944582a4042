import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Budget } from './support/budget';
import { showsRedCorners } from './support/marks';
import { Pane } from './support/pane';
import { openPlayground, type Session } from './support/session';
import { Workbook } from './support/workbook';

describe('the lists of the budget, in the grid', () => {
  let browser: Browser;
  let session: Session;
  let workbook: Workbook;
  let budget: Budget;

  before(async () => {
    browser = await launchBrowser();
    session = await openPlayground(browser);
    workbook = new Workbook(session.page);
    budget = new Budget(workbook);
    await new Pane(session.pane).insert('ITN6');
  });
  after(() => browser.close());

  test('a choice of no list has a red corner', async () => {
    await budget.paste(0, [{ label: 'Étude', origin: 'Atlantide', price: '100', vat: '17 %' }]);
    // Out of the selection, whose tint is over the corners.
    await workbook.goTo(await budget.cell('Libellé', 5));
    await showsRedCorners(session.page, 2);
  });

  test('a rate of VAT of the list has none, nor has a choice in other capitals', async () => {
    await budget.type('Origine', 0, 'france');
    await budget.type('TVA', 0, '20 %');
    await budget.type('TVA', 1, '5,5 %');
    await budget.type('TVA', 2, '20');
    await showsRedCorners(session.page, 0);
  });

  test('a rate typed first below the table looks as those above, and is on the list too', async () => {
    const line = await budget.lines();
    await budget.type('TVA', line, '20 %');
    await workbook.shows(await budget.cell('TVA', line), '20,0%');
    const style = await workbook.style(await budget.cell('TVA', line));
    assert.deepEqual(style, await workbook.style(await budget.cell('TVA', 0)));
    await showsRedCorners(session.page, 0);
  });

  test('nothing was complained of', () => {
    assert.deepEqual(session.complaints, []);
  });
});
