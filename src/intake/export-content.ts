import type { FileContent } from '../documents/portfolio/consolidate/reading';
import type { ExportedValues } from '../documents/portfolio/portfolio';
import type { Language } from '../language/language';
import { recognisedExport, type Beforehand } from '../procedure/export/is-export';
import { mappingText, suggestMapping } from '../procedure/export/mapping';
import { mappedRows, type MappedDossier } from '../procedure/export/mapped-rows';
import { inWords } from '../procedure/export/messages/in-words';
import type { Message } from '../procedure/export/messages/say';
import { settledMapping } from '../procedure/export/settled-mapping';
import { updatedAt } from '../procedure/export/updated';
import type { PlainSheet } from '../workbook/plain-sheet';

/**
 * What an export of démarches-simplifiées says to a portfolio; null: these sheets are none. Nothing about persons is taken.
 * `EXPORT_SENTENCES` are loaded.
 *
 * @param language in which what was not understood is told
 */
export function exportContent(
  sheets: readonly PlainSheet[],
  beforehand: Beforehand,
  language: Language,
): FileContent | null {
  const read = recognisedExport(sheets, beforehand);
  if (!read) return null;
  const { mapping, remarks } = settledMapping(read, beforehand.decided);
  const mapped = mappedRows(read, mapping);
  const lines = new Map(read.rows.map(({ line, cells }) => [line, cells]));
  const told = [...read.remarks.filter(isTold), ...remarks, ...mapped.remarks];
  return {
    kind: 'export',
    rows: mapped.rows.map((row) =>
      valuesOf(row, updatedAt(read.columns, lines.get(row.line) ?? [])),
    ),
    headings: read.columns.map(({ heading, rank }) => ({ heading, rank })),
    suggested: mappingText(suggestMapping(read.columns)),
    why: told.map((remark) => inWords(remark, language)).join(' '),
  };
}

/** That columns about persons are left out goes without saying here: nothing of them could be of use. */
const isTold = ({ id }: Message): boolean => id !== 'leftOut' && !OF_BLOCKS.has(id);

/** A portfolio has no place for blocks. */
const OF_BLOCKS: ReadonlySet<Message['id']> = new Set(['blockWithoutKey', 'blockStrays']);

const valuesOf = (row: MappedDossier, updated: string | null): ExportedValues => ({
  number: row.number,
  state: row.state,
  filedOn: row.filedOn,
  instructionOn: row.instructionOn,
  completeSince: row.completeSince,
  decidedOn: row.decidedOn,
  title: row.title,
  carrier: row.carrier,
  siret: row.siret,
  reference: row.projectReference,
  requested: row.requested,
  total: row.total,
  updatedAt: updated,
});
