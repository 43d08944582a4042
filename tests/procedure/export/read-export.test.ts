import fc from 'fast-check';
import { suggestMapping } from '../../../src/procedure/export/mapping';
import { mappedRows } from '../../../src/procedure/export/mapped-rows';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import {
  decimals,
  defaultDossier,
  EMAIL,
  OFFICER,
  sheet,
  sheetOfRows,
  templateDossier,
  type Fields,
} from '../../builders/procedure-export';
import { exportIn, refusalOf, told } from './said';

const dossiers = (...lines: readonly Fields[]): PlainSheet => sheet('Dossiers', lines);

const numbers = (...sheets: readonly PlainSheet[]) =>
  exportIn(sheets).rows.map(({ number }) => number);

/** What stands in a column, dossier by dossier. */
function columnOf(read: ReturnType<typeof exportIn>, heading: string, rank = 1) {
  const at = read.columns.findIndex((one) => one.heading === heading && one.rank === rank);
  return read.rows.map(({ cells }) => cells[at]);
}

describe('The dossiers of an export', () => {
  it('are known by « ID », a text, without a template', () => {
    expect(numbers(dossiers(defaultDossier(123456), defaultDossier(123457)))).toEqual([
      '123456',
      '123457',
    ]);
  });

  it('are known by « N° dossier », a number, with one', () => {
    expect(numbers(dossiers(templateDossier(123456)))).toEqual(['123456']);
  });

  it.each(['n° dossier', 'N°  DOSSIER', 'Numéro de dossier', 'numero de dossier'])(
    'are known whatever case, accents and spaces « %s » has',
    (heading) => {
      expect(numbers(dossiers({ [heading]: 12, 'Déposé le': '' }))).toEqual(['12']);
    },
  );

  it('of an export without its key are not read: the sentence says what to tick', () => {
    const { 'N° dossier': _, ...fields } = templateDossier(1);
    expect(refusalOf([dossiers(fields)])).toContain('cochez « N° dossier » dans le modèle');
  });

  it('stand where « Dossiers » stands, whatever sheets come before', () => {
    const before = [sheet('Avis', [{ 'Dossier ID': '1', Question: 'Oui ?' }])];
    expect(numbers(...before, dossiers(defaultDossier(12)))).toEqual(['12']);
  });

  it('stand in the only sheet that has a key where nothing is called « Dossiers »', () => {
    const other = sheetOfRows('Notes', [['Pense-bête'], ['rappeler']]);
    expect(numbers(other, sheet('Export janvier', [defaultDossier(12)]))).toEqual(['12']);
    expect(refusalOf([sheet('A', [defaultDossier(1)]), sheet('B', [defaultDossier(2)])])).toContain(
      'Aucune feuille',
    );
  });

  it('are found below a title that somebody has written above them', () => {
    const made = dossiers(defaultDossier(12));
    const titled = { ...made, rows: [['Export du 20 janvier'], [], ...made.rows] };
    expect(exportIn([titled]).rows).toMatchObject([{ number: '12', line: 4 }]);
  });

  it.each([
    ['a csv of one line feed', [sheetOfRows('', [['']])]],
    ['sheets without headings', [sheet('Dossiers', []), sheet('Etablissements', [])]],
  ])('are none in %s, which is told and is no fault', (_, sheets) => {
    const { rows, remarks } = exportIn(sheets);
    expect(rows).toEqual([]);
    expect(told(remarks, 'noDossiers')).toEqual(['Cet export ne contient aucun dossier.']);
  });

  it('that have no number are told by their lines', () => {
    const lines = [defaultDossier(12), { ...defaultDossier(1), ID: 'Total' }];
    const { rows, remarks } = exportIn([dossiers(...lines)]);
    expect(rows).toHaveLength(1);
    expect(told(remarks, 'withoutNumber')).toEqual(['Sans numéro de dossier, non lue : ligne 3.']);
  });
});

describe('A dossier on several lines', () => {
  const at = (moment: string, state: string) =>
    defaultDossier(12, { 'Dernière mise à jour le': moment, 'État du dossier': state });

  it('is read where it was changed last, wherever that line stands, and told', () => {
    const older = at('2026-01-20 09:00:00 +0100', 'En instruction');
    const newer = at('2026-01-20 11:30:00 +0100', 'Accepté');
    for (const lines of [
      [older, newer],
      [newer, older],
    ]) {
      const read = exportIn([dossiers(...lines)]);
      expect(columnOf(read, 'État du dossier')).toEqual([{ kind: 'text', text: 'Accepté' }]);
      expect(told(read.remarks, 'twice')[0]).toContain('12 (2 fois ; ligne');
    }
  });

  it('is told to be checked where nothing says which line is the latest', () => {
    const same = at('2026-01-20', 'Accepté');
    const { rows, remarks } = exportIn([dossiers(same, same)]);
    expect(rows).toMatchObject([{ number: '12', line: 3 }]);
    expect(told(remarks, 'twice')[0]).toContain('Vérifiez, ou refaites l’export.');
  });
});

