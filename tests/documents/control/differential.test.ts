import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DECISIONS, REASONS } from '../../../src/documents/control/template/choices';
import type { Call } from '../../../src/calls/call';
import type { Scalar } from '../../../src/workbook/scalar';
import { aControl, controlBytes, judgedControl, onLine } from '../../builders/control';
import { callOf } from '../../builders/calls';
import type { Filling } from '../../builders/filled-sheets';
import { resave } from '../../sheets/judge/libreoffice';

jest.setTimeout(600_000);

const CALLS = ['SNAP3', 'SNAP1', 'ITN1', 'ITN6', 'SNAP2A', 'ITN8A'].map(callOf);
const { BAREME_SEED = String(Date.now() % 1_000_000_000) } = process.env;

/** Amounts with cents, round ones, and those at which a binary product loses a cent. */
const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 60_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 1, max: 900 }).map((thousands) => thousands * 1000),
  fc.constantFrom(75.21, 0.01, 0.005, 1.005, 100_000.01),
);

const lineOf = (call: Call) =>
  fc.record({
    label: fc.constantFrom('Étude', 'Réalisation', 'Équipe', 'Hébergement'),
    type: fc.constantFrom(...call.expenses.types.map(({ id }) => id)),
    title: fc.constantFrom<'T2' | 'T3' | 'T5'>('T2', 'T3', 'T5'),
    quantity: fc.constantFrom(1, 3, 12, 0.5),
    unitPrice: anyAmount,
    vat: fc.constantFrom(0, 20, 5.5),
  });

/** What officers type, slips of the pen among it: words of the other language, amounts that are none. */
const anyDecision: fc.Arbitrary<Readonly<Record<string, Scalar>>> = fc.record({
  decision: fc.constantFrom<Scalar>(
    null,
    ...DECISIONS.flatMap(({ label }) => [label.fr, label.en, label.fr.toLowerCase()]),
    'Ecartée',
    'Retenue ',
  ),
  reducedTo: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Scalar>(null) },
    { weight: 5, arbitrary: anyAmount },
    { weight: 1, arbitrary: fc.constantFrom<Scalar>('12 000', -500, 99_000_000) },
  ),
  reason: fc.constantFrom<Scalar>(null, ...REASONS.map(({ label }) => label.fr)),
});

const controls = fc.constantFrom(...CALLS).chain((call) =>
  fc.record({
    call: fc.constant(call),
    lines: fc.array(fc.tuple(lineOf(call), anyDecision), { minLength: 1, maxLength: 6 }),
    requested: fc.option(anyAmount, { nil: undefined }),
    before: fc.option(anyAmount),
    language: fc.constantFrom('fr' as const, 'en' as const),
  }),
);

describe('what the core computes of a control, and what its sheets do', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-control-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`is the same to the cent, in LibreOffice (seed ${BAREME_SEED})`, async () => {
    const samples = fc.sample(controls, { numRuns: 40, seed: Number(BAREME_SEED) });
    const files = await Promise.all(
      samples.map(async ({ call, lines, requested, before, language }, index) => {
        const plan = await aControl(
          call,
          { lines: lines.map(([line]) => line), ...(requested !== undefined && { requested }) },
          { language },
        );
        const typed: Filling[] = [
          ...lines.flatMap(([, decision], row) => onLine(row + 1, decision)),
          ...(before === null ? [] : [{ name: 'brm_controle_deja', value: before }]),
        ];
        const file = join(folder, `control-${index}.xlsx`);
        await writeFile(file, await controlBytes(plan, ...typed));
        return file;
      }),
    );
    const saved = join(folder, 'saved');
    await resave(files, saved, join(folder, 'profile'));
    const wrong: string[] = [];
    for (const [index, { call }] of samples.entries()) {
      const { control, findings, figures } = await judgedControl(
        await readFile(join(saved, `control-${index}.xlsx`)),
      );
      // Nothing is compared with a cell that shows nothing.
      expect(control.shown.proposed.value).toBe(figures.proposed / 100);
      const about = findings.filter(({ rule }) =>
        ['control.figures', 'control.copied', 'control.structure'].includes(rule),
      );
      wrong.push(...about.map((one) => `${index} ${call.id} ${JSON.stringify(one.message)}`));
    }
    expect(wrong).toEqual([]);
  });
});
