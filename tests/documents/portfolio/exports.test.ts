import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import type { ProcedureStateId } from '../../../src/documents/portfolio/template/choices';
import type { Filling } from '../../builders/filled-sheets';
import {
  aDossier,
  anExport,
  aPortfolio,
  euros,
  onFile,
  onRow,
  ORIGIN,
  readBack,
} from '../../builders/portfolio';

/** Reads more files into a portfolio in which people have typed. */
async function after(
  plan: PortfolioPlan,
  typed: readonly Filling[],
  readings: readonly FileReading[] = [],
): Promise<PortfolioPlan> {
  return consolidate((await readBack(plan, ...typed)).portfolio, readings, ORIGIN);
}

const outcomes = ({ files }: PortfolioPlan) =>
  files.map(({ file, result, key }) => `${file} ${result} ${key ?? '—'}`);

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const pendingOf = ({ rows }: PortfolioPlan) => rows.map(({ pending }) => plain(pending.join(' ')));

const keysOf = ({ rows }: PortfolioPlan) => rows.map(({ key }) => key);

const statesOf = ({ rows }: PortfolioPlan) => rows.map(({ filed }) => filed.procedureState);

/** A workbook out of the procedure’s zip. */
const filed = (number: string, values = {}, file = `dossier-${number}`) =>
  aDossier({ file, caseNumber: number, filedAt: '2021-03-02T09:00', values });

/** A workbook that came by mail, with the number that its carrier typed. */
const typed = (number: string | null, values = {}, file = 'mail.xlsx') =>
  aDossier({ file, values: { number, ...values } });

const NO_WORKBOOK =
  'Dans l’export, et aucun classeur reçu : sa demande est additionnée, rien n’est compté. Lisez son classeur, ou choisissez un suivi.';

/** Of the same, where the export says no request that could be read. */
const NO_REQUEST =
  'Dans l’export, et aucun classeur reçu : ni demande lue, ni rien de compté. Lisez son classeur, ou choisissez un suivi.';

const TO_GRANT =
  'Accepté dans la démarche : mettez « Accordé » dans « Suivi », ou vérifiez l’état dans la démarche.';

describe('what an export says of a dossier', () => {
  it('goes to the dossier whose workbook the procedure filed under that number', async () => {
    const plan = await aPortfolio([filed('42'), anExport([{ number: '42' }])]);
    expect(plan.rows).toMatchObject([
      {
        key: 'SNAP3-42',
        filed: { procedureState: 'En instruction', completeProposed: 44_260, grant: 700_000 },
        typed: { completeSince: null, followUp: null },
        pending: [],
      },
    ]);
    expect(outcomes(plan)).toEqual(['dossier-42 retained SNAP3-42', 'export.csv attached —']);
  });

  it('is no news to the reader of the sheets', async () => {
    const plan = await aPortfolio([filed('42'), anExport([{}, { number: '43' }])]);
    const { portfolio, findings } = await readBack(plan);
    expect(portfolio.exported).toEqual(plan.exported);
    const { filed: cells, pending } = portfolio.rows[0] ?? {};
    expect({ filed: cells, pending }).toEqual({ filed: plan.rows[0]?.filed, pending: [] });
    expect(findings.map(({ rule }) => rule)).toEqual(['portfolio.pending']);
  });

  it.each(['42000042', 'Dossier n° 42000042'])(
    'goes to one whose carrier typed %s, where the carrier is the same',
    async (number) => {
      const plan = await aPortfolio([typed(number), anExport([{ number: '42000042' }])]);
      expect(pendingOf(plan)).toEqual(['']);
      expect(statesOf(plan)).toEqual(['En instruction']);
    },
  );

  it('says whose a dossier is where its workbook does not, and leaves the request to the workbook', async () => {
    const plan = await aPortfolio([
      filed('42', { siret: null, reference: null, filedOn: null, requested: null }),
      anExport([{ siret: '13002526500013', reference: 'P-7', requested: euros(750_000) }]),
    ]);
    expect(plan.rows[0]).toMatchObject({
      filed: { siret: '13002526500013', reference: 'P-7', requested: null },
      pending: [],
    });
  });

  it('proposes the day since which it is complete by the form, else by the passage « en instruction »', async () => {
    const plan = await aPortfolio([
      filed('42'),
      filed('43'),
      anExport([{ number: '42', completeSince: '2021-03-04' }, { number: '43' }]),
    ]);
    expect(plan.rows.map(({ filed: row }) => row.completeProposed)).toEqual([44_259, 44_260]);
    const { figures } = await readBack(plan);
    expect(figures.rows.map(({ order }) => order)).toEqual([null, null]);
  });
});

