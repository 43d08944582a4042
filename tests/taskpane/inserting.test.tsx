/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { HostError } from '../../src/excel/port';
import { callOf } from '../builders/calls';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { MemoryWorkbook } from './memory-workbook';
import { button, openCall, openDossier, openPane, title } from './pane';

const inserted = async (call: string): Promise<MemoryWorkbook> => {
  const workbook = new MemoryWorkbook();
  await workbook.inject(declareWorkbook(callOf(call), 'fr'));
  return workbook;
};

describe('inserting a call’s sheets', () => {
  it('leads to the dossier, with nothing to correct yet and what to fill in first', async () => {
    await openDossier(/^ITN6/);
    expect(await title()).toBe('Innovation continue');
    expect(screen.getByText('Rien à contrôler pour l’instant')).toBeTruthy();
    expect(screen.getByText('Projet et porteur')).toBeTruthy();
    expect(screen.getByText(/^Aucune ligne · vérifié à \d\d:\d\d$/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /À corriger/ })).toBeNull();
  });

  it('proposes other names where names are taken, and inserts under them when accepted', async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet('Budget');
    const pane = await openPane({ workbook });
    await openCall(pane, /^ITN2/);
    await pane.user.click(await button('Insérer les feuilles'));
    expect(
      (await screen.findByRole('heading', { name: /déjà pris/ })) === document.activeElement,
    ).toBe(true);
    expect(
      screen.getByText('« Budget » devient « Budget (2) »', { normalizer: plain }),
    ).toBeTruthy();
    expect((await workbook.read()).snapshot).toBeNull();
    await pane.user.click(await button('Insérer sous ces noms'));
    await button('Vérifier à nouveau');
    expect((await workbook.read()).snapshot?.tables.Bareme_Budget?.body.sheet).toBe('Budget (2)');
  });

  it('writes nothing when the other names are refused', async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet('Budget');
    const pane = await openPane({ workbook });
    await openCall(pane, /^ITN2/);
    await pane.user.click(await button('Insérer les feuilles'));
    await pane.user.click(await button('Annuler'));
    await button('Insérer les feuilles');
    expect((await workbook.read()).snapshot).toBeNull();
  });

  it('asks to end the entry of a cell and to try again: an insertion does not resume by itself', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN2/);
    pane.workbook.fault = new HostError('cell-editing', 'InvalidOperationInCellEditMode');
    await pane.user.click(await button('Insérer les feuilles'));
    expect(await screen.findByText(/Échap dans la cellule, puis réessayez/)).toBeTruthy();
    expect(screen.queryByText(/reprend d’elle-même/)).toBeNull();
  });

  it('shows the dossier that a colleague inserted a moment ago', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN2/);
    await pane.workbook.inject(declareWorkbook(callOf('ITN6'), 'fr'));
    await pane.user.click(await button('Insérer les feuilles'));
    expect(await screen.findByText(/contenait déjà un dossier/)).toBeTruthy();
    expect(await title()).toBe('Innovation continue');
  });

  it('says why the host refused and that the workbook is as it was, and can be tried again', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN2/);
    pane.workbook.fault = new HostError('protected', 'AccessDenied: sheet protected');
    await pane.user.click(await button('Insérer les feuilles'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('protégé');
    expect(alert.textContent).toContain('AccessDenied');
    expect(screen.getByText(/Le classeur est resté tel quel/)).toBeTruthy();
    pane.workbook.fault = null;
    await pane.user.click(await button('Insérer les feuilles'));
    await button('Vérifier à nouveau');
  });

  it('does not claim an untouched workbook when sheets were left behind', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN2/);
    pane.workbook.fault = new HostError('left-behind', 'Dossier, Budget');
    await pane.user.click(await button('Insérer les feuilles'));
    expect((await screen.findByRole('alert')).textContent).toContain('Dossier, Budget');
    expect(screen.queryByText(/resté tel quel/)).toBeNull();
  });
});

describe('opening the pane on a workbook', () => {
  it('goes straight to the dossier that it holds', async () => {
    await openPane({ workbook: await inserted('SNAP3') });
    expect(await title()).toBe('Terminaux numériques sécurisés');
  });

  it('does not take the focus out of the grid', async () => {
    await openPane({ workbook: await inserted('ITN6') });
    expect(document.activeElement).toBe(document.body);
  });

  it('interprets nothing of a workbook of a newer version', async () => {
    const workbook = await inserted('ITN6');
    workbook.fill('brm_version', 99);
    await openPane({ workbook });
    expect(await title()).toBe('Un classeur d’une version plus récente');
    expect(screen.getByText(/modèle 99/)).toBeTruthy();
  });

  it('says which call it does not know', async () => {
    const workbook = await inserted('ITN6');
    workbook.fill('brm_appel', 'XYZ9');
    await openPane({ workbook });
    expect(await title()).toBe('Cette version ne connaît pas l’appel');
    expect(screen.getByText(/XYZ9/)).toBeTruthy();
  });

  it('says what to do when the cell that names the call is gone', async () => {
    const workbook = await inserted('ITN6');
    workbook.forget('brm_appel');
    await openPane({ workbook });
    expect(await title()).toBe('L’appel de ce classeur n’est plus lisible');
    expect(screen.getByText(/Annulez la suppression/)).toBeTruthy();
  });

  it('says why it cannot read the workbook, and reads it when asked again', async () => {
    const workbook = await inserted('ITN6');
    workbook.fault = new HostError('session-lost', 'InvalidSession');
    const opening = openPane({ workbook });
    expect((await screen.findByRole('alert')).textContent).toContain('session');
    workbook.fault = null;
    screen.getByRole('button', { name: 'Réessayer' }).click();
    await opening;
    expect(await title()).toBe('Innovation continue');
  });
});

/** Texts compare without regard to the kind of space. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
