import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { exampleResultSchema } from '../../src/cli/schemas/example-results';
import { frenchSpacing } from '../../src/language/typography';
import { ALL_EXAMPLES, EXAMPLES_OF_EXAMPLE } from '../builders/examples';
import { EXAMPLE_FILE, exampleText } from '../builders/imported-call';
import { bareme, jsonLines } from './host';

const examplesText = readFileSync(EXAMPLES_OF_EXAMPLE, 'utf8');

describe('bareme examples', () => {
  let folder = '';
  const inFolder = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-examples-'));
    writeFileSync(inFolder('appel.json'), exampleText());
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Examples of which the first, a small project, expects something else. */
  function writeExpecting(expected: object, name = 'appel.examples.json'): string {
    const { examples, ...rest } = JSON.parse(examplesText) as { examples: [object] };
    const [first] = examples;
    const text = JSON.stringify({ ...rest, examples: [{ ...first, expected }] }, null, 2);
    writeFileSync(inFolder(name), text);
    return text;
  }

  it('says that all examples beside the call’s file hold', async () => {
    const { status, stdout, stderr } = await bareme(['examples', EXAMPLE_FILE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(frenchSpacing('« La moitié des dépenses, TVA comprise » tient.'));
    expect(stdout).toMatch(/exemples\u00a0: tout est comme attendu\.\n$/);
  });

  it('says which figure differs, by how much, on which line, and the reckoning that was expected', async () => {
    const text = writeExpecting({ grant: 12_000.01 });
    const { status, stdout } = await bareme(['examples', inFolder('appel.json')]);
    const line = text.split('\n').findIndex((one) => one.includes('"grant"')) + 1;
    expect(status).toBe(1);
    expect(stdout.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      `ligne ${line} : Subvention : attendu 12 000,01 €, trouvé 12 000,00 € (0,01 € de moins).`,
    );
    expect(stdout).toContain(frenchSpacing('Calcul attendu : 20'));
    expect(stdout.replace(/\u00a0/g, ' ')).toContain('1 exemple, dont 1 ne tient pas.');
  });

  it('says which finding is missing and which is one too many, in English when asked', async () => {
    writeExpecting({ findings: [{ rule: 'grant.cap', severity: 'error' }] });
    const missing = await bareme(['examples', inFolder('appel.json'), '--lang', 'en']);
    expect(missing.stdout).toContain('Finding expected and missing: grant.cap (error).');
    writeExpecting({ notFound: ['contingency.none'] });
    const tooMany = await bareme(['examples', inFolder('appel.json'), '--lang', 'en']);
    expect(tooMany.stdout).toContain('Finding too many: contingency.none (information).');
    expect([missing.status, tooMany.status]).toEqual([1, 1]);
  });

  it('holds for the example of the page that tells how to write one', async () => {
    const page = readFileSync(join(__dirname, '../../docs/own-calls.md'), 'utf8');
    const [block] = [...page.matchAll(/```json\n([^]*?)```/g)]
      .map(([, json = '']) => json)
      .filter((json) => json.includes('"examples"'));
    writeFileSync(inFolder('appel.examples.json'), block ?? '');
    const { status, stdout, stderr } = await bareme(['examples', inFolder('appel.json')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\n1 exemple\u00a0: tout est comme attendu\.\n$/);
  });

  it('takes examples from another file', async () => {
    writeExpecting({ grant: 12_000 }, 'autres.json');
    const { status } = await bareme(['examples', inFolder('appel.json'), inFolder('autres.json')]);
    expect(status).toBe(0);
  });

  it('judges by a call of ours, all of its tracks, in any case', async () => {
    const itn5 = ALL_EXAMPLES.find(({ file }) => file === 'ITN5.json');
    writeFileSync(inFolder('itn5.json'), itn5?.text ?? '');
    const { status, stdout } = await bareme(['examples', 'itn5', inFolder('itn5.json')]);
    expect(status).toBe(0);
    expect(stdout).toContain('ITN5-AAP');
    expect(stdout).toContain('ITN5-GUICHET');
  });

  it('prints an object a line as its published schema says, in French', async () => {
    writeExpecting({
      grant: 11_000,
      findings: [{ rule: 'grant.cap', severity: 'error' }],
    });
    const ended = await bareme(['examples', inFolder('appel.json'), '--json']);
    const [result, ...others] = jsonLines(ended);
    expect(others).toEqual([]);
    expect(ended.status).toBe(1);
    expect(z.safeParse(exampleResultSchema, result).error).toBeUndefined();
    expect(result).toMatchObject({
      call: 'FRAM26-COMMUNES',
      holds: false,
      differences: [
        { kind: 'figure', figure: 'grant', expected: 11_000, found: 12_000 },
        { kind: 'missing', rule: 'grant.cap', severity: 'error' },
      ],
    });
  });

  it('refuses a file with mistakes, each with its line', async () => {
    writeExpecting({ grants: 12_000 });
    const { status, stdout, stderr } = await bareme(['examples', inFolder('appel.json')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/ligne \d+, examples\[0\]\.expected\.grants — /);
    expect(stderr).toContain('vouliez-vous dire grant');
  });

  it('names the file of examples that is not there', async () => {
    const { status, stderr } = await bareme(['examples', inFolder('appel.json')]);
    expect(status).toBe(2);
    expect(stderr).toContain('appel.examples.json');
  });

  it('tells what is unlikely in the call beside the results', async () => {
    const odd = exampleText().replace('"percent": 50', '"percent": 0.5');
    writeFileSync(inFolder('appel.json'), odd);
    writeExpecting({ total: 24_000 });
    const { status, stderr } = await bareme(['examples', inFolder('appel.json')]);
    expect(status).toBe(0);
    expect(stderr).toContain('rate.percent');
  });

  it.each([
    [['examples'], 'Les exemples de quel appel'],
    [['examples', 'ITN6'], 'bareme examples ITN6 mes-exemples.json'],
    [['examples', 'ITN66', 'e.json'], 'vouliez-vous dire'],
    [['examples', 'a.json', 'b.json', 'c.json'], 'de trop'],
  ])('is not understood as %j', async (args, sentence) => {
    const { status, stderr } = await bareme(args);
    expect(status).toBe(64);
    expect(stderr).toContain(sentence);
  });

  it.each([
    ['fr', 'bareme examples APPEL.json [EXEMPLES.json]'],
    ['en', 'bareme examples CALL.json [EXAMPLES.json]'],
  ])('has a help in %s', async (language, first) => {
    const { status, stdout } = await bareme(['examples', '--help', '--lang', language]);
    expect(status).toBe(0);
    expect(stdout).toContain(first);
    expect((await bareme(['--help', '--lang', language])).stdout).toContain('bareme examples');
  });
});
