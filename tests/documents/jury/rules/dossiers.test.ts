import { inDossiers, score, toldBy, verdictOf } from '../../../builders/assessed-session';
import { aDossier } from '../../../builders/jury';
import { cents } from '../../../../src/money/cents';

describe('the identifier of a dossier', () => {
  it('is borne by one row: two are told once, with both cells', () => {
    const [told, ...others] = toldBy('jury.dossier-ids', {
      filled: [inDossiers('D003', 'id', 'd001')],
    });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'error', cell: 'Dossiers!A6' });
    expect(told?.fr).toContain('« Dossiers », A6 et A8 : l’identifiant D001 est porté');
    expect(toldBy('jury.dossier-ids')).toEqual([]);
  });

  it('typed over by what formulas do not find is told', () => {
    for (const value of [12, '', '007', 'D*', ' D001']) {
      const found = toldBy('jury.dossier-ids', { filled: [inDossiers('D003', 'id', value)] });
      expect(found).toMatchObject([{ severity: 'error', cell: 'Dossiers!A8' }]);
    }
  });

  it('borne twice ranks neither row', () => {
    const { panel } = verdictOf({ filled: [inDossiers('D003', 'id', 'D001')] });
    expect(panel.dossiers.map(({ id }) => id)).toEqual(['D002', 'D004', 'D005']);
  });
});

describe('a row of the Dossiers sheet', () => {
  it('has a title where a dossier stands in it', () => {
    expect(
      toldBy('jury.dossier-titles', { filled: [inDossiers('D002', 'title', null)] }),
    ).toMatchObject([{ severity: 'error', cell: 'Dossiers!C7' }]);
  });

  it.each([
    ['carrier', 'Région Bretagne'],
    ['requested', 12_000],
    ['total', '12 k€'],
  ])('is lost where it says a %s and no title: that is told', (column, value) => {
    const filled = [inDossiers('D006', column, value)];
    expect(toldBy('jury.dossier-titles', { filled })).toMatchObject([
      { severity: 'error', cell: 'Dossiers!C11' },
    ]);
    expect(
      toldBy('jury.dossier-titles', { filled: [inDossiers('D006', 'screening', 'Recevable')] }),
    ).toEqual([]);
  });

  it('is quiet where it only stands ready', () => {
    expect(toldBy('jury.dossier-titles')).toEqual([]);
    expect(toldBy('jury.dossier-cells')).toEqual([]);
  });

  it('has amounts in digits: a column pasted as texts is one finding', () => {
    const filled = [1, 2, 3, 4].map((dossier) =>
      inDossiers(`D00${dossier}`, 'requested', `${dossier}2 k€`),
    );
    expect(toldBy('jury.dossier-cells', { filled })).toEqual([
      {
        severity: 'error',
        cell: 'Dossiers!G6',
        fr: '« Dossiers », G6, G7, G8 et une autre (« Demande ») : par exemple, « 12 k€ » est un texte, pas un nombre. Tapez 12 000.',
        en: '“Dossiers”, G6, G7, G8 and one other (“Requested”): for example, “12 k€” is a text, not a number. Type 12,000.',
      },
    ]);
  });

  it('has no negative amount', () => {
    const filled = [inDossiers('D001', 'maximum', -1), inDossiers('D002', 'maximum', 0)];
    expect(toldBy('jury.dossier-amounts', { filled })).toMatchObject([{ cell: 'Dossiers!H6' }]);
  });

  it('has answers of the lists, in either language', () => {
    const columns = ['screening', 'opinion', 'decision', 'accepted'];
    const odd = columns.map((column) => inDossiers('D001', column, 'bof'));
    expect(toldBy('jury.dossier-cells', { filled: odd })).toHaveLength(4);
    const sound = [
      inDossiers('D001', 'screening', 'Eligible'),
      inDossiers('D001', 'opinion', 'Favourable'),
      inDossiers('D001', 'decision', 'Acceptée'),
      inDossiers('D001', 'accepted', 'Yes'),
    ];
    expect(toldBy('jury.dossier-cells', { filled: sound })).toEqual([]);
  });

  it('has orders in numbers, whole ones from 1 on', () => {
    const text = [inDossiers('D001', 'chairOrder', 'premier')];
    expect(toldBy('jury.dossier-cells', { filled: text })).toMatchObject([{ severity: 'error' }]);
    const odd = [inDossiers('D001', 'lot', 1.5), inDossiers('D002', 'chairOrder', 0)];
    expect(toldBy('jury.dossier-order', { filled: odd })).toMatchObject([
      { severity: 'warning', cell: 'Dossiers!P6' },
      { severity: 'warning', cell: 'Dossiers!O7' },
    ]);
    const lots = (lot: number) =>
      toldBy('jury.dossier-order', { filled: [inDossiers('D001', 'lot', lot)] });
    expect(lots(2)).toEqual([]);
    expect(lots(999_999)).toEqual([]);
    expect(lots(1_000_000)).toHaveLength(1);
  });
});

