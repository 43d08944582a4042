import { type OpenBench, withDossier } from './bench';
import { smallDossier } from './sheets';

const DOSSIER = '~brm-0a1b2c3d-dossier';
const BUDGET = '~brm-0a1b2c3d-budget';
const OTHER = '~brm-ffffffff-dossier';
const REPLACING = '~brm-r0a1b2c3d-budget';

export function clearing(open: OpenBench): void {
  describe('clearing away what an insertion has left', () => {
    it('deletes the sheets that are named, and no other', async () => {
      const { port, addSheet, sheetNames } = await open();
      for (const name of [DOSSIER, BUDGET, OTHER]) addSheet(name);
      expect(await port.clearAway([DOSSIER, BUDGET])).toEqual({ kept: [] });
      expect(sheetNames()).toEqual(['Notes', OTHER]);
      expect((await port.read()).leftovers).toEqual({ inserted: [OTHER], replacing: [] });
    });

    it('deletes no sheet that bears no temporary name, nor one that replaces another', async () => {
      const { port, addSheet, sheetNames } = await open();
      addSheet(REPLACING);
      await port.clearAway(['Notes', REPLACING]);
      expect(sheetNames()).toEqual(['Notes', REPLACING]);
    });

    it('keeps a sheet that bears another insertion’s mark', async () => {
      const { port, addMarkedSheet, sheetNames } = await open();
      await addMarkedSheet(BUDGET, 'ffffffff');
      expect(await port.clearAway([BUDGET])).toEqual({ kept: [] });
      expect(sheetNames()).toContain(BUDGET);
    });

    it('keeps a sheet of the same insertion that bears its own name by now, and says which', async () => {
      const { port, addSheet, addMarkedSheet, sheetNames } = await open();
      await addMarkedSheet('Dossier', '0a1b2c3d');
      addSheet(BUDGET);
      expect(await port.clearAway([BUDGET])).toEqual({ kept: ['Dossier'] });
      expect(sheetNames()).toEqual(['Notes', 'Dossier']);
    });

    it('is reported to those who watch', async () => {
      const { port, addSheet, settled } = await open();
      addSheet(BUDGET);
      const signals: string[] = [];
      await port.watch(
        (origin) => signals.push(origin),
        () => undefined,
      );
      await port.clearAway([BUDGET]);
      await settled();
      expect(signals).toContain('local');
    });
  });

  describe('what writings have left', () => {
    it('is in the way of no insertion, and stays', async () => {
      const { port, addSheet, sheetNames } = await open();
      addSheet(BUDGET);
      expect(await port.inject(smallDossier())).toEqual({ kind: 'done' });
      expect(sheetNames()).toContain(BUDGET);
    });

    it('is in the way of every insertion where sheets were being replaced', async () => {
      const bench = await withDossier(open);
      for (const name of ['Dossier', 'Budget', 'Financement']) bench.deleteSheet(name);
      bench.addSheet(REPLACING);
      const before = bench.contents();
      const insertion = bench.port.inject(smallDossier());
      await expect(insertion).rejects.toMatchObject({ problem: 'half-replaced' });
      expect(bench.contents()).toEqual(before);
    });
  });
}
