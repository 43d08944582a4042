import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/setup/root.mjs';
import type { Locator, Page } from 'playwright-core';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { openedBeside } from './support/opened-beside';
import { Pane } from './support/pane';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';
import { Workbook } from './support/workbook';

const run = promisify(execFile);

const line = (label: string, title: string, type: string, amount: number) => ({
  label,
  type,
  title,
  quantity: 1,
  unitPrice: amount,
  vat: 0,
  years: { 2021: amount },
});

/** A dossier of SNAP3 that asks for 700 000 €. */
const DOSSIER = {
  schema: 1,
  project: { title: 'Plateforme de rendez-vous', caseNumber: '2021-0042' },
  requested: 700_000,
  lines: [
    line('Réalisation de la plateforme', 'T5', 'development', 400_000),
    line('Étude préalable', 'T3', 'consulting-steering', 300_000),
    line('Équipe projet', 'T2', 'staff', 300_000),
  ],
};

/** The next version of it: the study costs less, and is a changed line therefore. */
const NEXT = {
  ...DOSSIER,
  lines: DOSSIER.lines.map((one) =>
    one.label === 'Étude préalable'
      ? { ...one, unitPrice: 260_000, years: { 2021: 260_000 } }
      : one,
  ),
};

/** The command line prepares the control; an officer decides in the spreadsheet, and the grant follows. */
describe('the control of a received dossier, in the spreadsheet', () => {
  const { session, pane, workbook } = oneSitting();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-control-'));
    await writeFile(join(folder, 'dossier.json'), JSON.stringify(DOSSIER));
    await writeFile(join(folder, 'suivant.json'), JSON.stringify(NEXT));
    const bareme = (...args: readonly string[]) =>
      run(process.execPath, [join(ROOT, 'scripts/bareme.mjs'), ...args], { cwd: folder });
    await bareme('new', 'SNAP3', '--from', 'dossier.json', '-o', 'recu.xlsx');
    await bareme('new', 'SNAP3', '--from', 'suivant.json', '-o', 'recu-v2.xlsx');
    await bareme('control', 'recu.xlsx', '-o', 'controles');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const LINES = 'Bareme_Controle_Lignes';
  const POINTS = 'Bareme_Controle_Constats';

  const inPane = (text: string) =>
    session.page.frameLocator('#pane iframe').getByText(text, { exact: true });

  const decide = async (row: number, decision: string, reducedTo?: string): Promise<void> => {
    await workbook.type(await workbook.cellOf(LINES, 'Décision', row), decision);
    if (reducedTo !== undefined) {
      await workbook.type(await workbook.cellOf(LINES, 'Réduite à', row), reducedTo);
    }
  };

  const openFile = async (name: string): Promise<void> => {
    const chooser = session.page.waitForEvent('filechooser');
    await session.page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
    await (await chooser).setFiles(join(folder, name));
  };

  it('opens with the lines of the dossier, and what its plan comes to', async () => {
    await openFile('controles/recu-controle.xlsx');
    await workbook.hasRows(LINES, 3);
    await workbook.shows(await workbook.cellNamed('brm_controle_propose'), '700 000,00 €');
    await inPane('Subvention proposée : 700 000,00 €.').waitFor();
  });

  it('proposes 637 500 € once two lines are reduced: the rest is left to the carrier', async () => {
    await decide(0, 'Retenue');
    await decide(1, 'Réduite', '250000');
    await decide(2, 'Réduite', '200000');
    await workbook.shows(await workbook.cellOf(LINES, 'Retenu', 1), '250 000,00 €');
    await workbook.type(await workbook.cellOf(LINES, 'Motif', 1), 'Prix ou quantité excessifs');
    await workbook.type(await workbook.cellOf(LINES, 'Précisions', 2), 'Un poste en moins');
    await workbook.goTo(await workbook.cellOf(LINES, 'Type de dépense', 0));
    await keepScreenshot(session.page, 'control-lines');
    await workbook.shows(await workbook.cellNamed('brm_controle_propose'), '637 500,00 €');
    await workbook.shows(await workbook.cellNamed('brm_controle_part'), '362 500,00 €');
  });

  it('says the same in the pane, and why, without a complaint of axe', async () => {
    await inPane('Subvention proposée : 637 500,00 €.').waitFor();
    await inPane('Reste à la charge du porteur : 362 500,00 €.').waitFor();
    assert.deepEqual(await violations(session.page), []);
    await workbook.goTo(await workbook.cellNamed('brm_controle_propose'));
    await keepScreenshot(session.page, 'control-figures');
  });

  /** The control of the next version, in a window of its own. */
  let next: { readonly page: Page; readonly pane: Pane; readonly workbook: Workbook };

  const typeIn = async (header: string, row: number, text: string): Promise<void> =>
    next.workbook.type(await next.workbook.cellOf(LINES, header, row), text);

  const inNext = (name: string) => next.pane.frame.getByRole('button', { name, exact: true });
  /** What has just been changed is read whole, and computed, before it can be sealed. */
  const ready = (confirm: Locator): Locator =>
    confirm.and(next.pane.frame.locator(':not([aria-disabled=true])'));
  const says = (text: RegExp) => next.pane.frame.getByText(text).first().waitFor();

  /** The pane as narrow as Excel lets it be. */
  const holdsInTheNarrowest = async (page: Page, pane: Pane): Promise<void> => {
    const border = page.getByRole('separator', { name: 'Largeur du volet' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
    assert.deepEqual(await violations(page), []);
    for (let step = 0; step < 3; step += 1) await border.press('ArrowLeft');
  };

  it('goes into that of the next version, whose changed line is named before it is opened', async () => {
    const saved = session.page.waitForEvent('download');
    await session.page.getByRole('button', { name: 'Télécharger (.xlsx)' }).click();
    await (await saved).saveAs(join(folder, 'decide.xlsx'));
    await openFile('recu-v2.xlsx');
    const button = (name: string) => pane.frame.getByRole('button', { name, exact: true });
    await button('Autres actions').click();
    await button('Contrôler').click();
    await button('Préparer le contrôle…').click();
    const chooser = session.page.waitForEvent('filechooser');
    await button('Choisir des contrôles précédents').click();
    await (await chooser).setFiles([join(folder, 'decide.xlsx'), join(folder, 'dossier.json')]);
    await pane.frame.getByText(/n’est pas un classeur Excel/).waitFor();
    await pane.frame.getByText(/^Reprise de decide\.xlsx\s: 2 décisions reprises/).waitFor();
    await pane.frame.getByText(/^Étude préalable\s: à revoir$/).waitFor();
    assert.deepEqual(await violations(session.page), []);
    await holdsInTheNarrowest(session.page, pane);
    const page = await openedBeside(session.context, button('Ouvrir').click());
    next = { page, pane: new Pane(() => page), workbook: new Workbook(() => page) };
    await next.workbook.hasRows(LINES, 3);
    await next.workbook.holds(await next.workbook.cellOf(LINES, 'Décision', 0), 'Retenue');
    await next.workbook.holds(await next.workbook.cellOf(LINES, 'Réduite à', 2), 200_000);
    await next.workbook.holds(await next.workbook.cellOf(LINES, 'Décision', 1), '');
  });

  it('cannot be sealed before all is decided and stated, and says what is missing', async () => {
    await says(/tapez qui a fait le contrôle et quel jour/);
    await inNext('Aller à la déclaration').click();
    await next.workbook.hasSelected(await next.workbook.cellNamed('brm_controle_par'));
    await next.workbook.type(await next.workbook.cellNamed('brm_controle_par'), 'Camille Durand');
    await next.workbook.type(await next.workbook.cellNamed('brm_controle_le'), '16/03/2021');
    await says(/il reste à décider 1 ligne/);
    await typeIn('Décision', 1, 'Retenue');
    const points = await next.workbook.rowsOf(POINTS);
    for (let row = 0; row < points; row += 1) {
      await next.workbook.type(await next.workbook.cellOf(POINTS, 'Suite', row), 'À corriger');
    }
    await says(/Tout est décidé\s: elle peut être scellée/);
  });

  it('is sealed from the pane, and leads to the report, which bears the seal', async () => {
    await inNext('Sceller la déclaration…').click();
    await ready(inNext('Sceller la déclaration')).waitFor();
    assert.deepEqual(await violations(next.page), []);
    await holdsInTheNarrowest(next.page, next.pane);
    await inNext('Sceller la déclaration').click();
    await says(/^Scellée le .* par Camille Durand\.$/);
    await says(/Rien n’a changé depuis/);
    const seal = await next.workbook.value(await next.workbook.cellNamed('brm_controle_sceau'));
    assert.match(String(seal), /^[\da-f]{64}$/);
    assert.deepEqual(await violations(next.page), []);
    await inNext('Aller à la feuille « Rapport »').click();
    await next.workbook.hasInFront('Rapport');
  });

  it('tells what is changed after the seal, cell by cell', async () => {
    await typeIn('Réduite à', 2, '150000');
    await says(/éléments scellés ont changé depuis/);
    const told = next.pane.finding('control.changed').filter({ hasText: 'ligne 3' });
    await told.getByText(/«\sRéduite à\s», 200\s000,00 → 150\s000,00/).waitFor();
    await told.getByRole('button', { name: /^Aller à la cellule/ }).click();
    await next.workbook.hasSelected(await next.workbook.cellOf(LINES, 'Réduite à', 2));
    assert.deepEqual(await violations(next.page), []);
    await holdsInTheNarrowest(next.page, next.pane);
  });

  it('is sealed again for a reason, in the other language, at the keyboard', async () => {
    await inNext('English').click();
    await inNext('Seal again…').focus();
    await next.page.keyboard.press('Enter');
    const confirm = inNext('Seal the statement');
    assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
    await next.pane.frame.getByLabel('Why it is sealed again').fill('New quotation');
    await ready(confirm).waitFor();
    assert.deepEqual(await violations(next.page), []);
    await ready(confirm).press('Enter');
    await says(/^Sealed again \(no\. 2\) on .* by Camille Durand\.$/);
    await says(/Reason: New quotation/);
    await says(/Nothing has changed since/);
    await next.pane.gone('control.changed');
    assert.deepEqual(await violations(next.page), []);
    await next.page.close();
  });
});
