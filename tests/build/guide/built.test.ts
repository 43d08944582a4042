/** @jest-environment jsdom */
import { posix } from 'node:path';
import { built } from '../built';

const { files, text } = built('microsoft');
const names = files.map((name) => name.replaceAll('\\', '/'));
const pages = names.filter((name) => name.startsWith('aide/') && name.endsWith('.html'));

const parsed = (name: string): Document => new DOMParser().parseFromString(text(name), 'text/html');

/** Where the attributes of a page lead, other sites left out. */
const targetsOf = (name: string) =>
  [...parsed(name).querySelectorAll('[href], [src]')].flatMap((element) => {
    const written = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    if (/^https:|^mailto:/.test(written)) return [];
    const [path = '', anchor = ''] = written.split('#').map(decodeURI);
    return [
      {
        written,
        file: path === '' ? name : posix.normalize(posix.join(posix.dirname(name), path)),
        anchor,
      },
    ];
  });

describe('the help in the built add-in', () => {
  it('has its index and its pages in both languages', () => {
    for (const name of [
      'index',
      'controler-un-dossier',
      'noter-des-dossiers',
      'presider-un-jury',
    ]) {
      expect(pages).toContain(`aide/${name}.html`);
      expect(pages).toContain(`aide/en/${name}.html`);
    }
  });

  it('leads nowhere in vain: each link, picture and anchor is there', () => {
    expect(pages.length).toBeGreaterThan(8);
    const astray = pages.flatMap((page) =>
      targetsOf(page)
        .filter(({ file, anchor }) => {
          if (!names.includes(file)) return true;
          return anchor !== '' && parsed(file).getElementById(anchor) === null;
        })
        .map(({ written }) => `${page}: ${written}`),
    );
    expect(astray).toEqual([]);
  });

  it.each(pages)('%s loads nothing from elsewhere and runs nothing', (page) => {
    const document = parsed(page);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none';/);
    expect(policy?.getAttribute('content')).not.toMatch(/unsafe|https?:|\*/);
    expect(document.querySelectorAll('script, style, [style], iframe, form')).toHaveLength(0);
    const loaded = [...document.querySelectorAll('[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loaded.filter((address) => /^(\w+:|\/)/.test(address))).toEqual([]);
  });

  it.each(pages)('%s has one title, landmarks, and no heading without its elder', (page) => {
    const document = parsed(page);
    expect(document.querySelectorAll('main h1')).toHaveLength(1);
    for (const landmark of ['header', 'main', 'nav', 'footer'])
      expect(document.querySelector(landmark)).not.toBeNull();
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(leaps).toEqual([]);
  });
});
