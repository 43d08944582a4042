import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** Results that have not changed for so long are final, whatever Excel says. Milliseconds. */
export const SETTLED = 10_000;

/**
 * Some Excels for Mac say for good that they are calculating (office-js#2883, #3319). Once no result of ours has
 * changed for a while they are taken at their results. Where a person calculates on request only, Excel is
 * believed.
 */
export class Calculation {
  #results = '';
  #since = 0;

  /** The snapshot, its results vouched for or not. */
  judge(snapshot: WorkbookSnapshot, now: Date): WorkbookSnapshot {
    const results = isCalculating(snapshot) ? resultsOf(snapshot) : '';
    if (results === '' || results !== this.#results) {
      this.#results = results;
      this.#since = now.getTime();
      return snapshot;
    }
    const isFinal = now.getTime() - this.#since >= SETTLED;
    return isFinal ? { ...snapshot, isCalculated: true, isCalculating: false } : snapshot;
  }
}

export const isCalculating = (snapshot: WorkbookSnapshot): boolean =>
  snapshot.isCalculating === true;

const resultsOf = ({ names }: WorkbookSnapshot): string =>
  JSON.stringify(Object.values(names).map(({ values }) => values));