describe('criteria set aside', () => {
  it('are codes of the session', () => {
    for (const value of ['C9', 'C1 et C2', 'le 2e', 'C1C2', '3']) {
      const found = toldBy('jury.not-applicable', {
        filled: [inDossiers('D001', 'notApplicable', value)],
      });
      expect(found).toMatchObject([{ severity: 'error', cell: 'Dossiers!I6' }]);
    }
    const found = toldBy('jury.not-applicable', {
      filled: [inDossiers('D001', 'notApplicable', 'c1; C3')],
    });
    expect(found).toEqual([]);
  });

  it('leave one to be scored', () => {
    const [told] = toldBy('jury.not-applicable', {
      filled: [inDossiers('D001', 'notApplicable', 'C1, C2, C3')],
    });
    expect(told?.fr).toContain('tous les critères sont sans objet');
  });
});

describe('the amount proposed', () => {
  it('may be the smaller of request and maximum, and a cent above is an error', () => {
    const dossiers = [aDossier(1, { requested: cents(50_000_00), maximum: cents(40_000_00) })];
    const proposed = (value: number) =>
      toldBy('jury.proposed-amount', {
        plan: { dossiers },
        filled: [inDossiers('D001', 'proposed', value)],
      });
    expect(proposed(40_000)).toEqual([]);
    const [told] = proposed(40_000.01);
    expect(told).toMatchObject({ severity: 'error', cell: 'Dossiers!R6' });
    expect(told?.fr).toContain('40 000,00 € sont comptés. Tapez 40 000,00 € au plus.');
    expect(told?.en).toContain('€40,000.00 is counted');
  });

  it('has no bound where neither is known', () => {
    const dossiers = [aDossier(1, { requested: null, maximum: null })];
    const filled = [inDossiers('D001', 'proposed', 1_000_000)];
    expect(toldBy('jury.proposed-amount', { plan: { dossiers }, filled })).toEqual([]);
  });
});

describe('screening', () => {
  const open = { dossiers: [aDossier(1, { screening: null }), aDossier(2)] };

  it('is looked for once scoring has begun', () => {
    const filled = [score('J01', 'D002', 1, 3)];
    expect(toldBy('jury.screening-missing', { plan: open, filled })).toMatchObject([
      { severity: 'warning', cell: 'Dossiers!J6' },
    ]);
    expect(toldBy('jury.screening-missing', { plan: open })).toMatchObject([{ severity: 'info' }]);
    expect(toldBy('jury.screening-missing', { plan: open, stage: 'deliberation' })).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(toldBy('jury.screening-missing', { plan: open, stage: 'screening' })).toEqual([]);
    expect(toldBy('jury.screening-missing', { filled })).toEqual([]);
  });

  it('is none of a session that has no such stage', () => {
    const plan = { ...open, stages: ['scoring', 'decision'] as const };
    expect(
      toldBy('jury.screening-missing', { plan, filled: [score('J01', 'D002', 1, 3)] }),
    ).toEqual([]);
    expect(
      toldBy('jury.screening-reasons', {
        plan,
        filled: [inDossiers('D001', 'screening', 'Irrecevable')],
      }),
    ).toEqual([]);
  });

  it('gives a reason, says where to, or by when', () => {
    const filled = [
      inDossiers('D001', 'screening', 'Irrecevable'),
      inDossiers('D002', 'screening', 'Réorienté'),
      inDossiers('D003', 'screening', 'À compléter'),
    ];
    expect(toldBy('jury.screening-reasons', { filled })).toMatchObject([
      { severity: 'warning', cell: 'Dossiers!K6' },
      { severity: 'warning', cell: 'Dossiers!L7' },
      { severity: 'warning', cell: 'Dossiers!M8' },
    ]);
    const said = [
      ...filled,
      inDossiers('D001', 'reason', 'Dépôt hors délai'),
      inDossiers('D002', 'details', 'Guichet SNAP4'),
      inDossiers('D003', 'completeBy', 44_270),
    ];
    expect(toldBy('jury.screening-reasons', { filled: said })).toEqual([]);
  });
});

describe('the authority’s decision', () => {
  it('is one of those that the session provides for', () => {
    const decided = (word: string) =>
      toldBy('jury.decisions', {
        stage: 'decision',
        filled: [inDossiers('D001', 'decision', word)],
      });
    expect(decided('Refusée')).toEqual([]);
    const [told] = decided('Réorientée');
    expect(told).toMatchObject({ severity: 'warning', cell: 'Dossiers!U6' });
    expect(told?.fr).toContain('Choisissez parmi « Acceptée » et « Refusée »');
  });
});
