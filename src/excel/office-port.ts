import { officeBrowser } from './open-in-browser';
import { officeOpening } from './opening';
import {
  HostError,
  type HostSession,
  type HostTheme,
  type StartHost,
  type WorkbookPort,
} from './port';
import { lookFor } from './looked-for';
import { read, readTyped } from './read';
import { select } from './select';
import { watch } from './watch';

/** The oldest Excel that Barème serves: LTSC 2021. */
const API_FLOOR = '1.14';

/** What a person does once in a while comes with its first use. */
const inject: WorkbookPort['inject'] = async (declaration, sheetNames) => {
  const { inject: now } = await import('./insert/inject');
  return now(declaration, sheetNames);
};

const replace: WorkbookPort['replace'] = async (declaration, replaced) => {
  const { replace: now } = await import('./replace/replace');
  return now(declaration, replaced);
};

const goBack: WorkbookPort['goBack'] = async (back) => {
  const { goBack: now } = await import('./replace/go-back');
  return now(back);
};

const correct: WorkbookPort['correct'] = async (rewrites) => {
  const { correct: now } = await import('./change/correct');
  return now(rewrites);
};

const change: WorkbookPort['change'] = async (asked) => {
  const { change: now } = await import('./change/change');
  return now(asked);
};

const readBlock: WorkbookPort['readBlock'] = async (where) => {
  const { readBlock: now } = await import('./read-block');
  return now(where);
};

const openBeside: WorkbookPort['openBeside'] = async (file) => {
  const { openBeside: now } = await import('./open-beside');
  return now(file);
};

const asFile: WorkbookPort['asFile'] = async (most) => {
  const { asFile: now } = await import('./as-file');
  return now(most);
};

const clearAway: WorkbookPort['clearAway'] = async (sheetNames) => {
  const { clearAway: now } = await import('./insert/clear-away');
  return now(sheetNames);
};

export const officePort: WorkbookPort = {
  inject,
  read,
  readTyped,
  replace,
  goBack,
  watch,
  readBlock,
  select,
  correct,
  change,
  openBeside,
  asFile,
  clearAway,
};

/** Waits for Office. Rejects with `HostError('unsupported')` outside Excel or below the API floor. */
export const startOffice: StartHost = async (template): Promise<HostSession> => {
  lookFor(template);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    throw new HostError('unsupported', 'Office.onReady: this page is not open in Excel');
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', API_FLOOR)) {
    throw new HostError('unsupported', `ExcelApi ${API_FLOOR}`);
  }
  return {
    port: officePort,
    displayLanguage: Office.context.displayLanguage,
    opening: officeOpening(),
    openInBrowser: officeBrowser(),
    theme,
  };
};

/** Some hosts (Excel on the web, older builds) tell no theme. */
function theme(): HostTheme | null {
  const told: Office.OfficeTheme | undefined = Office.context.officeTheme;
  if (!told?.bodyBackgroundColor || !told.bodyForegroundColor) return null;
  return { background: told.bodyBackgroundColor, foreground: told.bodyForegroundColor };
}