describe('what a workbook and the export say of one fact', () => {
  const told = async (values: object, said: object): Promise<readonly string[]> => {
    const plan = await aPortfolio([filed('42', values), anExport([said])]);
    return (plan.rows[0]?.pending ?? []).map(plain);
  };

  it('is told where it differs, and the workbook counts', async () => {
    const plan = await aPortfolio([
      filed('42', { siret: '13002526500013' }),
      anExport([{ title: 'Autre projet', siret: '35600000000048', requested: euros(650_000.5) }]),
    ]);
    expect(plan.rows[0]?.pending.map(plain)).toEqual([
      '« Projet » : « Accueil numérique » dans le classeur, « Autre projet » dans l’export.',
      '« SIRET » : « 13002526500013 » dans le classeur, « 35600000000048 » dans l’export.',
      '« Demande » : 700 000,00 € dans le classeur, 650 000,50 € dans l’export.',
    ]);
    expect(plan.rows[0]?.filed).toMatchObject({ requested: 700_000, title: 'Accueil numérique' });
  });

  it.each([
    ['capitals, accents and signs', { title: 'ACCUEIL NUMERIQUE.' }, {}],
    ['an amount that the export does not give for certain', { requested: null }, {}],
    [
      'two names of one establishment',
      { carrier: 'PREFET DE LA CREUSE', siret: '13002526500013' },
      { siret: '130 025 265 00013' },
    ],
    ['a maximum that is asked for', { requested: euros(750_000) }, { requested: null }],
    ['the day of an attachment that was sent later', { filedOn: '2021-02-01' }, {}],
  ])('is not told for %s', async (_, said, values) => {
    expect(await told(values, said)).toEqual([]);
  });

  it('is told of a request that the workbook leaves open, which is then for the maximum', async () => {
    expect(await told({ requested: null }, { requested: euros(700_000) })).toEqual([
      '« Demande » : rien dans le classeur, qui demande donc le maximum, 750 000,00 € ; 700 000,00 € dans l’export.',
    ]);
  });

  it('is told of a day that the carrier typed', async () => {
    const plan = await aPortfolio([
      typed('42', { filedOn: '2021-02-28' }),
      anExport([{ filedOn: '2021-03-01' }]),
    ]);
    expect(pendingOf(plan)).toEqual([
      '« Déposé le » : 28/02/2021 dans le classeur, 01/03/2021 dans l’export.',
    ]);
  });

  it('is told once where a person has typed what the export says', async () => {
    const plan = await aPortfolio([filed('42'), anExport([{ requested: euros(1) }])]);
    const next = await after(plan, onRow(1, { requested: 1 }));
    expect(pendingOf(next)).toEqual([
      '« Demande » : 1,00 € tapé à la main, 700 000,00 € dans le fichier. Videz la cellule pour reprendre le fichier.',
    ]);
  });
});

describe('a dossier of the export whose workbook never came', () => {
  const alone = () => aPortfolio([anExport([{ requested: euros(300_000) }])]);

  it('has a row: its request is added up, nothing is counted, and that is to be settled', async () => {
    const plan = await alone();
    expect(keysOf(plan)).toEqual(['X-42']);
    expect(pendingOf(plan)).toEqual([NO_WORKBOOK]);
    expect((await readBack(plan)).figures.sums).toEqual({
      requested: euros(300_000),
      grant: 0,
      counted: 0,
    });
  });

  it('has no place in the order of a call that nobody knows', async () => {
    const { figures } = await readBack(await alone(), ...onRow(1, { completeSince: 44_260 }));
    expect(figures.rows[0]?.order).toBeNull();
  });

  it('is not asked for once it is over, in the procedure or for the officer', async () => {
    const plan = await aPortfolio([anExport([{ state: 'closed' }, { number: '43' }])]);
    const next = await after(plan, onRow(2, { followUp: 'Abandonné' }));
    expect(pendingOf(next)).toEqual(['', '']);
  });

  it('keeps its key and what people typed when its workbook comes', async () => {
    const next = await after(await alone(), onRow(1, { remarks: 'relancé' }), [filed('42')]);
    expect(next.rows).toMatchObject([
      { key: 'X-42', filed: { call: 'SNAP3', grant: 700_000 }, typed: { remarks: 'relancé' } },
    ]);
  });

  it('gets its key back where another was typed over it', async () => {
    const next = await after(await alone(), onRow(1, { key: 'Autre', remarks: 'vu' }));
    expect(next.rows).toMatchObject([{ key: 'X-42', typed: { remarks: 'vu' } }]);
  });

  it('is another one than the workbook in which the number alone is the same, until a person says so', async () => {
    const plan = await aPortfolio([
      typed('42', { title: 'Un', carrier: 'Une' }),
      anExport([{ title: 'Deux', carrier: 'Autre' }]),
    ]);
    expect(outcomes(plan)[0]).toBe('mail.xlsx to-choose SNAP3-42');
    expect(keysOf(plan)).toEqual(['SNAP3-42', 'X-42']);
    expect(pendingOf(plan)[0]).toContain('Peut-être une version de X-42');
    const joined = await after(plan, onFile(1, { choice: 'Retenir cette version' }));
    expect(keysOf(joined)).toEqual(['X-42']);
    expect(joined.rows[0]).toMatchObject({
      file: 'mail.xlsx',
      filed: { title: 'Un', procedureState: 'En instruction' },
    });
    const apart = await after(plan, onFile(1, { choice: 'Dossier à part' }));
    expect(pendingOf(apart)).toEqual(['', NO_REQUEST]);
    expect(keysOf(await after(apart, []))).toEqual(['SNAP3-42', 'X-42']);
  });

  it('may be that of a workbook without a number, which a person says', async () => {
    const plan = await aPortfolio([typed(null), anExport([{}])]);
    expect(pendingOf(plan)[0]).toContain('Peut-être une version de X-42');
  });
});

