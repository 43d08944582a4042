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

  it('is empty without a line', () => {
    expect(listed([''])).toEqual({ jurors: [], problems: [] });
  });
});
