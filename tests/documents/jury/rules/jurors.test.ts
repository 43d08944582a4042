import {
  allScored,
  assessed,
  inJury,
  onSheet,
  score,
  sheetsOf,
  toldBy,
  toldIn,
  type SessionWanted,
} from '../../../builders/assessed-session';
import { snapshotOf } from '../../../builders/filled-sheets';
import { aJuror } from '../../../builders/jury';

/** The session without the sheet of one juror. */
function withoutSheetOf(code: string, wanted: SessionWanted = {}) {
  const sheets = sheetsOf(wanted);
  return snapshotOf({ ...sheets, sheets: sheets.sheets.filter(({ name }) => name !== code) });
}

describe('two jurors', () => {
  it('of one name are asked about, accents and capitals aside', () => {
    const filled = [inJury('J01', 'name', 'Zoé Martin'), inJury('J02', 'name', 'zoe  MARTIN ')];
    const [told] = toldBy('jury.juror-names', { filled });
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain('J01 et J02 portent le même nom, « Zoé Martin »');
    expect(toldBy('jury.juror-names')).toEqual([]);
  });

  it('of one code are an error', () => {
    const [told] = toldBy('jury.juror-codes', { filled: [inJury('J02', 'code', 'J01')] });
    expect(told?.severity).toBe('error');
    expect(told?.en).toContain('The code J01 is borne by two jurors');
    expect(toldBy('jury.juror-codes')).toEqual([]);
  });

  it('may have names with apostrophes, of any length', () => {
    const filled = [
      inJury('J01', 'name', 'Anne-Cécile L’Hôpital d’Hautefeuille-Vénissieux'),
      inJury('J02', 'name', "Jean O'Neil"),
    ];
    expect(toldBy('jury.juror-names', { filled })).toEqual([]);
    expect(toldBy('jury.juror-codes', { filled })).toEqual([]);
  });
});

describe('a juror', () => {
  it('has one of the codes that have columns: a sixteenth has none', () => {
    const jurors = Array.from({ length: 15 }, (_, index) => aJuror(index + 1));
    const filled = [inJury('J15', 'code', 'J16')];
    const [told] = toldBy('jury.juror-codes', { plan: { jurors }, filled });
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('de J01 à J15 ; une session en a 15 au plus');
  });

  it('has a name', () => {
    expect(toldBy('jury.juror-names', { filled: [inJury('J02', 'name', null)] })).toHaveLength(1);
  });

  it('says Yes or No to whether their scores count', () => {
    expect(
      toldBy('jury.juror-words', { filled: [inJury('J02', 'counts', 'peut-être')] }),
    ).toHaveLength(1);
    const [told] = toldBy('jury.juror-words', { filled: [inJury('J02', 'counts', null)] });
    expect(told?.fr).toContain('« Compte » est vide et vaut Non. Choisissez Oui ou Non.');
    expect(toldBy('jury.juror-words', { filled: [inJury('J02', 'votes', 'No')] })).toEqual([]);
  });

  it.each(['J02 ', 'J02\u00a0'])('has a code without a space behind it: %j', (code) => {
    const filled = [inJury('J02', 'code', code), ...allScored()];
    const told = toldBy('jury.juror-codes', { filled });
    expect(told).toMatchObject([{ severity: 'error' }]);
    expect(told[0]?.fr).toContain('Retapez J02, sans espace.');
    expect(toldBy('jury.juror-sheets', { filled })).toEqual([]);
  });

  it('who counts has a sheet', () => {
    const [told] = toldIn('jury.juror-sheets', withoutSheetOf('J02'));
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('Personne 2 (J02) n’a pas de feuille de notes');
    expect(toldBy('jury.juror-sheets')).toEqual([]);
  });

  it('who does not count, or who is another one than the file is for, needs none', () => {
    const jurors = [aJuror(1), aJuror(2, { counts: false })];
    expect(toldIn('jury.juror-sheets', withoutSheetOf('J02', { plan: { jurors } }))).toEqual([]);
    expect(toldIn('jury.juror-sheets', withoutSheetOf('J02', { plan: { dispatch: '1' } }))).toEqual(
      [],
    );
  });

  it('taken off the list leaves a sheet that counts nowhere: an error once it is scored', () => {
    const gone = ['name', 'capacity', 'votes', 'counts'].map((key) => inJury('J02', key, null));
    expect(toldBy('jury.juror-sheets', { filled: gone })).toMatchObject([{ severity: 'info' }]);
    const filled = [...gone, score('J02', 'D001', 1, 3)];
    const [told] = toldBy('jury.juror-sheets', { filled });
    expect(told).toMatchObject({ severity: 'error', cell: "'J02'!A7" });
  });
});

describe('a jury', () => {
  it('in which nobody counts ranks nothing', () => {
    const jurors = [aJuror(1, { counts: false }), aJuror(2, { counts: false })];
    expect(toldBy('jury.nobody-counts', { plan: { jurors } })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(toldBy('jury.nobody-counts')).toEqual([]);
  });

  it('whose list is gone is told so once, and not that nobody is on it', () => {
    const { tables, ...rest } = snapshotOf(sheetsOf({}));
    const { Bareme_Jures: _, ...left } = tables;
    const errors = assessed({ ...rest, tables: left }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ rule }) => rule)).toEqual(['jury.structure']);
  });
});

describe('the chair’s own recusal', () => {
  const recused = [onSheet('J01', 'D002', 'participation', 'Déport')];

  it('asks for somebody else in the chair', () => {
    const [told] = toldBy('jury.chair-recused', { filled: recused });
    expect(told).toMatchObject({ severity: 'info', cell: "'J01'!F9" });
    expect(told?.fr).toContain('La présidence s’est déportée de D002');
  });

  it('names every dossier that it is about', () => {
    const filled = [...recused, onSheet('J01', 'D004', 'participation', 'Déport')];
    const [told, ...others] = toldBy('jury.chair-recused', { filled });
    expect(others).toEqual([]);
    expect(told?.fr).toContain('de D002 et D004 : pour ces dossiers, quelqu’un d’autre');
  });

  it('is that of the juror who bears the chair’s name', () => {
    const plan = { chair: 'PERSONNE  2' };
    expect(toldBy('jury.chair-recused', { plan, filled: recused })).toEqual([]);
    const own = [onSheet('J02', 'D002', 'participation', 'Recused')];
    expect(toldBy('jury.chair-recused', { plan, filled: own })).toHaveLength(1);
    expect(toldBy('jury.chair-recused', { plan: { chair: null }, filled: recused })).toEqual([]);
  });

  it('is none where a dossier was only not assigned', () => {
    const filled = [onSheet('J01', 'D002', 'participation', 'Non attribué')];
    expect(toldBy('jury.chair-recused', { filled })).toEqual([]);
  });
});
