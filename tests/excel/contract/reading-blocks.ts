import type { BlockOutcome } from '../../../src/excel/port';
import type { SheetArea } from '../../../src/workbook/area';
import type { Bench, OpenBench, Typed } from './bench';
import { withDossier } from './bench';

const area = (row: number, column: number, rows: number, columns: number): SheetArea => ({
  ...{ sheet: 'Notes', row, column, rows, columns },
});

/** A small table of the person’s own, from B3 on. */
const TABLE: readonly (readonly Typed[])[] = [
  ['Poste', 'Montant'],
  ['Maquette', 1200.5],
  ['Hébergement', { formula: '=1+2', result: 3 }],
  ['Formation', { formula: '=1/0', result: '#DIV/0!' }],
];

async function withTable(open: OpenBench): Promise<Bench> {
  const bench = await withDossier(open);
  TABLE.forEach((cells, row) =>
    cells.forEach((content, column) =>
      bench.type({ sheet: 'Notes', row: 2 + row, column: 1 + column }, content),
    ),
  );
  await bench.settled();
  return bench;
}

const VALUES = [
  ['Poste', 'Montant'],
  ['Maquette', 1200.5],
  ['Hébergement', 3],
  ['Formation', '#DIV/0!'],
];

function blockOf(outcome: BlockOutcome) {
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.block;
}

export function readingBlocks(open: OpenBench): void {
  describe('reading a block of cells', () => {
    it('gives what is selected with the place of its first cell, results instead of formulas', async () => {
      const { port, selectArea } = await withTable(open);
      selectArea(area(2, 1, 4, 2));
      const block = blockOf(await port.readBlock('selection'));
      expect(block).toMatchObject({ sheet: 'Notes', row: 2, column: 1, values: VALUES });
      expect(block.formats.map(({ length }) => length)).toEqual([2, 2, 2, 2]);
    });

    it('takes whole rows and columns as far as they are used', async () => {
      const { port, selectArea } = await withTable(open);
      selectArea(area(0, 0, 1_048_576, 3));
      expect(blockOf(await port.readBlock('selection'))).toMatchObject({ row: 2, values: VALUES });
    });

    it('takes a single cell for the sheet that it is in, a blank one too', async () => {
      const { port, moveTo } = await withTable(open);
      for (const row of [3, 40]) {
        moveTo({ sheet: 'Notes', row, column: 1 });
        expect(blockOf(await port.readBlock('selection')).values).toEqual(VALUES);
      }
    });

    it('gives an area again wherever the person is by now', async () => {
      const { port, moveTo } = await withTable(open);
      moveTo({ sheet: 'Budget', row: 0, column: 0 });
      const block = blockOf(await port.readBlock(area(3, 1, 1, 2)));
      expect(block).toMatchObject({ row: 3, column: 1, values: [['Maquette', 1200.5]] });
    });

    it('says where nothing stands', async () => {
      const { port, selectArea } = await withTable(open);
      selectArea(area(20, 0, 3, 3));
      expect(await port.readBlock('selection')).toEqual({ kind: 'empty' });
    });

    it('reads no more cells than it can, and says how many', async () => {
      const { port, selectArea, type } = await withTable(open);
      type({ sheet: 'Notes', row: 30_000, column: 2 }, 'loin');
      selectArea(area(0, 1, 40_000, 2));
      expect(await port.readBlock('selection')).toEqual({
        ...{ kind: 'too-many', cells: 59_998, most: 50_000 },
      });
    });

    it('tells which rows are hidden and which cells are shown as one', async () => {
      const { port, selectArea, hideRow, mergeCells } = await withTable(open);
      mergeCells(area(0, 1, 1, 2));
      mergeCells(area(3, 1, 2, 1));
      for (const row of [3, 5, 9]) hideRow('Notes', row);
      selectArea(area(2, 1, 4, 2));
      const { hidden, merges } = blockOf(await port.readBlock('selection'));
      expect([...hidden]).toEqual([1, 3]);
      expect(merges).toEqual([{ row: 3, column: 1, rows: 2, columns: 1 }]);
    });

    it('writes nothing', async () => {
      const { port, selectArea, contents } = await withTable(open);
      selectArea(area(2, 1, 4, 2));
      const before = contents();
      await port.readBlock('selection');
      expect(contents()).toEqual(before);
    });

    it('fails where the sheet was renamed since, or Excel refuses', async () => {
      const { port, renameSheet, refuseNext } = await withTable(open);
      renameSheet('Notes', 'Devis');
      await expect(port.readBlock(area(2, 1, 4, 2))).rejects.toMatchObject({
        problem: 'not-found',
      });
      refuseNext('session-lost');
      await expect(port.readBlock('selection')).rejects.toMatchObject({ problem: 'session-lost' });
    });
  });
}
