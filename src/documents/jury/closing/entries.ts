import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { Cell } from '../../../workbook/cell';
import type { Standing } from '../scoring/standings';
import type { Line } from '../scoring/line';
import type { ClosingEntry, SealLine } from '../../../seals/canonical';
import { sealedStage, type Stage } from '../../../seals/header';
import type { JurorLine, Session, SessionDossier } from '../session';
import type { RawCell } from '../../../workbook/table-rows';
import { hourOf } from '../recusals';
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
  { withOpening = false } = {},
): readonly ClosingEntry[] {
  const opening = withOpening ? entriesAt('opening', session, outcome) : [];
  return onceEach([...opening, ...entriesAt(stage, session, outcome)]);
}

/**
 * Whether the closing of a number seals the rules and the list of dossiers besides: scores rest on coefficients, and
 * where no opening was closed before, nothing else would keep them.
 */
export const restsOnOpening = (
  { seals }: Pick<Session, 'seals'>,
  stage: Stage,
  number: number,
): boolean =>
  stage === 'scoring' &&
  !seals.some((seal) => seal.number < number && sealedStage(seal.lines) === 'opening');

/** Whether these lines of a closing seal the rules besides, whatever has become of the closings before it. */
export const sealsOpening = (lines: readonly SealLine[]): boolean =>
  lines.some(({ key }) => key.startsWith('session/'));

function entriesAt(stage: Stage, session: Session, outcome: Outcome): readonly ClosingEntry[] {
  switch (stage) {
    case 'opening':
      return [...settingsOf(session), ...eachDossier(session, identityOf)];
    case 'scoring':
      return [...eachDossier(session, screeningOf), ...scoresOf(session, 'first')];
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

/**
 * An identifier as keys spell it: whatever somebody has typed over it, a closing can be made and compared. Signs that
 * no key has are told by their codes, so that two identifiers never share a key.
 */
const keyOf = (id: string): string => {
  const spelled = id
    .replaceAll(/[^A-Za-z0-9.-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)
    // What files would take for the code of a sign, which is no key either.
    .replaceAll(/_x(?=[\dA-F]{4}_)/gi, '__78_');
  return shortened(/^[A-Za-z]/.test(spelled) ? spelled : `id${spelled}`);
};

/** Two of them and the words of a key fit into one. */
const LONGEST_SPELLED = 110;

/** A text that somebody has pasted over an identifier: by its beginning, its length and its end. */
const shortened = (spelled: string): string =>
  spelled.length <= LONGEST_SPELLED
    ? spelled
    : `${spelled.slice(0, 80)}.${spelled.length}.${spelled.slice(-20)}`;

/** Rows that bear the same identifier count nowhere, and a rule says so: the first of them is sealed. */
function onceEach(entries: readonly ClosingEntry[]): readonly ClosingEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** What a cell was understood as; what cannot be understood is sealed as it shows itself. */
const valueOf = (cell: Cell<unknown>): Scalar => {
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'problem') return 'text' in cell.problem ? cell.problem.text : null;
  const { value } = cell;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Scalar);
};

function settingsOf({ settings, criteria, levels, jurors, isRehearsal }: Session) {
  // Presence is known at the meeting, the stage moves on, and what is kept how long is asked for with the decision.
  const { stage: _stage, retention: _retention, purge: _purge, ...settled } = settings;
  return [
    ...entry('session/rehearsal', isRehearsal),
    ...Object.entries(settled).flatMap(([key, cell]) => entry(`session/${key}`, valueOf(cell))),
    ...criteria.flatMap(({ code, label, definition, coefficient, threshold }) => [
      ...entry(`criterion/${keyOf(code)}/label`, label),
      ...entry(`criterion/${keyOf(code)}/definition`, definition),
      ...entry(`criterion/${keyOf(code)}/coefficient`, valueOf(coefficient)),
      ...entry(`criterion/${keyOf(code)}/threshold`, valueOf(threshold)),
    ]),
    ...levels.flatMap(({ score, wording }, index) => [
      ...entry(`level/${index + 1}`, wording),
      ...entry(`level/${index + 1}/score`, valueOf(score)),
    ]),
    ...jurors.flatMap(({ code, name, capacity, votes, counts }) => [
      ...entry(`juror/${keyOf(code)}/name`, valueOf(name)),
      ...entry(`juror/${keyOf(code)}/capacity`, valueOf(capacity)),
      ...entry(`juror/${keyOf(code)}/votes`, valueOf(votes)),
      ...entry(`juror/${keyOf(code)}/counts`, valueOf(counts)),
    ]),
  ];
}

type KeysOf = (dossier: SessionDossier) => Readonly<Record<string, Cell<unknown>>>;

const eachDossier = ({ dossiers }: Session, cells: KeysOf): readonly ClosingEntry[] =>
  dossiers.flatMap((dossier) =>
    Object.entries(cells(dossier)).flatMap(([key, cell]) =>
      entry(`${keyOf(dossier.id)}/${key}`, valueOf(cell)),
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
});

/** Pronounced once the session is open, and settled when scores are closed. */
const screeningOf: KeysOf = (dossier) => ({
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
    lines
      .filter(({ id }) => ids.has(id.toLowerCase()))
      .flatMap((line) => (group === 'first' ? scored(line, code) : later(line, code))),
  );
}

const cells = (prefix: string, mark: string, all: readonly RawCell[]): readonly ClosingEntry[] =>
  all.flatMap(({ raw }, index) =>
    entry(`${prefix}/${mark}${criterionCode(index + 1).slice(1)}`, raw),
  );

function scored(line: JurorLine, juror: string): readonly ClosingEntry[] {
  const prefix = `${keyOf(line.id)}/${juror}`;
  return [
    ...cells(prefix, 'C', line.first),
    ...entry(`${prefix}/participation`, valueOf(line.participation)),
    ...entry(`${prefix}/recusedAt`, hourOf(line)),
    ...cells(prefix, 'comment', line.comments),
    ...entry(`${prefix}/appreciation`, line.appreciation.raw),
  ];
}

const later = (line: JurorLine, juror: string): readonly ClosingEntry[] =>
  cells(`${keyOf(line.id)}/${juror}`, 'A', line.after);

const agreedOf = ({ agreed }: Session): readonly ClosingEntry[] =>
  agreed.flatMap(({ id, criterion, raw }) => entry(`${keyOf(id)}/agreed/${keyOf(criterion)}`, raw));

const ranksOf = ({ standings }: Outcome): readonly ClosingEntry[] =>
  (standings ?? []).flatMap((standing) => [
    ...entry(`${keyOf(standing.dossier.id)}/status`, standing.status),
    ...entry(`${keyOf(standing.dossier.id)}/total`, standing.totals.total),
    ...(standing.status === 'ranked'
      ? entry(`${keyOf(standing.dossier.id)}/rank`, standing.rank)
      : []),
  ]);

const lineOf = ({ line }: Outcome): readonly ClosingEntry[] =>
  (line?.entries ?? []).flatMap(({ id, verdict, granted }) => [
    ...entry(`${keyOf(id)}/line`, verdict),
    ...entry(`${keyOf(id)}/granted`, granted),
  ]);