describe('A zero', () => {
  const amounts = (dossier: typeof defaultDossier, ...typed: readonly Fields[string][]) => {
    const lines = typed.map((one, index) => dossier(index + 1, { 'Nombre d’agents': one }));
    return columnOf(exportIn([dossiers(...lines)]), 'Nombre d’agents');
  };

  it('of an integer may be a blank one: it is not believed', () => {
    expect(amounts(defaultDossier, 0, 12)).toEqual([
      { kind: 'uncertain' },
      { kind: 'number', value: 12 },
    ]);
  });

  it('of a decimal is typed where it is written 0.0, and blank where it is written 0', () => {
    expect(amounts(defaultDossier, decimals(0), 0, 12.5)).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'blank' },
      { kind: 'number', value: 12.5 },
    ]);
  });

  it('of a decimal tells nothing any more once another program has saved the file', () => {
    expect(amounts(defaultDossier, 0, 12.5)[0]).toEqual({ kind: 'uncertain' });
  });

  it('of a csv is as doubtful, among numbers, and a text among texts', () => {
    expect(amounts(defaultDossier, '0', '12')[0]).toEqual({ kind: 'uncertain' });
    expect(amounts(defaultDossier, '0.0', '0')).toEqual([
      { kind: 'text', text: '0.0' },
      { kind: 'blank' },
    ]);
    expect(amounts(defaultDossier, '0', 'aucun')[0]).toEqual({ kind: 'text', text: '0' });
  });

  it('of a template was typed: blanks are blank there', () => {
    expect(amounts(templateDossier, 0, null)).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'blank' },
    ]);
  });

  it('is not believed of an export without template whose key somebody has renamed', () => {
    const { ID, ...fields } = defaultDossier(12, { Agents: 0 });
    const read = exportIn([dossiers({ 'N° dossier': ID ?? null, ...fields })]);
    expect(columnOf(read, 'Agents')).toEqual([{ kind: 'uncertain' }]);
  });
});

describe('Columns', () => {
  it('of one heading are told apart by their rank, those of all versions of the form', () => {
    const read = exportIn([
      sheetOfRows('Dossiers', [
        ['ID', 'Coût', 'Coût', 'COUT '],
        ['1', 10, 20, 30],
      ]),
    ]);
    expect(read.columns.map(({ heading, rank }) => `${heading} ${rank}`)).toEqual([
      'ID 1',
      'Coût 1',
      'Coût 2',
      'COUT 3',
    ]);
    expect(columnOf(read, 'Coût', 2)).toEqual([{ kind: 'number', value: 20 }]);
  });

  it('may be called by a number', () => {
    const read = exportIn([
      sheetOfRows('Dossiers', [
        ['ID', 2026],
        ['1', 'oui'],
      ]),
    ]);
    expect(columnOf(read, '2026')).toEqual([{ kind: 'text', text: 'oui' }]);
  });

  it('beyond those that are read are told', () => {
    const wide = { ...dossiers(defaultDossier(1)), isWider: true };
    expect(told(exportIn([wide]).remarks, 'wider')).toHaveLength(1);
  });

  it('may stand in any order: nothing that is read changes', () => {
    const fields = {
      'Montant demandé': decimals(1500),
      'Coût total du projet': 3000.5,
      'Intitulé du projet': 'Guichet',
    };
    const lines = [defaultDossier(1, fields), defaultDossier(2, { ...fields, 'Traité le': '' })];
    const headings = Object.keys(lines[0] ?? {});
    const mapped = (order: readonly string[]) => {
      const read = exportIn([sheet('Dossiers', lines, order)]);
      const cells = read.rows.map((row) =>
        Object.fromEntries(read.columns.map(({ heading }, at) => [heading, row.cells[at]])),
      );
      return {
        cells,
        ...mappedRows(read, suggestMapping(read.columns)),
        isDefault: read.isDefault,
      };
    };
    const usual = mapped(headings);
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (order) => {
        expect(mapped(order)).toEqual(usual);
      }),
    );
  });
});

