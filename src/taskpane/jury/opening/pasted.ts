import { areDossierHeadings } from '../../../documents/jury/opening/dossier-headings';
import { belowTitle } from '../../../documents/jury/opening/list-headings';
import { listedDossiers, type Listed } from '../../../documents/jury/opening/listed-dossiers';
import {
  areJurorHeadings,
  listedJurors,
  type ListedJurors,
} from '../../../documents/jury/opening/listed-jurors';
import type { Language } from '../../../language/language';
import { cellsOf } from '../../../workbook/pasted-cells';

/** A list of dossiers as people paste it: one a line, cells between tabs or semicolons, with headings or without. */
export function dossiersIn(text: string, language: Language): Listed {
  const { rows, remarks } = belowTitle(linesOf(text, areDossierHeadings), areDossierHeadings);
  const listed = listedDossiers(rows, language, false);
  return { ...listed, remarks: [...remarks, ...listed.remarks] };
}

/**
 * A list of jurors, one a line.
 *
 * @param dossiers identifiers of those that can be assigned to them
 */
export function jurorsIn(text: string, dossiers: readonly string[]): ListedJurors {
  const { rows, remarks } = belowTitle(linesOf(text, areJurorHeadings), areJurorHeadings);
  const listed = listedJurors(rows, dossiers);
  return { ...listed, remarks: [...remarks, ...listed.remarks] };
}

type Row = readonly string[];

/** In what comes from Excel, cells stand between tabs, and a semicolon is part of a title. */
function linesOf(text: string, areHeadings: (row: Row) => boolean): readonly Row[] {
  if (text.includes('\t')) return cellsOf(text, '\t');
  // A comma is part of titles and names, unless headings say that it parts columns.
  const [first = ''] = text.trimStart().split('\n', 1);
  const isByCommas = !first.includes(';') && cellsOf(first, ',').some(areHeadings);
  return cellsOf(text, isByCommas ? ',' : ';');
}
