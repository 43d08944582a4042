import type { SelectedCell } from '../../../src/excel/port';
import { type Bench, type OpenBench, withDossier } from './bench';
import { PLACES } from './sheets';

interface Watched {
  readonly bench: Bench;
  readonly signals: ('local' | 'remote')[];
  readonly moves: (SelectedCell | null)[];
  readonly stop: () => Promise<void>;
}

/** The dossier, and what is reported of it from now on. */
async function watched(open: OpenBench): Promise<Watched> {
  const bench = await withDossier(open);
  const signals: Watched['signals'] = [];
  const moves: Watched['moves'] = [];
  const stop = await bench.port.watch(
    (origin) => signals.push(origin),
    (cell) => moves.push(cell),
  );
  await bench.settled();
  return { bench, signals, moves, stop };
}

/** The identifier under which the moves to a sheet are reported. */
async function idOf({ port }: Bench, sheet: string): Promise<string | undefined> {
  const { snapshot } = await port.read();
  return Object.entries(snapshot?.sheetNames ?? {}).find(([, name]) => name === sheet)?.[0];
}

export function following(open: OpenBench): void {
  describe('watching', () => {
    it('reports what a person types as theirs', async () => {
      const { bench, signals } = await watched(open);
      bench.type(PLACES.firstPrice, 510);
      await bench.settled();
      expect(new Set(signals)).toEqual(new Set(['local']));
    });

    it('reports what a colleague types as another’s', async () => {
      const { bench, signals } = await watched(open);
      bench.asColleague(() => bench.type(PLACES.project, 'Guichet'));
      await bench.settled();
      expect(signals).toContain('remote');
    });

    it.each<readonly [string, (bench: Bench) => void]>([
      ['rows that come', ({ insertRows }) => insertRows('Budget', 4, 1)],
      ['rows that go', ({ deleteRow }) => deleteRow('Budget', 4)],
      ['a sheet that is deleted', ({ deleteSheet }) => deleteSheet('Financement')],
      ['a move to another cell', ({ moveTo }) => moveTo(PLACES.secondPrice)],
    ])('reports %s', async (_what, change) => {
      const { bench, signals } = await watched(open);
      change(bench);
      await bench.settled();
      expect(signals).not.toEqual([]);
    });

    it('says to which cell the person moved; several cells are none', async () => {
      const { bench, moves } = await watched(open);
      const sheetId = await idOf(bench, 'Budget');
      bench.moveTo(PLACES.firstPrice);
      bench.moveTo(PLACES.firstPrice, 2);
      await bench.settled();
      expect(moves.slice(-2)).toEqual([{ sheetId, row: 3, column: 2 }, null]);
    });

    it('says it too of a cell that the add-in itself has shown', async () => {
      const { bench, moves } = await watched(open);
      await bench.port.select(PLACES.secondPrice);
      await bench.settled();
      expect(moves.at(-1)).toEqual({ sheetId: await idOf(bench, 'Budget'), row: 4, column: 2 });
    });

    it('reports to each who watches, and to nobody who has stopped', async () => {
      const { bench, signals, moves, stop } = await watched(open);
      const others: unknown[] = [];
      await bench.port.watch(
        (origin) => others.push(origin),
        (cell) => others.push(cell),
      );
      await stop();
      bench.type(PLACES.firstPrice, 510);
      bench.moveTo(PLACES.secondPrice);
      await bench.settled();
      expect([signals, moves]).toEqual([[], []]);
      expect(others).toContain('local');
      expect(others).toContainEqual(expect.objectContaining({ row: 4, column: 2 }));
    });
  });
}
