import { chromium, type Browser } from 'playwright-core';

interface ChosenBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * Chromium counts the last list of features alone, so that what Playwright turns off and a test might see is said
 * again; names that a version does not know do no harm. The address bar's suggestions are pages of the browser's
 * own, loaded with every window: a fifth of the work of opening one.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

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
      `--disable-features=${WITHOUT.join(',')}`,
    ],
  });
}
