import { mappedRows } from '../../../src/procedure/export/mapped-rows';
import { suggestMapping, type Mapping } from '../../../src/procedure/export/mapping';
import type { Meaning } from '../../../src/procedure/export/meanings';
import {
  day,
  decimals,
  defaultDossier,
  sheet,
  sheetOfRows,
  templateDossier,
  type Fields,
  type Typed,
} from '../../builders/procedure-export';
import { exportIn, sentences, told } from './said';

/** What a dossier says, with the mapping that its headings suggest. */
function mapped(fields: Fields, mapping?: Mapping) {
  const read = exportIn([sheet('Dossiers', [fields])]);
  const { rows, remarks } = mappedRows(read, mapping ?? suggestMapping(read.columns));
  return { row: rows[0], remarks };
}

const naming = (columns: Mapping['columns']): Mapping => ({ version: 1, columns });
const column = (heading: string, rank = 1) => ({ heading, rank });

describe('A dossier of an export', () => {
  it('without template is read as its headings suggest', () => {
    const { row, remarks } = mapped(
      defaultDossier(123456, {
        'État du dossier': 'Classé sans suite',
        'Traité le': day('2026-02-01'),
        'Intitulé du projet': 'Guichet unique',
        'Montant de la subvention demandée (€ TTC)': decimals(1500),
        'Coût total du projet': 3000.55,
        'Référence du projet': 2026,
        'Date de complétude': '2026-01-11',
      }),
    );
    expect(row).toEqual({
      number: '123456',
      line: 2,
      state: 'closed',
      filedOn: '2026-01-10',
      instructionOn: '2026-01-12',
      decidedOn: '2026-02-01',
      completeSince: '2026-01-11',
      siret: null,
      carrier: 'Ville de Brest',
      title: 'Guichet unique',
      requested: 150_000,
      total: 300_055,
      projectReference: '2026',
    });
    expect(remarks).toEqual([]);
  });

  it('of a template is, too', () => {
    expect(mapped(templateDossier(12, { 'Montant demandé': 0 })).row).toMatchObject({
      number: '12',
      state: 'accepted',
      siret: '21290019700014',
      requested: 0,
      total: null,
    });
  });

  it('has its SIRET in the sheet of establishments, where no field stands beside it', () => {
    const read = exportIn([
      sheet('Dossiers', [defaultDossier(12)]),
      sheet('Etablissements', [
        {
          'Dossier ID': '12',
          Champ: 'SIRET du partenaire',
          'Établissement SIRET': '13002526500013',
        },
        { 'Dossier ID': '12', Champ: '', 'Établissement SIRET': '21290019700014' },
      ]),
    ]);
    expect(mappedRows(read, suggestMapping(read.columns)).rows[0]?.siret).toBe('21290019700014');
  });

  it.each([
    ['En construction', 'construction'],
    ['En instruction', 'instruction'],
    ['Accepté', 'accepted'],
    ['REFUSÉ', 'refused'],
    ['classe sans suite', 'closed'],
  ])('is « %s »', (typed, state) => {
    expect(mapped(defaultDossier(1, { 'État du dossier': typed })).row?.state).toBe(state);
  });

  it('in a state that the platform does not have is told, and in none', () => {
    const { row, remarks } = mapped(defaultDossier(1, { 'État du dossier': 'Réorienté' }));
    expect(row?.state).toBeNull();
    expect(told(remarks, 'unreadable')).toEqual([
      '« État du dossier », ligne 2 : « Réorienté » n’est pas un état de démarches-simplifiées ; rien n’est retenu.',
    ]);
  });
});

describe('A day', () => {
  it.each<[Typed, string | null]>([
    ['2026-01-10', '2026-01-10'],
    ['2026-01-10 23:59:59 +0100', '2026-01-10'],
    ['2026-01-10T09:12:33+01:00', '2026-01-10'],
    // Half past midnight in Paris.
    ['2026-01-10 23:30:00 UTC', '2026-01-11'],
    ['10/01/2026 09:12', '2026-01-10'],
    ['10 janvier 2026 à 09h12', '2026-01-10'],
    [day('2026-01-10'), '2026-01-10'],
    ['bientôt', null],
    [46_032, null],
  ])('typed %j is %s', (typed, expected) => {
    const { row, remarks } = mapped(defaultDossier(1, { 'Déposé le': typed }));
    expect(row?.filedOn).toBe(expected);
    expect(told(remarks, 'unreadable')).toHaveLength(expected === null ? 1 : 0);
  });
});

describe('An amount', () => {
  it.each<[Typed, number | null]>([
    [1500.5, 150_050],
    ['12 000,50 €', 1_200_050],
    ['1500.5', 150_050],
    ['250 k€', 25_000_000],
    // Two readings, HT, below nothing, no amount at all.
    ['20.000', null],
    ['1 500 € HT', null],
    [-5, null],
    ['environ 1000', null],
  ])('of %j is %s cents, or is told', (typed, expected) => {
    const { row, remarks } = mapped(templateDossier(1, { 'Montant demandé': typed }));
    expect(row?.requested).toBe(expected);
    expect(told(remarks, 'unreadable')).toHaveLength(expected === null ? 1 : 0);
  });

  it('of 0 that may be a blank field is none, and is told with what to do', () => {
    const { row, remarks } = mapped(defaultDossier(1, { 'Montant demandé': 0 }));
    expect(row?.requested).toBeNull();
    expect(sentences(remarks)).toEqual([
      '« Montant demandé », ligne 2 : 0. L’export écrit 0 aussi quand le champ est vide ; rien n’est retenu. Regardez le dossier, ou exportez avec un modèle, qui laisse vides les champs vides.',
    ]);
  });

  it('of a decimal that is left blank is none, and nothing is in doubt', () => {
    const read = exportIn([
      sheet('Dossiers', [
        defaultDossier(1, { 'Montant demandé': decimals(0) }),
        defaultDossier(2, { 'Montant demandé': 0 }),
      ]),
    ]);
    const { rows, remarks } = mappedRows(read, suggestMapping(read.columns));
    expect(rows.map(({ requested }) => requested)).toEqual([0, null]);
    expect(remarks).toEqual([]);
  });

  it('of a column that says HT or thousands is told where somebody has chosen it', () => {
    const heading = 'Coût total (k€)';
    const { remarks } = mapped(
      defaultDossier(1, { [heading]: 12 }),
      naming({ total: column(heading) }),
    );
    expect(told(remarks, 'otherUnit')).toHaveLength(1);
  });
});

