import assert from 'node:assert/strict';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { ROOT } from '../../scripts/setup/root.mjs';
import { freshSessions } from './support/preamble';

const EXAMPLE = join(ROOT, 'docs/examples/accessibilite-mairies.json');

describe('a call that is not ours', () => {
  const { session, pane, workbook, budget } = freshSessions();

  beforeEach(() => session.open());

  /** Chooses a file by the keyboard, in the browser's own dialog. */
  const open = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const dialog = session.page.waitForEvent('filechooser');
    await pane.frame.getByRole('button', { name: 'Ouvrir un fichier d’appel…' }).press('Enter');
    await (await dialog).setFiles(file);
  };

  it('is opened from its file, inserted, and checked by its own rules', async () => {
    await open(EXAMPLE);
    await pane.heading('Ouvert depuis un fichier (2)').waitFor();
    await pane.insert(/Petits projets/);

    await budget.paste(0, [
      { label: 'Audit', type: 'Audit de conformité RGAA', title: 'T3', price: '12 000' },
    ]);
    await budget.type('CP 2026', 0, '12000');
    await pane.showsMaximum('6 000,00 €');
    await workbook.type(await workbook.cellNamed('brm_deja_accorde'), '35000');
    await pane.showsMaximum('5 000,00 €');
    await workbook.type(await workbook.cellNamed('brm_demande'), '5000,01');
    await pane.finding('grant.cap').filter({ hasText: '0,01 €' }).waitFor();
    await pane.finding('grant.cap').getByText('Un même projet ne reçoit pas plus').waitFor({
      state: 'attached',
    });
  });

  it('whose file has mistakes says each with its line, and leaves the workbook alone', async () => {
    const buffer = Buffer.from('{\n  "schema": 1,\n  "code": "FRAM26"\n  "family": "Région"\n}');
    await open({ name: 'appel.json', mimeType: 'application/json', buffer });
    const alert = pane.frame.getByRole('alert');
    await alert.filter({ hasText: 'ligne 4' }).filter({ hasText: 'une virgule' }).waitFor();
    assert.deepEqual(await workbook.sheetNames(), ['Feuil1']);
  });
});
