import fc from 'fast-check';
import { FileError } from '../../../src/xlsx/file-error';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, partsOf, savedWorkbook, zipOf } from './files';

jest.setTimeout(300_000);

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

/** Reading ends in a snapshot or in a sentence, never in anything else. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  try {
    const { snapshot } = await readDossierFile(bytes);
    expect(snapshot.names).toBeDefined();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.sentence.fr).not.toBe('');
  }
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '<',
      '>',
      '"',
      '/>',
      '<f>A1</f>',
      '<row',
      '&#x110000;',
      '&bad;',
      ' r="0"',
      ' r="XFE1"',
      ' r="A99999999"',
      '1e999',
      'NaN',
      '-',
      "'",
      '[',
      ']',
    ),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

const applied = (text: string, changes: readonly Edit[]): string =>
  changes.reduce((before, { at, remove, insert }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + insert + before.slice(start + remove);
  }, text);

describe('Whatever happens to a file', () => {
  let good: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    good = await savedWorkbook({
      fields: { requested: { formula: '=brm_total/2' } },
      lines: [LINE, { ...LINE, unitPrice: { formula: '=12*850' } }],
    });
    parts = await partsOf(good);
  });

  it('to its bytes, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        edits,
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        async (changes, cut) => {
          const bytes = Buffer.from(
            applied(Buffer.from(good).toString('latin1'), changes),
            'latin1',
          );
          await endsWell(new Uint8Array(bytes.subarray(0, Math.floor(bytes.length * cut))));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('to the XML of its parts, it is read or refused', async () => {
    const names = [...parts.keys()].filter(
      (name) => !name.includes('theme') && !name.includes('docProps'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), edits, async (name, changes) => {
        const bytes = zipOf(
          [...parts].map(([one, content]) => ({
            name: one,
            content: one === name ? applied(content, changes) : content,
          })),
        );
        await endsWell(bytes);
      }),
      { numRuns: RUNS },
    );
  });

  it('any bytes at all are refused', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), endsWell), {
      numRuns: RUNS,
    });
    const header = [0x50, 0x4b, 3, 4];
    const zips = fc
      .uint8Array({ maxLength: 4000 })
      .map((rest) => new Uint8Array([...header, ...rest]));
    await fc.assert(fc.asyncProperty(zips, endsWell), { numRuns: RUNS });
  });
});
