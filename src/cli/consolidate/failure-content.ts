import type { FileContent } from '../../documents/portfolio/consolidate/reading';
import type { Failure } from '../schemas/report';

/** A workbook of somebody’s that is no dossier is no fault of anybody’s. */
export function contentOfFailure({ error: { problem, message } }: Failure): FileContent {
  switch (problem) {
    case 'open-document':
      return { kind: 'ods', why: message };
    case 'no-dossier':
      return { kind: 'other', why: message };
    default:
      return { kind: 'unreadable', why: message };
  }
}
