import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadCall } from '../../src/calls/load';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { loadLanguage } from '../../src/language/catalogue';
import type { Language } from '../../src/language/language';
import { writeWorkbook } from '../../src/xlsx/write';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { oneSitting } from './support/preamble';
import { keepScreenshot } from './support/screenshot';

const ROWS = 'Bareme_Portefeuille';
const FILES = 'Bareme_Fichiers';
const PROCEDURE = 'Bareme_Demarche';

/** A dossier as its carrier files it. */
async function aDossier(number: number, price: number): Promise<Uint8Array> {
  const call = await loadCall('ITN4');
  const json = JSON.stringify({
    schema: 1,
    project: { title: `Projet ${number}`, carrier: 'Préfecture', caseNumber: String(number) },
    requested: price,
    lines: [
      {
        ...{ label: 'Étude', type: 'consulting-steering', quantity: 1, vat: 20 },
        unitPrice: price,
        years: { 2021: price * 1.2 },
      },
    ],
  });
  const entries = readDossierFile(json, 'dossier.json', call, 'fr');
  return writeWorkbook(declareFilled(call, 'fr', entries, `mark-${number}-${price}`).declaration);
}

/** As démarches-simplifiées names a file of a dossier: filed on that day of March. */
const piece = (number: number, day: number): string =>
  `budget-${String(day).padStart(2, '0')}-03-2021-09-05-${number}.xlsx`;

/** Two columns of this export may tell the amount requested: nobody knows which one but a person. */
const EXPORT = [
  'ID,État du dossier,Déposé le,Intitulé du projet,Organisme,Aide demandée au fonds,Aide demandée à la région',
  '5,En instruction,2021-03-20,Projet 5,Préfecture,700,900',
  '77,En construction,2021-03-21,Projet 77,Préfecture,"1234,5",900',
].join('\n');

const WORDS = {
  fr: {
    offer: 'Suivre un portefeuille de dossiers…',
    choose: 'Choisir des fichiers…',
    more: 'Choisir d’autres fichiers…',
    stop: 'Arrêter',
    goOn: 'Reprendre',
    insert: 'Insérer le portefeuille',
    update: 'Mettre à jour le portefeuille',
    apply: 'Appliquer vos choix',
    back: 'Revenir en arrière',
    stopped: /^Arrêté\s: \d+ fichiers? lus? sur 50/,
    read: /^50 fichiers lus\s: 41\sretenus \+ 4\sremplacés \+ 5\sillisibles\.$/,
    rows: /^Portefeuille\s: 41 dossiers\.$/,
    second: /^2 fichiers lus\s: 2\sretenus\.$/,
    foreseen: /^Portefeuille\s: 1 dossier nouveau, 1 ligne mise à jour, 0 ligne à trancher\.$/,
    updated: /^C’est à jour\s: 1 dossier nouveau, 1 ligne mise à jour\.$/,
    aside: /^C’est à jour\s: 0 dossier nouveau/,
    columns: {
      followUp: 'Suivi',
      remarks: 'Observations',
      requested: 'Demande',
      choice: 'Votre choix',
      key: 'Clé',
      counted: 'Compté',
    },
    granted: 'Accordé',
    setAside: 'Mettre à part',
    exports: {
      found: /^Colonnes de l’export\s: 5 sur 12 reconnues$/,
      settled: /^Colonnes de l’export\s: 6 sur 12 reconnues$/,
      undecided: /Plusieurs colonnes pourraient donner le montant demandé/,
      option: '«\u00a0Aide demandée au fonds\u00a0»',
      table: 'Demande',
    },
    sum: '50 = 41 retenus + 4 remplacés + 5 illisibles',
  },
  en: {
    offer: 'Follow a portfolio of applications…',
    choose: 'Choose files…',
    more: 'Choose more files…',
    stop: 'Stop',
    goOn: 'Go on',
    insert: 'Insert the portfolio',
    update: 'Update the portfolio',
    apply: 'Apply your choices',
    back: 'Go back',
    stopped: /^Stopped: \d+ files? read of 50/,
    read: /^50 files read: 41\sretained \+ 4\sreplaced \+ 5\sunreadable\.$/,
    rows: /^Portfolio: 41 applications\.$/,
    second: /^2 files read: 2\sretained\.$/,
    foreseen: /^Portfolio: 1 new application, 1 row updated, 0 rows to be settled\.$/,
    updated: /^Up to date: 1 new application, 1 row updated\.$/,
    aside: /^Up to date: 0 new applications/,
    columns: {
      followUp: 'Follow-up',
      remarks: 'Remarks',
      requested: 'Requested',
      choice: 'Your choice',
      key: 'Key',
      counted: 'Counted',
    },
    granted: 'Granted',
    setAside: 'Set aside',
    exports: {
      found: /^Columns of the export: 5 of 12 recognised$/,
      settled: /^Columns of the export: 6 of 12 recognised$/,
      undecided: /Several columns may give the amount requested/,
      option: '“Aide demandée au fonds”',
      table: 'Requested',
    },
    sum: '50 = 41 retained + 4 replaced + 5 unreadable',
  },
} as const;

