import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/root.mjs';
import { main, say } from './setup/say.mjs';

/** What Office asks for: 16, 32 and 80 in the ribbon, 64 on dense screens, 128 in the store. */
const SIZES = [16, 32, 64, 80, 128];

/** Draws assets/icon-*.png from assets/icon.svg. */
await main(async () => {
  ensureDependencies();
  const { chromium } = await import('playwright-core');
  const { path, args } = await ensureBrowser({ windowed: false });
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  const svg = await readFile(join(ROOT, 'assets', 'icon.svg'), 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    const file = join('assets', `icon-${size}.png`);
    await page.screenshot({ path: join(ROOT, file), omitBackground: true });
    say(file);
    await page.close();
  }
  await browser.close();
});
