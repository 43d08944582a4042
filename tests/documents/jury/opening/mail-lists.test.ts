import { listedDossiers } from '../../../../src/documents/jury/opening/listed-dossiers';
import { listedJurors } from '../../../../src/documents/jury/opening/listed-jurors';

const rowsOf = (lines: readonly string[]) =>
  lines.map((line) => line.split(/[;\t]/).map((cell) => cell.trim()));

const dossiers = (...lines: readonly string[]) => listedDossiers(rowsOf(lines), 'fr', false);
const titles = (...lines: readonly string[]) => dossiers(...lines).dossiers.map((one) => one.title);

const jurors = (...lines: readonly string[]) => listedJurors(rowsOf(lines), []);
const names = (...lines: readonly string[]) => jurors(...lines).jurors.map((one) => one.name);

describe('The lines of a list that comes out of a mail', () => {
  it.each([
    ['- Guichet', '- Portail'],
    ['– Guichet', '— Portail'],
    ['•\u00a0Guichet', '•Portail'],
    ['* Guichet', '· Portail'],
    ['1. Guichet', '2. Portail'],
    ['1) Guichet', '2) Portail'],
    ['(1) Guichet', '(2) Portail'],
    ['a) Guichet', 'b) Portail'],
    ['•\tGuichet', '•\tPortail'],
    ['1.\tGuichet', '2.\tPortail'],
  ])('are read without their bullets and numbering: %s', (...lines) => {
    expect(titles(...lines)).toEqual(['Guichet', 'Portail']);
    expect(dossiers(...lines).dossiers.map(({ number }) => number)).toEqual([null, null]);
    expect(names(...lines)).toEqual(['Guichet', 'Portail']);
  });

  it('keep a number that is a dossier’s', () => {
    expect(dossiers('1;Guichet', '2;Portail').dossiers).toMatchObject([
      { number: '1', title: 'Guichet' },
      { number: '2', title: 'Portail' },
    ]);
    expect(titles('2301. Guichet', '2302. Portail')).toEqual(['2301. Guichet', '2302. Portail']);
    expect(titles('7. Guichet', '3. Portail')).toEqual(['7. Guichet', '3. Portail']);
  });

  it('keep a numbering that only some have, and a sign within a word', () => {
    expect(titles('1. Guichet', 'Portail')).toEqual(['1. Guichet', 'Portail']);
    expect(titles('a) Guichet', 'Portail')).toEqual(['a) Guichet', 'Portail']);
    expect(titles('-Guichet')).toEqual(['-Guichet']);
  });

  it('lose their bullets below headings too, where every line has one', () => {
    const below = (...lines: readonly string[]) => titles('Intitulé;Demande', ...lines);
    expect(below('- Guichet;1 000', '- Portail;2 000')).toEqual(['Guichet', 'Portail']);
    expect(below('- Guichet;1 000', 'Portail;2 000')).toEqual(['- Guichet', 'Portail']);
  });

  it('keep their columns', () => {
    expect(dossiers('- 2301;Guichet;Région;1 000', '- 2302;Portail').dossiers).toMatchObject([
      { number: '2301', title: 'Guichet', carrier: 'Région', requested: 1_000_00 },
      { number: '2302', title: 'Portail' },
    ]);
    expect(jurors('• Anne Lebrun ; Experte').jurors).toMatchObject([
      { name: 'Anne Lebrun', capacity: 'Experte' },
    ]);
  });
});

describe('The words around a list in a mail', () => {
  it.each([
    ...['Bonjour,', 'Bonjour à tous,', 'Bonjour Anne,', 'Madame, Monsieur,', 'Chers collègues,'],
    ...['Cordialement,', 'Bien cordialement', 'Bien à vous', 'Merci', 'Merci d’avance !', '--'],
    ...['Best regards', 'Kind regards,', 'Dear colleagues,', 'Thanks', 'Regards,'],
    ...['Voici la liste des dossiers :', 'Envoyé de mon iPhone'],
  ])('are neither dossier nor juror, and told: %s', (text) => {
    const told = [{ kind: 'left-out', lines: [{ line: 2, text }], after: null }];
    expect(dossiers('Guichet', text)).toMatchObject({
      dossiers: [{ title: 'Guichet' }],
      problems: [],
      remarks: told,
    });
    expect(jurors('Anne Lebrun', text)).toMatchObject({
      jurors: [{ name: 'Anne Lebrun' }],
      remarks: told,
    });
  });

  it.each(['Merci aux aidants', 'Regards', 'Bonjour la mairie', 'Chers voisins', 'Best'])(
    'are not what a project may be called: %s',
    (title) => {
      expect(dossiers(title)).toMatchObject({ dossiers: [{ title }], remarks: [] });
    },
  );

  it('are a dossier where another cell says so', () => {
    expect(titles('2301;Merci;Région')).toEqual(['Merci']);
  });

  it('change no line’s number; what follows the end is read and asked about', () => {
    const list = dossiers('Bonjour,', '', 'Guichet', 'Merci', '', 'Cordialement,', 'Paul Durand');
    expect(list.dossiers.map(({ title }) => title)).toEqual(['Guichet', 'Paul Durand']);
    expect(list.remarks).toEqual([
      {
        kind: 'left-out',
        lines: [
          { line: 1, text: 'Bonjour,' },
          { line: 4, text: 'Merci' },
          { line: 6, text: 'Cordialement,' },
        ],
        after: { line: 7, text: 'Paul Durand' },
      },
    ]);
  });

  it('are told below headings too, and where nothing else stands', () => {
    expect(dossiers('N°;Intitulé', '1;Guichet', 'Cordialement,')).toMatchObject({
      dossiers: [{ title: 'Guichet' }],
      remarks: [{ kind: 'left-out' }],
    });
    expect(dossiers('Bonjour,')).toMatchObject({
      problems: [{ kind: 'empty' }],
      remarks: [{ kind: 'left-out' }],
    });
  });
});

