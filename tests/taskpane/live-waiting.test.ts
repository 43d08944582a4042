import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { HostError } from '../../src/excel/port';
import { SETTLED } from '../../src/taskpane/live/calculation';
import { KINDS } from '../../src/documents/registry';
import { examine } from '../../src/taskpane/live/examine';
import {
  GATHERING,
  LiveDossier,
  NOTICEABLE,
  PATIENCE,
  RETRY,
} from '../../src/taskpane/live/live-dossier';
import { ABANDONED } from '../../src/taskpane/live/unfinished';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { PatientWorkbook } from './patient-workbook';

const ITN6 = callOf('ITN6');

function follow(): { workbook: PatientWorkbook; live: LiveDossier } {
  const workbook = new PatientWorkbook();
  const live = new LiveDossier(workbook, (snapshot) => examine(snapshot, KINDS));
  live.start();
  return { workbook, live };
}

const maximumOf = (live: LiveDossier): number | null => {
  const { view } = live.current();
  return view.kind === 'dossier' ? view.examined.figures.maximum : null;
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const editing = new HostError('cell-editing', 'InvalidOperationInCellEditMode');

describe('A person who asks while a cell is being edited', () => {
  it('is told at once', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, null);
    live.checkNow();
    expect(workbook.readings[1]?.whileEditing).toBe('fail');
    await workbook.refuse(1, editing);
    expect(live.current().trouble).toMatchObject({ problem: 'cell-editing' });
  });

  it('does not wait behind a reading that waits', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, null);
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING + NOTICEABLE);
    expect(workbook.readings[1]?.whileEditing).toBe('wait');
    live.checkNow();
    await workbook.refuse(2, editing);
    expect(live.current().trouble).toMatchObject({ problem: 'cell-editing' });
  });

  it('nor behind one that only turns out to be slow', async () => {
    const { workbook, live } = follow();
    live.checkNow();
    expect(workbook.readings).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(NOTICEABLE);
    expect(workbook.readings[1]?.whileEditing).toBe('fail');
  });

  it('goes on being told so, until the edit ends and the figures are read', async () => {
    const { workbook, live } = follow();
    live.checkNow();
    await jest.advanceTimersByTimeAsync(NOTICEABLE);
    await workbook.refuse(1, editing);
    await jest.advanceTimersByTimeAsync(RETRY + PATIENCE);
    expect(workbook.readings[2]?.whileEditing).toBe('wait');
    expect(live.current().trouble).toMatchObject({ problem: 'cell-editing' });
    await workbook.answer(2, null);
    expect(live.current().trouble).toBeNull();
  });
});

describe('While another workbook is in front', () => {
  it('the last good state stands, and the next signal reads anew', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, aDossier(ITN6).withLine({ amount: 60_000 }).snapshot());
    const maximum = maximumOf(live);
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    await workbook.refuse(1, new HostError('inactive', 'NamedItem.type: null'));
    expect(maximumOf(live)).toBe(maximum);
    expect(live.current().trouble).toMatchObject({ problem: 'inactive' });
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    await workbook.answer(2, aDossier(ITN6).withLine({ amount: 10_000 }).snapshot());
    expect(live.current().trouble).toBeNull();
    expect(maximumOf(live)).not.toBe(maximum);
  });
});

describe('A calculation that is said to go on', () => {
  const altered = (over: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
    ...aDossier(ITN6).withLine({ amount: 60_000 }).showing({ maximum: 91_000 }).snapshot(),
    ...over,
  });
  const PENDING = { isCalculated: false, isCalculating: true };

  const rulesOf = (live: LiveDossier): string[] => {
    const { view } = live.current();
    return view.kind === 'dossier' ? view.findings.map(({ finding }) => finding.rule) : [];
  };

  it('makes no finding vanish that rests on its results', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, altered());
    expect(rulesOf(live)).toContain('line.formula');
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    await workbook.answer(1, altered(PENDING));
    expect(rulesOf(live).filter((rule) => rule === 'line.formula')).toHaveLength(1);
  });

  it('lets the finding go once the calculation is done and the formula right', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, altered());
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    await workbook.answer(1, altered(PENDING));
    await jest.advanceTimersByTimeAsync(RETRY);
    await workbook.answer(2, aDossier(ITN6).withLine({ amount: 60_000 }).snapshot());
    expect(rulesOf(live)).not.toContain('line.formula');
  });

  it('is over once no result has changed for a while, and the results are looked at', async () => {
    const { workbook, live } = follow();
    await workbook.answer(0, altered(PENDING));
    expect(rulesOf(live)).not.toContain('line.formula');
    const readings = SETTLED / RETRY;
    for (let reading = 1; reading <= readings; reading += 1) {
      await jest.advanceTimersByTimeAsync(RETRY);
      await workbook.answer(reading, altered(PENDING));
    }
    expect(rulesOf(live)).toContain('line.formula');
    await jest.advanceTimersByTimeAsync(10 * RETRY);
    expect(workbook.readings).toHaveLength(readings + 1);
  });

  it('does not hold up what a person types meanwhile', async () => {
    const { workbook } = follow();
    await workbook.answer(0, altered(PENDING));
    workbook.stir();
    await jest.advanceTimersByTimeAsync(GATHERING);
    expect(workbook.readings).toHaveLength(2);
  });
});

describe('A sheet under a temporary name', () => {
  const left = { inserted: ['~brm-0a1b2c3d-dossier'], replacing: ['~brm-r0a1b2c3d-budget'] };
  const none = { inserted: [], replacing: [] };

  it('is a colleague’s insertion at first, and told once it has stayed: the pane looks again', async () => {
    const { workbook, live } = follow();
    workbook.leftovers = left;
    await workbook.answer(0, null);
    expect(live.current().leftovers).toEqual(none);
    await jest.advanceTimersByTimeAsync(ABANDONED);
    await workbook.answer(1, null);
    expect(live.current().leftovers).toEqual(left);
    await jest.advanceTimersByTimeAsync(10 * ABANDONED);
    expect(workbook.readings).toHaveLength(2);
  });

  it('is never told where the insertion came to its end', async () => {
    const { workbook, live } = follow();
    workbook.leftovers = left;
    await workbook.answer(0, null);
    workbook.leftovers = none;
    await jest.advanceTimersByTimeAsync(ABANDONED);
    await workbook.answer(1, aDossier(ITN6).snapshot());
    expect(live.current()).toMatchObject({ view: { kind: 'dossier' }, leftovers: none });
  });

  it('counts from its own first sight, not from that of another', async () => {
    const { workbook, live } = follow();
    workbook.leftovers = { ...none, inserted: left.inserted };
    await workbook.answer(0, null);
    await jest.advanceTimersByTimeAsync(ABANDONED);
    workbook.leftovers = left;
    await workbook.answer(1, null);
    expect(live.current().leftovers).toEqual({ ...none, inserted: left.inserted });
  });
});
