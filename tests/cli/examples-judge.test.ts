import { judge } from '../../src/cli/examples/judge';
import type { Difference, FigureName } from '../../src/cli/examples/judge';
import type { Example } from '../../src/cli/examples/read';
import { readExamples } from '../../src/cli/examples/read';
import { callOf } from '../builders/calls';
import { EVERY_EXAMPLE } from '../builders/examples';

type Expected = Example['expected'];

const expecting = (example: Example, changes: Partial<Expected>): readonly Difference[] =>
  judge({ ...example, expected: { ...example.expected, ...changes } }).differences;

const withFindings = EVERY_EXAMPLE.filter(({ expected }) => expected.findings !== undefined);

/** 60 000 € for ITN4, which grants 75 % of it, unless told otherwise; and what is expected of it. */
function example(expected: Expected, dossier: Example['dossier'] = SIXTY): Example {
  const text = JSON.stringify(
    { schema: 1, examples: [{ title: { fr: 'Un', en: 'One' }, dossier, expected }] },
    null,
    2,
  );
  const [read] = readExamples(text, 'exemples.json', [callOf('ITN4')]);
  if (!read) throw new Error('no example');
  return read;
}

const SIXTY = { lines: [{ label: 'Étude', type: 'development', quantity: 1, unitPrice: 60_000 }] };

describe('An example of any call', () => {
  it('fails where a figure is expected a cent higher or lower', () => {
    const wrong = EVERY_EXAMPLE.flatMap((one) =>
      (['total', 'base', 'staff', 'maximum', 'grant', 'carrier'] as const).flatMap((figure) => {
        const euros = one.expected[figure];
        if (euros === undefined) return [];
        return [1, -1].map((cent) => ({
          figure,
          cent,
          found: expecting(one, { [figure]: (Math.round(euros * 100) + cent) / 100 }),
        }));
      }),
    );
    expect(wrong.length).toBeGreaterThan(100);
    for (const { figure, cent, found } of wrong) {
      expect(found).toMatchObject([{ kind: 'figure', figure, by: -cent }]);
    }
  });

  it('fails where one of the findings is no longer expected: it is one too many', () => {
    const wrong = withFindings.flatMap((one) =>
      (one.expected.findings ?? [])
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, severity }) => ({
          rule,
          severity,
          found: expecting(one, {
            findings: one.expected.findings?.filter((finding) => finding.rule !== rule),
          }),
        })),
    );
    expect(wrong.length).toBeGreaterThan(30);
    for (const { rule, severity, found } of wrong) {
      expect(found).toMatchObject([{ kind: 'unexpected', rule, severity }]);
    }
  });

  it('fails where a finding more is expected: it is missing', () => {
    for (const one of withFindings) {
      const more = { rule: 'line.sign', severity: 'error' } as const;
      const findings = [...(one.expected.findings ?? []), more];
      expect(expecting(one, { findings })).toMatchObject([{ kind: 'missing', ...more, found: [] }]);
    }
  });
});

describe('What an example expects of findings', () => {
  it('is every error and warning: advice may be given besides', () => {
    expect(judge(example({ findings: [] })).differences).toEqual([]);
    const negative = { lines: [{ ...SIXTY.lines[0], quantity: -1 }] };
    expect(judge(example({ findings: [] }, negative)).differences).toMatchObject([
      { kind: 'unexpected', rule: 'line.sign', severity: 'error', count: 1 },
    ]);
  });

  it('is nothing where they are left out', () => {
    const negative = { lines: [{ ...SIXTY.lines[0], quantity: -1 }] };
    expect(judge(example({ total: -60_000 }, negative)).differences).toEqual([]);
  });

  it('is advice too where it is named', () => {
    const advice = { rule: 'contingency.none', severity: 'info' } as const;
    expect(judge(example({ findings: [advice] })).differences).toEqual([]);
    expect(judge(example({ notFound: ['contingency.none'] })).differences).toMatchObject([
      { kind: 'unexpected', ...advice },
    ]);
  });

  it('is of that severity: another one is told once', () => {
    const { differences } = judge(
      example({ findings: [{ rule: 'contingency.none', severity: 'error' }] }),
    );
    expect(differences).toMatchObject([
      { kind: 'missing', rule: 'contingency.none', severity: 'error', found: ['info'] },
    ]);
  });

  it('is told once a rule, with how many there are', () => {
    const lines = [1, 2, 3].map((quantity) => ({ ...SIXTY.lines[0], quantity: -quantity }));
    expect(judge(example({ findings: [] }, { lines })).differences).toMatchObject([
      { kind: 'unexpected', rule: 'line.sign', count: 3 },
    ]);
  });
});

it('A difference has the line of what was expected', () => {
  const expected = {
    total: 60_000,
    grant: 45_000.01,
    findings: [{ rule: 'line.sign', severity: 'error' as const }],
    notFound: ['contingency.none'],
  };
  const judged = example(expected);
  const lines = JSON.stringify(
    { schema: 1, examples: [{ title: judged.title, dossier: SIXTY, expected }] },
    null,
    2,
  ).split('\n');
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
  expect(judge(judged).differences.map(({ line }) => line)).toEqual([
    lineOf('"grant"'),
    lineOf('"line.sign"') - 1,
    lineOf('"contingency.none"'),
  ]);
});

it('Figures are compared to the cent, the carrier’s share below zero too', () => {
  const funded = { ...SIXTY, otherFunders: [{ name: 'Région', amount: 15_000.01 }] };
  const figures: Partial<Record<FigureName, number>> = { grant: 45_000, carrier: -0.01 };
  expect(judge(example(figures, funded)).differences).toEqual([]);
  expect(judge(example({ carrier: 0 }, funded)).differences).toMatchObject([
    { figure: 'carrier', expected: 0, found: -1, by: -1 },
  ]);
});
