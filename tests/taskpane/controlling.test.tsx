/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditFinding } from '../../src/audit/finding';
import { HostError } from '../../src/excel/port';
import { cents } from '../../src/money/cents';
import type { Audited } from '../../src/taskpane/audit/audit-bytes';
import { announced, choose, isAnnounced, openControl } from './audited';
import { MemoryWorkbook } from './memory-workbook';
import { PATIENT, button, findingOf, openDossier, rulesOnDisplay, title } from './pane';

const AGAIN = 'Contrôler à nouveau';

const finding = (one: Partial<AuditFinding> = {}): AuditFinding => ({
  rule: 'integrity.rows',
  severity: 'warning',
  place: { sheet: 'Budget', row: 11, column: 0 },
  stake: cents(3_600_000),
  inWords: (language) => ({ fr: 'Une ligne est masquée.', en: 'A row is hidden.' })[language],
  ...one,
});

const INFORMATION = finding({
  rule: 'integrity.dates',
  severity: 'info',
  place: null,
  stake: null,
});

describe('What a control finds', () => {
  it('is listed by severity, with its cell and what is at stake, and its count is announced', async () => {
    const error = finding({ rule: 'line.formula', severity: 'error', stake: cents(50_000) });
    const { user, workbook } = await openControl(() => ({
      findings: [error, finding(), INFORMATION],
    }));
    await isAnnounced(/1 à corriger, 1 à vérifier, 1 information\./);
    expect(rulesOnDisplay()).toEqual(['line.formula', 'integrity.rows', 'integrity.dates']);
    const row = findingOf('integrity.rows');
    expect(row.getByText(/En jeu\s: 36\s000,00\s€/)).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Aller à la cellule Budget · A12' }));
    await waitFor(() => expect(workbook.shown).toEqual({ sheet: 'Budget', row: 11, column: 0 }));
    expect(findingOf('integrity.dates').queryByText(/En jeu/)).toBeNull();
  });

  it('is in English, too', async () => {
    await openControl(() => ({ findings: [finding()] }), 'en');
    await isAnnounced(/0 to correct, 1 to check, 0 good to know/);
    expect(findingOf('integrity.rows').getByText('At stake: €36,000.00')).toBeTruthy();
    expect(findingOf('integrity.rows').getByText('A row is hidden.')).toBeTruthy();
  });

  it.each([[[]], [[INFORMATION]]])('is nothing to look at, said plainly: %#', async (findings) => {
    await openControl(() => ({ findings }));
    await isAnnounced(/Contrôle terminé/);
    expect(screen.getByText(/Rien à vérifier n’a été trouvé/)).toBeTruthy();
    expect(rulesOnDisplay()).toHaveLength(findings.length);
  });

  it('says what it does not see', async () => {
    await openControl(() => ({ findings: [] }));
    expect(screen.getByText(/mise en forme conditionnelle/)).toBeTruthy();
  });
});

