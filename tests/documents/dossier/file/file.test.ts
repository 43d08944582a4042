import { DossierFileError } from '../../../../src/documents/dossier/file/file-error';
import { openDossierFile, readDossierFile } from '../../../../src/documents/dossier/file/file';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { check } from '../../../../src/documents/dossier/rules/check';
import { declareFilled } from '../../../../src/documents/dossier/sheets/fill';
import type { Language } from '../../../../src/language/language';
import { ALL_CALLS, callOf } from '../../../builders/calls';
import { snapshotOfDeclaration } from '../../../builders/declared';
import { exampleText } from '../../../builders/imported-call';

const read = (json: unknown, id: string, language: Language = 'fr') =>
  readDossierFile(JSON.stringify(json), 'dossier.json', callOf(id), language);

/** The dossier that the sheets filled in from the file hold. */
function dossierOf(json: unknown, id: string, language: Language = 'fr') {
  const call = callOf(id);
  const { declaration, unplaced } = declareFilled(call, language, read(json, id, language));
  expect(unplaced).toEqual([]);
  return parseDossier(snapshotOfDeclaration(declaration), call);
}

function refusalOf(text: string): DossierFileError {
  try {
    readDossierFile(text, 'mon dossier.json', callOf('ITN6'), 'fr');
  } catch (error) {
    if (error instanceof DossierFileError) return error;
    throw error;
  }
  throw new Error('The file was read');
}

function problemsIn(json: unknown, id: string): readonly string[] {
  try {
    read(json, id);
  } catch (error) {
    if (error instanceof DossierFileError) return error.problems.map(({ path }) => path);
    throw error;
  }
  throw new Error('The file was read');
}

const FULL = {
  schema: 1,
  call: 'SNAP4',
  project: {
    title: 'L’instruction « tout numérique »',
    carrier: 'Préfecture',
    carrierType: 'deconcentrated',
    depositDate: '2021-01-14',
    startDate: '2021-02-01',
  },
  requested: 480_000.5,
  grantedBefore: 1_500_000,
  lines: [
    {
      label: 'Développement',
      type: 'development',
      supplier: 'Prestataire',
      origin: 'france',
      quantity: 3,
      unitPrice: 1.005,
      vat: 5.5,
      years: { 2021: 1, 2022: 2.18, 2023: 0.1, 2024: 0.2 },
      phase: 'Cadrage',
    },
  ],
  otherFunders: [{ name: 'Région', amount: 1000.1 }],
  phases: [{ name: 'Cadrage', endDate: '2021-06-30', budget: 3.18, indicator: 'Délai', floor: 12 }],
  grid: {
    scale: { min: 1, max: 10 },
    scores: [{ criterion: 2, score: 7, comment: 'Solide.' }],
  },
};

