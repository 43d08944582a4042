/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/excel/port';
import {
  aLine,
  button,
  findingOf,
  openCall,
  openDossier,
  openPane,
  rulesOnDisplay,
  typeLine,
} from './pane';

const focused = (): string =>
  (
    document.activeElement?.getAttribute('aria-label') ??
    document.activeElement?.textContent ??
    ''
  ).replace(/\s/g, ' ');

const enter = async (name: RegExp | string): Promise<void> => {
  const found = await button(name);
  act(() => found.focus());
};

describe('the focus, once what held it is closed', () => {
  it('returns from a notice to where the person was', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.deleteSheets());
    await button('Fermer ce message');
    await enter(/^SNAP1/);
    await pane.user.click(await button('Fermer ce message'));
    expect(focused()).toMatch(/^SNAP1/);
  });

  it('goes to the title when the person was nowhere else', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.deleteSheets());
    await enter('Fermer ce message');
    await pane.user.keyboard('{Enter}');
    expect(focused()).toBe('Choisir un appel');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
  });

  it('returns from what was told of a correction to where the person was', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, '12 k€');
    await screen.findByRole('heading', { name: /À corriger/ });
    await pane.user.click(findingOf('line.number').getByRole('button', { name: /^Corriger/ }));
    await button('Fermer');
    await enter('Autres actions');
    await pane.user.click(await button('Fermer'));
    expect(focused()).toBe('Autres actions');
  });

  it('goes to what shows a hidden sheet, told with it, at each click that meets one, and returns', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 'beaucoup');
    await screen.findByRole('heading', { name: /À corriger/ });
    pane.workbook.hide('Budget');
    const chip = findingOf('line.number').getByRole('button', { name: /^Aller/ });
    for (const _click of ['first', 'second']) {
      await pane.user.click(chip);
      await waitFor(() => expect(focused()).toBe('Afficher la feuille'));
    }
    const why = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(why)?.textContent).toMatch(/«\s?Budget\s?» est masquée$/);
    await pane.user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(chip));
  });

  it('returns from a reading that was tried again', async () => {
    const pane = await openDossier(/^ITN6/);
    pane.workbook.fault = new HostError('session-lost', 'InvalidSession');
    await pane.user.click(await button('Vérifier à nouveau'));
    const again = await button('Réessayer');
    pane.workbook.fault = null;
    await pane.user.click(again);
    await waitFor(() => expect(focused()).toBe('Vérifier à nouveau'));
  });

  it('returns to the button that inserts, from names that the person does not want', async () => {
    const pane = await openPane();
    act(() => void pane.workbook.addSheet('Budget'));
    await openCall(pane, /^ITN6/);
    await pane.user.click(await button('Insérer les feuilles'));
    await pane.user.click(await button('Annuler'));
    expect(focused()).toBe('Insérer les feuilles');
  });

  it('returns to the search, from a search that found nothing', async () => {
    const pane = await openPane();
    await pane.user.type(screen.getByRole('searchbox'), 'zzz');
    await pane.user.click(await button('Voir tous les appels'));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('goes on to the first of the others that were asked for', async () => {
    const pane = await openDossier(/^ITN2/);
    act(() => {
      for (let row = 0; row < 53; row += 1) {
        pane.workbook.fillLine('Bareme_Budget', row, { ...aLine('y'), Libellé: `L${row}` });
      }
    });
    const heading = await screen.findByRole('heading', { name: /^À corriger \(53\)/ });
    const group = within(heading.parentElement ?? document.body);
    await pane.user.click(group.getByText(/^52 autres du même genre/));
    await pane.user.click(group.getByRole('button', { name: 'Afficher les 2 autres' }));
    expect(rulesOnDisplay().filter((rule) => rule === 'line.number')).toHaveLength(53);
    // The first finding, the fold, and the fifty that it held.
    expect(document.activeElement).toBe(group.getAllByRole('listitem')[52]);
  });
});

it('Esc closes the other actions and goes no further: Excel would take the focus to its grid', async () => {
  const pane = await openDossier(/^ITN6/);
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
  window.addEventListener('keydown', listen);
  await pane.user.click(await button('Autres actions'));
  expect(screen.getByRole('list', { name: 'Autres actions' })).toBeTruthy();
  await pane.user.tab();
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('list', { name: 'Autres actions' })).toBeNull();
  expect(focused()).toBe('Autres actions');
  expect(heard).not.toContain('Escape');
  await pane.user.keyboard('{Escape}');
  window.removeEventListener('keydown', listen);
  expect(heard).toContain('Escape');
});

/** Titles that were taken off the display, though they stayed in the page. */
function hiddenTitles(): ReadonlySet<string> {
  const seen = new Set<string>();
  const look = (): void => {
    for (const title of document.querySelectorAll('h1')) {
      const hidden = title.closest('[style*="display: none"]');
      if (hidden) seen.add(title.textContent.replace(/\s/g, ' '));
    }
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  return seen;
}

describe('a part of a screen that is fetched late', () => {
  it('takes no title off the display, which would lose the focus in a browser', async () => {
    const hidden = hiddenTitles();
    const pane = await openPane();
    await openCall(pane, /^ITN6/);
    await button('Insérer les feuilles');
    // The list gives way to the call; the call stays while its foot is fetched.
    expect([...hidden].filter((title) => title.startsWith('ITN6'))).toEqual([]);
    expect(focused()).toMatch(/^ITN6/);
  });
});
