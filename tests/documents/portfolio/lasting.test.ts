import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import type { Filling } from '../../builders/filled-sheets';
import {
  aControlOf,
  aDossier,
  anUnreadable,
  aPortfolio,
  euros,
  hashOf,
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

const pendingOf = ({ rows }: PortfolioPlan) =>
  rows.map(({ pending }) => pending.join(' ').replaceAll(/[\u00a0\u202f]/g, ' '));

const filed = (file: string, day: number | null, values = {}) =>
  aDossier({
    ...{ file, caseNumber: '42' },
    filedAt: day === null ? null : `2021-03-${String(day).padStart(2, '0')}T09:00`,
    values,
  });

/** A file that is known already, and need not be judged again. */
const known = (file: string, of: string): FileReading => ({
  ...aDossier({ file, sha256: hashOf(of) }),
  content: { kind: 'known' },
});

describe('what a person chose', () => {
  it('holds for what they had seen: a version that comes later is asked about, as long as it takes', async () => {
    const plan = await aPortfolio([filed('v1', 1), filed('v2', 2)]);
    const kept = await after(plan, onFile(1, { choice: 'Retenir cette version' }));
    expect(outcomes(kept)).toEqual(['v1 retained SNAP3-42', 'v2 replaced SNAP3-42']);
    const later = await after(kept, [], [filed('v3', 3)]);
    expect(outcomes(later)).toEqual([
      'v1 retained SNAP3-42',
      'v2 replaced SNAP3-42',
      'v3 to-choose SNAP3-42',
    ]);
    expect(later.rows[0]?.file).toBe('v1');
    const again = await after(later, []);
    expect(outcomes(again)).toEqual(outcomes(later));
    const chosen = await after(again, [
      ...onFile(1, { choice: null }),
      ...onFile(3, { choice: 'Retenir cette version' }),
    ]);
    expect(outcomes(chosen)).toEqual([
      'v1 replaced SNAP3-42',
      'v2 replaced SNAP3-42',
      'v3 retained SNAP3-42',
    ]);
  });

  it('parts two dossiers that were taken for one, once', async () => {
    const of = (file: string, title: string) =>
      aDossier({ file, values: { number: '12', title }, mark: file });
    const plan = await aPortfolio([of('a', 'Un')], [of('b', 'Deux')]);
    expect(outcomes(plan)).toEqual(['a replaced SNAP3-12', 'b retained SNAP3-12']);
    const parted = await after(plan, onFile(2, { choice: 'Dossier à part' }));
    expect(outcomes(parted)).toEqual(['a retained SNAP3-12', 'b retained SNAP3-12-2']);
    expect(pendingOf(parted)).toEqual(['', '']);
    expect(outcomes(await after(parted, []))).toEqual(outcomes(parted));
  });

  it('takes the row of a lone file that is set aside away, unless something is typed in it', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const aside = onFile(1, { choice: 'Mettre à part' });
    expect((await after(plan, aside)).rows).toEqual([]);
    const typed = await after(plan, [...aside, ...onRow(1, { remarks: 'vu' })]);
    expect(pendingOf(typed)).toEqual([
      'Tous ses fichiers sont mis à part, et la ligne compte encore : supprimez-la, ou choisissez un suivi.',
    ]);
    expect(pendingOf(await after(typed, []))).toEqual(pendingOf(typed));
  });

  it('stays where it is none, and is told', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const { portfolio } = await readBack(plan, ...onFile(1, { choice: 'à voir' }));
    expect(consolidate(portfolio, [], ORIGIN).files[0]?.said).toBe('à voir');
  });
});

