import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ILanguagePack } from '@univerjs/core';
import { withMissingTexts } from '../../../src/standin/book/page-texts';

const PACKAGES = join(__dirname, '../../../node_modules/@univerjs');

/** What a package of Univer says, by the whole keys that its code asks for: `sheets-ui.info.error`. */
function askedBy(name: string): readonly string[] {
  const code = readFileSync(join(PACKAGES, name, 'lib/es/index.js'), 'utf8');
  const asked = [...code.matchAll(/localeService\.t\("([^"]+)"/gi)];
  return [...new Set(asked.flatMap(([, key]) => key ?? []))];
}

/** The language pack that Univer ships. */
const packOf = (locale: string): ILanguagePack =>
  jest.requireActual<ILanguagePack>(
    join(PACKAGES, 'preset-sheets-core/lib/cjs/locales', `${locale}.js`),
  );

function textAt(pack: ILanguagePack, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((found, step) => (found as ILanguagePack | undefined)?.[step], pack);
}

const locales = ['fr-FR', 'en-GB', 'en-US'] as const;

describe.each(locales)('the words of the grid in the page (%s)', (locale) => {
  const shipped = packOf(locale === 'fr-FR' ? locale : 'en-US');
  const pack = withMissingTexts(shipped, locale);

  it.each(['sheets-formula', 'sheets-ui'])('are there for all that %s says', (name) => {
    const asked = askedBy(name);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((key) => typeof textAt(pack, key) !== 'string')).toEqual([]);
  });

  it('are ours where Univer has none, as for a calculation that is over', () => {
    expect(textAt(pack, 'sheets-formula.progress.done')).toBe(
      locale === 'fr-FR' ? 'Calcul terminé' : 'Calculation complete',
    );
  });

  it('are Univer’s everywhere else', () => {
    const key = 'sheets-ui.info.copy';
    expect(textAt(pack, key)).toBe(locale === 'fr-FR' ? 'Copier' : 'Copy');
    expect(textAt(pack, key)).toBe(textAt(shipped, key));
  });
});
