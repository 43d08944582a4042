import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { WorkbookPort } from '../../src/excel/port';
import type { Leftovers } from '../../src/workbook/temporary-names';

/** A workbook whose readings are answered by hand, in any order. */
export class PatientWorkbook {
  #dirty: (origin: 'local' | 'remote') => void = () => undefined;
  readonly readings: {
    readonly whileEditing: 'wait' | 'fail';
    readonly answer: (snapshot: WorkbookSnapshot | null) => void;
    readonly refuse: (error: Error) => void;
  }[] = [];
  leftovers: Leftovers = { inserted: [], replacing: [] };
  stopped = false;
  watchFault: Error | null = null;

  readonly read: WorkbookPort['read'] = (whileEditing = 'wait') =>
    new Promise((resolve, refuse) => {
      const answer = (snapshot: WorkbookSnapshot | null): void =>
        resolve({ snapshot, leftovers: this.leftovers });
      this.readings.push({ whileEditing, answer, refuse });
    });

  readonly watch: WorkbookPort['watch'] = async (onDirty) => {
    if (this.watchFault) throw this.watchFault;
    this.#dirty = onDirty;
    return async () => {
      this.stopped = true;
    };
  };

  stir(): void {
    this.#dirty('local');
  }

  async answer(index: number, snapshot: WorkbookSnapshot | null): Promise<void> {
    this.readings[index]?.answer(snapshot);
    await settled();
  }

  async refuse(index: number, error: Error): Promise<void> {
    this.readings[index]?.refuse(error);
    await settled();
  }
}

/** Lets promises that are resolved already run to their end: loading a call takes a real turn or two. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await jest.advanceTimersByTimeAsync(0);
};
