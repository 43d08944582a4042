import type { Change, ChangeOutcome } from '../../../src/excel/change/rewrites';
import { lastLines } from '../../../src/sheets/lines';
import { Anchors } from '../../../src/workbook/anchor';
import type { Place, Scalar } from '../../../src/workbook/scalar';
import { type Bench, type OpenBench, withDossier } from './bench';
import { BUDGET, LINES, type Line, PLACES, smallDossier, TEMPLATE } from './sheets';

/** Lines that the budget has, and the row of the first that comes. */
const STANDING = 5;
const FIRST = 3 + STANDING;

const AMOUNT = `=2*${BUDGET}[[#This Row],[Prix unitaire HT]]`;

const TWO_MORE: readonly Line[] = [
  { label: 'Recette', title: 'T3', price: 900 },
  { label: 'Reprise', title: 'T5', price: 50 },
];

const blank: Line = { label: '', title: '', price: null };

/** What brings these lines below the five of the budget. */
function lengthened(lines: readonly Line[] = TWO_MORE): Change {
  const declared = smallDossier('ITN6', [...LINES, blank, blank, ...lines]);
  const come = lastLines(declared, { table: BUDGET, count: lines.length, standing: STANDING });
  return { add: null, remove: null, cells: [], texts: [], lines: [come] };
}

const line = ({ at }: Bench, row: number, sheet = 'Budget'): readonly Scalar[] =>
  [0, 1, 2, 3].map((column) => at({ sheet, row, column }));

const budget = (row: number, column = 0): Place => ({ sheet: 'Budget', row, column });

function undoOf(outcome: ChangeOutcome): Change {
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  return outcome.undo;
}

async function expectUnwritten(bench: Bench, asked: Change, outcome: unknown): Promise<void> {
  const before = bench.contents();
  expect(await bench.port.change(asked)).toEqual(outcome);
  expect(bench.contents()).toEqual(before);
}

/** Another price for the first line. */
async function pricedAt({ port }: Bench, price: number): Promise<Change['cells']> {
  const { snapshot } = await port.read();
  const anchor = snapshot && new Anchors(snapshot, TEMPLATE).of(PLACES.firstPrice);
  if (!anchor) throw new Error('a price of ours');
  return [{ anchor, from: 500, to: price, numberFormat: null }];
}

