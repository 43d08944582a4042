import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { redLines } from './support/drawing';
import { freshSessions } from './support/preamble';

/** What the spreadsheet that stands in for Excel must do on its screen, where Univer alone does otherwise. */
describe('the grid does as Excel', () => {
  const { session, pane, workbook, budget } = freshSessions();

  beforeEach(() => session.open());

  it('pasted text takes the formats of the cells that it comes into', async () => {
    await pane.insert('ITN6');
    const price = await budget.cell('Prix unitaire HT', 0);
    const vat = await budget.cell('TVA', 0);
    const before = [await workbook.style(price), await workbook.style(vat)];
    await budget.paste(0, [{ label: 'Étude <R&D>', price: '1 250,5', vat: '20%' }]);
    await workbook.shows(price, '1 250,50 €');
    assert.deepEqual([await workbook.style(price), await workbook.style(vat)], before);
    assert.equal(await budget.value('Libellé', 0), 'Étude <R&D>');
    assert.equal(await budget.value('TVA', 0), 0.2);
  });

  it('what is copied in the grid takes its formats along', async () => {
    const [from, to] = [0, 3].map((row) => ({ sheet: 'Feuil1', row, column: 1 }));
    assert.ok(from && to);
    await workbook.format(from, {
      fontName: 'Arial',
      bold: true,
      fill: '#FFFBEA',
      numberFormat: '#,##0.00',
    });
    await workbook.type(from, '1250,5');
    await workbook.shows(from, '1 250,50');
    await workbook.copy(from, to);
    await workbook.shows(to, '1 250,50');
    assert.deepEqual(await workbook.style(to), await workbook.style(from));
  });

  it('heights that the sheets set are kept; rows in which people write grow with their text', async () => {
    await pane.insert('SNAP3');
    const phase = await workbook.cellNamed('brm_phases');
    const heading = { ...phase, row: phase.row - 1 };
    const label = await budget.cell('Libellé', 0);
    const long = 'Une dépense dont le libellé demande plusieurs lignes '.repeat(3);
    const set = await workbook.rowHeight(heading);
    await workbook.typeAtLength(heading, long);
    for (const cell of [phase, label]) {
      const free = await workbook.rowHeight(cell);
      await workbook.typeAtLength(cell, long);
      await workbook.isHigher(cell, free);
    }
    assert.equal(await workbook.rowHeight(heading), set);
  });

  it('a cell that the pane goes to comes into view, on whichever sheet it is', async () => {
    const [near, far] = [0, 40].map((column) => ({ sheet: 'Feuil1', row: 3 * column, column }));
    assert.ok(near && far);
    await workbook.format(far, { fontColor: '#FF0000', fontName: 'Arial', fontSize: 20 });
    await workbook.type(far, 'HHH');
    await workbook.goTo(near);
    await redLines(session.page, 0);
    await workbook.goTo(far);
    await redLines(session.page, 1);
    await pane.insert('ITN6');
    await redLines(session.page, 0);
    await workbook.goTo(far);
    await redLines(session.page, 1);
  });

  it('text that runs over empty cells is drawn to its end, however far it is indented', async () => {
    const [plain, indented] = [3, 5].map((row) => ({ sheet: 'Feuil1', row, column: 1 }));
    assert.ok(plain && indented);
    const red = { fontColor: '#FF0000', fontName: 'Arial', fontSize: 20 };
    await workbook.format(plain, red);
    await workbook.format(indented, { ...red, indent: 3 });
    await workbook.type(plain, 'HHHHHHHHHHHH');
    const [whole = 0] = await redLines(session.page, 1);
    // The column holds the text without its indent, and not with it.
    await workbook.setColumnWidth(plain, ((whole + 14) * 72) / 96);
    await workbook.type(indented, 'HHHHHHHHHHHH');
    assert.deepEqual(await redLines(session.page, 2), [whole, whole]);
  });
});
