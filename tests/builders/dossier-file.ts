import { DOSSIER } from '../../src/documents/dossier/template/template';
import { readWorkbook, type WorkbookReading } from '../../src/xlsx/read';

/** A file in which nothing but a dossier is looked for. */
export const readDossierFile = (bytes: Uint8Array): Promise<WorkbookReading> =>
  readWorkbook(bytes, DOSSIER);
