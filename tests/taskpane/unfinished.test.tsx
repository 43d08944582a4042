/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { HostError } from '../../src/excel/port';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { ABANDONED } from '../../src/taskpane/live/unfinished';
import { callOf } from '../builders/calls';
import { MemoryWorkbook } from './memory-workbook';
import { button, openCall, openPane, PATIENT, type PaneInTest } from './pane';

const DOSSIER = '~brm-0a1b2c3d-dossier';
const BUDGET = '~brm-0a1b2c3d-budget';

/** Only the clock: the pane's own waiting goes on as it does. */
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
    ],
  });
});
afterEach(() => jest.useRealTimers());

interface Left {
  readonly inserted?: readonly string[];
  readonly replacing?: readonly string[];
}

function broken({ inserted = [], replacing = [] }: Left): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  for (const name of [...inserted, ...replacing]) workbook.addSheet(name);
  return workbook;
}

/** Some seconds later something makes the pane read again. */
function laterOn({ workbook }: PaneInTest): void {
  jest.setSystemTime(Date.now() + ABANDONED);
  act(() => workbook.stir());
}

const NOTICE = /insertion interrompue a laissé/;

describe('sheets that an interrupted insertion has left', () => {
  it('are told above the calls, by name, and deleted when the person asks', async () => {
    const workbook = broken({ inserted: [DOSSIER, BUDGET] });
    const pane = await openPane({ workbook });
    expect(screen.queryByText(NOTICE)).toBeNull();
    laterOn(pane);
    await screen.findByText('Une insertion interrompue a laissé 2 feuilles inachevées');
    expect(screen.getByText(new RegExp(`${DOSSIER}.*${BUDGET}`))).toBeTruthy();
    expect(workbook.sheetNames()).toEqual([DOSSIER, BUDGET]);
    await pane.user.click(await button('Les supprimer'));
    await waitFor(() => expect(screen.queryByText(NOTICE)).toBeNull(), PATIENT);
    expect(workbook.sheetNames()).toEqual([]);
  });

  it('are told above a dossier too, in English where that is spoken', async () => {
    const workbook = broken({ inserted: [BUDGET] });
    await workbook.inject(declareWorkbook(callOf('ITN6'), 'en'));
    const pane = await openPane({ workbook, displayLanguage: 'en-GB' });
    await button('Check again');
    laterOn(pane);
    await screen.findByText('An interrupted insertion has left an unfinished sheet');
    await button('Delete it');
  });

  it('are told beside the insertion that has just failed', async () => {
    const pane = await openPane();
    await openCall(pane, /^ITN6/);
    pane.workbook.fault = new HostError('left-behind', DOSSIER);
    await pane.user.click(await button('Insérer les feuilles'));
    await screen.findByText(/restées, inachevées/);
    expect(screen.queryByText(/resté tel quel/)).toBeNull();
    pane.workbook.fault = null;
    const reads = pane.workbook.reads;
    act(() => void pane.workbook.addSheet(DOSSIER));
    await waitFor(() => expect(pane.workbook.reads).toBeGreaterThan(reads), PATIENT);
    laterOn(pane);
    await button('La supprimer');
  });

  it('stay, and the pane says why, where Excel refuses to delete them', async () => {
    const workbook = broken({ inserted: [BUDGET] });
    const pane = await openPane({ workbook });
    laterOn(pane);
    const clear = await button('La supprimer');
    const clearAway = jest
      .spyOn(workbook, 'clearAway')
      .mockRejectedValueOnce(new HostError('protected', 'AccessDenied'));
    await pane.user.click(clear);
    await screen.findByText('Le classeur ou une feuille est protégé');
    clearAway.mockRestore();
    await pane.user.click(await button('La supprimer'));
    await waitFor(() => expect(screen.queryByText(NOTICE)).toBeNull(), PATIENT);
    expect(screen.queryByText('Le classeur ou une feuille est protégé')).toBeNull();
  });

  it('are deleted but for one that bears its own name, which is named until dismissed', async () => {
    const workbook = broken({ inserted: [BUDGET] });
    workbook.addSheet('Dossier', '0a1b2c3d');
    const pane = await openPane({ workbook });
    laterOn(pane);
    await pane.user.click(await button('La supprimer'));
    await screen.findByText(/« Dossier » vient de la même insertion/);
    await waitFor(() => expect(screen.queryByText(NOTICE)).toBeNull(), PATIENT);
    await pane.user.click(await button('Fermer ce message'));
    expect(screen.queryByText(/vient de la même insertion/)).toBeNull();
  });
});

describe('sheets that an interrupted change of call has left', () => {
  it('are told with the way back to the former ones, and not offered for deletion', async () => {
    const pane = await openPane({ workbook: broken({ replacing: ['~brm-r0a1b2c3d-budget'] }) });
    laterOn(pane);
    await screen.findByText(/n’a pas été mené à son terme/);
    expect(screen.getByText(/Fermez le classeur sans l’enregistrer/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /supprimer/i })).toBeNull();
  });
});
