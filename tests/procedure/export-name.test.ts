import { exportedAt } from '../../src/procedure/export-name';

describe('The name of an export says when it was made', () => {
  it.each([
    'dossiers_appel-2026_2026-01-20_14-05.csv',
    'recus/dossiers_appel_2026-01-20_14-05.xlsx',
    'C:\\recus\\dossiers_appel_2026-01-20_14-05 (1).ods',
  ])('%s', (path) => {
    expect(exportedAt(path)).toBe('2026-01-20T14:05');
  });

  it.each([
    'dossiers.csv',
    'dossiers_appel_2026-02-31_14-05.csv',
    'dossiers_appel_2026-01-20_24-05.csv',
    'autres_appel_2026-01-20_14-05.csv',
    'dossiers_appel_2026-01-20_14-05/liste.csv',
  ])('and %s does not', (path) => {
    expect(exportedAt(path)).toBeNull();
  });
});
