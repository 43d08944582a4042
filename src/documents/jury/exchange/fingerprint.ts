import { codesIn } from '../panel-of';
import { storedValue } from '../../../seals/stored-value';
import { sha256 } from '../../../seals/sha256';
import type { Session, SessionDossier } from '../session';
import { criterionCode } from '../template/codes';

/** What a juror scores by: all that makes a score of one file mean the same in another. */
type Yardstick = Pick<Session, 'settings' | 'criteria' | 'levels' | 'dossiers'>;

/** Where two sessions do not score alike. */
export type ChangedRule =
  | { readonly kind: 'scale' }
  /** Scores are worded otherwise: 5 may have become the worst. */
  | { readonly kind: 'levels' }
  /** It has other words, another coefficient, or is in one of them only. */
  | { readonly kind: 'criterion'; readonly code: string }
  /** Other criteria are set aside for this dossier. */
  | { readonly kind: 'not-applicable'; readonly dossier: string };

/**
 * The hash of what a juror scores by, 64 hexadecimal digits: SHA-256 over the scale, each criterion’s code, label,
 * definition and coefficient, what the scores say, and the criteria set aside for each of these dossiers. A late dossier
 * is not among those of a file sent earlier, and changes nothing for it.
 *
 * @param ids identifiers of dossiers, in any order and case
 */
export const fingerprintOf = (session: Yardstick, ids: readonly string[]): Promise<string> =>
  hashOf(session, ids, levelLines(session));

/** The same as it was before it spoke of levels: files that were sent then carry it. */
export const fingerprintWithoutLevels = (
  session: Yardstick,
  ids: readonly string[],
): Promise<string> => hashOf(session, ids, []);

function hashOf(
  session: Yardstick,
  ids: readonly string[],
  levels: readonly string[],
): Promise<string> {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const aside = session.dossiers
    .filter(({ id }) => wanted.has(id.toLowerCase()))
    .map((dossier) => [dossier.id.toLowerCase(), setAside(session, dossier)] as const)
    .filter(([, codes]) => codes !== '')
    .map(lineOf)
    .sort();
  const criteria = session.criteria.map((criterion) =>
    lineOf([criterion.code, ...wordsOf(criterion)]),
  );
  return sha256([scaleLine(session), ...criteria, ...levels, ...new Set(aside)].join(''));
}

/** Values as a closing spells them: the same whichever program has saved the file. */
const lineOf = (values: readonly (string | number | null)[]): string =>
  `${values.map(storedValue).join('\t')}\n`;

const scaleLine = ({ settings: { scaleMin, scaleMax, step } }: Yardstick): string =>
  lineOf([scaleMin.value, scaleMax.value, step.value]);

/** A level without a score says nothing of any. The order of their rows is no rule. */
const levelLines = ({ levels }: Yardstick): readonly string[] =>
  levels
    .filter(({ score }) => score.value !== null)
    .map(({ score, wording }) => lineOf([score.value, wording.trim()]))
    .sort();

export const haveSameLevels = (one: Yardstick, other: Yardstick): boolean =>
  levelLines(one).join('') === levelLines(other).join('');

const wordsOf = ({ label, definition, coefficient }: Session['criteria'][number]) => [
  label.trim(),
  definition.trim(),
  coefficient.value,
];

/** Codes that are none of a criterion set nothing aside. */
function setAside({ criteria }: Yardstick, { notApplicable }: SessionDossier): string {
  const typed = codesIn(notApplicable);
  return criteria
    .map((_, index) => criterionCode(index + 1))
    .filter((code) => typed.has(code))
    .join(',');
}

/** In what a file’s rules differ from the session’s, its dossiers alone considered. */
export function changedRules(session: Yardstick, file: Yardstick): readonly ChangedRule[] {
  const [ours, theirs] = [session, file].map(
    ({ criteria }) => new Map(criteria.map((one) => [one.code, lineOf(wordsOf(one))] as const)),
  );
  const codes = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  const known = new Map(session.dossiers.map((one) => [one.id.toLowerCase(), one] as const));
  return [
    ...(scaleLine(session) === scaleLine(file) ? [] : [{ kind: 'scale' as const }]),
    ...(haveSameLevels(session, file) ? [] : [{ kind: 'levels' as const }]),
    ...codes
      .filter((code) => ours?.get(code) !== theirs?.get(code))
      .map((code) => ({ kind: 'criterion' as const, code })),
    ...file.dossiers
      .filter((one) => {
        const other = known.get(one.id.toLowerCase());
        return other !== undefined && setAside(session, other) !== setAside(file, one);
      })
      .map(({ id }) => ({ kind: 'not-applicable' as const, dossier: id })),
  ];
}
