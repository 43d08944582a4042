/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/excel/port';
import { serialOfIsoDay } from '../../src/workbook/dates';
import { callOf } from '../builders/calls';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import {
  button,
  findingOf,
  maximumOnDisplay,
  openCall,
  openDossier,
  rulesOnDisplay,
  title,
  typeField,
  typeLine,
  untilMaximumIs,
} from './pane';

const shown = (text: RegExp) => screen.findByText(text);

describe('following a dossier as it is typed', () => {
  it('shows the maximum grant, what is asked for and who pays, and changes them in place', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 30_000);
    await untilMaximumIs(/^36\s000,00\s€$/);
    expect(screen.getByText(/^1 ligne · /)).toBeTruthy();
    typeLine(pane, 0, 60_000);
    await untilMaximumIs(/^48\s000,00\s€$/);
    typeField(pane, 'requested', 40_000);
    await waitFor(() => expect(screen.getAllByText(/^40\s000,00\s€$/)).toHaveLength(2));
    expect(screen.getByText(/^55,6\s%$/)).toBeTruthy();
    expect(screen.getByText(/^44,4\s%$/)).toBeTruthy();
  });

  it('ITN6: finds a request beyond 48 000 €, quotes the call, and lets it go once mended', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 60_000);
    typeField(pane, 'requested', 48_000.01);
    expect(await screen.findByRole('heading', { name: /À corriger \(\d\)/ })).toBeTruthy();
    expect(findingOf('grant.cap').getByText(/jusqu’à 48 000 € TTC/)).toBeTruthy();
    typeField(pane, 'requested', 48_000);
    await waitFor(() => expect(rulesOnDisplay()).not.toContain('grant.cap'));
  });

  it('selects the cell of a finding on a click', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, '1 200,50 €');
    await screen.findByRole('heading', { name: /À corriger/ });
    const chip = findingOf('line.number').getByRole('button', { name: /^Aller/ });
    expect(chip.textContent).toMatch(/^Budget · H\d+$/);
    expect(chip.getAttribute('aria-label')).toContain(chip.textContent);
    await pane.user.click(chip);
    expect(pane.workbook.selected).toHaveLength(1);
    expect(pane.workbook.selected[0]).toMatchObject({ sheet: 'Budget', column: 7 });
  });

  it('shows a hidden sheet only when told to, then goes to the cell', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 'beaucoup');
    await screen.findByRole('heading', { name: /À corriger/ });
    pane.workbook.hide('Budget');
    await pane.user.click(findingOf('line.number').getByRole('button', { name: /^Aller/ }));
    expect(await shown(/^La feuille «\s?Budget\s?» est masquée$/)).toBeTruthy();
    expect(pane.workbook.selected).toEqual([]);
    await pane.user.click(await button('Afficher la feuille'));
    await waitFor(() => expect(pane.workbook.selected).toHaveLength(1));
    expect(screen.queryByText(/est masquée/)).toBeNull();
  });

  it('says so when the cell of a finding is no longer there, and keeps the findings', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 'beaucoup');
    await screen.findByRole('heading', { name: /À corriger/ });
    pane.workbook.fault = new HostError('not-found', 'ItemNotFound');
    await pane.user.click(findingOf('line.number').getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toContain('n’existe plus');
    expect(rulesOnDisplay()).toContain('line.number');
  });

  it('keeps the order of findings while one types, and restores the sheet’s on request', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 3, 'beaucoup');
    await screen.findByRole('heading', { name: /À corriger/ });
    typeLine(pane, 1, 'trop');
    await waitFor(() => expect(chips()).toHaveLength(2));
    const typed = chips();
    await pane.user.click(await button('Vérifier à nouveau'));
    await waitFor(() => expect(chips()).toEqual([...typed].reverse()));
  });

  it('says plainly that all is well', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 50_000);
    act(() => {
      pane.workbook.fillLine('Bareme_Budget', 0, { Origine: 'France, entreprise innovante' });
    });
    typeField(pane, 'carrierType', 'Administration centrale');
    typeField(pane, 'startDate', serialOfIsoDay('2021-02-01'));
    typeField(pane, 'resultsDate', serialOfIsoDay('2021-04-01'));
    typeField(pane, 'depositDate', serialOfIsoDay('2021-01-20'));
    expect(await shown(/^Tout est en règle$/)).toBeTruthy();
    expect(screen.queryByText(/^Pas encore contrôlé/)).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(
      /^Tout est en règle. Subvention maximale\s: 48\s000,00\s€.$/,
    );
  });

  it('does not say so while rules wait for something: it says which, and leads to the cell', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 50_000);
    expect(await shown(/^Rien à corriger dans ce qui est saisi$/)).toBeTruthy();
    expect(screen.queryByText(/^Tout est en règle$/)).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(
      /^Rien à corriger dans ce qui est saisi, 4 points pas encore contrôlés\./,
    );
    const heading = screen.getByRole('heading', { name: 'Pas encore contrôlé (4)' });
    const card = within(heading.closest('section') ?? document.body);
    expect(card.getByText(/^Dater le dépôt/)).toBeTruthy();
    const [first] = card.getAllByRole('button', { name: /^Aller à la cellule Dossier · / });
    if (first) await pane.user.click(first);
    expect(pane.workbook.selected[0]).toMatchObject({ sheet: 'Dossier' });
    typeField(pane, 'depositDate', serialOfIsoDay('2021-01-20'));
    await waitFor(() => expect(screen.queryByText(/^Dater le dépôt/)).toBeNull());
  });

  it('tells a screen reader how many findings there are and what they do to the grant', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 'beaucoup');
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/^\d points? à corriger, \d/),
    );
  });

  it('folds what is found of many cells behind the first, fifty at once, and offers the others', async () => {
    const pane = await openDossier(/^ITN2/);
    act(() => {
      for (let row = 0; row < 60; row += 1) {
        pane.workbook.fillLine('Bareme_Budget', row, { Libellé: 'x', Quantité: 'y' });
      }
    });
    const heading = await screen.findByRole('heading', { name: 'À corriger (60)' });
    const group = heading.parentElement ?? document.body;
    await pane.user.click(within(group).getByText(/^59 autres du même genre\s: /));
    expect(rulesOnDisplay().filter((rule) => rule === 'line.number')).toHaveLength(51);
    await pane.user.click(within(group).getByRole('button', { name: 'Afficher les 9 autres' }));
    expect(rulesOnDisplay().filter((rule) => rule === 'line.number')).toHaveLength(60);
  });

  it('leads to the next cell to fill in, step by step', async () => {
    const pane = await openDossier(/^SNAP3/);
    expect(screen.getByText('Phases du projet')).toBeTruthy();
    const [first] = await screen.findAllByRole('button', {
      name: /^Aller à la cellule Dossier · /,
    });
    if (first) await pane.user.click(first);
    expect(pane.workbook.selected[0]).toMatchObject({ sheet: 'Dossier' });
  });

  it('switches language without reading the workbook anew', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 60_000);
    await untilMaximumIs(/^48\s000,00\s€$/);
    const reads = pane.workbook.reads;
    await pane.user.click(await button('Autres actions'));
    await pane.user.click(await button('English'));
    expect(await title()).toBe('Continuous innovation');
    expect(maximumOnDisplay()).toBe('€48,000.00');
    expect(pane.workbook.reads).toBe(reads);
  });

  it('tells about the call and comes back', async () => {
    const pane = await openDossier(/^ITN6/);
    await pane.user.click(await button('Autres actions'));
    await pane.user.click(await button('À propos de l’appel'));
    expect(await screen.findByRole('heading', { name: 'Critères (2)' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Insérer les feuilles' })).toBeNull();
    await pane.user.click(await button('Retour au dossier'));
    await button('Vérifier à nouveau');
  });

  it('closes its menu with Escape and gives the focus back', async () => {
    const pane = await openDossier(/^ITN6/);
    await pane.user.click(await button('Autres actions'));
    await pane.user.tab();
    await pane.user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'English' })).toBeNull();
    expect(document.activeElement).toBe(await button('Autres actions'));
  });
});

