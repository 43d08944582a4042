import {
  allScored,
  inDossiers,
  toldBy,
  type SessionWanted,
} from '../../../builders/assessed-session';
import type { Filling } from '../../../builders/filled-sheets';
import { aDossier } from '../../../builders/jury';
import { cents } from '../../../../src/money/cents';

const decided = (...filled: readonly Filling[]): SessionWanted => ({
  stage: 'decision',
  filled: [...allScored(), ...filled],
});

const accepted = [
  inDossiers('D001', 'decision', 'Acceptée'),
  inDossiers('D001', 'decidedOn', '2021-04-01'),
];

describe('a decision', () => {
  it('has its day', () => {
    const [first] = accepted;
    const undated = decided(...(first ? [first] : []));
    const [told] = toldBy('jury.decisions-explained', undated);
    expect(told?.severity).toBe('warning');
    expect(told?.fr).toContain('une décision n’a pas de date');
    expect(toldBy('jury.decisions-explained', decided(...accepted))).toEqual([]);
  });

  it('has its reason, unless it accepts', () => {
    const refused = [
      inDossiers('D001', 'decision', 'Refusée'),
      inDossiers('D001', 'decidedOn', '2021-04-01'),
    ];
    const [told] = toldBy('jury.decisions-explained', decided(...refused));
    expect(told?.fr).toContain('autre qu’une acceptation n’a pas de motif');
    const explained = [...refused, inDossiers('D001', 'decisionReason', 'Enveloppe épuisée')];
    expect(toldBy('jury.decisions-explained', decided(...explained))).toEqual([]);
  });

  it('may depart from the jury, and is asked about then', () => {
    const rule = 'jury.decisions-against-jury';
    expect(toldBy(rule, decided(...accepted))).toEqual([]);
    const unfavourable = inDossiers('D001', 'opinion', 'Défavorable');
    expect(toldBy(rule, decided(...accepted, unfavourable))[0]?.fr).toContain(
      'est-ce bien sa décision ?',
    );
    const ineligible = inDossiers('D001', 'screening', 'Irrecevable');
    expect(toldBy(rule, decided(...accepted, ineligible))).toHaveLength(1);
  });
});

describe('a dossier without a request', () => {
  const asking = (...requests: readonly (number | null)[]) => ({
    dossiers: requests.map((euros, index) =>
      aDossier(index + 1, {
        requested: euros === null ? null : cents(euros * 100),
        maximum: cents(50_000_00),
      }),
    ),
  });
  const wanted = (...more: readonly Filling[]): SessionWanted => ({
    stage: 'deliberation',
    plan: asking(null, null, 30_000),
    filled: [
      ...allScored().filter(
        (one) => 'line' in one && ['D001', 'D002', 'D003'].includes(String(one.line)),
      ),
      { field: 'envelope', value: 200_000 },
      ...more,
    ],
  });

  it('is told: its maximum would stand for what it asks', () => {
    const [told, ...others] = toldBy('jury.requests-missing', wanted());
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'warning' });
    expect(told?.fr).toMatch(/G6 et G7|G6, G7/);
    expect(told?.fr).toContain('aucune demande, et le maximum en tient lieu dans l’enveloppe');
  });

  it('is none where the jury proposes an amount, or gives an unfavourable opinion', () => {
    const proposed = inDossiers('D001', 'proposed', 40_000);
    const unfavourable = inDossiers('D002', 'opinion', 'Défavorable');
    expect(toldBy('jury.requests-missing', wanted(proposed, unfavourable))).toEqual([]);
    // What cannot be read there is told as such.
    const unreadable = inDossiers('D002', 'requested', 'à préciser');
    expect(toldBy('jury.requests-missing', wanted(proposed, unreadable))).toEqual([]);
  });

  it('is none where no dossier has one: the session works with maxima', () => {
    const maxima = { ...wanted(), plan: asking(null, null, null) };
    expect(toldBy('jury.requests-missing', maxima)).toEqual([]);
  });
});
