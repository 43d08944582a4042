import {
  allScored,
  assessed,
  inDossiers,
  onSheet,
  score,
  sheetsOf,
  toldBy,
  toldIn,
  verdictOf,
} from '../../../builders/assessed-session';
import { snapshotOf, type Filling } from '../../../builders/filled-sheets';
import { aDossier, aJuror } from '../../../builders/jury';
import { toBeDrawn } from '../../../../src/documents/jury/changes/lot';
import { cents } from '../../../../src/money/cents';

const stage = 'deliberation';

const agreed = (line: string, value: string | number): Filling => ({
  table: 'Bareme_Consolidation',
  line,
  column: 'agreed',
  value,
});

/** Two who would take 50 000 € each and cannot be told apart, and one above them. */
const tied = {
  stage,
  plan: {
    dossiers: [1, 2, 3].map((number) =>
      aDossier(number, { requested: cents(50_000_00), maximum: null }),
    ),
  },
} as const;
const withEnvelope = (euros: number, ...more: readonly Filling[]): readonly Filling[] => [
  ...[1, 2, 3].flatMap((juror) =>
    [1, 2, 3].flatMap((dossier) =>
      [1, 2, 3].map((criterion) =>
        score(`J0${juror}`, `D00${dossier}`, criterion, dossier === 1 ? 4 : 3),
      ),
    ),
  ),
  { field: 'envelope', value: euros },
  ...more,
];

describe('a tie on the line', () => {
  it('is to be settled, and names the dossiers and what is left for them', () => {
    const [told] = toldBy('jury.tie-on-line', { ...tied, filled: withEnvelope(100_000) });
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!O7' });
    expect(told?.fr).toContain('À départager : D002 et D003 sont ex aequo, et les 50 000,00 €');
    expect(told?.en).toContain('To be settled: D002 and D003 are ex aequo');
  });

  it('is none where the envelope covers both, or where the chair has ordered them', () => {
    expect(toldBy('jury.tie-on-line', { ...tied, filled: withEnvelope(150_000) })).toEqual([]);
    const ordered = withEnvelope(
      100_000,
      inDossiers('D002', 'chairOrder', 2),
      inDossiers('D003', 'chairOrder', 1),
    );
    expect(toldBy('jury.tie-on-line', { ...tied, filled: ordered })).toEqual([]);
  });

  it('is still one where both were given the same order', () => {
    const same = withEnvelope(
      100_000,
      inDossiers('D002', 'chairOrder', 1),
      inDossiers('D003', 'chairOrder', 1),
    );
    expect(toldBy('jury.tie-on-line', { ...tied, filled: same })).toHaveLength(1);
  });
});

