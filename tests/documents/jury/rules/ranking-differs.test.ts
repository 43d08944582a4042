import { blocking } from '../../../../src/documents/jury/rules/blocking';
import type { Standing } from '../../../../src/documents/jury/scoring/standings';
import { STANDINGS } from '../../../../src/documents/jury/template/choices';
import { labelOf } from '../../../../src/workbook/choices';
import { RANKING_FIELDS } from '../../../../src/documents/jury/template/fields';
import type { Scalar } from '../../../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import {
  allScored,
  assessed,
  inDossiers,
  sheetsOf,
  toldIn,
  type SessionWanted,
} from '../../../builders/assessed-session';
import { fill, snapshotOf, type Filling } from '../../../builders/filled-sheets';

const TOTALS = 'Bareme_Totaux';
/** The rank that all keys have settled which a session of three criteria may have. */
const LAST = 'rank6';

/** D001 totals 4.00, the others 3.00: the chair’s order settles their tie. */
const scored = allScored((_, dossier) => (dossier === 1 ? 4 : 3));
const orders = [2, 3, 4, 5].map((number) => inDossiers(`D00${number}`, 'chairOrder', number));
const session: SessionWanted = { stage: 'deliberation', filled: [...scored, ...orders] };

const shownOf = (standing: Standing): readonly Filling[] => {
  const { id } = standing.dossier;
  const isRanked = standing.status === 'ranked';
  const values = {
    total: standing.totals.total,
    status: labelOf(STANDINGS, standing.status).fr,
    [LAST]: isRanked ? standing.rank : null,
    position: isRanked ? standing.position : 9,
    // Each asks for 50 000 € times its number.
    amount: isRanked ? 50_000 * Number(id.slice(1)) : null,
  };
  return Object.entries(values).map(([column, value]) => ({
    table: TOTALS,
    line: id,
    column,
    value,
  }));
};

/** The workbook with what its formulas come to by the core, before something else is changed in it. */
function calculated(
  wanted: SessionWanted = session,
  ...changes: readonly Filling[]
): WorkbookSnapshot {
  const sheets = sheetsOf(wanted);
  const { standings } = assessed(snapshotOf(sheets));
  const shown = fill(sheets, (standings ?? []).flatMap(shownOf));
  return { ...snapshotOf(fill(shown, changes)), isCalculated: true };
}

const shows = (id: string, column: string, value: string | number | null): Filling => ({
  table: TOTALS,
  line: id,
  column,
  value,
});

const RULE = 'jury.ranking-differs';

describe('what Totaux shows', () => {
  it('is what is computed, also of dossiers that are not ranked', () => {
    expect(toldIn(RULE, calculated())).toEqual([]);
    const filled = [...scored, ...orders, inDossiers('D002', 'screening', 'Irrecevable')];
    expect(toldIn(RULE, calculated({ ...session, filled }))).toEqual([]);
  });

  it('differs where its formulas rank by other tie keys than the session’s', () => {
    const changed = { field: 'tieKeys', value: 'C1' } as const;
    const [told, ...others] = toldIn(RULE, calculated(session, changed));
    expect(others).toEqual([]);
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain(
      ' : pour D003 (premier de 3 dossiers), la feuille affiche le rang 3, et Barème calcule le rang 2. Une formule de Totaux ou de Consolidation n’est plus celle que Barème y a écrite',
    );
    expect(told?.en).toContain(
      ': for D003 (the first of 3 dossiers) the sheet shows the rank 3, and Barème computes the rank 2.',
    );
  });

  it('differs where its formulas screen, and the session does not', () => {
    const screened = [...scored, ...orders, inDossiers('D001', 'screening', null)];
    const stages = { field: 'stages', value: 'Notation > Délibération > Avis > Décision' } as const;
    const [told] = toldIn(RULE, calculated({ ...session, filled: screened }, stages));
    expect(told?.fr).toContain(
      'pour D001, la feuille affiche le statut non recevable, et Barème calcule le statut classé.',
    );
  });

  it.each([
    ['total', 401, 'le total en centièmes 401, et Barème calcule le total en centièmes 400'],
    ['total', '#N/A', 'le total en centièmes #N/A, et Barème'],
    ['status', 'à revoir', 'le statut à revoir, et Barème calcule le statut classé'],
    [LAST, null, 'aucun rang, et Barème calcule le rang 1'],
    ['position', 2, 'la position 2, et Barème calcule la position 1'],
    ['amount', 5_000, 'le montant en euros 5000, et Barème calcule le montant en euros 50 000'],
    ['amount', null, 'aucun montant, et Barème calcule le montant en euros 50 000'],
  ])('differs where its %s is %s', (column, value, words) => {
    const [told] = toldIn(RULE, calculated(session, shows('D001', column, value)));
    expect(told?.fr).toContain(`la feuille affiche ${words}`);
    expect(told?.cell).toContain('Totaux!');
  });

  it('holds up the closing of scores and all that follow, not the opening', () => {
    const { findings } = assessed(calculated(session, shows('D001', LAST, 2)));
    const rules = (stage: 'opening' | 'scoring' | 'opinion' | 'decision') =>
      blocking(findings, stage).map(({ rule }) => rule);
    expect(rules('opening')).not.toContain(RULE);
    for (const stage of ['scoring', 'opinion', 'decision'] as const)
      expect(rules(stage)).toContain(RULE);
  });
});