describe('a row', () => {
  it('that was joined to another goes on saying so, as long as it stands', async () => {
    const of = (file: string) => aDossier({ file, values: { title: 'Même titre' } });
    const plan = await aPortfolio([of('a')], [of('b')]);
    const joined = await after(plan, [
      ...onFile(2, { choice: 'Retenir cette version' }),
      ...onRow(2, { remarks: 'vu' }),
    ]);
    expect(pendingOf(joined)[1]).toContain('Réuni à');
    expect(pendingOf(await after(joined, []))[1]).toContain('Réuni à');
  });

  it.each(['Autre clé', 'snap3-42', null])(
    'gets its key back where %s was typed over it',
    async (key) => {
      const plan = await aPortfolio([filed('v1', 1)]);
      const next = await after(plan, onRow(1, { key, remarks: 'vu' }), [filed('v1', 1)]);
      expect(next.rows).toMatchObject([{ key: 'SNAP3-42', typed: { remarks: 'vu' } }]);
    },
  );

  it('is asked about where the rows of its files are gone: nobody knows the session any more', async () => {
    const plan = { ...(await aPortfolio([filed('v1', 1)])), files: [] };
    const next = await after(plan, [], [filed('v2', 2)]);
    expect(outcomes(next)).toEqual(['v2 to-choose SNAP3-42-2']);
    expect(pendingOf(next)).toEqual([
      'Aucun fichier lu n’a cette clé, et la ligne compte : vérifiez que le dossier n’est pas là deux fois.',
      'Peut-être une version de SNAP3-42 : à dire dans « Fichiers », n° 1.',
    ]);
  });

  it('that somebody has copied says nothing of files that it has', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const copied = { ...plan, rows: [...plan.rows, ...plan.rows] };
    expect(pendingOf(await after(copied, []))).toEqual(['', '']);
  });

  it('stays where a cell of it was changed by hand, though all of its files are set aside', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const next = await after(plan, [
      ...onFile(1, { choice: 'Mettre à part' }),
      ...onRow(1, { requested: 650_000 }),
    ]);
    expect(next.rows[0]?.filed.requested).toBe(650_000);
  });
});

describe('files', () => {
  it('that were sorted are told apart as before', async () => {
    const sha256 = 'ab'.repeat(32);
    const plan = await aPortfolio([
      { ...filed('v1', 1), sha256 },
      { ...filed('copy', 1), sha256 },
    ]);
    const sorted = { ...plan, files: plan.files.toReversed() };
    expect(outcomes(await after(sorted, []))).toEqual(outcomes(plan));
  });

  it('of which another copy comes need not be judged again', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const next = await after(plan, [], [known('v1', 'v1'), known('copie', 'v1')]);
    expect(outcomes(next)).toEqual(['v1 retained SNAP3-42', 'copie same —']);
  });

  it('that could not be read keep their row once they can', async () => {
    const plan = await aPortfolio([anUnreadable('v1')]);
    const next = await after(plan, [], [filed('v1', 1)]);
    expect(outcomes(next)).toEqual(['v1 retained SNAP3-42']);
  });

  it('judged again out of their archive were filed when they were', async () => {
    const plan = await aPortfolio([filed('v1', 1)]);
    const moved = aDossier({ ...{ file: 'v1' }, values: { filedOn: '2021-01-01' } });
    expect((await after(plan, [], [moved])).files[0]?.values.filedOn).toBe('2021-03-01');
  });
});

describe('versions', () => {
  it('of which some are dated and some are not are asked about, in whichever order they come', async () => {
    const plan = await aPortfolio(
      [filed('march', 20)],
      [filed('mail', null)],
      [filed('january', 1)],
    );
    expect(outcomes(plan)).toEqual([
      'march to-choose SNAP3-42',
      'mail to-choose SNAP3-42',
      'january replaced SNAP3-42',
    ]);
    // What counted before goes on counting.
    expect(plan.rows[0]?.file).toBe('march');
  });

  it('of one number are asked about where they are of two sessions, or after another grant', async () => {
    const of = (file: string, session: number, before: number | null) =>
      aDossier({
        ...{ file, session },
        values: {
          number: '12',
          before: before === null ? null : euros(before),
          cap: euros(2_000_000),
        },
      });
    const sessions = await aPortfolio([of('a', 1, null)], [of('b', 2, null)]);
    expect(outcomes(sessions)[1]).toBe('b to-choose SNAP3-12-2');
    const grants = await aPortfolio([of('a', 1, null)], [of('b', 1, 500_000)]);
    expect(outcomes(grants)[1]).toBe('b to-choose SNAP3-12-2');
  });

  it('are asked about where a folder of the procedure holds two carriers', async () => {
    const of = (file: string, siret: string) => filed(file, 1, { siret });
    const plan = await aPortfolio([of('a', '13002526500013')], [of('b', '35600000000048')]);
    expect(outcomes(plan)[1]).toBe('b to-choose SNAP3-42-2');
  });

  it('are one where a carrier writes words around the number', async () => {
    const of = (file: string, number: string) => aDossier({ file, values: { number } });
    const plan = await aPortfolio([of('a', '2301457')], [of('b', 'Dossier n° 2301457')]);
    expect(outcomes(plan)).toEqual(['a replaced SNAP3-2301457', 'b retained SNAP3-2301457']);
  });
});

