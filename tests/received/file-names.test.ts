import { kindOfName, naturally } from '../../src/received/file-names';

describe('what a name says of a file', () => {
  it.each([
    ['budget.xlsx', 'workbook'],
    ['BUDGET.XLSM', 'workbook'],
    ['budget.ods', 'workbook'],
    ['checked.json', 'report'],
    ['checked.ndjson', 'report'],
    ['dossiers.zip', 'zip'],
    ['export.csv', 'table'],
    ['lettre.pdf', 'other'],
    ['xlsx', 'other'],
    ['', 'other'],
    ['~$budget.xlsx', null],
    ['._budget.xlsx', null],
    ['.xlsx', null],
  ])('%s: %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});

describe('the natural order', () => {
  it('counts', () => {
    expect(['d-10', 'd-9', 'D-9', 'd-100'].sort(naturally)).toEqual([
      'd-9',
      'D-9',
      'd-10',
      'd-100',
    ]);
  });

  it('does not depend on the order in which a system lists names that read the same', () => {
    const names = ['e\u0301.xlsx', '\u00e9.xlsx'];
    expect([...names].sort(naturally)).toEqual([...names].reverse().sort(naturally));
  });
});
