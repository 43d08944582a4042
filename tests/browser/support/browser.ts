import { chromium, type Browser } from 'playwright-core';

interface ChosenBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

/** The browser that `npm test` found or installed; it says which in the environment. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env.BAREME_TEST_BROWSER;
  if (!chosen) throw new Error('No browser was chosen: run `npm test -- browser`.');
  const { path, args } = JSON.parse(chosen) as ChosenBrowser;
  return chromium.launch({
    executablePath: path,
    args: [
      ...args,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