describe('one number of two workbooks', () => {
  const two = [
    filed('42', { siret: '13002526500013' }, 'a'),
    filed('42', { siret: '35600000000048' }, 'b'),
  ];

  it('is that of the carrier whose SIRET the export gives', async () => {
    const plan = await aPortfolio([...two, anExport([{ siret: '35600000000048' }])]);
    expect(statesOf(plan)).toEqual([null, 'En instruction']);
  });

  it('is nobody’s where it gives none, and the file of the export says so', async () => {
    const plan = await aPortfolio([...two, anExport([{ requested: euros(1) }])]);
    expect(plan.rows).toHaveLength(2);
    expect(statesOf(plan)).toEqual([null, null]);
    expect(plain(plan.files[2]?.why ?? '')).toBe(
      'Numéros de plusieurs lignes du portefeuille, dont rien ne dit laquelle est visée : 42.',
    );
  });
});

describe('how far the procedure has come, as against what people typed', () => {
  const at = async (state: ProcedureStateId, followUp: string | null) => {
    const plan = await aPortfolio([filed('42'), anExport([{ state }])]);
    return pendingOf(await after(plan, onRow(1, { followUp })))[0];
  };

  it.each([
    ['refused', null],
    ['closed', 'Accordé'],
  ] as const)('is told of one that is %s there and counts (%s)', async (state, followUp) => {
    expect(await at(state, followUp)).toContain('Terminé dans la démarche sans subvention');
  });

  it('is told of one that is accepted there and refused here', async () => {
    expect(await at('accepted', 'Refusé')).toContain('le suivi dit le contraire');
  });

  it.each([null, 'Proposé', 'Complet'])(
    'is told of one that is accepted there and not granted here (%s)',
    async (followUp) => {
      expect(await at('accepted', followUp)).toBe(TO_GRANT);
    },
  );

  it('asks before another version takes the place of the one that was accepted there', async () => {
    const accepted = anExport([{ state: 'accepted' }]);
    const later = aDossier({
      ...{ file: 'later', caseNumber: '42', filedAt: '2021-04-02T09:00' },
      values: { grant: euros(1) },
    });
    for (const runs of [
      [[filed('42'), accepted], [later]],
      [[filed('42')], [later, accepted]],
    ]) {
      const plan = await aPortfolio(...runs);
      expect(plan.rows[0]?.filed.grant).toBe(700_000);
      expect(plan.files.find(({ file }) => file === 'later')?.result).toBe('to-choose');
      expect(pendingOf(plan)[0]).toContain('une version plus récente attend');
      const rank = plan.files.findIndex(({ file }) => file === 'later') + 1;
      const kept = await after(plan, onFile(rank, { choice: 'Retenir cette version' }));
      expect(kept.rows[0]?.filed.grant).toBe(1);
    }
  });

  it.each([
    ['refused', 'Refusé'],
    ['accepted', 'Accordé'],
    ['instruction', 'Proposé'],
  ] as const)('is no news where both agree (%s, %s)', async (state, followUp) => {
    expect(await at(state, followUp)).toBe('');
  });
});

