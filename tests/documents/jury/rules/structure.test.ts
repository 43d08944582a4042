import { fill, snapshotOf } from '../../../builders/filled-sheets';
import { sheetsOf, toldBy, toldIn } from '../../../builders/assessed-session';

describe('sheets that are not as they were', () => {
  it('are told: a cell of the Session sheet that is gone', () => {
    const { names, ...rest } = snapshotOf(sheetsOf({}));
    const left = Object.fromEntries(
      Object.entries(names).filter(([name]) => name !== 'brm_jury_minimum'),
    );
    expect(toldIn('jury.structure', { ...rest, names: left })[0]?.fr).toContain(
      'La cellule « Notes requises par critère » de la feuille Session n’est plus là',
    );
  });

  it('are told: a table that is gone, by its name', () => {
    const { tables, ...rest } = snapshotOf(sheetsOf({}));
    const left = Object.fromEntries(
      Object.entries(tables).filter(([name]) => name !== 'Bareme_Dossiers'),
    );
    expect(toldIn('jury.structure', { ...rest, tables: left })).toMatchObject([
      { severity: 'error', cell: null, fr: expect.stringContaining('Bareme_Dossiers') as string },
    ]);
  });

  it('are told: a list of criteria that was emptied', () => {
    const filled = [0, 1, 2].map((line) => ({
      table: 'Bareme_Criteres',
      line,
      column: 'code',
      value: null,
    }));
    const found = toldBy('jury.structure', { filled });
    expect(found).toMatchObject([{ severity: 'error', cell: null }]);
    expect(found[0]?.fr).toContain('La session n’a aucun critère');
    expect(found[0]?.en).toContain('The session has no criterion');
    expect(toldBy('jury.structure')).toEqual([]);
  });

  it('are told: a column that is gone, by its title', () => {
    const snapshot = withHeaders('Bareme_Dossiers', (header) =>
      header === 'Avis' ? 'Autre' : header,
    );
    expect(toldIn('jury.structure', snapshot)[0]?.fr).toContain(
      'La colonne « Avis » du tableau Bareme_Dossiers n’est plus là',
    );
  });

  it('are told: participation gone from a juror’s sheet, or recusals would be lost', () => {
    const snapshot = withHeaders('Bareme_Notes_J02', (header) =>
      header === 'Participation' ? 'Part' : header,
    );
    expect(toldIn('jury.structure', snapshot)).toMatchObject([{ cell: "'J02'!A7" }]);
  });

  it('are told: columns of scores out of their order', () => {
    const swapped: Readonly<Record<string, string>> = { C1: 'C2', C2: 'C1' };
    const snapshot = withHeaders('Bareme_Notes_J02', (header) => swapped[header] ?? header);
    expect(toldIn('jury.columns-moved', snapshot)).toMatchObject([
      { severity: 'error', cell: "'J02'!A7" },
    ]);
    expect(toldBy('jury.columns-moved')).toEqual([]);
  });

  it('are told: a criterion deleted from the list, whose scores are still there', () => {
    const sheets = fill(sheetsOf({}), [
      { table: 'Bareme_Criteres', line: 2, column: 'code', value: null },
    ]);
    const found = toldIn('jury.columns-moved', snapshotOf(sheets));
    expect(found).toHaveLength(3);
    expect(found[0]?.fr).toContain('« J01 » a des notes pour C3');
  });

  it('are told: a copy of a juror’s sheet, with the one that is read', () => {
    const snapshot = snapshotOf(sheetsOf({}));
    const original = snapshot.tables.Bareme_Notes_J01;
    if (!original) throw new Error('no sheet of J01');
    const on = (sheet: string) => ({
      ...original,
      name: 'Bareme_Notes_J0112',
      header: { ...original.header, sheet },
      body: { ...original.body, sheet },
    });
    const tables = { ...snapshot.tables, Bareme_Notes_J0112: on('J01 (2)') };
    const [told, ...others] = toldIn('jury.copied-sheet', { ...snapshot, tables });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', cell: "'J01 (2)'!A7" });
    expect(told?.fr).toContain('La feuille « J01 (2) » est une copie');
    expect(told?.fr).toContain('C’est « J01 » qui est lue');
    const orphans = Object.fromEntries(
      Object.entries(tables).filter(([name]) => name !== 'Bareme_Notes_J01'),
    );
    expect(toldIn('jury.copied-sheet', { ...snapshot, tables: orphans })[0]?.fr).toContain(
      'n’est celui de personne',
    );
    expect(toldIn('jury.copied-sheet', snapshot)).toEqual([]);
  });
});

function withHeaders(name: string, change: (header: string) => string) {
  const snapshot = snapshotOf(sheetsOf({}));
  const table = snapshot.tables[name];
  if (!table) throw new Error(`no table ${name}`);
  const values = [(table.header.values[0] ?? []).map((header) => change(String(header)))];
  const header = { ...table.header, values };
  return { ...snapshot, tables: { ...snapshot.tables, [name]: { ...table, header } } };
}
