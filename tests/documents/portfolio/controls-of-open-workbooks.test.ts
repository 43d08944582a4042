import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import {
  aControlOfOpen,
  aDossier,
  aPortfolio,
  euros,
  onFile,
  ORIGIN,
  readBack,
} from '../../builders/portfolio';

const MARK = '9f3c0a12-0000-4000-8000-000000000000';
const SIRET = '13002526500013';

/** With plain spaces, as they are typed here. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const whyOf = ({ files }: PortfolioPlan, name: string): string =>
  plain(files.find(({ file }) => file === name)?.why ?? '');

const resultOf = ({ files }: PortfolioPlan, name: string) =>
  files.find(({ file }) => file === name)?.result;

const told = ({ rows }: PortfolioPlan) => (rows[0]?.pending ?? []).map(plain);

const said = { file: 'one.xlsx', mark: MARK, values: { siret: SIRET } };
const dossier = aDossier(said);
const newer = {
  ...{ file: 'two.xlsx', mark: MARK },
  values: { siret: SIRET, total: euros(900_000), grant: euros(630_000) },
};

const UNTAKEN = (rank: number) =>
  `Un contrôle est peut-être le sien, et rien n’en est repris : voir pourquoi dans « Fichiers », n° ${rank}.`;

describe('the control of an open workbook, which knows no hash of its file', () => {
  it.each([
    ['sealed', 'Scellé'],
    ['decided', 'Décidé, non scellé'],
    ['open', 'En cours'],
  ] as const)('proposes for the dossier of its mark and SIRET (%s)', async (state, word) => {
    const plan = await aPortfolio([dossier, aControlOfOpen(said, { state })]);
    expect(plan.files[1]).toMatchObject({ result: 'attached', key: 'SNAP3-S9f3c0a', why: '' });
    expect(plan.rows).toMatchObject([
      { filed: { proposed: 637_500, state: word }, pending: [], versions: 1 },
    ]);
  });

  it('is found by its case number where no SIRET is typed', async () => {
    const numbered = { ...said, values: { number: '2301457' } };
    const plan = await aPortfolio([aDossier(numbered), aControlOfOpen(numbered)]);
    expect(plan.rows[0]?.filed.proposed).toBe(637_500);
  });

  it('waits for the dossier, and stays attached when all is read again', async () => {
    const control = aControlOfOpen(said);
    const alone = await aPortfolio([control]);
    expect(whyOf(alone, 'controle.xlsx')).toBe(
      'Fait d’un classeur ouvert, sans empreinte de fichier ; aucun fichier lu n’a le repère de son dossier. Lisez aussi le dossier.',
    );
    const plan = await aPortfolio([control], [dossier], [control, dossier]);
    expect(plan.files[0]).toMatchObject({ result: 'attached', why: '' });
    expect(plan.rows).toMatchObject([{ filed: { proposed: 637_500 }, pending: [] }]);
  });

  it('of a version that was replaced proposes nothing', async () => {
    const plan = await aPortfolio([dossier], [aDossier(newer)], [aControlOfOpen(said)]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: null, state: 'D’une version remplacée' });
    expect(whyOf(plan, 'controle.xlsx')).toContain('a été remplacé depuis');
  });

  it('of the version that lives proposes, whatever came before', async () => {
    const plan = await aPortfolio([dossier], [aDossier(newer), aControlOfOpen(newer)]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: 637_500, state: 'Scellé' });
  });

  it('of a version that nobody read is not taken, and both say why', async () => {
    const plan = await aPortfolio([aDossier(newer), aControlOfOpen(said)]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: null, state: null });
    expect(told(plan)).toEqual([UNTAKEN(2)]);
    expect(whyOf(plan, 'controle.xlsx')).toBe(
      'Fait d’une autre version que le fichier n° 1 (Coût total : 1 000 000,00 € au contrôle, 900 000,00 € dans le fichier ; Subvention : 700 000,00 € au contrôle, 630 000,00 € dans le fichier). Lisez la version contrôlée, ou refaites le contrôle de celle-ci.',
    );
  });

  it.each([
    ['the total', { total: euros(1) }],
    ['the base', { base: euros(1) }],
    ['the request', { requested: null }],
    ['the grant', { grant: euros(1) }],
  ])('is not taken where %s is another', async (_, values) => {
    const other = { ...said, values: { ...said.values, ...values } };
    const plan = await aPortfolio([dossier, aControlOfOpen(other)]);
    expect(plan.rows[0]?.filed.proposed).toBeNull();
    expect(told(plan)).toEqual([UNTAKEN(2)]);
  });

  it('asks where two versions have the amounts that it copied, and follows the answer', async () => {
    const copy = aDossier({ ...said, file: 'two.xlsx' });
    const plan = await aPortfolio([dossier], [copy, aControlOfOpen(said)]);
    expect(plan.rows[0]?.filed.proposed).toBeNull();
    expect(told(plan)).toEqual([UNTAKEN(3)]);
    expect(whyOf(plan, 'controle.xlsx')).toContain('les versions n° 1 et 2 ont toutes');
    const typed = onFile(1, { choice: 'Mettre à part' });
    const next = consolidate((await readBack(plan, ...typed)).portfolio, [], ORIGIN);
    expect(next.rows[0]?.filed.proposed).toBe(637_500);
    expect(next.rows[0]?.pending).toEqual([]);
  });

  it('asks where two dossiers have its mark and its carrier', async () => {
    const next = aDossier({ ...said, file: 'two.xlsx', session: 2 });
    const plan = await aPortfolio([dossier, next, aControlOfOpen(said)]);
    expect(plan.rows.map(({ filed }) => filed.proposed)).toEqual([null, null]);
    expect(whyOf(plan, 'controle.xlsx')).toContain('plusieurs dossiers');
    expect(plan.rows.map(({ pending }) => pending.map(plain).includes(UNTAKEN(3)))).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['another SIRET', { siret: '21230099900018' }],
    ['another case number', { number: '2301458' }],
  ])('is not that of a copy with %s', async (_, values) => {
    const numbered = { ...said, values: { ...said.values, number: '2301457' } };
    const other = { ...numbered, values: { ...numbered.values, ...values } };
    const plan = await aPortfolio([aDossier(numbered), aControlOfOpen(other)]);
    expect(plan.rows[0]?.filed.proposed).toBeNull();
    expect(whyOf(plan, 'controle.xlsx')).toContain('Même repère que le fichier n° 1, mais');
  });

  it('without a mark is nobody’s', async () => {
    const plan = await aPortfolio([aDossier(), aControlOfOpen({})]);
    expect(resultOf(plan, 'controle.xlsx')).toBe('orphan');
    expect(whyOf(plan, 'controle.xlsx')).toContain('ni repère de dossier');
  });

  it('that was saved anew says what it says now', async () => {
    const before = aControlOfOpen(said, { state: 'open', proposed: euros(1) });
    const now = { ...aControlOfOpen(said), sha256: 'f'.repeat(64) };
    const plan = await aPortfolio([dossier, before], [now]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: 637_500, state: 'Scellé' });
    expect(plan.files[1]).toMatchObject({ result: 'replaced', replacedBy: 3 });
  });

  it('is not mixed up with a control of the same name of another dossier', async () => {
    const other = {
      ...{ file: 'two.xlsx', mark: 'abcdef12' },
      values: { siret: '21230099900018', title: 'Autre' },
    };
    const theirs = { ...aControlOfOpen(other, { proposed: euros(2) }), sha256: 'f'.repeat(64) };
    const plan = await aPortfolio([dossier, aDossier(other), aControlOfOpen(said), theirs]);
    expect(plan.rows.map(({ filed }) => filed.proposed)).toEqual([637_500, 2]);
  });
});