describe('a later export', () => {
  const first = (said = {}) =>
    anExport([{ number: '42', ...said }, { number: '43' }], { file: 'janvier.csv' });
  const second = (said = {}) =>
    anExport([{ number: '42', state: 'accepted', ...said }], { file: 'mars.csv' });

  it('replaces the former one; what it lacks stays, and says so', async () => {
    const plan = await aPortfolio([filed('42'), filed('43'), first()], [second()]);
    expect(outcomes(plan).slice(2)).toEqual(['janvier.csv replaced —', 'mars.csv attached —']);
    expect(plan.files[2]).toMatchObject({ replacedBy: 4 });
    expect(statesOf(plan)).toEqual(['Accepté', 'En instruction']);
    expect(pendingOf(plan)).toEqual([
      TO_GRANT,
      'N’est plus dans l’export, fichier n° 4 : retiré de la démarche, ou exporté sans lui. Ce qui en était dit reste.',
    ]);
    expect(outcomes(await after(plan, []))).toEqual(outcomes(plan));
    expect(pendingOf(await after(plan, [], [first(), second()]))).toEqual(pendingOf(plan));
  });

  it('that is back with a dossier takes that word back', async () => {
    const plan = await aPortfolio([filed('42'), filed('43'), first()], [second()]);
    const third = anExport([{ number: '42' }, { number: '43' }], { file: 'mai.csv' });
    expect(pendingOf(await after(plan, [], [third]))).toEqual(['', '']);
  });

  it('is the later one by the day in its name, whenever it is read', async () => {
    const late = { ...second(), filedAt: '2021-03-20T10:00' };
    const early = { ...first(), filedAt: '2021-01-10T10:00' };
    const plan = await aPortfolio([filed('42'), filed('43'), late], [early]);
    expect(outcomes(plan).slice(2)).toEqual(['mars.csv attached —', 'janvier.csv replaced —']);
    expect(statesOf(plan)).toEqual(['Accepté', 'En instruction']);
    expect(pendingOf(plan)[1]).toContain('N’est plus dans l’export, fichier n° 3');
  });

  it('of two that came together is the one whose dossier the platform changed last', async () => {
    const plan = await aPortfolio([
      filed('42'),
      anExport([{ state: 'accepted', updatedAt: '2021-03-20' }], { file: 'a.csv' }),
      anExport([{ updatedAt: '2021-03-01T10:00:00' }], { file: 'b.csv' }),
    ]);
    expect(statesOf(plan)).toEqual(['Accepté']);
    expect(plan.files[2]?.why).toBe('');
  });

  it('of two that came together without a date is a guess, and the file says so', async () => {
    const plan = await aPortfolio([filed('42'), filed('43'), first(), second()]);
    expect(plan.files[3]?.why).toContain('Lu en même temps que le fichier n° 3');
  });

  it('of another procedure takes nothing away', async () => {
    const other = anExport([{ number: '99' }], { file: 'autre.csv' });
    const plan = await aPortfolio([filed('42'), filed('43'), first()], [filed('99'), other]);
    expect(pendingOf(plan)).toEqual(['', '', '']);
    expect(outcomes(plan).filter((one) => one.includes('.csv'))).toEqual([
      'janvier.csv attached —',
      'autre.csv attached —',
    ]);
  });

  it('is taken once, wherever it lies', async () => {
    const copy = { ...first(), file: 'copie.csv' };
    const plan = await aPortfolio([filed('42'), filed('43'), first(), copy]);
    expect(outcomes(plan).slice(2)).toEqual(['janvier.csv attached —', 'copie.csv same —']);
  });
});

describe('an export that is set aside', () => {
  const aside = onFile(2, { choice: 'Mettre à part' });

  it('says nothing any more, and is back once a person thinks better of it', async () => {
    const plan = await aPortfolio([filed('42'), anExport([{}, { number: '43' }])]);
    const next = await after(plan, aside);
    expect(keysOf(next)).toEqual(['SNAP3-42']);
    expect(statesOf(next)).toEqual([null]);
    expect(outcomes(next)[1]).toBe('export.csv aside —');
    const back = await after(next, onFile(2, { choice: null }));
    expect(outcomes(back)[1]).toBe('export.csv attached —');
    expect(statesOf(back)).toEqual(['En instruction', 'En instruction']);
    expect(keysOf(back)).toEqual(['SNAP3-42', 'X-43']);
  });

  it('keeps the row of a dossier in which something is typed', async () => {
    const plan = await aPortfolio([filed('42'), anExport([{}, { number: '43' }])]);
    const next = await after(plan, [...aside, ...onRow(2, { remarks: 'vu' })]);
    expect(pendingOf(next)[1]).toContain('Tous ses fichiers sont mis à part');
  });
});

describe('which columns say what', () => {
  it('is remembered from run to run, until it is said otherwise', async () => {
    const said = '{"version":1,"columns":{"requested":null}}';
    const { portfolio } = await readBack(
      consolidate(null, [anExport([{}])], { ...ORIGIN, columns: said }),
    );
    expect(consolidate(portfolio, [], ORIGIN).columns).toBe(said);
    expect(consolidate(portfolio, [], { ...ORIGIN, columns: '' }).columns).toBe('');
  });
});

describe('an export without dossiers', () => {
  it('is told, and makes no row', async () => {
    const plan = await aPortfolio([anExport([], { why: 'Cet export ne contient aucun dossier.' })]);
    expect(plan.rows).toEqual([]);
    expect(plan.files[0]).toMatchObject({
      result: 'orphan',
      why: 'Cet export ne contient aucun dossier.',
    });
  });
});
