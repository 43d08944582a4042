import fc from 'fast-check';
import type { JurorLine } from '../../../../src/documents/jury/session';
import {
  allScored,
  inDossiers,
  inJury,
  onSheet,
  type SessionWanted,
} from '../../../builders/assessed-session';
import type { Filling } from '../../../builders/filled-sheets';
import { cellsOf, feedbackOf, linesOf, under } from './drawn-up';

const session = (...more: readonly Filling[]): SessionWanted => ({
  filled: [...allScored((_, dossier) => (dossier === 1 ? 4 : 3)), ...more],
});

type Remark = keyof Pick<JurorLine, 'appreciation'> | 'comment1' | 'comment2';
const REMARKS: readonly Remark[] = ['appreciation', 'comment1', 'comment2'];
const CODES = ['J01', 'J02', 'J03'];
const NAMES = ['Alphonse Quidam', 'Berthe Untel', 'Célestin Machin'];

const named: readonly Filling[] = CODES.map((code, index) =>
  inJury(code, 'name', NAMES[index] ?? ''),
);

/** What three people write on D001, each a text for every column. */
const texts = fc.array(
  fc.array(fc.constantFrom('', 'clair', 'À préciser.', 'équipe solide', '=2+2', '42'), {
    minLength: REMARKS.length,
    maxLength: REMARKS.length,
  }),
  { minLength: CODES.length, maxLength: CODES.length },
);

const written = (byJuror: readonly (readonly string[])[], order: readonly string[] = CODES) =>
  order.flatMap((code, person) =>
    REMARKS.map((column, index) => onSheet(code, 'D001', column, byJuror[person]?.[index] ?? '')),
  );

describe('the feedback on a dossier', () => {
  it('tells scores by criterion with how many gave one, the total and the rank', () => {
    const said = under(feedbackOf(session()).add, 'D001 · Projet 1');
    expect(said).toEqual([
      'N° du dossier | 2300001',
      'Porteur | Service 1',
      'N° | Critère | Coefficient | Note | Nombre de notes',
      'C1 | Critère numéro 1 | 1 | 4 | 3',
      'C2 | Critère numéro 2 | 1 | 4 | 3',
      'C3 | Critère numéro 3 | 1 | 4 | 3',
      'Note totale | 4,00 sur 5',
      'Rang | 1 sur 5 dossiers classés',
    ]);
  });

  it('keeps the rank to itself where it is not to be told', () => {
    expect(linesOf(feedbackOf(session(), false).add).join('\n')).not.toContain('Rang');
  });

  it('tells the decision once it was taken, and nothing of opinion or dissent', () => {
    const { add } = feedbackOf(
      session(
        inDossiers('D001', 'decision', 'Acceptée'),
        inDossiers('D001', 'decisionReason', 'Dans les crédits'),
        inDossiers('D001', 'dissent', 'Un membre aurait refusé.'),
      ),
    );
    expect(under(add, 'D001 · Projet 1')).toEqual(
      expect.arrayContaining(['Décision | Acceptée', 'Motif de la décision | Dans les crédits']),
    );
    expect(under(add, 'D002 · Projet 2').join()).not.toContain('Décision');
    expect(linesOf(add).join()).not.toContain('Un membre aurait refusé.');
  });

  it('sorts remarks by their texts, and leaves out those that do not count', () => {
    const { add } = feedbackOf(
      session(
        onSheet('J01', 'D001', 'appreciation', 'Zone à préciser'),
        onSheet('J02', 'D001', 'appreciation', 'Bon projet'),
        onSheet('J03', 'D001', 'appreciation', 'Écrit avant le déport'),
        onSheet('J03', 'D001', 'participation', 'Déport'),
        onSheet('J02', 'D001', 'comment2', 'Chiffrage clair'),
        inDossiers('D001', 'accepted', 'Oui'),
      ),
    );
    expect(under(add, 'D001 · Projet 1').slice(-5)).toEqual([
      'Note totale | 4,00 sur 5',
      'Rang | 1 sur 5 dossiers classés',
      'Appréciation | Bon projet',
      'Appréciation | Zone à préciser',
      'Commentaire C2 | Chiffrage clair',
    ]);
  });

  it('names no juror and gives no code of one', () => {
    fc.assert(
      fc.property(texts, (byJuror) => {
        const said = cellsOf(feedbackOf(session(...named, ...written(byJuror))).add)
          .map(String)
          .join('\n');
        for (const secret of [...NAMES, ...CODES]) expect(said).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same whoever wrote what', () => {
    fc.assert(
      fc.property(
        texts,
        fc.shuffledSubarray(CODES, { minLength: 3, maxLength: 3 }),
        (byJuror, order) => {
          const [one, other] = [CODES, order].map((who) =>
            cellsOf(feedbackOf(session(...named, ...written(byJuror, who))).add),
          );
          expect(one).toEqual(other);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('tells the chair in which dossiers a remark names a juror, and leaves the remark alone', () => {
    const change = feedbackOf(
      session(...named, onSheet('J01', 'D002', 'appreciation', 'D’accord avec celestin MACHIN.')),
    );
    expect(change.naming).toEqual(['D002']);
    expect(linesOf(change.add)).toContain('Appréciation | D’accord avec celestin MACHIN.');
  });

  it('holds values alone', () => {
    const { add } = feedbackOf(session(onSheet('J01', 'D001', 'comment1', '=1+1')));
    expect(cellsOf(add).filter((content) => typeof content === 'object')).toEqual([]);
  });

  it('shows all of a text that is too long for one row', () => {
    const long = 'Le besoin est établi. '.repeat(400).trim();
    const { add } = feedbackOf(session(onSheet('J01', 'D001', 'appreciation', long)));
    const [label, said] = ['Appréciation | ', under(add, 'D001 · Projet 1')];
    const parts = said.filter((line) => line.startsWith(label));
    expect(parts.map((line) => line.slice(label.length)).join(' ')).toBe(long);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1600);
  });

  it('is in English where the session is', () => {
    const { add } = feedbackOf({ plan: { language: 'en' } });
    expect(add.sheets.map(({ name }) => name)).toEqual(['Feedback']);
    expect(under(add, 'D001 · Projet 1')).toContain('C1 | Critère numéro 1 | 1 | no score');
  });
});
