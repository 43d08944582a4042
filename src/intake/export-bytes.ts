import type { FileContent } from '../documents/portfolio/consolidate/reading';
import type { Language } from '../language/language';
import type { Mapping } from '../procedure/export/mapping';
import { FileError } from '../xlsx/file-error';
import { readSpreadsheet } from '../xlsx/read-spreadsheet';
import { exportContent } from './export-content';

/** What keeps a workbook from being read as one of ours, and not from being an export. */
const MAY_BE_EXPORT: readonly string[] = ['no-dossier', 'open-document', 'too-large'];

/** Whether a file that is none of ours for this reason may be an export of the procedure. */
export const mayBeExport = (problem: string): boolean => MAY_BE_EXPORT.includes(problem);

interface ExportBytes {
  readonly bytes: Uint8Array;
  /** When the platform made it, as its name says; null: it is not called as the platform calls its exports. */
  readonly exportedAt: string | null;
  /** What people have settled of the columns of exports. */
  readonly decided: Mapping;
}

/**
 * What a file says as an export of the procedure; null: it is none, or cannot be read. `EXPORT_SENTENCES` are loaded.
 *
 * @param language in which what was not understood is told
 */
export async function exportOfBytes(
  { bytes, exportedAt, decided }: ExportBytes,
  language: Language,
): Promise<FileContent | null> {
  const beforehand = { decided, isNamedSo: exportedAt !== null };
  try {
    return exportContent(await readSpreadsheet(bytes), beforehand, language);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return null;
  }
}
