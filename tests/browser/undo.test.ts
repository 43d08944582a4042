import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneSitting } from './support/preamble';

const SHEETS = ['Feuil1', 'Dossier', 'Budget', 'Financement', 'Grille', 'Listes'];
const KEPT = SHEETS.slice(1).map((name) => `${name} (ITN6)`);

/** As in Excel, what an add-in does to sheets is no step that Ctrl+Z goes back. */
describe('Ctrl+Z beside an add-in that makes sheets', () => {
  const { pane, workbook, budget } = oneSitting();

  const note = { sheet: 'Feuil1', row: 0, column: 0 };

  async function undoManyTimes(): Promise<void> {
    await workbook.goTo(note);
    for (let step = 0; step < 5; step += 1) await workbook.undo();
  }

  it('after an insertion, the sheets stay, and what was typed before them too', async () => {
    await workbook.type(note, 'avant');
    await pane.insert('ITN6');
    await undoManyTimes();
    assert.deepEqual(await workbook.sheetNames(), SHEETS);
    assert.equal(await workbook.value(note), 'avant');
    await budget.paste(0, [{ label: 'Prototype', price: '12000' }]);
    await pane.showsMaximum('12 000,00 €');
  });

  it('what is typed in the sheets from then on is undone and redone', async () => {
    await budget.type('Prix unitaire HT', 0, '15000');
    await pane.showsMaximum('15 000,00 €');
    await workbook.undo();
    await pane.showsMaximum('12 000,00 €');
    await workbook.redo();
    await pane.showsMaximum('15 000,00 €');
  });

  it('after a change of call, every sheet stays what it is', async () => {
    await pane.frame.getByRole('button', { name: 'Autres actions' }).click();
    await pane.frame.getByRole('button', { name: 'Changer d’appel' }).click();
    const itn4 = pane.frame.locator('li[data-call="ITN4"]');
    await itn4.getByRole('button').first().click();
    await pane.frame.getByRole('button', { name: 'Passer à ITN4' }).click();
    await pane.heading('Subvention maximale').waitFor();
    await undoManyTimes();
    assert.deepEqual(await workbook.sheetNames(), [...SHEETS, ...KEPT]);
    assert.equal(await budget.value('Prix unitaire HT', 0), 15_000);
    const kept = await workbook.cellOf('Bareme_Budget_ITN6', 'Prix unitaire HT', 0);
    assert.equal(await workbook.value(kept), 15_000);
  });

  it('and goes on counting', async () => {
    await budget.type('Prix unitaire HT', 0, '18000');
    await budget.holds('Montant HT', 0, 18_000);
    await workbook.undo();
    await budget.holds('Montant HT', 0, 15_000);
  });
});
