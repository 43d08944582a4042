import type { FileRow } from '../portfolio';

/** What a file of a dossier is about. */
export type Identity = Pick<FileRow, 'filedAt' | 'mark' | 'session' | 'values'> & {
  /** It is what an export of the procedure says: of no call and of no session that it names. */
  readonly isExported?: true;
};

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
  if (isOfOtherCall(file, dossier)) return 'other';
  const number = numberOf(file);
  const numbers = new Set(dossier.flatMap((one) => numberOf(one) ?? []));
  if (number !== null && numbers.size > 0) return byNumber(file, number, dossier);
  if (isMarkedAlike(file, dossier)) {
    return isWithoutDoubt(file, dossier) ? 'same' : 'near';
  }
  const isMarked = file.mark !== null && dossier.some(({ mark }) => mark === file.mark);
  return isMarked || dossier.some((one) => looksLike(one, file)) ? 'near' : 'other';
}

const isWorkbook = ({ isExported }: Identity): boolean => isExported !== true;

/** An export names no call: one procedure may be that of several. */
function isOfOtherCall(file: Identity, dossier: readonly Identity[]): boolean {
  const known = dossier.find(isWorkbook);
  if (!known || !isWorkbook(file)) return dossier.length === 0;
  return known.values.call !== file.values.call;
}

/** A number that a carrier types is not that of the procedure yet: something else has to say that it is the same dossier. */
function byNumber(file: Identity, number: string, dossier: readonly Identity[]): Likeness {
  const alike = dossier.filter((one) => numberOf(one) === number);
  const isOfProcedure = ({ filedAt }: Identity): boolean => filedAt !== null;
  if (alike.length === 0) {
    // The number of a mail and that of the procedure may be those of one dossier, and so may two ways to write one.
    const isMixed = isOfProcedure(file) !== dossier.some(isOfProcedure);
    const isWithin = dossier.some((one) => holdsOther(number, numberOf(one) ?? ''));
    return (isMixed || isWithin) && isMarkedAlike(file, dossier) ? 'near' : 'other';
  }
  const workbooks = alike.filter(isWorkbook);
  // The export tells of the dossier in whose folder the workbook was, whoever it says the carrier is.
  const isWithExport = !isWorkbook(file) || workbooks.length === 0;
  if (isWithExport && isOfProcedure(file) && alike.some(isOfProcedure)) return 'same';
  // A dossier of the procedure may hold the budgets of two carriers.
  const told = workbooks.length > 0 ? workbooks : alike;
  if (told.some((one) => areOthers(one, file))) return 'near';
  if (isOfProcedure(file) && workbooks.some(isOfProcedure)) return 'same';
  const isBorneOut = alike.some(
    (one) =>
      isSiretSame(one, file) ||
      (one.mark !== null && one.mark === file.mark) ||
      isCarrierSame(one, file) ||
      isTitleSame(one, file),
  );
  return isBorneOut && isWithoutDoubt(file, alike) ? 'same' : 'near';
}

/** `SNAP3-2301457` and `2301457`. */
const holdsOther = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= FEWEST_DIGITS &&
  (one.includes(other) || other.includes(one));

const isMarkedAlike = (file: Identity, dossier: readonly Identity[]): boolean =>
  file.mark !== null && dossier.some((one) => one.mark === file.mark && isSiretSame(one, file));

/** The numbers of a procedure have more. */
const FEWEST_DIGITS = 4;

/** Texts such as « en cours » are no number, and « Dossier n° 2301457 » is 2301457. */
function numberOf({ values }: Identity): string | null {
  const typed = values.number ?? '';
  // « 2021-12 » and « 2021-13 » are two numbers, whatever they have in common.
  const [digits = '', other] = typed.match(/\d+/g) ?? [];
  if (other === undefined && digits.length >= FEWEST_DIGITS) return digits;
  return digits === '' ? null : folded(typed);
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
  const workbooks = dossier.filter(isWorkbook);
  // An export and a workbook: nothing was copied from another session.
  if (!isWorkbook(file) || workbooks.length === 0) return true;
  const isNextOfProject =
    file.values.cap !== null &&
    workbooks.some(({ values }) => (values.before ?? 0) !== (file.values.before ?? 0));
  const sessions = new Set([file, ...workbooks].map(({ session }) => session));
  return !isNextOfProject && sessions.size === 1 && !sessions.has(null);
}

const isSaidSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && folded(one) !== '' && folded(one) === folded(other);

const isTitleSame = (one: Identity, other: Identity): boolean =>
  isSaidSame(one.values.title, other.values.title);

const isCarrierSame = (one: Identity, other: Identity): boolean =>
  isSaidSame(one.values.carrier, other.values.carrier);

/** Whether two of one mark are of one dossier: copies share the mark, and its number or its SIRET tells them apart. */
export function isAlike(one: Identity, other: Identity): boolean {
  const [number, otherNumber] = [numberOf(one), numberOf(other)];
  const areNumbered = number !== null && otherNumber !== null;
  const isNumberSame = areNumbered && (number === otherNumber || holdsOther(number, otherNumber));
  if (areOthers(one, other) || (areNumbered && !isNumberSame)) return false;
  return isNumberSame || isSiretSame(one, other) || looksLike(one, other);
}

/** The same carrier and the same title. */
const looksLike = (one: Identity, other: Identity): boolean =>
  isTitleSame(one, other) &&
  !areOthers(one, other) &&
  (isSiretSame(one, other) || isCarrierSame(one, other));

/** By what a dossier that it may be a version of can be found. */
export function tracesOf(file: Identity): readonly string[] {
  const { title } = file.values;
  const trace = (kind: string, value: string | null): readonly string[] =>
    value === null || value === '' ? [] : [`${kind} ${value}`];
  return [
    ...trace('number', numberOf(file)),
    ...trace('mark', file.mark),
    ...trace('title', title === null ? null : folded(title)),
  ];
}

/** Neither capitals nor accents nor signs tell two texts apart. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
