import type { Filling } from '../../../builders/filled-sheets';
import { toldBy, verdictOf } from '../../../builders/assessed-session';
import { aJuror } from '../../../builders/jury';

const setting = (
  field: Extract<Filling, { field: unknown }>['field'],
  value: string | number | null,
) => ({ filled: [{ field, value }] }) as const;

const criterion = (line: string, column: string, value: string | number | null) => ({
  filled: [{ table: 'Bareme_Criteres', line: position(line), column, value }],
});

/** Its row among the criteria, whose code is no key of the table. */
const position = (code: string): number => Number(code.slice(1)) - 1;

describe('the scale', () => {
  it('has its highest score above the lowest', () => {
    const [told] = toldBy('jury.scale', setting('scaleMax', 0));
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('L’échelle va de 0 à 0 : aucune note n’y entre.');
    expect(toldBy('jury.scale', setting('scaleMax', 0.5))).toEqual([]);
  });

  it('goes by whole or half points', () => {
    expect(toldBy('jury.scale', setting('step', 0.25))[0]?.en).toContain(
      'The step of scores is 0.25. Choose 1 (whole scores) or 0.5 (half points).',
    );
    expect(toldBy('jury.scale', setting('step', 1))).toEqual([]);
  });

  it('has both ends on its step, or the sheets would refuse them', () => {
    const filled = [
      { field: 'scaleMin', value: 0.5 },
      { field: 'step', value: 1 },
    ] as const;
    expect(toldBy('jury.scale', { filled })).toHaveLength(1);
  });

  it('is filled in', () => {
    expect(toldBy('jury.settings-missing', setting('scaleMax', null))).toMatchObject([
      { severity: 'error' },
    ]);
    expect(toldBy('jury.settings-missing')).toEqual([]);
  });
});

describe('the minimum of scores', () => {
  it('is one at least', () => {
    expect(toldBy('jury.minimum', setting('minimum', 0))).toMatchObject([{ severity: 'error' }]);
  });

  it('above the number of jurors who count would leave everything unranked: a warning', () => {
    const [told] = toldBy('jury.minimum-reachable', setting('minimum', 4));
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain('les notes de 3 jurés seulement comptent');
    expect(toldBy('jury.minimum-reachable', setting('minimum', 3))).toEqual([]);
    expect(toldBy('jury.minimum', setting('minimum', 4))).toEqual([]);
  });

  it('counts the jurors whose scores count, and no others', () => {
    const jurors = [aJuror(1), aJuror(2, { counts: false })];
    const [told] = toldBy('jury.minimum-reachable', { plan: { jurors, minimum: 2 } });
    expect(told?.en).toContain('2 scores are required per criterion, but the scores of one juror');
  });

  it('is a whole number', () => {
    expect(toldBy('jury.setting-cells', setting('minimum', 2.5))[0]?.fr).toContain(
      '2,5 n’est pas un nombre entier',
    );
  });
});

describe('thresholds', () => {
  it('are on the scale, ends included', () => {
    expect(toldBy('jury.thresholds', setting('threshold', 5.5))[0]?.fr).toContain(
      'Le seuil de la note totale est 5,5, hors de l’échelle. Tapez un nombre de 0 à 5',
    );
    expect(toldBy('jury.thresholds', setting('threshold', 5))).toEqual([]);
  });

  it('of a criterion are too', () => {
    const [told] = toldBy('jury.thresholds', criterion('C2', 'threshold', -1));
    expect(told?.en).toContain('The threshold of C2 (“Critère numéro 2”) is -1');
  });
});

describe('criteria', () => {
  it('have whole coefficients from 1 on', () => {
    for (const value of [0, 1.5, -2, null]) {
      expect(toldBy('jury.coefficients', criterion('C1', 'coefficient', value))).toMatchObject([
        { severity: 'error' },
      ]);
    }
    expect(toldBy('jury.coefficients', criterion('C1', 'coefficient', 'trois'))).toHaveLength(1);
    expect(toldBy('jury.coefficients', criterion('C1', 'coefficient', 40))).toEqual([]);
  });

  it('bear the codes of the columns of scores, without a gap', () => {
    const [told] = toldBy('jury.criteria-codes', criterion('C2', 'code', 'C7'));
    expect(told?.fr).toContain('porte C3 là où C2 est attendu');
  });

  it('bear them without a space behind, which formulas do not overlook', () => {
    const [told] = toldBy('jury.criteria-codes', criterion('C2', 'code', 'C2 '));
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('Retapez C2, sans espace.');
  });

  it('may be sorted: they are found by their codes, as the sheets find them', () => {
    const rows: readonly (readonly [string, number])[] = [
      ['C3', 7],
      ['C1', 2],
      ['C2', 4],
    ];
    const filled = rows.flatMap(([code, coefficient], line) => [
      { table: 'Bareme_Criteres', line, column: 'code', value: code },
      { table: 'Bareme_Criteres', line, column: 'coefficient', value: coefficient },
    ]);
    expect(toldBy('jury.criteria-codes', { filled })).toEqual([]);
    const { panel } = verdictOf({ filled });
    expect(panel.criteria.map(({ coefficient }) => coefficient)).toEqual([2, 4, 7]);
  });
});

