import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { showsRedCorners } from './support/marks';
import { oneSitting } from './support/preamble';

describe('the lists of the budget, in the grid', () => {
  const { session, pane, workbook, budget } = oneSitting();

  before(async () => {
    await pane.insert('ITN6');
  });

  it('a choice of no list has a red corner', async () => {
    await budget.paste(0, [{ label: 'Étude', origin: 'Atlantide', price: '100', vat: '17 %' }]);
    // Out of the selection, whose tint is over the corners.
    await workbook.goTo(await budget.cell('Libellé', 5));
    await showsRedCorners(session.page, 2);
  });

  it('a rate of VAT of the list has none, nor has a choice in other capitals', async () => {
    await budget.type('Origine', 0, 'france');
    await budget.type('TVA', 0, '20 %');
    await budget.type('TVA', 1, '5,5 %');
    await budget.type('TVA', 2, '20');
    await showsRedCorners(session.page, 0);
  });

  it('a rate typed first below the table looks as those above, and is on the list too', async () => {
    const line = await budget.lines();
    await budget.type('TVA', line, '20 %');
    await workbook.shows(await budget.cell('TVA', line), '20,0%');
    const style = await workbook.style(await budget.cell('TVA', line));
    assert.deepEqual(style, await workbook.style(await budget.cell('TVA', 0)));
    await showsRedCorners(session.page, 0);
  });
});
