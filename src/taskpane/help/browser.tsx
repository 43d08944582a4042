import { createContext, useContext } from 'react';
import type { OpenInBrowser } from '../../excel/port';

const BrowserContext = createContext<OpenInBrowser | null>(null);

export const BrowserProvider = BrowserContext.Provider;

/** How the host opens a page in a browser; null: a link does it. */
export const useBrowser = (): OpenInBrowser | null => useContext(BrowserContext);
