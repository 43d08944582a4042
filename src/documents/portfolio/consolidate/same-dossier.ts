import type { FileRow } from '../portfolio';

/** What a file of a dossier is about. */
export type Identity = Pick<FileRow, 'filedAt' | 'mark' | 'session' | 'values'>;

/** How sure it is that a file is of a dossier. */
export type Likeness =
  /** A version of it. */
  | 'same'
  /** It may be: a person has to say. */
  | 'near'
  | 'other';

/**
 * Whether a file is a version of the dossier that these files are versions of: the same number in the procedure; without
 * one the same mark and the same SIRET. A dossier filed again under another number (in another session, or the next one of
 * its project) is never taken for a version, and one filed in another session is not either.
 */
export function likeness(file: Identity, dossier: readonly Identity[]): Likeness {
  const [first] = dossier;
  if (!first || first.values.call !== file.values.call) return 'other';
  const number = numberOf(file);
  const numbers = new Set(dossier.flatMap((one) => numberOf(one) ?? []));
  if (number !== null && numbers.size > 0) {
    if (!numbers.has(number)) return 'other';
    const isOfProcedure = file.filedAt !== null && dossier.some(({ filedAt }) => filedAt !== null);
    // « 12 » typed by two carriers is no number of the procedure.
    return !isOfProcedure && dossier.some((one) => areOthers(one, file)) ? 'near' : 'same';
  }
  const isMarked = file.mark !== null && dossier.some(({ mark }) => mark === file.mark);
  if (isMarked && dossier.some((one) => isSiretSame(one, file))) {
    return isWithoutDoubt(file, dossier) ? 'same' : 'near';
  }
  return isMarked || dossier.some((one) => looksLike(one, file)) ? 'near' : 'other';
}

/** Texts such as « en cours » are no number. */
function numberOf({ values }: Identity): string | null {
  const number = values.number === null ? '' : folded(values.number);
  return /\d/.test(number) ? number : null;
}

const areOthers = (one: Identity, other: Identity): boolean =>
  one.values.siret !== null &&
  other.values.siret !== null &&
  folded(one.values.siret) !== folded(other.values.siret);

const isSiretSame = (one: Identity, other: Identity): boolean =>
  one.values.siret !== null &&
  other.values.siret !== null &&
  folded(one.values.siret) === folded(other.values.siret);

/**
 * Copying a workbook copies its mark: the dossier of another session, or the next one of a project whose grants add up,
 * may have been made so.
 */
function isWithoutDoubt(file: Identity, dossier: readonly Identity[]): boolean {
  const isNextOfProject =
    file.values.cap !== null &&
    dossier.some(({ values }) => (values.before ?? 0) !== (file.values.before ?? 0));
  const sessions = new Set([file, ...dossier].map(({ session }) => session));
  return !isNextOfProject && sessions.size === 1 && !sessions.has(null);
}

/** The same carrier and the same title. */
function looksLike(one: Identity, other: Identity): boolean {
  const isTitleSame =
    one.values.title !== null &&
    other.values.title !== null &&
    folded(one.values.title) === folded(other.values.title);
  if (!isTitleSame || areOthers(one, other)) return false;
  return (
    isSiretSame(one, other) ||
    (one.values.carrier !== null &&
      other.values.carrier !== null &&
      folded(one.values.carrier) === folded(other.values.carrier))
  );
}

/** By what a dossier that it may be a version of can be found: none of another call has one of these. */
export function tracesOf(file: Identity): readonly string[] {
  const { call, title } = file.values;
  const trace = (kind: string, value: string | null): readonly string[] =>
    value === null || value === '' ? [] : [`${call ?? ''} ${kind} ${value}`];
  return [
    ...trace('number', numberOf(file)),
    ...trace('mark', file.mark),
    ...trace('title', title === null ? null : folded(title)),
  ];
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
