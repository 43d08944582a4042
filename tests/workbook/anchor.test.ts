import fc from 'fast-check';
import { Anchors } from '../../src/workbook/anchor';
import type { Anchor } from '../../src/workbook/anchor';
import { partsOf } from '../../src/documents/dossier/template/template';
import { FIELDS, RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import { locate } from '../../src/workbook/locate';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RawTable } from '../../src/workbook/range';
import type { Place, Scalar } from '../../src/workbook/scalar';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { BUDGET_ROW } from '../builders/snapshot';

const call = callOf('SNAP3');
const PRICE = 7;
const GROSS = 10;

const dossier = aDossier(call)
  .withLine({ label: 'Maquette', unitPrice: '12 k€' })
  .withLine({ label: 'Hébergement', unitPrice: 300 })
  .withLine({ label: 'Maquette', unitPrice: '12 k€' });

const priceOf = (line: number): Place => ({
  sheet: 'Budget',
  row: BUDGET_ROW + line,
  column: PRICE,
});

function anchor(snapshot: WorkbookSnapshot, place: Place): Anchor {
  const found = new Anchors(snapshot, partsOf(call)).of(place);
  if (!found) throw new Error('That cell is none of ours.');
  return found;
}

/** The same workbook once something happened to the lines of its budget. */
function withBudget(
  snapshot: WorkbookSnapshot,
  change: (table: RawTable) => RawTable,
): WorkbookSnapshot {
  const table = snapshot.tables[TABLES.budget];
  if (!table) throw new Error('No budget.');
  return { ...snapshot, tables: { ...snapshot.tables, [TABLES.budget]: change(table) } };
}

const withLines = (
  snapshot: WorkbookSnapshot,
  change: (values: readonly (readonly Scalar[])[]) => readonly (readonly Scalar[])[],
): WorkbookSnapshot =>
  withBudget(snapshot, (table) => ({
    ...table,
    body: { ...table.body, values: change(table.body.values) },
  }));

describe('A cell of the budget is found again', () => {
  const seen = dossier.snapshot();

  it('where it was', () => {
    expect(locate(seen, [anchor(seen, priceOf(1))])).toEqual([priceOf(1)]);
  });

  it('below rows that were inserted, in a table that was moved', () => {
    const moved = withBudget(seen, (table) => ({
      ...table,
      body: {
        ...table.body,
        row: table.body.row + 3,
        values: [table.body.values[11] ?? [], ...table.body.values],
      },
    }));
    expect(locate(moved, [anchor(seen, priceOf(1))])).toEqual([priceOf(5)]);
  });

  it('after any sorting, each of several where its line went', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const sorted = withLines(seen, (values) => [
          ...order.map((line) => values[line] ?? []),
          ...values.slice(3),
        ]);
        const places = locate(
          sorted,
          [0, 1, 2].map((line) => anchor(seen, priceOf(line))),
        );
        const labels = places.map((place) => {
          const line = (place?.row ?? -1) - BUDGET_ROW;
          return sorted.tables[TABLES.budget]?.body.values[line]?.[0];
        });
        expect(labels).toEqual(['Maquette', 'Hébergement', 'Maquette']);
        expect(new Set(places.map((place) => place?.row)).size).toBe(3);
      }),
    );
  });

  it('whatever its computed cells and a person’s own columns now say', () => {
    const later = withBudget(seen, (table) => ({
      ...table,
      header: { ...table.header, values: [[...(table.header.values[0] ?? []), 'À moi']] },
      body: {
        ...table.body,
        values: table.body.values.map((line) =>
          [...line, 'x'].map((cell, column) => (column === GROSS ? 1 : cell)),
        ),
      },
    }));
    expect(locate(later, [anchor(seen, priceOf(0))])).toEqual([priceOf(0)]);
  });
});

