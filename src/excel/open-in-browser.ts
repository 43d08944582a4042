import type { OpenInBrowser } from './port';

/** How pages are opened in the browser of this machine; null where Excel itself runs in one, and a link does it. */
export function officeBrowser(): OpenInBrowser | null {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return null;
  return (address) => Office.context.ui.openBrowserWindow(address);
}
