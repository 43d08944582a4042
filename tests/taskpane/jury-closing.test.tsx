/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { screen, within } from '@testing-library/react';
import type { StageId } from '../../src/documents/jury/template/choices';
import type { Language } from '../../src/language/language';
import { sheetsOf } from '../builders/assessed-session';
import { closed } from '../builders/closed-session';
import { plain, showChair } from './jury-chair';

// jsdom has none of what a browser seals with.
beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
  globalThis.TextEncoder = TextEncoder;
});

/** What the chair reads when a stage is to be closed: the choices, and what the one chosen keeps. */
async function closingIn(stages: readonly StageId[], stage: StageId, language: Language = 'fr') {
  const user = await showChair({ stage, plan: { stages } }, language);
  await user.click(
    screen.getByRole('button', {
      name: { fr: 'Clôturer une étape…', en: 'Close a stage…' }[language],
    }),
  );
  const choice = screen.getByRole('combobox', { name: { fr: 'Étape', en: 'Stage' }[language] });
  const told = async (option: string): Promise<string> => {
    await user.selectOptions(choice, option);
    const hint = document.getElementById(choice.getAttribute('aria-describedby') ?? '');
    return plain(hint?.textContent);
  };
  return {
    choices: within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
    told,
  };
}

const WHOLE: readonly StageId[] = ['screening', 'scoring', 'deliberation', 'opinion', 'decision'];

describe('the stages that a chair closes', () => {
  it('say what each is about', async () => {
    const { choices, told } = await closingIn(WHOLE, 'deliberation');
    expect(choices).toEqual([
      'Ouverture (session, dossiers, jurés)',
      'Notation (notes des jurés)',
      'Avis du jury',
      'Décision de l’autorité',
    ]);
    expect(await told('Notation (notes des jurés)')).toBe(
      'Scelle la recevabilité des dossiers, les notes des jurés, leurs commentaires et leurs déports ; et ce que l’ouverture aurait scellé, si elle n’est pas close.',
    );
    expect(await told('Avis du jury')).toBe(
      'Scelle les notes convenues, le classement, la ligne de l’enveloppe, l’avis et les montants proposés.',
    );
  });

  it('say it in English', async () => {
    const { choices, told } = await closingIn(WHOLE, 'scoring', 'en');
    expect(choices).toEqual(['Opening (session, dossiers, jurors)', 'Scoring (jurors’ scores)']);
    expect(await told('Opening (session, dossiers, jurors)')).toBe(
      'Seals the rules of the session, the list of dossiers and that of jurors.',
    );
  });

  it('are those that the session has', async () => {
    const { choices } = await closingIn(['screening', 'scoring', 'decision'], 'deliberation');
    expect(choices).toEqual([
      'Ouverture (session, dossiers, jurés)',
      'Notation (notes des jurés)',
      'Décision de l’autorité',
    ]);
  });

  it('speak of auditions where the session has any', async () => {
    const { choices, told } = await closingIn(
      ['scoring', 'audition', 'deliberation'],
      'deliberation',
    );
    expect(choices.at(-1)).toBe('Délibération (classement)');
    expect(await told('Délibération (classement)')).toBe(
      'Scelle les notes d’après audition, les notes convenues, le classement et la ligne de l’enveloppe.',
    );
  });
});

describe('the closing of a stage', () => {
  const seal = async (reading: Parameters<typeof showChair>[2]) => {
    const user = await showChair({}, 'fr', reading);
    await user.click(screen.getByRole('button', { name: 'Clôturer une étape…' }));
    await user.type(screen.getByLabelText('Clos par'), 'Personne 1');
    return screen.getByRole('button', { name: 'Sceller' }).getAttribute('aria-disabled');
  };

  it('is ready once all of the workbook was read and computed', async () => {
    expect(await seal({ reading: { isCalculated: true } })).not.toBe('true');
    expect(screen.queryByText(/la clôture attend/)).toBeNull();
  });

  it.each([{ isPartial: true }, { isCalculated: false }])('waits where %p', async (reading) => {
    expect(await seal({ reading })).toBe('true');
    expect(screen.getAllByText(/la clôture attend/)).toHaveLength(1);
  });
});

describe('the opening of deliberation', () => {
  const UNSEALED = /un changement des règles ne laisserait pas de trace/;
  const asked = async (wanted: Parameters<typeof showChair>[0]) => {
    const user = await showChair(wanted);
    await user.click(screen.getByRole('button', { name: 'Ouvrir la délibération…' }));
    return screen.queryAllByText(UNSEALED).length;
  };

  it('is told to come after the closing of the rules', async () => {
    expect(await asked({})).toBe(1);
  });

  it('is not, once they are closed', async () => {
    expect(await asked(await closed(sheetsOf({}), 'opening'))).toBe(0);
  });
});
