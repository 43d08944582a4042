import './playground.css';
import { OPENS_PANE } from '../sheets/addin-settings';
import type { Book } from '../standin/book/book';
import type { Host } from '../standin/host';
import { extrasOf } from '../standin/model/extras';
import { fileOfThisWindow, WorkbooksBeside } from './beside';
import { connectFiles } from './files/file-bar';
import { fileOf } from './files/files';
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
    playground?: {
      readonly book: Book;
      readonly pane: TaskPane;
      readonly host: Host | null;
      /** Keeps the files of the workbooks that were opened beside this one, for their windows. */
      readonly beside: WorkbooksBeside;
    };
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
  const beside = new WorkbooksBeside();
  const pane: TaskPane = new TaskPane(
    paneElement,
    () => spreadsheet.book,
    addin,
    (exit) => round.leavePane(exit),
    (bytes) => {
      if (!beside.open(bytes)) files.tell('noWindow');
    },
    fileOf,
  );
  const round = new KeyboardRound(spreadsheet, pane, {
    first: element('save'),
    beforePane: element('resizer'),
  });
  connectLanguage(locale, (chosen) => {
    locale = chosen;
    keepLocale(locale);
    translatePage(locale);
    // The pane speaks it too should the grid be unable to.
    void spreadsheet.speak(locale).finally(() => {
      if (pane.host) pane.show({ locale });
    });
  });
  const toggle = element('toggle-pane');
  const turn = (open: boolean): void => {
    if (open) pane.show({ locale });
    else pane.hide();
    element('resizer').hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  };
  toggle.addEventListener('click', () => turn(pane.host === null));
  const files = connectFiles(
    {
      get book() {
        return spreadsheet.book;
      },
      get locale() {
        return locale;
      },
      // As in Excel, a pane belongs to a workbook: with another one it starts anew, and opens where that one asks.
      async replace(fill) {
        await spreadsheet.replace(fill);
        if (pane.host || opensPane(spreadsheet.book)) turn(true);
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
  window.addEventListener('beforeunload', (event) => {
    if (files.isUnsaved) event.preventDefault();
  });
  const asked = fileOfThisWindow();
  if (asked === 'lost') files.tell('lost');
  else if (asked) files.open(asked);
  pane.show({ locale });
  window.playground = {
    get book() {
      return spreadsheet.book;
    },
    pane,
    beside,
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

/** As Excel does for whoever has the add-in. */
const opensPane = (book: Book): boolean => extrasOf(book).addinSettings.get(OPENS_PANE) === 'true';

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as Kind;
}
