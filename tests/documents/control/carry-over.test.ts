import fc from 'fast-check';
import { withCarriedOver } from '../../../src/documents/control/opening/carry-over';
import { carriedOver, earlierFile } from '../../../src/documents/control/opening/earlier';
import { pairLines } from '../../../src/documents/control/opening/pair-lines';
import type { Control } from '../../../src/documents/control/control';
import type { ControlPlan } from '../../../src/documents/control/plan';
import { callOf } from '../../builders/calls';
import {
  aControl,
  aPoint,
  controlBytes,
  judgedControl,
  onLine,
  onPoint,
} from '../../builders/control';
import type { Filling } from '../../builders/filled-sheets';

jest.setTimeout(120_000);

const line = (label: string, unitPrice: number) => ({
  label,
  type: 'development',
  quantity: 1,
  unitPrice,
  vat: 0,
});

type Line = ReturnType<typeof line>;

const planned = (lines: readonly Line[], points = [aPoint()]): Promise<ControlPlan> =>
  aControl(callOf('ITN4'), { lines: [...lines] }, { points });

/** How each line of the next version comes out of the control of the one before. */
async function nextVersion(
  before: readonly Line[],
  typed: readonly Filling[],
  now: readonly Line[],
) {
  const { control } = await judgedControl(await controlBytes(await planned(before), ...typed));
  return withCarriedOver(await planned(now), control);
}

const howIn = ({ lines }: ControlPlan) =>
  lines.map(({ label, carried }) => [label, carried?.how, carried?.decision ?? null]);

describe('the control of the next version', () => {
  it('has the decisions of the lines that have not changed, wherever they stand', async () => {
    const plan = await nextVersion(
      [line('Étude', 1000), line('Réalisation', 5000)],
      [
        ...onLine(1, { decision: 'Écartée', reason: 'Hors calendrier' }),
        ...onLine(2, {
          decision: 'Réduite',
          reducedTo: 4000,
          details: 'Devis',
          request: 'Le devis',
        }),
      ],
      [line('Réalisation', 5000), line('Étude', 1000)],
    );
    expect(plan.lines.map(({ carried }) => carried)).toEqual([
      {
        how: 'same',
        decision: 'reduced',
        reducedTo: 400_000,
        reason: null,
        details: 'Devis',
        request: 'Le devis',
      },
      {
        how: 'same',
        decision: 'rejected',
        reducedTo: null,
        reason: 'Hors calendrier',
        details: null,
        request: null,
      },
    ]);
    const { control, figures } = await judgedControl(await controlBytes(plan));
    expect(control.lines.map(({ carried }) => carried)).toEqual(['same', 'same']);
    expect(figures).toMatchObject({ base: 400_000, open: 0 });
  });

  it('asks again of a line that changed, and of one that is new', async () => {
    const plan = await nextVersion([line('Étude', 1000)], onLine(1, { decision: 'Retenue' }), [
      line('étude ', 1001),
      line('Ateliers', 10),
    ]);
    expect(howIn(plan)).toEqual([
      ['étude', 'changed', null],
      ['Ateliers', 'new', null],
    ]);
  });

  it('asks of lines that say the same where they were not decided alike', async () => {
    const twice = [line('Licence', 100), line('Licence', 100)];
    const plan = await nextVersion(
      twice,
      [...onLine(1, { decision: 'Retenue' }), ...onLine(2, { decision: 'Écartée' })],
      twice,
    );
    expect(howIn(plan)).toEqual([
      ['Licence', 'double', null],
      ['Licence', 'double', null],
    ]);
  });

  it('asks of lines that say the same where there are more of them than before', async () => {
    const plan = await nextVersion([line('Licence', 100)], onLine(1, { decision: 'Retenue' }), [
      line('Licence', 100),
      line('Licence', 100),
    ]);
    expect(howIn(plan).map(([, how]) => how)).toEqual(['double', 'double']);
  });

  it('takes over decisions on lines that say the same and were decided alike', async () => {
    const twice = [line('Licence', 100), line('Licence', 100)];
    const plan = await nextVersion(
      twice,
      [...onLine(1, { decision: 'Retenue' }), ...onLine(2, { decision: 'Retenue' })],
      twice,
    );
    expect(howIn(plan).map(([, how, decision]) => [how, decision])).toEqual([
      ['same', 'accepted'],
      ['same', 'accepted'],
    ]);
  });

  it('has the follow-up of a finding that is still there, unless the lines were to see to it', async () => {
    const points = [aPoint(), aPoint({ message: 'Autre.' }), aPoint({ message: 'Encore.' })];
    const { control } = await judgedControl(
      await controlBytes(
        await planned([line('Étude', 1)], points),
        ...onPoint(1, { followUp: 'Accepté', reason: 'Vu' }),
        ...onPoint(2, { followUp: 'Traité dans les lignes' }),
      ),
    );
    const plan = withCarriedOver(await planned([line('Étude', 1)], points), control);
    expect(plan.points.map(({ carried }) => carried)).toEqual([
      { followUp: 'accepted', reason: 'Vu' },
      null,
      null,
    ]);
  });

  it('has follow-ups go with the line that they were given on, and gives none where two could be meant', async () => {
    const on = (cell: string) => aPoint({ cell, rule: 'line.sign', message: 'Montant négatif.' });
    const lines = [line('Étude', 1000), line('Ateliers', 10)];
    const { control } = await judgedControl(
      await controlBytes(
        await planned(lines, [on('Budget!G11'), on('Budget!G12'), on('Budget!G12')]),
        ...onPoint(1, { followUp: 'À corriger' }),
        ...onPoint(2, { followUp: 'Accepté', reason: 'Vu' }),
        ...onPoint(3, { followUp: 'À corriger' }),
      ),
    );
    // The lines have changed places, and a new one stands where the first was.
    const now = [line('Autre', 7), line('Ateliers', 10), line('Étude', 1000)];
    const points = [on('Budget!G11'), on('Budget!G12'), on('Budget!G13')];
    const plan = withCarriedOver(await planned(now, points), control);
    expect(plan.points.map(({ carried }) => carried?.followUp ?? null)).toEqual([
      null,
      null,
      'to-correct',
    ]);
  });

  it('counts the greater sum where the carrier declares another one than before', async () => {
    const kept = await nextVersion([], [{ name: 'brm_controle_deja', value: 7_000_000 }], []);
    expect(kept.typedBefore).toBe(700_000_000);
  });

  it('knows what was granted before, as the officer found out', async () => {
    const plan = await nextVersion([], [{ name: 'brm_controle_deja', value: 12_000 }], []);
    expect(plan.typedBefore).toBe(1_200_000);
  });
});

