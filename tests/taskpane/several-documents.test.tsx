/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Kind } from '../../src/documents/kind';
import { templateOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import type { Scalar } from '../../src/workbook/scalar';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import { castVotes } from '../documents/votes/cast';
import { VOTES } from '../documents/votes/template';
import { VOTES_KIND } from '../documents/votes/votes-kind';
import { MemoryWorkbook } from './memory-workbook';
import { button, openDossier, openPane, PATIENT, title, typeLine } from './pane';

const WITH_VOTES: readonly Kind[] = [...KINDS, VOTES_KIND];

/** A workbook in which documents of all these kinds are looked for. */
const aWorkbook = (): MemoryWorkbook => new MemoryWorkbook(templateOf(WITH_VOTES));

/** The sheets of a vote come into the workbook, A having typed this. */
async function holdVote(workbook: MemoryWorkbook, ballot: Scalar): Promise<MemoryWorkbook> {
  await workbook.inject(castVotes({ A: [ballot] }));
  return workbook.fill('brm_votes_titre', 'Séance du 3 mars');
}

const withVote = (ballot: Scalar): Promise<MemoryWorkbook> => holdVote(aWorkbook(), ballot);

const documents = () => screen.findByRole('navigation', { name: 'Documents du classeur' }, PATIENT);

const entries = async () =>
  within(await documents())
    .getAllByRole('button')
    .map((entry) => entry.textContent);

const entry = async (name: string) => within(await documents()).getByRole('button', { name });

describe('a workbook with a document of another kind', () => {
  it('shows it by its name, its title and what its rules find', async () => {
    await openPane({ workbook: await withVote('oui'), kinds: WITH_VOTES });
    await waitFor(async () => expect(await title()).toBe('Votes'));
    expect(screen.getByText('Séance du 3 mars')).toBeTruthy();
    expect(screen.getByText(/Le vote de A n’est pas un nombre/)).toBeTruthy();
    expect(await entries()).toEqual(['Appels à projets', 'Votes']);
  });

  it('goes to the cell of a finding', async () => {
    const { user, workbook } = await openPane({
      workbook: await withVote('oui'),
      kinds: WITH_VOTES,
    });
    await user.click(await button(/Aller à la cellule Voix de A/));
    expect(workbook.selected).toEqual([{ sheet: 'Voix de A', row: 3, column: 1 }]);
  });

  it('follows it as it is filled in', async () => {
    const { workbook } = await openPane({ workbook: await withVote('oui'), kinds: WITH_VOTES });
    await screen.findByText(/Le vote de A n’est pas un nombre/, undefined, PATIENT);
    act(() => void workbook.fillLine('Bareme_Voix_A', 0, { Voix: 12 }));
    await waitFor(() => expect(screen.queryByText(/n’est pas un nombre/)).toBeNull(), PATIENT);
    expect(screen.getAllByText('Rien à signaler.').length).toBeGreaterThan(0);
  });

  it('leads to the calls, whose sheets can be inserted beside it', async () => {
    const pane = await openPane({ workbook: await withVote(12), kinds: WITH_VOTES });
    await pane.user.click(await entry('Appels à projets'));
    await pane.user.click(await button(/ITN6/));
    await pane.user.click(await button(/Insérer les feuilles/));
    await button(/Vérifier à nouveau/);
    await waitFor(async () => expect(await entries()).toEqual(['Dossier', 'Votes']), PATIENT);
  });
});

describe('beside a dossier', () => {
  it('it appears when a colleague inserts it, and the dossier stays in view', async () => {
    const { workbook } = await openDossier(/ITN6/, { workbook: aWorkbook(), kinds: WITH_VOTES });
    const before = await title();
    expect(screen.queryByRole('navigation')).toBeNull();
    await act(() => holdVote(workbook, 12));
    expect(await entries()).toEqual(['Dossier', 'Votes']);
    expect(await title()).toBe(before);
    expect((await entry('Dossier')).getAttribute('aria-current')).toBe('page');
  });

  it('each is a click from the other, and the one in view is marked', async () => {
    const { user, workbook } = await openDossier(/ITN6/, {
      workbook: aWorkbook(),
      kinds: WITH_VOTES,
    });
    const ofDossier = await title();
    await act(() => holdVote(workbook, 12));
    await user.click(await entry('Votes'));
    await waitFor(async () => expect(await title()).toBe('Votes'), PATIENT);
    expect((await entry('Votes')).getAttribute('aria-current')).toBe('page');
    expect((await entry('Dossier')).getAttribute('aria-current')).toBeNull();
    await user.click(await entry('Dossier'));
    await waitFor(async () => expect(await title()).toBe(ofDossier), PATIENT);
  });

  it('is gone from view when its sheets are deleted', async () => {
    const { user, workbook } = await openDossier(/ITN6/, {
      workbook: aWorkbook(),
      kinds: WITH_VOTES,
    });
    const ofDossier = await title();
    await act(() => holdVote(workbook, 12));
    await user.click(await entry('Votes'));
    await waitFor(async () => expect(await title()).toBe('Votes'), PATIENT);
    act(() => void workbook.deleteSheets('Votes', 'Voix de A'));
    await waitFor(async () => expect(await title()).toBe(ofDossier), PATIENT);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('says what it would lose before the dossier is replaced by one of another call', async () => {
    const asks = [FIELDS.grantedBefore.name];
    const reading: Kind = {
      ...VOTES_KIND,
      template: VOTES.map((part) => (part.key === 'minutes' ? { ...part, asks } : part)),
    };
    const pane = await openDossier(/SNAP3/, {
      workbook: aWorkbook(),
      kinds: [...KINDS, reading],
    });
    const { user, workbook } = pane;
    typeLine(pane, 0, 50_000);
    await act(() => workbook.inject(castVotes({ A: [12] }, { hasMinutes: true })));
    await user.click(await button(/Autres actions/));
    await user.click(await button(/Changer d’appel/));
    await user.click(await button(/^ITN6 /));
    const heading = { name: 'Ce que d’autres documents lisent du dossier' };
    await screen.findByRole('heading', heading, PATIENT);
    expect(screen.getByText(/^Votes : « .+ »$/).textContent).toContain(
      FIELDS.grantedBefore.label.fr,
    );
  });
});
