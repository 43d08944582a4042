import fc from 'fast-check';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';
import { ALL_CALLS } from '../builders/calls';
import { INVENTED_CALLS } from '../builders/invented';
import { IMPORTED_CALLS } from '../builders/imported-call';
import { draftOf } from '../builders/random/dossier';
import { typedIn } from '../builders/random/draft';
import { judge } from './judge/bench';
import type { Case, Judged } from './judge/bench';
import { wrongFigures } from './judge/figures';
import { wrongCounts, wrongFlags } from './judge/flags';

/** One random dossier: all that it takes to make it again. */
interface Lot {
  readonly call: Call;
  readonly language: Language;
  readonly seed: number;
}

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const CALLS: readonly Call[] = [...ALL_CALLS, ...INVENTED_CALLS, ...IMPORTED_CALLS];
const KINDS = CALLS.flatMap((call) => LANGUAGES.map((language) => ({ call, language })));

/** Told apart by far, so that two runs seldom share a dossier. */
const STRIDE = 1_000_000;

const { BAREME_DOSSIERS = '228', BAREME_SEED, BAREME_REPLAY } = process.env;

function lotsOf(wanted: number, seed: number): readonly Lot[] {
  const each = Math.max(1, Math.ceil(wanted / KINDS.length));
  return KINDS.flatMap((kind, position) =>
    Array.from({ length: each }, (_, index) => ({
      ...kind,
      seed: seed + position * STRIDE + index,
    })),
  );
}

/** `SNAP3 en 1234567`, as a failure prints it. */
function lotOf(text: string): Lot {
  const [id = '', language, seed] = text.split(' ');
  const call = CALLS.find((one) => one.id === id);
  if (!call) throw new Error(`No call ${id} to replay`);
  return { call, language: language === 'en' ? 'en' : 'fr', seed: Number(seed) };
}

function caseOf({ call, language, seed }: Lot): Case {
  const [draft] = fc.sample(draftOf(call), { seed, numRuns: 1 });
  if (!draft) throw new Error('fast-check gave no dossier');
  return {
    title: `${call.id} ${language} ${seed}`,
    call,
    language,
    typed: typedIn(language, draft),
  };
}

const seed = Number(BAREME_SEED ?? Math.floor(Math.random() * STRIDE));
const lots = BAREME_REPLAY ? [lotOf(BAREME_REPLAY)] : lotsOf(Number(BAREME_DOSSIERS), seed);

let judged: readonly Judged[] = [];

beforeAll(async () => {
  const from = BAREME_REPLAY ? 'replayed' : `BAREME_SEED=${seed}`;
  process.stderr.write(`Sheets against core: ${lots.length} random dossiers, ${from}\n`);
  judged = await judge(lots.map(caseOf));
}, 7_200_000);

const kinds = KINDS.filter((kind) =>
  lots.some(({ call, language }) => call === kind.call && language === kind.language),
);

describe.each(kinds)('Random dossiers of $call.id in $language', ({ call, language }) => {
  const problems = (wrong: (one: Judged) => readonly string[]): readonly string[] =>
    judged
      .filter((one) => one.call === call && one.language === language)
      .flatMap((one) => wrong(one).map((problem) => `BAREME_REPLAY="${one.title}" ${problem}`));

  it('every figure of the sheets is the core’s, to the cent', () => {
    expect(problems(wrongFigures)).toEqual([]);
  });

  it('every flag of the sheets is a finding of the rules, and every finding a flag', () => {
    expect(problems(wrongFlags)).toEqual([]);
  });

  it('the counts above the checks are those of the flags', () => {
    expect(problems(wrongCounts)).toEqual([]);
  });
});