describe('the control of which decisions are taken over', () => {
  const kindOf = async (change: (control: Control) => Control, ...others: readonly string[]) => {
    const plan = await planned([line('Étude', 1000)]);
    const { control } = await judgedControl(await controlBytes(plan));
    const earlier = change(control);
    const found = ['a.xlsx', ...others].map((path) => earlierFile(path, earlier));
    return (await carriedOver(plan, found, async () => earlier)).carrying;
  };

  it('is the one that is what it was', async () => {
    expect(await kindOf((control) => control)).toEqual({ kind: 'carried', path: 'a.xlsx' });
  });

  it('is none that was changed elsewhere than in the officer’s cells', async () => {
    const altered = { kind: 'altered', path: 'a.xlsx' };
    expect(await kindOf((control) => ({ ...control, isCopyIntact: false }))).toEqual(altered);
    expect(
      await kindOf((control) => ({ ...control, missing: [{ name: 'x', column: null }] })),
    ).toEqual(altered);
  });

  it('is none of a later version, whose words may mean other things', async () => {
    expect(await kindOf((control) => ({ ...control, version: control.version + 1 }))).toEqual({
      kind: 'newer',
      path: 'a.xlsx',
    });
  });

  it('is none of several', async () => {
    expect(await kindOf((control) => control, 'b.xlsx')).toEqual({
      kind: 'several',
      paths: ['a.xlsx', 'b.xlsx'],
    });
  });
});

describe('the lines of two versions', () => {
  const lines = fc.array(
    fc.record({ label: fc.constantFrom('a', 'b', 'A '), key: fc.constantFrom('L1', 'L2', 'L3') }),
    { maxLength: 8 },
  );
  type Pairs = Parameters<typeof pairLines>;

  it('are each in one pair, and pairs that say the same have one key', () => {
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const [now, before] = [some, others] as unknown as Pairs;
        const pairs = pairLines(now, before);
        expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(now);
        const paired = pairs.flatMap((pair) => pair.before ?? []);
        expect(paired).toHaveLength(before.length);
        expect(new Set(paired)).toEqual(new Set(before));
        for (const pair of pairs) expect(pair.isSame).toBe(pair.now?.key === pair.before?.key);
      }),
    );
  });
});
