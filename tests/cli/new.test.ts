import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frenchSpacing } from '../../src/language/typography';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOfWorkbook } from '../../src/documents/dossier/parse/carried-call';
import { idOf } from '../../src/documents/dossier/parse/identify';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import { readDossierFile } from '../builders/dossier-file';
import { readContents } from '../../src/xlsx/read-contents';
import { callOf } from '../builders/calls';
import {
  EXAMPLE_FILE,
  MINIMAL_CALLS,
  MINIMAL_FILE,
  exampleTheme,
  importedCall,
} from '../builders/imported-call';
import { bareme } from './host';

describe('bareme new', () => {
  let folder = '';
  const inFolder = (name: string): string => join(folder, name);
  const there = (): readonly string[] => readdirSync(folder).sort();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-new-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string): Buffer => readFileSync(inFolder(name));

  /** What the file says of itself in the cell that holds the dossier’s identifier. */
  const idIn = async (name: string): Promise<string | null> => {
    const { snapshot } = await readDossierFile(written(name));
    return idOf(snapshot);
  };

  it('gives each dossier an identifier of its own', async () => {
    for (const name of ['one.xlsx', 'two.xlsx'])
      await bareme(['new', 'ITN6', '-o', inFolder(name)]);
    const ids = [await idIn('one.xlsx'), await idIn('two.xlsx')];
    expect(ids).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.any(String)]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('writes the sheets of the call, whatever the case of its code', async () => {
    const path = inFolder('budget.xlsx');
    const { status, stdout, stderr } = await bareme(['new', 'itn6', '-o', path]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(path);
    const id = await idIn('budget.xlsx');
    const expected = await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr', {}, id));
    expect(readFileSync(path).equals(Buffer.from(expected))).toBe(true);
    expect(there()).toEqual(['budget.xlsx']);
  });

  it('writes them in English when asked', async () => {
    const path = inFolder('budget.xlsx');
    await bareme(['new', 'ITN6', '--lang', 'en', '-o', path]);
    const id = await idIn('budget.xlsx');
    const expected = await writeWorkbook(declareWorkbook(callOf('ITN6'), 'en', {}, id));
    expect(readFileSync(path).equals(Buffer.from(expected))).toBe(true);
  });

  it.each([
    ['blank', []],
    ['filled in', ['--from', 'dossier.json']],
  ])('has Excel open the pane with it when asked, %s', async (_, filling) => {
    writeFileSync(inFolder('dossier.json'), '{"schema": 1, "call": "ITN6", "requested": 40000}');
    const from = filling.map((word) => (word.endsWith('.json') ? inFolder(word) : word));
    const written = async (...options: string[]): Promise<Uint8Array> => {
      const path = inFolder('budget.xlsx');
      const { status } = await bareme(['new', 'ITN6', ...from, ...options, '-f', '-o', path]);
      expect(status).toBe(0);
      return readFileSync(path);
    };
    const settingsOf = async (file: Uint8Array) =>
      (await readContents(file, (formula) => formula)).addinSettings;
    const [plain, withPane] = [await written(), await written('--with-pane')];
    expect(await settingsOf(plain)).toEqual({});
    expect(await settingsOf(withPane)).toEqual({ 'Office.AutoShowTaskpaneWithDocument': 'true' });
    const [read, expected] = [await readDossierFile(withPane), await readDossierFile(plain)];
    const id = { ofThis: idOf(read.snapshot) ?? '', ofThat: idOf(expected.snapshot) ?? '' };
    const alike = JSON.stringify(expected.snapshot).replaceAll(id.ofThat, id.ofThis);
    expect(read.snapshot).toEqual(JSON.parse(alike));
    expect(read.remarks).toEqual(expected.remarks);
  });

  it('overwrites nothing', async () => {
    writeFileSync(inFolder('budget.xlsx'), 'mine');
    const { status, stderr } = await bareme(['new', 'ITN6', '-o', inFolder('budget.xlsx')]);
    expect(status).toBe(2);
    expect(stderr).toContain('existe déjà');
    expect(readFileSync(inFolder('budget.xlsx'), 'utf8')).toBe('mine');
  });

  it('replaces a file when told to', async () => {
    writeFileSync(inFolder('budget.xlsx'), 'mine');
    const { status } = await bareme(['new', 'ITN6', '--force', '-o', inFolder('budget.xlsx')]);
    expect(status).toBe(0);
    expect(readFileSync(inFolder('budget.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(there()).toEqual(['budget.xlsx']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const missing = await bareme(['new', 'ITN6', '-o', inFolder('none/budget.xlsx')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('son dossier n’existe pas');
    const aFolder = await bareme(['new', 'ITN6', '--force', '-o', folder]);
    expect(aFolder.status).toBe(2);
    expect(aFolder.stderr).toContain('est un dossier');
    expect(there()).toEqual([]);
  });

  it('keeps a workbook off the terminal', async () => {
    const { status, stdout } = await bareme(['new', 'ITN6', '-o', '-'], { terminal: 80 });
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
  });

  it.each(['budget.xls', 'budget', 'budget.xlsm', '.xlsx', ''])(
    'takes no name under which Excel would not open a workbook: « %s »',
    async (name) => {
      const output = name === '' ? '' : inFolder(name);
      const { status, stderr } = await bareme(['new', 'ITN6', '-o', output]);
      expect(status).toBe(64);
      expect(stderr).toContain('.xlsx');
      expect(there()).toEqual([]);
    },
  );

  it('takes the ending in capitals, and tells of -f in its help', async () => {
    expect((await bareme(['new', 'ITN6', '-f', '-o', inFolder('B.XLSX')])).status).toBe(0);
    for (const language of ['fr', 'en']) {
      expect((await bareme(['new', '--help', '--lang', language])).stdout).toContain('-f, --force');
    }
  });

  it('asks which call, and proposes', async () => {
    const which = async (...args: string[]) => (await bareme(['new', ...args])).stderr;
    expect(await which()).toContain('Quel appel');
    expect(await which('ITN5')).toContain('vouliez-vous dire ITN5-AAP ou ITN5-GUICHET');
    expect(await which('zzz')).toContain(frenchSpacing('La liste : bareme themes'));
    expect((await bareme(['new', 'ITN5'])).status).toBe(64);
  });
});

describe('bareme new --from', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-from-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function newFrom(dossier: unknown) {
    const from = join(folder, 'dossier.json');
    writeFileSync(from, typeof dossier === 'string' ? dossier : JSON.stringify(dossier));
    const output = join(folder, 'budget.xlsx');
    const ended = await bareme(['new', 'ITN6', '--from', from, '-o', output]);
    return { ...ended, written: readdirSync(folder).filter((name) => name !== 'dossier.json') };
  }

  it('says all that is wrong with the file, and writes nothing', async () => {
    const { status, stderr, written } = await newFrom({ schema: 1, requested: 'a lot', lins: [] });
    expect(status).toBe(2);
    expect(stderr).toContain('requested');
    expect(stderr).toContain('lins');
    expect(written).toEqual([]);
    expect((await newFrom('{')).status).toBe(2);
  });

  it('says when the file is not there, as a sentence that goes on', async () => {
    const none = join(folder, 'none.json');
    expect(await bareme(['new', 'ITN6', '--from', none])).toMatchObject({
      status: 2,
      stderr: `«\u00a0${none}\u00a0»\u00a0: ce fichier n’existe pas.\n`,
    });
  });

  it('refuses a file in another encoding, and a workbook', async () => {
    const from = join(folder, 'dossier.json');
    const answer = async (bytes: Uint8Array) => {
      writeFileSync(from, bytes);
      return bareme(['new', 'ITN6', '--from', from, '-o', join(folder, 'budget.xlsx')]);
    };
    const latin = await answer(Buffer.from('{"project": {"title": "Été"}}', 'latin1'));
    expect(latin).toMatchObject({ status: 2, stderr: expect.stringContaining('UTF-8') });
    const workbook = await answer(await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr')));
    expect(workbook).toMatchObject({ status: 2, stderr: expect.stringContaining('un classeur') });
    expect(readdirSync(folder)).toEqual(['dossier.json']);
  });

  it('reads the dossier that is piped into it where the file is -', async () => {
    const output = join(folder, 'budget.xlsx');
    const args = ['new', 'ITN6', '--from', '-', '-o', output];
    const piped = JSON.stringify({ schema: 1, requested: 1000 });
    expect(await bareme(args, { piped })).toMatchObject({ status: 0 });
    const { snapshot } = await readDossierFile(readFileSync(output));
    expect(snapshot.names[FIELDS.requested.name]?.values).toEqual([[1000]]);

    const empty = await bareme([...args, '-f'], { piped: '' });
    expect(empty.status).toBe(2);
    expect(empty.stderr).toMatch(/^«\u00a0entrée standard\u00a0».*un fichier vide\.\n$/);
  });

  it('writes nothing that could not be read back', async () => {
    // Each of these letters is five in the file.
    const text = '&'.repeat(12_000);
    const lines = Array.from({ length: 600 }, (_, index) => ({ label: `${index}${text}` }));
    const { status, stderr, written } = await newFrom({ schema: 1, lines });
    expect({ status, written }).toEqual({ status: 2, written: [] });
    expect(stderr).toContain('trop grand');
  }, 60_000);
});

describe('bareme new with a call of one’s own', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-own-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const output = (): string => join(folder, 'budget.xlsx');

  it('writes the sheets of the call in the file, and the workbook carries its rules', async () => {
    const named = ['new', EXAMPLE_FILE, '--track', 'fram26-communes', '-o', output()];
    expect((await bareme(named)).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['budget.xlsx']);
    const { snapshot } = await readDossierFile(readFileSync(output()));
    expect(await callOfWorkbook('FRAM26-COMMUNES', snapshot)).toEqual(importedCall());
  });

  it.each(['fr', 'en'])('is all that the shortest file needs, in %s', async (lang) => {
    const written = await bareme(['new', MINIMAL_FILE, '-o', output(), '--lang', lang]);
    expect(written.status).toBe(0);
    const { snapshot } = await readDossierFile(readFileSync(output()));
    expect(await callOfWorkbook('MEDIA27', snapshot)).toEqual(MINIMAL_CALLS[0]);
  });

  it('asks for the track where there are several', async () => {
    const without = await bareme(['new', EXAMPLE_FILE, '-o', output()]);
    expect(without.status).toBe(64);
    expect(without.stderr).toContain('--track FRAM26-COMMUNES ou FRAM26-TERRITOIRES');
    const unknown = await bareme(['new', EXAMPLE_FILE, '--track', 'X', '-o', output()]);
    expect(unknown.status).toBe(64);
  });

  it('refuses a file that passes for a call of ours', async () => {
    const ours = join(__dirname, '../../src/calls/data/ITN6.json');
    const { status, stderr } = await bareme(['new', ours, '-o', output()]);
    expect(status).toBe(2);
    expect(stderr).toContain('ligne');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what its author should look at again, and writes the workbook', async () => {
    const { rate, tracks, caps } = exampleTheme() as Record<string, [object]>;
    const file = join(folder, 'call.json');
    const unlikely = {
      ...exampleTheme(),
      tracks: [{ ...tracks?.[0], id: 'FRAM26', label: null }],
      rate: { ...rate, percent: 0.75 },
      caps: [{ ...caps?.[0], amount: 0 }],
    };
    writeFileSync(file, JSON.stringify(unlikely, null, 2));
    const { status, stderr } = await bareme(['new', file, '-o', output()]);
    expect(status).toBe(0);
    const [heading, first, second, written] = stderr.split('\n');
    expect(heading).toContain('2 points sont à vérifier');
    expect(first).toMatch(/^ligne \d+, rate\.percent — .*0,75\u00a0%\u00a0: écrivez 75/);
    expect(second).toMatch(/^ligne \d+, caps\[0\]\.amount — .*0\u00a0€/);
    expect(written).toContain('Classeur écrit');
  });

  it('says what is wrong with the file', async () => {
    const file = join(folder, 'call.json');
    writeFileSync(file, '{"schema": 1}');
    const { status, stderr } = await bareme(['new', file, '-o', join(folder, 'x.xlsx')]);
    expect(status).toBe(2);
    expect(stderr.split('\n').length).toBeGreaterThan(3);
    await mkdir(join(folder, 'folder.json'));
    expect((await bareme(['new', join(folder, 'folder.json')])).status).toBe(2);
  });
});
