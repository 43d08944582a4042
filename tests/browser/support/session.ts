import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtFolder } from '../../../scripts/build/webpack.mjs';
import type { Site } from '../../../scripts/playground/site.mjs';
import { CACHE } from '../../../scripts/setup/root.mjs';
import { answerFromDisk, HOST } from './network';

export interface SessionOptions {
  readonly locale?: 'fr-FR' | 'en-GB' | 'en-US';
  /** What the person prefers; Excel on the web tells add-ins no theme of its own. */
  readonly theme?: 'light' | 'dark';
  /** Where the page takes office.js from. Default: Microsoft's address, as the add-in is published. */
  readonly officejs?: 'microsoft' | 'self';
  /** Further folders to serve beside the playground's. */
  readonly pages?: Site;
  /** Runs in every frame before its own scripts. */
  readonly init?: () => void;
}

/** In milliseconds: what never comes is said in the end, and a slow or busy machine is no fault. */
const LONGEST_WAIT = 60_000;

/** The playground in a browser of its own, as a person finds it on opening. */
export interface Session {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the pages asked for beyond the add-in's host and office.js; and what they complained of. */
  readonly refused: readonly string[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPlayground(
  browser: Browser,
  {
    locale = 'fr-FR',
    theme = 'light',
    officejs = 'microsoft',
    pages = [],
    init,
  }: SessionOptions = {},
): Promise<Session> {
  const context = await browser.newContext({
    locale,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HOST });
  const refused = await answerFromDisk(context, [
    ...pages,
    { path: '/addin/', folder: builtFolder(officejs) },
    { path: '/', folder: join(CACHE, 'playground') },
  ]);
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  // Leaving a page with changes asks first; a test that looks at the question says so itself.
  page.on('dialog', (dialog) => void dialog.accept());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(`${HOST}/?${new URLSearchParams({ locale }).toString()}`);
  await page.waitForFunction(() => window.playground !== undefined);
  return {
    context,
    page,
    refused,
    complaints,
    close: () => context.close(),
  };
}
