import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSession } from '../../src/documents/jury/parse/read-session';
import type { Session } from '../../src/documents/jury/session';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { JURY } from '../../src/documents/jury/template/template';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import type { Scalar } from '../../src/workbook/scalar';
import { fill, type Filling } from '../builders/filled-sheets';
import { aPlan } from '../builders/jury';
import { resavedByExceljs, setCell } from '../xlsx/read/files';
import { bareme } from './host';

let folder = '';

/** A path in it. */
export const inFolder = (name: string): string => join(folder, name);

/** Each test of the file works in a folder of its own. */
export function inOwnFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-jury-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

/** With plain spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Runs an action in French. */
export const jury = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await bareme(['jury', ...args]);
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
};

export const sessionOf = async (bytes: Uint8Array): Promise<Session> =>
  readSession((await readWorkbook(bytes, JURY)).snapshot);

export const sessionIn = (name: string): Promise<Session> =>
  sessionOf(readFileSync(inFolder(name)));

/** What stands under a criterion of a juror’s, both dossier and criterion by their order. */
export const score = (session: Session, juror: string, dossier: number, criterion = 0): Scalar =>
  session.sheets.get(juror)?.lines[dossier - 1]?.first[criterion]?.raw ?? null;

/** Two jurors, three dossiers, two criteria. */
export const PLAN = aPlan({ jurors: 2, dossiers: 3, criteria: 2 });

/** A session as a file, with what was typed in it. */
export async function aSession(...fillings: readonly Filling[]): Promise<string> {
  writeFileSync(inFolder('s.xlsx'), await writeWorkbook(fill(declareSession(PLAN), fillings)));
  return inFolder('s.xlsx');
}

/** What a juror types into their first criterion, dossier by dossier, by another library than ours. */
export async function typedBy(juror: string, file: string, ...scores: readonly Scalar[]) {
  const bytes = readFileSync(file);
  const lines = (await sessionOf(bytes)).sheets.get(juror)?.lines ?? [];
  const typed = await resavedByExceljs(bytes, (workbook) =>
    scores.forEach((value, index) =>
      setCell(workbook, lines[index]?.first[0]?.place ?? undefined, value),
    ),
  );
  writeFileSync(file, typed);
  return typed;
}

/** The files of J01 and J02, sent and named by the command. */
export async function sentFiles(session: string): Promise<readonly [string, string]> {
  await jury('split', session, '-o', inFolder('out'));
  const [one, other] = readdirSync(inFolder('out')).sort();
  return [join(inFolder('out'), one ?? ''), join(inFolder('out'), other ?? '')];
}
