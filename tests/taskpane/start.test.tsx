/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { HostError, type StartHost } from '../../src/excel/port';
import { start } from '../../src/taskpane/start';
import { PANE_TEXTS } from '../../src/taskpane/wording/language';
import { MemoryWorkbook } from './memory-workbook';
import { standInForTheBrowser, title } from './pane';

async function startWith(startHost: StartHost): Promise<void> {
  standInForTheBrowser();
  document.body.innerHTML = '<div id="root"><h1>skeleton</h1></div>';
  const root = document.getElementById('root');
  if (root) await act(() => start(root, startHost));
}

describe('starting the pane', () => {
  it('replaces the page’s skeleton once the host is ready', async () => {
    const port = new MemoryWorkbook();
    await startWith(async () => ({
      port,
      opening: null,
      openInBrowser: null,
      displayLanguage: 'fr-FR',
      theme: () => null,
    }));
    expect(await title()).toBe('Choisir un appel');
  });

  it('says where it can be opened when the host is too old, or is none', async () => {
    await startWith(async () => {
      throw new HostError('unsupported', 'ExcelApi 1.14');
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Excel 2021');
    expect(alert.textContent).toContain('ExcelApi 1.14');
  });

  it('says that it could not start when the host’s library did not load', async () => {
    await startWith(async () => {
      throw new ReferenceError('Office is not defined');
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Office is not defined');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('leaves the page as it is and rejects where its own words could not be loaded', async () => {
    const load = jest.spyOn(PANE_TEXTS, 'load').mockRejectedValue(new Error('offline'));
    const ready = {
      port: new MemoryWorkbook(),
      opening: null,
      openInBrowser: null,
      theme: () => null,
    };
    const starting = startWith(async () => ({ ...ready, displayLanguage: 'fr-FR' }));
    await expect(starting).rejects.toThrow('offline');
    load.mockRestore();
    expect(await title()).toBe('skeleton');
  });
});
