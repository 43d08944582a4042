import { LOCALES, type Locale } from './texts';

/** Office's display language, as chosen in the page; it stands in the address, so that a reload keeps it. */
export function readLocale(): Locale {
  const locale = new URLSearchParams(location.search).get('locale') ?? '';
  return isLocale(locale) ? locale : 'fr-FR';
}

export function keepLocale(locale: Locale): void {
  history.replaceState(null, '', `?${new URLSearchParams({ locale }).toString()}`);
}

function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALES, text);
}
