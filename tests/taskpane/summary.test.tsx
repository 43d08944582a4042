/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { HostError } from '../../src/excel/port';
import type { MemoryWorkbook } from './memory-workbook';
import { PATIENT, button, openDossier, title, typeField, typeLine, type PaneInTest } from './pane';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A dossier of 61 200 € that asks for too much, and its summary. */
async function openSummary(): Promise<PaneInTest> {
  const pane = await openDossier(/ITN6/);
  typeLine(pane, 0, 51_000);
  typeField(pane, 'requested', 60_000);
  await screen.findByText(/ramenez-la à 48/, undefined, PATIENT);
  await pane.user.click(await button('Autres actions'));
  await pane.user.click(await button('Synthèse des constats'));
  expect(await title()).toBe('Synthèse des constats');
  await waitFor(() => expect(textOf()).not.toBe(''), PATIENT);
  return pane;
}

const textOf = (): string => plain(screen.getByRole<HTMLTextAreaElement>('textbox').value);

const summariesIn = (workbook: MemoryWorkbook): readonly string[] =>
  workbook.sheetNames().filter((name) => /^(?:Constats|Findings) /.test(name));

describe('The summary of findings', () => {
  it('is shown as a text that is copied at a click, without anything being written', async () => {
    const { user, workbook } = await openSummary();
    expect(textOf()).toContain('Coût total du projet : 61 200,00 €');
    expect(textOf()).toContain('À corriger (');
    await user.click(await button('Copier le texte'));
    expect(plain(await navigator.clipboard.readText())).toBe(textOf());
    expect(screen.getByText('Le texte est copié.')).toBeTruthy();
    expect(summariesIn(workbook)).toEqual([]);
  });

  it('comes into the workbook as a sheet, which is named, led to and taken back', async () => {
    const { user, workbook } = await openSummary();
    await user.click(await button('Ajouter la feuille'));
    await screen.findByText(/La synthèse est dans la feuille/, undefined, PATIENT);
    const [name = ''] = summariesIn(workbook);
    expect(name).toMatch(/^Constats \d\d-\d\d-\d{4} \d\dh\d\d$/);
    await user.click(await button(/Aller à la feuille/));
    await waitFor(() => expect(workbook.shown).toEqual({ sheet: name, row: 0, column: 0 }));
    await user.click(await button('Revenir en arrière'));
    await waitFor(() => expect(summariesIn(workbook)).toEqual([]), PATIENT);
  });

  it('comes once more beside the one before', async () => {
    const { user, workbook } = await openSummary();
    for (const count of [1, 2]) {
      await user.click(await button('Ajouter la feuille'));
      await waitFor(() => expect(summariesIn(workbook)).toHaveLength(count), PATIENT);
    }
  });

  it('says what kept it from being written', async () => {
    const { user, workbook } = await openSummary();
    workbook.refuseNext(new HostError('protected', 'AccessDenied'));
    await user.click(await button('Ajouter la feuille'));
    await screen.findByText(/protégé/, undefined, PATIENT);
    expect(summariesIn(workbook)).toEqual([]);
  });

  it('leads back to the dossier', async () => {
    const { user } = await openSummary();
    await user.click(await button('Retour au dossier'));
    await button('Vérifier à nouveau');
  });

  it('speaks the language of the sheets, whatever the pane speaks', async () => {
    const { user } = await openSummary();
    await user.click(await button('Retour au dossier'));
    await user.click(await button('Autres actions'));
    await user.click(await button('English'));
    await user.click(await button('More actions'));
    await user.click(await button('Summary of findings'));
    await waitFor(() => expect(textOf()).toContain('Coût total du projet'), PATIENT);
    expect(screen.getByRole('textbox').getAttribute('lang')).toBe('fr');
  });

  it('is in English over English sheets', async () => {
    const { user, workbook } = await openDossier(/ITN6/, { displayLanguage: 'en-GB' });
    await user.click(await button('More actions'));
    await user.click(await button('Summary of findings'));
    await waitFor(() => expect(textOf()).toContain('Total project cost: €0.00'), PATIENT);
    await user.click(await button('Add the sheet'));
    await waitFor(() => expect(summariesIn(workbook)).toHaveLength(1), PATIENT);
  });
});