describe('tie keys', () => {
  it('that cannot be read are an error, with an example', () => {
    const [told] = toldBy('jury.tie-keys', setting('tieKeys', 'C1 puis au feeling'));
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('Par exemple : C1 > médiane > présidence.');
  });

  it('name criteria of the session', () => {
    expect(toldBy('jury.tie-keys', setting('tieKeys', 'C9 > présidence'))[0]?.fr).toContain(
      '« Départage » nomme C9, mais la session a 3 critères',
    );
    expect(toldBy('jury.tie-keys', setting('tieKeys', 'C4 > présidence'))).toHaveLength(1);
    expect(toldBy('jury.tie-keys', setting('tieKeys', 'C3 > tirage au sort'))).toEqual([]);
  });

  it('that end neither with the chair nor with a lot may leave ties: good to know', () => {
    expect(toldBy('jury.tie-keys-undecided', setting('tieKeys', 'C1 > médiane'))).toMatchObject([
      { severity: 'info' },
    ]);
    expect(toldBy('jury.tie-keys-undecided', setting('tieKeys', null))).toHaveLength(1);
    expect(toldBy('jury.tie-keys-undecided')).toEqual([]);
    expect(toldBy('jury.tie-keys-undecided', setting('tieKeys', 'lot'))).toEqual([]);
  });

  it('cannot follow the heaviest criterion where all weigh the same: good to know', () => {
    expect(toldBy('jury.equal-coefficients')).toMatchObject([{ severity: 'info' }]);
    expect(toldBy('jury.equal-coefficients', criterion('C1', 'coefficient', 2))).toEqual([]);
    expect(toldBy('jury.equal-coefficients', setting('tieKeys', 'présidence'))).toEqual([]);
  });
});

describe('other settings', () => {
  it('are told where they cannot be read', () => {
    expect(toldBy('jury.setting-cells', setting('envelope', '1 M€'))[0]?.fr).toBe(
      '« Enveloppe de la session » : « 1 M€ » est un texte, pas un nombre. Tapez 1 000 000.',
    );
    expect(toldBy('jury.setting-cells', setting('policy', 'au hasard'))).toHaveLength(1);
    expect(toldBy('jury.setting-cells', setting('carriedOver', '#REF!'))).toHaveLength(1);
    expect(toldBy('jury.setting-cells', setting('meeting', 'mardi'))).toHaveLength(1);
    expect(toldBy('jury.setting-cells', setting('envelope', 1e12))[0]?.en).toContain(
      'this number is too large',
    );
    expect(toldBy('jury.setting-cells')).toEqual([]);
  });

  it('say the words that stages are written with', () => {
    const [told] = toldBy('jury.setting-cells', setting('stages', 'Recevabilité > Vote'));
    expect(told?.fr).toContain('« Étapes » ne se lit pas');
    expect(told?.fr).toContain('« Délibération »');
    expect(told?.en).toContain('“Deliberation”');
  });

  it('have no negative envelope', () => {
    expect(toldBy('jury.setting-cells', setting('envelope', -1))[0]?.fr).toContain(
      'un montant ne peut pas être négatif',
    );
    expect(toldBy('jury.setting-cells', setting('envelope', 0))).toEqual([]);
  });
});

describe('the log', () => {
  const entry = (column: string, value: string | number): Filling => ({
    table: 'Bareme_Journal',
    line: '1',
    column,
    value,
  });

  it('says what, why, when and by whom', () => {
    const [told] = toldBy('jury.log', { filled: [entry('subject', 'Échelle')] });
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain('« Changement et motif », « Date » et « Par »');
    expect(told?.en).toContain('“Change and reason”, “Date” and “By”');
  });

  it('is content with a whole entry, and with none', () => {
    const filled = [
      entry('subject', 'Échelle'),
      entry('change', 'Pas de 0,5, sur demande du jury'),
      entry('date', 44_270),
      entry('by', 'Personne 1'),
    ];
    expect(toldBy('jury.log', { filled })).toEqual([]);
    expect(toldBy('jury.log')).toEqual([]);
  });
});

describe('the dates of keeping and erasing', () => {
  it('are asked for at the stage of the decision alone', () => {
    expect(toldBy('jury.keeping', { stage: 'decision' })).toMatchObject([
      { severity: 'info' },
      { severity: 'info' },
    ]);
    expect(toldBy('jury.keeping', { stage: 'opinion' })).toEqual([]);
    const plan = { retention: '2031-03-15', purge: '2022-03-15' };
    expect(toldBy('jury.keeping', { stage: 'decision', plan })).toEqual([]);
  });
});
