import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { brotliBytes, FIRST_LOAD_BUDGET } from '../../scripts/bench/weight.mjs';
import { builtFolder } from '../../scripts/build/webpack.mjs';
import { NO_OVERFLOW, overflow, violations } from './support/accessibility';
import { freshSessions } from './support/preamble';
import { keepScreenshot } from './support/screenshot';
import type { SessionOptions } from './support/session';

describe('the pane', () => {
  const { session, pane, workbook, budget } = freshSessions();

  const open = async (options: SessionOptions = {}): Promise<Page> => {
    await session.open(options);
    await pane.search.waitFor();
    return session.page;
  };

  const LANGUAGES = [
    { locale: 'fr-FR', insert: 'Insérer les feuilles', maximum: 'Subvention maximale' },
    { locale: 'en-US', insert: 'Insert the sheets', maximum: 'Maximum grant' },
  ] as const;

  for (const { locale, insert, maximum } of LANGUAGES) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible in ${locale}, ${theme}, on each of its screens`, async () => {
        await open({ locale, theme });
        assert.deepEqual(await violations(session.page), []);

        await pane.call('SNAP4').click();
        await pane.frame.getByRole('button', { name: insert }).waitFor();
        assert.deepEqual(await violations(session.page), []);

        await pane.frame.getByRole('button', { name: insert }).click();
        await pane.heading(maximum).waitFor();
        assert.deepEqual(await violations(session.page), []);
      });
    }
  }

  it('shows findings accessibly', async () => {
    const page = await open();
    await pane.insert('SNAP2A');
    await budget.paste(0, [
      { label: 'Outils', price: 'douze mille' },
      { label: 'Réalisation', title: 'T3', price: '120 000' },
    ]);
    await pane.finding('line.number').waitFor();
    await pane.finding('expense.counterpart').getByText('Ce que dit l’appel').click();
    assert.deepEqual(await violations(session.page), []);
    await keepScreenshot(page, 'findings');
  });

  it('explains a figure accessibly, down to the cell that it comes from', async () => {
    await open();
    await pane.insert('SNAP2A');
    await budget.paste(0, [
      { label: 'Outils', title: 'T5', price: '40 000' },
      { label: 'Réalisation', title: 'T3', price: '120 000', vat: '20 %' },
    ]);
    await pane.showsMaximum('144 000,00 €');
    await pane.why('Assiette').click();
    await pane.heading('Pourquoi 144 000,00 € ?').waitFor();
    assert.deepEqual(await violations(session.page), []);

    await pane.why('Réalisation').click();
    await pane.frame.getByText('Montant éligible de « Réalisation »', { exact: true }).waitFor();
    const vat = await budget.cell('TVA', 1);
    await pane.frame
      .getByRole('listitem')
      .filter({ hasText: /^TVA de 20/ })
      .getByRole('button')
      .click();
    await workbook.hasSelected(vat);
  });

  it('offers the calculation of the figure in the selected cell, at its foot', async () => {
    const page = await open();
    await pane.insert('ITN6');
    await budget.paste(0, [{ label: 'Maquette', price: '1 000', vat: '20 %' }]);
    await pane.showsMaximum('1 200,00 €');
    await workbook.goTo(await budget.cell('Montant TTC', 0));
    await pane.foot.getByText('Montant TTC').waitFor();
    assert.deepEqual(await violations(page), []);
    await pane.why('Montant TTC').click();
    await pane.heading('Pourquoi 1 200,00 € ?').waitFor();
    await workbook.goTo(await workbook.cellNamed('brm_assiette'));
    await pane.frame.getByRole('button', { name: 'Retour au dossier' }).click();
    await pane.foot.getByText('Assiette').waitFor();
  });

  it('speaks the language of Office, and another when it is asked to', async () => {
    const page = await open();
    await pane.heading('Choisir un appel').waitFor();
    /** Of which the pane's texts have come. */
    const languagesLoaded = (): Promise<string[]> =>
      pane.frame
        .locator('html')
        .evaluate(() =>
          performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => /\/pane-(\w+)\.[^/]+\.js$/.exec(name)?.[1] ?? []),
        );
    assert.deepEqual(await languagesLoaded(), ['fr']);
    await pane.frame.getByRole('button', { name: 'English' }).click();
    await pane.heading('Choose a call').waitFor();
    assert.deepEqual(await languagesLoaded(), ['fr', 'en']);

    await page.getByLabel('Langue').selectOption('English (US)');
    await pane.frame.getByRole('button', { name: 'Français' }).waitFor();
    assert.equal(await page.title(), 'Barème · trial spreadsheet');
  });

  it('works with its own copy of office.js, asking nothing of Microsoft', async () => {
    const asked: string[] = [];
    const page = await open({ officejs: 'self' });
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await pane.insert('ITN6');
    assert.ok(asked.some((url) => url.endsWith('/addin/officejs/excel-web-16.00.js')));
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('https://addin.test/')),
      [],
    );
  });

  it('loads its first screen with fewer bytes than Microsoft’s template takes to say hello', async () => {
    const page = await open();
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(request.url()));
    await page.reload();
    await pane.search.waitFor();
    const own = 'https://addin.test/addin/';
    const files = [...loaded]
      .filter((url) => url.startsWith(own))
      .map((url) => url.slice(own.length));
    assert.ok(files.includes('taskpane.html'));
    const bytes = brotliBytes(builtFolder('microsoft'), files);
    assert.ok(bytes < FIRST_LOAD_BUDGET, `${bytes} bytes, ${FIRST_LOAD_BUDGET} allowed`);
  });

  it('fits a pane of 320 px without scrolling sideways', async () => {
    const page = await open();
    const border = page.getByRole('separator', { name: 'Largeur du volet' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    assert.equal(await border.getAttribute('aria-valuenow'), '320');
    for (const code of ['ITN3', 'SNAP4']) {
      await pane.call(code).click();
      await pane.frame.getByRole('button', { name: 'Insérer les feuilles' }).waitFor();
      assert.deepEqual(await overflow(pane.frame.locator('html')), NO_OVERFLOW);
      await pane.frame.getByRole('button', { name: 'Tous les appels' }).click();
    }
  });

  it('fits 320 px with findings, with an explanation and with all calls compared', async () => {
    const page = await open();
    const border = page.getByRole('separator', { name: 'Largeur du volet' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    const isWithin = async (): Promise<void> => {
      assert.deepEqual(await overflow(pane.frame.locator('html')), NO_OVERFLOW);
    };
    await pane.insert('SNAP3');
    await budget.paste(0, [
      { label: 'Infrastructure', price: '7 654 321,09' },
      { label: 'Messagerie', price: 'douze mille' },
    ]);
    await pane.finding('line.number').waitFor();
    await isWithin();
    await pane.why('Coût total du projet').click();
    await pane.heading('Pourquoi 7 654 321,09 € ?').waitFor();
    await isWithin();
    await pane.frame.getByRole('button', { name: 'Retour au dossier' }).click();
    await pane.frame.getByRole('button', { name: 'Autres actions' }).click();
    await pane.frame.getByRole('button', { name: 'Changer d’appel' }).click();
    await pane.frame.locator('li[data-call="ITN4"]').waitFor();
    await isWithin();
  });
});
