import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Language } from '../../src/language/language';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';

const TABLE = 'Bareme_Budget';

/** A quotation as it comes: parts with their sums, titles above, a total below. */
const QUOTE: readonly (readonly string[])[] = [
  ['Refonte du portail : devis', '', '', '', ''],
  [],
  ['Poste de dépense', 'Nb de jours', 'PU HT', 'TVA', 'Total TTC'],
  ['Lot 1 – Conception', '', '', '', ''],
  ['Cadrage du projet', '10', '900', '20 %', '10800'],
  ['Recherche auprès des usagers', '12', '850', '20 %', '12240'],
  ['Prototypes', '8', '800', '20 %', '7680'],
  ['Audit d’accessibilité', '5', '900', '20 %', '5400'],
  ['Sous-total lot 1', '', '', '', '36120'],
  ['Lot 2 – Réalisation', '', '', '', ''],
  ['Développement du service', '60', '750', '20 %', '54000'],
  ['Développement des interfaces', '30', '750', '20 %', '27000'],
  ['Reprise des données', '15', '700', '20 %', '12600'],
  ['Tests de charge', '6', '800', '20 %', '5760'],
  ['Hébergement, deux ans', '24', '350', '20 %', '10080'],
  ['Licences', '10', '120', '20 %', '1440'],
  ['Formation des agents', '6', '950', '20 %', '6840'],
  ['Support aux utilisateurs', '20', '500', '20 %', '12000'],
  ['Pilotage', '18', '900', '20 %', '19440'],
  ['Communication', '1', '4000', '20 %', '4800'],
  ['Maintenance évolutive', '12', '1200', '20 %', '17280'],
  ['Sous-total lot 2', '', '', '', '171240'],
  ['Total TTC', '', '', '', '207360'],
];

const CSV = [
  'Dépense;Valeur;Remarque',
  'Maquette;1 200,50;à revoir',
  'Atelier;800;',
  'Total;2 000,50;',
].join('\n');

const WORDS = {
  fr: {
    offer: 'Reprendre un budget existant',
    read: 'Lire la sélection',
    file: 'Choisir un fichier (.xlsx, .ods, .csv)',
    empty: /La sélection est vide|est vide/,
    lines: '15 lignes à reprendre',
    equal: /égal au centime/,
    left: /rangées laissées de côté/,
    chooseCall: 'Choisir l’appel',
    insert: 'Insérer les feuilles',
    add: 'Ajouter 15 lignes au Budget',
    addTwo: 'Ajouter 2 lignes au Budget',
    takeBack: 'Retirer ces lignes',
    gone: 'Ces lignes sont retirées.',
    close: 'Fermer',
    label: 'Libellé',
    gross: 'Montant TTC',
    menu: 'Autres actions',
    amounts: 'Les montants sont',
    vat: 'TVA des lignes qui n’en disent pas',
    columns: /^Colonnes/,
    column: /^B\s: «\sValeur\s»$/,
    maximum: 'Subvention maximale',
    width: 'Largeur du volet',
    sum: /2\s000,50\s€ TTC/,
  },
  en: {
    offer: 'Take over an existing budget',
    read: 'Read the selection',
    file: 'Choose a file (.xlsx, .ods, .csv)',
    empty: /The selection is empty/,
    lines: '15 lines to take over',
    equal: /equal to the cent/,
    left: /rows left out/,
    chooseCall: 'Choose the call',
    insert: 'Insert the sheets',
    add: 'Add 15 lines to the Budget',
    addTwo: 'Add 2 lines to the Budget',
    takeBack: 'Take these lines back',
    gone: 'These lines are gone again.',
    close: 'Close',
    label: 'Label',
    gross: 'Amount incl. VAT',
    menu: 'More actions',
    amounts: 'The amounts are',
    vat: 'VAT of lines that state none',
    columns: /^Columns/,
    column: 'B: “Valeur”',
    maximum: 'Maximum grant',
    width: 'Width of the pane',
    sum: /€2,000.50 incl. VAT/,
  },
} as const;

for (const language of ['fr', 'en'] as const satisfies readonly Language[]) {
  const words = WORDS[language];

  describe(`a budget that exists already, taken over (${language})`, () => {
    const { session, pane, workbook } = oneSitting({
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bareme-budget-'));
      await writeFile(join(folder, 'devis.csv'), CSV);
    });
    after(() => rm(folder, { recursive: true, force: true }));

    const button = (name: string) => pane.frame.getByRole('button', { name, exact: true });
    const says = (text: RegExp | string) => pane.frame.getByText(text).first().waitFor();
    const isAccessible = async (): Promise<void> => {
      assert.deepEqual(await violations(session.page), []);
      assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
    };

    it('says what to do where nothing is selected yet', async () => {
      await button(words.offer).click();
      await button(words.read).click();
      await says(words.empty);
      await isAccessible();
    });

    it('reads a pasted table of fifteen lines, whose total it finds to the cent', async () => {
      const [sheet = ''] = await workbook.sheetNames();
      const first = { sheet, row: 1, column: 1 };
      await workbook.paste(first, QUOTE);
      await workbook.holds({ sheet, row: 23, column: 5 }, 207360);
      // A single cell stands for the sheet that it is in.
      await workbook.goTo(first);
      await button(words.read).click();
      await says(words.lines);
      await says(words.equal);
      await pane.frame.getByText(words.left).click();
      await pane.frame.getByText(words.columns).click();
      await isAccessible();
    });

    it('keeps it while a call is chosen and its sheets come', async () => {
      await button(words.chooseCall).click();
      await pane.call('ITN4').click();
      await button(words.insert).click();
      await button(words.add).waitFor();
      await says(words.lines);
      await isAccessible();
      if (language === 'fr') await keepScreenshot(session.page, 'existing-budget');
    });

    it('can be read in the narrowest pane', async () => {
      const border = session.page.getByRole('separator', { name: words.width });
      await border.focus();
      for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
      await isAccessible();
      await border.focus();
      for (let step = 0; step < 5; step += 1) await border.press('ArrowLeft');
    });

    it('adds its lines at one click, checked at once, and takes them back at another', async () => {
      await button(words.add).click();
      await button(words.takeBack).waitFor();
      await pane.heading(words.maximum).waitFor();
      await workbook.hasRows(TABLE, 15);
      await workbook.holds(await workbook.cellOf(TABLE, words.gross, 14), 17280);
      assert.deepEqual(await violations(session.page), []);
      if (language === 'fr') await keepScreenshot(session.page, 'existing-budget-added');
      await button(words.takeBack).click();
      await says(words.gone);
      await workbook.hasRows(TABLE, 12);
      await workbook.holds(await workbook.cellOf(TABLE, words.label, 0), '');
      await button(words.close).click();
    });

    it('reads a file, asks what nothing in it says, and follows what is said of a column', async () => {
      await button(words.offer).click();
      const chooser = session.page.waitForEvent('filechooser');
      await button(words.file).click();
      await (await chooser).setFiles(join(folder, 'devis.csv'));
      await pane.frame.getByLabel(words.amounts).selectOption('gross');
      await pane.frame.getByLabel(words.vat).selectOption('0');
      await says(words.sum);
      await pane.frame.getByText(words.columns).click();
      await pane.frame.getByLabel(words.column).selectOption('amount gross');
      await isAccessible();
      await button(words.addTwo).click();
      await button(words.takeBack).waitFor();
      await workbook.holds(await workbook.cellOf(TABLE, words.gross, 0), 1200.5);
    });
  });
}