for (const language of ['fr', 'en'] as const satisfies readonly Language[]) {
  const words = WORDS[language];

  describe(`a portfolio of what was received, in the pane (${language})`, () => {
    const { session, pane, workbook } = oneSitting({
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
    let folder: string;

    before(async () => {
      await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
      folder = await mkdtemp(join(tmpdir(), 'bareme-portfolio-'));
      const put = (name: string, content: Uint8Array | string) =>
        writeFile(join(folder, name), content);
      for (let number = 1; number <= 41; number += 1) {
        await put(piece(number, 1), await aDossier(number, 1000 * number));
      }
      for (const number of [3, 7, 11, 20]) {
        await put(piece(number, 14), await aDossier(number, 500 * number));
      }
      for (let bad = 1; bad <= 5; bad += 1) await put(`bad-${bad}.xlsx`, `PK\u0003\u0004${bad}`);
      await put(piece(5, 20), await aDossier(5, 700));
      await put(piece(42, 20), await aDossier(42, 4200));
      await put('export.csv', EXPORT);
    });
    after(() => rm(folder, { recursive: true, force: true }));

    const button = (name: string) => pane.frame.getByRole('button', { name, exact: true });
    const says = (text: RegExp) => pane.frame.getByText(text).first().waitFor();

    const choose = async (label: string, names: readonly string[]): Promise<void> => {
      const chooser = session.page.waitForEvent('filechooser');
      await button(label).click();
      await (await chooser).setFiles(names.map((name) => join(folder, name)));
    };

    const received = (): readonly string[] => [
      ...Array.from({ length: 41 }, (_, index) => piece(index + 1, 1)),
      ...[3, 7, 11, 20].map((number) => piece(number, 14)),
      ...Array.from({ length: 5 }, (_, index) => `bad-${index + 1}.xlsx`),
    ];

    it('reads fifty files, stops when it is asked to, and goes on', async () => {
      await button(words.offer).click();
      assert.deepEqual(await violations(session.page), []);
      await choose(words.choose, received());
      await button(words.stop).click();
      await says(words.stopped);
      assert.deepEqual(await violations(session.page), []);
      await button(words.goOn).click();
      await says(words.read);
      await says(words.rows);
      assert.deepEqual(await violations(session.page), []);
      assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
      if (language === 'fr') await keepScreenshot(session.page, 'portfolio-read');
    });

    it('writes nothing until it is asked to: then a row a dossier, a row a file, and a count that adds up', async () => {
      assert.deepEqual((await workbook.sheetNames()).length, 1);
      await button(words.insert).click();
      await workbook.hasRows(ROWS, 41);
      await workbook.hasRows(FILES, 50);
      await workbook.shows(await workbook.cellNamed('brm_portefeuille_fichiers'), words.sum);
      await button(words.apply).waitFor();
    });

    it('takes later files into the rows that stand, beside what people typed', async () => {
      const { columns } = words;
      const five = { row: 4, requested: 5000 };
      await workbook.holds(
        await workbook.cellOf(ROWS, columns.requested, five.row),
        five.requested,
      );
      await workbook.type(await workbook.cellOf(ROWS, columns.followUp, 0), words.granted);
      await workbook.type(await workbook.cellOf(ROWS, columns.remarks, five.row), 'à revoir');
      await choose(words.choose, [piece(5, 20), piece(42, 20)]);
      await says(words.second);
      await says(words.foreseen);
      await workbook.holds(
        await workbook.cellOf(ROWS, columns.requested, five.row),
        five.requested,
      );
      await button(words.update).click();
      await says(words.updated);
      await workbook.hasRows(ROWS, 42);
      await workbook.holds(await workbook.cellOf(ROWS, columns.requested, five.row), 700);
      await workbook.holds(await workbook.cellOf(ROWS, columns.key, 41), 'ITN4-42');
      await workbook.holds(await workbook.cellOf(ROWS, columns.counted, 41), 3780);
      await workbook.holds(await workbook.cellOf(ROWS, columns.remarks, five.row), 'à revoir');
      await workbook.holds(await workbook.cellOf(ROWS, columns.followUp, 0), words.granted);
      assert.deepEqual(await violations(session.page), []);
      if (language === 'fr') {
        await workbook.goTo(await workbook.cellOf(ROWS, columns.requested, 41));
        await keepScreenshot(session.page, 'portfolio-updated');
      }
    });

    it('goes back at a click, the rows that came included', async () => {
      await button(words.back).click();
      await workbook.hasRows(ROWS, 41);
      await workbook.hasRows(FILES, 50);
      await workbook.holds(await workbook.cellOf(ROWS, words.columns.requested, 4), 5000);
      await workbook.holds(await workbook.cellOf(ROWS, words.columns.remarks, 4), 'à revoir');
    });

    it('follows what a person chose of a file', async () => {
      const choice = await workbook.cellOf(FILES, words.columns.choice, 40);
      await workbook.type(choice, words.setAside);
      await button(words.apply).click();
      await says(words.aside);
      await workbook.holds(await workbook.cellOf(ROWS, words.columns.key, 40), '');
    });

    it('takes of an export the column that a person names, and remembers it', async () => {
      const { exports } = words;
      await choose(words.choose, ['export.csv']);
      await says(exports.found);
      await says(exports.undecided);
      assert.deepEqual(await violations(session.page), []);
      assert.deepEqual(await overflow(pane.frame.getByRole('main')), NO_OVERFLOW);
      const requested = pane.frame.getByRole('combobox', { name: exports.table, exact: true });
      await requested.focus();
      await requested.selectOption({ label: exports.option });
      await says(exports.settled);
      await requested.waitFor();
      assert.ok(await requested.evaluate((node) => node === document.activeElement));
      if (language === 'fr') await keepScreenshot(session.page, 'portfolio-columns');
      await button(words.update).click();
      await workbook.hasRows(PROCEDURE, 2);
      await workbook.holds(await workbook.cellOf(PROCEDURE, exports.table, 1), 1234.5);
      const remembered = await workbook.value(
        await workbook.cellNamed('brm_portefeuille_colonnes'),
      );
      assert.match(String(remembered), /"requested":\{"heading":"Aide demandée au fonds"/);
      await choose(words.choose, ['export.csv']);
      await says(exports.settled);
    });
  });
}
