import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { loadCall } from '../../src/calls/load';
import { aListWorkbook, PORTFOLIO } from '../builders/list-workbook';
import { aLine, aWorkbook } from '../cli/workbooks';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';

const DOSSIERS = [
  'N°\tIntitulé\tPorteur\tDemande\tMaximum',
  '2301\tGuichet unique des communes\tRégion Bretagne\t400 000\t450 000',
  '2302\tPortail des agents\tDépartement du Lot\t350000\t350000',
  '2303\tDonnées ouvertes\tPréfecture de la Manche\t350 000,00\t400 000',
].join('\n');

const JURORS = 'Anne Lebrun ; Experte\nKarim Haddad ; Direction\nSophie Marchand';

/** A chair and jurors in one workbook, from the call to the sealed scores. */
describe('A jury session of ITN3 in a shared workbook', () => {
  const { pane, workbook, session } = oneSitting();

  const button = (name: string | RegExp, options: { exact?: boolean } = {}): Locator =>
    pane.frame.getByRole('button', { name, ...options });
  const field = (name: string | RegExp): Locator => pane.frame.getByLabel(name);
  const list = (name: string): Locator => pane.frame.getByLabel(name, { exact: true });
  const criterion = (code: string): Locator => pane.frame.locator(`[data-criterion="${code}"]`);

  /** The criterion on which the next key acts; else what has the focus. */
  const focused = (): Promise<string> =>
    pane.frame.locator(':focus').evaluate((active) => {
      const row = active.closest<HTMLElement>('[data-criterion]');
      return row?.dataset.criterion ?? active.outerHTML;
    });

  async function becomes(who: string): Promise<void> {
    await button('Changer de rôle').click();
    await button(who).click();
  }

  it('is opened from the call, with dossiers and jurors pasted from lists', async () => {
    await pane.call('ITN3').click();
    await button('Présider un jury sur cet appel').click();
    await list('Dossiers').fill(DOSSIERS);
    await list('Jurés').fill(JURORS);
    await field(/^Enveloppe/).fill('1 000 000');
    await pane.frame.getByText('3 dossiers, 3 jurés.').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await keepScreenshot(session.page, 'jury-opening');
    const understood = pane.frame.locator('summary').filter({ hasText: 'Ce qui est compris' });
    for (const lid of await understood.all()) await lid.press('Enter');
    const dossiers = pane.frame.getByRole('region', { name: 'Dossiers compris' });
    await dossiers.getByRole('row', { name: /2302.*Portail des agents.*350\s000/ }).waitFor();
    await pane.frame.getByRole('row', { name: /J02.*Karim Haddad.*Direction/ }).waitFor();
    assert.deepEqual(await violations(session.page), []);
    assert.deepEqual(await overflow(pane.frame.locator('html')), NO_OVERFLOW);
    for (const lid of await understood.all()) await lid.press('Enter');
  });

  it('reads dossiers from their workbooks, by code that comes then, and leaves out what is none', async () => {
    const project = { title: 'Carte des services', carrier: 'Ville de Lyon' };
    const dossier = await aWorkbook(await loadCall('ITN3'), { project, lines: [aLine(5000)] });
    const input = pane.frame.locator('input[type=file]');
    const scripts = () =>
      pane.frame
        .locator('html')
        .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).length);
    const before = await scripts();
    await input.setInputFiles([
      { name: 'notes.ods', mimeType: '', buffer: Buffer.from('Bonjour') },
      { name: 'lyon.xlsx', mimeType: '', buffer: Buffer.from(dossier) },
    ]);
    await pane.frame.getByText('Carte des services (lyon.xlsx)').waitFor();
    assert.ok((await scripts()) > before, 'the reader was not there before');
    await pane.frame.getByText(/notes\.ods\s: Ce fichier n’est pas un classeur Excel/).waitFor();
    await pane.frame.getByText('4 dossiers, 3 jurés.').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await button('Retirer : Carte des services').click();
    await pane.frame.getByText('3 dossiers, 3 jurés.').waitFor();
  });

  it('reads a list from a workbook: which one, where there are several, and whether with its hidden rows', async () => {
    const above = [['Suivi du fonds'], []];
    const suivi = await aListWorkbook(
      { name: 'Essai', rows: PORTFOLIO.slice(0, 2) },
      { name: 'Portefeuille', above, rows: PORTFOLIO, hiddenLines: [3] },
    );
    const choose = (buffer: Uint8Array) =>
      pane.frame
        .locator('input[type=file]')
        .setInputFiles([{ name: 'suivi.xlsx', mimeType: '', buffer: Buffer.from(buffer) }]);
    await choose(suivi);
    const which = pane.frame.getByRole('group', { name: 'Listes à prendre dans suivi.xlsx' });
    await pane.frame
      .getByText(/suivi\.xlsx\s: plusieurs listes de dossiers s’y trouvent/)
      .waitFor();
    await pane.frame.getByText('3 dossiers, 3 jurés.').waitFor();
    await which.getByLabel(/Portefeuille.*: 3 dossiers/).check();
    await pane.frame.getByText('6 dossiers, 3 jurés.').waitFor();
    await pane.frame
      .getByText(/suivi\.xlsx, feuille «\sPortefeuille\s»\s: colonnes non reconnues.*Avis/)
      .waitFor();
    const hidden = pane.frame.getByLabel('Prendre aussi la ligne masquée ou filtrée');
    await hidden.uncheck();
    await pane.frame.getByText('5 dossiers, 3 jurés.').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await hidden.scrollIntoViewIfNeeded();
    await keepScreenshot(session.page, 'jury-opening-list');
    await choose(suivi);
    await pane.frame.getByText(/Lu à nouveau.*suivi\.xlsx/).waitFor();
    await pane.frame.getByText('5 dossiers, 3 jurés.').waitFor();
    await button('Retirer : suivi.xlsx').click();
    await pane.frame.getByText('3 dossiers, 3 jurés.').waitFor();
  });

  it('has rules, stages and assignments folded away, which can be reached and read', async () => {
    for (const lid of ['Séance et étapes', 'Critères et règles', 'Attribution des dossiers']) {
      await pane.frame.locator('summary').filter({ hasText: lid }).press('Enter');
    }
    await button('Choisir les dossiers : Anne Lebrun').click();
    await pane.frame.getByLabel('D001 · Guichet unique des communes').waitFor();
    await pane.frame.getByText('Ce que disent les notes').click();
    await field('Date de l’audition').fill('12 mars 2021');
    await list('Seuil de C1').fill('7,5');
    await pane.frame.getByText('Tapez un nombre de 0 à 5, par exemple 2,5.').first().waitFor();
    assert.deepEqual(await violations(session.page), []);
    await list('Seuil de C1').fill('');
    assert.deepEqual(await overflow(pane.frame.locator('html')), NO_OVERFLOW);
  });

  it('has the whole of a removed tie key’s way back in view, in the narrowest pane', async () => {
    const frame = session.page.locator('#pane iframe');
    await frame.evaluate((one: HTMLElement) => void (one.style.width = '320px'));
    await button(/^Retirer : C1/).click();
    const add = button('Ajouter', { exact: true });
    await add.scrollIntoViewIfNeeded();
    const right = await add.evaluate((one) => one.getBoundingClientRect().right);
    assert.ok(right <= 320, `the button ends at ${right} px`);
    await add.click();
    await frame.evaluate((one: HTMLElement) => void (one.style.width = ''));
  });

  it('opens what was typed', async () => {
    await button('Ouvrir la session').click();
    await pane.heading('Qui êtes-vous').waitFor();
    assert.deepEqual(await workbook.sheetNames(), [
      'Feuil1',
      'Session',
      'Dossiers',
      'J01',
      'J02',
      'J03',
      'Listes du jury',
    ]);
    assert.equal(await workbook.value(await workbook.cellNamed('brm_jury_enveloppe')), 1_000_000);
    assert.equal(await workbook.value(await workbook.cellNamed('brm_jury_audition')), 44_267);
  });

  it('asks who one is, and shows the chair counts alone', async () => {
    assert.deepEqual(await violations(session.page), []);
    await button('Je préside la session').click();
    await pane.heading('Avancement').waitFor();
    const row = pane.frame.getByRole('row', { name: /Anne Lebrun/ });
    assert.deepEqual(await row.getByRole('cell').allTextContents(), ['0', '3', '0']);
    assert.deepEqual(await violations(session.page), []);
  });

  it('gives the chair a reminder to copy into a message', async () => {
    await button('Rappel à copier…').click();
    const text = pane.frame.getByRole('textbox', { name: 'Pour un message aux jurés' });
    assert.match(await text.inputValue(), /- Anne Lebrun \(J01\)\s: à noter D001, D002 et D003\./);
    await button('Copier').click();
    await pane.frame.getByText(/Le texte est copié\.|faites Ctrl\+C\./).waitFor();
    assert.deepEqual(await violations(session.page), []);
    await button('Fermer').click();
    await button('Rappel à copier…').waitFor();
  });

  it('lets a juror score by keyboard alone, in their own sheet', async () => {
    await becomes('Anne Lebrun (J01)');
    await pane.frame.getByText('3 dossiers à noter.').waitFor();
    assert.equal(await focused(), 'C1', 'who has said who they are goes on by keyboard');
    for (const digit of ['5', '4', '3', '4', '4', '3', '4']) {
      await session.page.keyboard.press(digit);
      await session.page.keyboard.press('ArrowDown');
    }
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'C7', 0), 4);
    assert.equal(await workbook.value(await workbook.cellOf('Bareme_Notes_J01', 'C1', 0)), 5);
    await pane.frame.getByText('Votre note : 3,86 sur 5').waitFor();
    await pane.frame.getByText('2 dossiers à noter.').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await workbook.goTo(await workbook.cellOf('Bareme_Notes_J01', 'C1', 0));
    await keepScreenshot(session.page, 'jury-scoring');
  });

  it('has no score alone in a row, in the narrowest pane and with letters twice as large', async () => {
    const frame = session.page.locator('#pane iframe');
    const inPane = (width: string): Promise<void> =>
      frame.evaluate((one: HTMLElement, wanted) => void (one.style.width = wanted), width);
    const rows = (): Promise<readonly number[]> =>
      criterion('C1')
        .getByRole('radio')
        .evaluateAll((radios) => {
          const tops = radios.map((radio) => Math.round(radio.getBoundingClientRect().top));
          return [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
        });
    await inPane('320px');
    assert.deepEqual(await rows(), [6]);
    await inPane('160px');
    assert.deepEqual(await rows(), [3, 3]);
    await inPane('');
  });

  it('gives no other score for the space bar after a digit', async () => {
    await criterion('C2').getByRole('radio').first().focus();
    await session.page.keyboard.press('4');
    await criterion('C2').locator('input:checked:focus').waitFor();
    await session.page.keyboard.press('Space');
    await criterion('C2').getByRole('radio', { name: /^4/, checked: true }).waitFor();
  });

  it('asks for the comment that a score at an end of the scale needs', async () => {
    await criterion('C1').getByRole('radio').first().focus();
    await session.page.keyboard.press('c');
    await session.page.keyboard.type('Solution déjà déployée dans six communes.');
    await session.page.keyboard.press('Escape');
    // The keyboard stays in the pane: the next keys are for the next criterion, not for the grid.
    await session.page.keyboard.press('ArrowDown');
    await session.page.keyboard.press('4');
    await workbook.holds(
      await workbook.cellOf('Bareme_Notes_J01', 'Commentaire C1', 0),
      'Solution déjà déployée dans six communes.',
    );
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'État', 0), 'complet');
  });

  it('takes the last entry back', async () => {
    await criterion('C2').getByRole('radio').first().focus();
    await session.page.keyboard.press('1');
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'C2', 0), 1);
    await button('Annuler la dernière saisie').click();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'C2', 0), 4);
  });

  it('keeps the keyboard in the pane where the button that leads to a dossier goes away', async () => {
    // The third dossier alone is left while the second is on view.
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J01', 'C1', 1), [
      Array<string>(7).fill('3'),
    ]);
    await pane.frame.getByText('1 dossier à noter.').waitFor();
    await button('Prochain à noter').press('Enter');
    await button('Prochain à noter').waitFor({ state: 'detached' });
    assert.equal(await focused(), 'C1');
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J01', 'C1', 1), [
      Array<string>(7).fill(''),
    ]);
    await button('Prochain à noter').waitFor();
  });

  it('lets a juror recuse themselves, without a reason', async () => {
    await button('Prochain à noter').click();
    await button('Me déporter de ce dossier').click();
    await pane.frame.getByText('Vous vous êtes déporté').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'Participation', 1), 'Déport');
    await workbook.holds(await workbook.cellOf('Bareme_Notes_J01', 'État', 1), 'Déport');
  });

  it('counts scores that were typed without the pane as any other', async () => {
    const rows = (scores: readonly string[]) => scores.map((score) => Array<string>(7).fill(score));
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J02', 'C1', 0), rows(['4', '3', '4']));
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J03', 'C1', 0), rows(['3', '4', '2']));
    await workbook.paste(await workbook.cellOf('Bareme_Notes_J01', 'C1', 2), rows(['3']));
    await becomes('Je préside la session');
    const row = pane.frame.getByRole('row', { name: /Karim Haddad/ });
    await row.getByRole('cell').first().filter({ hasText: '3' }).waitFor();
    await keepScreenshot(session.page, 'jury-progress');
  });

  it('declares eligible all dossiers that were not set aside', async () => {
    await button('Déclarer recevables les 3 dossiers sans mention…').click();
    await button('Déclarer recevables', { exact: true }).click();
    await pane.frame.getByText('3 dossiers sont recevables.').waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Dossiers', 'Recevabilité', 2), 'Recevable');
  });

  it('shows nobody what scores come to until deliberation is open', async () => {
    assert.equal(await pane.heading(/^Classement$/).count(), 0);
    await button('Ouvrir la délibération…').click();
    await button('Ouvrir la délibération', { exact: true }).click();
    await pane.heading(/^Classement$/).waitFor();
    assert.ok((await workbook.sheetNames()).includes('Classement'));
    const ranked = pane.frame.locator('li[data-dossier]');
    // 5, 4, 3, 4, 4, 3, 4 through the pane, seven times 4 and seven times 3 without it: 76 of 21 scores.
    await ranked.first().filter({ hasText: '3,62' }).waitFor();
    await workbook.holds(await workbook.cellOf('Bareme_Totaux', 'Total (centièmes)', 0), 362);
    await workbook.goTo(await workbook.cellNamed('brm_jury_cl_retenu'));
    await keepScreenshot(session.page, 'jury-ranking');
    assert.deepEqual(
      await ranked.evaluateAll((entries) => entries.map((one) => one.getAttribute('data-dossier'))),
      ['D001', 'D002', 'D003'].filter((id) => id !== 'D002'),
    );
    assert.deepEqual(await violations(session.page), []);
  });

  it('closes the scores with a seal, which stands in the session', async () => {
    await button('Clôturer une étape…').click();
    await field('Clos par').fill('Anne Lebrun');
    await button('Sceller').click();
    await pane.frame.getByText('Clôture 1 scellée').waitFor();
    await button('Aller à la feuille «\u00a0Scellé 1\u00a0»').waitFor();
    assert.match(
      String(await workbook.value(await workbook.cellOf('Bareme_Clotures', 'Sceau (SHA-256)', 0))),
      /^[0-9a-f]{64}$/,
    );
    assert.ok((await workbook.sheetNames()).includes('Scellé 1'));
  });
});