export function lengthening(open: OpenBench): void {
  describe('bringing lines to a table', () => {
    it('writes them below the last one, computed columns with their formula', async () => {
      const bench = await withDossier(open);
      undoOf(await bench.port.change(lengthened()));
      expect([FIRST, FIRST + 1].map((row) => line(bench, row))).toEqual([
        ['Recette', 'T3', 900, AMOUNT],
        ['Reprise', 'T5', 50, AMOUNT],
      ]);
      const { snapshot } = await bench.port.read();
      expect(snapshot?.tables[BUDGET]?.body.values).toHaveLength(STANDING + 2);
    });

    it('gives the way back, and the way back from there', async () => {
      const bench = await withDossier(open);
      const before = bench.contents();
      const undo = undoOf(await bench.port.change(lengthened()));
      const after = bench.contents();
      const redo = undoOf(await bench.port.change(undo));
      expect(bench.contents()).toEqual(before);
      undoOf(await bench.port.change(redo));
      expect(bench.contents()).toEqual(after);
    });

    it.each(['=1+1', '2021-12', '12345678901234', '00012', '1/2', 'VRAI', "'tiret"])(
      'keeps the text %s as it is',
      async (text) => {
        const bench = await withDossier(open);
        undoOf(await bench.port.change(lengthened([{ label: text, title: 'T3', price: 1 }])));
        const { snapshot } = await bench.port.read();
        expect(snapshot?.tables[BUDGET]?.body.values.at(-1)?.[0]).toBe(text);
      },
    );

    it('finds the table where it went, and on a renamed sheet', async () => {
      const bench = await withDossier(open);
      bench.insertRows('Budget', 1, 2);
      bench.renameSheet('Budget', 'Coûts');
      undoOf(await bench.port.change(lengthened()));
      expect(line(bench, FIRST + 2, 'Coûts')).toEqual(['Recette', 'T3', 900, AMOUNT]);
    });

    it('goes with cells, as one', async () => {
      const bench = await withDossier(open);
      const before = bench.contents();
      const asked = { ...lengthened(), cells: await pricedAt(bench, 510) };
      const undo = undoOf(await bench.port.change(asked));
      expect([bench.at(PLACES.firstPrice), bench.at(budget(FIRST, 2))]).toEqual([510, 900]);
      undoOf(await bench.port.change(undo));
      expect(bench.contents()).toEqual(before);
    });
  });

  describe('bringing no line at all', () => {
    it('where a cell that goes with it holds something else by now', async () => {
      const bench = await withDossier(open);
      const asked = { ...lengthened(), cells: await pricedAt(bench, 510) };
      bench.type(PLACES.firstPrice, 520);
      await expectUnwritten(bench, asked, { kind: 'changed' });
    });

    it('where something stands below the table, and says in which cell', async () => {
      const bench = await withDossier(open);
      bench.type(budget(FIRST + 1, 2), 'à revoir');
      await expectUnwritten(bench, lengthened(), {
        kind: 'in-the-way',
        table: BUDGET,
        place: budget(FIRST + 1, 2),
      });
    });

    it('where a column that the lines fill is called otherwise, and says which', async () => {
      const bench = await withDossier(open);
      bench.type(budget(2, 1), 'Nature');
      await expectUnwritten(bench, lengthened(), {
        kind: 'no-columns',
        table: BUDGET,
        headers: ['Titre'],
      });
    });

    it.each<readonly [string, (bench: Bench) => void]>([
      ['a line has come', ({ type }) => type(budget(FIRST), 'Imprévu')],
      ['a line was inserted', ({ insertRows }) => insertRows('Budget', 5, 1)],
      ['a line has gone', ({ deleteRow }) => deleteRow('Budget', 5)],
      ['the table has gone', ({ deleteSheet }) => deleteSheet('Budget')],
    ])('where since the reading %s', async (_what, work) => {
      const bench = await withDossier(open);
      work(bench);
      await expectUnwritten(bench, lengthened(), { kind: 'changed' });
    });

    it.each(['cell-editing', 'session-lost'] as const)(
      'where the host refuses: %s',
      async (problem) => {
        const bench = await withDossier(open);
        const before = bench.contents();
        bench.refuseNext(problem);
        await expect(bench.port.change(lengthened())).rejects.toMatchObject({ problem });
        expect(bench.contents()).toEqual(before);
      },
    );
  });

  describe('taking lines away again', () => {
    it.each<readonly [string, (bench: Bench) => void]>([
      ['has typed in one of them', ({ type }) => type(budget(FIRST, 2), 910)],
      ['has emptied a cell of theirs', ({ type }) => type(budget(FIRST + 1, 1), '')],
      ['has typed over a computed cell', ({ type }) => type(budget(FIRST, 3), 7)],
      ['has added a line below', ({ type }) => type(budget(FIRST + 2), 'Imprévu')],
    ])('does nothing once somebody %s', async (_what, work) => {
      const bench = await withDossier(open);
      const undo = undoOf(await bench.port.change(lengthened()));
      work(bench);
      await expectUnwritten(bench, undo, { kind: 'filled', sheets: ['Budget'] });
    });

    it('takes them wherever the table went meanwhile', async () => {
      const bench = await withDossier(open);
      const undo = undoOf(await bench.port.change(lengthened()));
      bench.insertRows('Budget', 1, 2);
      undoOf(await bench.port.change(undo));
      expect(line(bench, FIRST + 2)).toEqual(['', '', '', '']);
    });

    it('puts cells back that went with it, or does nothing', async () => {
      const bench = await withDossier(open);
      const asked = { ...lengthened(), cells: await pricedAt(bench, 510) };
      const undo = undoOf(await bench.port.change(asked));
      bench.type(PLACES.firstPrice, 600);
      await expectUnwritten(bench, undo, { kind: 'changed' });
    });
  });
}
