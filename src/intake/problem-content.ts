import type { FileContent } from '../documents/portfolio/consolidate/reading';

/**
 * What a file says to a portfolio that could not be read, or holds nothing of ours. A workbook of somebody’s that is no
 * dossier is no fault of anybody’s.
 *
 * @param problem stable identifier of what is wrong, as reports have it
 * @param why the sentence for it, as the portfolio’s sheet shows it
 */
export function contentOfProblem(problem: string, why: string): FileContent {
  switch (problem) {
    case 'open-document':
      return { kind: 'ods', why };
    case 'no-dossier':
      return { kind: 'other', why };
    default:
      return { kind: 'unreadable', why };
  }
}
