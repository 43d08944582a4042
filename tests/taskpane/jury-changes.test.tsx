/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { screen, within } from '@testing-library/react';
import type { Language } from '../../src/language/language';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { allScored, onSheet, sheetsOf } from '../builders/assessed-session';
import { closed } from '../builders/closed-session';
import { fill, type Filling } from '../builders/filled-sheets';
import { plain, showChair } from './jury-chair';

// jsdom has none of what a browser seals with.
beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
  globalThis.TextEncoder = TextEncoder;
});

const J02_D001 = onSheet('J02', 'D001', 'first1', 4);

/** Everybody gave 3 everywhere when scores were closed; then somebody typed. */
async function changedBy(
  typed: readonly Filling[],
  stage: 'scoring' | 'deliberation' = 'deliberation',
): Promise<WorkbookDeclaration> {
  return fill(await closed(sheetsOf({ stage, filled: allScored() }), 'scoring'), typed);
}

/** What stands under the heading of changes; null: there is none. */
async function changes(sheets: WorkbookDeclaration, language: Language = 'fr') {
  await showChair(sheets, language);
  const name = { fr: 'Changements', en: 'Changes' }[language];
  const section = screen.queryByRole('heading', { name })?.parentElement;
  if (!section) return null;
  return within(section)
    .getAllByRole('listitem')
    .map(({ textContent }) => plain(textContent));
}

describe('the chair’s pane, once scores have been closed', () => {
  it('tells which score is another one, before and now', async () => {
    const revised = onSheet('J01', 'D003', 'after2', 5);
    expect(await changes(await changedBy([J02_D001, revised]))).toEqual([
      'D001 · C1 · J02 : 3 → 4',
      'D003 · C2 · J01 : 3 → 5, après audition',
    ]);
  });

  it('tells it in English', async () => {
    const blank = onSheet('J02', 'D001', 'first1', null);
    expect(await changes(await changedBy([blank]), 'en')).toEqual([
      'D001 · C1 · J02: 3 → no score',
    ]);
  });

  it('has nothing to tell where scores are those that were closed', async () => {
    expect(await changes(await changedBy([]))).toBeNull();
  });

  it('shows nobody a score before deliberation is open', async () => {
    expect(await changes(await changedBy([J02_D001], 'scoring'))).toBeNull();
  });
});
