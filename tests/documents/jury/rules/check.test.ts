import fc from 'fast-check';
import { inWords } from '../../../../src/documents/jury/messages/in-words';
import { blocking } from '../../../../src/documents/jury/rules/blocking';
import { RULES } from '../../../../src/documents/jury/rules/rules';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import { planFor } from '../../../../src/documents/jury/opening/plan-for';
import {
  allScored,
  assessed,
  findingsOf,
  inDossiers,
  onSheet,
  score,
  sheetsOf,
  verdictOf,
} from '../../../builders/assessed-session';
import { ALL_CALLS } from '../../../builders/calls';
import { aDossier, aJuror } from '../../../builders/jury';
import { snapshotOf } from '../../../builders/filled-sheets';

const graveOf = (findings: ReturnType<typeof findingsOf>) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('a session in which nothing was typed wrongly', () => {
  it('has information at most, at every stage', () => {
    expect(graveOf(findingsOf({ stage: 'screening' }))).toEqual([]);
    expect(graveOf(findingsOf({ stage: 'scoring' }))).toEqual([]);
    expect(graveOf(findingsOf({ stage: 'scoring', plan: { language: 'en' } }))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('has, as it is proposed for any call, in %s', (language) => {
    const opening = {
      id: '2f1c6c1e-5b0a-4c1e-9d7a-0f6f1d2b3c4d',
      language,
      title: 'Session',
      dossiers: [1, 2].map((number) => aDossier(number, { screening: null })),
      jurors: [1, 2, 3, 4].map((number) => aJuror(number)),
    };
    const grave = ALL_CALLS.map((call) => {
      const sheets = declareSession(planFor(call, opening));
      return { call: call.id, grave: graveOf(assessed(snapshotOf(sheets)).findings) };
    });
    expect(grave.filter(({ grave: found }) => found.length > 0)).toEqual([]);
    expect(grave.length).toBeGreaterThan(10);
  });

  it('has none but what is still to do once it is scored: rules to close, opinions to give', () => {
    const filled = allScored((juror, dossier) => (dossier === 1 ? 4 : 3));
    const unsealed = 'jury.rules-unsealed';
    expect(graveOf(findingsOf({ stage: 'deliberation', filled }))).toEqual([unsealed]);
    const atOpinion = graveOf(findingsOf({ stage: 'opinion', filled }));
    expect(atOpinion.toSorted()).toEqual(['jury.opinions-missing', unsealed]);
  });

  it('has none in a file for one juror either, who is alone in it', () => {
    const whole = sheetsOf({ plan: { dispatch: '3', jurors: 3 } });
    const alone = {
      ...whole,
      sheets: whole.sheets.filter(({ name }) => !['J01', 'J03'].includes(name)),
    };
    expect(graveOf(assessed(snapshotOf(alone)).findings)).toEqual([]);
  });
});

describe('findings', () => {
  it('come gravest first, then as the sheets follow each other, whatever these are called', () => {
    const filled = [
      score('J02', 'D001', 1, 'A'),
      score('J01', 'D004', 1, 'A'),
      inDossiers('D002', 'requested', 'beaucoup'),
      { field: 'minimum', value: 0 } as const,
    ];
    const sheets = sheetsOf({ filled });
    const renamed = {
      ...sheets,
      sheets: sheets.sheets.map((sheet) =>
        sheet.name === 'Dossiers' ? { ...sheet, name: 'Zones' } : sheet,
      ),
    };
    const errors = assessed(snapshotOf(renamed)).findings.filter((one) => one.severity === 'error');
    expect(errors.map(({ place }) => place?.sheet)).toEqual(['Session', 'Zones', 'J01', 'J02']);
  });

  it('say nothing of what scores come to while scoring is open', () => {
    const verdict = verdictOf({ filled: allScored() });
    expect(verdict.standings).toBeNull();
    expect(verdict.line).toBeNull();
  });

  it('quote no text that somebody typed where a score belongs, while scoring is open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('zut', '4,625', '#REF!', '2,25 zz', '77123', '-8765'),
        fc.constantFrom('J01', 'J02'),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (text, juror, criterion, isNumber) => {
          const value = isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
          const findings = findingsOf({ filled: [score(juror, 'D003', criterion, value)] });
          expect(graveOf(findings)).not.toEqual([]);
          for (const { message } of findings) {
            expect(JSON.stringify(message)).not.toContain(text);
            expect(inWords(message, 'fr')).not.toContain(text);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a score that counts', () => {
  it('is in no sentence while scoring is open, whoever gave it and whatever it comes to', () => {
    const plan = { scale: { min: 0, max: 1000, step: 1 }, minimum: 3 } as const;
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999 }), (value) => {
        const filled = [...allScored(() => value), score('J02', 'D001', 1, 'A')];
        const findings = findingsOf({ plan, filled });
        expect(findings.map(({ rule }) => rule)).toContain('jury.score-texts');
        for (const { message } of findings) {
          expect(JSON.stringify(message)).not.toContain(String(value));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a closing', () => {
  const blockers = (
    wanted: Parameters<typeof findingsOf>[0],
    closing: Parameters<typeof blocking>[1],
  ) => blocking(findingsOf(wanted), closing).map(({ rule }) => rule);

  it('of the opening waits for settings, and not for scores', () => {
    const filled = [score('J01', 'D001', 1, 'A'), { field: 'scaleMax', value: -1 } as const];
    expect(blockers({ filled }, 'opening')).toEqual(['jury.scale']);
  });

  it('of the scores waits for a score that cannot be read, or that is off the step', () => {
    const filled = [score('J01', 'D001', 1, 'A'), score('J02', 'D001', 1, 2.25)];
    expect(blockers({ filled }, 'scoring')).toEqual(['jury.score-texts', 'jury.scores-off-step']);
  });

  it('of the opening does not wait for a jury that is to be completed', () => {
    expect(blockers({ filled: [{ field: 'minimum', value: 4 }] }, 'opening')).toEqual([]);
  });

  it('does not wait for scores and comments that are missing', () => {
    expect(blockers({ filled: [score('J01', 'D001', 1, 5)] }, 'scoring')).toEqual([]);
  });

  it('does not wait for what is typed by a juror whose scores do not count', () => {
    const filled = [score('J03', 'D001', 1, 'A')];
    const jurors = [1, 2, 3].map((number) => aJuror(number, { counts: number !== 3 }));
    expect(blockers({ plan: { jurors, minimum: 2 }, filled }, 'scoring')).toEqual([]);
  });

  it('of the opinion waits for a tie on the line, which that of the scores does not', () => {
    const tied = {
      stage: 'deliberation',
      filled: [...allScored(), { field: 'envelope', value: 60_000 }],
    } as const;
    expect(blockers(tied, 'opinion')).toEqual(['jury.tie-on-line']);
    expect(blockers(tied, 'scoring')).toEqual([]);
  });
});

describe('the rules', () => {
  it('have identifiers of their own, and say in both languages what holds', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, description } of RULES) {
      expect(id).toMatch(/^jury\.[a-z-]+$/);
      expect(description.fr).not.toBe(description.en);
    }
  });
});

/** On a scale of 0 to 5 by half points; within a millionth of a step the sheets take it too. */
const isSound = (raw: unknown): boolean =>
  typeof raw === 'number' &&
  raw >= 0 &&
  raw <= 5 &&
  Math.abs(raw * 2 - Math.round(raw * 2)) < 0.000001;

describe('anything typed where a score belongs', () => {
  it('counts, or is told as an error that holds up the closing of the scores', () => {
    const anything = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 0.5, 5, 5.5, 44_320, -1, 2.25, true, '4,5', '4.5', ' ', 'A', '#N/A', '-'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('first1', 'after1'), (raw, column) => {
        const verdict = verdictOf({ filled: [onSheet('J01', 'D001', column, raw)] });
        const told = blocking(verdict.findings, 'scoring');
        expect(told).toHaveLength(isSound(raw) ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });
});
