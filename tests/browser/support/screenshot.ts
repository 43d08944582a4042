import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../../scripts/setup/root.mjs';

const FOLDER = join(ROOT, 'docs', 'screenshots');

/**
 * Renews a picture of the README, when that is asked for (`BAREME_SCREENSHOTS=1 npm test -- browser`): every
 * machine draws letters a little differently, and a test leaves no changed file behind.
 */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!process.env.BAREME_SCREENSHOTS) return;
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
