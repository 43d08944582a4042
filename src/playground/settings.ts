import { LOCALES, type Locale } from './texts';

export type Theme = 'light' | 'dark';

/** What a person chose; it stands in the page's address, so that a reload keeps it. */
export interface Settings {
  readonly locale: Locale;
  readonly theme: Theme;
}

export function readSettings(): Settings {
  const query = new URLSearchParams(location.search);
  const locale = query.get('locale') ?? '';
  return {
    locale: isLocale(locale) ? locale : 'fr-FR',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  };
}

export function keepSettings({ locale, theme }: Settings): void {
  history.replaceState(null, '', `?${new URLSearchParams({ locale, theme }).toString()}`);
}

function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALES, text);
}
