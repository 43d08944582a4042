/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import type { WorkbookPort } from '../../src/excel/port';
import { onSheet, score, type SessionWanted } from '../builders/assessed-session';
import { plain } from './jury-chair';
import { showJuror } from './jury-juror';

const named = (start: string) => ({ name: (found: string) => plain(found).startsWith(start) });

const button = (start: string): HTMLElement => screen.getByRole('button', named(start));

const SCORED: SessionWanted = {
  plan: { dossiers: 1 },
  filled: [
    score('J01', 'D001', 1, 3),
    onSheet('J01', 'D001', 'after1', 4),
    score('J01', 'D001', 2, 4),
    score('J01', 'D001', 3, 'à voir'),
  ],
};

/** What is written, as texts of cells. */
function writing() {
  const written: unknown[] = [];
  const correct: WorkbookPort['correct'] = (rewrites) => {
    written.push(...rewrites.cells.map(({ to }) => to));
    return Promise.resolve({ kind: 'done', undo: rewrites });
  };
  return { written, port: { correct } };
}

describe('A juror who recuses themselves', () => {
  it('does so at one click before anything is scored', async () => {
    const { written, port } = writing();
    const user = await showJuror({ plan: { dossiers: 1 } }, 'fr', port);
    await user.click(button('Me déporter de ce dossier'));
    await waitFor(() => expect(written).toContain('Déport'));
  });

  it('is asked once scores would no longer count, and told how many', async () => {
    const { written, port } = writing();
    const user = await showJuror(SCORED, 'fr', port);
    await user.click(button('Me déporter de ce dossier…'));
    expect(plain(document.body.textContent)).toContain(
      '2 notes ne compteront plus, et seule la présidence pourra revenir dessus.',
    );
    await user.click(button('Annuler'));
    expect(written).toEqual([]);
    await user.click(button('Me déporter de ce dossier…'));
    await user.click(screen.getByRole('button', { name: 'Me déporter' }));
    await waitFor(() => expect(written).toContain('Déport'));
  });
});
