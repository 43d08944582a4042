import {
  isSetAside,
  scoringRules,
  stateOf,
  UNTOUCHED,
  type LineState,
} from '../../documents/jury/progress';
import type { PanelDossier } from '../../documents/jury/scoring/panel';
import type { JurorLine, JurorSheet } from '../../documents/jury/session';
import type { RawCell } from '../../workbook/table-rows';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { Recusable } from './conflicts';
import type { Scoring } from './use-scoring';

export interface OwnDossier {
  readonly dossier: PanelDossier;
  readonly title: string;
  /** null: the sheet has no line for it, or several. */
  readonly line: JurorLine | null;
  readonly state: LineState;
}

/** The dossiers that a juror is to score, with what they have typed since the last reading. */
export function ownDossiers(
  { session, panel }: JuryVerdict,
  sheet: JurorSheet,
  scoring: Scoring,
): readonly OwnDossier[] {
  const rules = scoringRules(session);
  const aside = new Set(
    session.dossiers.flatMap((dossier) => (isSetAside(session, dossier) ? dossier.id : [])),
  );
  return panel.dossiers
    .filter(({ id }) => !aside.has(id))
    .map((dossier): OwnDossier => {
      const lines = sheet.lines.filter(({ id }) => id.toLowerCase() === dossier.id.toLowerCase());
      const line = lines.length === 1 ? (lines[0] ?? null) : null;
      const known = session.dossiers.find(({ id }) => id === dossier.id);
      const title = known?.title.value ?? known?.number.value ?? '';
      const typed = line && withTyped(line, scoring);
      const state = typed ? stateOf(rules, typed, dossier.applies) : UNTOUCHED;
      return { dossier, title, line, state };
    });
}

/** Those that this juror is to score, each with its carrier: whom one knows is often the carrier. */
export const recusable = (
  { session }: JuryVerdict,
  dossiers: readonly OwnDossier[],
): readonly Recusable[] =>
  dossiers.flatMap(({ dossier: { id }, title, line, state: { kind } }) => {
    if (!line || kind === 'recused' || kind === 'not-assigned') return [];
    const carrier = session.dossiers.find((one) => one.id === id)?.carrier.value ?? '';
    return { line, name: [id, title, carrier].filter(Boolean).join(' · ') };
  });

function withTyped(line: JurorLine, scoring: Scoring): JurorLine {
  const typed = (cells: readonly RawCell[], key: string): readonly RawCell[] =>
    cells.map((cell, index) => ({
      ...cell,
      raw: scoring.value(line, `${key}${index + 1}`, cell.raw),
    }));
  return {
    ...line,
    first: typed(line.first, 'first'),
    after: typed(line.after, 'after'),
    comments: typed(line.comments, 'comment'),
  };
}
