/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { createRoot } from 'react-dom/client';
import { act } from '@testing-library/react';

const SCRIPT = readFileSync('src/taskpane/not-started.js', 'utf8');

/** A web view that Office still supports, unless told otherwise. */
const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0';
const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const FIRST_EDGE = 'Mozilla/5.0 (Windows NT 10.0) Chrome/70.0 Safari/537.36 Edge/18.18363';

/** The page as it is served, its first script run as the browser runs it: after the page, before the other ones. */
function openPage(userAgent: string): void {
  const html = readFileSync('src/taskpane/taskpane.html', 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.innerHTML = page.body.innerHTML;
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  window.eval(SCRIPT);
}

const root = (): HTMLElement => {
  const found = document.getElementById('root');
  if (!found) throw new Error('the page has no #root');
  return found;
};
/** The pane's code is there and understood; it marks that as index.tsx does. */
const paneHasCome = (): void => void (root().dataset.started = '');
const scriptsHaveRun = (): boolean => document.dispatchEvent(new Event('DOMContentLoaded'));
const isGrey = (): boolean => document.querySelector('.skeleton') !== null;
const titles = (): string[] =>
  [...document.querySelectorAll('[role=alert] h1')].map(({ textContent }) => textContent);

describe('A pane that cannot start', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each([
    ['Internet Explorer', INTERNET_EXPLORER],
    ['the first Edge', FIRST_EDGE],
  ])('says at once that Office is too old, in both languages, in %s', (_, userAgent) => {
    openPage(userAgent);
    expect(titles()).toEqual([
      'Barème ne peut pas s’ouvrir dans cet Office',
      'Barème cannot open in this Office',
    ]);
    expect(root().textContent).toContain('Microsoft Edge WebView2');
    expect(isGrey()).toBe(false);
  });

  it('says the same in a web view that lacks what came to the language last', () => {
    const hasOwn = Object.getOwnPropertyDescriptor(Object, 'hasOwn');
    Reflect.deleteProperty(Object, 'hasOwn');
    try {
      openPage(EDGE);
    } finally {
      if (hasOwn) Object.defineProperty(Object, 'hasOwn', hasOwn);
    }
    expect(titles()).toContain('Barème cannot open in this Office');
  });

  it('says that a file did not come, when its scripts have run without its own code', () => {
    openPage(EDGE);
    expect(isGrey()).toBe(true);
    scriptsHaveRun();
    expect(titles()).toEqual(['Barème n’a pas pu être chargé', 'Barème could not be loaded']);
  });

  it('says that a file did not come, when the pane lacks the words to say so', () => {
    openPage(EDGE);
    paneHasCome();
    scriptsHaveRun();
    expect(isGrey()).toBe(true);
    root().dispatchEvent(new Event('notstarted'));
    expect(titles()).toEqual(['Barème n’a pas pu être chargé', 'Barème could not be loaded']);
  });

  it('says that it takes long, when Excel stays silent', () => {
    openPage(EDGE);
    paneHasCome();
    scriptsHaveRun();
    expect(isGrey()).toBe(true);
    jest.runAllTimers();
    expect(titles()).toEqual(['Barème met longtemps à s’ouvrir', 'Barème is taking long to open']);
  });

  it('gives way to the pane that comes after all', () => {
    openPage(EDGE);
    paneHasCome();
    jest.runAllTimers();
    act(() => createRoot(root()).render('the pane'));
    expect(root().textContent).toBe('the pane');
  });

  it('says nothing over a pane that has started', () => {
    openPage(EDGE);
    paneHasCome();
    scriptsHaveRun();
    act(() => createRoot(root()).render('the pane'));
    jest.runAllTimers();
    expect(root().textContent).toBe('the pane');
  });
});

describe('The script that says so', () => {
  const complaintsOf = (code: string): string[] =>
    new Linter()
      .verify(code, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } })
      .map(({ message }) => message);

  it('is ECMAScript 5, which every web view of Office reads', () => {
    expect(complaintsOf(SCRIPT)).toEqual([]);
  });

  it('and would be found out if it were not', () => {
    expect(complaintsOf('const modern = () => 1;')).not.toEqual([]);
  });
});
