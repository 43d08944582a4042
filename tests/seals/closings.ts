import fc from 'fast-check';
import { canonicalLines, type Closing } from '../../src/seals/canonical';
import { sealOf, type StoredClosing } from '../../src/seals/seal';
import type { Scalar } from '../../src/workbook/scalar';

export type JuryClosing = Extract<Closing, { format: 'bareme-jury/1' }>;

/** The first closing of a session, that of its scores, with two of them. */
export const aClosing = (parts: Partial<JuryClosing> = {}): JuryClosing => ({
  format: 'bareme-jury/1',
  subject: '0b9c3f52-6a0e-4c1d-9f57-2f1f0a6d8e11',
  number: 1,
  stage: 'scoring',
  reason: null,
  at: '2021-01-29T14:05',
  by: 'Camille Durand',
  previous: null,
  entries: [
    { key: 'D001/J01/C1', value: 4 },
    { key: 'D001/J02/C1', value: 3.5 },
  ],
  ...parts,
});

/** As its sheet holds it when nothing has happened to it. */
export async function storedClosing(closing: Closing): Promise<StoredClosing> {
  const lines = canonicalLines(closing);
  return { rows: lines.map(({ key, value }) => [key, value]), stated: await sealOf(lines) };
}

/** Three closings upon one another: scores, opinion, opinion again. */
export async function threeClosings(): Promise<readonly StoredClosing[]> {
  const scoring = await storedClosing(aClosing());
  const opinion = await storedClosing(
    aClosing({ number: 2, stage: 'opinion', previous: scoring.stated }),
  );
  const again = aClosing({
    number: 3,
    stage: 'opinion',
    reason: 'Voix mal comptées',
    previous: opinion.stated,
  });
  return [scoring, opinion, await storedClosing(again)];
}

/** Any text that JavaScript can hold, halves of pairs included, with what is delicate more often than by chance. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        ...['\\', '\\n', '\n', '\r', '\r\n', '\t', '_x000D_', '_x0041_', '_x00', '0D_', "'"],
        ...['\u0301', 'n', 'e\u0301', '=', ' ', '\u00A0', '4', '-', '.5', 'true', 'VRAI', '\u2028'],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Far from the greatest double: what rounds to infinity is refused. */
export const anyNumber = fc.oneof(
  fc.double({ noNaN: true, min: -1e307, max: 1e307 }),
  fc.integer(),
  fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100),
);

export const anyValue: fc.Arbitrary<Scalar> = fc.oneof(
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constant(null),
);

export const anyKey = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 15 }),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([dossier, juror, criterion]) => `D${dossier}/J${juror}/C${criterion}`);

export const anyEntries = fc.uniqueArray(fc.record({ key: anyKey, value: anyValue }), {
  selector: ({ key }) => key,
  maxLength: 12,
});

/** What people type and programs misread when they guess: every program gives it back from a cell of its own. */
export const TYPED: readonly Scalar[] = [
  null,
  'true',
  'Vrai',
  0,
  -0,
  0.1 + 0.2,
  1 / 3,
  1e-7,
  1e21,
  -12.5,
  44225,
  44225.586805555555,
  '4',
  '4,5',
  '4.50',
  '1e5',
  '0123',
  '29/01/2021',
  'mars 2021',
  'J1',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+33 6 12',
  '-5',
  '@SUM(A1)',
  "'quoted",
  "''twice",
  '"guillemets droits"',
  '« guillemets »',
  '12\u00A0000\u202F€',
  '  espaces devant et derrière  ',
  '   ',
  '\u00A0\u2003',
  'Été, cœur, œuvre, Ÿ',
  'e\u0301te\u0301',
  '\u0301seul\n\u0301',
  '👍🏽 👩‍👩‍👧 🇫🇷',
  'Ligne 1\nLigne 2\r\nLigne 3\rLigne 4',
  'Ligne 1_x000D_\nLigne 2',
  'C:\\notes\\total',
  '#NOM?',
  '<b>&amp;</b>',
  `Commentaire.\n${'Le besoin est décrit, le calendrier l’est moins : « à préciser ».\n'.repeat(20)}`,
];

/** What one program or another gives back otherwise from a cell that holds it as it is. */
const FRAGILE: readonly Scalar[] = [
  true,
  false,
  'une tabulation\tici',
  '_x0041_ et _x005F_x0042_',
  '\u0000\u0007\u001F\u007F\u0085',
  '\u2028\u2029\uFEFF\u200B\uFFFE\uFFFF\uD800',
  '#N/A',
];

export const DELICATE: readonly Scalar[] = [...TYPED, ...FRAGILE];
