/** @jest-environment jsdom */
import { existsSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { helpAddress, HELP_PAGES } from '../../src/taskpane/help/help-pages';
import { button, openDossier, openPane, PATIENT } from './pane';

const helpLink = () => screen.findByRole('link', { name: /^(Aide|Help)/ }, PATIENT);
const wayOf = async () => {
  const link = await helpLink();
  return [link.getAttribute('href'), link.getAttribute('target')];
};

describe('the way to the help', () => {
  it('stands over the list of calls, and leads out of the pane', async () => {
    await openPane();
    expect(await wayOf()).toEqual(['aide/en-cinq-minutes.html', '_blank']);
    expect((await helpLink()).getAttribute('rel')).toBe('noopener');
  });

  it('leads to the page in the language of the pane', async () => {
    await openPane({ displayLanguage: 'en-GB' });
    expect(await wayOf()).toEqual(['aide/en/en-cinq-minutes.html', '_blank']);
  });

  it('says that a window opens', async () => {
    await openPane();
    const link = await helpLink();
    expect(screen.getByRole('img', { name: '(nouvelle fenêtre)' }).closest('a')).toBe(link);
  });

  it('stands in the menu of a dossier, which closes behind it', async () => {
    const { user } = await openDossier(/ITN6/);
    await user.click(await button('Autres actions'));
    expect(await wayOf()).toEqual(['aide/construire-un-budget.html', '_blank']);
    (await helpLink()).addEventListener('click', (event) => event.preventDefault());
    await user.click(await helpLink());
    expect((await button('Autres actions')).getAttribute('aria-expanded')).toBe('false');
  });

  it('asks Excel for a window of the browser where Excel opens one, and then for one only', async () => {
    const opened: string[] = [];
    const { user } = await openPane({ openInBrowser: (address) => opened.push(address) });
    let isLeftToTheLink = true;
    window.addEventListener('click', (event) => {
      isLeftToTheLink = !event.defaultPrevented;
    });
    await user.click(await helpLink());
    expect(opened).toEqual([new URL('aide/en-cinq-minutes.html', document.baseURI).href]);
    expect(isLeftToTheLink).toBe(false);
  });

  it('leads to pages that are written', () => {
    const documents = HELP_PAGES.map((page) => (page === 'index' ? 'README' : page));
    const missing = documents.filter((name) => !existsSync(`docs/guide/${name}.md`));
    expect(missing).toEqual([]);
    expect(helpAddress('index', 'en')).toBe('aide/en/index.html');
  });
});