describe('A title that ends with an amount', () => {
  const TITLE = 'Démat’ ADS (DDT de la Creuse) : 280 000 €';

  it('stays as it is, and its amount is asked for', () => {
    expect(dossiers(`- ${TITLE}`, '- Portail')).toMatchObject({
      dossiers: [{ title: TITLE, requested: null }, { title: 'Portail' }],
      remarks: [
        {
          kind: 'amount-in-title',
          first: { line: 1, text: TITLE, amount: '280 000 €' },
          count: 1,
        },
      ],
    });
  });

  it.each([
    ['Guichet (280 k€)', '280 k€'],
    ['Guichet - 1,5 M€', '1,5 M€'],
    ['Guichet, 280000 euros TTC', '280000 euros TTC'],
    ['Guichet : 280\u202f000', '280\u202f000'],
    ['Guichet — 1,5 million d’euros', '1,5 million d’euros'],
    ['Desk: €280,000', '€280,000'],
  ])('is known as people write it: %s', (title, amount) => {
    expect(dossiers(title).remarks).toMatchObject([{ first: { amount } }]);
  });

  it.each(['Plan : 2030', 'France 2030', 'Horizon 2 000', 'Maisons à 1 euro symbolique', 'SNAP 3'])(
    'is not one that ends with a year or a name: %s',
    (title) => {
      expect(dossiers(title).remarks).toEqual([]);
    },
  );

  it('is not asked about where a column has the amount', () => {
    const list = dossiers('Intitulé;Demande', 'Guichet : 280 000 €;280000');
    expect(list).toMatchObject({ dossiers: [{ requested: 280_000_00 }], remarks: [] });
  });
});

describe('A juror out of a mail', () => {
  it.each([
    'Anne Lebrun <anne.lebrun@x.fr>',
    '"Anne Lebrun" <anne@x.fr>,',
    'Anne Lebrun <mailto:anne@x.fr>;',
    'Anne Lebrun [mailto:anne@x.gouv.fr]',
    'Anne Lebrun <anne@x.fr<mailto:anne@x.fr>>',
    'Anne Lebrun (anne@x.fr)',
    'Anne Lebrun, anne@x.fr',
    'Anne Lebrun - anne@x.fr',
    'Anne Lebrun ; anne@x.fr',
    'Anne Lebrun mailto:anne@x.fr',
  ])('is a name without the address, which is told once: %s', (line) => {
    const list = jurors(line, 'Karim Haddad,');
    expect(list.jurors).toMatchObject([
      { name: 'Anne Lebrun', capacity: null },
      { name: 'Karim Haddad' },
    ]);
    expect(list.problems).toEqual([]);
    expect(list.remarks).toMatchObject([{ kind: 'mails' }]);
  });

  it('keeps a capacity, before the address and after', () => {
    expect(
      jurors('Anne Lebrun <a@x.fr>, experte', 'Karim Haddad ; Direction ; k@x.fr'),
    ).toMatchObject({
      jurors: [{ name: 'Anne Lebrun, experte' }, { name: 'Karim Haddad', capacity: 'Direction' }],
      problems: [],
      remarks: [{ kind: 'mails', count: 2 }],
    });
  });

  it('is none where there is an address alone', () => {
    expect(jurors('Anne Lebrun', '<karim@x.fr>').problems).toEqual([
      { kind: 'no-name', line: 2, text: '<karim@x.fr>' },
    ]);
  });

  it('has no address under headings either', () => {
    expect(jurors('Nom;Qualité', 'Anne Lebrun <a@x.fr>;Experte')).toMatchObject({
      jurors: [{ name: 'Anne Lebrun', capacity: 'Experte' }],
      remarks: [{ kind: 'mails', count: 1 }],
    });
  });

  it.each(['Anne, Karim, Sophie, Yann', 'Anne <a@x.fr>; Karim <k@x.fr>'])(
    'may be several on the only line, which is asked: %s',
    (line) => {
      const { remarks } = jurors('Bonjour,', line);
      expect(remarks).toContainEqual(expect.objectContaining({ kind: 'several-jurors', line: 2 }));
    },
  );

  it('is one where only a name or a capacity has a comma', () => {
    expect(jurors('Lebrun, Anne').remarks).toEqual([]);
    expect(jurors('Anne, a, b', 'Karim, c, d').remarks).toEqual([]);
  });
});
