import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resave, saveAsOpenDocument } from '../../sheets/judge/libreoffice';
import { resavedByExceljs } from './files';

const run = promisify(execFile);

/** A program that opens a workbook and saves it again. */
export interface Program {
  readonly name: string;
  resaved(bytes: Uint8Array): Promise<Uint8Array>;
}

type InFolder = (folder: string, file: string) => Promise<string>;

/** The program works on `dossier.xlsx` in a folder of its own, and gives the file that it wrote. */
const onFiles = (name: string, save: InFolder): Program => ({
  name,
  resaved: async (bytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-origins-'));
    try {
      const file = join(folder, 'dossier.xlsx');
      await writeFile(file, bytes);
      return new Uint8Array(await readFile(await save(folder, file)));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});

const RESAVE = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';

const openpyxl = (python: string): Program =>
  onFiles('openpyxl', async (folder, file) => {
    const saved = join(folder, 'openpyxl.xlsx');
    await run(python, ['-c', RESAVE, file, saved]);
    return saved;
  });

const GNUMERIC = onFiles('Gnumeric', async (folder, file) => {
  const saved = join(folder, 'gnumeric.xlsx');
  await run('ssconvert', ['--recalc', file, saved]);
  return saved;
});

export const LIBREOFFICE = onFiles('LibreOffice', async (folder, file) => {
  await resave([file], join(folder, 'out'), join(folder, 'profile'));
  return join(folder, 'out', 'dossier.xlsx');
});

const LIBREOFFICE_BY_ODS = onFiles('LibreOffice by way of .ods', async (folder, file) => {
  await saveAsOpenDocument([file], join(folder, 'ods'), join(folder, 'profile'));
  const sheet = join(folder, 'ods', 'dossier.ods');
  await resave([sheet], join(folder, 'out'), join(folder, 'profile'));
  return join(folder, 'out', 'dossier.xlsx');
});

const EXCELJS: Program = { name: 'exceljs', resaved: (bytes) => resavedByExceljs(bytes) };

/** Those of this machine; what it lacks is said, and the others are tested all the same. */
export async function programsHere(): Promise<readonly Program[]> {
  const python = await firstThatRuns(['python3', '/usr/bin/python3'], ['-c', 'import openpyxl']);
  const ssconvert = await firstThatRuns(['ssconvert'], ['--version']);
  if (python === null) missing('openpyxl', 'python3-openpyxl');
  if (ssconvert === null) missing('Gnumeric', 'gnumeric');
  return [
    EXCELJS,
    LIBREOFFICE,
    LIBREOFFICE_BY_ODS,
    ...(python === null ? [] : [openpyxl(python)]),
    ...(ssconvert === null ? [] : [GNUMERIC]),
  ];
}

async function firstThatRuns(
  commands: readonly string[],
  options: readonly string[],
): Promise<string | null> {
  for (const command of commands) {
    const runs = await run(command, options).then(
      () => true,
      () => false,
    );
    if (runs) return command;
  }
  return null;
}

const missing = (program: string, debian: string): void => {
  process.stderr.write(
    `${program} is not installed: files that it saved are not read in this run (Debian: apt-get install ${debian}).\n`,
  );
};