describe('A suggestion', () => {
  const suggested = (...headings: readonly string[]) =>
    suggestMapping(
      exportIn([
        sheetOfRows('Dossiers', [
          ['ID', ...headings],
          ['1', ...headings.map(() => 5)],
        ]),
      ]).columns,
    ).columns;

  it.each<[string, Meaning]>([
    ['Montant demandé', 'requested'],
    ['Quel est le montant de l’aide sollicitée ?', 'requested'],
    ['Montant total de la subvention demandée', 'requested'],
    ['Coût total prévisionnel du projet (TTC)', 'total'],
    ['Budget total', 'total'],
    ['Titre de votre projet', 'title'],
    ['N° SIRET', 'siret'],
    ['Date de complétude', 'completeSince'],
  ])('takes « %s » for %s', (heading, meaning) => {
    expect(suggested(heading)[meaning]).toEqual(column(heading));
  });

  it.each([
    ...['Montant demandé HT', 'Coût total (k€)', 'Part de l’aide demandée (%)'],
    ...[
      'Autres subventions demandées',
      'Budget total annuel de la structure',
      'Coût de la phase 1',
    ],
    ...['Taux d’aide demandé', 'Subvention demandée en 2026'],
  ])('takes « %s » for nothing', (heading) => {
    expect(suggested(heading)).toEqual({ number: column('ID') });
  });

  it('is none where two headings are as likely', () => {
    const { requested } = suggested(
      'Montant de l’aide demandée à l’État',
      'Montant de l’aide demandée à la région',
    );
    expect(requested).toBeUndefined();
  });

  it('takes the fullest of several columns of one heading, and tells what stands in the others', () => {
    const read = exportIn([
      sheetOfRows('Dossiers', [
        ['N° dossier', 'Montant demandé', 'Montant demandé'],
        [1, '', 100],
        [2, 50, ''],
        [3, '', 300],
      ]),
    ]);
    const mapping = suggestMapping(read.columns);
    expect(mapping.columns.requested).toEqual(column('Montant demandé', 2));
    const { rows, remarks } = mappedRows(read, mapping);
    expect(rows.map(({ requested }) => requested)).toEqual([10_000, null, 30_000]);
    expect(told(remarks, 'sameHeading')).toEqual([
      'Plusieurs colonnes s’appellent « Montant demandé ». La 2e est lue ; elle est vide et une autre remplie, ligne 3.',
    ]);
  });
});

describe('A mapping kept for later exports', () => {
  const kept = naming({ number: column('ID'), requested: column('Montant demandé'), total: null });

  it('holds whatever case, accents and apostrophes the headings have got', () => {
    const mapping = naming({ title: column('Intitulé de l’action') });
    const { row } = mapped(defaultDossier(1, { "INTITULE DE L'ACTION": 'Guichet' }), mapping);
    expect(row?.title).toBe('Guichet');
  });

  it('tells a column that is gone, and reads the others', () => {
    const { row, remarks } = mapped(defaultDossier(1, { 'Coût total': 12 }), kept);
    expect(row).toMatchObject({ number: '1', requested: null });
    expect(told(remarks, 'goneColumn')).toEqual([
      'Cet export n’a plus la colonne « Montant demandé », qui donnait le montant demandé. Choisissez-en une autre, ou cochez-la dans le modèle d’export.',
    ]);
  });

  it('tells a new column that could say what none does, unless it was decided that none shall', () => {
    const fields = { 'Montant demandé': 5, 'Coût total': 12, 'Intitulé du projet': 'Guichet' };
    const { row, remarks } = mapped(templateDossier(1, fields), kept);
    expect(row).toMatchObject({ title: null, total: null });
    const news = told(remarks, 'newColumn');
    expect(news).toContain(
      'La colonne « Intitulé du projet » pourrait donner l’intitulé du projet. Choisissez-la, ou écartez-la.',
    );
    expect(news.join()).not.toContain('Coût total');
  });

  it('does not bring in a column about persons', () => {
    const mapping = naming({ carrier: column('Nom du responsable') });
    const { row, remarks } = mapped(defaultDossier(1, { 'Nom du responsable': 'MARTIN' }), mapping);
    expect(row?.carrier).toBeNull();
    expect(told(remarks, 'mappedPersonal')).toHaveLength(1);
  });

  it('may name another key than those of the platform', () => {
    const sheets = [sheet('Dossiers', [{ Référence: '00', Dossier: '12' }])];
    const mapping = naming({ number: column('Dossier') });
    expect(exportIn(sheets, { mapping }).rows).toMatchObject([{ number: '12' }]);
  });

  it('leads back to « ID » where the key that it names is gone', () => {
    const mapping = naming({ number: column('N° dossier') });
    const read = exportIn([sheet('Dossiers', [defaultDossier(12)])], { mapping });
    expect(read.rows).toMatchObject([{ number: '12' }]);
    expect(told(mappedRows(read, mapping).remarks, 'goneColumn')).toHaveLength(1);
  });
});
