import { listedJurors } from '../../../../src/documents/jury/opening/listed-jurors';

const listed = (...rows: readonly (readonly string[])[]) =>
  listedJurors(rows, ['D001', 'D002', 'D003']);

describe('A list of jurors', () => {
  it('has a name and a capacity a line; everyone votes, counts, and scores all dossiers', () => {
    const { jurors, problems } = listed(['Anne Lebrun', 'Experte'], [''], ['Karim Haddad']);
    expect(problems).toEqual([]);
    expect(jurors).toMatchObject([
      { code: 'J01', name: 'Anne Lebrun', capacity: 'Experte', votes: true, counts: true },
      { code: 'J02', name: 'Karim Haddad', capacity: null, assigned: null },
    ]);
  });

  it('may say under headings, in any order, who votes, who counts and who scores what', () => {
    const { jurors, problems } = listed(
      ['Dossiers', 'Nom', 'Compte', 'Vote'],
      ['D001, D003', 'Anne Lebrun', 'non', 'Oui'],
      ['', 'Karim Haddad', '', 'non'],
    );
    expect(problems).toEqual([]);
    expect(jurors).toMatchObject([
      { name: 'Anne Lebrun', counts: false, votes: true, assigned: ['D001', 'D003'] },
      { name: 'Karim Haddad', counts: true, votes: false, assigned: null },
    ]);
  });

  it('says what names no dossier of the list, and what is neither yes nor no', () => {
    expect(
      listed(
        ['Name', 'Dossiers', 'Counts'],
        ['Anne Lebrun', 'D001-D009', 'yes'],
        ['Karim Haddad', '2', 'peut-être'],
      ).problems,
    ).toEqual([
      { kind: 'bad-dossiers', line: 2, text: 'D001-D009' },
      { kind: 'bad-answer', line: 3, text: 'peut-être' },
    ]);
  });

  it('does not take somebody called like a column for a heading', () => {
    expect(listed(['Nom', 'Experte'], ['Karim']).jurors.map(({ name }) => name)).toEqual([
      'Nom',
      'Karim',
    ]);
  });

  it('tells a first line that may be one of headings', () => {
    expect(listed(['Nom', 'Experte'], ['Karim']).remarks).toEqual([
      { kind: 'first-line', text: 'Nom ; Experte' },
    ]);
  });

  it('has headings as people write them', () => {
    expect(listed(['Nom', 'Fonction'], ['Anne Lebrun', 'Experte'])).toMatchObject({
      jurors: [{ name: 'Anne Lebrun', capacity: 'Experte' }],
      problems: [],
      remarks: [],
    });
    expect(listed(['NOM', 'Prénom'], ['Lebrun', 'Anne']).jurors).toMatchObject([
      { name: 'Anne Lebrun' },
    ]);
    expect(listed(['Nom', 'Qualité', 'Téléphone'], ['Anne', 'x', '01']).remarks).toEqual([
      { kind: 'unknown-columns', columns: [{ heading: 'Téléphone', position: 3 }] },
    ]);
  });

  it('keeps dossiers that a semicolon parts, where their column is the last one', () => {
    const { jurors, problems } = listed(
      ['Nom', 'Vote', 'Dossiers', ''],
      ['Anne Lebrun', 'oui', 'D001', 'D003'],
      ['Karim Haddad', 'oui', 'D002', ''],
    );
    expect(problems).toEqual([]);
    expect(jurors.map(({ assigned }) => assigned)).toEqual([['D001', 'D003'], ['D002']]);
  });

  it('tells what goes beyond its columns, and dossiers that run into the next one', () => {
    expect(
      listed(
        ['Nom', 'Dossiers', 'Qualité'],
        ['Anne Lebrun', 'D001', 'x', 'y'],
        ['Karim Haddad', 'D001', 'D003'],
      ).problems,
    ).toEqual([
      { kind: 'beyond', line: 2, text: 'y' },
      { kind: 'beyond', line: 3, text: 'D003' },
    ]);
    expect(listed(['Anne Lebrun', 'Experte', 'oui']).problems).toEqual([
      { kind: 'beyond', line: 1, text: 'oui' },
    ]);
  });

  it('tells a line without a name, or with a number for one', () => {
    expect(listed(['', 'Experte'], ['1', 'Anne Lebrun']).problems).toEqual([
      { kind: 'no-name', line: 1, text: 'Experte' },
      { kind: 'bad-name', line: 2, text: '1' },
    ]);
  });

  it('is empty without a line', () => {
    expect(listed([''])).toEqual({ jurors: [], problems: [], remarks: [] });
  });
});
