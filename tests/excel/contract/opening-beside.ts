import { writeWorkbook } from '../../../src/xlsx/write';
import { type OpenBench, withDossier } from './bench';
import { smallDossier } from './sheets';

export function openingBeside(open: OpenBench): void {
  describe('opening a workbook beside this one', () => {
    it('hands over the file byte by byte, and writes nothing here', async () => {
      const bench = await withDossier(open);
      const before = bench.contents();
      const file = await writeWorkbook(smallDossier());
      await bench.port.openBeside(file);
      expect(bench.beside()).toEqual([file]);
      expect(bench.contents()).toEqual(before);
    });

    it('fails where Excel refuses', async () => {
      const bench = await withDossier(open);
      bench.refuseNext('session-lost');
      const file = await writeWorkbook(smallDossier());
      await expect(bench.port.openBeside(file)).rejects.toMatchObject({ problem: 'session-lost' });
      expect(bench.beside()).toEqual([]);
    });
  });
}
