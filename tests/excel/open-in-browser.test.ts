import { officeBrowser } from '../../src/excel/open-in-browser';

/** An Excel that has these sets of functions beyond those of workbooks, and notes what it opens. */
function excelWith(...sets: readonly string[]): string[] {
  const opened: string[] = [];
  const context = {
    requirements: { isSetSupported: (set: string) => sets.includes(set) },
    ui: { openBrowserWindow: (address: string) => opened.push(address) },
  };
  Object.assign(globalThis, { Office: { context } });
  return opened;
}

const HELP = 'https://example.org/bareme/aide/index.html';

describe('a page for the browser', () => {
  it('is opened by Excel where Excel says that it can', () => {
    const opened = excelWith('OpenBrowserWindowApi');
    officeBrowser()?.(HELP);
    expect(opened).toEqual([HELP]);
  });

  it('is left to the link everywhere else, as on the web', () => {
    excelWith('AddInCommands');
    expect(officeBrowser()).toBeNull();
  });
});
