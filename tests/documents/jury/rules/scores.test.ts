import {
  allScored,
  inDossiers,
  onSheet,
  score,
  sheetsOf,
  toldBy,
  toldIn,
} from '../../../builders/assessed-session';
import { aJuror } from '../../../builders/jury';
import { snapshotOf } from '../../../builders/filled-sheets';

describe('a number typed as a text', () => {
  it('is told by its cell, without its value while scoring is open', () => {
    expect(
      toldBy('jury.score-numbers-as-text', { filled: [score('J01', 'D001', 1, '4,5')] }),
    ).toEqual([
      {
        severity: 'error',
        cell: "'J01'!C8",
        fr: '« J01 », C8 : un nombre tapé comme un texte, qui ne compte pas. Retapez la note avec le séparateur décimal de votre tableur (virgule ou point), sans espace ni apostrophe.',
        en: '“J01”, C8: a number typed as a text, which does not count. Type the score again with the decimal separator of your spreadsheet (point or comma), without space or apostrophe.',
      },
    ]);
  });

  it('is quoted in deliberation, with the score that it shows', () => {
    const filled = [...allScored(), score('J01', 'D001', 1, '4,5')];
    const [told] = toldBy('jury.score-numbers-as-text', { stage: 'deliberation', filled });
    expect(told?.fr).toContain('un texte (« 4,5 »), qui ne compte pas. Retapez 4,5 avec');
    expect(told?.en).toContain('a text (“4,5”), which does not count. Type 4.5 again');
  });

  it('is a text like any other where what it shows is not on the scale', () => {
    for (const text of ['45', '3 %']) {
      const filled = [score('J01', 'D001', 1, text)];
      expect(toldBy('jury.score-numbers-as-text', { filled })).toEqual([]);
      expect(toldBy('jury.score-texts', { filled })).toHaveLength(1);
    }
  });
});

describe('what is no score', () => {
  it('is told: a letter', () => {
    const [told] = toldBy('jury.score-texts', { filled: [score('J02', 'D003', 2, 'A')] });
    expect(told).toMatchObject({ severity: 'error', cell: "'J02'!D10" });
    expect(told?.fr).toContain('Tapez un nombre de 0 à 5, par pas de 0,5');
  });

  it('is told: a day, for « 4/5 » is one to Excel', () => {
    const [told] = toldBy('jury.score-dates', { filled: [score('J01', 'D001', 1, 44_320)] });
    expect(told?.severity).toBe('error');
    expect(told?.fr).toContain('Excel prend « 4/5 » pour un jour');
  });

  it('is told: a number off the scale, and no day', () => {
    const filled = [score('J01', 'D001', 1, 6)];
    expect(toldBy('jury.scores-off-scale', { filled })).toHaveLength(1);
    expect(toldBy('jury.score-dates', { filled })).toEqual([]);
    const fraction = [score('J01', 'D001', 1, 44_320.5)];
    expect(toldBy('jury.scores-off-scale', { filled: fraction })).toHaveLength(1);
  });

  it('is told: an error', () => {
    const [told] = toldBy('jury.score-errors', { filled: [score('J01', 'D001', 1, '#REF!')] });
    expect(told?.severity).toBe('error');
  });

  it('is told after audition too', () => {
    const filled = [score('J01', 'D001', 1, 3), onSheet('J01', 'D001', 'after1', 9)];
    expect(toldBy('jury.scores-off-scale', { filled })).toHaveLength(1);
  });

  it('is one finding a juror, with the first cells and how many there are', () => {
    const filled = [1, 2, 3, 4, 5].map((dossier) => score('J01', `D00${dossier}`, 1, 'A'));
    const found = toldBy('jury.score-texts', { filled: [...filled, score('J02', 'D001', 1, 'A')] });
    expect(found.map(({ cell }) => cell)).toEqual(["'J01'!C8", "'J02'!C8"]);
    expect(found[0]?.fr).toMatch(/^« J01 », C8, C9, C10 et 2 autres :/);
    expect(found[0]?.en).toMatch(/^“J01”, C8, C9, C10 and 2 others:/);
  });

  it('is none where scores are sound, whole or half', () => {
    const filled = allScored(
      (juror, dossier, criterion) => ((juror + dossier + criterion) % 10) / 2,
    );
    const rules = ['errors', 'numbers-as-text', 'texts', 'dates'] as const;
    for (const rule of rules) expect(toldBy(`jury.score-${rule}`, { filled })).toEqual([]);
    expect(toldBy('jury.scores-off-scale', { filled })).toEqual([]);
    expect(toldBy('jury.scores-off-step', { filled })).toEqual([]);
  });

  it('does no harm in a dossier that screening has set aside', () => {
    const filled = [score('J01', 'D001', 1, 'A'), inDossiers('D001', 'screening', 'Irrecevable')];
    expect(toldBy('jury.score-texts', { filled })).toEqual([]);
  });
});

