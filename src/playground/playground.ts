import './playground.css';
import type { Book } from '../standin/book/book';
import type { Host } from '../standin/host';
import { connectFiles } from './files/file-bar';
import { Refusal } from './files/refusal';
import { KeyboardRound } from './keyboard-round';
import { makeResizable } from './resizer';
import { keepLocale, readLocale } from './settings';
import { Spreadsheet } from './spreadsheet';
import { TaskPane } from './task-pane';
import { translatePage, type Locale } from './texts';

declare global {
  interface Window {
    /** For the browser's console and for the tests: the workbook, and the pane's host while it is open. */
    playground?: { readonly book: Book; readonly pane: TaskPane; readonly host: Host | null };
  }
}

const ADDIN_PAGE = 'addin/taskpane.html';

void start();

async function start(): Promise<void> {
  let locale = readLocale();
  translatePage(locale);
  const paneElement = element('pane');
  makeResizable(element('resizer'), paneElement);

  const spreadsheet = await Spreadsheet.open(element('workbook'), locale);
  const addin = new URL(ADDIN_PAGE, location.href).href;
  const pane: TaskPane = new TaskPane(
    paneElement,
    () => spreadsheet.book,
    addin,
    (exit) => round.leavePane(exit),
  );
  const round = new KeyboardRound(spreadsheet, pane, {
    first: element('save'),
    beforePane: element('resizer'),
  });
  connectLanguage(locale, (chosen) => {
    locale = chosen;
    keepLocale(locale);
    translatePage(locale);
    if (pane.host) pane.show({ locale });
  });
  connectToggle(pane, () => pane.show({ locale }));
  connectFiles(
    {
      get book() {
        return spreadsheet.book;
      },
      get locale() {
        return locale;
      },
      // As in Excel, a pane belongs to a workbook: with another one it starts anew.
      async replace(fill) {
        await spreadsheet.replace(fill);
        if (pane.host) pane.show({ locale });
      },
    },
    {
      save: element('save'),
      open: element('open'),
      file: element<HTMLInputElement>('file'),
      status: element('file-status'),
      refusal: new Refusal(
        element('refusal'),
        element('refusal-text'),
        element('refusal-close'),
        element('open'),
      ),
      dialog: element<HTMLDialogElement>('replace'),
      grid: element('workbook'),
    },
  );
  pane.show({ locale });
  window.playground = {
    get book() {
      return spreadsheet.book;
    },
    pane,
    get host() {
      return pane.host;
    },
  };
}

function connectLanguage(locale: Locale, change: (locale: Locale) => void): void {
  const language = element<HTMLSelectElement>('language');
  language.value = locale;
  language.addEventListener('change', () => change(language.value as Locale));
}

function connectToggle(pane: TaskPane, show: () => void): void {
  const toggle = element('toggle-pane');
  toggle.addEventListener('click', () => {
    if (pane.host) pane.hide();
    else show();
    element('resizer').hidden = !pane.host;
    toggle.setAttribute('aria-expanded', String(pane.host !== null));
  });
}

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as Kind;
}