describe('an order among dossiers that are ex aequo', () => {
  const lots = (...given: readonly (number | null)[]) => ({
    stage: 'deliberation' as const,
    plan: { ...tied.plan, tieKeys: [{ kind: 'lot' } as const] },
    filled: withEnvelope(
      100_000,
      ...given.map((lot, index) => inDossiers(`D00${index + 2}`, 'lot', lot)),
    ),
  });

  it('that has not all of them settles nothing: it was made without the others', () => {
    const wanted = lots(1, null);
    const [told, ...others] = toldBy('jury.tie-orders', wanted);
    expect(others).toEqual([]);
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain(
      'D002 et D003 ont le même total, et D003 n’a rien dans « Tirage » : l’ordre donné aux autres l’a été sans lui et ne départage personne. Refaites-le pour tous (1, 2…)',
    );
    expect(told?.cell).toBe('Dossiers!P8');
    expect(toldBy('jury.tie-on-line', wanted)).toHaveLength(1);
    expect(toBeDrawn(verdictOf(wanted))).toEqual(['D002', 'D003']);
  });

  it('that comes of two draws settles nothing, and the next draw has numbers of its own', () => {
    const apart = lots(2, 2);
    const [told, ...others] = toldBy('jury.tie-orders', apart);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!P7' });
    expect(told?.fr).toContain(
      'D002 et D003 ont le même total, et leurs numéros de « Tirage » ne sont pas d’un seul tirage, ou l’un d’eux est porté deux fois',
    );
    expect(told?.fr).toContain('entre tous (1, 2…)');
    const third = { ...apart, filled: [...apart.filled, inDossiers('D001', 'lot', 2)] };
    expect(toldBy('jury.tie-orders', third)[0]?.en).toContain('among all of them (1001, 1002…)');
    expect(toldBy('jury.tie-on-line', third)[0]?.fr).toContain('ou 1001, 1002… dans « Tirage »');
  });

  it('that has all, or none of them, is none to tell', () => {
    expect(toldBy('jury.tie-orders', lots(1, 2))).toEqual([]);
    expect(toldBy('jury.tie-orders', lots(null, null))).toEqual([]);
  });

  it('of two ties at once takes the numbers of two draws', () => {
    const [first, second] = toldBy('jury.tie-orders', {
      plan: { tieKeys: [{ kind: 'lot' }] },
      stage,
      filled: [
        ...allScored((_, dossier) => (dossier <= 2 ? 4 : dossier <= 4 ? 3 : 1)),
        ...[1, 2, 1, 2].map((lot, index) => inDossiers(index, 'lot', lot)),
      ],
    });
    expect(first?.fr).toContain('D001 et D002 ont le même total');
    expect(first?.fr).toContain('entre tous (1001, 1002…)');
    expect(second?.fr).toContain('D003 et D004 ont le même total');
    expect(second?.fr).toContain('entre tous (2001, 2002…)');
  });

  it('that another tie waits for leaves the tie on the line the numbers of the draw after it', () => {
    const wanted = {
      plan: { tieKeys: [{ kind: 'lot' }] },
      stage,
      filled: [
        ...allScored((_, dossier) => (dossier <= 2 ? 4 : 3)),
        { field: 'envelope', value: 200_000 },
        inDossiers('D001', 'lot', 1),
        inDossiers('D002', 'lot', 1),
      ],
    } as const;
    const [apart, ...others] = toldBy('jury.tie-orders', wanted);
    expect(others).toEqual([]);
    expect(apart?.fr).toContain('D001 et D002 ont le même total');
    expect(apart?.fr).toContain('entre tous (1, 2…)');
    const [onLine] = toldBy('jury.tie-on-line', wanted);
    expect(onLine?.fr).toContain('À départager : D003, D004 et D005');
    expect(onLine?.fr).toContain('ou 2001, 2002… dans « Tirage »');
  });

  it('of the chair’s is told even where the lot has settled the tie: somebody typed it', () => {
    const { plan, filled } = lots(1, 2);
    const chairFirst = { ...plan, tieKeys: [{ kind: 'chair' } as const, ...plan.tieKeys] };
    const typed = [...filled, inDossiers('D003', 'chairOrder', 1)];
    const [told] = toldBy('jury.tie-orders', { stage, plan: chairFirst, filled: typed });
    expect(told?.fr).toContain('D002 n’a rien dans « Départage »');
    expect(told?.cell).toBe('Dossiers!O7');
  });

  it('is drawn among all for whom the lot comes first, whatever a later key says', () => {
    const { plan, filled } = lots(1, null);
    const later = { ...plan, tieKeys: [...plan.tieKeys, { kind: 'chair' } as const] };
    const ordered = ['D002', 'D003'].map((id) => inDossiers(id, 'chairOrder', 1));
    const above = [1, 2, 3].flatMap((juror) =>
      [1, 2, 3].map((criterion) => score(`J0${juror}`, 'D001', criterion, 3)),
    );
    const last = inDossiers('D001', 'chairOrder', 2);
    const one: Filling = { field: 'envelope', value: 50_000 };
    const wanted = {
      stage,
      plan: later,
      filled: [...filled, ...above, ...ordered, last, one],
    } as const;
    expect(toBeDrawn(verdictOf(wanted))).toEqual(['D001', 'D002', 'D003']);
  });

  it('is not told where a later key has settled the tie', () => {
    const { plan, filled } = lots(1, null);
    const later = { ...plan, tieKeys: [...plan.tieKeys, { kind: 'chair' } as const] };
    const ordered = [
      ...filled,
      inDossiers('D002', 'chairOrder', 1),
      inDossiers('D003', 'chairOrder', 2),
    ];
    expect(toldBy('jury.tie-orders', { stage, plan: later, filled: ordered })).toEqual([]);
  });
});