describe('A control', () => {
  it('begins at the title, and shows that it is under way', async () => {
    const workbook = new MemoryWorkbook();
    const release = workbook.hold();
    await openControl(() => ({ findings: [] }), 'fr', workbook);
    expect(document.activeElement?.textContent).toBe('Contrôler ce classeur');
    expect(announced()).toMatch(/Excel prépare une copie/);
    expect((await button(AGAIN)).getAttribute('aria-disabled')).toBe('true');
    release();
    await isAnnounced(/Contrôle terminé/);
    expect((await button(AGAIN)).getAttribute('aria-disabled')).toBeNull();
  });

  it('is made again when asked, and not by itself', async () => {
    const { workbook, user } = await openControl((bytes) => ({
      findings: bytes.length > 0 ? [finding()] : [],
    }));
    await isAnnounced(/Rien n’a été trouvé/);
    workbook.file = Uint8Array.from([1]);
    workbook.stir();
    expect(rulesOnDisplay()).toEqual([]);
    await user.click(await button(AGAIN));
    await isAnnounced(/1 à vérifier/);
    expect(document.activeElement?.textContent).toBe(AGAIN);
  });

  it('of a file that cannot be read says why', async () => {
    await openControl(() => ({ refusal: { fr: 'Ce fichier est abîmé.', en: 'Damaged.' } }));
    await screen.findByText('Ce fichier est abîmé.', undefined, PATIENT);
    expect(announced()).not.toMatch(/Contrôle terminé/);
  });

  it('waits for the end of a cell’s edit by asking for it', async () => {
    const workbook = new MemoryWorkbook();
    workbook.fault = new HostError('cell-editing', 'planned');
    const { user } = await openControl(() => ({ findings: [] }), 'fr', workbook);
    await screen.findByText('Une cellule est en cours de saisie', undefined, PATIENT);
    workbook.fault = null;
    await user.click(await button(AGAIN));
    await isAnnounced(/Contrôle terminé/);
  });

  it('says that Excel has not answered, and shows what it answers in the end', async () => {
    const workbook = new MemoryWorkbook();
    const release = workbook.hold();
    jest.useFakeTimers({ advanceTimers: true });
    await openControl(() => ({ findings: [finding()] }), 'fr', workbook);
    expect(screen.queryByText('Le classeur n’a pas encore répondu')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(screen.getByText('Le classeur n’a pas encore répondu')).toBeTruthy();
    jest.useRealTimers();
    release();
    await isAnnounced(/1 à vérifier/);
  });

  it('takes a saved copy where Excel hands out none, and names it', async () => {
    const workbook = new MemoryWorkbook();
    workbook.fault = new HostError('no-copy', '11001');
    const { user } = await openControl(() => ({ findings: [finding()] }), 'fr', workbook);
    await screen.findByText('Excel ne donne pas de copie de ce classeur', undefined, PATIENT);
    await choose(user, 'dossier.xlsx', [0]);
    await isAnnounced(/1 à vérifier/);
    expect(screen.getByText(/Copie «\sdossier\.xlsx\s», contrôlée à/)).toBeTruthy();
  });
});

const NOTHING_FOUND = (): Audited => ({ findings: [] });

describe('The control that is prepared', () => {
  const PREPARE = 'Préparer le contrôle…';

  it('is of the workbook as it stands by then, and opens as one of its own', async () => {
    const { user, workbook } = await openControl(NOTHING_FOUND);
    workbook.file = Uint8Array.from([7]);
    await user.click(await button(PREPARE));
    expect(document.activeElement?.textContent).toBe(PREPARE);
    expect(screen.getByText(/sans empreinte de fichier/)).toBeTruthy();
    await user.click(await button('Ouvrir'));
    await isAnnounced(/enregistrez-le sous le nom «\sITN6-controle\.xlsx\s»/);
    expect(workbook.beside).toEqual([Uint8Array.from([7])]);
    // No earlier control was chosen: none is told to be of another dossier.
    expect(screen.queryByText(/n’est pas celui de ce dossier/)).toBeNull();
    expect(document.activeElement?.textContent).toBe('Ouvrir');
    await user.click(await button('Fermer'));
    expect(document.activeElement?.textContent).toBe(PREPARE);
  });

  it('is to be downloaded where Excel opens none', async () => {
    const { user, workbook } = await openControl(NOTHING_FOUND, 'en');
    await user.click(await button('Prepare the control…'));
    workbook.openBeside = () => Promise.reject(new HostError('refused', 'hardened'));
    await user.click(await button('Open'));
    await isAnnounced(/Excel has not opened a new workbook: download “ITN6-controle\.xlsx”/);
    await button('Download');
  });

  it('is refused in the sentence that says why', async () => {
    const refusal = { fr: 'Ce classeur ne contient pas de dossier.', en: 'No dossier.' };
    const { user, workbook } = await openControl(NOTHING_FOUND, 'fr', undefined, {
      makeControl: async () => ({ refusal }),
    });
    await user.click(await button(PREPARE));
    await user.click(await button('Ouvrir'));
    expect((await screen.findByRole('alert')).textContent).toBe(refusal.fr);
    expect(workbook.beside).toEqual([]);
  });

  it('waits for the end of a cell’s edit by asking for it', async () => {
    const { user, workbook } = await openControl(NOTHING_FOUND);
    await user.click(await button(PREPARE));
    workbook.fault = new HostError('cell-editing', 'planned');
    await user.click(await button('Ouvrir'));
    await screen.findByText('Une cellule est en cours de saisie', undefined, PATIENT);
    workbook.fault = null;
    await user.click(await button('Ouvrir'));
    await isAnnounced(/Un classeur s’est ouvert/);
  });

  it('lets one try again once Excel has said nothing for long', async () => {
    const { user, workbook } = await openControl(NOTHING_FOUND);
    await user.click(await button(PREPARE));
    workbook.hold();
    jest.useFakeTimers({ advanceTimers: true });
    await userEvent
      .setup({ advanceTimers: jest.advanceTimersByTime })
      .click(await button('Ouvrir'));
    expect((await button('Ouvrir')).getAttribute('aria-disabled')).toBe('true');
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(screen.getByText('Le classeur n’a pas encore répondu')).toBeTruthy();
    expect((await button('Ouvrir')).getAttribute('aria-disabled')).toBeNull();
    jest.useRealTimers();
  });

  it('is of the saved copy where that is what was examined', async () => {
    const workbook = new MemoryWorkbook();
    workbook.fault = new HostError('no-copy', '11001');
    const { user } = await openControl(NOTHING_FOUND, 'fr', workbook);
    await choose(user, 'reçu.xlsx', [9, 9]);
    await isAnnounced(/Contrôle terminé/);
    workbook.fault = null;
    await user.click(await button(PREPARE));
    expect(screen.getByText(/la copie «\sreçu\.xlsx\s» et en donne l’empreinte/)).toBeTruthy();
    await user.click(await button('Ouvrir'));
    await isAnnounced(/Un classeur s’est ouvert/);
    expect(workbook.beside).toEqual([Uint8Array.from([9, 9])]);
  });
});

describe('The way to the control', () => {
  it('is in the dossier’s menu, and leads back to the dossier’s title', async () => {
    const { user, workbook } = await openDossier(/ITN6/);
    workbook.fault = new HostError('no-copy', '11001');
    await user.click(await button(/Autres actions/));
    await user.click(await button('Contrôler'));
    await screen.findByText('Excel ne donne pas de copie de ce classeur', undefined, PATIENT);
    expect(await title()).toBe('Contrôler ce classeur');
    await user.click(await button('Retour au dossier'));
    await button(/Vérifier à nouveau/);
    expect(document.activeElement?.tagName).toBe('H1');
  });
});
