import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../../src/documents/dossier/dossier';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { check } from '../../../src/documents/dossier/rules/check';
import type { Figures } from '../../../src/documents/dossier/figures/figures';
import type { Finding } from '../../../src/documents/dossier/rules/finding';
import type { SheetDeclaration, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import type { Call } from '../../../src/calls/call';
import type { Language } from '../../../src/language/language';
import { readDossierFile } from '../../builders/dossier-file';
import { writeWorkbook } from '../../../src/xlsx/write';
import { overPublished } from '../../builders/over-published';
import type { Typed } from '../../builders/typed';
import { cellsOfCsv } from './csv';
import { recalculate } from './libreoffice';

/** A dossier to be judged. */
export interface Case {
  readonly title: string;
  readonly call: Call;
  readonly language: Language;
  readonly typed: Typed;
  /** What else was done to the workbook: a formula typed over. */
  readonly tamper?: (declaration: WorkbookDeclaration) => WorkbookDeclaration;
}

/** A dossier, what LibreOffice made of its workbook, and what the core makes of the same cells. */
export interface Judged extends Case {
  readonly declaration: WorkbookDeclaration;
  /** A cell as LibreOffice computed it; '' where it shows nothing. */
  readonly shown: (sheet: SheetDeclaration, row: number, column: number) => string;
  readonly dossier: Dossier;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
}

/** Files of one process: enough to forget its start, few enough to share the work. */
const BATCH = 40;

/**
 * Writes the cases as files. LibreOffice recalculates each and every cell of its sheets is taken as it stands
 * then; the core reads the same file and judges it.
 */
export async function judge(cases: readonly Case[]): Promise<readonly Judged[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-judge-'));
  try {
    const lanes = Math.min(availableParallelism(), Math.ceil(cases.length / BATCH), 4);
    const size = Math.ceil(cases.length / lanes);
    const judged = await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        judgeInTurn(cases.slice(lane * size, (lane + 1) * size), join(folder, String(lane))),
      ),
    );
    return judged.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Batch after batch, so that one lane writes and reads while another one computes. */
async function judgeInTurn(cases: readonly Case[], folder: string): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (let first = 0; first < cases.length; first += BATCH) {
    const batch = join(folder, String(first));
    await mkdir(batch, { recursive: true });
    judged.push(...(await judgeBatch(cases.slice(first, first + BATCH), batch, folder)));
  }
  return judged;
}

async function judgeBatch(
  cases: readonly Case[],
  folder: string,
  profiles: string,
): Promise<readonly Judged[]> {
  const files = cases.map((_, index) => join(folder, `${index}.xlsx`));
  const snapshots: WorkbookSnapshot[] = [];
  for (const [index, one] of cases.entries()) {
    const bytes = await writeWorkbook(declarationOf(one));
    snapshots.push((await readDossierFile(bytes)).snapshot);
    await writeFile(files[index] ?? '', bytes);
  }
  await recalculate(files, folder, join(profiles, 'profile'));
  return Promise.all(
    cases.map(async (one, index) => {
      const snapshot = snapshots[index];
      if (!snapshot) throw new Error(`${one.title} was not read`);
      const declaration = declarationOf(one);
      const sheets = await sheetsOf(declaration, (sheet) => join(folder, `${index}-${sheet}.csv`));
      const shown: Judged['shown'] = ({ name }, row, column) =>
        sheets.get(name)?.[row]?.[column] ?? '';
      return withCore(one, { declaration, snapshot, shown });
    }),
  );
}

/** The cells of each sheet, by its name. */
async function sheetsOf(
  { sheets }: WorkbookDeclaration,
  fileOf: (sheet: string) => string,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const cells = sheets.map(
    async ({ name }) => [name, cellsOfCsv(await readFile(fileOf(name), 'utf8'))] as const,
  );
  return new Map(await Promise.all(cells));
}

/** The sheets as that person filled them in. */
export function declarationOf({ call, language, typed, tamper }: Case): WorkbookDeclaration {
  const declaration = overPublished(call, declareFilled(call, language, typed).declaration, typed);
  return tamper ? tamper(declaration) : declaration;
}

interface Workbook extends Pick<Judged, 'declaration' | 'shown'> {
  /** What was read of it. */
  readonly snapshot: WorkbookSnapshot;
}

/** What an engine shows of a workbook, and what the core makes of the same cells. */
export function withCore(one: Case, { declaration, snapshot, shown }: Workbook): Judged {
  const dossier = parseDossier(snapshot, one.call);
  return { ...one, declaration, dossier, shown, ...check(one.call, dossier) };
}
