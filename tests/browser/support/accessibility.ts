import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

/** What axe finds on the whole page, the pane's frame included. */
export const violations = (page: Page): Promise<string[]> =>
  foundBy(new AxeBuilder({ page }).include(['#pane iframe', 'html']));

/** What axe finds on a page that is the pane itself. */
export const violationsOfPane = (page: Page): Promise<string[]> =>
  foundBy(new AxeBuilder({ page }));

async function foundBy(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * By how much what an element holds is wider than it: as it stands, and with letters and words as far apart as a person
 * may set them (WCAG 1.4.12), which is also about how much wider than ours the letters of another machine are.
 */
export const overflow = (element: Locator): Promise<{ asItStands: number; wider: number }> =>
  element.evaluate((box) => {
    const beyond = (): number => box.scrollWidth - box.clientWidth;
    const asItStands = beyond();
    const spacing = document.createElement('style');
    spacing.textContent =
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    document.head.append(spacing);
    const wider = beyond();
    spacing.remove();
    return { asItStands, wider };
  });

export const NO_OVERFLOW = { asItStands: 0, wider: 0 };
