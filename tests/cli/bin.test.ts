import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { catalogueSchema } from '../../src/cli/schemas/themes';
import { reportSchema } from '../../src/reports/report';
import { EXAMPLE_FILE } from '../builders/imported-call';
import { aLine } from './workbooks';

const ROOT = join(__dirname, '../..');
const PROGRAM = join(ROOT, packageJson.bin.bareme);
const PATIENCE = 120_000;

/** The real program, in a process and a folder of its own. */
describe('npx bareme', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-bin-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bareme = (...args: string[]) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const ended = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, env });
    return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr.toString() };
  };

  it('is a program that the system can start', () => {
    expect(readFileSync(PROGRAM, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') expect(statSync(PROGRAM).mode & 0o111).toBe(0o111);
  });

  it(
    'keeps stdout for the results, whatever has to be prepared',
    () => {
      rmSync(join(ROOT, '.cache/cli/stamp.json'), { force: true });
      const first = bareme('themes', '--json');
      expect(first.status).toBe(0);
      expect(catalogueSchema.parse(JSON.parse(first.stdout.toString()))).toHaveLength(17);
      expect(first.stderr).not.toBe('');

      const second = bareme('themes', '--json');
      expect(second.stdout.equals(first.stdout)).toBe(true);
      expect(second.stderr).toBe('');
    },
    PATIENCE,
  );

  it(
    'writes a workbook filled in from a dossier, and checks it with the others',
    () => {
      const dossier = { schema: 1, requested: 60_000, lines: [aLine(80_000.07)] };
      writeFileSync(join(folder, 'dossier.json'), JSON.stringify(dossier));
      writeFileSync(join(folder, 'notes.xlsx'), 'not a workbook');
      const written = bareme('new', 'itn6', '--from', 'dossier.json');
      expect(written).toMatchObject({ status: 0, stderr: 'Classeur écrit\u00a0: ITN6.xlsx\n' });
      expect(bareme('new', 'ITN6').status).toBe(2);

      expect(bareme('check', 'ITN6.xlsx').status).toBe(1);
      const { status, stdout } = bareme('check', '--json', 'notes.xlsx', 'ITN6.xlsx', 'none.xlsx');
      expect(status).toBe(2);
      const reports = stdout.toString().trimEnd().split('\n');
      expect(reports.map((line) => reportSchema.parse(JSON.parse(line)))).toMatchObject([
        { file: 'notes.xlsx', error: { problem: 'not-a-workbook' } },
        { file: 'ITN6.xlsx', totals: { project: 80_000.07, grant: 48_000, carrier: 32_000.07 } },
        { file: 'none.xlsx', error: { problem: 'not-found' } },
      ]);
    },
    PATIENCE,
  );

  it(
    'judges the workbooks of a call that is not ours by the file given',
    () => {
      const track = ['--track', 'FRAM26-COMMUNES', '-o', 'fram.xlsx'];
      expect(bareme('new', EXAMPLE_FILE, ...track).status).toBe(0);
      const rules = (...args: string[]) => {
        const { stdout } = bareme('check', 'fram.xlsx', '--json', ...args);
        return stdout.toString().includes('"file.rules"');
      };
      expect(rules()).toBe(true);
      expect(rules('--call', EXAMPLE_FILE)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'controls dossiers of one name in two folders, and never its own controls',
    () => {
      for (const name of ['a', 'b']) {
        mkdirSync(join(folder, 'received', name), { recursive: true });
        const output = join('received', name, 'budget.xlsx');
        expect(bareme('new', 'ITN4', '-o', output).status).toBe(0);
      }
      const control = (...args: string[]) =>
        bareme('control', 'received', '-o', 'received/controls', ...args);
      const controls = () => readdirSync(join(folder, 'received/controls')).sort();
      expect(control().status).toBe(0);
      expect(controls()).toEqual(['budget-2-controle.xlsx', 'budget-controle.xlsx']);

      const again = control('--force');
      expect(again.status).toBe(0);
      expect(again.stderr).toContain('ce dossier est celui des résultats');
      expect(controls()).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'ends when its reader goes away, whatever there is left to check',
    async () => {
      const files = Array.from({ length: 200 }, (_, index) => `${index}.xlsx`);
      const program = spawn(process.execPath, [PROGRAM, 'check', '--json', ...files]);
      program.stdout.destroy();
      const [status] = (await once(program, 'exit')) as [number | null];
      expect(status).toBe(141);
    },
    PATIENCE,
  );

  it(
    'says in a sentence that the disk is full, where the system has one that always is',
    () => {
      if (!existsSync('/dev/full')) return;
      const full = openSync('/dev/full', 'w');
      const stdio: StdioOptions = ['ignore', full, 'pipe'];
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'themes'], { stdio });
      closeSync(full);
      expect(status).toBe(2);
      expect(stderr.toString().trimEnd().split('\n')).toEqual([expect.stringContaining('ENOSPC')]);
    },
    PATIENCE,
  );

  it(
    'writes a workbook to stdout',
    () => {
      const { status, stdout, stderr } = bareme('new', 'ITN6', '-o', '-', '--lang', 'en');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.subarray(0, 2).toString()).toBe('PK');
      expect(existsSync(join(folder, '-'))).toBe(false);
    },
    PATIENCE,
  );
});
