import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../../src/dossier/dossier';
import { parseDossier } from '../../../src/dossier/parse';
import { check } from '../../../src/rules/check';
import type { Figures } from '../../../src/rules/figures';
import type { Finding } from '../../../src/rules/finding';
import type { SheetDeclaration, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { declareFilled } from '../../../src/sheets/fill';
import type { Call } from '../../../src/themes/call';
import type { Language } from '../../../src/themes/language';
import { writeWorkbook } from '../../../src/xlsx/write';
import { snapshotOfDeclaration } from '../../builders/declared';
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

/** Writes the cases as files, has LibreOffice recalculate them, and reads back every cell of every sheet. */
export async function judge(cases: readonly Case[]): Promise<readonly Judged[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-judge-'));
  try {
    const declarations = cases.map(declarationOf);
    const lanes = Math.min(availableParallelism(), Math.ceil(cases.length / BATCH), 4);
    const size = Math.ceil(cases.length / lanes);
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        const mine = declarations.slice(lane * size, (lane + 1) * size);
        await recalculateAll(mine, folder, lane * size, join(folder, `profile-${lane}`));
      }),
    );
    return await Promise.all(
      cases.map((one, index) => judged(one, declarations[index], folder, index)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sheets as that person filled them in. */
export function declarationOf({
  call,
  language,
  typed,
  tamper = (same) => same,
}: Case): WorkbookDeclaration {
  return tamper(declareFilled(call, language, typed).declaration);
}

/** Batch after batch in one lane, so that a file is written while the other lane computes. */
async function recalculateAll(
  declarations: readonly WorkbookDeclaration[],
  folder: string,
  start: number,
  profile: string,
): Promise<void> {
  for (let first = 0; first < declarations.length; first += BATCH) {
    const files: string[] = [];
    for (const [index, declaration] of declarations.slice(first, first + BATCH).entries()) {
      const file = join(folder, `${start + first + index}.xlsx`);
      await writeFile(file, await writeWorkbook(declaration));
      files.push(file);
    }
    await recalculate(files, folder, profile);
  }
}

async function judged(
  one: Case,
  declaration: WorkbookDeclaration | undefined,
  folder: string,
  index: number,
): Promise<Judged> {
  if (!declaration) throw new Error(`No declaration for ${one.title}`);
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const { name } of declaration.sheets) {
    sheets.set(name, cellsOfCsv(await readFile(join(folder, `${index}-${name}.csv`), 'utf8')));
  }
  return withCore(
    one,
    declaration,
    ({ name }, row, column) => sheets.get(name)?.[row]?.[column] ?? '',
  );
}

/** What an engine shows of a workbook, and what the core makes of the same cells. */
export function withCore(
  one: Case,
  declaration: WorkbookDeclaration,
  shown: Judged['shown'],
): Judged {
  const dossier = parseDossier(snapshotOfDeclaration(declaration), one.call);
  return { ...one, declaration, dossier, shown, ...check(one.call, dossier) };
}