describe('A dossier’s file', () => {
  it.each(['fr', 'en'] as const)('is understood as if it had been typed (%s)', (language) => {
    const dossier = dossierOf(FULL, 'SNAP4', language);
    expect(dossier.facts).toMatchObject({
      projectTitle: { value: 'L’instruction « tout numérique »' },
      carrierType: { value: 'deconcentrated' },
      depositDate: { value: '2021-01-14' },
    });
    expect(dossier.funding).toMatchObject({
      requested: { value: 48_000_050 },
      grantedBefore: { value: 150_000_000 },
      otherFunders: [{ name: { value: 'Région' }, amount: { value: 100_010 } }],
    });
    expect(dossier.lines).toMatchObject([
      {
        type: { value: { id: 'development' } },
        origin: { value: 'france' },
        quantity: { value: 3 },
        unitPrice: { value: 1.005 },
        vat: { value: 0.055 },
        years: [
          { year: 2021, cell: { value: 1 } },
          { year: 2022, cell: { value: 2.18 } },
          { year: null, cell: { value: 0.3 } },
        ],
        phase: { value: 'Cadrage' },
      },
    ]);
    expect(dossier.phases).toMatchObject([
      { endDate: { value: '2021-06-30' }, budget: { value: 318 }, floor: { value: '12' } },
    ]);
    expect(dossier.grid).toMatchObject({ scaleMin: { value: 1 }, scaleMax: { value: 10 } });
    expect(dossier.grid.rows[1]).toMatchObject({
      score: { value: 7 },
      comment: { value: 'Solide.' },
    });
  });

  it('gives a line the usual title of its type, and the figures of the call', () => {
    const call = callOf('ITN6');
    const json = { schema: 1, lines: [{ type: 'development', quantity: 1, unitPrice: 60_000 }] };
    const { figures } = check(call, dossierOf(json, 'ITN6'));
    expect(figures).toMatchObject({ total: 6_000_000, maximum: 4_800_000, carrier: 1_200_000 });
  });

  it.each(ALL_CALLS)('may be empty: $id', ({ id }) => {
    expect(read({ schema: 1 }, id)).toEqual({ fields: {}, ranges: {}, lines: [], grid: [] });
  });

  it('answers the commitments of the call in their order', () => {
    const call = ALL_CALLS.find(({ commitments }) => commitments.length > 1);
    if (!call) throw new Error('No call has two commitments');
    const dossier = dossierOf({ schema: 1, commitments: [null, true] }, call.id);
    expect(dossier.commitments.map(({ taken }) => taken.value).slice(0, 2)).toEqual([null, true]);
  });

  it('keeps a text that looks like a formula a text', () => {
    const { lines } = dossierOf({ schema: 1, lines: [{ label: '=1+1', quantity: 1 }] }, 'ITN6');
    expect(lines[0]?.label.value).toBe('=1+1');
  });

  it.each([
    [
      'not the shape',
      { schema: 1, lines: [{ quantity: '12 000 €' }] },
      'ITN6',
      'lines[0].quantity',
    ],
    ['an unknown field', { schema: 1, budget: [] }, 'ITN6', 'budget'],
    [
      'a day that does not exist',
      { schema: 1, project: { startDate: '2021-02-30' } },
      'ITN6',
      'project.startDate',
    ],
    ['another call', { schema: 1, call: 'SNAP1' }, 'ITN6', 'call'],
    ['a line too many', { schema: 1, lines: Array(10_001).fill({}) }, 'ITN6', 'lines'],
    [
      'a year of two digits',
      { schema: 1, lines: [{ years: { '21': 1 } }] },
      'ITN6',
      'lines[0].years.21',
    ],
    [
      'a score in words',
      { schema: 1, grid: { scores: [{ criterion: 1, score: 'bon' }] } },
      'ITN6',
      'grid.scores[0].score',
    ],
    [
      'a fact that the call does not ask',
      { schema: 1, project: { observatory: true } },
      'ITN6',
      'project.observatory',
    ],
    ['phases where the call has none', { schema: 1, phases: [{ name: 'A' }] }, 'ITN6', 'phases[0]'],
    [
      'a type of another call',
      { schema: 1, lines: [{ type: 'ux-designer' }] },
      'ITN6',
      'lines[0].type',
    ],
    [
      'a criterion too many',
      { schema: 1, grid: { scores: [{ criterion: 3 }] } },
      'ITN6',
      'grid.scores[0].criterion',
    ],
    [
      'a criterion twice',
      { schema: 1, grid: { scores: [{ criterion: 1 }, { criterion: 1 }] } },
      'ITN6',
      'grid.scores[1].criterion',
    ],
  ])('is refused with its place when it holds %s', (_, json, id, path) => {
    expect(problemsIn(json, id)).toEqual([path]);
  });

  it('that is no JSON is refused in both languages', () => {
    const broken = refusalOf('{\n  "schema": 1,\n  "requested": 48.000,50\n}');
    expect(broken.sentence).toEqual({
      fr: 'Le fichier de dossier «\u00a0mon dossier.json\u00a0» est à corriger\u00a0:\nligne 3, attendu\u00a0: un point et non une virgule pour les décimales (66.67)\u00a0; trouvé\u00a0: "50"',
      en: 'The dossier file “mon dossier.json” must be mended:\nline 3, expected a point and not a comma for decimals (66.67), found "50"',
    });
  });

  it('is told of each mistake with its line, in the order of the lines', () => {
    const { problems } = refusalOf('{\n"schema": 2,\n"lines": [\n{"vat": "20 %"}\n]}');
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ['schema', 2],
      ['lines[0].vat', 4],
    ]);
  });

  it('names its call in any case', () => {
    expect(read({ schema: 1, call: 'itn6' }, 'ITN6')).toEqual(read({ schema: 1 }, 'ITN6'));
  });

  it.each([
    ['{"schema": 1, "request": 5}', /vouliez-vous dire requested\u00a0\?\).*un champ inconnu/],
    ['{"schema": 1, "project": {"carrierName": ""}}', /vouliez-vous dire carrier\u00a0\?/],
    ['{"schema": 1, "lines": [{"year1": 5}]}', /vouliez-vous dire years\u00a0\?/],
    ['{"schema": 1, "contact": "x"}', /vouliez-vous dire project\.contact\u00a0\?/],
    ['{"schema": 1, "requested": 1e400}', /trouvé\u00a0: un nombre démesuré/],
    [
      '{"schema": 1, "lines": [{"vat": "20 %"}]}',
      /un nombre sans guillemets, .* %.*\u00a0: 20\u00a0;/,
    ],
    ['{"schema": 1, "lines": [{"years": {"21": 1}}]}', /une année en quatre chiffres, ou "other"/],
    [
      '{"schema": 1, "grid": {"scores": [{"criterion": 1, "score": "bon"}]}}',
      /attendu\u00a0: un nombre ou "N\/A"\u00a0; trouvé\u00a0: "bon"/,
    ],
  ])('%s is told in words', (text, words) => {
    expect(refusalOf(text).sentence.fr).toMatch(words);
  });

  it('has at most 10,000 lines, which the sentence says', () => {
    const { sentence } = refusalOf(JSON.stringify({ schema: 1, lines: Array(10_001).fill({}) }));
    expect(sentence.fr).toContain('une liste d’au plus 10\u00a0000 éléments');
  });
});

