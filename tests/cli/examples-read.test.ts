import { readExamples, openExamplesFile } from '../../src/cli/examples/read';
import { ExamplesFileError } from '../../src/cli/examples/file-error';
import { ALL_CALLS, callOf } from '../builders/calls';
import { exampleText } from '../builders/imported-call';

const ONE = {
  title: { fr: 'Un projet', en: 'A project' },
  dossier: { lines: [{ label: 'Étude', type: 'development', quantity: 1, unitPrice: 60_000 }] },
  expected: { grant: 45_000 },
};

const ITN4 = [callOf('ITN4')];
const ITN5 = ALL_CALLS.filter(({ code }) => code === 'ITN5');

const fileOf = (...examples: readonly unknown[]): string =>
  JSON.stringify({ schema: 1, examples }, null, 2);

/** The sentences with which a file is refused, without the first, which names it. */
function refusal(text: string, calls = ITN4): readonly string[] {
  try {
    readExamples(text, 'exemples.json', calls);
  } catch (error) {
    if (error instanceof ExamplesFileError) return error.sentence.fr.split('\n').slice(1);
    throw error;
  }
  throw new Error('not refused');
}

describe('A file of examples', () => {
  it('gives each example its call, named where there are several', () => {
    const text = fileOf(ONE, { ...ONE, title: { fr: 'Deux', en: 'Two' } });
    expect(readExamples(text, 'e.json', ITN4).map(({ call }) => call.id)).toEqual(['ITN4', 'ITN4']);
    const named = fileOf({ ...ONE, call: 'itn5-guichet' });
    expect(readExamples(named, 'e.json', ITN5).map(({ call }) => call.id)).toEqual([
      'ITN5-GUICHET',
    ]);
  });

  it('takes a dossier’s file as it is, with its version', () => {
    const text = fileOf({ ...ONE, dossier: { schema: 1, call: 'ITN4', ...ONE.dossier } });
    expect(readExamples(text, 'e.json', ITN4)).toHaveLength(1);
  });

  it('names each mistake with its line, as a call’s file does', () => {
    const text = fileOf({ ...ONE, expected: { grant: '45 000 €' }, pourquoi: '' });
    expect(refusal(text)).toEqual([
      'ligne 20, examples[0].expected.grant — attendu\u00a0: un nombre sans guillemets, avec un point pour les décimales, sans espace ni signe % ou €\u00a0: 45000\u00a0; trouvé\u00a0: "45 000 €"',
      'ligne 22, examples[0].pourquoi — attendu\u00a0: un champ connu\u00a0; trouvé\u00a0: un champ inconnu',
    ]);
  });

  it.each([
    ['no track where there are several', { call: undefined }, ITN5, 'call', 'rien'],
    ['a track of another call', { call: 'ITN6' }, ITN5, 'call', '"ITN6"'],
    ['nothing that is expected', { expected: {} }, ITN4, 'expected', '{}'],
    [
      'no rule that it forbids',
      { expected: { notFound: [] } },
      ITN4,
      'expected',
      '{"notFound":[]}',
    ],
    ['a part of a cent', { expected: { grant: 0.001 } }, ITN4, 'expected.grant', '0.001'],
    [
      'an expense type that the call does not have',
      { dossier: { lines: [{ type: 'training' }] } },
      ITN4,
      'dossier.lines[0].type',
      '"training"',
    ],
    [
      'a rule that does not apply to the call, which could find nothing',
      { expected: { notFound: ['grant.cap'] } },
      ITN4,
      'expected.notFound[0]',
      '"grant.cap"',
    ],
    [
      'a rule that there is not',
      { expected: { findings: [{ rule: 'grant.rates', severity: 'error' }] } },
      ITN4,
      'expected.findings[0].rule',
      '"grant.rates"',
    ],
    [
      'a rule that is expected and forbidden',
      {
        expected: {
          findings: [{ rule: 'grant.rate', severity: 'error' }],
          notFound: ['grant.rate'],
        },
      },
      ITN4,
      'expected.notFound[0]',
      '"grant.rate"',
    ],
  ])('is refused with %s', (_, changes, calls, path, found) => {
    const sentences = refusal(fileOf({ ...ONE, ...changes }), calls);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`examples[0].${path} — `);
    expect(sentences[0]).toMatch(/^ligne \d+, /);
    expect(sentences[0]?.endsWith(found)).toBe(true);
  });

  it('proposes the rule that was meant', () => {
    const wrong = { findings: [{ rule: 'grant.rates', severity: 'error' }] };
    expect(refusal(fileOf({ ...ONE, expected: wrong }))[0]).toContain(
      'une règle qui s’applique à ITN4 (vouliez-vous dire "grant.rate"\u00a0?)',
    );
  });

  it('is refused with two examples of one title, by which they are told apart', () => {
    expect(refusal(fileOf(ONE, ONE))[0]).toContain('examples[1].title.fr — ');
  });

  it.each([
    ['an empty file', ''],
    ['a call’s file', exampleText()],
    ['a dossier’s file', JSON.stringify(ONE.dossier)],
  ])('is not %s', (_, text) => {
    const open = () => openExamplesFile(new TextEncoder().encode(text), 'exemples.json', ITN4);
    expect(open).toThrow(/“exemples.json” cannot serve as a file of examples: expected a file of/);
  });
});