describe('Repeated blocks', () => {
  const main = dossiers(defaultDossier(12), defaultDossier(13));
  const block = (name: string, ...lines: readonly Fields[]) => exportIn([main, sheet(name, lines)]);

  it('are known by the number of their sheet, though its name is cut and ends in a space', () => {
    const { blocks } = block('(4521) Postes de depense du pr ', {
      'Dossier ID': '12',
      Ligne: 1,
      'Coût du poste': 1200,
    });
    expect(blocks).toMatchObject([
      {
        id: '4521',
        label: 'Postes de depense du pr',
        columns: [{ heading: 'Coût du poste' }],
        lines: [{ dossier: '12', cells: [{ kind: 'number', value: 1200 }] }],
      },
    ]);
  });

  it('give their lines to the dossiers they name, and tell those of none', () => {
    const line = (dossier: string) => ({ 'Dossier ID': dossier, Ligne: 1, Poste: 'Tests' });
    const { blocks, remarks } = block('(7) Postes', line('13'), line('99'), line('13'));
    expect(blocks[0]?.lines.map(({ dossier, line: at }) => [dossier, at])).toEqual([
      ['13', 2],
      ['13', 4],
    ]);
    expect(told(remarks, 'blockStrays')).toEqual([
      'Feuille « (7) Postes », ligne 3 : d’aucun dossier de l’export, non lue.',
    ]);
  });

  it('without « Dossier ID » are not read', () => {
    const { blocks, remarks } = block('(7) Postes', { Ligne: 1, Poste: 'Tests' });
    expect(blocks).toEqual([]);
    expect(told(remarks, 'blockWithoutKey')).toHaveLength(1);
  });

  it('leave out persons, too', () => {
    const { blocks } = block('(8) Partenaires', {
      'Dossier ID': '12',
      Ligne: 1,
      Partenaire: 'Rennes',
      'Courriel du contact': EMAIL,
    });
    expect(blocks[0]?.columns.map(({ heading }) => heading)).toEqual(['Partenaire']);
    expect(JSON.stringify(blocks)).not.toContain(EMAIL);
  });

  it('are no unknown sheets, and opinions are none either', () => {
    const { remarks } = exportIn([
      main,
      sheet('Avis', [{ 'Dossier ID': '12', Expert: EMAIL }]),
      sheetOfRows('Feuille 4', [['Mes notes']]),
    ]);
    expect(told(remarks, 'unknownSheets')).toEqual([
      'Cette feuille n’est pas d’un export, et rien n’y est lu : « Feuille 4 ».',
    ]);
  });
});

describe('Personal data', () => {
  const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
  const PHONE = '06 12 34 56 78';
  const personal: Fields = {
    Civilité: 'Mme',
    Nom: 'MARTIN-DURAND',
    Prénom: 'Camillette',
    'Nom du mandataire': 'LEROY-BLANC',
    'Date de naissance': '1980-02-03',
    'Téléphone du contact': PHONE,
    'Adresse du siège': '12 rue des Lilas-Blancs',
    'IBAN de la structure': IBAN,
    'Qui suivre le dossier ?': 'suivi@exemple.fr',
    'Nom du chef de projet': 'PETIT-JEAN',
  };
  const planted = [EMAIL, OFFICER, 'suivi@exemple.fr', ...Object.values(personal).map(String)];

  it('is left out of what is read, and told by its headings', () => {
    const read = exportIn([dossiers(defaultDossier(1, personal))]);
    const text = JSON.stringify(read.rows);
    expect(planted.filter((one) => text.includes(one))).toEqual([]);
    expect(read.leftOut.map(({ heading }) => heading)).toEqual([
      'Email',
      'FranceConnect ?',
      'Instructeurs',
      ...Object.keys(personal),
    ]);
    expect(told(read.remarks, 'leftOut')[0]).toContain('« Email »');
  });

  it('is there when it is asked for', () => {
    const read = exportIn([dossiers(defaultDossier(1, personal))], { withPersonal: true });
    const text = JSON.stringify(read.rows);
    expect(planted.filter((one) => !text.includes(one))).toEqual([]);
    expect(read.leftOut).toEqual([]);
    expect(read.columns.find(({ heading }) => heading === 'Email')).toMatchObject({
      isPersonal: true,
    });
  });

  it('that somebody typed into another field is not taken over with it', () => {
    const read = exportIn([
      dossiers(
        defaultDossier(1, {
          'Entreprise raison sociale': 'suivi@exemple.fr',
          'Intitulé du projet': `Guichet (écrire à suivi@exemple.fr, ${IBAN})`,
        }),
      ),
    ]);
    expect(columnOf(read, 'Entreprise raison sociale')).toEqual([{ kind: 'withheld' }]);
    expect(columnOf(read, 'Intitulé du projet')).toEqual([
      { kind: 'text', text: 'Guichet (écrire à …, …)' },
    ]);
  });

  it.each([
    ...['Nom du projet', 'Adresse du site internet', 'Frais de téléphonie', 'Nombre de contacts'],
    ...['Application mobile', 'Coût des ordinateurs portables', 'Entreprise raison sociale'],
    ...['Nom de la collectivité', 'Commune', 'Référence du projet', 'Structure porteuse'],
  ])('is not seen in « %s »', (heading) => {
    const read = exportIn([dossiers(defaultDossier(1, { [heading]: 'x' }))]);
    expect(columnOf(read, heading)).toEqual([{ kind: 'text', text: 'x' }]);
  });

  it('never appears, under whatever heading and wherever its column stands', () => {
    const email = fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9.]{2,10}$/), fc.stringMatching(/^[a-z]{3,9}$/))
      .map(([name, host]) => `zz${name}@${host}.example`);
    const heading = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => `Champ ${text}`)
      .filter((text) => text.trim() !== '');
    const around = fc.constantFrom('', 'Écrire à ', 'a ; ');
    fc.assert(
      fc.property(email, heading, around, fc.nat(12), (address, label, before, place) => {
        const fields = Object.entries(defaultDossier(1, { 'Montant demandé': 12 }));
        fields.splice(place, 0, [label, `${before}${address}`]);
        const read = exportIn([dossiers(Object.fromEntries(fields))]);
        const mapped = mappedRows(read, suggestMapping(read.columns));
        expect(JSON.stringify([read, mapped])).not.toContain(address);
      }),
    );
  });
});
