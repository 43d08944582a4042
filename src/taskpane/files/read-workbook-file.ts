import type { Localized } from '../../language/language';
import type { PlainSheet } from '../../workbook/plain-sheet';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Template } from '../../workbook/template';
import type { WholeWorkbook } from '../../workbook/whole-sheet';
import { UNREADABLE } from './unreadable';

/** Why a chosen file gives nothing. */
export interface Refusal {
  readonly refusal: Localized;
  /** It is a workbook that can be read, and has nothing of what was looked for. */
  readonly isOther: boolean;
}

/** What a chosen file holds of a template; or the sentence for why it holds nothing that can be read. */
export type ReadFile =
  | {
      readonly snapshot: WorkbookSnapshot;
      /** What is to be said of cells of the file, a sentence each. */
      readonly remarks: readonly Localized[];
    }
  | Refusal;

/** Reads a workbook that a person chose on this machine, with code that is loaded then. Bad bytes are a sentence. */
export const readWorkbookFile = (file: File, template: Template): Promise<ReadFile> =>
  reading(file, async (bytes) => {
    const [{ readWorkbook }, { cellRemarks }] = await Promise.all([
      import('../../xlsx/read'),
      import('../../xlsx/cell-remarks'),
    ]);
    const { snapshot, remarks } = await readWorkbook(bytes, template);
    return { snapshot, remarks: cellRemarks(remarks) };
  });

/** The same of all that a workbook holds, where nothing is known of it beforehand. */
export const readWholeFile = (
  file: File,
): Promise<{ readonly workbook: WholeWorkbook } | Refusal> =>
  reading(file, async (bytes) => {
    const { readWhole } = await import('../../xlsx/read-whole');
    return { workbook: await readWhole(bytes) };
  });

/**
 * The same, whichever program wrote it: of a workbook with its formats, merged cells and hidden rows, of a table of text
 * or an OpenDocument file the cells alone.
 */
export const readCellsOfFile = (
  file: File,
): Promise<
  { readonly workbook: WholeWorkbook } | { readonly sheets: readonly PlainSheet[] } | Refusal
> =>
  /\.xls[xm]$/i.test(file.name)
    ? readWholeFile(file)
    : reading(file, async (bytes) => {
        const { readSpreadsheet } = await import('../../xlsx/read-spreadsheet');
        return { sheets: await readSpreadsheet(bytes) };
      });

async function reading<T>(
  file: File,
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<T | Refusal> {
  const [{ FileError, tooLarge }, { MAX_FILE_BYTES }] = await Promise.all([
    import('../../xlsx/file-error'),
    import('../../xlsx/read/limits'),
  ]);
  // Not even taken into memory.
  if (file.size > MAX_FILE_BYTES) return { refusal: tooLarge().sentence, isOther: false };
  const bytes = await bytesOf(file);
  if (bytes === null) return { refusal: UNREADABLE, isOther: false };
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refusal: error.sentence, isOther: error.problem === 'no-dossier' };
  }
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