describe('a workbook that changes under one’s feet', () => {
  it('keeps the last good state while the host refuses, and recovers', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 60_000);
    await untilMaximumIs(/^48\s000,00\s€$/);
    pane.workbook.fault = new HostError('refused', 'GeneralException');
    act(() => pane.workbook.stir('remote'));
    expect((await screen.findByRole('alert')).textContent).toContain('refusé');
    expect(maximumOnDisplay()).toMatch(/^48\s000,00\s€$/);
    pane.workbook.fault = null;
    await pane.user.click(await button('Réessayer'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('tells that the sheets are gone, and how to get them back', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.deleteSheets());
    expect(await shown(/Reprenez une version antérieure .*, ou insérez un appel/)).toBeTruthy();
    expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
    expect(await title()).toBe('Choisir un appel');
    await pane.user.click(await button('Fermer ce message'));
    expect(screen.queryByText(/version antérieure/)).toBeNull();
  });

  it('tells that the call is another one', async () => {
    const pane = await openDossier(/^ITN6/);
    await act(async () => {
      pane.workbook.deleteSheets();
      await pane.workbook.inject(declareWorkbook(callOf('ITN2'), 'fr'));
    });
    expect(await shown(/L’appel de ce classeur a changé/)).toBeTruthy();
    expect(await title()).toBe('Transformation numérique des écosystèmes');
  });

  it('says what is missing when a named cell was deleted', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.forget('brm_demande'));
    expect(await shown(/La cellule «\s?.*Subvention demandée/)).toBeTruthy();
  });
});

describe('a workbook that no longer says which call it answers', () => {
  it('shows the way to the list of calls, and back', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.forget('brm_appel'));
    expect(await shown(/donnez le nom brm_appel à une cellule/)).toBeTruthy();
    await pane.user.click(await button('Voir la liste des appels'));
    expect(await title()).toBe('Choisir un appel');
    await pane.user.click(await button('Retour au classeur'));
    expect(await title()).toMatch(/n’est plus lisible$/);
  });

  it('says so when an insertion from that list finds what is left of the dossier', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => void pane.workbook.forget('brm_appel'));
    await pane.user.click(await button('Voir la liste des appels'));
    await openCall(pane, /^ITN2/);
    await pane.user.click(await button('Insérer les feuilles'));
    expect(await shown(/Rien n’a été inséré/)).toBeTruthy();
    expect(await title()).toMatch(/n’est plus lisible$/);
  });
});

/** The cells of the findings on display, in order. */
const chips = (): (string | null)[] =>
  screen
    .queryAllByRole('button', { name: /^Aller à la cellule Budget · H/ })
    .map(({ textContent }) => textContent);
