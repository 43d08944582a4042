/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { catalogue, loadCatalogues } from '../../src/language/catalogue';
import { button, openDossier, openPane, title } from './pane';

/** Words that the pane needs as well, whose English comes or fails as the test says. */
function needWordsWithEnglish(english: () => Promise<string>): void {
  // Where English was shown before, it is loaded at once: what comes of that is not what is tested.
  loadCatalogues([catalogue({ fr: async () => 'Bonjour', en: english })]).catch(() => undefined);
}

describe('the pane’s language', () => {
  it('is the former one until the words of the other have come, and the focus stays', async () => {
    const { user } = await openPane();
    let come: (word: string) => void = () => undefined;
    needWordsWithEnglish(() => new Promise((resolve) => (come = resolve)));
    const switching = await button('English');
    await user.click(switching);
    expect(await title()).toBe('Choisir un appel');
    await act(async () => come('Hello'));
    expect(await title()).toBe('Choose a call');
    expect(document.documentElement.lang).toBe('en');
    expect(document.activeElement).toBe(switching);
  });
});

describe('a language that cannot be loaded', () => {
  let isDown = true;
  beforeEach(() => {
    isDown = true;
    needWordsWithEnglish(async () => {
      if (isDown) throw new Error('Loading chunk pane-en failed');
      return 'Hello';
    });
    // React says there what the pane says to the person.
    jest.spyOn(console, 'error').mockImplementation();
  });
  afterEach(() => jest.restoreAllMocks());

  it('is reported in the present one, and can be tried again', async () => {
    const { user } = await openPane();
    await user.click(await button('English'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Loading chunk pane-en failed',
    );
    isDown = false;
    await user.click(await button('Réessayer'));
    expect(await title()).toBe('Choisir un appel');
    await user.click(await button('English'));
    expect(await title()).toBe('Choose a call');
  });

  it('is reported from a dossier’s menu too', async () => {
    const { user } = await openDossier(/^ITN6/);
    await user.click(await button('Autres actions'));
    await user.click(await button('English'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Loading chunk pane-en failed',
    );
  });
});
