import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { Cell } from '../../../workbook/cell';
import type { Standing } from '../scoring/standings';
import type { Line } from '../scoring/line';
import type { ClosingEntry } from '../seals/canonical';
import type { Stage } from '../seals/header';
import type { JurorLine, ScoreCell, Session, SessionDossier } from '../session';
import { criterionCode } from '../template/codes';

/** What a closing seals, beside the session itself. */
export interface Outcome {
  readonly standings: readonly Standing[] | null;
  readonly line: Line | null;
}

/**
 * What a stage rests on, a value by key; blanks are left out, so that something typed later shows as added. Money is in
 * cents, days are ISO days, answers are identifiers: the same in either language.
 */
export function entriesOf(
  stage: Stage,
  session: Session,
  outcome: Outcome,
): readonly ClosingEntry[] {
  switch (stage) {
    case 'opening':
      return [...settingsOf(session), ...eachDossier(session, identityOf)];
    case 'scoring':
      return scoresOf(session, 'first');
    case 'opinion':
      return [
        ...scoresOf(session, 'after'),
        ...agreedOf(session),
        ...eachDossier(session, opinionOf),
        ...ranksOf(outcome),
        ...lineOf(outcome),
      ];
    case 'decision':
      return eachDossier(session, decisionOf);
  }
}

const entry = (key: string, value: Scalar): readonly ClosingEntry[] =>
  isBlank(value) ? [] : [{ key, value }];

/** What a cell was understood as; what cannot be understood is sealed as it shows itself. */
const valueOf = (cell: Cell<unknown>): Scalar => {
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'problem') return 'text' in cell.problem ? cell.problem.text : null;
  const { value } = cell;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Scalar);
};

function settingsOf({ settings, criteria, levels, jurors, isRehearsal }: Session) {
  // Presence is known at the meeting, and the stage moves on.
  const { stage: _stage, ...settled } = settings;
  return [
    ...entry('session/rehearsal', isRehearsal),
    ...Object.entries(settled).flatMap(([key, cell]) => entry(`session/${key}`, valueOf(cell))),
    ...criteria.flatMap(({ code, label, definition, coefficient, threshold }) => [
      ...entry(`criterion/${code}/label`, label),
      ...entry(`criterion/${code}/definition`, definition),
      ...entry(`criterion/${code}/coefficient`, valueOf(coefficient)),
      ...entry(`criterion/${code}/threshold`, valueOf(threshold)),
    ]),
    ...levels.flatMap(({ wording }, index) => entry(`level/${index + 1}`, wording)),
    ...jurors.flatMap(({ code, name, capacity, votes, counts }) => [
      ...entry(`juror/${code}/name`, valueOf(name)),
      ...entry(`juror/${code}/capacity`, valueOf(capacity)),
      ...entry(`juror/${code}/votes`, valueOf(votes)),
      ...entry(`juror/${code}/counts`, valueOf(counts)),
    ]),
  ];
}

type KeysOf = (dossier: SessionDossier) => Readonly<Record<string, Cell<unknown>>>;

const eachDossier = ({ dossiers }: Session, cells: KeysOf): readonly ClosingEntry[] =>
  dossiers.flatMap((dossier) =>
    Object.entries(cells(dossier)).flatMap(([key, cell]) =>
      entry(`${dossier.id}/${key}`, valueOf(cell)),
    ),
  );

const identityOf: KeysOf = (dossier) => ({
  number: dossier.number,
  title: dossier.title,
  carrier: dossier.carrier,
  carrierType: dossier.carrierType,
  total: dossier.total,
  requested: dossier.requested,
  maximum: dossier.maximum,
  notApplicable: dossier.notApplicable,
  screening: dossier.screening,
  reason: dossier.reason,
  details: dossier.details,
  completeBy: dossier.completeBy,
});

const opinionOf: KeysOf = (dossier) => ({
  accepted: dossier.accepted,
  chairOrder: dossier.chairOrder,
  lot: dossier.lot,
  opinion: dossier.opinion,
  proposed: dossier.proposed,
  reservations: dossier.reservations,
  dissent: dossier.dissent,
});

const decisionOf: KeysOf = (dossier) => ({
  decision: dossier.decision,
  decidedOn: dossier.decidedOn,
  decisionReason: dossier.decisionReason,
});

/** Scores and comments at the end of scoring; what was added after audition goes with the opinion. */
function scoresOf(
  { sheets, dossiers }: Session,
  group: 'first' | 'after',
): readonly ClosingEntry[] {
  const ids = new Set(dossiers.map(({ id }) => id.toLowerCase()));
  return [...sheets].flatMap(([code, { lines }]) =>
    firstOfEach(lines)
      .filter(({ id }) => ids.has(id.toLowerCase()))
      .flatMap((line) => (group === 'first' ? scored(line, code) : later(line, code))),
  );
}

/** A line that stands twice counts nowhere; its scores are sealed once, so that keys stay single. */
const firstOfEach = (lines: readonly JurorLine[]): readonly JurorLine[] => {
  const seen = new Set<string>();
  return lines.filter(({ id }) => {
    const key = id.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const cells = (prefix: string, mark: string, all: readonly ScoreCell[]): readonly ClosingEntry[] =>
  all.flatMap(({ raw }, index) =>
    entry(`${prefix}/${mark}${criterionCode(index + 1).slice(1)}`, raw),
  );

function scored(line: JurorLine, juror: string): readonly ClosingEntry[] {
  const prefix = `${line.id}/${juror}`;
  return [
    ...cells(prefix, 'C', line.first),
    ...entry(`${prefix}/participation`, valueOf(line.participation)),
    ...cells(prefix, 'comment', line.comments),
    ...entry(`${prefix}/appreciation`, line.appreciation.raw),
  ];
}

const later = (line: JurorLine, juror: string): readonly ClosingEntry[] =>
  cells(`${line.id}/${juror}`, 'A', line.after);

const agreedOf = ({ agreed }: Session): readonly ClosingEntry[] =>
  agreed.flatMap(({ id, criterion, raw }) => entry(`${id}/agreed/${criterion}`, raw));

const ranksOf = ({ standings }: Outcome): readonly ClosingEntry[] =>
  (standings ?? []).flatMap((standing) => [
    ...entry(`${standing.dossier.id}/status`, standing.status),
    ...entry(`${standing.dossier.id}/total`, standing.totals.total),
    ...(standing.status === 'ranked' ? entry(`${standing.dossier.id}/rank`, standing.rank) : []),
  ]);

const lineOf = ({ line }: Outcome): readonly ClosingEntry[] =>
  (line?.entries ?? []).flatMap(({ id, verdict, granted }) => [
    ...entry(`${id}/line`, verdict),
    ...entry(`${id}/granted`, granted),
  ]);
