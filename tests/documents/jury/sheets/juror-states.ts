import { stateInWords } from '../../../../src/documents/jury/sheets/state-in-words';
import { panelOf } from '../../../../src/documents/jury/panel-of';
import {
  isSetAside,
  scoringRules,
  stateOf as progressStateOf,
} from '../../../../src/documents/jury/progress';
import type { Session } from '../../../../src/documents/jury/session';
import { headerOf, textsIn } from '../../../../src/documents/jury/sheets/context';
import type { Ballot, Panel, PanelDossier } from '../../../../src/documents/jury/scoring/panel';
import { PARTICIPATIONS, SCREENINGS } from '../../../../src/documents/jury/template/choices';
import { labelOf } from '../../../../src/workbook/choices';
import { scoresOf } from '../../../../src/documents/jury/template/tables';
import type { Language } from '../../../../src/language/language';
import { isBlank, type Scalar } from '../../../../src/workbook/scalar';
import type { SheetsShown } from './sheets-shown';

/** Where each juror’s sheet says otherwise than a plain count of what the juror wrote. */
export function inJurorSheets(
  shown: SheetsShown,
  panel: Panel,
  language: Language,
): readonly string[] {
  const header = headerOf('scores', 'state', language);
  return panel.jurors.flatMap(({ code: typed }) => {
    const code = typed.trim();
    const lines = shown.lines(scoresOf(code));
    return panel.dossiers.flatMap((dossier, index) => {
      const ballot = dossier.ballots[code];
      if (!ballot) return [];
      const expected = stateOf(panel, dossier, ballot, language);
      const said = lines[index]?.[header] ?? '';
      return said === expected
        ? []
        : [`${code} ${dossier.id} state: sheet ${said || 'nothing'}, expected ${expected}`];
    });
  });
}

/** Where a juror’s sheet says otherwise than the pane does of the same line. */
export function inPane(
  shown: SheetsShown,
  session: Session,
  language: Language,
): readonly string[] {
  const header = headerOf('scores', 'state', language);
  const rules = scoringRules(session);
  const dossiers = panelOf(session).dossiers;
  return [...session.sheets].flatMap(([code, { lines }]) =>
    lines.flatMap((line, index) => {
      const dossier = dossiers.find(({ id }) => id === line.id);
      const known = session.dossiers.find(({ id }) => id === line.id);
      if (!dossier || !known || isSetAside(session, known)) return [];
      const pane = stateInWords(progressStateOf(rules, line, dossier.applies), language);
      const said = shown.lines(scoresOf(code))[index]?.[header] ?? '';
      return said === pane ? [] : [`${code} ${line.id} state: sheet ${said}, pane ${pane}`];
    }),
  );
}

/** In these sessions nobody writes comments, and one is due at both ends of the scale. */
function stateOf(
  { scale }: Panel,
  { isReceivable, applies }: PanelDossier,
  { participation, first, after }: Ballot,
  language: Language,
): string {
  const { states } = textsIn(language).juror;
  if (!isReceivable) return labelOf(SCREENINGS, 'ineligible')[language];
  if (participation !== 'takes-part') return labelOf(PARTICIPATIONS, participation)[language];
  const isScore = (cell: Scalar | undefined): cell is number =>
    typeof cell === 'number' && scale.min <= cell && cell <= scale.max;
  const isTyped = (cell: Scalar | undefined): boolean => !isBlank(cell);
  const due = applies.flatMap((applied, criterion) => (applied ? criterion : []));
  const bad = [first, after]
    .flatMap((cells) => due.map((criterion) => cells[criterion]))
    .filter((cell) => isTyped(cell) && !isScore(cell)).length;
  if (bad > 0) return states.bad.replace('{count}', String(bad));
  const isEnd = (cell: Scalar | undefined): boolean => cell === scale.min || cell === scale.max;
  const count = due.filter(
    (criterion) => isScore(first[criterion]) || isScore(after[criterion]),
  ).length;
  if (count < due.length) {
    const partly = states.partly
      .replace('{count}', String(count))
      .replace('{due}', String(due.length));
    return count === 0 ? states.todo : partly;
  }
  return due.some((criterion) => isEnd(first[criterion]) || isEnd(after[criterion]))
    ? states.comment
    : states.done;
}
