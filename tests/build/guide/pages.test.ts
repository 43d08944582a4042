/** @jest-environment jsdom */
import { guideWith, indexOf, twofold } from './docs';

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const pageFrom = (
  french: string,
  others: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
) => {
  const { faults, html, made } = guideWith(twofold(french), others, files);
  expect(faults).toEqual([]);
  return { main: parsed(html('noter.html')).querySelector('main'), html, made };
};

const linkIn = (main: Element | null) => main?.querySelector('a');

describe('a document in two languages', () => {
  it('is a page in each, whose title and language are its own', () => {
    const { html } = guideWith(twofold('Un texte.', 'A text.'));
    const [french, english] = [parsed(html('noter.html')), parsed(html('en/noter.html'))];
    expect(french.documentElement.lang).toBe('fr');
    expect(french.title).toBe('Noter · Aide');
    expect(french.querySelector('main')?.textContent).toContain('Un texte.');
    expect(english.documentElement.lang).toBe('en');
    expect(english.title).toBe('Scoring · Help');
    expect(english.querySelector('main')?.textContent).toContain('A text.');
  });

  it('leads to its twin, announced in the twin’s language', () => {
    const { html } = guideWith(twofold('a'));
    const toEnglish = parsed(html('noter.html')).querySelector('header [hreflang]');
    expect(toEnglish?.getAttribute('href')).toBe('en/noter.html');
    expect(toEnglish?.getAttribute('lang')).toBe('en');
    const toFrench = parsed(html('en/noter.html')).querySelector('header [hreflang]');
    expect(toFrench?.getAttribute('href')).toBe('../noter.html');
    expect(toFrench?.textContent).toBe('Français');
  });

  it('has headings that follow the title without a step left out', () => {
    const { main } = pageFrom('### Au clavier\n\n#### Les touches');
    const levels = [...(main?.querySelectorAll('h1, h2, h3, h4') ?? [])].map(
      ({ tagName }) => tagName,
    );
    expect(levels).toEqual(['H1', 'H2', 'H3']);
  });

  it('lists its parts where they are many, and not where they are few', () => {
    const headings = ['Un', 'Deux', 'Trois', 'Quatre'].map((name) => `### ${name}`);
    const listOf = (main: Element | null | undefined) =>
      [...(main?.querySelectorAll('nav a') ?? [])].map((link) => link.getAttribute('href'));
    expect(listOf(pageFrom(headings.join('\n\n')).main)).toEqual([
      '#un',
      '#deux',
      '#trois',
      '#quatre',
    ]);
    expect(listOf(pageFrom(headings.slice(1).join('\n\n')).main)).toEqual([]);
  });
});

describe('a link', () => {
  it('between documents leads to the page in the reader’s language', () => {
    const { html } = pageFrom('[sceau](../sceau.md)', { 'sceau.md': twofold('a') });
    expect(linkIn(parsed(html('noter.html')).querySelector('main'))?.getAttribute('href')).toBe(
      'sceau.html',
    );
    expect(linkIn(parsed(html('en/noter.html')).querySelector('main'))?.getAttribute('href')).toBe(
      'sceau.html',
    );
    expect(html('en/sceau.html')).toContain('lang="en"');
  });

  it('to a document that is in English alone says so to French readers, not to others', () => {
    const { html } = pageFrom('[la commande](../command.md)', { 'command.md': '# Command' });
    const french = parsed(html('noter.html')).querySelector('main');
    expect(linkIn(french)?.getAttribute('href')).toBe('en/command.html');
    expect(linkIn(french)?.hreflang).toBe('en');
    expect(french?.textContent).toContain('la commande (en anglais)');
    expect(parsed(html('en/noter.html')).querySelector('main')?.textContent).not.toContain('(en');
  });

  it('to a heading leads there, accents included', () => {
    const { main } = pageFrom('### Vérifier un sceau\n\n[x](#vérifier-un-sceau)');
    const href = linkIn(main)?.getAttribute('href') ?? '';
    expect(main?.querySelector('h2')?.id).toBe(decodeURI(href.slice(1)));
  });

  it('to a heading that another one resembles keeps them apart, as on GitHub', () => {
    const { main } = pageFrom('### Suite\n\n### Suite\n\n[x](#suite-1)');
    const ids = [...(main?.querySelectorAll('h2') ?? [])].map(({ id }) => id);
    expect(ids).toEqual(['suite', 'suite-1']);
  });

  it('to the heading of a language leads to the page in that language', () => {
    const { main } = pageFrom('[en anglais](#english)');
    expect(linkIn(main)?.getAttribute('href')).toBe('en/noter.html');
  });

  it('to a file takes the file along', () => {
    const { main, made } = pageFrom('[schéma](../schemas/x.json)', {}, ['schemas/x.json']);
    expect(linkIn(main)?.getAttribute('href')).toBe('schemas/x.json');
    expect(made.has('schemas/x.json')).toBe(true);
  });

  it('to another site does not say where the reader comes from', () => {
    const { main } = pageFrom('[Excel](https://example.org/a)');
    expect(linkIn(main)?.getAttribute('rel')).toBe('noreferrer');
  });
});

