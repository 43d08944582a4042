import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { patchCells } from '../../src/xlsx/patch';
import { violations } from './support/accessibility';
import { openedBeside } from './support/opened-beside';
import { Pane } from './support/pane';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';
import { Workbook, type Cell } from './support/workbook';

const DOSSIERS = [
  'N°\tIntitulé\tDemande',
  '2301\tGuichet unique des communes\t400 000',
  '2302\tPortail des agents\t350 000',
].join('\n');

const JURORS = 'Anne Lebrun\nKarim Haddad\nSophie Marchand';

/** Jurors score in files of their own, and the chair takes them over. */
describe('A jury session of ITN3 with a file a juror', () => {
  const { pane, workbook, session } = oneSitting();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-jury-files-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  const button = (name: string | RegExp, options: { exact?: boolean } = {}): Locator =>
    pane.frame.getByRole('button', { name, ...options });
  const received = (): Locator => pane.frame.getByRole('list', { name: 'Fichiers reçus' });

  /** Saves the workbook of a window as a file. */
  async function save(page: Page, name: string): Promise<string> {
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger (.xlsx)' }).click();
    const path = join(folder, name);
    await (await started).saveAs(path);
    return path;
  }

  async function choose(...files: readonly string[]): Promise<void> {
    const chooser = session.page.waitForEvent('filechooser');
    await button('Choisir des fichiers…').click();
    await (await chooser).setFiles(files);
  }

  /** The same file with another score in a cell. */
  async function edited(from: string, to: string, cell: Cell, value: number): Promise<void> {
    const bytes = await readFile(join(folder, from));
    const patched = await patchCells(new Uint8Array(bytes), [{ ...cell, value }]);
    await writeFile(join(folder, to), patched.bytes);
  }

  it('prepares the file of each juror, which opens as a workbook of its own', async () => {
    await pane.call('ITN3').click();
    await button('Présider un jury sur cet appel').click();
    await pane.frame.getByLabel('Dossiers', { exact: true }).fill(DOSSIERS);
    await pane.frame.getByLabel('Jurés', { exact: true }).fill(JURORS);
    await button('Ouvrir la session').click();
    await button('Je préside la session').click();
    await button('Préparer les fichiers des jurés…').click();
    assert.deepEqual(await violations(session.page), []);
    const before = await workbook.sheetNames();
    const page = await openedBeside(session.context, button('Ouvrir, Karim Haddad (J02)').click());
    await pane.frame
      .getByText('enregistrez-le sous le nom « ITN3-J02-1-Karim-Haddad.xlsx »')
      .waitFor();
    assert.deepEqual(await workbook.sheetNames(), before);
    const juror = { pane: new Pane(() => page), workbook: new Workbook(() => page) };
    await juror.pane.frame.getByText('2 dossiers à noter.').waitFor();
    assert.deepEqual(await juror.workbook.sheetNames(), [
      'Session',
      'Dossiers',
      'J02',
      'Listes du jury',
    ]);
    assert.equal(await juror.pane.frame.getByText('Changer de rôle').count(), 0);
    assert.deepEqual(await violations(page), []);
    await juror.pane.frame.locator('[data-criterion="C1"]').getByRole('radio').first().focus();
    for (const digit of ['4', '4', '3', '4', '4', '3', '4']) {
      await page.keyboard.press(digit);
      await page.keyboard.press('ArrowDown');
    }
    await juror.workbook.holds(await juror.workbook.cellOf('Bareme_Notes_J02', 'C7', 0), 4);
    await keepScreenshot(page, 'jury-file-scoring');
    await save(page, 'J02.xlsx');
    await page.close();
  });

  it('gives everybody the same blank file, in which one picks one’s name', async () => {
    const page = await openedBeside(
      session.context,
      button('Ouvrir, Le même pour tous, vierge').click(),
    );
    const juror = { pane: new Pane(() => page), workbook: new Workbook(() => page) };
    await juror.pane.heading('Qui êtes-vous').waitFor();
    assert.deepEqual(await violations(page), []);
    await juror.pane.frame.getByRole('button', { name: 'Sophie Marchand' }).click();
    await juror.pane.frame.getByText('Vous êtes Sophie Marchand').waitFor();
    await juror.workbook.holds(
      await juror.workbook.cellNamed('brm_jury_je_suis'),
      'Sophie Marchand',
    );
    await juror.pane.frame.locator('[data-criterion="C1"]').getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await juror.workbook.holds(await juror.workbook.cellOf('Bareme_Notes_J00', 'C1', 0), 2);
    await save(page, 'pour-tous.xlsx');
    await page.close();
    await button('Fermer').click();
  });

  it('shows what files bring before anything is written', async () => {
    const other = join(folder, 'notes.ods');
    await writeFile(other, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    await button('Reprendre des fichiers de jurés…').click();
    await choose(join(folder, 'J02.xlsx'), join(folder, 'pour-tous.xlsx'), other);
    await received().getByText('Karim Haddad · envoi 1 · 7 cellules à remplir').waitFor();
    await received().getByText('Sophie Marchand · 1 cellule à remplir').waitFor();
    await pane.frame.getByText('notes.ods').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await pane.frame.getByLabel('Repris par').scrollIntoViewIfNeeded();
    await keepScreenshot(session.page, 'jury-files-received');
    assert.equal(await workbook.value(await workbook.cellOf('Bareme_Notes_J02', 'C1', 0)), '');
  });

  it('takes them over at one click, and says so in the log', async () => {
    await pane.frame.getByLabel('Repris par').fill('Anne Lebrun');
    await button('Reprendre 8 cellules').click();
    await pane.frame.getByText('8 cellules reprises de 2 fichiers.').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J02', 'C7', 0), 4);
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J03', 'C1', 0), 2);
    await workbook.holds(await workbook.cellOf('Bareme_Journal', 'Objet', 0), 'J02-1');
  });

  it('asks of each file what is to become of what it says otherwise', async () => {
    await edited(
      'J02.xlsx',
      'J02-revu.xlsx',
      await workbook.cellOf('Bareme_Notes_J02', 'C1', 0),
      5,
    );
    await button('Reprendre des fichiers de jurés…').click();
    await choose(join(folder, 'J02-revu.xlsx'));
    await received().getByText('Karim Haddad · envoi 1 · 1 cellule dit autre chose').waitFor();
    await received().getByText('Où les deux diffèrent').click();
    await received().getByText('D001, C1 : 4 dans la session, 5 dans le fichier').waitFor();
    const nothing = button('Rien à reprendre');
    assert.equal(await nothing.getAttribute('aria-disabled'), 'true');
    await pane.frame.getByText('Pour chaque fichier qui dit autre chose').waitFor();
    assert.deepEqual(await violations(session.page), []);
    const take = pane.frame.getByRole('radio', { name: 'Prendre le fichier' });
    await take.check();
    await button('Reprendre 1 cellule').waitFor();
    // What differs by now is not what was decided about: it is asked again.
    const score = await workbook.cellOf('Bareme_Notes_J02', 'C1', 0);
    await workbook.type(score, '3');
    await received().getByText('D001, C1 : 3 dans la session, 5 dans le fichier').waitFor();
    assert.equal(await take.isChecked(), false);
    await workbook.type(score, '4');
    await received().getByText('D001, C1 : 4 dans la session, 5 dans le fichier').waitFor();
    await take.check();
    await button('Reprendre 1 cellule').click();
    await pane.frame.getByText('1 cellule reprise de 1 fichier.').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J02', 'C1', 0), 5);
    await button('Revenir en arrière').click();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J02', 'C1', 0), 4);
  });

  it('asks which file of a juror counts where two say different things', async () => {
    const score = await workbook.cellOf('Bareme_Notes_J02', 'C2', 1);
    await edited('J02.xlsx', 'J02-a.xlsx', score, 1);
    await edited('J02.xlsx', 'J02-b.xlsx', score, 2);
    await button('Reprendre des fichiers de jurés…').click();
    await choose(join(folder, 'J02-a.xlsx'), join(folder, 'J02-b.xlsx'));
    const which = pane.frame.getByRole('radiogroup', {
      name: 'Quel fichier compte pour Karim Haddad ?',
    });
    await which.waitFor();
    assert.equal(await received().getByText('refusé').count(), 2);
    assert.deepEqual(await violations(session.page), []);
    await which.getByRole('radio', { name: 'J02-b.xlsx' }).check();
    await button('Reprendre 1 cellule').click();
    await workbook.holds(score, 2);
  });

  it('hands over all files in one download', async () => {
    await button('Préparer les fichiers des jurés…').click();
    const started = session.page.waitForEvent('download');
    await button('Tout télécharger (.zip)').click();
    assert.equal((await started).suggestedFilename(), 'ITN3-jury.zip');
    await pane.frame.getByText('« ITN3-jury.zip » est dans vos téléchargements.').waitFor();
  });
});
