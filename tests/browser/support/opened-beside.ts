import type { BrowserContext, Page } from 'playwright-core';

/** What a click opens: a window with a workbook and a pane of its own. */
export async function openedBeside(context: BrowserContext, click: Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), click]);
  await page.waitForFunction(() => window.playground !== undefined);
  return page;
}
