import {
  kindOfName,
  naturally,
  naturallyByFolder,
  partsOfPath,
} from '../../src/received/file-names';

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

  it('goes folder by folder, as that of a folder that is walked', () => {
    const paths = ['a b/x', 'a/y', 'a', 'a/10/x', 'a/9/y', 'a/9'];
    const sorted = paths.map(partsOfPath).sort(naturallyByFolder);
    expect(sorted.map((parts) => parts.join('/'))).toEqual([
      'a',
      'a/9',
      'a/9/y',
      'a/10/x',
      'a/y',
      'a b/x',
    ]);
  });
});
