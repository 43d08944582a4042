import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/support/browser';
import { openPlayground } from '../../tests/browser/support/session';
import { builtFolder } from '../build/webpack.mjs';
import { BASELINE } from './baseline.mjs';
import { median } from './median';
import { brotliBytes } from './weight.mjs';

/** One more pair warms up caches and compilers, and is left out. */
const PAIRS = 9;

/** What a person can use first: here the field to search for a call, there the button. */
const PAGES = {
  pane: { path: 'addin/taskpane.html', usable: 'input' },
  baseline: { path: 'baseline/taskpane.html', usable: 'button' },
} as const;

/**
 * Milliseconds from the frame's navigation to the first frame painted after the usable element is there.
 * Both pages are served from memory and talk to the same stand-in, one after the other.
 */
async function readyTime(page: Page, { path, usable }: { path: string; usable: string }) {
  await page.evaluate((address) => {
    const { playground } = window;
    if (!playground) throw new Error('The playground is not open');
    playground.pane.show({}, new URL(address, location.href).href);
  }, path);
  const control = page.frameLocator('#pane iframe').locator(usable).first();
  await control.waitFor();
  return control.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.__usable ?? 0)));
      }),
  );
}

declare global {
  interface Window {
    /** Milliseconds since the navigation, noted by the script below. */
    __usable?: number;
  }
}

/** Runs in every frame before its own scripts: notes when the first control is on display. */
function noteWhenUsable(): void {
  const usable = location.pathname.startsWith('/baseline/') ? 'button' : 'input';
  const observer = new MutationObserver(() => {
    if (!document.querySelector(`#root ${usable}`)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      window.__usable = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function measure(): Promise<Record<string, number>> {
  const browser = await launchBrowser();
  const session = await openPlayground(browser, {
    officejs: 'self',
    pages: [{ path: '/baseline/', folder: BASELINE }],
    init: noteWhenUsable,
  });
  const loaded = new Set<string>();
  session.page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  const times: { pane: number; baseline: number }[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const pane = await readyTime(session.page, PAGES.pane);
    const baseline = await readyTime(session.page, PAGES.baseline);
    if (pair > 0) times.push({ pane, baseline });
  }
  await browser.close();
  return {
    'pane.brotliBytes': brotliBytes(builtFolder('self'), ownFiles([...loaded])),
    'pane.readyRatio': round(median(times.map(({ pane, baseline }) => pane / baseline))),
    'pane.readyMs': round(median(times.map(({ pane }) => pane))),
    'pane.baselineMs': round(median(times.map(({ baseline }) => baseline))),
  };
}

/** Everything the first screen asked for, office.js apart. */
function ownFiles(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.startsWith('/addin/') && !path.startsWith('/addin/officejs/'))
    .map((path) => path.slice('/addin/'.length));
}

const round = (value: number): number => Math.round(value * 100) / 100;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file shall hold the figures?');
writeFileSync(file, JSON.stringify(await measure()));