describe('a score between two steps', () => {
  it('counts, and is looked at before scores are closed', () => {
    const [told] = toldBy('jury.scores-off-step', { filled: [score('J01', 'D001', 1, 2.25)] });
    expect(told).toMatchObject({ severity: 'warning', cell: "'J01'!C8" });
    expect(told?.fr).toContain('Elle compte');
    expect(told?.fr).not.toContain('2,25');
  });
});

describe('a recusal', () => {
  it('leaves what was scored before uncounted, which is good to know', () => {
    const filled = [score('J01', 'D001', 1, 3), onSheet('J01', 'D001', 'participation', 'Déport')];
    expect(toldBy('jury.scores-beside-recusal', { filled })).toMatchObject([
      { severity: 'info', cell: "'J01'!C8" },
    ]);
  });

  it('makes nothing of a bad score beside it', () => {
    const filled = [
      score('J01', 'D001', 1, 'A'),
      onSheet('J01', 'D001', 'participation', 'Recused'),
    ];
    expect(toldBy('jury.score-texts', { filled })).toEqual([]);
  });

  it('is a word of the list: any other takes the juror out, and is an error', () => {
    const filled = [score('J01', 'D001', 1, 3), onSheet('J01', 'D001', 'participation', 'deport?')];
    const [told] = toldBy('jury.participation', { filled });
    expect(told).toMatchObject({ severity: 'error', cell: "'J01'!F8" });
    expect(toldBy('jury.scores-beside-recusal', { filled })).toEqual([]);
  });

  it('has gone and left its hour, which another one would bear', () => {
    const hour = onSheet('J01', 'D001', 'recusedAt', '2021-03-15 17:30');
    const [told, ...others] = toldBy('jury.hour-without-recusal', { filled: [hour] });
    expect(told).toMatchObject({ severity: 'info', cell: "'J01'!P8" });
    expect(others).toEqual([]);
    const recused = [hour, onSheet('J01', 'D001', 'participation', 'Déport')];
    expect(toldBy('jury.hour-without-recusal', { filled: recused })).toEqual([]);
  });

  it('is nobody’s business where nothing was scored', () => {
    const filled = [onSheet('J01', 'D001', 'participation', 'Déport')];
    expect(toldBy('jury.scores-beside-recusal', { filled })).toEqual([]);
    expect(toldBy('jury.participation', { filled })).toEqual([]);
  });
});

describe('a criterion that the chair has set aside', () => {
  const aside = inDossiers('D001', 'notApplicable', 'C2');

  it('is scored in vain, which is good to know', () => {
    expect(
      toldBy('jury.scores-not-applicable', { filled: [aside, score('J01', 'D001', 2, 3)] }),
    ).toMatchObject([{ severity: 'info', cell: "'J01'!D8" }]);
  });

  it('asks for no comment, nor for a score', () => {
    const filled = [aside, ...allScored(), score('J01', 'D001', 2, 5)];
    expect(toldBy('jury.comments-due', { filled })).toEqual([]);
    const without = [aside, ...allScored(), score('J01', 'D001', 2, null)];
    expect(toldBy('jury.scores-missing', { filled: without })).toEqual([]);
  });
});

describe('a comment', () => {
  it('is due at both ends of the scale, before or after audition', () => {
    const filled = [
      score('J01', 'D001', 1, 5),
      score('J01', 'D002', 2, 0),
      onSheet('J01', 'D003', 'after3', 5),
      score('J01', 'D004', 1, 4),
    ];
    const [told, ...others] = toldBy('jury.comments-due', { filled });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning', cell: "'J01'!L8" });
    expect(told?.fr).toContain('L8 et 2 autres : 3 commentaires sont dus');
  });

  it('is no longer due once something is written, nor beside a recusal', () => {
    const filled = [
      score('J01', 'D001', 1, 5),
      onSheet('J01', 'D001', 'comment1', 'Exemplaire'),
      score('J02', 'D001', 1, 0),
      onSheet('J02', 'D001', 'participation', 'Déport'),
    ];
    expect(toldBy('jury.comments-due', { filled })).toEqual([]);
  });

  it('is due for every score, or for none, as the session says', () => {
    const filled = [score('J01', 'D001', 1, 3)];
    const always = toldBy('jury.comments-due', { filled, plan: { commentRule: 'always' } });
    expect(always).toHaveLength(1);
    expect(always[0]?.en).toContain('a comment is due for each score');
    const extreme = [score('J01', 'D001', 1, 5)];
    expect(
      toldBy('jury.comments-due', { filled: extreme, plan: { commentRule: 'never' } }),
    ).toEqual([]);
  });
});

