import { cents } from '../../../../src/money/cents';
import {
  allScored,
  inDossiers,
  inJury,
  onSheet,
  sheetsOf,
  type SessionWanted,
} from '../../../builders/assessed-session';
import { closed } from '../../../builders/closed-session';
import type { Filling } from '../../../builders/filled-sheets';
import { aDossier, aJuror } from '../../../builders/jury';
import { cellsOf, linesOf, minutesOf, under } from './drawn-up';

/** D001 comes first; D002 and D003 have one total, and C1 tells them apart; D004 comes last; D005 was set aside. */
const scores = allScored((_, dossier, criterion) => {
  if (dossier === 1) return 4;
  if (dossier === 4) return 2;
  if (dossier !== 2) return 3;
  return [4, 2, 3][criterion - 1] ?? 3;
});

const dossiers = [1, 2, 3, 4, 5].map((number) =>
  aDossier(number, {
    requested: cents(60_000_00),
    screening: number === 5 ? 'ineligible' : 'eligible',
  }),
);

const session = (...more: readonly Filling[]): SessionWanted => ({
  plan: {
    dossiers,
    decider: 'La directrice',
    money: { envelope: cents(150_000_00), carriedOver: cents(1_000_00), policy: 'stop' },
  },
  filled: [...scores, ...more],
});

const present = (...words: readonly string[]): readonly Filling[] =>
  words.map((word, index) => inJury(`J0${index + 1}`, 'presence', word));

