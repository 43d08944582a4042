import { localeOf } from '../../src/playground/settings';
import { LOCALES } from '../../src/playground/texts';

describe('the language that the address of the playground asks for', () => {
  it.each(Object.keys(LOCALES))('%s is itself', (locale) => {
    expect(localeOf(locale)).toBe(locale);
  });

  it.each([
    ['en', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['en-CA', 'en-US'],
    ['fr', 'fr-FR'],
    ['fr-CA', 'fr-FR'],
    ['de-DE', 'fr-FR'],
    ['', 'fr-FR'],
  ])('« %s » is %s', (asked, given) => {
    expect(localeOf(asked)).toBe(given);
  });
});