describe('The bytes of a dossier’s file', () => {
  const open = (bytes: Uint8Array) => openDossierFile(bytes, 'd.json', callOf('ITN6'), 'fr');
  const refused = (bytes: Uint8Array): string => {
    try {
      open(bytes);
    } catch (error) {
      if (error instanceof DossierFileError) return error.sentence.fr;
      throw error;
    }
    throw new Error('The file was read');
  };

  it('are UTF-8, with or without a byte order mark', () => {
    const text = '{"schema": 1, "project": {"title": "Été"}}';
    expect(open(Buffer.from(text)).fields).toEqual({ projectTitle: 'Été' });
    expect(open(Buffer.from(`\uFEFF${text}`))).toEqual(open(Buffer.from(text)));
  });

  it.each([
    ['Latin-1', Buffer.from('{"project": {"title": "Été"}}', 'latin1'), 'UTF-8'],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'UTF-16'],
    ['nothing', Buffer.from(''), 'un fichier vide'],
    ['a workbook', Buffer.from('PK\u0003\u0004'), 'un classeur ou une autre archive'],
    ['a call', Buffer.from(exampleText()), 'un fichier d’appel'],
  ])('are refused in one sentence where they are %s', (_, bytes, words) => {
    const sentence = refused(bytes);
    expect(sentence).toMatch(
      /^«\u00a0d\.json\u00a0» ne peut servir de fichier de dossier — [^\n]*\.$/,
    );
    expect(sentence).toContain(words);
  });
});
