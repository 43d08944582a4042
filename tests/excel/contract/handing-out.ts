import { type OpenBench, withDossier } from './bench';

const MEGABYTE = 2 ** 20;

/** Larger than what crosses the wire at once, and no two neighbours alike. */
const FILE = Uint8Array.from({ length: 300_001 }, (_, index) => (index * 31 + (index >> 8)) % 256);

export function handingOut(open: OpenBench): void {
  describe('handing out the workbook as a file', () => {
    it('gives every byte of it, and writes nothing', async () => {
      const bench = await withDossier(open);
      bench.fileIs(FILE);
      const before = bench.contents();
      const file = await bench.port.asFile(MEGABYTE);
      expect(Buffer.compare(file, FILE)).toBe(0);
      expect(bench.contents()).toEqual(before);
    });

    it('gives it as often as it is asked, as it stands then', async () => {
      const bench = await withDossier(open);
      for (const length of [10, 20, 30, 40]) {
        bench.fileIs(FILE.subarray(0, length));
        expect(await bench.port.asFile(MEGABYTE)).toHaveLength(length);
      }
    });

    it('reads none that is larger than asked, and goes on giving others', async () => {
      const bench = await withDossier(open);
      bench.fileIs(FILE);
      for (let times = 0; times < 3; times += 1) {
        await expect(bench.port.asFile(1000)).rejects.toMatchObject({ problem: 'too-large' });
      }
      expect(await bench.port.asFile(MEGABYTE)).toHaveLength(FILE.length);
    });

    it.each(['no-copy', 'cell-editing', 'session-lost'] as const)(
      'fails with %s',
      async (problem) => {
        const bench = await withDossier(open);
        bench.fileIs(FILE);
        bench.refuseNext(problem);
        await expect(bench.port.asFile(MEGABYTE)).rejects.toMatchObject({ problem });
      },
    );
  });
}
