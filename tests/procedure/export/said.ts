import { EXPORT_SENTENCES, inWords } from '../../../src/procedure/export/messages/in-words';
import type { Message } from '../../../src/procedure/export/messages/say';
import {
  readExport,
  type ExportOptions,
  type ProcedureExport,
} from '../../../src/procedure/export/read-export';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';

beforeAll(async () => {
  await Promise.all([EXPORT_SENTENCES.load('fr'), EXPORT_SENTENCES.load('en')]);
});

/** Sentences in French with plain spaces, as they are typed in tests. */
export const sentences = (remarks: readonly Message[]): readonly string[] =>
  remarks.map((remark) => inWords(remark, 'fr').replaceAll('\u00a0', ' '));

/** Those of one kind. */
export const told = (remarks: readonly Message[], id: Message['id']): readonly string[] =>
  sentences(remarks.filter((remark) => remark.id === id));

/** The export that sheets hold. */
export function exportIn(
  sheets: readonly PlainSheet[],
  options: ExportOptions = {},
): ProcedureExport {
  const reading = readExport(sheets, options);
  if (reading.kind !== 'read') throw new Error(inWords(reading.why, 'fr'));
  return reading.export;
}

/** Why sheets are no export that can be read. */
export function refusalOf(sheets: readonly PlainSheet[]): string {
  const reading = readExport(sheets);
  if (reading.kind !== 'refused') throw new Error('It was read');
  return inWords(reading.why, 'fr').replaceAll('\u00a0', ' ');
}
