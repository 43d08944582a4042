import type { StageId } from '../../../../src/documents/jury/template/choices';
import { inDossiers, toldBy, type SessionWanted } from '../../../builders/assessed-session';

const WITH_AUDITION: readonly StageId[] = ['scoring', 'audition', 'deliberation'];

/** The jury meets on 15 March 2021. */
const told = (wanted: SessionWanted) => toldBy('jury.dates', wanted);
const auditionOn = (audition: string | null, stages = WITH_AUDITION) =>
  told({ plan: { stages, audition } });

/** The serial number of a day of March 2021. */
const march = (day: number): number => 44_255 + day;

describe('the dates of a session', () => {
  it('have the audition before the jury meets, or on the same day', () => {
    expect(auditionOn('2021-03-12')).toEqual([]);
    expect(auditionOn('2021-03-15')).toEqual([]);
    expect(auditionOn(null)).toEqual([]);
    expect(auditionOn('2021-03-16')).toMatchObject([
      {
        severity: 'warning',
        fr: '« Date de l’audition » est le 16/03/2021, après la séance du jury, le 15/03/2021 : d’ordinaire, le jury délibère après avoir entendu les porteurs. Corrigez l’une des deux dates ; laissez-les si le jury se réunit à nouveau ensuite.',
        en: '“Date of the audition” is 16/03/2021, after the meeting of the jury on 15/03/2021: a jury usually deliberates once it has heard the carriers. Correct one of the two dates; leave them if the jury meets again afterwards.',
      },
    ]);
  });

  it('are asked about in the cell that sets them', () => {
    const [one] = auditionOn('2021-03-16');
    expect(one?.cell).toMatch(/^Session!/);
  });

  it('are not held against an audition that the session does not have', () => {
    expect(auditionOn('2021-03-16', ['scoring', 'deliberation'])).toEqual([]);
  });

  it('are in no order as long as nobody has said when the jury meets', () => {
    expect(
      told({ plan: { stages: WITH_AUDITION, audition: '2021-03-16', meeting: null } }),
    ).toEqual([]);
  });

  it('have the public value of a lot known once the jury has met, not before', () => {
    const lotOn = (day: string) => told({ plan: { lot: { source: 'Loto', day } } });
    expect(lotOn('2021-03-15')).toEqual([]);
    const [early] = lotOn('2021-03-14');
    expect(early?.severity).toBe('warning');
    expect(early?.fr).toContain('chacun peut prévoir l’ordre du tirage');
    expect(early?.en).toContain('anyone can foresee the order of the lot');
  });

  it('cannot keep or erase anything before the jury has met', () => {
    const early = told({ plan: { retention: '2020-03-15', purge: '2021-03-14' } });
    expect(early).toMatchObject([{ severity: 'error' }, { severity: 'error' }]);
    expect(early[0]?.fr).toContain(
      '« Conservation jusqu’au » est le 15/03/2020, avant la séance du jury, le 15/03/2021 : c’est impossible.',
    );
    expect(early[1]?.en).toContain('“Personal data erased on” is 14/03/2021, before the meeting');
    expect(told({ plan: { retention: '2031-03-15', purge: '2022-03-15' } })).toEqual([]);
  });

  it('have no decision dated before the jury has met: one finding for all such cells', () => {
    const decided = (...days: readonly number[]) =>
      told({
        stage: 'decision',
        filled: days.map((day, index) => inDossiers(`D00${index + 1}`, 'decidedOn', march(day))),
      });
    expect(decided(15, 20)).toEqual([]);
    const early = decided(14, 13, 20);
    expect(early).toHaveLength(1);
    expect(early[0]?.severity).toBe('warning');
    expect(early[0]?.fr).toContain(
      'une décision est datée d’avant la séance du jury, le 15/03/2021',
    );
    expect(early[0]?.en).toContain(
      'a decision is dated before the meeting of the jury on 15/03/2021',
    );
  });
});
