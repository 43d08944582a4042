import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { textsIn } from '../../../src/documents/portfolio/sheets/context';
import { FOLLOW_UPS, RESULTS } from '../../../src/documents/portfolio/template/choices';
import type { PortfolioVerdict } from '../../../src/documents/portfolio/verdict';
import type { Scalar } from '../../../src/workbook/scalar';
import type { Filling } from '../../builders/filled-sheets';
import {
  aControlOf,
  aDossier,
  aPortfolio,
  euros,
  judgedPortfolio,
  onRow,
  portfolioBytes,
} from '../../builders/portfolio';
import { resave } from '../../sheets/judge/libreoffice';

jest.setTimeout(600_000);

const { BAREME_SEED = String(Date.now() % 1_000_000_000) } = process.env;

const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 300_000_000 }).map((amount) => amount / 100),
  fc.constantFrom(0.01, 1.005, 75.21, 2_000_000, 1_000_000.01),
);

/** Names of projects that formulas could take for something else than a name. */
const anyProject = fc.constantFrom<Scalar>(
  null,
  'Portail',
  'portail',
  ' Portail  ',
  'Port*',
  'Portail?',
  '~Portail',
  '=12',
  '>0',
  '<>',
  '00123',
  '123',
  12,
  'été',
  'ete',
  'x'.repeat(240),
);

/** What people type, slips of the pen among it. */
const anyTyping = fc.record({
  followUp: fc.constantFrom<Scalar>(
    null,
    null,
    ...FOLLOW_UPS.flatMap(({ label }) => [label.fr, label.en]),
    'Peut-être',
  ),
  completeSince: fc.constantFrom<Scalar>(null, 44_200, 44_200.75, 44_201, 44_500, '15 mars'),
  project: anyProject,
});

const anyRow = fc.record({
  /** null: an export told of it, and its workbook never came. */
  call: fc.constantFrom('SNAP3', 'SNAP4', 'ITN6', null, null),
  grant: fc.option(anyAmount),
  requested: fc.option(anyAmount),
  proposed: fc.option(anyAmount),
  before: fc.option(anyAmount),
  cap: fc.constantFrom(null, 2_000_000, 8_000_000),
  errors: fc.constantFrom(null, 0, 0, 2),
  integrity: fc.constantFrom(null, 0, 0, 1),
  reference: fc.constantFrom(null, 'PORTAIL', 'Portail', 'R*'),
  typing: anyTyping,
});

const portfolios = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 9 }),
  language: fc.constantFrom('fr' as const, 'en' as const),
  /** A key typed over, by somebody who is in a hurry. */
  key: fc.constantFrom<Scalar | undefined>(undefined, null, '123', 'SNAP3-1', 'a*b', 'ok-1'),
});

type Sample = ReturnType<typeof portfolios.generate>['value'];

async function bytesOf({ rows, language, key }: Sample): Promise<Uint8Array> {
  const files = rows.flatMap((row, index) => {
    const file = `f${index}.xlsx`;
    const amount = (value: number | null) => (value === null ? null : euros(value));
    return [
      aDossier({
        ...{ file, caseNumber: String(index + 1) },
        values: {
          ...{ call: row.call, reference: row.reference },
          ...{ errors: row.errors, integrity: row.integrity },
          ...{ grant: amount(row.grant), requested: amount(row.requested) },
          ...{ before: amount(row.before), cap: amount(row.cap) },
        },
      }),
      ...(row.proposed === null ? [] : [aControlOf(file, { proposed: euros(row.proposed) })]),
    ];
  });
  const plan = { ...(await aPortfolio(files)), language };
  const typed: readonly Filling[] = [
    ...rows.flatMap(({ typing }, index) => onRow(index + 1, typing)),
    ...(key === undefined ? [] : onRow(1, { key })),
  ];
  return portfolioBytes(plan, ...typed);
}

const OF_ROWS = ['keys', 'entries', 'cap', 'pending', 'found'].map((rule) => `portfolio.${rule}`);

/** Rows that the sheet finds nothing wrong with, though a rule does, or the other way round. */
function disagreements({ portfolio, figures, findings }: PortfolioVerdict): readonly string[] {
  const { toFix, toCheck } = textsIn(portfolio.language).verdict;
  const told = findings.filter(({ rule }) => OF_ROWS.includes(rule));
  const says = portfolio.rows.map(({ shown }) => String(shown.check.raw ?? ''));
  const isTold = says.some((text) => text.startsWith(toFix) || text.startsWith(toCheck));
  const [exceeded = ''] = textsIn(portfolio.language).portfolio.check.cap.split('{');
  const overInSheet = says.filter((text) => text.startsWith(exceeded)).length;
  const fixInSheet = says.filter((text) => text.startsWith(toFix)).length;
  const over = figures.rows.filter(({ capLeft }) => capLeft !== null && capLeft < 0).length;
  const isError = told.some(({ severity }) => severity === 'error');
  return [
    ...(isTold === told.length > 0 ? [] : ['told by one alone']),
    ...(isError === fixInSheet > 0 ? [] : ['an error for one alone']),
    // A row with an error shows that first.
    ...(overInSheet <= over && over <= overInSheet + fixInSheet ? [] : ['caps differ']),
  ];
}

/** « 190 = 177 retenus + 9 remplacés » as its numbers, the whole first. */
const countsIn = (sentence: string): readonly number[] =>
  [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));

function countsOf({ files }: PortfolioVerdict['portfolio']): readonly number[] {
  const counts = RESULTS.map(({ id }) => files.filter(({ result }) => result === id).length);
  return [files.length, ...counts.filter((count, index) => count > 0 || index === 0)];
}

describe('what the core computes of a portfolio, and what its sheets do', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-portfolio-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`is the same to the cent, in LibreOffice (seed ${BAREME_SEED})`, async () => {
    const samples = fc.sample(portfolios, { numRuns: 40, seed: Number(BAREME_SEED) });
    const files: string[] = [];
    for (const [index, sample] of samples.entries()) {
      const file = join(folder, `portfolio-${index}.xlsx`);
      await writeFile(file, await bytesOf(sample));
      files.push(file);
    }
    const saved = join(folder, 'saved');
    await resave(files, saved, join(folder, 'profile'));
    const wrong: string[] = [];
    for (const [index, sample] of samples.entries()) {
      const verdict = await judgedPortfolio(await readFile(join(saved, `portfolio-${index}.xlsx`)));
      const { portfolio, findings, figures } = verdict;
      // Nothing is compared with a cell that shows nothing.
      expect(portfolio.shownSums.counted.value).toBe(figures.sums.counted / 100);
      expect(countsIn(String(portfolio.shownFiles.value))).toEqual(countsOf(portfolio));
      const about = findings.filter(({ rule }) =>
        ['portfolio.figures', 'portfolio.structure', 'portfolio.formulas'].includes(rule),
      );
      const groups = portfolio.rows.map(({ shown }, row) =>
        shown.group.raw === figures.rows[row]?.group ? '' : `group of row ${row + 1}`,
      );
      wrong.push(
        ...about.map((one) => `${index} ${JSON.stringify(one.message)}`),
        ...[...disagreements(verdict), ...groups.filter(Boolean)].map(
          (one) => `${index} ${one}: ${JSON.stringify(sample)}`,
        ),
      );
    }
    expect(wrong).toEqual([]);
  });
});
