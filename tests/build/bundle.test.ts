/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICEJS_FILES } from '../../scripts/build/officejs.mjs';
import { brotliBytes, filesOfPage, FIRST_LOAD_BUDGET } from '../../scripts/bench/weight.mjs';
import ofItn6 from '../../src/calls/data/ITN6.json';
import examplesOfItn6 from '../../src/calls/examples/ITN6.json';
import { addresses, manifestProblems } from '../manifest/manifest-problems';
import { built } from './built';

const MICROSOFT = 'https://appsforoffice.microsoft.com';

function page(officejs: 'microsoft' | 'self') {
  const document = new DOMParser().parseFromString(
    built(officejs).text('taskpane.html'),
    'text/html',
  );
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return {
    document,
    policy,
    directives: new Map(
      (policy?.getAttribute('content') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
    ),
    scripts: [...document.querySelectorAll('script')],
  };
}

const filesNamed = (chunk: string): readonly string[] =>
  built('microsoft').files.filter((name) => name.startsWith(`${chunk}.`) && name.endsWith('.js'));

/** What a file of the bundle was made of; nothing of one that is no bundle. */
const sourcesOf = (name: string): readonly string[] => {
  const { files, text } = built('microsoft');
  const map = `${name}.map`;
  return files.includes(map) ? (JSON.parse(text(map)) as { sources: string[] }).sources : [];
};

describe('the first load', () => {
  it('is lighter than Microsoft’s stock template (144 KB brotli beyond office.js)', () => {
    const { folder } = built('microsoft');
    const files = filesOfPage(folder);
    expect(files.filter((name) => name.endsWith('.js'))).toHaveLength(3);
    for (const language of ['fr', 'en']) {
      const texts = filesNamed(`pane-${language}`);
      expect(texts).toHaveLength(1);
      expect(brotliBytes(folder, [...files, ...texts])).toBeLessThan(FIRST_LOAD_BUDGET);
    }
  });

  it('and the screens bring no reader of workbook files: it comes when one is chosen', () => {
    const bringing = built('microsoft').files.filter((name) =>
      sourcesOf(name).some((source) => source.endsWith('/src/xlsx/read.ts')),
    );
    expect(bringing.length).toBeGreaterThan(0);
    const screens = bringing.filter((name) =>
      sourcesOf(name).some((source) => source.endsWith('.tsx')),
    );
    expect(screens).toEqual([]);
  });

  it('brings no language itself: the texts of each are a file, and the sentences on dossiers another', () => {
    const sentences = /\/messages\/(fr|en)(-[\w-]+)?\.ts$/;
    const languagesIn = (names: readonly string[]): readonly string[] => [
      ...new Set(names.flatMap(sourcesOf).flatMap((source) => sentences.exec(source)?.[1] ?? [])),
    ];
    expect(languagesIn(filesOfPage(built('microsoft').folder))).toEqual([]);
    for (const language of ['fr', 'en'])
      for (const owner of ['pane', 'dossier'])
        expect(languagesIn(filesNamed(`${owner}-${language}`))).toEqual([language]);
  });
});

describe.each(['microsoft', 'self'] as const)('the page with office.js from %s', (officejs) => {
  it('is guarded by a policy that stands before every script', () => {
    const { policy, scripts, directives } = page(officejs);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    for (const script of scripts) {
      const order = policy?.compareDocumentPosition(script) ?? 0;
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  it('holds no script of its own between tags, which the policy would refuse', () => {
    const { scripts } = page(officejs);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.map((script) => script.textContent)).toEqual(scripts.map(() => ''));
    expect(scripts.filter((script) => !script.defer)).toEqual([]);
  });

  it('begins with the script that speaks when the others cannot, as it was written', () => {
    const { scripts } = page(officejs);
    expect(scripts[0]?.getAttribute('src')).toBe('not-started.js');
    expect(built(officejs).text('not-started.js')).toBe(
      readFileSync('src/taskpane/not-started.js', 'utf8'),
    );
  });

  it('takes every file of ours by a relative address, so that any folder of any host can hold it', () => {
    const { document } = page(officejs);
    const links = [...document.querySelectorAll('[src], link[href]')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((address) => !address.startsWith(MICROSOFT));
    expect(links.filter((address) => /^(\w+:|\/)/.test(address))).toEqual([]);
  });
});

describe('office.js', () => {
  it('comes from Microsoft, as the Marketplace requires', () => {
    const { scripts, directives } = page('microsoft');
    expect(scripts[1]?.getAttribute('src')).toBe(`${MICROSOFT}/lib/1/hosted/office.js`);
    expect(directives.get('script-src')).toEqual(["'self'", MICROSOFT]);
    expect(built('microsoft').files.filter((name) => name.startsWith('officejs'))).toEqual([]);
  });

  it('or from the same place, unmodified and with its licence', () => {
    const { scripts, directives } = page('self');
    const { text } = built('self');
    expect(scripts[1]?.getAttribute('src')).toBe('officejs/office.js');
    expect(directives.get('script-src')).toEqual(["'self'"]);
    for (const name of [
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'fr-fr/office_strings.js',
    ]) {
      expect(text(`officejs/${name}`) === readFileSync(join(OFFICEJS_FILES, name), 'utf8')).toBe(
        true,
      );
    }
    expect(text('officejs/LICENSE.md')).toContain('MICROSOFT OFFICE JAVASCRIPT');
  });
});

describe('the bundle', () => {
  const { files, text } = built('microsoft');
  const sources = files.flatMap(sourcesOf);

  it('is made of the pane and its rules, and of nothing that stands in for Excel', () => {
    expect(sources.some((source) => source.includes('/src/taskpane/'))).toBe(true);
    expect(sources.some((source) => source.includes('/src/documents/dossier/rules/'))).toBe(true);
    const foreign = /\/src\/(standin|playground)\/|@univerjs|\/office-js\//;
    expect(sources.filter((source) => foreign.test(source))).toEqual([]);
  });

  it('brings the schema library for files of other funds only: ours were validated before they were shipped', () => {
    const { folder } = built('microsoft');
    const isZod = (source: string): boolean => /node_modules\/zod\//.test(source);
    expect(filesOfPage(folder).flatMap(sourcesOf).filter(isZod)).toEqual([]);
    expect(sources.some(isZod)).toBe(true);
  });

  it('brings the calls, and no example of any', () => {
    const scripts = files.filter((name) => name.endsWith('.js')).map(text);
    const within = (words: string): boolean => scripts.some((script) => script.includes(words));
    expect(within(ofItn6.title.en)).toBe(true);
    for (const { title } of examplesOfItn6.examples) expect(within(title.en)).toBe(false);
  });

  it('carries its source maps beside it, never inside', () => {
    const scripts = files.filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => text(name).includes('sourceMappingURL=data:'))).toEqual([]);
  });

  it('names the licences of what it contains', () => {
    const licences = text('THIRD-PARTY-LICENCES.txt');
    for (const name of ['react', 'react-dom', '@fluentui/react-provider', '@griffel/core']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    }
  });

  it('has a manifest whose addresses lead to its files', () => {
    const { folder } = built('microsoft');
    const manifest = text('manifest.xml');
    expect(manifestProblems(manifest, folder)).toEqual([]);
    const named = addresses(new DOMParser().parseFromString(manifest, 'application/xml'));
    const missing = named.filter((url) => !files.includes(new URL(url).pathname.slice(1)));
    expect(missing).toEqual([]);
  });
});
