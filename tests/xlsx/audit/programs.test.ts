import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import type { WorkbookDeclaration } from '../../../src/sheets/declaration';
import type { Call } from '../../../src/calls/call';
import type { Language } from '../../../src/language/language';
import { writeWorkbook } from '../../../src/xlsx/write';
import { ALL_CALLS } from '../../builders/calls';
import { draftOf } from '../../builders/random/dossier';
import { typedIn } from '../../builders/random/draft';
import { resave, saveAsOpenDocument } from '../../sheets/judge/libreoffice';
import { resavedByExceljs } from '../read/files';
import { alterationsIn, computedCellsOf, withContent } from './tampered';
import type { Computed } from './tampered';

jest.setTimeout(300_000);

/** LibreOffice takes its time; each run looks at others. */
const SOME_CALLS = fc
  .sample(fc.shuffledSubarray([...ALL_CALLS], { minLength: 4, maxLength: 4 }), 1)
  .flat();

interface Sample {
  readonly call: Call;
  readonly language: Language;
  readonly sheets: WorkbookDeclaration;
  /** Null: nobody touched a formula. */
  readonly altered: Computed | null;
}

/** A dossier of each, in turns in either language, of every second of which one formula was altered. */
const SAMPLES: readonly Sample[] = SOME_CALLS.map((call, index) => {
  const language = index % 2 === 0 ? 'fr' : 'en';
  const [draft] = fc.sample(draftOf(call), { numRuns: 1 });
  if (!draft) throw new Error('fast-check gave no dossier');
  const { declaration } = declareFilled(call, language, typedIn(language, draft));
  const cells = computedCellsOf(declaration);
  const [cell = null] = fc.sample(fc.constantFrom(...cells), { numRuns: 1 });
  const altered = index < 2 ? null : cell;
  const sheets = altered
    ? withContent(declaration, [altered], () => ({ formula: '=1234567.89' }))
    : declaration;
  return { call, language, sheets, altered };
});

/** What is found altered in each once a program has saved it. */
async function found(
  saved: (bytes: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>,
): Promise<unknown> {
  const written = await Promise.all(SAMPLES.map(({ sheets }) => writeWorkbook(sheets)));
  const files = await saved(written);
  return Promise.all(
    SAMPLES.map(async ({ call, language }, index) => {
      const file = files[index] ?? new Uint8Array();
      const { cells, choices } = await alterationsIn(file, call, language);
      return { cells: cells.map(({ place }) => place), choices };
    }),
  );
}

const DUE = SAMPLES.map(({ altered }) => ({ cells: altered ? [altered] : [], choices: [] }));

type Step = typeof resave;

/** The files once LibreOffice has opened and saved them, step by step. */
const throughLibreOffice =
  (...steps: readonly (readonly [step: Step, ending: string])[]) =>
  async (bytes: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-altered-'));
    const pathsIn = (place: string, ending: string): string[] =>
      bytes.map((_, index) => join(place, `${index}.${ending}`));
    try {
      let paths = pathsIn(folder, 'xlsx');
      await Promise.all(paths.map((path, index) => writeFile(path, bytes[index] ?? '')));
      for (const [index, [step, ending]] of steps.entries()) {
        const place = join(folder, String(index));
        await step(paths, place, join(folder, 'profile'));
        paths = pathsIn(place, ending);
      }
      return await Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

describe('A program’s way of writing formulas is no alteration, and hides none', () => {
  it('exceljs', async () => {
    expect(await found((files) => Promise.all(files.map((one) => resavedByExceljs(one))))).toEqual(
      DUE,
    );
  });

  it('LibreOffice', async () => {
    expect(await found(throughLibreOffice([resave, 'xlsx']))).toEqual(DUE);
  });

  it('LibreOffice, by way of an OpenDocument sheet, which knows no tables', async () => {
    const both = throughLibreOffice([saveAsOpenDocument, 'ods'], [resave, 'xlsx']);
    expect(await found(both)).toEqual(DUE);
  });
});
