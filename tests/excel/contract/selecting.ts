import { type OpenBench, withDossier } from './bench';
import { PLACES } from './sheets';

export function selecting(open: OpenBench): void {
  describe('showing a cell', () => {
    it('brings it before the person', async () => {
      const { port, shown } = await withDossier(open);
      expect(await port.select(PLACES.secondPrice)).toBe('shown');
      expect(shown()).toEqual(PLACES.secondPrice);
    });

    it('finds it on any sheet, the person’s own too', async () => {
      const { port, shown } = await withDossier(open);
      const place = { sheet: 'Notes', row: 7, column: 3 };
      expect(await port.select(place)).toBe('shown');
      expect(shown()).toEqual(place);
    });

    it('leaves a hidden sheet hidden until it is asked to reveal it', async () => {
      const { port, shown, hideSheet, isHidden } = await withDossier(open);
      hideSheet('Budget');
      const before = shown();
      expect(await port.select(PLACES.secondPrice)).toBe('hidden');
      expect([isHidden('Budget'), shown()]).toEqual([true, before]);
      expect(await port.select(PLACES.secondPrice, 'reveal')).toBe('shown');
      expect([isHidden('Budget'), shown()]).toEqual([false, PLACES.secondPrice]);
    });

    it('knows of sheets that were inserted hidden', async () => {
      const { port, isHidden } = await withDossier(open);
      expect(await port.select({ sheet: 'Listes', row: 0, column: 0 })).toBe('hidden');
      expect(isHidden('Listes')).toBe(true);
    });

    it('fails where its sheet was renamed or deleted since', async () => {
      const { port, renameSheet, deleteSheet } = await withDossier(open);
      renameSheet('Budget', 'Coûts');
      deleteSheet('Dossier');
      for (const place of [PLACES.secondPrice, PLACES.project]) {
        await expect(port.select(place)).rejects.toMatchObject({ problem: 'not-found' });
      }
    });
  });
}
