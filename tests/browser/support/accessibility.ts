import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

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