describe('A cell of the budget is not taken for another', () => {
  const seen = dossier.snapshot();
  const places = [priceOf(0), priceOf(1), priceOf(2)];

  it('once it holds something else', () => {
    const changed = withLines(seen, (values) =>
      values.map((line, index) => (index === 1 ? line.with(PRICE, 301) : line)),
    );
    expect(
      locate(
        changed,
        places.map((place) => anchor(seen, place)),
      ),
    ).toEqual([priceOf(0), null, priceOf(2)]);
  });

  it('once its line says something else, be it in another cell', () => {
    const changed = withLines(seen, (values) =>
      values.map((line, index) => (index === 1 ? line.with(0, 'Hébergement, an 2') : line)),
    );
    expect(locate(changed, [anchor(seen, priceOf(1))])).toEqual([null]);
  });

  it('when one of two lines that say the same was deleted', () => {
    const shorter = withLines(seen, (values) => values.filter((_, index) => index !== 0));
    const found = locate(shorter, [anchor(seen, priceOf(0)), anchor(seen, priceOf(2))]);
    expect(found.filter((place) => place !== null)).toEqual([priceOf(1)]);
  });

  it('when blank lines are filled meanwhile: what goes into one line stays in one line', () => {
    const label = (line: number): Place => ({ ...priceOf(line), column: 0 });
    const taken = withLines(seen, (values) =>
      values.map((line, index) => (index === 3 ? line.with(0, 'D’une collègue') : line)),
    );
    const asked = [label(3), priceOf(3), priceOf(4), label(5)];
    const found = locate(
      taken,
      asked.map((place) => anchor(seen, place)),
    );
    expect(found).toEqual([label(6), priceOf(6), priceOf(4), label(5)]);
  });

  it('once the table or its column is gone', () => {
    const gone: WorkbookSnapshot = { ...seen, tables: {} };
    expect(locate(gone, [anchor(seen, priceOf(0))])).toEqual([null]);
    const renamed = withBudget(seen, (table) => ({
      ...table,
      header: { ...table.header, values: [(table.header.values[0] ?? []).with(PRICE, 'Prix')] },
    }));
    expect(locate(renamed, [anchor(seen, priceOf(0))])).toEqual([null]);
  });
});

describe('A computed cell is known by whether its formula is there', () => {
  const lost = dossier.overwriting(1, 'gross').withCells({ gross: 7 }).overwriting(3, 'gross');
  const place = { ...priceOf(1), column: GROSS };
  const seen = lost.snapshot();

  it('typed over, it is found as long as it is', () => {
    expect(locate(seen, [anchor(seen, place)])).toEqual([place]);
    expect(locate(dossier.withCells({ gross: 7 }).snapshot(), [anchor(seen, place)])).toEqual([
      null,
    ]);
  });

  it('and not when it was typed over with something else', () => {
    const other = withLines(seen, (values) =>
      values.map((line, index) => (index === 1 ? line.with(GROSS, 12) : line)),
    );
    expect(locate(other, [anchor(seen, place)])).toEqual([null]);
  });

  it('its formula back, it is found whatever the formula gives', () => {
    const healthy = dossier.snapshot();
    const again = new Anchors(healthy).again(anchor(seen, place), place);
    expect(again.held).toEqual({ kind: 'formula' });
    const later = withLines(healthy, (values) =>
      values.map((line, index) => (index === 1 ? line.with(GROSS, 12) : line)),
    );
    expect(locate(later, [again])).toEqual([place]);
    expect(locate(seen, [again])).toEqual([null]);
  });
});

describe('A named cell is found by its name', () => {
  const filed = dossier.withField('depositDate', '31 janvier');
  const seen = filed.snapshot();
  const { name } = FIELDS.depositDate;
  const { sheet, row, column } = seen.names[name] ?? fail();
  const date = anchor(seen, { sheet, row, column });

  it('on a sheet renamed, at a cell moved', () => {
    const range = seen.names[name] ?? fail();
    const moved = { ...seen.names, [name]: { ...range, sheet: 'Projet', row: 50 } };
    expect(locate({ ...seen, names: moved }, [date])).toEqual([
      { sheet: 'Projet', row: 50, column },
    ]);
  });

  it('and not once it holds something else', () => {
    const changed = dossier.withField('depositDate', 44_227).snapshot();
    expect(locate(changed, [date])).toEqual([null]);
    expect(locate({ ...seen, names: {} }, [date])).toEqual([null]);
  });

  it('in a block, with its row', () => {
    const rows: Scalar[][] = [
      ['Région', '12 k€'],
      ['Ville', 500],
      ['', ''],
    ];
    const itn6 = callOf('ITN6');
    const plan = aDossier(itn6);
    const funded = plan.withRange('otherFunders', rows).snapshot();
    const block = funded.names[RANGES.otherFunders] ?? fail();
    const cell = { sheet: block.sheet, row: block.row, column: block.column + 1 };
    const region = new Anchors(funded, partsOf(itn6)).of(cell) ?? fail();
    const reversed = plan.withRange('otherFunders', [...rows].reverse()).snapshot();
    expect(locate(reversed, [region])).toEqual([{ ...cell, row: cell.row + 2 }]);
    const changed = plan.withRange('otherFunders', [['Région', 12], ...rows.slice(1)]);
    expect(locate(changed.snapshot(), [region])).toEqual([null]);
  });
});

it('a cell of the person’s own is none of ours', () => {
  const snapshot = dossier.snapshot();
  const notes = { sheet: 'Notes', row: 0, column: 0 };
  expect(new Anchors(snapshot, partsOf(call)).of(notes)).toBeNull();
});

function fail(): never {
  throw new Error('That name was not read.');
}
