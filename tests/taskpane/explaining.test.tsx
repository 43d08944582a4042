/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { TABLES } from '../../src/documents/dossier/template/fields';
import {
  button,
  findingOf,
  openDossier,
  title,
  typeField,
  typeLine,
  untilMaximumIs,
  type PaneInTest,
} from './pane';

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

const why = (label: string) => button(new RegExp(`^Pourquoi\\s\\? ${label}$`));

const untilTitleIs = (expected: string): Promise<void> =>
  waitFor(async () => expect(plain(await title())).toBe(expected));

/** The steps on display, each with all it says. */
const steps = (): string[] =>
  screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent));

const stepAbout = (text: RegExp) => {
  const item = screen
    .getAllByRole('listitem')
    .filter(({ textContent }) => text.test(plain(textContent)))
    .at(-1);
  if (!item) throw new Error(`no step says ${text.source}`);
  return within(item);
};

/** ITN6 with one line of 72 000 € TTC: the cap binds. */
async function openCapped(): Promise<PaneInTest> {
  const pane = await openDossier(/^ITN6/);
  typeLine(pane, 0, 60_000);
  await untilMaximumIs(/^48\s000,00\s€$/);
  return pane;
}

describe('« Pourquoi ? » on a figure', () => {
  it('opens its calculation: the steps, what each comes to, and the call’s own sentences', async () => {
    const pane = await openCapped();
    await pane.user.click(await why('Subvention maximale'));
    await untilTitleIs('Pourquoi 48 000,00 € ?');
    expect(steps()).toHaveLength(3);
    expect(steps()[0]).toContain('Assiette72 000,00 €');
    expect(stepAbout(/plafond/).getByText(/C’est ce qui fixe le montant/)).toBeTruthy();
    expect(stepAbout(/plafond/).getByText(/jusqu’à 48 000 € TTC/)).toBeTruthy();
  });

  it('leads the focus to the title, and back to the button', async () => {
    const pane = await openCapped();
    await pane.user.click(await why('Porteur'));
    await untilTitleIs('Pourquoi 24 000,00 € ?');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await pane.user.click(await button('Retour au dossier'));
    await button('Vérifier à nouveau');
    expect(document.activeElement).toBe(await why('Porteur'));
  });

  it('is there for every figure of the card', async () => {
    await openCapped();
    const names = screen
      .getAllByRole('button', { name: /^Pourquoi/ })
      .map((one) => plain(one.getAttribute('aria-label')));
    expect(names).toEqual([
      'Pourquoi ? Subvention maximale',
      'Pourquoi ? Assiette',
      'Pourquoi ? Coût total du projet',
      'Pourquoi ? Subvention',
      'Pourquoi ? Porteur',
    ]);
  });

  it('goes from the base to a line, from the line to its cells, and all the way back', async () => {
    const pane = await openCapped();
    await pane.user.click(await why('Assiette'));
    await untilTitleIs('Pourquoi 72 000,00 € ?');
    await pane.user.click(await why('Service en ligne'));
    expect(await screen.findByText(/^Montant éligible de «\sService en ligne\s»$/)).toBeTruthy();
    expect(steps().join()).toContain('1 × 60 000 € HT60 000,00 €');
    expect(steps().join()).toContain('TVA de 20 %12 000,00 €');
    await pane.user.click(stepAbout(/^TVA/).getByRole('button'));
    expect(pane.workbook.selected[0]).toMatchObject({ sheet: 'Budget', column: 8 });
    await pane.user.click(await button('Retour'));
    await button('Retour au dossier');
    expect(document.activeElement).toBe(await why('Service en ligne'));
  });

  it('follows what is typed meanwhile, and tells a screen reader', async () => {
    const pane = await openCapped();
    await pane.user.click(await why('Subvention maximale'));
    await untilTitleIs('Pourquoi 48 000,00 € ?');
    typeLine(pane, 0, 30_000);
    await untilTitleIs('Pourquoi 36 000,00 € ?');
    expect(plain(screen.getByRole('status').textContent)).toBe('Subvention maximale : 36 000,00 €');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('says so when the line that is explained is gone', async () => {
    const pane = await openCapped();
    typeLine(pane, 1, 100);
    await pane.user.click(await why('Coût total du projet'));
    const second = await waitFor(() => {
      const [, found] = screen.getAllByRole('button', { name: /^Pourquoi.* Service/ });
      if (!found) throw new Error('The second line is not explained yet');
      return found;
    });
    await pane.user.click(second);
    await untilTitleIs('Pourquoi 120,00 € ?');
    pane.workbook.fillLine(TABLES.budget, 1, {
      Libellé: '',
      'Type de dépense': '',
      Titre: '',
      Quantité: '',
      'Prix unitaire HT': '',
      TVA: '',
    });
    await untilTitleIs('Cette ligne n’est plus dans le budget');
    await button('Retour');
  });

  it('says which steps are ours, and quotes nothing for them', async () => {
    const pane = await openCapped();
    await pane.user.click(await why('Subvention'));
    await untilTitleIs('Pourquoi 48 000,00 € ?');
    const blank = stepAbout(/Aucun montant n’est saisi/);
    expect(blank.getByText(/^Règle de Barème/)).toBeTruthy();
    expect(screen.queryByRole('blockquote')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Part du coût total' })).toBeTruthy();
  });

  it('speaks English to an English reader, and quotes the call in French', async () => {
    const pane = await openDossier(/^ITN6/, { displayLanguage: 'en-US' });
    typeField(pane, 'requested', 10);
    await pane.user.click(await button('Why? Maximum grant'));
    await untilTitleIs('Why €0.00?');
    expect(stepAbout(/No more than the cap/).getByRole('blockquote').lang).toBe('fr');
  });
});

describe('« Pourquoi ? » on the cell where one is', () => {
  /** Moves to a cell of the budget's first line. */
  const moveTo = ({ workbook }: PaneInTest, header: string): void =>
    act(() => workbook.moveTo(workbook.cellOf(TABLES.budget, header, 0)));

  it('is offered at the foot where the cell is a computed figure, and nowhere else', async () => {
    const pane = await openCapped();
    moveTo(pane, 'Montant TTC');
    const foot = within(screen.getByRole('contentinfo'));
    expect(plain(foot.getByText(/Montant TTC/).textContent)).toMatch(
      /^K\d+ Montant TTC 72 000,00 €$/,
    );
    moveTo(pane, 'Libellé');
    expect(foot.queryByText(/Montant/)).toBeNull();
    moveTo(pane, 'Montant HT');
    await pane.user.click(await why('Montant HT'));
    await untilTitleIs('Pourquoi 60 000,00 € ?');
    await pane.user.click(await button('Retour au dossier'));
    expect(document.activeElement).toBe(await why('Montant HT'));
  });

  it('follows what is typed while the person stays there', async () => {
    const pane = await openCapped();
    moveTo(pane, 'Montant éligible');
    typeLine(pane, 0, 10_000);
    await untilMaximumIs(/^12\s000,00\s€$/);
    expect(plain(screen.getByRole('contentinfo').textContent)).toContain(
      'Montant éligible 12 000,00 €',
    );
  });
});

describe('« Pourquoi ? » beside a finding', () => {
  it('opens the figure that the finding compares, and comes back to the finding', async () => {
    const pane = await openCapped();
    typeField(pane, 'requested', 50_000);
    await screen.findByRole('heading', { name: /À corriger/ });
    await pane.user.click(findingOf('grant.cap').getByRole('button', { name: /^Pourquoi/ }));
    await untilTitleIs('Pourquoi 48 000,00 € ?');
    await pane.user.click(await button('Retour au dossier'));
    await button('Vérifier à nouveau');
    expect(document.activeElement).toBe(
      findingOf('grant.cap').getByRole('button', { name: /^Pourquoi/ }),
    );
  });

  it('does not leave the focus in the void when the finding was mended meanwhile', async () => {
    const pane = await openCapped();
    typeField(pane, 'requested', 50_000);
    await screen.findByRole('heading', { name: /À corriger/ });
    await pane.user.click(findingOf('grant.cap').getByRole('button', { name: /^Pourquoi/ }));
    await untilTitleIs('Pourquoi 48 000,00 € ?');
    typeField(pane, 'requested', 40_000);
    const reads = pane.workbook.reads;
    await waitFor(() => expect(pane.workbook.reads).toBeGreaterThan(reads));
    await pane.user.click(await button('Retour au dossier'));
    await button('Vérifier à nouveau');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
    );
  });
});
