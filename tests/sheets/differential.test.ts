import fc from 'fast-check';
import type { Language } from '../../src/themes/language';
import { ALL_CALLS } from '../builders/calls';
import { draftOf } from '../builders/random/dossier';
import { typedIn } from '../builders/random/draft';
import { judge } from './judge/bench';
import type { Case, Judged } from './judge/bench';
import { wrongFigures } from './judge/figures';
import { wrongCounts, wrongFlags } from './judge/flags';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** How many dossiers in all, and where chance starts from: docs in CONTRIBUTING.md. */
const WANTED = Number(process.env['BAREME_DOSSIERS'] ?? 204);
const SEED = Number(process.env['BAREME_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const KINDS = ALL_CALLS.flatMap((call) => LANGUAGES.map((language) => ({ call, language })));
const EACH = Math.max(1, Math.round(WANTED / KINDS.length));

const cases: readonly Case[] = KINDS.flatMap(({ call, language }, kind) =>
  Array.from({ length: EACH }, (_, index): Case => {
    const seed = SEED + kind * 10_000 + index;
    const [draft] = fc.sample(draftOf(call), { seed, numRuns: 1 });
    if (!draft) throw new Error('fast-check gave no dossier');
    return {
      title: `${call.id} ${language} ${seed}`,
      call,
      language,
      typed: typedIn(language, draft),
    };
  }),
);

let judged: readonly Judged[] = [];

beforeAll(async () => {
  judged = await judge(cases);
}, 1_200_000);

describe.each(KINDS)('$call.id in $language', ({ call, language }) => {
  const mine = () => judged.filter((one) => one.call === call && one.language === language);

  test('every figure of the sheets is the core’s, to the cent', () => {
    expect(mine().flatMap((one) => replayable(one, wrongFigures(one)))).toEqual([]);
  });

  test('every flag of the sheets is a finding, and every finding a flag', () => {
    expect(
      mine().flatMap((one) => replayable(one, [...wrongFlags(one), ...wrongCounts(one)])),
    ).toEqual([]);
  });
});

const replayable = ({ title }: Judged, problems: readonly string[]): readonly string[] =>
  problems.map((problem) => `${title}: ${problem}`);
