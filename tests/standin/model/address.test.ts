import fc from 'fast-check';
import type { Rect } from '../../../src/standin/book/book';
import {
  boundingRect,
  columnIndex,
  columnName,
  formatArea,
  intersection,
  looksLikeCell,
  parseArea,
  quoteSheet,
  splitAddress,
  splitAreas,
} from '../../../src/standin/model/address';
import { shifted } from '../../../src/standin/model/structure-change';

const rects = fc.record({
  row: fc.nat(2000),
  column: fc.nat(2000),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 500 }),
});

function whole(area: string): Rect {
  const rect = parseArea(area);
  if (!rect) throw new Error(`${area} is no area`);
  return rect;
}

it('columns count A … Z, AA … ZZ, AAA', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  fc.assert(fc.property(fc.nat(16383), (c) => columnIndex(columnName(c)) === c));
});

it('what is formatted is parsed back', () => {
  fc.assert(
    fc.property(rects, (rect) => {
      expect(parseArea(formatArea(rect))).toEqual(rect);
    }),
  );
});

it('whole rows and columns are areas too', () => {
  expect(formatArea(whole('B:D'))).toBe('B:D');
  expect(formatArea(whole('$3:5'))).toBe('3:5');
  expect(parseArea('B:3')).toBeNull();
  expect(parseArea('XFE1')).toBeNull();
  expect(parseArea('A1048577')).toBeNull();
});

it('sheets are quoted where Excel quotes them', () => {
  expect(quoteSheet('Budget')).toBe('Budget');
  expect(quoteSheet('Été')).toBe('Été');
  expect(quoteSheet('L’été 2021')).toBe("'L’été 2021'");
  expect(quoteSheet("L'été")).toBe("'L''été'");
  expect(quoteSheet('A1')).toBe("'A1'");
  expect(quoteSheet('2021')).toBe("'2021'");
});

it('a quoted sheet is read back, apostrophes and all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} '!,-]{1,20}$/u), (name) => {
      expect(splitAddress(`${quoteSheet(name)}!$A$1:B2`)).toEqual({ sheet: name, area: '$A$1:B2' });
    }),
  );
});

it('areas are split at commas outside quotes', () => {
  expect(splitAreas("A1, 'a,b'!B2:C3,D:D")).toEqual(['A1', "'a,b'!B2:C3", 'D:D']);
});

it('names that read as cells are recognised, in both notations', () => {
  for (const name of ['A1', 'xfd1048576', 'R1C1', 'RC', 'c', 'R2'])
    expect(looksLikeCell(name)).toBe(true);
  for (const name of ['XFE1', 'A1048577', 'brm_total', 'ITN6_1'])
    expect(looksLikeCell(name)).toBe(false);
});

it('two areas meet inside what bounds them', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const bounds = boundingRect(a, b);
      expect(intersection(a, bounds)).toEqual(a);
      const common = intersection(a, b);
      if (common) expect(intersection(common, a)).toEqual(common);
    }),
  );
});

describe('an area after rows come and go', () => {
  const area = { row: 4, column: 1, rows: 3, columns: 2 };
  const rows = (row: number, count: number) => ({ row, rows: count, column: 0, columns: 1 });
  const after = (change: 'RowInserted' | 'RowDeleted', row: number, count: number) => {
    const { row: start, rows: size } = shifted(area, {
      sheetId: '',
      change,
      rect: rows(row, count),
    });
    return [start, size];
  };

  it('moves with rows inserted above, and grows with those inside', () => {
    expect(after('RowInserted', 0, 2)).toEqual([6, 3]);
    expect(after('RowInserted', 4, 1)).toEqual([5, 3]);
    expect(after('RowInserted', 5, 2)).toEqual([4, 5]);
    expect(after('RowInserted', 7, 2)).toEqual([4, 3]);
  });

  it('moves back with rows deleted above, and shrinks with those inside', () => {
    expect(after('RowDeleted', 0, 2)).toEqual([2, 3]);
    expect(after('RowDeleted', 3, 2)).toEqual([3, 2]);
    expect(after('RowDeleted', 6, 4)).toEqual([4, 2]);
  });

  it('is where it was once what was inserted is deleted', () => {
    fc.assert(
      fc.property(rects, fc.nat(2000), fc.integer({ min: 1, max: 9 }), (rect, row, count) => {
        const change = { sheetId: '', rect: rows(row, count) };
        const inserted = shifted(rect, { ...change, change: 'RowInserted' });
        expect(shifted(inserted, { ...change, change: 'RowDeleted' })).toEqual(rect);
      }),
    );
  });
});
