import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What office.js takes a host to be when it does not run in a frame. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?(text: string): void;
}

/** What one copy of the library defines. */
export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

type Evaluate = (window: object, document: object, bridge: NativeBridge) => void;
let evaluate: Evaluate | undefined;

/**
 * Evaluates Microsoft's own library, as published, with a window of its own: each host has its copy, and
 * none leaves anything on the process's globals. The `with` stands for what a browser does, where the
 * properties of the window are the global variables; the library is sloppy-mode code and relies on it.
 * It runs in the caller's realm, so that the arrays that it makes are the caller's arrays.
 */
export function loadOfficeLibrary(bridge: NativeBridge): OfficeLibrary {
  evaluate ??= compile();
  const document = stubDocument();
  const window: object = {
    Excel: undefined,
    Office: undefined,
    OfficeCore: undefined,
    OfficeExtension: undefined,
    document,
    location: document.location,
    navigator: { userAgent: 'Barème stand-in' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout,
    clearTimeout,
  };
  evaluate(window, document, bridge);
  if (!isLibrary(window)) throw new Error('@microsoft/office-js did not define Excel.');
  return window;
}

function compile(): Evaluate {
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/package.json',
  );
  const file = join(manifest, '..', 'dist', 'excel-web-16.00.debug.js');
  const source = readFileSync(file, 'utf8');
  const body = `with (window) {\n${source}\n}`;
  const run = new Function('window', 'document', '_richApiNativeBridge', body);
  return (window, document, bridge) => {
    run(window, document, bridge);
  };
}

function isLibrary(window: object): window is OfficeLibrary {
  return 'Excel' in window && typeof window.Excel === 'object' && window.Excel !== null;
}

function stubDocument() {
  const location = {
    href: 'https://addin.test/',
    origin: 'https://addin.test',
    protocol: 'https:',
    hostname: 'addin.test',
    pathname: '/',
    search: '',
    hash: '',
  };
  return {
    location,
    URL: location.href,
    cookie: '',
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
  };
}