describe('an unknown amount', () => {
  const unknown = (position: number) => ({
    ...tied.plan,
    dossiers: tied.plan.dossiers.map((dossier, index) =>
      index === position ? { ...dossier, requested: null } : dossier,
    ),
  });

  it('above the line may shift it', () => {
    const [told] = toldBy('jury.unknown-amounts', {
      stage,
      plan: unknown(0),
      filled: withEnvelope(60_000),
    });
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!G6' });
  });

  it('of one that is ex aequo with the first that is not covered may shift it too', () => {
    const wanted = { stage, plan: unknown(2), filled: withEnvelope(60_000) } as const;
    expect(toldBy('jury.unknown-amounts', wanted)).toMatchObject([{ cell: 'Dossiers!G8' }]);
  });

  it('below it shifts nothing, unless those that fit are still served', () => {
    const filled = withEnvelope(
      40_000,
      inDossiers('D002', 'chairOrder', 1),
      inDossiers('D003', 'chairOrder', 2),
    );
    expect(toldBy('jury.unknown-amounts', { stage, plan: unknown(2), filled })).toEqual([]);
    const skipping = [...filled, { field: 'policy', value: 'Passer au suivant' } as const];
    expect(
      toldBy('jury.unknown-amounts', { stage, plan: unknown(2), filled: skipping }),
    ).toHaveLength(1);
  });

  it('matters to nobody where there is no envelope', () => {
    const filled = [...withEnvelope(0), { field: 'envelope', value: null } as const];
    expect(toldBy('jury.unknown-amounts', { stage, plan: unknown(0), filled })).toEqual([]);
  });
});

describe('diverging scores', () => {
  const apart = [...allScored(), score('J01', 'D002', 2, 1)];

  it('are worth talking about from the session’s threshold on', () => {
    const [told] = toldBy('jury.divergence', { stage, filled: apart });
    expect(told).toMatchObject({ severity: 'info', cell: 'Dossiers!A7' });
    expect(told?.fr).toContain(
      'D002 (« Projet 2 ») : les notes s’écartent, de 1 à 3 pour C2 (« Critère numéro 2 »).',
    );
    const close = [...allScored(), score('J01', 'D002', 2, 1.5)];
    expect(toldBy('jury.divergence', { stage, filled: close })).toEqual([]);
  });

  it('are nobody’s business while scoring is open', () => {
    expect(toldBy('jury.divergence', { filled: apart })).toEqual([]);
  });

  it('are settled by an agreed score, or by a score after audition', () => {
    expect(toldBy('jury.divergence', { stage, filled: [...apart, agreed('D002/C2', 3)] })).toEqual(
      [],
    );
    const changed = [...apart, onSheet('J01', 'D002', 'after2', 3)];
    expect(toldBy('jury.divergence', { stage, filled: changed })).toEqual([]);
  });

  it('are never told where the session sets no threshold', () => {
    const filled = [...apart, { field: 'divergence', value: null } as const];
    expect(toldBy('jury.divergence', { stage, filled })).toEqual([]);
  });
});

