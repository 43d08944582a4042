import './playground.css';
import type { Book } from '../standin/book/book';
import { createUniverBookInPage } from '../standin/book/univer-book-in-page';
import type { Host, OfficeTheme } from '../standin/host';
import { makeResizable } from './resizer';
import { keepSettings, readSettings, type Settings, type Theme } from './settings';
import { TaskPane } from './task-pane';
import { translatePage, type Locale } from './texts';

declare global {
  interface Window {
    /** For the browser's console and for the tests: the workbook, and the pane's host while it is open. */
    playground?: { readonly book: Book; readonly pane: TaskPane; readonly host: Host | null };
  }
}

const ADDIN_PAGE = 'addin/taskpane.html';

/** As Office for the web tells them. */
const OFFICE_THEMES: Record<Theme, OfficeTheme> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};

void start();

async function start(): Promise<void> {
  let settings = readSettings();
  applyToPage(settings);
  const paneElement = element('pane');
  makeResizable(element('resizer'), paneElement);

  const book = await createUniverBookInPage(element('workbook'), settings.locale);
  const pane = new TaskPane(paneElement, book, new URL(ADDIN_PAGE, location.href).href);
  const showPane = () =>
    pane.show({ locale: settings.locale, theme: OFFICE_THEMES[settings.theme] });
  const change = (changed: Partial<Settings>): void => {
    settings = { ...settings, ...changed };
    keepSettings(settings);
    applyToPage(settings);
    if (pane.host) showPane();
  };
  connectControls(settings, change, () => {
    if (pane.host) pane.hide();
    else showPane();
    element('resizer').hidden = !pane.host;
    element('toggle-pane').setAttribute('aria-expanded', String(pane.host !== null));
  });
  showPane();
  window.playground = {
    book,
    pane,
    get host() {
      return pane.host;
    },
  };
}

function applyToPage({ locale, theme }: Settings): void {
  translatePage(locale);
  document.documentElement.dataset.theme = theme;
}

function connectControls(
  settings: Settings,
  change: (changed: Partial<Settings>) => void,
  togglePane: () => void,
): void {
  const language = element<HTMLSelectElement>('language');
  const theme = element<HTMLSelectElement>('theme');
  language.value = settings.locale;
  theme.value = settings.theme;
  language.addEventListener('change', () => change({ locale: language.value as Locale }));
  theme.addEventListener('change', () => change({ theme: theme.value as Theme }));
  element('toggle-pane').addEventListener('click', togglePane);
}

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as Kind;
}
