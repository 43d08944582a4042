import { isBlank } from '../../workbook/scalar';
import { scoreOnScale } from './scoring/counted-score';
import type { Panel } from './scoring/panel';
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
  /** Every criterion that applies has a score. */
  readonly complete: number;
  readonly begun: number;
  readonly untouched: number;
  readonly recused: number;
  readonly notAssigned: number;
}

/** Where one dossier stands in a juror’s sheet. */
export type LineState = 'complete' | 'begun' | 'untouched' | 'recused' | 'not-assigned';

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

export const isToDo = (state: LineState): boolean => state === 'untouched' || state === 'begun';

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
  return new Map(
    panel.dossiers
      .filter(({ id }) => !aside.has(id))
      .map(({ id, applies }) => {
        const line = byId.get(id.toLowerCase());
        return [id, line ? stateOf(panel, line, applies) : 'untouched'] as const;
      }),
  );
}

function countsOf(states: readonly LineState[]): JurorCounts {
  const count = (state: LineState): number => states.filter((one) => one === state).length;
  return {
    complete: count('complete'),
    begun: count('begun'),
    untouched: count('untouched'),
    recused: count('recused'),
    notAssigned: count('not-assigned'),
  };
}

/** `applies`: by criterion, whether the chair has left it in for this dossier. */
export function stateOf(panel: Panel, line: JurorLine, applies: readonly boolean[]): LineState {
  if (line.participation.value === 'not-assigned') return 'not-assigned';
  if (line.participation.kind !== 'blank') return 'recused';
  const due = line.first
    .map(({ raw: first }, index) => {
      const after = line.after[index]?.raw;
      return isBlank(after) ? first : (after ?? null);
    })
    .filter((_, index) => applies[index] === true);
  const scored = due.filter((raw) => scoreOnScale(panel.scale, raw) !== null);
  // With every criterion set aside, nothing is left to score.
  if (scored.length === due.length) return 'complete';
  return due.some((raw) => !isBlank(raw)) ? 'begun' : 'untouched';
}
