import { FIELDS, TABLES } from '../../../src/documents/dossier/template/fields';
import type { CorrectionOutcome, Rewrites } from '../../../src/excel/change/rewrites';
import type { CellChange, StandingSheet } from '../../../src/sheets/change';
import type { CellContent } from '../../../src/sheets/declaration';
import { Anchors } from '../../../src/workbook/anchor';
import type { Place, Scalar } from '../../../src/workbook/scalar';
import { type Bench, type OpenBench, withDossier } from './bench';
import { BUDGET, HEADING, NOTE, PLACES, TEMPLATE, TOTAL } from './sheets';

/** What a click would write over a cell, as the person sees it at this moment. */
async function rewrite(
  { port }: Bench,
  place: Place,
  from: CellContent,
  to: CellContent,
): Promise<CellChange> {
  const { snapshot } = await port.read();
  const anchor = snapshot && new Anchors(snapshot, TEMPLATE).of(place);
  if (!anchor) throw new Error(`${place.sheet} has no cell of ours there`);
  return { anchor, from, to, numberFormat: null };
}

const cells = (...rewrites: CellChange[]): Rewrites => ({ cells: rewrites, texts: [] });

const text = (by: StandingSheet['by'], from: string, to: string): Rewrites => ({
  cells: [],
  texts: [{ sheet: { by, isAbove: true }, from, to, rowHeight: null }],
});

function undoOf(outcome: CorrectionOutcome): Rewrites {
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  return outcome.undo;
}

const { project, firstPrice, secondPrice } = PLACES;

const below = (place: Place, rows: number): Place => ({ ...place, row: place.row + rows });

/** A person moves the first two lines of the budget past each other, as a sort does. */
function sortLines({ at, type }: Bench): void {
  const line = (row: number): Scalar[] =>
    [0, 1, 2].map((column) => at({ sheet: 'Budget', row, column }));
  const [first, second] = [line(3), line(4)];
  first.forEach((value, column) => type({ sheet: 'Budget', row: 4, column }, value));
  second.forEach((value, column) => type({ sheet: 'Budget', row: 3, column }, value));
}

/** Nothing is written where the cell is no longer what the person saw. */
async function expectUnwritten(bench: Bench, rewrites: Rewrites, kind: string): Promise<void> {
  const before = bench.contents();
  expect(await bench.port.correct(rewrites)).toMatchObject({ kind });
  expect(bench.contents()).toEqual(before);
}

