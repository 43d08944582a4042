import { figureAt } from '../../../../src/documents/dossier/explain/figure-at';
import { budgetColumns } from '../../../../src/documents/dossier/template/columns';
import { kindAt } from '../../../../src/documents/dossier/parse/entry-kinds';
import {
  FIELDS,
  TABLES,
  type BudgetColumnKey,
} from '../../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { DOSSIER, partsOf } from '../../../../src/documents/dossier/template/template';
import { Anchors } from '../../../../src/workbook/anchor';
import type { RawTable } from '../../../../src/workbook/range';
import { sameTyping } from '../../../../src/workbook/same-typing';
import type { Scalar } from '../../../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';

// People type headers again, in small letters, with a space more, with an accent that a Mac wrote as two signs. Whoever
// looks for a column finds it all the same, and everyone the same one.

const call = callOf('SNAP3');

const written = aDossier(call).withLine({ amount: 1000 }).overwriting(0, 'net').snapshot();

const VARIANTS: readonly (readonly [string, (header: string) => string])[] = [
  ['in small letters', (header) => header.toLowerCase()],
  ['in capitals', (header) => header.toUpperCase()],
  ['with spaces around and doubled', (header) => ` ${header.replaceAll(' ', '  ')} `],
  ['with accents as signs of their own', (header) => header.normalize('NFD')],
];

function withTable(
  snapshot: WorkbookSnapshot,
  change: (table: RawTable) => RawTable,
): WorkbookSnapshot {
  const table = snapshot.tables[TABLES.budget];
  if (!table) throw new Error('no budget');
  return { ...snapshot, tables: { ...snapshot.tables, [TABLES.budget]: change(table) } };
}

const retitled = (variant: (header: string) => string): WorkbookSnapshot =>
  withTable(written, (table) => ({
    ...table,
    header: {
      ...table.header,
      values: table.header.values.map((row) => row.map((title) => variant(String(title)))),
    },
  }));

const placeOf = (key: BudgetColumnKey) => {
  const { sheet, row, column } = written.tables[TABLES.budget]?.body ?? {
    sheet: '',
    row: 0,
    column: 0,
  };
  const rank = budgetColumns(call).findIndex((one) => one.key === key);
  return { sheet, row, column: column + rank };
};

const withValue = (snapshot: WorkbookSnapshot, key: BudgetColumnKey, value: Scalar) =>
  withTable(snapshot, (table) => {
    const { row, column } = placeOf(key);
    const values = table.body.values.map((cells, r) =>
      cells.map((cell, c) =>
        r === row - table.body.row && c === column - table.body.column ? value : cell,
      ),
    );
    return { ...table, body: { ...table.body, values } };
  });

describe.each(VARIANTS)('headers typed again %s', (_, variant) => {
  const snapshot = retitled(variant);

  it('are parsed as ever', () => {
    expect(parseDossier(snapshot, call).lines).toEqual(parseDossier(written, call).lines);
    expect(parseDossier(snapshot, call).structure).toEqual([]);
  });

  it('leave a recalculation what it is: nobody has typed', () => {
    const recalculated = withValue(snapshot, 'gross', 77);
    expect(sameTyping(snapshot, recalculated, DOSSIER)).toBe(true);
    expect(sameTyping(snapshot, withValue(snapshot, 'unitPrice', 77), DOSSIER)).toBe(false);
  });

  it('leave an amount an amount, and a rate a rate', () => {
    expect(kindAt(placeOf('unitPrice'), snapshot, call)).toBe('amount');
    expect(kindAt(placeOf('year2'), snapshot, call)).toBe('amount');
    expect(kindAt(placeOf('vat'), snapshot, call)).toBe('percent');
    expect(kindAt(placeOf('quantity'), snapshot, call)).toBe('number');
  });

  it('name the column of a cell that was typed over as the sheets call it', () => {
    const [cell] = parseDossier(snapshot, call).overwritten;
    expect(cell?.label).toEqual(budgetColumns(call).find(({ key }) => key === 'net')?.label);
  });

  it('lead from a cell to its column, and to its figure', () => {
    const anchors = new Anchors(snapshot, partsOf(call));
    for (const { key, role } of budgetColumns(call)) {
      const anchor = anchors.of(placeOf(key));
      if (anchor?.kind !== 'line') throw new Error(`no anchor for ${key}`);
      expect(anchor.column).toBe(key);
      expect(anchor.header in anchor.seen).toBe(role === 'input');
    }
    const figures = aDossier(call).withLine({ amount: 1000 }).figures();
    expect(figureAt(snapshot, figures, placeOf('gross'))?.figure).toMatchObject({
      amount: 'gross',
    });
    expect(figureAt(snapshot, figures, placeOf('unitPrice'))).toBeNull();
  });
});

it('a person’s own column is of no kind of ours', () => {
  const own = withTable(written, (table) => ({
    ...table,
    header: {
      ...table.header,
      values: [[...(table.header.values[0] ?? []), 'Remarques']],
    },
    body: { ...table.body, values: table.body.values.map((row) => [...row, 'à voir']) },
  }));
  const place = { ...placeOf('label'), column: budgetColumns(call).length };
  const { column } = own.tables[TABLES.budget]?.body ?? { column: 0 };
  const anchor = new Anchors(own, partsOf(call)).of({ ...place, column: column + place.column });
  expect(anchor).toMatchObject({ kind: 'line', header: 'Remarques', column: null });
  expect(FIELDS.call.name in own.names).toBe(true);
});
