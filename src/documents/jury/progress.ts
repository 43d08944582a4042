import { isBlank, type Scalar } from '../../workbook/scalar';
import { asksComment } from './comment-asked';
import { scaleOf } from './panel-of';
import { scoreOnScale } from './scoring/counted-score';
import type { Panel, Scale } from './scoring/panel';
import type { JurorLine, Session, SessionDossier } from './session';

/** How far a juror has come: counts, which tell nothing of a score. */
export interface JurorProgress {
  readonly code: string;
  readonly name: string;
  readonly counts: boolean;
  /** null: they have no sheet. */
  readonly dossiers: JurorCounts | null;
}

export interface JurorCounts {
  /** Every criterion that applies has a score, and each score the comment that it asks for. */
  readonly complete: number;
  /** Scored, and nothing lacks but comments. */
  readonly commentDue: number;
  readonly begun: number;
  /** Something that is no score stands there. */
  readonly toReview: number;
  readonly untouched: number;
  readonly recused: number;
  readonly notAssigned: number;
}

/** Where one dossier stands in a juror’s sheet, as the sheet’s own column of states has it. */
export type LineState =
  | { readonly kind: 'complete' | 'comment-due' | 'untouched' | 'recused' | 'not-assigned' }
  /** Criteria that have a score, of those that apply. */
  | { readonly kind: 'begun'; readonly count: number; readonly due: number }
  /** Cells that hold something which is no score on the scale. */
  | { readonly kind: 'to-review'; readonly count: number };

/** What the state of a line follows from, beside the line. */
export interface ScoringRules {
  readonly scale: Scale;
  /** Whether a score asks for a comment. */
  readonly asks: (score: unknown) => boolean;
}

export const scoringRules = (session: Pick<Session, 'settings'>): ScoringRules => ({
  scale: scaleOf(session),
  asks: asksComment(session),
});

/** Screening has set it aside. One that nobody has pronounced on yet may be scored: its scores count once it is eligible. */
export const isSetAside = (
  { settings }: Pick<Session, 'settings'>,
  { screening }: Pick<SessionDossier, 'screening'>,
): boolean =>
  settings.stages.value?.includes('screening') === true &&
  screening.value !== null &&
  screening.value !== 'eligible';

export function progressOf(session: Session, panel: Panel): readonly JurorProgress[] {
  return session.jurors.map(({ code, name, counts }) => {
    const sheet = session.sheets.get(code);
    return {
      code,
      name: name.value ?? code,
      counts: counts.value === true,
      dossiers: sheet ? countsOf([...statesIn(session, panel, sheet.lines).values()]) : null,
    };
  });
}

/** How many dossiers lack a score of somebody who counts and takes part in them. */
export function unfinishedIn(session: Session, panel: Panel): number {
  const open = new Set<string>();
  for (const { code, counts } of session.jurors) {
    const sheet = session.sheets.get(code);
    if (counts.value !== true || !sheet) continue;
    for (const [id, state] of statesIn(session, panel, sheet.lines)) {
      if (isToDo(state)) open.add(id);
    }
  }
  return open.size;
}

/** What somebody who counts has still to do, dossier by dossier. */
export interface Awaited {
  readonly code: string;
  readonly name: string;
  readonly dossiers: readonly (readonly [id: string, state: LineState])[];
}

/** Those of whom scores or comments are awaited: nothing of it tells a score. */
export const awaitedIn = (session: Session, panel: Panel): readonly Awaited[] =>
  session.jurors.flatMap(({ code, name, counts }) => {
    const sheet = session.sheets.get(code);
    if (counts.value !== true || !sheet) return [];
    const dossiers = [...statesIn(session, panel, sheet.lines)].filter(
      ([, state]) => isToDo(state) || state.kind === 'comment-due',
    );
    return dossiers.length > 0 ? [{ code, name: name.value ?? code, dossiers }] : [];
  });

/** Scores lack, or cannot count. */
export const isToDo = ({ kind }: LineState): boolean =>
  kind === 'untouched' || kind === 'begun' || kind === 'to-review';

/** Where each dossier that is to be scored stands in a juror’s sheet. */
function statesIn(
  session: Session,
  panel: Panel,
  lines: readonly JurorLine[],
): ReadonlyMap<string, LineState> {
  // Of several lines of one dossier the first.
  const byId = new Map([...lines].reverse().map((line) => [line.id.toLowerCase(), line] as const));
  const aside = new Set(
    session.dossiers.flatMap((dossier) => (isSetAside(session, dossier) ? dossier.id : [])),
  );
  const rules = scoringRules(session);
  return new Map(
    panel.dossiers
      .filter(({ id }) => !aside.has(id))
      .map(({ id, applies }) => {
        const line = byId.get(id.toLowerCase());
        return [id, line ? stateOf(rules, line, applies) : UNTOUCHED] as const;
      }),
  );
}

function countsOf(states: readonly LineState[]): JurorCounts {
  const count = (kind: LineState['kind']): number =>
    states.filter((one) => one.kind === kind).length;
  return {
    complete: count('complete'),
    commentDue: count('comment-due'),
    begun: count('begun'),
    toReview: count('to-review'),
    untouched: count('untouched'),
    recused: count('recused'),
    notAssigned: count('not-assigned'),
  };
}

export const UNTOUCHED: LineState = { kind: 'untouched' };

/**
 * The same answer as the sheet’s formula gives (`juror-formulas`), in the same order of questions.
 *
 * @param applies by criterion, whether the chair has left it in for this dossier
 */
export function stateOf(
  { scale, asks }: ScoringRules,
  { participation, first, after, comments }: JurorLine,
  applies: readonly boolean[],
): LineState {
  if (participation.value === 'not-assigned') return { kind: 'not-assigned' };
  if (participation.kind !== 'blank') return { kind: 'recused' };
  const due = applies.flatMap((applied, criterion) =>
    applied
      ? {
          scores: [first[criterion]?.raw ?? null, after[criterion]?.raw ?? null],
          comment: comments[criterion]?.raw ?? null,
        }
      : [],
  );
  const isScore = (raw: Scalar): boolean => scoreOnScale(scale, raw) !== null;
  const bad = due.flatMap(({ scores }) => scores.filter((raw) => !isBlank(raw) && !isScore(raw)));
  if (bad.length > 0) return { kind: 'to-review', count: bad.length };
  const scored = due.filter(({ scores }) => scores.some(isScore));
  if (scored.length === 0 && due.length > 0) return UNTOUCHED;
  if (scored.length < due.length) return { kind: 'begun', count: scored.length, due: due.length };
  const lacksComment = scored.some(({ scores, comment }) => scores.some(asks) && isBlank(comment));
  // With every criterion set aside, nothing is left to score.
  return { kind: lacksComment ? 'comment-due' : 'complete' };
}
