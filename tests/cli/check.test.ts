import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EXAMPLE_FILE, exampleTheme } from '../builders/imported-call';
import { zipped } from './consolidate/received';
import { bareme, jsonLines, type Setting } from './host';

const ESCAPE = '\u001b';

/** What the threads find is told by the files’ names; reading them for real is specified in check-file.test.ts. */
const check = (args: readonly string[], setting: Setting = {}) =>
  bareme(['check', ...args], { thread: 'by-name', ...setting });

describe('bareme check', () => {
  it('ends with 0 when no finding is blocking', async () => {
    expect(await check(['fine.xlsx'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 1 when one is', async () => {
    expect((await check(['fine.xlsx', 'blocked.xlsx'])).status).toBe(1);
  });

  it('ends with 2 when a file cannot be read, and checks the others', async () => {
    const ended = await check(['blocked-1.xlsx', 'damaged.xlsx', 'blocked-2.xlsx', '--json']);
    expect(ended.status).toBe(2);
    expect(jsonLines(ended)).toMatchObject([
      { file: 'blocked-1.xlsx' },
      { error: { problem: 'damaged' } },
      { file: 'blocked-2.xlsx' },
    ]);
  });

  it('reports a file that hangs or fells its thread, and checks the others', async () => {
    const files = ['hangs.xlsx', 'fine.xlsx', 'crashes.xlsx', 'blocked.xlsx'];
    const ended = await check([...files, '--timeout', '3', '--json', '--lang', 'en']);
    expect(ended).toMatchObject({ status: 2, stderr: '' });
    const [hangs, fine, crashes, blocked] = jsonLines(ended);
    expect(hangs).toMatchObject({
      file: 'hangs.xlsx',
      error: { problem: 'timeout', message: expect.stringContaining('after 3 s') },
    });
    expect(crashes).toMatchObject({
      file: 'crashes.xlsx',
      error: { problem: 'failed', message: expect.stringContaining('no such thing') },
    });
    expect([fine, blocked]).toMatchObject([{ theme: 'ITN4' }, { theme: 'ITN4' }]);
  }, 30_000);

  it('asks for files', async () => {
    const { status, stdout, stderr } = await check([]);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain('Quels classeurs');
  });
});

describe('bareme check --json', () => {
  it('prints one object a line, in the order of the arguments', async () => {
    const files = Array.from({ length: 20 }, (_, index) => `file-${20 - index}.xlsx`);
    const ended = await check([...files, '--json']);
    const reports = jsonLines(ended) as { readonly file: string }[];
    expect(reports.map(({ file }) => file)).toEqual(files);
    expect(ended.stdout.endsWith('\n')).toBe(true);
    expect(ended.stderr).toBe('');
  });

  it('is in French on every machine, unless English is asked for', async () => {
    const env = { LANG: 'en_GB.UTF-8' };
    expect((await check(['a.xlsx', '--json'], { env })).stdout).toContain('"message":"fr:');
    expect((await check(['a.xlsx', '--json', '--lang', 'en'])).stdout).toContain('"message":"en:');
    expect((await check(['a.xlsx'], { env })).stdout).toContain('en: ');
  });

  it('keeps what a terminal would obey out of it, the value being the same', async () => {
    const ended = await check(['a.xlsx', '--json']);
    expect(ended.stdout).not.toContain(ESCAPE);
    expect(jsonLines(ended)).toMatchObject([{ findings: [{ message: `fr: ${ESCAPE}[2J` }] }]);
  });
});

describe('bareme check --csv', () => {
  it('gives one line a file under its headers, and no summary', async () => {
    const { stdout } = await check(['a.xlsx', 'damaged.xlsx', '--csv']);
    const lines = stdout.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\uFEFFFichier;/);
    expect(lines[1]).toMatch(/^a\.xlsx;ITN4;Portail;;Opérateur;100;/);
    expect(lines[2]).toMatch(
      /^damaged\.xlsx;;.*;damaged;fr: x;2021-03-01T12:00:00\.000Z;1\.2\.3;abc;$/,
    );
  });

  it('is in French on every machine, and not to be had together with JSON', async () => {
    const english = await check(['a.xlsx', '--csv', '--lang', 'en']);
    expect(english.stdout).toMatch(/^\uFEFFFile,/);
    const env = { LANG: 'en_GB.UTF-8' };
    expect((await check(['a.xlsx', '--csv'], { env })).stdout).toMatch(/^\uFEFFFichier;/);
    expect((await check(['a.xlsx', '--csv', '--json'])).status).toBe(64);
  });
});

describe('bareme check, for a person', () => {
  it('tells totals, then findings with their cell, rule, message and quotation', async () => {
    const { stdout } = await check(['a.xlsx', '--lang', 'en']);
    expect(stdout).toContain('a.xlsx\nITN4\n');
    expect(stdout).toMatch(/Grant +€75\.00\n/);
    expect(stdout).toMatch(/Grant requested +nothing typed: the maximum\n/);
    expect(stdout).toContain(
      'To check (1)\n  Budget!H12  line.vat\n    en: \\u001b[2J\n    “Une phrase.” (ITN4, Financement)\n',
    );
  });

  it('tells whose project it is, the envelope beside the request, the scores, and the trace', async () => {
    const { stdout } = await check(['a.xlsx', '--lang', 'en'], { now: '2021-03-01T09:05:07Z' });
    expect(stdout).toMatch(/Project +Portail\n +Carrier +Opérateur\n/);
    expect(stdout).toMatch(
      /Grant requested .*\n +The call’s envelope \(indicative\) +€6,000,000\.00\n/,
    );
    expect(stdout).toMatch(
      /Weighted score +3\.5 out of 5 · criteria scored: 2 of 4 · not applicable: 1\n/,
    );
    expect(stdout).toMatch(/Scores +1: 4 · 2: 3 · 3: N\/A · 4: –\n/);
    expect(stdout).toContain('Checked on 01/03/2021 at 09:05 UTC by Barème 1.2.3 · SHA-256 abc\n');
  });

  it('says in its own numbers how long it waited', async () => {
    const { stdout } = await check(['hangs.xlsx', '--timeout', '0.01']);
    expect(stdout).toContain('après 0,01 s.');
    // Longer than a timer of Node takes, which would then ring at once.
    expect((await check(['fine.xlsx', '--timeout', '1e9'])).status).toBe(0);
  });

  it('counts several unreadable files as several', async () => {
    const summary = async (...files: string[]) =>
      (await check(['fine.xlsx', ...files])).stdout.trimEnd().split('\n').at(-1);
    expect(await summary('damaged.xlsx')).toMatch(/et 1 illisible\.$/);
    expect(await summary('damaged.xlsx', 'damaged.xlsx')).toMatch(/et 2 illisibles\.$/);
  });

  it('sums several files up', async () => {
    const { stdout } = await check(['a.xlsx', 'blocked.xlsx', 'damaged.xlsx', '--lang', 'en']);
    expect(stdout).toContain('Unreadable:\n  en: x\n');
    expect(stdout).toMatch(/3 files, of which 1 to fix and 1 unreadable\.\n$/);
  });

  it('has colours on a terminal, none elsewhere nor with NO_COLOR', async () => {
    expect((await check(['a.xlsx'], { terminal: 80 })).stdout).toContain(`${ESCAPE}[1m`);
    for (const setting of [
      {},
      { terminal: 80, env: { NO_COLOR: '1' } },
      { terminal: 80, env: { TERM: 'dumb' } },
    ]) {
      expect((await check(['a.xlsx'], setting)).stdout).not.toContain(ESCAPE);
    }
  });

  it('shows how far it is on a terminal, and leaves nothing of it', async () => {
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'];
    const { stderr } = await check(files, { terminal: 80, env: { NO_COLOR: '1' } });
    expect(stderr).toContain('/ 3 fichiers');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect((await check(files)).stderr).toBe('');
    expect((await check(['a.xlsx'], { terminal: 80 })).stderr).toBe('');
  });
});

describe('A folder given to bareme check', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const put = (...names: string[]): void =>
    names.forEach((name) => writeFileSync(join(folder, name), ''));

  it('stands for the workbooks in it, in natural order, those open in Excel once', async () => {
    put('b10.xlsx', 'b9.XLSX', '~$b9.XLSX', 'a.xlsx', 'notes.txt');
    mkdirSync(join(folder, 'c.xlsx'));
    const ended = await check([folder, 'z.xlsx', '--json']);
    const reports = jsonLines(ended) as { readonly file: string }[];
    expect(reports.map(({ file }) => file)).toEqual([
      ...['a.xlsx', 'b9.XLSX', 'b10.xlsx'].map((name) => join(folder, name)),
      'z.xlsx',
    ]);
    expect(ended.stderr).toBe('');
  });

  it('stands for workbooks with macros and of other formats too, which are told as when they are named', async () => {
    put('a.xlsx', 'b.xlsm', 'c.xls', 'd.XLSB', 'e.ods', 'f.xltx');
    const reports = jsonLines(await check([folder, '--json'])) as { readonly file: string }[];
    expect(reports.map(({ file }) => basename(file))).toEqual(readdirSync(folder).sort());
  });

  it('keeps apart what the system put there', async () => {
    put('a.xlsx', '._a.xlsx', '.~lock.a.xlsx', '.hidden.csv', '~$b.csv');
    const { stdout, stderr } = await check([folder, '--json']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('says which tables in it were left alone', async () => {
    put('a.xlsx', 'b.csv', 'c.numbers', 'd.pdf');
    const { status, stderr } = await check([folder, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stderr).toBe(
      `${folder}: 2 tables (.csv, .numbers…) were not checked, only workbooks are.\n`,
    );
  });

  it('stands for those of its subfolders and of the zips in it too, each told by where it lies', async () => {
    put('a.xlsx');
    mkdirSync(join(folder, 'sub', 'deeper'), { recursive: true });
    put('sub/b.xlsx', 'sub/deeper/c.xlsx', 'sub/d.csv');
    const zip = join(folder, 'sub', 'e.zip');
    writeFileSync(zip, await zipped({ 'dossier-1/budget.xlsx': '', 'letter.pdf': '' }));
    const ended = await check([folder, '--json', '--lang', 'en']);
    const reports = jsonLines(ended) as { readonly file: string }[];
    expect(reports.map(({ file }) => file)).toEqual([
      join(folder, 'a.xlsx'),
      ...['b.xlsx', 'deeper/c.xlsx'].map((name) => join(folder, 'sub', name)),
      `${zip} › dossier-1/budget.xlsx`,
    ]);
    expect(ended.stderr).toContain(`${folder}: one table`);
  });

  it('says of a zip in it that cannot be opened that it cannot, and of an empty one named by itself', async () => {
    put('a.xlsx', 'cut.zip');
    const none = join(folder, 'none.zip');
    writeFileSync(none, await zipped({ 'letter.pdf': '' }));
    const ended = await check([folder, none, '--json']);
    expect(ended.status).toBe(2);
    expect(jsonLines(ended).slice(1)).toMatchObject([
      { file: join(folder, 'cut.zip'), error: { problem: 'damaged' } },
      { file: none, error: { problem: 'empty-folder' } },
    ]);
  });

  it('is not taken for a good one when there is no workbook in it', async () => {
    const ended = await check([folder, '--json']);
    expect(ended.status).toBe(2);
    expect(jsonLines(ended)).toMatchObject([{ file: folder, error: { problem: 'empty-folder' } }]);
  });
});

describe('bareme check --call', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-call-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('may be given several times', async () => {
    const other = join(folder, 'autre.json');
    const tracks = (exampleTheme().tracks as { id: string }[]).map((track) => ({
      ...track,
      id: track.id.replace('FRAM26', 'FRAM27'),
    }));
    writeFileSync(other, JSON.stringify({ ...exampleTheme(), code: 'FRAM27', tracks }));
    const ended = await check(['fine.xlsx', '--call', EXAMPLE_FILE, '--call', other]);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes one file of a call', async () => {
    const { status, stderr } = await check([
      'a.xlsx',
      '--call',
      EXAMPLE_FILE,
      `--call=${EXAMPLE_FILE}`,
    ]);
    expect(status).toBe(64);
    expect(stderr).toContain('sont tous deux de l’appel FRAM26-COMMUNES');
  });

  it('checks nothing when a file is not there, no call, or of a call of ours', async () => {
    const file = join(folder, 'appel.json');
    const refused = async () => {
      const { status, stdout, stderr } = await check(['a.xlsx', '--call', file]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(await refused()).toContain('ce fichier n’existe pas');
    writeFileSync(file, '{"schema": 1, "lines": []}');
    expect(await refused()).toContain('ne peut servir de fichier d’appel');
    writeFileSync(file, JSON.stringify({ ...exampleTheme(), code: 'ITN6' }));
    expect(await refused()).toContain('livré avec Barème');
  });
});