export function correcting(open: OpenBench): void {
  describe('correcting', () => {
    it('writes over a single cell, and gives the way back', async () => {
      const bench = await withDossier(open);
      bench.type(project, 'Gichet');
      const before = bench.contents();
      const asked = cells(await rewrite(bench, project, 'Gichet', 'Guichet'));
      const undo = undoOf(await bench.port.correct(asked));
      expect(bench.at(project)).toBe('Guichet');
      expect(await bench.port.correct(undo)).toMatchObject({ kind: 'done' });
      expect(bench.contents()).toEqual(before);
    });

    it('writes over cells of lines and of blocks at once, and gives the way back', async () => {
      const bench = await withDossier(open);
      const before = bench.contents();
      const funder = { sheet: 'Financement', row: 4, column: 1 };
      const asked = cells(
        await rewrite(bench, firstPrice, 500, 510),
        await rewrite(bench, secondPrice, 1200, 1210),
        await rewrite(bench, funder, 200, 250),
      );
      const undo = undoOf(await bench.port.correct(asked));
      expect([firstPrice, secondPrice, funder].map(bench.at)).toEqual([510, 1210, 250]);
      undoOf(await bench.port.correct(undo));
      expect(bench.contents()).toEqual(before);
    });

    it('can take back what took back', async () => {
      const bench = await withDossier(open);
      const asked = cells(await rewrite(bench, secondPrice, 1200, 1210));
      const undo = undoOf(await bench.port.correct(asked));
      const redo = undoOf(await bench.port.correct(undo));
      expect(bench.at(secondPrice)).toBe(1200);
      undoOf(await bench.port.correct(redo));
      expect(bench.at(secondPrice)).toBe(1210);
    });

    it('puts a formula back where a person typed over it, and takes it away again', async () => {
      const bench = await withDossier(open);
      const amount = { sheet: 'Budget', row: 4, column: 3 };
      const formula = String(bench.at(amount));
      bench.type(amount, 999);
      const asked = cells(await rewrite(bench, amount, 999, { formula }));
      const undo = undoOf(await bench.port.correct(asked));
      expect(bench.at(amount)).toBe(formula);
      undoOf(await bench.port.correct(undo));
      expect([bench.at(amount), bench.at(below(amount, 1))]).toEqual([999, formula]);
    });

    it('writes all or nothing', async () => {
      const bench = await withDossier(open);
      const asked = cells(
        await rewrite(bench, firstPrice, 500, 510),
        await rewrite(bench, secondPrice, 1200, 1210),
      );
      bench.type(secondPrice, 1300);
      await expectUnwritten(bench, asked, 'changed');
    });
  });

  describe('correcting where the workbook moved on since', () => {
    it('finds the cell below rows that were inserted, and on a renamed sheet', async () => {
      const bench = await withDossier(open);
      const asked = cells(await rewrite(bench, secondPrice, 1200, 1210));
      bench.insertRows('Budget', 1, 2);
      bench.insertRows('Budget', 6, 1);
      bench.renameSheet('Budget', 'Coûts');
      undoOf(await bench.port.correct(asked));
      expect(bench.at({ ...below(secondPrice, 3), sheet: 'Coûts' })).toBe(1210);
      expect(bench.at({ ...below(firstPrice, 2), sheet: 'Coûts' })).toBe(500);
    });

    it('finds it where its line was sorted to, and takes it back there', async () => {
      const bench = await withDossier(open);
      const asked = cells(await rewrite(bench, secondPrice, 1200, 1210));
      sortLines(bench);
      const undo = undoOf(await bench.port.correct(asked));
      expect([firstPrice, secondPrice].map(bench.at)).toEqual([1210, 500]);
      sortLines(bench);
      undoOf(await bench.port.correct(undo));
      expect([firstPrice, secondPrice].map(bench.at)).toEqual([500, 1200]);
    });

    it('takes each of several lines that say the same once, wherever they went', async () => {
      const bench = await withDossier(open);
      [4, 5].forEach((row) =>
        ['Poste', 'T5', 100].forEach((value, column) =>
          bench.type({ sheet: 'Budget', row, column }, value),
        ),
      );
      const asked = cells(
        await rewrite(bench, secondPrice, 100, 110),
        await rewrite(bench, below(secondPrice, 1), 100, 110),
      );
      bench.insertRows('Budget', 4, 2);
      undoOf(await bench.port.correct(asked));
      expect([3, 4, 5, 6, 7].map((row) => bench.at({ ...firstPrice, row }))).toEqual([
        500,
        '',
        '',
        110,
        110,
      ]);
    });

    it('finds the row of a block, as long as one alone is like it', async () => {
      const bench = await withDossier(open);
      const funder = { sheet: 'Financement', row: 4, column: 1 };
      const asked = cells(await rewrite(bench, funder, 200, 250));
      [3, 4].forEach((row, rank) => {
        bench.type({ ...funder, row, column: 0 }, ['Département', 'Région'][rank] ?? '');
        bench.type({ ...funder, row }, [200, 300][rank] ?? '');
      });
      undoOf(await bench.port.correct(asked));
      expect([3, 4].map((row) => bench.at({ ...funder, row }))).toEqual([250, 300]);
    });

    it('writes in no row of a block where several are like it by now', async () => {
      const bench = await withDossier(open);
      const funder = { sheet: 'Financement', row: 4, column: 1 };
      const asked = cells(await rewrite(bench, funder, 200, 250));
      for (const row of [3, 5]) {
        bench.type({ ...funder, row, column: 0 }, 'Département');
        bench.type({ ...funder, row }, 200);
      }
      bench.type(funder, 7);
      await expectUnwritten(bench, asked, 'changed');
    });

    it.each<readonly [string, (bench: Bench) => void]>([
      ['the cell holds something else', ({ type }) => type(secondPrice, 1300)],
      ['the line says something else', ({ type }) => type({ ...secondPrice, column: 1 }, 'T3')],
      ['the line has gone', ({ deleteRow }) => deleteRow('Budget', secondPrice.row)],
      ['its column is called otherwise', ({ type }) => type({ ...secondPrice, row: 2 }, 'Prix')],
      ['its sheet has gone', ({ deleteSheet }) => deleteSheet('Budget')],
    ])('writes nothing once %s', async (_what, change) => {
      const bench = await withDossier(open);
      const asked = cells(await rewrite(bench, secondPrice, 1200, 1210));
      change(bench);
      await expectUnwritten(bench, asked, 'changed');
    });

    it('takes nothing back once the corrected cell holds something else', async () => {
      const bench = await withDossier(open);
      bench.type(project, 'Gichet');
      const asked = cells(await rewrite(bench, project, 'Gichet', 'Guichet'));
      const undo = undoOf(await bench.port.correct(asked));
      bench.type(project, 'Autre');
      await expectUnwritten(bench, undo, 'changed');
    });

    it('writes nothing over a computed cell that has its formula again', async () => {
      const bench = await withDossier(open);
      const amount = { sheet: 'Budget', row: 4, column: 3 };
      const formula = String(bench.at(amount));
      bench.type(amount, 999);
      const asked = cells(await rewrite(bench, amount, 999, { formula }));
      bench.type(amount, { formula, result: 2400 });
      await expectUnwritten(bench, asked, 'changed');
    });
  });

  describe('correcting over a formula', () => {
    const own = { formula: '=2*600', result: 1200 };

    it.each<readonly [string, Place]>([
      ['a line', secondPrice],
      ['a single cell', project],
    ])('of a person’s own, in %s, writes nothing and says where', async (_what, place) => {
      const bench = await withDossier(open);
      bench.type(place, own);
      const asked = cells(await rewrite(bench, place, 1200, 1210));
      await expectUnwritten(bench, asked, 'formula');
      expect(await bench.port.correct(asked)).toEqual({ kind: 'formula', place });
    });

    it('that stands in the place of ours puts ours back, and theirs when that is taken back', async () => {
      const bench = await withDossier(open);
      const total = { sheet: 'Financement', row: 0, column: 1 };
      const formula = `=SUM(${BUDGET}[Montant HT])`;
      bench.type(total, own);
      const { snapshot } = await bench.port.read();
      const shown = snapshot?.names[TOTAL]?.values[0]?.[0] ?? null;
      const asked = cells(await rewrite(bench, total, shown, { formula }));
      const undo = undoOf(await bench.port.correct(asked));
      expect(bench.at(total)).toBe(formula);
      undoOf(await bench.port.correct(undo));
      expect(bench.at(total)).toBe(own.formula);
    });
  });

  describe('correcting what the sheets say themselves', () => {
    const heading = { sheet: 'Dossier', row: 0, column: 0 };
    const note = { sheet: 'Budget', row: 0, column: 0 };

    it('writes over a text wherever on its sheet it stands, and takes it back', async () => {
      const bench = await withDossier(open);
      bench.insertRows('Dossier', 0, 1);
      const before = bench.contents();
      const undo = undoOf(
        await bench.port.correct(text({ name: FIELDS.call.name }, HEADING, 'Demande')),
      );
      expect(bench.at(below(heading, 1))).toBe('Demande');
      undoOf(await bench.port.correct(undo));
      expect(bench.contents()).toEqual(before);
    });

    it('leaves what a person has put in its stead', async () => {
      const bench = await withDossier(open);
      bench.type(heading, 'Mon dossier');
      expect(
        await bench.port.correct(text({ name: FIELDS.call.name }, HEADING, 'Demande')),
      ).toMatchObject({
        kind: 'done',
      });
      expect(bench.at(heading)).toBe('Mon dossier');
    });

    it('leaves the same words among a person’s lines, and on other sheets', async () => {
      const bench = await withDossier(open);
      const label = { sheet: 'Budget', row: 3, column: 0 };
      bench.type(label, NOTE);
      bench.type(project, NOTE);
      undoOf(await bench.port.correct(text({ table: TABLES.budget }, NOTE, 'En euros TTC')));
      expect([note, label, project].map(bench.at)).toEqual(['En euros TTC', NOTE, NOTE]);
    });

    it('goes with cells, all or nothing', async () => {
      const bench = await withDossier(open);
      const asked = {
        ...cells(await rewrite(bench, secondPrice, 1200, 1210)),
        texts: text({ name: FIELDS.call.name }, HEADING, 'Demande').texts,
      };
      bench.type(secondPrice, 1300);
      await expectUnwritten(bench, asked, 'changed');
    });
  });
}
