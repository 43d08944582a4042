import type { Localized } from '../language/language';

/** The kinds of JSON file that a person writes, and may take for one another. */
export type FileKind = 'call' | 'dossier' | 'examples';

export const KIND_NAMES: Readonly<Record<FileKind, Localized>> = {
  call: {
    fr: 'un fichier d’appel (code, tracks, rate…)',
    en: 'a call file (code, tracks, rate…)',
  },
  dossier: {
    fr: 'un fichier de dossier (project, lines…)',
    en: 'a dossier file (project, lines…)',
  },
  examples: {
    fr: 'un fichier d’exemples (examples…)',
    en: 'a file of examples (examples…)',
  },
};

/** Fields that only one of the kinds has at its top. */
const MARKS: Readonly<Record<FileKind, readonly string[]>> = {
  call: ['code', 'tracks', 'rate', 'caps', 'criteria', 'carriers'],
  dossier: ['call', 'project', 'lines', 'requested', 'coCarriers', 'otherFunders', 'grid'],
  examples: ['examples'],
};

/** Which of them a file is beyond doubt; null where it has fields of none, or of several. */
export function kindOfFile(json: unknown): FileKind | null {
  if (typeof json !== 'object' || json === null) return null;
  const kinds = (Object.keys(MARKS) as FileKind[]).filter((kind) =>
    MARKS[kind].some((field) => Object.hasOwn(json, field)),
  );
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
