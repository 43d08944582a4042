/** @jest-environment jsdom */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { HostError, type PaneOpening } from '../../src/excel/port';
import { MemoryWorkbook } from './memory-workbook';
import { button, openDossier, openPane } from './pane';

/** The answer that a workbook keeps; null: it has none. */
class KeptAnswer implements PaneOpening {
  readonly written: boolean[] = [];
  fault: Error | null = null;

  constructor(private kept: boolean | null) {}

  decided(): boolean | null {
    return this.kept;
  }

  async decide(opens: boolean): Promise<void> {
    if (this.fault) throw this.fault;
    this.kept = opens;
    this.written.push(opens);
  }
}

const QUESTION = /Ouvrir désormais Barème avec ce classeur/;
const isAsked = (): boolean => screen.queryByText(QUESTION) !== null;
const YES = 'Oui, avec le classeur';
const SWITCH = 'Ouvrir avec le classeur';

describe('Whether the pane opens with the workbook', () => {
  it('is asked after an insertion, and nothing is written until a person answers', async () => {
    const opening = new KeptAnswer(null);
    const { user } = await openDossier(/ITN6/, { opening });
    expect(isAsked()).toBe(true);
    expect(opening.written).toEqual([]);
    await user.click(await button(YES));
    await waitFor(() => expect(isAsked()).toBe(false));
    expect(opening.written).toEqual([true]);
  });

  it('takes a no, which the workbook keeps', async () => {
    const opening = new KeptAnswer(null);
    const { user } = await openDossier(/ITN6/, { opening });
    await user.click(await button('Non merci'));
    await waitFor(() => expect(isAsked()).toBe(false));
    expect(opening.written).toEqual([false]);
  });

  it.each([true, false])('is not asked where the workbook says %s', async (kept) => {
    await openDossier(/ITN6/, { opening: new KeptAnswer(kept) });
    expect(isAsked()).toBe(false);
  });

  it('is not asked a second time, be the first left without an answer', async () => {
    const workbook = new MemoryWorkbook();
    const opening = new KeptAnswer(null);
    const pane = await openDossier(/ITN6/, { workbook, opening });
    workbook.deleteSheets();
    await pane.user.click(await button(/ITN6/));
    await pane.user.click(await button(/Insérer les feuilles/));
    await button(/Vérifier à nouveau/);
    expect(isAsked()).toBe(false);
  });

  it('is not asked of who opens the pane over a dossier that is there', async () => {
    const workbook = new MemoryWorkbook();
    await openDossier(/ITN6/, { workbook });
    cleanup();
    await openPane({ workbook, opening: new KeptAnswer(null) });
    await button(/Vérifier à nouveau/);
    expect(isAsked()).toBe(false);
  });

  it('is a switch in the menu, which shows that it was turned', async () => {
    const opening = new KeptAnswer(false);
    const { user } = await openDossier(/ITN6/, { opening });
    await user.click(await button('Autres actions'));
    const pressed = async () => (await button(SWITCH)).getAttribute('aria-pressed');
    expect(await pressed()).toBe('false');
    await user.click(await button(SWITCH));
    await waitFor(async () => expect(await pressed()).toBe('true'));
    await user.click(await button(SWITCH));
    await waitFor(async () => expect(await pressed()).toBe('false'));
    expect(opening.written).toEqual([true, false]);
  });

  it('says what keeps the answer from being written, and goes on asking', async () => {
    const opening = new KeptAnswer(null);
    const { user } = await openDossier(/ITN6/, { opening });
    opening.fault = new HostError('read-only', '5002');
    await user.click(await button(YES));
    expect((await screen.findByRole('alert')).textContent).toContain('lecture seule');
    expect(isAsked()).toBe(true);
    opening.fault = null;
    await user.click(await button(YES));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(opening.written).toEqual([true]);
  });

  it('is neither asked nor in the menu where Excel cannot do it', async () => {
    const { user } = await openDossier(/ITN6/, { opening: null });
    expect(isAsked()).toBe(false);
    await user.click(await button('Autres actions'));
    expect(screen.queryByRole('button', { name: SWITCH })).toBeNull();
  });
});