describe('what Classement shows of the envelope', () => {
  const showing = (granted: Scalar, left: Scalar): WorkbookSnapshot => {
    const snapshot = calculated();
    const named = (key: 'granted' | 'left', value: Scalar) => {
      const { name } = RANKING_FIELDS[key];
      const range = snapshot.names[name];
      if (!range) throw new Error(name);
      return [name, { ...range, values: [[value]] }] as const;
    };
    const names = Object.fromEntries([named('granted', granted), named('left', left)]);
    return { ...snapshot, names: { ...snapshot.names, ...names } };
  };

  it('is what is computed', () => {
    expect(toldIn(RULE, showing(750_000, 250_000))).toEqual([]);
    expect(toldIn(RULE, showing(null, ''))).toEqual([]);
  });

  it('differs where somebody has typed over the amount of a row, or the sum of them', () => {
    const [granted, left, ...others] = toldIn(RULE, showing(700_000.5, 299_999.5));
    expect(others).toEqual([]);
    expect(granted?.severity).toBe('error');
    expect(granted?.fr).toContain(
      '« Proposé dans l’enveloppe », feuille Classement : la feuille affiche 700000.5, et Barème calcule 750 000 (euros). Rendez sa formule',
    );
    expect(left?.en).toContain(
      '“Left”, sheet Ranking: the sheet shows 299999.5, and Barème computes 250,000 (euros).',
    );
  });

  it('may be that of a file, which is told so', () => {
    const { isCalculated: _, ...file } = showing(700_000, 250_000);
    const [told] = toldIn(RULE, file);
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain('Si le classeur n’a pas été recalculé');
  });
});

describe('results that say nothing of now', () => {
  const wrong = calculated(session, shows('D001', LAST, 2));

  it('are those of a calculation under way, or of rows that were not read again', () => {
    expect(toldIn(RULE, { ...wrong, isCalculated: false })).toEqual([]);
    expect(toldIn(RULE, { ...wrong, isPartial: true })).toEqual([]);
  });

  it('are those that nobody has ever computed', () => {
    expect(toldIn(RULE, snapshotOf(sheetsOf(session)))).toEqual([]);
    expect(toldIn(RULE, { ...snapshotOf(sheetsOf(session)), isCalculated: true })).toEqual([]);
  });

  it('may be those of a file, which is told so', () => {
    const { isCalculated: _, ...file } = wrong;
    const [told] = toldIn(RULE, file);
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain(
      'Si le classeur n’a pas été recalculé depuis les dernières saisies, ouvrez-le dans Excel ou LibreOffice',
    );
  });

  it('are none of a dossier that stands in Totaux twice, which is told by itself', () => {
    const twice = calculated(session, shows('D002', 'id', 'D001'), shows('D001', LAST, 2));
    expect(toldIn('jury.unranked-rows', twice)).toHaveLength(1);
    expect(toldIn(RULE, twice).filter(({ fr }) => fr.includes('D001'))).toEqual([]);
  });
});
