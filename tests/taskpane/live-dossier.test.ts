import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { HostError } from '../../src/excel/port';
import { KINDS } from '../../src/documents/registry';
import { examine } from '../../src/taskpane/live/examine';
import {
  GATHERING,
  LiveDossier,
  NOTICEABLE,
  PATIENCE,
  RETRY,
} from '../../src/taskpane/live/live-dossier';
import type { View } from '../../src/taskpane/live/state';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { PatientWorkbook } from './patient-workbook';

const ITN6 = callOf('ITN6');
const asking = (amount: number): WorkbookSnapshot =>
  aDossier(ITN6).withLine({ amount: 60_000 }).withField('requested', amount).snapshot();

function follow(): { workbook: PatientWorkbook; live: LiveDossier; stop: () => void } {
  const workbook = new PatientWorkbook();
  const live = new LiveDossier(workbook, (snapshot) => examine(snapshot, KINDS));
  return { workbook, live, stop: live.start() };
}

const requestedIn = (view: View): number | null =>
  view.kind === 'dossier' ? view.examined.figures.requested : null;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('LiveDossier', () => {
  it('reads at once when it starts, and knows a workbook without a dossier', async () => {
    const { workbook, live } = follow();
    expect(live.current().view.kind).toBe('starting');
    await workbook.answer(0, null);
    expect(live.current().view.kind).toBe('no-dossier');
  });

  it('gathers the signals of a paste into one reading', async () => {
    const { workbook } = follow();
    await workbook.answer(0, null);
    workbook.stir();
    workbook.stir();
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    expect(workbook.readings).toHaveLength(2);
  });

  it('never reads twice at a time, and reads again after a signal that came meanwhile', async () => {
    const { workbook } = follow();
    workbook.stir();
    await jest.advanceTimersByTimeAsync(10 * GATHERING);
    expect(workbook.readings).toHaveLength(1);
    await workbook.answer(0, null);
    await jest.advanceTimersByTimeAsync(GATHERING);
    expect(workbook.readings).toHaveLength(2);
  });

  it('keeps the last good state beside what went wrong', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, asking(40_000));
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    await workbook.refuse(1, new HostError('session-lost', 'InvalidSession'));
    expect(requestedIn(live.current().view)).toBe(40_000_00);
    expect(live.current().trouble).toEqual({
      kind: 'host',
      problem: 'session-lost',
      detail: 'InvalidSession',
    });
  });

  it('tries again by itself after a cell was being edited', async () => {
    const { workbook, live } = follow();
    await workbook.refuse(0, new HostError('cell-editing', ''));
    await jest.advanceTimersByTimeAsync(RETRY);
    await workbook.answer(1, asking(40_000));
    expect(live.current().trouble).toBeNull();
    expect(requestedIn(live.current().view)).toBe(40_000_00);
  });

  it('says that it is slow only once a person would notice', async () => {
    const { workbook, live } = follow();
    await jest.advanceTimersByTimeAsync(NOTICEABLE - 1);
    expect(live.current().slow).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(live.current().slow).toBe(true);
    await workbook.answer(0, null);
    expect(live.current().slow).toBe(false);
  });

  it('drops an answer that comes after the person gave up on it', async () => {
    const { workbook, live } = follow();
    await jest.advanceTimersByTimeAsync(PATIENCE);
    expect(live.current().trouble).toEqual({ kind: 'silence' });
    live.checkNow();
    await workbook.answer(1, asking(40_000));
    await workbook.answer(0, asking(10_000));
    expect(requestedIn(live.current().view)).toBe(40_000_00);
    expect(live.current().trouble).toBeNull();
  });

  it('checks after the reading under way when asked to', async () => {
    const { workbook, live } = follow();
    live.checkNow();
    expect(workbook.readings).toHaveLength(1);
    await workbook.answer(0, null);
    await jest.advanceTimersByTimeAsync(GATHERING);
    expect(workbook.readings).toHaveLength(2);
  });

  it('says that changes are not followed when the host refuses to watch', async () => {
    const workbook = new PatientWorkbook();
    workbook.watchFault = new HostError('refused', 'no events');
    const live = new LiveDossier(workbook, (snapshot) => examine(snapshot, KINDS));
    live.start();
    await workbook.answer(0, null);
    expect(live.current().unwatched).toMatchObject({ problem: 'refused' });
    expect(live.current().view.kind).toBe('no-dossier');
  });

  it('stops watching, and drops what is answered afterwards', async () => {
    const { workbook, live, stop } = follow();
    stop();
    await workbook.answer(0, asking(40_000));
    expect(workbook.stopped).toBe(true);
    expect(live.current().view.kind).toBe('starting');
  });

  it('shows a mistake of ours with its message, and goes on', async () => {
    const workbook = new PatientWorkbook();
    const live = new LiveDossier(workbook, async () => {
      throw new TypeError('x is undefined');
    });
    live.start();
    await workbook.answer(0, asking(1));
    expect(live.current().trouble).toEqual({ kind: 'crash', detail: 'x is undefined' });
  });
});
