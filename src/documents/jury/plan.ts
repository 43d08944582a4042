import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Scale, TieKey } from './scoring/panel';
import { ANYBODY } from './template/codes';
import type {
  CommentRuleId,
  DecisionId,
  PolicyId,
  PresenceId,
  ScreeningId,
  StageId,
} from './template/choices';

/**
 * A session as its chair opens it: all that its sheets are written from. The workbook then holds it, and is the only
 * place that does: the call is not asked again, so that a session stays what it was on the day it was opened.
 */
export interface SessionPlan {
  /** Tells this session from every other, rehearsals of it among them. */
  readonly id: string;
  readonly language: Language;
  readonly call: { readonly code: string; readonly title: string };
  readonly title: string;
  readonly chair: string | null;
  /** ISO days. */
  readonly meeting: string | null;
  /** When carriers present their projects; null: no such day is known, or there is none. */
  readonly audition: string | null;
  readonly decider: string | null;
  readonly isRehearsal: boolean;
  /** A file for one juror: the number under which it was sent; null: the session itself. */
  readonly dispatch: string | null;
  /** A file for a juror: what it was sent with (see `sentWith`); absent: the session itself. */
  readonly fingerprint?: string;

  readonly criteria: readonly PlannedCriterion[];
  readonly scale: Scale;
  readonly levels: readonly Level[];
  /** So many scores of a criterion must count. */
  readonly minimum: number;
  readonly threshold: number | null;
  readonly commentRule: CommentRuleId;
  /** The difference between two jurors’ scores of one criterion from which it is reported. Ours. */
  readonly divergence: number;

  readonly money: SessionMoney;
  readonly tieKeys: readonly TieKey[];
  readonly lot: { readonly source: string; readonly day: string | null } | null;

  readonly stages: readonly StageId[];
  readonly stage: StageId;
  /** What the call lets the authority decide. */
  readonly decisions: readonly DecisionId[];

  readonly dossiers: readonly PlannedDossier[];
  /** Rows that stand ready for late ones, in every sheet: so many new ones, or those that are there by their identifiers. */
  readonly spareDossiers: number | readonly string[];
  readonly jurors: readonly PlannedJuror[];
  readonly retention: string | null;
  readonly purge: string | null;
}

/** TTC. */
export interface SessionMoney {
  readonly envelope: Cents | null;
  readonly carriedOver: Cents | null;
  readonly policy: PolicyId;
}

export interface PlannedCriterion {
  readonly label: string;
  readonly definition: string;
  readonly coefficient: number;
  readonly threshold: number | null;
}

export interface Level {
  readonly score: number;
  readonly wording: string;
}

export interface PlannedDossier {
  /** `D001`. */
  readonly id: string;
  /** The procedure’s number, or whatever else it is known by outside. */
  readonly number: string | null;
  readonly title: string;
  readonly carrier: string | null;
  readonly carrierType: string | null;
  readonly total: Cents | null;
  readonly requested: Cents | null;
  readonly maximum: Cents | null;
  /** Positions of the criteria that the chair has set aside for it. */
  readonly notApplicable: readonly number[];
  readonly screening: ScreeningId | null;
}

export interface PlannedJuror {
  /** `J01`. */
  readonly code: string;
  readonly name: string;
  readonly capacity: string | null;
  readonly votes: boolean;
  readonly counts: boolean;
  readonly presence: PresenceId | null;
  /** The dossiers they are to score; null: all. */
  readonly assigned: readonly string[] | null;
}

/** The dispatch of the one file that everybody gets, and in which one picks one’s name. */
export const FOR_ANYBODY = '*';

/** Whose sheets the workbook has: one a juror, or the one of whoever names themselves. `name` is what it says of them. */
export const writersOf = (
  { dispatch, jurors }: Pick<SessionPlan, 'dispatch' | 'jurors'>,
  name: string,
): readonly PlannedJuror[] =>
  dispatch === FOR_ANYBODY
    ? [
        {
          code: ANYBODY,
          name,
          capacity: null,
          votes: false,
          counts: false,
          presence: null,
          assigned: null,
        },
      ]
    : jurors;