describe('a picture', () => {
  it('comes along, keeps its place while it loads, and is enlarged by a link', () => {
    const { main, made } = pageFrom('![Le « volet »](../screenshots/volet.png)', {}, [
      'screenshots/volet.png',
    ]);
    const picture = main?.querySelector('img');
    expect(made.has('screenshots/volet.png')).toBe(true);
    expect([picture?.width, picture?.height]).toEqual([32, 32]);
    expect(picture?.alt).toBe('Le «\u00a0volet\u00a0»');
    expect(picture?.closest('a')?.getAttribute('href')).toBe('screenshots/volet.png');
  });

  it('that no page shows stays where it is', () => {
    expect(pageFrom('a', {}, ['screenshots/volet.png']).made.has('screenshots/volet.png')).toBe(
      false,
    );
  });
});

describe('a table', () => {
  const tablesIn = (main: Element | null) => [...(main?.querySelectorAll('[role=region]') ?? [])];

  it('is scrolled by keyboard where it is wide, under a name of its own', () => {
    const table = '| a | b |\n| - | - |\n| 1 | 2 |';
    const [first, second] = tablesIn(pageFrom(`${table}\n\nPuis\n\n${table}`).main);
    expect(first?.getAttribute('tabindex')).toBe('0');
    expect(first?.getAttribute('aria-label')).toBe('Tableau 1');
    expect(second?.getAttribute('aria-label')).toBe('Tableau 2');
    expect(
      [...(first?.querySelectorAll('th') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['a', 'b']);
  });

  it('has no heading that says nothing', () => {
    const { main } = pageFrom(
      '|  | b |\n| - | - |\n| 1 | 2 |\n\nPuis\n\n|  |  |\n| - | - |\n| 3 | 4 |',
    );
    const [cornered, unheaded] = tablesIn(main);
    expect(
      [...(cornered?.querySelectorAll('th') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['b']);
    expect(unheaded?.querySelectorAll('tr')).toHaveLength(1);
    expect(unheaded?.textContent?.trim()).toMatch(/^3\s+4$/);
  });
});

describe('a text', () => {
  it('is set in French as it is printed, and code as it is typed', () => {
    const { main } = pageFrom("L'aide : « **oui** » ; 10 000 € ? `l'aide : 1`");
    expect(main?.querySelector('p')?.textContent).toBe(
      "L’aide\u00a0: «\u00a0oui\u00a0»\u00a0; 10\u00a0000\u00a0€\u00a0? l'aide : 1",
    );
  });

  it('is set in English without French spaces', () => {
    const { html } = guideWith(twofold('a', "The pane's page : 5 %"));
    const english = parsed(html('en/noter.html')).querySelector('main p');
    expect(english?.textContent).toBe('The pane’s page : 5 %');
  });

  it('may say what HTML would take for its own', () => {
    const { main } = pageFrom('Si A & B, `<sheet>` \\< 3');
    expect(main?.querySelector('p')?.textContent).toBe('Si A & B, <sheet> < 3');
  });
});

describe('every page', () => {
  it('but the index, which is a list itself, may begin with the list of its parts', () => {
    const headings = ['Un', 'Deux', 'Trois', 'Quatre'].map((name) => `### ${name}`).join('\n\n');
    const index = indexOf('noter.md').replaceAll('- [noter.md]', `${headings}\n\n- [noter.md]`);
    const { html } = guideWith(twofold(headings), { 'guide/README.md': index });
    const hasList = (name: string): boolean =>
      parsed(html(name)).querySelector('main nav') !== null;
    expect([hasList('noter.html'), hasList('index.html')]).toEqual([true, false]);
  });

  it('names the pages of the help in the order of the index, and which one it is', () => {
    const { html } = guideWith(twofold('a'));
    const links = [...parsed(html('noter.html')).querySelectorAll('nav.pages a')];
    expect(links.map((link) => link.textContent)).toEqual(['Noter']);
    expect(links[0]?.getAttribute('aria-current')).toBe('page');
  });

  it('says of which version it is', () => {
    const { html } = guideWith(twofold('a'));
    expect(parsed(html('noter.html')).querySelector('footer')?.textContent).toContain(
      'Barème 1.2.3',
    );
  });
});
