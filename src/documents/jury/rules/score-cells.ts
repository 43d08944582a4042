import { isSetAside } from '../progress';
import { proposeNumber } from '../../../money/proposal';
import type { Language } from '../../../language/language';
import { isBlank, isErrorValue, type Place, type Scalar } from '../../../workbook/scalar';
import { scaleOf } from '../panel-of';
import { scoreOnScale } from '../scoring/counted-score';
import type { Scale } from '../scoring/panel';
import type { JurorLine, JurorSheet, Session } from '../session';
import type { Subject } from './rule';
import { ANYBODY } from '../template/codes';
import { isOnStep } from './settings';

/** What a cell holds where a score belongs, and is no sound one. */
export type Slip =
  | 'error-value'
  /** `4,5` where the machine writes 4.5: it shows what was meant. */
  | 'number-as-text'
  | 'text'
  /** `4/5`, which Excel takes for a day. */
  | 'date'
  | 'off-scale'
  /** It counts. */
  | 'off-step';

/** Days since 2009: no scale reaches so far, and what is typed as `4/5` is a day of this year. Ours. */
const LATE_DAY = 40_000;

/** Null: a sound score, or blank. The scale must be known. */
export function slipIn(scale: Scale, raw: Scalar, language: Language): Slip | null {
  if (isBlank(raw)) return null;
  if (isErrorValue(raw)) return 'error-value';
  if (typeof raw !== 'number')
    return meantBy(scale, raw, language) === null ? 'text' : 'number-as-text';
  if (scoreOnScale(scale, raw) !== null) return isOnStep(raw, scale.step) ? null : 'off-step';
  return Number.isInteger(raw) && raw > LATE_DAY ? 'date' : 'off-scale';
}

/** The score that a text shows; null: none that is on the scale. */
export function meantBy(scale: Scale, raw: Scalar, language: Language): number | null {
  const proposal = typeof raw === 'string' ? proposeNumber(raw, language) : null;
  return proposal === null || proposal.percent ? null : scoreOnScale(scale, proposal.value);
}

/** A cell that is not blank among the first scores or those after audition. */
export interface Typed {
  readonly raw: Scalar;
  readonly place: Place | null;
  /** Its position. */
  readonly criterion: number;
}

export const typedIn = ({ first, after }: JurorLine): readonly Typed[] =>
  [first, after].flatMap((cells) =>
    cells.flatMap(({ raw, place }, criterion) => (isBlank(raw) ? [] : { raw, place, criterion })),
  );

/** A line of a juror's sheet, and what the session says of the dossier that it is about. */
export interface KnownLine {
  readonly line: JurorLine;
  readonly typed: readonly Typed[];
  /** By criterion: whether the chair has left it in. */
  readonly applies: readonly boolean[];
  /** Neither recused nor not assigned; nor is there anything else in that column. */
  readonly takesPart: boolean;
}

/** What one juror has to score. */
export interface Ballots {
  readonly sheet: JurorSheet;
  /** Their scores count. */
  readonly counts: boolean;
  readonly lines: readonly KnownLine[];
  /** What was typed wrongly in lines in which they take part, under criteria that apply. */
  readonly slips: ReadonlyMap<Slip, readonly Typed[]>;
}

const walked = new WeakMap<Subject, readonly Ballots[]>();

/**
 * The lines that are about a dossier which screening has not set aside: what is typed elsewhere is of no use. Many
 * rules look at tens of thousands of scores, and walk through them once together.
 */
export function ballotsIn(subject: Subject): readonly Ballots[] {
  const known = walked.get(subject);
  if (known) return known;
  const found = ballotsOf(subject);
  walked.set(subject, found);
  return found;
}

function ballotsOf({ session, panel }: Subject): readonly Ballots[] {
  const aside = new Set(
    session.dossiers
      .filter((dossier) => isSetAside(session, dossier))
      .map(({ id }) => id.toLowerCase()),
  );
  const left = new Map(
    panel.dossiers.flatMap(({ id, applies }) => {
      const key = id.toLowerCase();
      return aside.has(key) ? [] : [[key, applies] as const];
    }),
  );
  return [...session.sheets.values()].map((sheet) => {
    const lines = sheet.lines.flatMap((line): KnownLine | [] => {
      const applies = left.get(line.id.toLowerCase());
      if (!applies) return [];
      const takesPart = line.participation.kind === 'blank';
      return { line, applies, takesPart, typed: typedIn(line) };
    });
    const counts = isCounted(session, sheet.code);
    return { sheet, counts, lines, slips: slipsAmong(session, lines) };
  });
}

/** The file that everybody gets is filled in by somebody of the list. */
const isCounted = ({ jurors }: Session, wanted: string): boolean =>
  wanted === ANYBODY || jurors.some(({ code, counts }) => code === wanted && counts.value === true);

function slipsAmong(session: Session, lines: readonly KnownLine[]): Ballots['slips'] {
  const scale = scaleOf(session);
  const slips = new Map<Slip, Typed[]>();
  for (const { typed, applies, takesPart } of lines) {
    if (!takesPart) continue;
    for (const one of typed) {
      const slip = applies[one.criterion] === true && slipIn(scale, one.raw, session.language);
      if (!slip) continue;
      const alike = slips.get(slip);
      if (alike) alike.push(one);
      else slips.set(slip, [one]);
    }
  }
  return slips;
}
