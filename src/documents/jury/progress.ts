import { isBlank } from '../../workbook/scalar';
import { scoreOnScale } from './scoring/counted-score';
import type { Panel } from './scoring/panel';
import type { JurorLine, Session } from './session';

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

export function progressOf(session: Session, panel: Panel): readonly JurorProgress[] {
  return session.jurors.map(({ code, name, counts }) => {
    const sheet = session.sheets.get(code);
    return {
      code,
      name: name.value ?? code,
      counts: counts.value === true,
      dossiers: sheet ? countsOf(panel, sheet.lines) : null,
    };
  });
}

function countsOf(panel: Panel, lines: readonly JurorLine[]): JurorCounts {
  // Of several lines of one dossier the first.
  const byId = new Map([...lines].reverse().map((line) => [line.id.toLowerCase(), line] as const));
  const states = panel.dossiers.map(({ id, applies }) => {
    const line = byId.get(id.toLowerCase());
    return line ? stateOf(panel, line, applies) : 'untouched';
  });
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
  const due = line.first.filter((_, index) => applies[index] === true);
  const scored = due.filter(({ raw }) => scoreOnScale(panel.scale, raw) !== null);
  if (scored.length === due.length && due.length > 0) return 'complete';
  return line.first.some(({ raw }) => !isBlank(raw)) ? 'begun' : 'untouched';
}
