import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FIELDS, TABLES, type FieldKey } from '../../src/documents/dossier/template/fields';
import type { Scalar } from '../../src/workbook/scalar';
import type { HostTheme, OpenInBrowser, PaneOpening } from '../../src/excel/port';
import type { Kind } from '../../src/documents/kind';
import { KINDS } from '../../src/documents/registry';
import { App } from '../../src/taskpane/app';
import { languageOf, loadTexts } from '../../src/taskpane/wording/language';
import { MemoryWorkbook } from './memory-workbook';

/** What jsdom lacks: no preference for dark, nothing to scroll, and a document that has the focus as a clicked pane has. */
export function standInForTheBrowser(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  document.hasFocus = () => true;
  Element.prototype.scrollIntoView = () => undefined;
}

export interface PaneInTest {
  readonly workbook: MemoryWorkbook;
  readonly user: UserEvent;
}

interface Circumstances {
  readonly workbook?: MemoryWorkbook;
  readonly displayLanguage?: string;
  readonly theme?: () => HostTheme | null;
  readonly opening?: PaneOpening | null;
  readonly openInBrowser?: OpenInBrowser | null;
  readonly kinds?: readonly Kind[];
}

/** Opens the pane over a workbook in memory, an empty one unless told otherwise. */
export async function openPane(circumstances: Circumstances = {}): Promise<PaneInTest> {
  const {
    workbook = new MemoryWorkbook(),
    displayLanguage = 'fr-FR',
    theme = () => null,
    opening = null,
    openInBrowser = null,
    kinds = KINDS,
  } = circumstances;
  standInForTheBrowser();
  window.localStorage.clear();
  const language = languageOf(displayLanguage);
  await loadTexts(language);
  render(<App {...{ port: workbook, opening, openInBrowser, language, theme, kinds }} />);
  await screen.findByRole('banner', undefined, PATIENT);
  return { workbook, user: userEvent.setup() };
}

/** Screens come in chunks that jest transforms at their first use. */
jest.setTimeout(60_000);
// Role queries ask jsdom for computed styles, which takes seconds over Fluent's; nothing here is hidden by a style.
configure({
  defaultHidden: true,
  asyncUtilTimeout: 15_000,
  getElementError: (message) => new Error(message ?? ''),
});
export const PATIENT = { timeout: 15_000 };

export const button = (name: RegExp | string) => screen.findByRole('button', { name }, PATIENT);

export const title = async (): Promise<string> =>
  (await screen.findByRole('heading', { level: 1 }, PATIENT)).textContent;

/** Opens a call from the list. */
export async function openCall({ user }: PaneInTest, name: RegExp): Promise<void> {
  await user.click(await button(name));
  await button(/Insérer les feuilles|Insert the sheets/);
}

/** Opens the pane, chooses a call and inserts its sheets. */
export async function openDossier(
  call: RegExp,
  circumstances: Circumstances = {},
): Promise<PaneInTest> {
  const pane = await openPane(circumstances);
  await openCall(pane, call);
  await pane.user.click(await button(/Insérer les feuilles|Insert the sheets/));
  await button(/Vérifier à nouveau|Check again/);
  return pane;
}

/** A development line of a French budget: quantity 1 at the price given, with VAT at 20 %. */
export const aLine = (unitPrice: Scalar): Readonly<Record<string, Scalar>> => ({
  Libellé: 'Service en ligne',
  'Type de dépense': 'Développement',
  Titre: 'T5',
  Quantité: 1,
  'Prix unitaire HT': unitPrice,
  TVA: 0.2,
});

/** Types a line of the budget; rows count from 0. */
export function typeLine({ workbook }: PaneInTest, row: number, unitPrice: Scalar): void {
  act(() => void workbook.fillLine(TABLES.budget, row, aLine(unitPrice)));
}

export function typeField({ workbook }: PaneInTest, field: FieldKey, content: Scalar): void {
  act(() => void workbook.fill(FIELDS[field].name, content));
}

/** The sentences of the findings on display, in their order, by the rules that found them. */
export const rulesOnDisplay = (): string[] =>
  screen.queryAllByRole('listitem').flatMap((item) => item.dataset.rule ?? []);

export const findingOf = (rule: string) => {
  const item = screen.getAllByRole('listitem').find((each) => each.dataset.rule === rule);
  if (!item) throw new Error(`no finding of ${rule}`);
  return within(item);
};

/** The one figure that matters, as the card shows it. */
export const maximumOnDisplay = (): string | null | undefined =>
  screen.getByRole('heading', { name: /Subvention maximale|Maximum grant/ }).nextElementSibling
    ?.textContent;

export const untilMaximumIs = (amount: RegExp): Promise<void> =>
  waitFor(() => expect(maximumOnDisplay()).toMatch(amount), PATIENT);