describe('missing scores', () => {
  it('are good to know while scoring is open, by juror', () => {
    const filled = [...allScored(), score('J02', 'D001', 1, null), score('J02', 'D001', 2, null)];
    const found = toldBy('jury.scores-missing', { filled });
    expect(found).toMatchObject([{ severity: 'info', cell: "'J02'!C8" }]);
    expect(found[0]?.fr).toContain('2 notes restent à mettre, sur un dossier.');
  });

  it('are looked at in deliberation', () => {
    const filled = [...allScored(), score('J02', 'D001', 1, null)];
    const found = toldBy('jury.scores-missing', { stage: 'deliberation', filled });
    expect(found).toMatchObject([{ severity: 'warning' }]);
  });

  it('are none where a score after audition stands, at screening, or where the juror does not count', () => {
    const filled = [
      ...allScored(),
      score('J02', 'D001', 1, null),
      onSheet('J02', 'D001', 'after1', 3),
    ];
    expect(toldBy('jury.scores-missing', { filled })).toEqual([]);
    expect(toldBy('jury.scores-missing', { stage: 'screening' })).toEqual([]);
    const jurors = [aJuror(1, { counts: false })];
    expect(toldBy('jury.scores-missing', { plan: { jurors } })).toEqual([]);
  });
});

describe('the line of a dossier in a juror’s sheet', () => {
  it('typed over is missing, and what is scored on it is nobody’s', () => {
    const filled = [score('J01', 'D002', 1, 3), onSheet('J01', 'D002', 'id', 'X')];
    expect(toldBy('jury.juror-lines', { filled })).toMatchObject([
      { severity: 'error', cell: "'J01'!A7" },
    ]);
    expect(toldBy('jury.juror-lines', { filled })[0]?.fr).toContain('pour D002 : les notes de J01');
    expect(toldBy('jury.strange-lines', { filled })).toMatchObject([
      { severity: 'error', cell: "'J01'!A9" },
    ]);
  });

  it('is there twice where its identifier was copied down', () => {
    const [told] = toldBy('jury.juror-lines', {
      filled: [
        onSheet('J01', 'D002', 'id', 'D001'),
        inDossiers('D002', 'title', null),
        inDossiers('D002', 'number', null),
      ],
    });
    expect(told).toMatchObject({ severity: 'error', cell: "'J01'!A9" });
    expect(told?.en).toContain('several lines for D001');
  });

  it('may be written in other capitals: formulas find it all the same', () => {
    const filled = [onSheet('J01', 'D002', 'id', 'd002')];
    expect(toldBy('jury.juror-lines', { filled })).toEqual([]);
  });

  it('is not asked for of a dossier whose identifier is gone, which is told instead', () => {
    const filled = [inDossiers('D005', 'id', null)];
    expect(toldBy('jury.juror-lines', { filled })).toEqual([]);
    expect(toldBy('jury.dossier-ids', { filled })).toHaveLength(1);
  });

  it('of a row that stands ready is no dossier’s: scores there are told', () => {
    expect(toldBy('jury.strange-lines', { filled: [score('J01', 'D006', 1, 3)] })).toHaveLength(1);
    expect(toldBy('jury.strange-lines')).toEqual([]);
  });

  it('is not asked for where the column of identifiers is gone, which is told instead', () => {
    const snapshot = snapshotOf(sheetsOf({}));
    const table = snapshot.tables.Bareme_Notes_J01;
    if (!table) throw new Error('no sheet of J01');
    const header = { ...table.header, values: [table.header.values[0]?.with(0, 'Quoi') ?? []] };
    const damaged = {
      ...snapshot,
      tables: { ...snapshot.tables, Bareme_Notes_J01: { ...table, header } },
    };
    expect(toldIn('jury.juror-lines', damaged)).toEqual([]);
    expect(toldIn('jury.structure', damaged)[0]?.fr).toContain('La colonne « Id » du tableau');
  });
});