describe('the minutes of a jury session', () => {
  it('say which session it was, when, under whom, and that an opinion is no decision', () => {
    expect(under(minutesOf(session()).add, 'La session')).toEqual([
      'Session | Session de mars 2021',
      'Appel | ITN3 · Diffusion territoriale',
      'Date de la séance | 15/03/2021',
      'Présidence | Personne 1',
      'Autorité qui décide | La directrice',
      'Étapes de la session | Recevabilité > Notation > Délibération > Avis > Décision',
      'Portée de l’avis | Le jury rend un avis ; il ne décide pas. La décision est prise ensuite par l’autorité.',
      'Établi le | 15/03/2021 18:00',
    ]);
  });

  it('say when carriers were heard, or that the day is to be filled in', () => {
    const heard = {
      stages: ['screening', 'scoring', 'audition', 'deliberation'] as const,
      audition: '2021-03-12',
    };
    const facts = (plan: Partial<typeof heard>) =>
      under(minutesOf({ ...session(), plan: { ...session().plan, ...plan } }).add, 'La session');
    expect(facts(heard)).toContain('Date de l’audition | 12/03/2021');
    expect(facts(heard)).toContain(
      'Étapes de la session | Recevabilité > Notation > Audition > Délibération',
    );
    expect(facts({ stages: heard.stages })).toContain('Date de l’audition | à compléter');
  });

  it('claim no rules settled beforehand where nobody has closed them before scoring', async () => {
    const open = sheetsOf({ ...session(), stage: 'deliberation' });
    const unsealed = linesOf(minutesOf(open).add);
    expect(unsealed).toContain('Règles de la session');
    expect(unsealed).not.toContain('Règles arrêtées avant la notation');
    const sealed = linesOf(minutesOf(await closed(open, 'opening')).add);
    expect(sealed).toContain('Règles arrêtées avant la notation');
    expect(sealed).not.toContain('Règles de la session');
  });

  it('hold values alone, whatever people typed', () => {
    const { add } = minutesOf(session(inDossiers('D001', 'reservations', '=1+1')));
    expect(cellsOf(add).filter((content) => typeof content === 'object')).toEqual([]);
    expect(cellsOf(add)).toContain('=1+1');
  });

  it('say loudly that a rehearsal was one', () => {
    const rehearsed = minutesOf({ ...session(), plan: { ...session().plan, isRehearsal: true } });
    expect(linesOf(rehearsed.add)).toContain(
      'RÉPÉTITION : ce procès-verbal est un exercice, il ne vaut avis sur aucun dossier',
    );
    expect(linesOf(minutesOf(session()).add).join()).not.toContain('RÉPÉTITION');
  });

  it('count remote members and mandates for the quorum, half of those who vote being enough', () => {
    const four = {
      ...session(...present('À distance', 'Mandat donné', 'Absent', 'Absent')),
      plan: { ...session().plan, jurors: 4 },
    };
    expect(under(minutesOf(four).add, 'Présence et quorum')).toContain(
      'Quorum atteint : 2 sur 4 membres ayant voix prennent part à la séance, 2 requis.',
    );
  });

  it('leave out of the quorum whoever has no vote, and room for a second summons where it is missed', () => {
    const jurors = [1, 2, 3].map((number) => aJuror(number, { votes: number !== 1 }));
    const missed = {
      ...session(...present('Présent', 'Absent', 'Absent')),
      plan: { ...session().plan, jurors },
    };
    const said = under(minutesOf(missed).add, 'Présence et quorum');
    expect(said).toContain(
      'QUORUM NON ATTEINT : 0 sur 2 membres ayant voix prennent part à la séance, 1 requis.',
    );
    expect(said.at(-1)).toMatch(/^Seconde convocation, .* sans condition de quorum/);
  });

  it('do not say that a quorum is missed while nobody has written down who takes part', () => {
    const said = under(minutesOf(session(...present('Absent'))).add, 'Présence et quorum');
    expect(said).toContain(
      'Quorum à constater : 0 sur 3 membres ayant voix sont notés présents, 2 requis.',
    );
    expect(said).toContain(
      'Présence non renseignée pour 2 de ces membres, qui ne sont pas comptés.',
    );
    expect(said.join()).not.toContain('QUORUM NON ATTEINT');
  });

  it('name who was recused from what, and ask for an acting chair where it was the chair', () => {
    const { add } = minutesOf(
      session(
        onSheet('J02', 'D001', 'participation', 'Déport'),
        onSheet('J02', 'D001', 'recusedAt', '2021-03-15 17:30'),
        onSheet('J01', 'D002', 'participation', 'Déport'),
        onSheet('J03', 'D003', 'participation', 'Non attribué'),
      ),
    );
    expect(under(add, 'Déports').slice(1)).toEqual([
      'D001 | Projet 1 (Service 1) | Personne 2 (déclaré le 15/03/2021 17:30)',
      expect.stringMatching(
        /^D002 \| Projet 2 \(Service 2\) \| Personne 1 \(heure non enregistrée\)\. Présidence suppléante pour ce dossier : …/,
      ),
      expect.stringMatching(/^Un déport tapé dans la feuille, sans le complément, n’a pas d’heure/),
    ]);
  });

  it('rank, with amounts, and draw the line', () => {
    const { add } = minutesOf(session(inDossiers('D004', 'opinion', 'Défavorable')));
    expect(under(add, 'Classement').slice(1)).toEqual([
      '1 | D001 | Projet 1 (Service 1) | 4 | 60000 | 60000 | dans l’enveloppe',
      '2 | D002 | Projet 2 (Service 2) | 3 | 60000 | 60000 | dans l’enveloppe',
      '3 | D003 | Projet 3 (Service 3) | 3 | 60000 | 0 | au-delà de l’enveloppe',
      '4 | D004 | Projet 4 (Service 4) | 2 | 0 | 0 | avis défavorable',
    ]);
    expect(under(add, 'Enveloppe et ligne')).toEqual([
      'Disponible : 151 000,00 € (enveloppe 150 000,00 €, reliquat 1 000,00 €). Dans l’enveloppe : 120 000,00 €. Reste : 31 000,00 €.',
      'La ligne passe à D003, que ce qui reste ne couvre pas.',
    ]);
  });

  it('say what told dossiers of one total apart, once', () => {
    expect(under(minutesOf(session()).add, 'Ex aequo et départage')).toEqual([
      'Total 3,00 : D002 devance D003 par la note du critère C1 (Critère numéro 1).',
    ]);
  });

  it('say which dossiers nothing told apart, and that the line waits for them', () => {
    const { add } = minutesOf({ ...session(), filled: allScored() });
    expect(under(add, 'Ex aequo et départage')).toEqual([
      'Total 3,00 : D001, D002, D003 et D004 restent ex aequo au rang 1.',
    ]);
    expect(under(add, 'Enveloppe et ligne').at(-1)).toMatch(
      /^À DÉPARTAGER : D001, D002, D003 et D004\./,
    );
  });

  it('give the reason of each dossier that is not ranked', () => {
    const { add } = minutesOf(
      session(
        inDossiers('D005', 'reason', 'Pièce manquante'),
        inDossiers('D005', 'details', 'le budget'),
        onSheet('J01', 'D003', 'participation', 'Déport'),
      ),
    );
    expect(under(add, 'Dossiers non classés').slice(1)).toEqual([
      'D003 | Projet 3 (Service 3) | moins de notes que le minimum pour C1, C2 et C3',
      'D005 | Projet 5 (Service 5) | Irrecevable : Pièce manquante, le budget',
    ]);
  });

  it('state opinions with the amount that counts, reservations and dissent word for word', () => {
    const { add } = minutesOf(
      session(
        inDossiers('D001', 'opinion', 'Favorable'),
        inDossiers('D001', 'proposed', 75_000),
        inDossiers('D001', 'reservations', 'Calendrier à préciser.'),
        inDossiers('D002', 'dissent', 'Un membre aurait refusé.'),
      ),
    );
    const opinions = under(add, 'Avis du jury');
    expect(opinions).toContain('1 | D001 | Projet 1 (Service 1) | 60000 | 60000 | Favorable');
    expect(opinions).toContain('2 | D002 | Projet 2 (Service 2) | 60000 | pas d’avis');
    expect(opinions.at(-1)).toContain('comptés au plus petit des deux (D001)');
    expect(under(add, 'Réserves et opinions divergentes').slice(1)).toEqual([
      'D001 | Réserves | Calendrier à préciser.',
      'D002 | Opinion divergente | Un membre aurait refusé.',
    ]);
  });

  it('state the opinion on a dossier that is not ranked', () => {
    const { add } = minutesOf(
      session(
        inDossiers('D003', 'screening', 'Irrecevable'),
        inDossiers('D003', 'opinion', 'Défavorable'),
      ),
    );
    expect(under(add, 'Avis du jury')).toContain('D003 · Projet 3, non classé : Défavorable.');
  });

  it('leave out what the authority decides', () => {
    const { add } = minutesOf(
      session(
        inDossiers('D001', 'decision', 'Refusée'),
        inDossiers('D001', 'decisionReason', 'Crédits épuisés'),
      ),
    );
    expect(linesOf(add).join()).not.toMatch(/Refusée|Crédits épuisés/);
  });

  it('print the log of changes, and the seals in full', () => {
    const seal = '145a82cf'.repeat(8);
    const log = { table: 'Bareme_Journal', line: 0 };
    const closing = { table: 'Bareme_Clotures', line: 0 };
    const { add } = minutesOf(
      session(
        { ...log, column: 'subject', value: 'Minimum' },
        { ...log, column: 'change', value: 'De 3 à 2' },
        { ...log, column: 'by', value: 'Personne 1' },
        { ...closing, column: 'number', value: 1 },
        { ...closing, column: 'stage', value: 'notation' },
        { ...closing, column: 'seal', value: seal },
        { ...closing, column: 'date', value: '2021-03-15 17:30' },
        { ...closing, column: 'by', value: 'Personne 1' },
      ),
    );
    expect(under(add, 'Changements apportés à la session')).toContain(
      'Minimum | De 3 à 2 | Personne 1',
    );
    expect(under(add, 'Clôtures et sceaux')).toContain(
      `1 | notation, le 15/03/2021 17:30, par Personne 1 | ${seal}`,
    );
  });

  it('are signed by the chair and by everyone who was not absent', () => {
    const { add } = minutesOf(session(...present('Présent', 'Absent', 'À distance')));
    expect(under(add, 'Signatures').slice(1)).toEqual([
      'Personne 1, présidence',
      'Personne 3, Experte',
    ]);
  });

  it('are in English where the session is', () => {
    const { add } = minutesOf({
      plan: {
        language: 'en',
        jurors: 2,
        minimum: 1,
        criteria: [{ label: 'Need', definition: 'Who asks.', coefficient: 1, threshold: null }],
      },
      filled: [inJury('J01', 'presence', 'Remote')],
    });
    expect(add.sheets.map(({ name }) => name)).toEqual(['Minutes']);
    expect(under(add, 'Presence and quorum')).toContain(
      'Quorum reached: 1 of 2 voting members take part in the meeting, 1 required.',
    );
    expect(linesOf(add).join()).not.toMatch(/[éèà]/i);
  });

  it('fit an upright page', () => {
    const [sheet] = minutesOf(session()).add.sheets;
    expect(sheet?.print).toMatchObject({
      orientation: 'portrait',
      footer: { right: 'Page &P sur &N' },
    });
  });
});