describe('numbers that carriers type', () => {
  const of = (file: string, number: string, mark: string | null = null) =>
    aDossier({ file, mark, values: { number, siret: '13002526500013', title: file } });

  it('are two where they differ in their last digits', async () => {
    const plan = await aPortfolio([of('a', '2021-12')], [of('b', '2021-13')]);
    expect(outcomes(plan)).toEqual(['a retained SNAP3-2021-12', 'b retained SNAP3-2021-13']);
  });

  it('are asked about where one holds the other and the mark is the same', async () => {
    const plan = await aPortfolio([of('a', '2301457', 'm')], [of('b', 'SNAP3-2301457', 'm')]);
    expect(outcomes(plan)[1]).toBe('b to-choose SNAP3-2301457-2');
  });
});

describe('a granted dossier', () => {
  it('keeps its version where a file was saved over it, run after run', async () => {
    const first = { ...filed('v1', 1), sha256: hashOf('one') };
    const second = { ...filed('v1', 1, { grant: euros(1) }), sha256: hashOf('two') };
    const plan = await aPortfolio([first]);
    const next = await after(plan, onRow(1, { followUp: 'Accordé' }), [second]);
    expect(next.rows[0]?.filed.grant).toBe(700_000);
    const again = await after(next, [], [second]);
    expect(again.rows[0]?.filed.grant).toBe(700_000);
    expect(outcomes(again)).toEqual(outcomes(next));
  });
});

describe('a control', () => {
  it('that was altered in its place no longer proposes anything, and that is told', async () => {
    const plan = await aPortfolio([filed('v1', 1), aControlOf('v1')]);
    const altered = {
      ...aControlOf('v1', { state: 'altered', proposed: euros(1) }),
      sha256: hashOf('altered'),
    };
    const next = await after(plan, [], [altered]);
    expect(next.rows[0]?.filed).toMatchObject({ proposed: null, state: 'Altéré' });
    expect(pendingOf(next)).toEqual([
      'Contrôle altéré : rien n’en est repris, la subvention par les règles est comptée.',
    ]);
  });
});

describe('a file that was set aside', () => {
  it('comes back where it was once a person thinks better of it', async () => {
    const plan = await aPortfolio([filed('v1', 1), aControlOf('v1')]);
    const aside = await after(plan, onFile(2, { choice: 'Mettre à part' }));
    expect(aside.rows[0]?.filed).toMatchObject({ proposed: null, state: null });
    const back = await after(aside, onFile(2, { choice: null }));
    expect(outcomes(back)).toEqual(outcomes(plan));
    expect(back.rows[0]?.filed.proposed).toBe(637_500);
  });
});

describe('two controls of one name', () => {
  it('in two folders are each of their own dossier', async () => {
    const [a, b] = ['a', 'b'].map((file, index) =>
      aDossier({ file, caseNumber: String(index + 1), filedAt: '2021-03-01T09:00' }),
    );
    if (!a || !b) throw new Error('Two dossiers are made');
    const plan = await aPortfolio(
      [a, aControlOf('a', {}, 'controle.xlsx')],
      [b, { ...aControlOf('b', { proposed: euros(1) }, 'controle.xlsx'), sha256: hashOf('other') }],
    );
    expect(plan.rows.map(({ filed: { proposed } }) => proposed)).toEqual([637_500, 1]);
  });
});

describe('the cap of a project', () => {
  it('counts what was granted outside the portfolio once for all of its dossiers', async () => {
    const of = (number: string) =>
      aDossier({
        ...{ file: number, caseNumber: number },
        values: {
          reference: 'R1',
          cap: euros(2_000_000),
          before: euros(1_000_000),
          grant: euros(900_000),
        },
      });
    const { figures, findings } = await readBack(await aPortfolio([of('1'), of('2')]));
    expect(figures.rows.map(({ capLeft }) => capLeft)).toEqual([euros(-800_000), euros(-800_000)]);
    expect(findings.filter(({ rule }) => rule === 'portfolio.cap')).toHaveLength(1);
  });

  it('is that of no project where a space was typed for one', async () => {
    const of = (number: string) => aDossier({ file: number, caseNumber: number });
    const plan = await aPortfolio([of('1'), of('2')]);
    const { figures } = await readBack(
      plan,
      ...onRow(1, { project: ' ' }),
      ...onRow(2, { project: ' ' }),
    );
    expect(figures.rows.map(({ group }) => group)).toEqual(['SNAP3 · SNAP3-1', 'SNAP3 · SNAP3-2']);
  });
});
