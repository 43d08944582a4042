/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Language } from '../../src/language/language';
import type { Place } from '../../src/workbook/scalar';
import type { WorkbookPort } from '../../src/excel/port';
import { allScored, type SessionWanted } from '../builders/assessed-session';
import { aDossier } from '../builders/jury';
import { plain, showChair } from './jury-chair';
import { PATIENT } from './pane';

/** A workbook that takes whatever is written. */
const port: Pick<WorkbookPort, 'change' | 'openBeside'> = {
  change: (change) => Promise.resolve({ kind: 'done', undo: { ...change, add: null } }),
  openBeside: () => Promise.resolve(),
};

interface Done {
  readonly user: UserEvent;
  readonly shown: readonly Place[];
  readonly goTo: () => Promise<HTMLElement>;
}

const named = (start: string) => ({ name: (found: string) => plain(found).startsWith(start) });

async function doing(
  wanted: SessionWanted,
  clicks: readonly string[],
  language: Language = 'fr',
): Promise<Done> {
  const shown: Place[] = [];
  const onSelect = (place: Place): void => void shown.push(place);
  const user = await showChair(wanted, language, { port, onSelect });
  for (const name of clicks) await user.click(screen.getByRole('button', named(name)));
  const label = { fr: 'Aller à la feuille', en: 'Go to the sheet' }[language];
  return { user, shown, goTo: () => screen.findByRole('button', named(label), PATIENT) };
}

const deliberating: SessionWanted = { stage: 'deliberation', filled: allScored() };

describe('a sheet that has just been drawn up', () => {
  it('is one click away, and under the keyboard', async () => {
    const { user, shown, goTo } = await doing(deliberating, [
      'Établir le procès-verbal…',
      'Établir le procès-verbal',
    ]);
    const button = await goTo();
    expect(plain(button.textContent)).toBe('Aller à la feuille « Procès-verbal »');
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard('{Enter}');
    expect(shown).toEqual([{ sheet: 'Procès-verbal', row: 0, column: 0 }]);
    expect(document.activeElement).toBe(button);
  });

  it('is named in English too', async () => {
    const { goTo } = await doing(
      { ...deliberating, plan: { language: 'en' } },
      ['Draw up the feedback sheets…', 'Draw up the sheets'],
      'en',
    );
    expect((await goTo()).textContent).toBe('Go to the sheet “Feedback”');
  });

  it('is the ranking once deliberation is open', async () => {
    const { goTo } = await doing({ filled: allScored() }, [
      'Ouvrir la délibération…',
      'Ouvrir la délibération',
    ]);
    expect(plain((await goTo()).textContent)).toBe('Aller à la feuille « Classement »');
  });
});

describe('what brings no sheet', () => {
  it('leads nowhere, and leaves the focus where the person is', async () => {
    const dossiers = [1, 2].map((number) => aDossier(number, { screening: null }));
    await doing({ plan: { dossiers } }, [
      'Déclarer recevables les 2 dossiers sans mention…',
      'Déclarer recevables',
    ]);
    await screen.findByText(/2 dossiers sont recevables/, undefined, PATIENT);
    expect(screen.queryByRole('button', named('Aller à la feuille'))).toBeNull();
    expect(plain(document.activeElement?.textContent)).toBe(
      'Déclarer recevables les 2 dossiers sans mention…',
    );
  });
});
