/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { allScored, onSheet, score } from '../builders/assessed-session';
import { plain, showChair } from './jury-chair';

const SCORED = allScored(() => 3);

const named = (start: string) => ({ name: (found: string) => plain(found).startsWith(start) });

const press = (user: UserEvent, name: string): Promise<void> =>
  user.click(screen.getByRole('button', named(name)));

const textOf = (): string =>
  plain(screen.getByRole<HTMLTextAreaElement>('textbox', named('Pour un message aux jurés')).value);

describe('The reminder that a chair copies', () => {
  it('says of each juror what is still to do, dossier by dossier, and no score', async () => {
    const filled = [
      ...SCORED,
      ...[1, 2, 3].map((criterion) => score('J01', 'D002', criterion, null)),
      score('J01', 'D003', 2, null),
      score('J02', 'D001', 1, 5),
      score('J02', 'D004', 1, 'absent'),
    ];
    const user = await showChair({ filled, plan: { meeting: '2021-03-15' } });
    await press(user, 'Rappel à copier…');
    expect(textOf().split('\n')).toEqual([
      'Session de mars 2021 : voici ce qui reste à faire avant la séance du 15/03/2021.',
      '- Personne 1 (J01) : à noter D002 ; à finir D003.',
      '- Personne 2 (J02) : à revoir D004 (ce qui y est tapé n’est pas une note) ; commentaire dû D001.',
      'Chacun note dans sa feuille du classeur, ou renvoie son fichier à la présidence. Un conflit d’intérêts se déclare au même endroit.',
    ]);
    await press(user, 'Copier');
    expect(plain(await navigator.clipboard.readText())).toBe(textOf());
    expect(screen.getAllByText('Le texte est copié.')).toHaveLength(1);
  });

  it('leaves the text selected where the browser lets nothing be copied', async () => {
    const user = await showChair({ filled: [...SCORED, score('J01', 'D002', 1, null)] });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await press(user, 'Rappel à copier…');
    await press(user, 'Copier');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(screen.getAllByText(/faites Ctrl\+C/)).toHaveLength(1);
  });

  it('is not offered where everybody has scored, or has recused themselves', async () => {
    const filled = [
      ...SCORED,
      score('J01', 'D002', 1, null),
      onSheet('J01', 'D002', 'participation', 'Déport'),
    ];
    await showChair({ filled });
    expect(screen.queryByRole('button', named('Rappel à copier…'))).toBeNull();
  });

  it('speaks the language of the session’s sheets', async () => {
    const filled = [...SCORED, score('J01', 'D002', 1, null)];
    const user = await showChair({ filled, plan: { language: 'en' } });
    await press(user, 'Rappel à copier…');
    expect(textOf()).toContain('- Personne 1 (J01): to finish D002.');
  });
});
