import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import type { Cell } from './support/workbook';

const PRICE = 'Prix unitaire HT';

describe('corrections, over Microsoft’s office.js', () => {
  const { session, pane, workbook, budget } = oneSitting();

  before(async () => {
    await pane.insert('ITN6');
  });

  /** Pastes into a cell formatted as text: what is typed, the sheet refuses itself. */
  async function pasteText(cell: Cell, text: string): Promise<void> {
    await workbook.format(cell, { numberFormat: '@' });
    await workbook.paste(cell, [[text]]);
  }

  it('« 12 000,50 € » pasted as text is named, and becomes the number at a click', async () => {
    await budget.paste(0, [{ label: 'Étude', price: '1 000,00' }]);
    const cell = await budget.cell(PRICE, 0);
    await pasteText(cell, '12 000,50 €');
    await budget.holds(PRICE, 0, '12 000,50 €');
    const finding = pane.finding('line.number');
    await finding.getByRole('button', { name: /^Corriger Budget · H\d+/ }).click();
    await pane.foot
      .filter({ hasText: 'Corrigé en Budget · H11 : 12 000,50 au lieu de « 12 000,50 € »' })
      .waitFor();
    await pane.gone('line.number');
    assert.equal(await budget.value(PRICE, 0), 12_000.5);
    await workbook.shows(cell, '12 000,50 €');
    await pane.showsMaximum('12 000,50 €');
    assert.deepEqual(await violations(session.page), []);
  });

  it('« Annuler » brings the text back, and its finding', async () => {
    await pane.foot.getByRole('button', { name: /^Annuler/ }).click();
    await pane.finding('line.number').waitFor();
    await pane.foot.filter({ hasText: 'Correction annulée' }).waitFor();
    assert.equal(await budget.value(PRICE, 0), '12 000,50 €');
    assert.equal((await workbook.style(await budget.cell(PRICE, 0))).numberFormat, '@');
  });

  it('Ctrl+Z in the grid takes a correction back too', async () => {
    await pane
      .finding('line.number')
      .getByRole('button', { name: /^Corriger/ })
      .click();
    await pane.gone('line.number');
    await workbook.goTo(await budget.cell('Libellé', 0));
    await workbook.undo();
    await pane.finding('line.number').waitFor();
    // What was corrected no longer stands there: neither does what was told of it.
    await pane.foot.getByText('Corrigé').waitFor({ state: 'detached' });
  });

  it('by keyboard: the focus goes on to the finding that follows', async () => {
    await budget.paste(1, [
      { label: 'Essai', price: '1 000,00' },
      { label: 'Bilan', price: '1 000,00' },
    ]);
    await pasteText(await budget.cell(PRICE, 1), '3 k€');
    await pasteText(await budget.cell(PRICE, 2), '20.000');
    const findings = pane.finding('line.number');
    await findings.nth(2).waitFor();
    const second = findings.filter({ hasText: '3 k€' });
    await second.getByRole('button', { name: /^Corriger/ }).focus();
    await session.page.keyboard.press('Enter');
    await second.waitFor({ state: 'detached' });
    await findings.filter({ hasText: '20.000' }).and(pane.frame.locator('li:focus')).waitFor();
    await session.page.keyboard.press('Tab');
    await session.page.keyboard.press('Tab');
    const reading = pane.frame.locator('button:focus', { hasText: 'Remplacer par 20 000,00' });
    await reading.waitFor();
    await session.page.keyboard.press('Enter');
    await findings.filter({ hasText: '20.000' }).waitFor({ state: 'detached' });
    assert.equal(await budget.value(PRICE, 2), 20_000);
  });
});
