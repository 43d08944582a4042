import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/setup/root.mjs';
import { violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';

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
  project: { title: 'Plateforme de rendez-vous' },
  requested: 700_000,
  lines: [
    line('Réalisation de la plateforme', 'T5', 'development', 400_000),
    line('Étude préalable', 'T3', 'consulting-steering', 300_000),
    line('Équipe projet', 'T2', 'staff', 300_000),
  ],
};

/** The command line prepares the control; an officer decides in the spreadsheet, and the grant follows. */
describe('the control of a received dossier, in the spreadsheet', () => {
  const { session, workbook } = oneSitting();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-control-'));
    await writeFile(join(folder, 'dossier.json'), JSON.stringify(DOSSIER));
    const bareme = (...args: readonly string[]) =>
      run(process.execPath, [join(ROOT, 'scripts/bareme.mjs'), ...args], { cwd: folder });
    await bareme('new', 'SNAP3', '--from', 'dossier.json', '-o', 'recu.xlsx');
    await bareme('control', 'recu.xlsx', '-o', 'controles');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const LINES = 'Bareme_Controle_Lignes';

  const inPane = (text: string) =>
    session.page.frameLocator('#pane iframe').getByText(text, { exact: true });

  const decide = async (row: number, decision: string, reducedTo?: string): Promise<void> => {
    await workbook.type(await workbook.cellOf(LINES, 'Décision', row), decision);
    if (reducedTo !== undefined) {
      await workbook.type(await workbook.cellOf(LINES, 'Réduite à', row), reducedTo);
    }
  };

  it('opens with the lines of the dossier, and what its plan comes to', async () => {
    const chooser = session.page.waitForEvent('filechooser');
    await session.page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
    await (await chooser).setFiles(join(folder, 'controles/recu-controle.xlsx'));
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
});
