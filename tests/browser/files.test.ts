import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { violations } from './support/accessibility';
import { freshSessions } from './support/preamble';

/** A dossier leaves the playground as a file, and comes back from it. */
describe('a workbook as a file', () => {
  const { session, pane, workbook, budget } = freshSessions();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-files-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });
  beforeEach(() => session.open());

  const button = (name: string): Locator => session.page.getByRole('button', { name });
  const status = (): Locator => session.page.getByRole('status');

  /** Chooses the file in the dialog of the browser. */
  async function choose(path: string): Promise<void> {
    const chooser = session.page.waitForEvent('filechooser');
    await button('Ouvrir un fichier…').click();
    await (await chooser).setFiles(path);
  }

  async function download(name: string): Promise<string> {
    const started = session.page.waitForEvent('download');
    await button('Télécharger (.xlsx)').click();
    const path = join(folder, name);
    await (await started).saveAs(path);
    await status().filter({ hasText: 'Téléchargé' }).waitFor();
    return path;
  }

  async function aDossier(): Promise<void> {
    await pane.insert('ITN6');
    await budget.paste(0, [
      { label: 'Étude d’usage', price: '50000', vat: '20 %' },
      { label: 'Étude <R&D>', price: 'environ 250 k€' },
    ]);
    await pane.showsMaximum('48 000,00 €');
    await pane.finding('line.number').waitFor();
  }

  it('opened again elsewhere, it is the same dossier', async () => {
    await aDossier();
    const file = await download('dossier.xlsx');
    await session.close();

    await session.open();
    await choose(file);
    await pane.showsMaximum('48 000,00 €');
    await pane.finding('line.number').filter({ hasText: 'environ 250 k€' }).waitFor();
    assert.equal(await budget.value('Libellé', 0), 'Étude d’usage');
    assert.equal(await budget.value('Montant TTC', 0), 60_000);
    await workbook.shows(await budget.cell('Montant TTC', 0), '60 000,00 €');
    await status().filter({ hasText: 'Ouvert : dossier.xlsx' }).waitFor();

    await budget.type('Prix unitaire HT', 1, '10000');
    await pane.gone('line.number');
    assert.equal(await budget.value('Montant TTC', 1), 10_000);
  });

  it('what was typed since is not replaced without asking', async () => {
    await aDossier();
    const file = await download('dossier.xlsx');
    await budget.type('Libellé', 2, 'Depuis');
    await choose(file);
    await button('Annuler').click();
    assert.equal(await budget.value('Libellé', 2), 'Depuis');
    await choose(file);
    await button('Remplacer').click();
    await status().filter({ hasText: 'Ouvert : dossier.xlsx' }).waitFor();
    assert.equal(await budget.value('Libellé', 2), '');
    await pane.showsMaximum('48 000,00 €');
  });

  /** Where grid and pane are. */
  const places = (): Promise<unknown> =>
    session.page.evaluate(() =>
      ['workbook', 'pane'].map((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return [box?.left, box?.top, box?.width, box?.height];
      }),
    );

  it('a file that is no workbook is named in a sentence that can be closed, and the grid stays', async () => {
    const text = join(folder, 'notes.xlsx');
    await writeFile(text, 'Ceci n’est pas un classeur.');
    const place = { sheet: 'Feuil1', row: 0, column: 0 };
    await workbook.type(place, 'gardé');
    const before = await places();
    await choose(text);
    const refusal = session.page.getByRole('alert');
    await refusal.filter({ hasText: 'n’est pas un classeur Excel' }).waitFor();
    assert.deepEqual(await places(), before);
    assert.equal(await workbook.value(place), 'gardé');
    assert.deepEqual(await violations(session.page), []);

    await button('Fermer').focus();
    await session.page.keyboard.press('Enter');
    await refusal.waitFor({ state: 'hidden' });
    await session.page.locator('#open:focus').waitFor();
  });

  it('the sentence leaves with the next file, whose name moves nothing either', async () => {
    await aDossier();
    const before = await places();
    const file = await download(
      'un dossier dont le nom est bien long, avec sa date et sa version.xlsx',
    );
    const text = join(folder, 'notes.xlsx');
    await writeFile(text, 'Ceci n’est pas un classeur.');
    await choose(text);
    await session.page.getByRole('alert').filter({ hasText: 'classeur Excel' }).waitFor();
    await choose(file);
    await status().filter({ hasText: 'Ouvert' }).waitFor();
    await session.page.getByRole('alert').waitFor({ state: 'hidden' });
    assert.deepEqual(await places(), before);
  });
});
