import type { Localized } from '../../language/language';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Template } from '../../workbook/template';

/** What a chosen file holds of a template; or the sentence for why it holds nothing that can be read. */
export type ReadFile = { readonly snapshot: WorkbookSnapshot } | { readonly refusal: Localized };

/** The browser says nothing more of a file that it cannot read: moved, or on a drive that is gone. */
const UNREADABLE: Localized = {
  fr: 'Ce fichier ne peut pas être lu\u00a0: il a peut-être été déplacé, ou il est ouvert ailleurs. Choisissez-le à nouveau.',
  en: 'This file cannot be read: it may have been moved, or be open elsewhere. Choose it again.',
};

/** Reads a workbook that a person chose on this machine, with code that is loaded then. Bad bytes are a sentence. */
export async function readWorkbookFile(file: File, template: Template): Promise<ReadFile> {
  const [{ readWorkbook }, { FileError }] = await Promise.all([
    import('../../xlsx/read'),
    import('../../xlsx/file-error'),
  ]);
  const bytes = await bytesOf(file);
  if (bytes === null) return { refusal: UNREADABLE };
  try {
    return { snapshot: (await readWorkbook(bytes, template)).snapshot };
  } catch (error) {
    if (error instanceof FileError) return { refusal: error.sentence };
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
