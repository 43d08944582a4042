import { LOCALES, type Locale } from './texts';

/** Office's display language, as chosen in the page; it stands in the address, so that a reload keeps it. */
export function readLocale(): Locale {
  return localeOf(new URLSearchParams(location.search).get('locale') ?? '');
}

export function keepLocale(locale: Locale): void {
  history.replaceState(null, '', `?${new URLSearchParams({ locale }).toString()}`);
}

/** The one that is meant: `en` and `en-ca` are English too. French where none is. */
export function localeOf(text: string): Locale {
  const wanted = text.toLowerCase();
  const all = Object.keys(LOCALES) as Locale[];
  const exact = all.find((locale) => locale.toLowerCase() === wanted);
  return exact ?? (wanted.startsWith('en') ? 'en-US' : 'fr-FR');
}