describe('an agreed score', () => {
  it('is a number of the scale', () => {
    const filled = [...allScored(), agreed('D001/C1', '4,5'), agreed('D001/C2', 7)];
    const [told] = toldBy('jury.agreed-scores', { stage, filled });
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('c’est la moyenne qui compte à sa place');
  });

  it('between two steps counts, and is looked at', () => {
    const filled = [...allScored(), agreed('D001/C1', 4.25)];
    expect(toldBy('jury.agreed-scores', { stage, filled })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('is content on the scale', () => {
    const filled = [...allScored(), agreed('D001/C1', 4.5)];
    expect(toldBy('jury.agreed-scores', { stage, filled })).toEqual([]);
  });
});

describe('a dossier that is not ranked', () => {
  it('for a criterion without a score says which', () => {
    const filled = allScored((_, dossier, criterion) =>
      dossier === 4 && criterion === 2 ? null : 3,
    );
    const [told, ...others] = toldBy('jury.incomplete', { stage, filled });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!A9' });
    expect(told?.fr).toContain(
      'D004 (« Projet 4 ») n’est pas classé : aucune note ne compte pour C2',
    );
    expect(toldBy('jury.incomplete', { filled })).toEqual([]);
  });

  it('for too few scores waits for the chair', () => {
    const filled = allScored((juror, dossier, criterion) =>
      juror === 1 && dossier === 4 && criterion < 3 ? null : 3,
    );
    const [told] = toldBy('jury.below-minimum', { stage, filled });
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!N9' });
    expect(told?.fr).toContain(
      'C1 (« Critère numéro 1 ») et C2 (« Critère numéro 2 ») ont moins de 3',
    );
    const accepted = [...filled, inDossiers('D004', 'accepted', 'Oui')];
    expect(toldBy('jury.below-minimum', { stage, filled: accepted })).toEqual([]);
  });

  it('because it has two rows there is an error too', () => {
    const twice = (table: string, line: number, id: string, code?: string) => [
      { table, line, column: 'id', value: id },
      ...(code === undefined ? [] : [{ table, line, column: 'criterion', value: code }]),
    ];
    // The rows that stand ready come last: two in the totals, six in the consolidation.
    const inTotals = twice('Bareme_Totaux', 5, 'D002');
    const inConsolidation = twice('Bareme_Consolidation', 15, 'D003', 'C1');
    for (const filled of [inTotals, inConsolidation]) {
      expect(toldBy('jury.unranked-rows', { stage, filled })).toHaveLength(1);
    }
  });

  it('because the totals lack its row is an error', () => {
    const snapshot = snapshotOf(sheetsOf({ stage, filled: allScored() }));
    const without = (name: string, isGone: (row: readonly unknown[]) => boolean) => {
      const table = snapshot.tables[name];
      if (!table) throw new Error(`no table ${name}`);
      const values = table.body.values.filter((row) => !isGone(row));
      const body = { ...table.body, values };
      return { ...snapshot, tables: { ...snapshot.tables, [name]: { ...table, body } } };
    };
    const [told] = toldIn(
      'jury.unranked-rows',
      without('Bareme_Totaux', ([id]) => id === 'D002'),
    );
    expect(told).toMatchObject({ severity: 'error', cell: 'Dossiers!A7' });
    const lacking = without('Bareme_Consolidation', ([id, code]) => id === 'D003' && code === 'C1');
    expect(toldIn('jury.unranked-rows', lacking)[0]?.fr).toContain(
      'D003 : Totaux ou Consolidation',
    );
    const several = without('Bareme_Totaux', ([id]) => id === 'D002' || id === 'D004');
    expect(toldIn('jury.unranked-rows', several)[0]?.fr).toContain('D002 et D004 : Totaux');
    expect(toldIn('jury.unranked-rows', snapshot)).toEqual([]);
    expect(assessed(snapshot).standings).toHaveLength(5);
  });
});

describe('the jury’s opinion', () => {
  it('is looked for at its stage, on the dossiers that are ranked', () => {
    const filled = [
      ...allScored((juror, dossier) => (dossier === 5 ? null : juror)),
      inDossiers('D001', 'opinion', 'Favorable'),
    ];
    const [told, ...others] = toldBy('jury.opinions-missing', { stage: 'opinion', filled });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!Q7' });
    expect(told?.fr).toContain('manque sur 3 dossiers classés');
    expect(toldBy('jury.opinions-missing', { stage, filled })).toEqual([]);
  });
});

describe('the order of jurors and dossiers', () => {
  it('changes nothing of what is told in deliberation', () => {
    const filled = [
      ...allScored((juror, dossier) => (juror + dossier) % 4),
      score('J01', 'D001', 1, 'A'),
    ];
    const rules = (wanted: Parameters<typeof sheetsOf>[0]) =>
      assessed(snapshotOf(sheetsOf(wanted)))
        .findings.map(({ rule, severity }) => `${rule} ${severity}`)
        .toSorted();
    const plan = {
      jurors: [3, 1, 2].map((number) => aJuror(number)),
      dossiers: [5, 3, 1, 2, 4].map((number) => aDossier(number)),
    };
    expect(rules({ stage, plan, filled })).toEqual(rules({ stage, filled }));
  });
});
