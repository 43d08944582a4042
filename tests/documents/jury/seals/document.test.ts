import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { canonicalLines, textOf } from '../../../../src/seals/canonical';
import { verify } from '../../../../src/seals/seal';
import { writeWorkbook } from '../../../../src/xlsx/write';
import { aClosing, storedClosing } from '../../../seals/closings';
import { workbookWith } from './seal-sheet';

const run = promisify(execFile);

const DOCUMENT = readFileSync('docs/bareme-jury-1.md', 'utf8');
const EXAMPLE = readFileSync('docs/examples/bareme-jury-1.tsv', 'utf8');

/** The commands and texts of the document, by the language of their blocks. */
const blocks = (language: string): readonly string[] =>
  [...DOCUMENT.matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block.replace(/^ {3}(?=\S)/gm, ''),
  );

const [, shownLines = '', statedSeal = ''] = blocks('text').map((block) => block.trim());
const [PLAIN = '', TOLERANT = '', LOT = ''] = blocks('sh');

const CLOSING = aClosing({
  entries: [
    { key: 'D002/J02/C1', value: 1 / 3 },
    { key: 'D002/J01/comment', value: "'Été'' : chemin C:\\notes" },
    { key: 'D002/J01/C1', value: '4' },
    { key: 'D001/J02/comment', value: '=4+1 ?' },
    { key: 'D001/J02/C1', value: null },
    { key: 'D001/J01/comment', value: 'Bon dossier.\nCalendrier à préciser.' },
    { key: 'D001/J01/C2', value: 3.5 },
    { key: 'D001/J01/C1', value: 4 },
  ],
});

describe('The example of docs/bareme-jury-1.md', () => {
  it('stands in the document as in its file, with arrows for tabs', () => {
    expect(`${shownLines.replaceAll('→', '\t')}\n`).toBe(EXAMPLE);
  });

  it('is what Barème writes', () => {
    expect(textOf(canonicalLines(CLOSING))).toBe(EXAMPLE);
  });

  it('has the seal that the document states', () => {
    expect(createHash('sha256').update(EXAMPLE, 'utf8').digest('hex')).toBe(statedSeal);
  });

  it('is intact, read as rows of two columns', async () => {
    const rows = EXAMPLE.trimEnd()
      .split('\n')
      .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''] as const);
    expect(await verify([{ rows, stated: statedSeal }])).toEqual([
      { seal: statedSeal, faults: [] },
    ]);
  });
});

describe('The commands of docs/bareme-jury-1.md', () => {
  let folder = '';
  let isThere = true;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bareme-seal-'));
    isThere = await run('sha256sum', ['--version']).then(
      () => true,
      () => false,
    );
    if (!isThere) process.stderr.write('sha256sum is not installed: its commands are not run.\n');
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** What a command prints about these bytes, kept as `scelle.txt`; without sha256sum, `otherwise`. */
  async function printed(command: string, copied: string, otherwise: string): Promise<string> {
    await writeFile(join(folder, 'scelle.txt'), copied);
    if (!isThere) return otherwise;
    const { stdout } = await run('sh', ['-c', command], { cwd: folder });
    return stdout;
  }

  it.each([
    ['with LF', EXAMPLE],
    ['with CR LF', EXAMPLE.replaceAll('\n', '\r\n')],
  ])('give the seal of lines copied %s', async (_, copied) => {
    expect(await printed(PLAIN, copied, statedSeal)).toContain(statedSeal);
    expect(await printed(TOLERANT, copied, statedSeal)).toContain(statedSeal);
  });

  it.each([
    ['without the last line feed', EXAMPLE.trimEnd()],
    ['behind a BOM', `\uFEFF${EXAMPLE}`],
    ['with the headers and blank rows', `Clé\tValeur\r\n${EXAMPLE}\t\r\n\t\r\n`],
  ])('give the seal of lines copied %s, by the second command alone', async (_, copied) => {
    expect(await printed(PLAIN, copied, 'another')).not.toContain(statedSeal);
    expect(await printed(TOLERANT, copied, statedSeal)).toContain(statedSeal);
  });

  it('give the seal of a sheet that LibreOffice has written as text', async () => {
    const file = join(folder, 'classeur.xlsx');
    await writeFile(file, await writeWorkbook(workbookWith(await storedClosing(CLOSING))));
    const filter = /'(csv:[^']+)'/.exec(DOCUMENT)?.[1] ?? '';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file];
    await run('soffice', options);
    const written = (await readdir(folder)).find((name) => name.endsWith('.csv')) ?? '';
    const copied = await readFile(join(folder, written), 'utf8');
    expect(copied).toContain(EXAMPLE);
    expect(await printed(TOLERANT, copied, statedSeal)).toContain(statedSeal);
  });

  it('draw the lot as the document says', async () => {
    const drawn = '233683c6 A\n677e6c64 B\n';
    expect(await printed(LOT, '', drawn)).toBe(drawn);
    expect(DOCUMENT).toContain('`233683c6 A`');
  });
});
