import type { BrowserContext, Route } from 'playwright-core';
import { MICROSOFT_ORIGIN, OFFICEJS_FILES } from '../../../scripts/build/officejs.mjs';
import { contentType, fileFor, type Site } from '../../../scripts/playground/site.mjs';

/** A host that exists nowhere: its pages are answered from the bundles, without server or certificate. */
export const HOST = 'https://addin.test';

const OFFICEJS_PATH = '/lib/1/hosted/';

/**
 * Answers the add-in's host from the bundles and Microsoft's from the office.js package. Whatever else is asked
 * for is refused, and noted in the list that this gives back.
 */
export async function answerFromDisk(context: BrowserContext, site: Site): Promise<string[]> {
  const refused: string[] = [];
  const microsoft: Site = [{ path: OFFICEJS_PATH, folder: OFFICEJS_FILES }];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const source = url.origin === HOST ? site : url.origin === MICROSOFT_ORIGIN ? microsoft : [];
    const file = fileFor(source, url.pathname);
    if (file) await answer(route, file);
    else {
      refused.push(url.href);
      await route.abort();
    }
  });
  return refused;
}

async function answer(route: Route, file: string): Promise<void> {
  await route.fulfill({
    path: file,
    contentType: contentType(file),
    // Microsoft's network answers any origin; the page's policy is what decides.
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
}
