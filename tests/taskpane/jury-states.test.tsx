/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { Language } from '../../src/language/language';
import { score, type SessionWanted } from '../builders/assessed-session';
import { plain, showChair } from './jury-chair';
import { showJuror } from './jury-juror';

/** Of three dossiers the first is complete, the second waits for a comment on its second criterion. */
const session = {
  plan: { jurors: 1, dossiers: 3, criteria: 2 },
  filled: [
    score('J01', 'D001', 1, 3),
    score('J01', 'D001', 2, 4),
    score('J01', 'D002', 1, 3),
    score('J01', 'D002', 2, 5),
  ],
};

/** The chair’s table: its headings, then the only juror’s row. */
async function progress(language: Language, wanted: SessionWanted = session) {
  await showChair(wanted, language);
  return screen
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => plain(textContent)).join(' | '));
}

const options = (): (string | null)[] =>
  screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('a dossier that waits for a comment alone', () => {
  it('is counted apart for the chair, juror by juror', async () => {
    expect(await progress('fr')).toEqual([
      'Juré | Complets | À noter | Déports',
      'Personne 1commentaire dû : 1 | 1 | 1 | 0',
    ]);
  });

  it('is counted apart in English too', async () => {
    expect(await progress('en')).toEqual([
      'Juror | Complete | To score | Recused',
      'Personne 1comment due: 1 | 1 | 1 | 0',
    ]);
  });

  it('is complete where the session asks for no comments', async () => {
    const never = { ...session, plan: { ...session.plan, commentRule: 'never' as const } };
    expect((await progress('fr', never)).at(-1)).toBe('Personne 1 | 2 | 1 | 0');
  });

  it('has the words of the sheet in the juror’s list', async () => {
    await showJuror(session);
    expect(options()).toEqual([
      'D001 · Projet 1 (complet)',
      'D002 · Projet 2 (commentaire dû)',
      'D003 · Projet 3 (à noter)',
    ]);
  });

  it('has them in English', async () => {
    await showJuror(session, 'en');
    expect(options()[1]).toBe('D002 · Projet 2 (comment due)');
  });

  it('leads to the field of its comment', async () => {
    const user = await showJuror(session);
    screen.getByText('1 dossier attend un commentaire.');
    await user.click(screen.getByRole('button', { name: 'Prochain commentaire dû' }));
    expect(screen.getByRole('combobox', { name: 'Dossier' })).toHaveProperty('value', 'D002');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Commentaire C2 (Commentaire dû à cette note)',
    );
  });

  it('leads there once only: the next dossier opens without the field', async () => {
    const user = await showJuror(session);
    await user.click(screen.getByRole('button', { name: 'Prochain commentaire dû' }));
    await user.click(screen.getByRole('button', { name: 'Dossier suivant' }));
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });
});
