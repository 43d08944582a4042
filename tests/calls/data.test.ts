import { summarise } from '../../src/calls/catalogue';
import { parseTheme } from '../../src/calls/file/parse';
import summaries from '../../src/calls/summaries.json';
import { BUNDLED_FILES, CALLS, THEMES, recordsWithin } from './bundled';

describe.each(BUNDLED_FILES.map((bundled) => [bundled.file, bundled] as const))(
  '%s',
  (file, { json }) => {
    // The pane reads these files without zod: what a parse would fill in has to stand there already.
    it('is written out in full: a parse adds nothing to it (npm run themes)', () => {
      expect(json).toEqual(parseTheme(json, file));
    });

    it('bears its code as its name', () => {
      expect(file).toBe(`${parseTheme(json, file).code}.json`);
    });
  },
);

describe('The list of calls', () => {
  it('says what the calls say (npm run themes)', () => {
    expect(summaries).toEqual(CALLS.map(summarise));
  });

  it('gives each call an identifier of its own', () => {
    expect(new Set(CALLS.map(({ id }) => id)).size).toBe(17);
  });
});

describe.each(THEMES.map((theme) => [theme.code, theme] as const))(
  'The texts of %s',
  (_code, theme) => {
    const french = [
      ...recordsWithin(theme, ['fr', 'en']).map(({ fr }) => fr),
      ...recordsWithin(theme, ['text', 'place']).map(({ text }) => text),
    ];

    it('never break a line before French punctuation, inside « » or in a number', () => {
      const breakable = / [;:!?»%€]|« |\d \d{3}(?!\d)|\d (?:[kKM]?€)/;
      expect(french.filter((text) => breakable.test(text))).toEqual([]);
    });

    it('keep nothing of the scan’s « L … M » quotation marks', () => {
      expect(french.filter((text) => /(?:^|[\s(])L [^\n]* M(?:[\s,.)]|$)/.test(text))).toEqual([]);
    });

    it('have an English side that is not the French one, save for names and words that both share', () => {
      const untranslated = recordsWithin(theme, ['fr', 'en']).filter(({ fr, en }) => fr === en);
      expect(
        untranslated
          .map(({ fr }) => fr)
          .filter((text) => !['UX writers', 'Data scientists', 'Communication'].includes(text)),
      ).toEqual([]);
    });

    it('name no person: the service in charge has no brackets', () => {
      expect(theme.owner).not.toMatch(/[()]/);
    });
  },
);
