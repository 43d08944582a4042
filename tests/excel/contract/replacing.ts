import type { Replaced, ReplacementOutcome } from '../../../src/excel/port';
import { type Bench, type OpenBench, withDossier } from './bench';
import { CALL, LINES, PLACES, smallDossier, TEMPLATE, TOTAL } from './sheets';

const OTHER = smallDossier('ITN4', LINES.slice(0, 1));

/** The way to the sheets of another call, from what the person sees at this moment. */
async function changing(
  { port }: Bench,
  label = 'ITN6',
): Promise<() => Promise<ReplacementOutcome>> {
  const snapshot = await port.readTyped(TEMPLATE);
  if (!snapshot) throw new Error('no dossier');
  const replaced: Replaced = { template: TEMPLATE, snapshot, label };
  return () => port.replace(OTHER, replaced);
}

export function replacing(open: OpenBench): void {
  describe('replacing', () => {
    it('puts the new sheets in the place of the others, which are kept at the end', async () => {
      const bench = await withDossier(open);
      bench.addSheet('Annexe');
      expect(await (await changing(bench))()).toEqual({
        kind: 'done',
        kept: ['Dossier (ITN6)', 'Budget (ITN6)', 'Financement (ITN6)'],
        back: null,
      });
      expect(bench.sheetNames()).toEqual([
        'Notes',
        'Dossier',
        'Budget',
        'Financement',
        'Listes',
        'Annexe',
        'Dossier (ITN6)',
        'Budget (ITN6)',
        'Financement (ITN6)',
        'Listes (ITN6)',
      ]);
    });

    it('is read as the new call, and not as what was kept', async () => {
      const bench = await withDossier(open);
      await (
        await changing(bench)
      )();
      const { snapshot } = await bench.port.read();
      expect(snapshot?.names[CALL]?.values).toEqual([['ITN4']]);
      expect(Object.keys(snapshot?.tables ?? {})).toEqual(['Bareme_Budget']);
      expect(snapshot?.tables.Bareme_Budget?.body.values.map(([label]) => label)).toEqual([
        'Atelier',
        '',
        '',
        '',
        '',
      ]);
    });

    it('leaves what was typed on the sheets that are kept', async () => {
      const bench = await withDossier(open);
      bench.type(PLACES.project, 'Guichet');
      await (
        await changing(bench)
      )();
      expect(bench.at({ ...PLACES.project, sheet: 'Dossier (ITN6)' })).toBe('Guichet');
      expect(bench.at(PLACES.project)).toBe('');
    });

    it('keeps the names that the person gave to the sheets', async () => {
      const bench = await withDossier(open);
      bench.renameSheet('Budget', 'Budget détaillé du portail');
      await (
        await changing(bench)
      )();
      expect(bench.sheetNames()).toContain('Budget détaillé du portail');
      expect(bench.sheetNames()).toContain('Budget détaillé du porta (ITN6)');
    });

    it('finds free names where some were kept before', async () => {
      const bench = await withDossier(open);
      await (
        await changing(bench)
      )();
      expect(await (await changing(bench))()).toEqual({
        kind: 'done',
        kept: ['Dossier (ITN6) (2)', 'Budget (ITN6) (2)', 'Financement (ITN6) (2)'],
        back: null,
      });
    });
  });

  describe('replacing where someone has typed since', () => {
    it.each<readonly [string, (bench: Bench) => void]>([
      ['a price', ({ type }) => type(PLACES.secondPrice, 1300)],
      ['a title', ({ type }) => type(PLACES.project, 'Guichet')],
      [
        'a formula of the same result',
        ({ type }) => type(PLACES.firstPrice, { formula: '=2*250', result: 500 }),
      ],
      ['over a formula', ({ type }) => type({ ...PLACES.firstPrice, column: 3 }, 7)],
      ['a row more', ({ insertRows }) => insertRows('Budget', 4, 1)],
    ])('writes nothing: %s', async (_what, change) => {
      const bench = await withDossier(open);
      const replaceNow = await changing(bench);
      change(bench);
      const before = bench.contents();
      expect(await replaceNow()).toEqual({ kind: 'changed' });
      expect(bench.contents()).toEqual(before);
    });

    it('writes nothing once the dossier has gone', async () => {
      const bench = await withDossier(open);
      const replaceNow = await changing(bench);
      for (const sheet of ['Dossier', 'Budget', 'Financement']) bench.deleteSheet(sheet);
      expect(await replaceNow()).toEqual({ kind: 'changed' });
    });

    it('goes on where only a person’s own sheet has changed', async () => {
      const bench = await withDossier(open);
      const replaceNow = await changing(bench);
      bench.type({ sheet: 'Notes', row: 9, column: 0 }, 'à voir');
      expect(await replaceNow()).toMatchObject({ kind: 'done' });
      expect((await bench.port.read()).snapshot?.names).toHaveProperty(TOTAL);
    });
  });
}
