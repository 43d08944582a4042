/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { button, openCall, openPane, title } from './pane';

describe('choosing a call', () => {
  it('lists every call by family, with rate, cap, size and dates', async () => {
    await openPane();
    expect(await title()).toBe('Choisir un appel');
    expect(screen.getByRole('heading', { name: 'ITN (11)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'SNAP (6)' })).toBeTruthy();
    const row = await button(/^ITN6/);
    expect(row.textContent).toMatch(/100\s%.*plafond 48\sk€.*20\sk€ à 100\sk€/);
    expect(row.textContent).toContain('Ouvert le 18/01/2021');
  });

  it('finds calls by words without accents, and says how many', async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole('searchbox'), 'donnee guichet');
    expect(screen.getAllByRole('button', { name: /^(ITN|SNAP)/ })).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('1 appel');
  });

  it.each(['terminal', 'TERMINAUX', 'Terminal numérique'])(
    'finds « %s » in a title, whatever its number',
    async (words) => {
      const { user } = await openPane();
      await user.type(screen.getByRole('searchbox'), words);
      expect(screen.getAllByRole('button', { name: /^(ITN|SNAP)/ })).toEqual([
        await button(/^SNAP3/),
      ]);
    },
  );

  it('finds the calls that speak of something, where no title does', async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole('searchbox'), 'teletravail');
    await screen.findByText(/mais bien le texte de l’appel/);
    expect(screen.getAllByRole('button', { name: /^(ITN|SNAP)/ })).toEqual([
      await button(/^SNAP4/),
    ]);
    expect(screen.queryByText(/Aucun appel ne correspond/)).toBeNull();
  });

  it('opens the only call found with Enter', async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole('searchbox'), 'snap4{Enter}');
    await button('Insérer les feuilles');
    expect(await title()).toContain('SNAP4');
  });

  it('says when nothing matches, and shows all again', async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText(/Aucun appel ne correspond/)).toBeTruthy();
    await user.click(await button('Voir tous les appels'));
    expect(screen.getAllByRole('button', { name: /^(ITN|SNAP)/ })).toHaveLength(17);
  });

  it('shows what a call says, each fact with the call’s own sentence', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN6/);
    expect(screen.getByText(/48\s000\s€ par dossier/)).toBeTruthy();
    expect(screen.getAllByText(/jusqu’à 48 000 € TTC/).length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { name: 'Critères (2)' })).toBeTruthy();
    expect(screen.getByText(/Au moins 50\s% des dépenses/)).toBeTruthy();
  });

  it('takes the focus to the title of a call, and back to its row', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN6/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await pane.user.click(await button('Tous les appels'));
    expect(document.activeElement).toBe(await button(/^ITN6/));
  });

  it('speaks English to an English host, and French again on request', async () => {
    const { user } = await openPane({ displayLanguage: 'en-GB' });
    expect(await title()).toBe('Choose a call');
    expect(document.documentElement.lang).toBe('en');
    await user.click(await button('Français'));
    expect(await title()).toBe('Choisir un appel');
    expect(document.documentElement.lang).toBe('fr');
  });

  it('speaks French to any other host', async () => {
    await openPane({ displayLanguage: 'de-DE' });
    expect(await title()).toBe('Choisir un appel');
  });
});
