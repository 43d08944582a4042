import type { Localized } from '../language/language';

/** The two kinds of JSON file that a person writes, and may take for one another. */
export type FileKind = 'call' | 'dossier';

export const KIND_NAMES: Readonly<Record<FileKind, Localized>> = {
  call: {
    fr: 'un fichier d’appel (code, tracks, rate…)',
    en: 'a call file (code, tracks, rate…)',
  },
  dossier: {
    fr: 'un fichier de dossier (project, lines…)',
    en: 'a dossier file (project, lines…)',
  },
};

/** Fields that only one of the two has at its top. */
const MARKS: Readonly<Record<FileKind, readonly string[]>> = {
  call: ['code', 'tracks', 'rate', 'caps', 'criteria', 'carriers'],
  dossier: ['call', 'project', 'lines', 'requested', 'coCarriers', 'otherFunders', 'grid'],
};

/** Which of the two a file is beyond doubt; null where it has fields of neither, or of both. */
export function kindOfFile(json: unknown): FileKind | null {
  if (typeof json !== 'object' || json === null) return null;
  const kinds = (['call', 'dossier'] as const).filter((kind) =>
    MARKS[kind].some((field) => Object.hasOwn(json, field)),
  );
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
