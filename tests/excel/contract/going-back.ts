import type { WayBack } from '../../../src/excel/replace/remembered';
import { type Bench, type OpenBench, withDossier } from './bench';
import { BUDGET, CALL, LINES, PLACES, smallDossier, TEMPLATE } from './sheets';

const OTHER = smallDossier('ITN4', LINES.slice(0, 1));

/** Another call's sheets stand by now, and the former ones are kept. */
async function changed({ port }: Bench): Promise<WayBack> {
  const snapshot = await port.readTyped(TEMPLATE);
  if (!snapshot) throw new Error('no dossier');
  const replaced = { template: TEMPLATE, next: TEMPLATE, snapshot, label: 'ITN6' };
  const outcome = await port.replace(OTHER, replaced);
  if (outcome.kind !== 'done' || !outcome.back) throw new Error('no way back');
  return outcome.back;
}

export function goingBack(open: OpenBench): void {
  describe('going back to the sheets that were kept', () => {
    it('makes the workbook what it was', async () => {
      const bench = await withDossier(open);
      bench.type(PLACES.project, 'Guichet');
      const before = bench.contents();
      const back = await changed(bench);
      expect(bench.contents()).not.toEqual(before);
      expect(await bench.port.goBack(back)).toEqual({ kind: 'done' });
      expect(bench.contents()).toEqual(before);
    });

    it('is read as the former call again, and counts', async () => {
      const bench = await withDossier(open);
      await bench.port.goBack(await changed(bench));
      const { snapshot } = await bench.port.read();
      expect(snapshot?.names[CALL]?.values).toEqual([['ITN6']]);
      expect(Object.keys(snapshot?.tables ?? {})).toEqual([BUDGET]);
      expect(bench.at({ ...PLACES.firstPrice, column: 3 })).toMatch(/^=/);
    });

    it('leaves what the person has done in their own sheets meanwhile', async () => {
      const bench = await withDossier(open);
      const back = await changed(bench);
      bench.addSheet('Annexe');
      const note = { sheet: 'Notes', row: 9, column: 0 };
      bench.type(note, 'à voir');
      expect(await bench.port.goBack(back)).toEqual({ kind: 'done' });
      expect(bench.at(note)).toBe('à voir');
      expect(bench.sheetNames()).toContain('Annexe');
    });

    it.each<readonly [string, readonly string[], (bench: Bench) => void]>([
      ['a price', ['Budget'], ({ type }) => type(PLACES.secondPrice, 1300)],
      [
        'a note below',
        ['Budget'],
        ({ type }) => type({ sheet: 'Budget', row: 30, column: 0 }, 'x'),
      ],
      [
        'a note among our cells',
        ['Dossier'],
        ({ type }) => type({ ...PLACES.project, row: 0 }, 'x'),
      ],
      [
        'a note beside a line',
        ['Budget'],
        ({ type }) => type({ ...PLACES.firstPrice, column: 6 }, 'à revoir'),
      ],
      [
        'a price of what was kept',
        ['Budget (ITN6)'],
        ({ type }) => type({ ...PLACES.secondPrice, sheet: 'Budget (ITN6)' }, 7),
      ],
      [
        'a row more in what was kept',
        ['Dossier (ITN6)'],
        ({ insertRows }) => insertRows('Dossier (ITN6)', 0, 1),
      ],
      [
        'a kept sheet deleted',
        ['Dossier (ITN6)'],
        ({ deleteSheet }) => deleteSheet('Dossier (ITN6)'),
      ],
    ])('writes nothing where someone has worked since: %s', async (_what, sheets, change) => {
      const bench = await withDossier(open);
      const back = await changed(bench);
      bench.asColleague(() => change(bench));
      const before = bench.contents();
      expect(await bench.port.goBack(back)).toMatchObject({ kind: 'worked-in', sheets });
      expect(bench.contents()).toEqual(before);
    });

    it('writes nothing where a formula of the person’s refers to the sheets that would go', async () => {
      const bench = await withDossier(open);
      const back = await changed(bench);
      const formula = { formula: `=SUM(${BUDGET}[Montant HT])`, result: 1000 };
      bench.type({ sheet: 'Notes', row: 9, column: 0 }, formula);
      expect(await bench.port.goBack(back)).toEqual({ kind: 'referred-to', by: ['Notes'] });
      expect(bench.at({ sheet: 'Notes', row: 9, column: 0 })).toBe(formula.formula);
    });

    it('is refused as a whole', async () => {
      const bench = await withDossier(open);
      const back = await changed(bench);
      const before = bench.contents();
      bench.refuseNext('cell-editing');
      await expect(bench.port.goBack(back)).rejects.toMatchObject({ problem: 'cell-editing' });
      expect(bench.contents()).toEqual(before);
      expect(await bench.port.goBack(back)).toEqual({ kind: 'done' });
    });
  });
}
