import type { DossierFile } from '../../src/documents/dossier/file/file-schema';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { writeWorkbook } from '../../src/xlsx/write';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';

type Dossier = Omit<DossierFile, 'schema'>;

/** A workbook of the call as a file, filled in from a dossier’s JSON. */
export async function aWorkbook(
  call: Call,
  dossier: Dossier = {},
  language: Language = 'fr',
): Promise<Uint8Array> {
  const json = JSON.stringify({ schema: 1, ...dossier });
  const entries = readDossierFile(json, 'dossier.json', call, language);
  return writeWorkbook(declareFilled(call, language, entries).declaration);
}

/** A line of development of that amount TTC, in euros. */
export const aLine = (amount: number) => ({
  label: 'Développement',
  type: 'development',
  quantity: 1,
  unitPrice: amount,
  vat: 0,
});
