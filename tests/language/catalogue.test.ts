import type * as catalogues from '../../src/language/catalogue';

/** As when the program starts: no language is shown, and no catalogue needed. */
async function atStart(): Promise<typeof catalogues> {
  jest.resetModules();
  return import('../../src/language/catalogue');
}

const sources = () => ({
  fr: jest.fn(async () => ({ greeting: 'Bonjour' })),
  en: jest.fn(async () => ({ greeting: 'Hello' })),
});

const isLoaded = ({ in: wordsIn }: catalogues.Catalogue, language: 'fr' | 'en'): boolean => {
  try {
    return wordsIn(language) !== undefined;
  } catch {
    return false;
  }
};

describe('a catalogue', () => {
  it('has the words of a language once it is loaded, and of no other', async () => {
    const { catalogue } = await atStart();
    const words = catalogue(sources());
    await words.load('fr');
    expect(words.in('fr').greeting).toBe('Bonjour');
    expect(() => words.in('en')).toThrow('“en”');
  });

  it('loads a language once', async () => {
    const { catalogue } = await atStart();
    const { fr, en } = sources();
    const words = catalogue({ fr, en });
    await words.load('fr');
    await words.load('fr');
    expect(fr).toHaveBeenCalledTimes(1);
    expect(en).not.toHaveBeenCalled();
  });
});

describe('the languages that are shown', () => {
  it('are loaded of what is needed, whichever came first, and of nothing else', async () => {
    const { catalogue, loadCatalogues, loadLanguage } = await atStart();
    const [before, later, never] = [
      catalogue(sources()),
      catalogue(sources()),
      catalogue(sources()),
    ];
    await loadCatalogues([before]);
    expect(isLoaded(before, 'fr')).toBe(false);
    await loadLanguage('fr');
    await loadCatalogues([later]);
    expect([before, later, never].map((each) => isLoaded(each, 'fr'))).toEqual([true, true, false]);
    await loadLanguage('en');
    expect([before, later, never].map((each) => isLoaded(each, 'en'))).toEqual([true, true, false]);
  });

  it('do not include one that could not be loaded, until it can', async () => {
    const { catalogue, loadCatalogues, loadLanguage } = await atStart();
    const { fr, en } = sources();
    en.mockRejectedValueOnce(new Error('The network is gone'));
    const [failing, later] = [catalogue({ fr, en }), catalogue(sources())];
    await loadCatalogues([failing]);
    await loadLanguage('fr');
    await expect(loadLanguage('en')).rejects.toThrow('The network is gone');
    await loadCatalogues([later]);
    expect(isLoaded(later, 'en')).toBe(false);
    await loadLanguage('en');
    expect([failing, later].map((each) => isLoaded(each, 'en'))).toEqual([true, true]);
  });
});
