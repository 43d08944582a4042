import type { WorkbookPort } from '../../../src/excel/port';
import { HostError } from '../../../src/excel/port';
import { type OpenBench, type Refusable, withDossier } from './bench';
import { PLACES, smallDossier, TEMPLATE } from './sheets';

type Ask = (port: WorkbookPort) => Promise<unknown>;

const asks: readonly (readonly [string, Ask, readonly Refusable[]])[] = [
  ['inserting', (port) => port.inject(smallDossier()), ['cell-editing', 'protected']],
  ['reading at once', (port) => port.read('fail'), ['cell-editing', 'session-lost']],
  ['reading what was typed', (port) => port.readTyped(TEMPLATE), ['session-lost']],
  ['showing a cell', (port) => port.select(PLACES.project), ['cell-editing', 'session-lost']],
  ['correcting', (port) => port.correct({ cells: [], texts: [] }), ['cell-editing', 'protected']],
  ['clearing away', (port) => port.clearAway(['~brm-0a1b2c3d-x']), ['cell-editing', 'protected']],
];

const cases = asks.flatMap(([what, ask, problems]) =>
  problems.map((problem) => [what, problem, ask] as const),
);

export function refusals(open: OpenBench): void {
  describe('what the host refuses', () => {
    it.each(cases)('%s: %s, and nothing was written', async (_what, problem, ask) => {
      const bench = await withDossier(open);
      const before = bench.contents();
      bench.refuseNext(problem);
      const error: unknown = await ask(bench.port).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ problem });
      expect(bench.contents()).toEqual(before);
      await expect(ask(bench.port)).resolves.toBeDefined();
    });

    it('replacing: a cell is being edited, and nothing was written', async () => {
      const bench = await withDossier(open);
      const snapshot = await bench.port.readTyped(TEMPLATE);
      if (!snapshot) throw new Error('no dossier');
      const before = bench.contents();
      bench.refuseNext('cell-editing');
      const replacement = bench.port.replace(smallDossier('ITN4'), {
        template: TEMPLATE,
        snapshot,
        label: 'ITN6',
      });
      await expect(replacement).rejects.toMatchObject({ problem: 'cell-editing' });
      expect(bench.contents()).toEqual(before);
    });
  });
}
