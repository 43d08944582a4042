import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const ADDRESS = 'https://pane.test/';

const HTML = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Barème</title>
    <style>html { color-scheme: light dark } body { margin: 0; font-family: sans-serif }</style>
  </head>
  <body><div id="root"></div><script src="pane.js"></script></body>
</html>`;

/** The page of the pane with a second kind of document, as one script. */
export async function bundleSecondKind(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Opens it; nothing is asked of any network. */
export async function openSecondKind(page: Page, script: string): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html', body: HTML })
      : route.request().url() === `${ADDRESS}pane.js`
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.abort(),
  );
  await page.goto(ADDRESS);
}
