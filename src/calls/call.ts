import type { CarrierTypeId, ExpenseType, Theme, Track } from './schema/theme';
import type { Localized } from '../language/language';

/** An expense type as a call sees it. */
export interface CallExpenseType extends ExpenseType {
  /** The usual title; where the call’s lines have none of their own, T2 for staff and null for all else. */
  readonly title: ExpenseType['title'];
  /** false: outside the call's own list (left out of the base when the list is closed, a warning when it is an example). */
  readonly listed: boolean;
}

/**
 * A call that a dossier can answer: one track of one theme, with its expense types resolved. This is what
 * rules, sheets and pane receive; they never look into the theme file's list of tracks.
 */
export interface Call extends Omit<Theme, 'tracks' | 'expenses'> {
  /** `ITN6`, `ITN5-GUICHET`: the track's id. */
  readonly id: string;
  readonly track: Track;
  /** The text of the file that the call was opened from, kept in its workbooks; absent: it ships with Barème. */
  readonly file?: string;
  /** The other tracks of the theme (ITN5), for `size.track`. */
  readonly siblings: readonly Track[];
  readonly expenses: {
    readonly list: Theme['expenses']['list'];
    readonly quote: Theme['expenses']['quote'];
    /** The call's own types first, then the general nomenclature, then internal staff. */
    readonly types: readonly CallExpenseType[];
  };
}

/** What the list of calls shows before a call's own file is loaded. Amounts in euros TTC. */
export interface CallSummary {
  readonly id: string;
  readonly code: string;
  readonly family: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly label: Localized | null;
  readonly kind: Track['kind'];
  readonly ratePercent: number;
  /** The lowest cap that applies to one dossier; null: none. */
  readonly cap: number | null;
  readonly size: {
    readonly min: number | null;
    readonly max: number | null;
    /** « plus de » : the lower bound itself is outside. */
    readonly minExclusive: boolean;
  } | null;
  /** null: the call gives none. */
  readonly envelope: number | null;
  readonly opens: string | null;
  readonly closes: string | null;
}

/** A kind of carrier, as offered in the Dossier sheet. */
export interface CarrierType {
  readonly id: CarrierTypeId;
  readonly label: Localized;
}
