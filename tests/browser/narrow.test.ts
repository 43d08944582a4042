import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { oneSitting } from './support/preamble';

/** The narrowest pane, and a low one: what stands at its foot takes nothing away from what is above. */
describe('at 320 px, with all that the foot can hold', () => {
  const { session, pane, workbook, budget } = oneSitting();

  before(async () => {
    const border = session.page.getByRole('separator', { name: 'Largeur du volet' });
    await border.focus();
    for (let step = 0; step < 5; step += 1) await border.press('ArrowRight');
    await pane.insert('SNAP3');
  });

  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    assert.ok(box, 'it is on display');
    return box;
  };

  const overflow = (): Promise<number> =>
    pane.foot.evaluate((foot) => foot.scrollWidth - foot.clientWidth);

  it('a cell that shows another amount than Barème computes is told in full', async () => {
    await budget.paste(0, [{ label: 'Infrastructure', price: '7 654 321,09', vat: '20 %' }]);
    await pane.showsMaximum('0,00 €');
    await budget.type('Montant TTC', 0, '7654321');
    await workbook.goTo(await budget.cell('Montant TTC', 0));
    const sentence = pane.foot.getByText(
      'Barème calcule 9 185 185,31 €, la cellule affiche 7 654 321,00 €.',
    );
    await sentence.waitFor();
    const [text, foot] = [await boxOf(sentence), await boxOf(pane.foot)];
    assert.ok(text.x >= foot.x && text.x + text.width <= foot.x + foot.width);
    assert.equal(await overflow(), 0);
  });

  it('a correction told besides, in a low pane: findings still stand above the foot, and can be read', async () => {
    await session.page.setViewportSize({ width: 1440, height: 600 });
    await pane
      .finding('line.formula')
      .getByRole('button', { name: /^Corriger/ })
      .click();
    await pane.foot.getByText(/^Corrigé en Budget/).waitFor();
    await workbook.goTo(await budget.cell('Montant TTC', 0));
    await pane.foot.getByText('Montant TTC').first().waitFor();
    const main = await boxOf(pane.frame.getByRole('main'));
    const foot = await boxOf(pane.foot);
    const height = await pane.frame.locator('html').evaluate((html) => html.clientHeight);
    assert.ok(main.y + main.height <= foot.y + 1, 'the foot covers nothing');
    assert.ok(foot.height <= height / 2, 'the foot takes half of the pane at most');
    assert.equal(await overflow(), 0);
    const last = pane.heading(/^À remplir/);
    await last.scrollIntoViewIfNeeded();
    const seen = await boxOf(last);
    assert.ok(seen.y + seen.height <= foot.y + 1, 'the last part scrolls into view');
  });

  it('at a zoom of 200 % besides, nothing of the dossier is cut at the edge', async () => {
    await session.page.locator('#pane iframe').evaluate((frame: HTMLElement) => {
      frame.style.width = '160px';
    });
    await pane.showsShare('Porteur', '9 185 185,31 €');
    const cut = await pane.frame
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
      );
    assert.deepEqual(cut, []);
  });
});
