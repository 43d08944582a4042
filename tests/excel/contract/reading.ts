import { columnFinder } from '../../../src/workbook/headers';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Scalar } from '../../../src/workbook/scalar';
import { declareVotes } from '../../documents/votes/sheets';
import { type OpenBench, withDossier } from './bench';
import { BUDGET, CALL, FUNDERS, LIST, PLACES, PROJECT, TEMPLATE, TOTAL } from './sheets';

const votes = declareVotes({ language: 'fr', members: ['A', 'B'], hasMinutes: false });

/** A column of the budget, from its first line. */
function column(snapshot: WorkbookSnapshot | null, header: string): readonly Scalar[] {
  const table = snapshot?.tables[BUDGET];
  const found = columnFinder(
    table?.header.values[0] ?? [],
    [],
  )({ label: { fr: header, en: header } });
  return table?.body.values.map((line) => line[found?.index ?? -1] ?? null) ?? [];
}

export function reading(open: OpenBench): void {
  describe('reading', () => {
    it('gives null where nothing of ours stands', async () => {
      const { port } = await open();
      expect(await port.read()).toEqual({
        snapshot: null,
        leftovers: { inserted: [], replacing: [] },
      });
    });

    it('gives single cells under their names, and says which hold a formula', async () => {
      const bench = await withDossier(open);
      bench.type(PLACES.project, 'Guichet unique');
      const { snapshot } = await bench.port.read();
      expect(snapshot?.names[PROJECT]).toMatchObject({
        ...PLACES.project,
        values: [['Guichet unique']],
        hasFormula: false,
      });
      expect(snapshot?.names[TOTAL]).toMatchObject({ sheet: 'Financement', hasFormula: true });
    });

    it('gives blocks with all their rows, blank cells as empty texts', async () => {
      const { port } = await withDossier(open);
      const block = (await port.read()).snapshot?.names[FUNDERS];
      expect(block).toMatchObject({ sheet: 'Financement', row: 3, column: 0 });
      expect(block?.values).toEqual([
        ['Région', 300],
        ['Département', 200],
        ['', ''],
      ]);
      expect(block).not.toHaveProperty('hasFormula');
    });

    it('gives tables with their headers and lines', async () => {
      const { port } = await withDossier(open);
      const { snapshot } = await port.read();
      const table = snapshot?.tables[BUDGET];
      expect(table?.header).toMatchObject({ sheet: 'Budget', row: 2, column: 0 });
      expect(table?.header.values).toEqual([
        ['Libellé', 'Titre', 'Prix unitaire HT', 'Montant HT'],
      ]);
      expect(table?.body).toMatchObject({ sheet: 'Budget', row: 3, column: 0 });
      expect(column(snapshot, 'Prix unitaire HT')).toEqual([500, 1200, 800, '', '']);
      expect(table?.overwritten).toEqual([]);
    });

    it('names the cells of a computed column that a person typed over', async () => {
      const bench = await withDossier(open);
      bench.type({ sheet: 'Budget', row: 4, column: 3 }, 999);
      const { snapshot } = await bench.port.read();
      expect(snapshot?.tables[BUDGET]?.overwritten).toEqual([
        { sheet: 'Budget', row: 4, column: 3 },
      ]);
      expect(column(snapshot, 'Montant HT')[1]).toBe(999);
    });

    it('gives a line that is typed below the last one, which the table takes in', async () => {
      const bench = await withDossier(open);
      bench.type({ sheet: 'Budget', row: 8, column: 0 }, 'Ajout');
      const { snapshot } = await bench.port.read();
      expect(column(snapshot, 'Libellé')).toEqual([
        'Atelier',
        'Maquette',
        'Essai',
        '',
        '',
        'Ajout',
      ]);
      expect(snapshot?.tables[BUDGET]?.overwritten).toEqual([]);
    });

    it('follows cells that were moved by rows inserted above them, and a sheet that was renamed', async () => {
      const bench = await withDossier(open);
      bench.insertRows('Dossier', 1, 2);
      bench.insertRows('Budget', 4, 1);
      bench.renameSheet('Budget', 'Coûts');
      const { snapshot } = await bench.port.read();
      expect(snapshot?.names[CALL]).toMatchObject({ row: 3, values: [['ITN6']] });
      expect(snapshot?.tables[BUDGET]?.body.sheet).toBe('Coûts');
      expect(column(snapshot, 'Libellé')).toEqual(['Atelier', '', 'Maquette', 'Essai', '', '']);
    });

    it('leaves out what was deleted, and names that are no document’s', async () => {
      const bench = await withDossier(open);
      bench.deleteSheet('Financement');
      const { snapshot } = await bench.port.read();
      expect(Object.keys(snapshot?.names ?? {}).sort()).toEqual([CALL, PROJECT]);
      expect(snapshot?.names).not.toHaveProperty(LIST);
    });

    it('gives all documents that stand beside each other, members’ tables under their own names', async () => {
      const { port } = await withDossier(open);
      await port.inject(votes);
      const { snapshot } = await port.read();
      expect(Object.keys(snapshot?.tables ?? {}).sort()).toEqual([
        BUDGET,
        'Bareme_Voix_A',
        'Bareme_Voix_B',
      ]);
      expect(snapshot?.names).toHaveProperty('brm_votes_quorum');
    });

    it('says what all sheets are called, by the identifiers that moves are reported with', async () => {
      const { port, sheetNames } = await withDossier(open);
      const { snapshot } = await port.read();
      expect(Object.values(snapshot?.sheetNames ?? {}).sort()).toEqual([...sheetNames()].sort());
    });

    it('names the sheets that interrupted writings have left, which belong to no document', async () => {
      const { port, addSheet } = await open();
      addSheet('~brm-0a1b2c3d-dossier');
      addSheet('~brm-r0a1b2c3d-budget');
      expect(await port.read()).toEqual({
        snapshot: null,
        leftovers: {
          inserted: ['~brm-0a1b2c3d-dossier'],
          replacing: ['~brm-r0a1b2c3d-budget'],
        },
      });
    });
  });

  describe('reading what has changed', () => {
    it('misses nothing that was reported since', async () => {
      const bench = await withDossier(open);
      await bench.port.watch(
        () => undefined,
        () => undefined,
      );
      await bench.port.read();
      bench.type(PLACES.firstPrice, 510);
      bench.asColleague(() => bench.type(PLACES.secondPrice, 1210));
      bench.type(PLACES.project, 'Guichet');
      await bench.settled();
      const { snapshot } = await bench.port.read('wait', 'changes');
      expect(column(snapshot, 'Prix unitaire HT')).toEqual([510, 1210, 800, '', '']);
      expect(snapshot?.names[PROJECT]?.values).toEqual([['Guichet']]);
    });

    it('is never partial where all is asked for', async () => {
      const bench = await withDossier(open);
      await bench.port.watch(
        () => undefined,
        () => undefined,
      );
      await bench.port.read();
      bench.type(PLACES.firstPrice, 510);
      await bench.settled();
      await bench.port.read('wait', 'changes');
      expect((await bench.port.read('wait', 'whole')).isPartial).toBeUndefined();
    });
  });

  describe('reading what was typed', () => {
    it('gives one document alone', async () => {
      const { port } = await withDossier(open);
      await port.inject(votes);
      const snapshot = await port.readTyped(TEMPLATE);
      expect(Object.keys(snapshot?.tables ?? {})).toEqual([BUDGET]);
      expect(Object.keys(snapshot?.names ?? {}).sort()).toEqual(
        [CALL, FUNDERS, PROJECT, TOTAL].sort(),
      );
    });

    it('gives null where that document is not there', async () => {
      const { port } = await open();
      await port.inject(votes);
      expect(await port.readTyped(TEMPLATE)).toBeNull();
    });

    it('gives a person’s formulas beside their results', async () => {
      const bench = await withDossier(open);
      bench.type(PLACES.firstPrice, { formula: '=2*250', result: 500 });
      bench.type(PLACES.project, { formula: '="Gui"&"chet"', result: 'Guichet' });
      const snapshot = await bench.port.readTyped(TEMPLATE);
      expect(snapshot?.names[PROJECT]).toMatchObject({
        values: [['Guichet']],
        formulas: [['="Gui"&"chet"']],
      });
      const body = snapshot?.tables[BUDGET]?.body;
      expect(body?.values[0]?.[2]).toBe(500);
      expect(body?.formulas?.slice(0, 2)).toEqual([
        [null, null, '=2*250', null],
        [null, null, null, null],
      ]);
    });
  });
}
